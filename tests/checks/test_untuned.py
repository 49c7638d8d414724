"""Languages whose words nobody has listed: right texts pass in silence, and what can be told without words is told."""

from __future__ import annotations

import pytest

from tests.checks.test_rules import broken_rules

# English, language, a right translation, a wrong one beside it, and the rule that the wrong one breaks.
ROWS = (
    # Any word may say which half of the day it is; the hour itself is looked for.
    (
        "Monday to Friday, 9am to 5pm",
        "ml",
        "തിങ്കൾ മുതൽ വെള്ളി വരെ, രാവിലെ 9 മുതൽ വൈകുന്നേരം 5 വരെ",
        "തിങ്കൾ മുതൽ വെള്ളി വരെ, രാവിലെ 9 മുതൽ വൈകുന്നേരം 4 വരെ",
        "time-changed",
    ),
    ("Come at 8:30pm.", "mr", "संध्याकाळी 8:30 वाजता या.", "संध्याकाळी 8:45 वाजता या.", "time-changed"),
    ("from 9am to 5pm", "lo", "9 ໂມງເຊົ້າ ຫາ 5 ໂມງແລງ", "9 ໂມງເຊົ້າ ຫາ 6 ໂມງແລງ", "time-changed"),
    # A full stop may part hours and minutes.
    (
        "Monday to Friday, 8:30am to 5pm",
        "nl",
        "Maandag tot en met vrijdag, 8.30 tot 17.00 uur",
        "Maandag tot en met vrijdag, 8.30 tot 16.00 uur",
        "time-changed",
    ),
    ("Drink 1.50 litres.", "nl", "Drink 1,50 liter.", "Drink 1,40 liter.", "number-missing"),
    # The hyphen of a prefix is no minus.
    ("between 9am and 5pm", "he", "בין 9:00 ל-17:00", "בין 9:00 ל-16:00", "time-changed"),
    # A word of their own may stand before the year.
    (
        "On 6 November 2026, for 2 to 3 hours.",
        "km",
        "ថ្ងៃទី 6 ខែវិច្ឆិកា ឆ្នាំ 2026 រយៈពេល 2 ទៅ 3 ម៉ោង។",
        "ថ្ងៃទី 6 ខែវិច្ឆិកា ឆ្នាំ 2027 រយៈពេល 2 ទៅ 3 ម៉ោង។",
        "date-changed",
    ),
    # Units in another case than CLDR's, and as people say them.
    ("every 15 minutes", "ml", "ഓരോ 15 മിനിറ്റിലും", "ഓരോ 15 മണിക്കൂറിലും", "number-unit"),
    ("after 8 weeks", "ka", "8 კვირის შემდეგ", "8 საათის შემდეგ", "number-unit"),
    ("Drink 1.5 litres of water.", "hr", "Popijte 1,5 litru vode.", "Popijte 1,5 mililitara vode.", "number-unit"),
    ("50–70 kg", "mr", "50–70 किलो", "50–70 किलोमीटर", "number-unit"),
    ("every 15 minutes", "fi", "15 minuutin välein", "15 tunnin välein", "number-unit"),
    ("after 8 weeks", "uz", "8 haftadan keyin", "8 soatdan keyin", "number-unit"),
    # Some words of time are numbers: two days in one word, and a month that says how often.
    ("for 2 days", "he", "במשך יומיים", "במשך שבועיים", "number-unit"),
    ("for more than 2 days", "he", "במשך יותר מיומיים", "במשך ימים", "number-missing"),
    ("3 times a day", "uz", "kuniga 3 marta", "kuniga 4 marta", "number-missing"),
    ("on 6 March 2026", "uz", "2026-yil 6-martda", "2026-yil 7-martda", "date-changed"),
    # Burmese ends questions as it ends statements, and lists begin behind a dash; Armenian marks the word that asks.
    ("Why do I need iron?", "my", "သံဓာတ် ဘာကြောင့် လိုအပ်သနည်း။", "သံဓာတ် ဘာကြောင့် လိုအပ်သနည်း", "end-mark"),
    ("Tell us:", "my", "ကျွန်ုပ်တို့ကို ပြောပါ-", "ကျွန်ုပ်တို့ကို ပြောပါ။", "end-mark"),
    ("What is an interpreter?", "hy", "Ո՞վ է թարգմանիչը", "Ով է թարգմանիչը", "end-mark"),
    ("Please sit.", "hy", "Խնդրում ենք նստել։", "Խնդրում ե՞նք նստել։", "end-mark"),
    # The Tibetan stop ends headings, questions and items of a list, too.
    ("What is an interpreter?", "bo", "སྐད་སྒྱུར་བ་ཞེས་པ་གང་ཡིན་ནམ།", "", ""),
    ("Your rights", "bo", "ཁྱེད་ཀྱི་ཐོབ་ཐང་།", "", ""),
    # Signs of syllables say more than letters.
    (
        "your name, and the date and time of your appointment",
        "ja",
        "お名前と、予約の日時",
        "お名前",
        "length-ratio",
    ),
    (
        "the language that you speak, and the dialect if any",
        "ko",
        "사용하시는 언어와 방언",
        "언어와 말",
        "length-ratio",
    ),
    # A language may name the whole before the part.
    ("Page {page} of {pages}", "my", "စာမျက်နှာ {pages} ခုအနက် {page}", "စာမျက်နှာ {pages}", "facts-changed"),
    # Who doubles words on purpose is not known.
    ("Do this as soon as you know.", "as", "আপুনি জনাৰ লগে লগে এইটো কৰক।", "", ""),
    ("Just go slowly.", "ms", "Jalan perlahan perlahan sahaja.", "", ""),
    # A Danish word may be spelt as an English one; English is two of them.
    (
        "if you would rather have a woman or a man as your interpreter.",
        "da",
        "om du helst vil have en kvinde eller en mand som tolk.",
        "om du would rather have en kvinde eller en mand som tolk.",
        "half-translated",
    ),
    (
        "The water was warm and you will want to rest.",
        "nl",
        "Het water was warm en u zult willen rusten.",
        "Het water was warm and you zult willen rusten.",
        "half-translated",
    ),
    # A word may be the same in both languages.
    ("Web", "hr", "Web", "Warning", ""),
    ("Risk", "sv", "Risk", "Benefit", ""),
)


@pytest.mark.parametrize(("english", "tag", "right", "wrong", "rule"), ROWS)
def test_a_right_text_passes_and_a_wrong_one_does_not(
    english: str, tag: str, right: str, wrong: str, rule: str
) -> None:
    assert not broken_rules(english, right, tag)
    if rule:
        assert rule in broken_rules(english, wrong, tag)


def test_a_word_that_is_no_common_loan_is_translated() -> None:
    assert "same-as-source" in broken_rules("Warning", "Warning", "hr")


def test_the_whole_before_the_part_is_looked_at_where_a_language_has_words_for_it() -> None:
    assert "order-changed" in broken_rules("Page {page} of {pages}", "Strona {pages} z {page}", "pl")
