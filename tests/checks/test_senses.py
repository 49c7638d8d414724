"""What a sentence says of the concepts that turn its sense."""

from __future__ import annotations

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.checks.senses import read_senses
from leafletpress.languages import language


def poles(text: str, base: str = "en", script: str = "") -> list[tuple[str, str]]:
    return [(sense.concept, sense.pole) for sense in read_senses(text, base, script).senses]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rest before the scan.", [("before-after", "before")]),
        ("Take no more than 8.", [("more-less", "less")]),
        ("Do not take more than 8 a day.", [("more-less", "less")]),
        ("Take at least two.", [("more-less", "more")]),
        ("You can go right away.", [("allowed-forbidden", "allowed")]),
        ("Come back at once.", []),
        ("It lasts a week.", []),
    ],
)
def test_the_longest_phrase_counts(text: str, said: list[tuple[str, str]]) -> None:
    assert [one for one in poles(text) if one[1] not in ("either", "soft")] == said


def test_a_phrase_with_a_gap_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert ("more-less", "less") not in poles("Do not worry; more than 8 people come.")


def test_each_word_counts_once() -> None:
    assert poles("not more than 8") == [("more-less", "less")]


def test_a_sense_knows_its_words() -> None:
    assert (
        read_senses("Proszę odpocząć przed badaniem.", "pl", "Latn").first("before-after", "before").written == "przed"
    )


def test_words_without_blanks_are_found_anywhere() -> None:
    assert ("negation", "not") in poles("请不要开车。", "zh", "Hans")


def test_a_language_without_a_file_says_nothing() -> None:
    assert poles("Ekki aka.", "is", "Latn") == []


# A contrary and a denial on one side only say the same.
SAME = (
    ("Do not open the window.", "pl", "Okno proszę zostawić zamknięte."),
    ("Keep the window closed.", "pl", "Proszę nie otwierać okna."),
    ("Do not take more than 8 a day.", "pl", "Proszę brać najwyżej 8 dziennie."),
    ("Take at most 8 a day.", "pl", "Proszę nie brać więcej niż 8 dziennie."),
    ("Do not bathe until the stitches are out.", "pl", "Proszę nie kąpać się przed zdjęciem szwów."),
    ("Never take more than 8 a day.", "pl", "Nigdy nie należy brać więcej niż 8 dziennie."),
    ("Do not leave without your stick.", "pl", "Wychodzić wolno tylko z laską."),
)


@pytest.mark.parametrize(("english", "tag", "theirs"), SAME)
def test_a_contrary_explains_a_not(english: str, tag: str, theirs: str) -> None:
    found = {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}
    assert not {rule for rule in found if rule.startswith(("sense-", "negation-"))}


def test_both_words_are_named() -> None:
    pair = TextPair("Rest before the scan.", "Proszę odpocząć po badaniu.", {}, language("pl"))
    assert [fault.words for rule, fault in faults(pair) if rule.id == "sense-turned"] == [("before", "po")]


# language, English, wrong, right
LANGUAGES = (
    (
        "de",
        "Do not eat for 6 hours before the operation.",
        "Essen Sie 6 Stunden nach der Operation nichts.",
        "Essen Sie 6 Stunden vor der Operation nicht.",
    ),
    ("de", "Lie on your left side.", "Legen Sie sich auf die rechte Seite.", "Legen Sie sich auf die linke Seite."),
    (
        "de",
        "Drink at least 2 litres a day.",
        "Trinken Sie höchstens 2 Liter am Tag.",
        "Trinken Sie mindestens 2 Liter am Tag.",
    ),
    ("de", "You may drive again.", "Sie dürfen nicht wieder Auto fahren.", "Sie dürfen wieder Auto fahren."),
    ("de", "Drink only water.", "Trinken Sie Wasser.", "Trinken Sie nur Wasser."),
    ("de", "Do not stop your tablets.", "Setzen Sie Ihre Tabletten ab.", "Setzen Sie Ihre Tabletten nicht ab."),
    ("fr", "Rest after the scan.", "Reposez-vous avant l’examen.", "Reposez-vous après l’examen."),
    ("fr", "It hurts on the right.", "Cela fait mal à gauche.", "Cela fait mal à droite."),
    ("fr", "Take it on an empty stomach.", "Prenez-le pendant le repas.", "Prenez-le à jeun."),
    (
        "fr",
        "Take no more than 8 tablets a day.",
        "Prenez au moins 8 comprimés par jour.",
        "Ne prenez pas plus de 8 comprimés par jour.",
    ),
    ("fr", "Drink only water.", "Buvez de l’eau.", "Buvez uniquement de l’eau."),
    ("es", "Rest before the scan.", "Descanse después de la prueba.", "Descanse antes de la prueba."),
    ("es", "Lie on your left side.", "Acuéstese del lado derecho.", "Acuéstese del lado izquierdo."),
    ("es", "You can eat.", "No puede comer.", "Puede comer."),
    ("es", "Do not drive.", "Conduzca.", "No conduzca."),
    ("ro", "Rest before the scan.", "Odihniți-vă după examinare.", "Odihniți-vă înainte de examinare."),
    ("ro", "Drink at least 2 litres a day.", "Beți cel mult 2 litri pe zi.", "Beți cel puțin 2 litri pe zi."),
    ("ro", "Drink only water.", "Beți apă.", "Beți numai apă."),
    ("fa", "Rest before the scan.", "بعد از اسکن استراحت کنید.", "قبل از اسکن استراحت کنید."),
    ("fa", "Do not drive.", "رانندگی کنید.", "رانندگی نکنید."),
    ("fa", "Lie on your left side.", "به پهلوی راست بخوابید.", "به پهلوی چپ بخوابید."),
)


@pytest.mark.parametrize(("tag", "english", "wrong", "right"), LANGUAGES)
def test_the_words_of_further_languages(tag: str, english: str, wrong: str, right: str) -> None:
    def found(theirs: str) -> set[str]:
        rules = {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}
        return {rule for rule in rules if rule.startswith(("sense-", "negation-"))}

    assert found(wrong)
    assert found(right) == set()


@pytest.mark.parametrize(
    ("base", "script", "one", "other"),
    [
        ("hi", "Deva", "दाएँ", "दायें"),  # a glide
        ("hi", "Deva", "बाईं", "बायीं"),
        ("hi", "Deva", "पिएँ", "पिएं"),  # two signs for a nasal vowel
        ("hi", "Deva", "ज़्यादा", "ज्यादा"),  # the dot of a Persian sound
        ("hi", "Deva", "बंद", "बन्द"),  # a nasal letter
        ("hi", "Deva", "ठंडा", "ठण्डा"),
        ("pa", "Guru", "ਖ਼ਾਲੀ ਪੇਟ", "ਖਾਲੀ ਪੇਟ"),
        ("pa", "Guru", "ਠੰਢਾ", "ਠਂਢਾ"),
    ],
)
def test_a_word_of_indias_scripts_is_one_in_all_its_spellings(base: str, script: str, one: str, other: str) -> None:
    assert poles(other, base, script) == poles(one, base, script) != []


@pytest.mark.parametrize(
    ("base", "script", "text"),
    [
        ("hi", "Deva", "बिना देर किए हमें फ़ोन करें।"),  # without delay: at once
        ("hi", "Deva", "अपना कार्ड लाना न भूलें।"),  # do not forget: bring
        ("hi", "Deva", "टीका लगवाने का कोई पैसा नहीं लगता।"),  # costs no money: free
        ("hi", "Deva", "चाहे बारिश ही क्यों न हो।"),
        ("pa", "Guru", "ਬਿਨਾਂ ਦੇਰੀ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ।"),
        ("pa", "Guru", "ਆਪਣਾ ਕਾਰਡ ਲਿਆਉਣਾ ਨਾ ਭੁੱਲੋ।"),
        ("pa", "Guru", "ਉਸ ਦਾ ਨਾਂ ਦੱਸੋ।"),  # the name, which some write like “not”
    ],
)
def test_what_only_looks_like_a_denial_in_indias_languages_is_none(base: str, script: str, text: str) -> None:
    assert read_senses(text, base, script).denials() == ()
