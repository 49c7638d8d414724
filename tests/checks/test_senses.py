"""What a sentence says of the concepts that turn its sense."""

from __future__ import annotations

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.checks.senses import read_senses
from leafletpress.languages import language
from leafletpress.lexicon.concepts import ACT, Phrase


def said_of(english: str, tag: str, theirs: str) -> set[str]:
    """Return the rules about senses that say something of a translation."""
    found = {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}
    return {rule for rule in found if rule.startswith(("sense-", "negation-"))}


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
    assert [one for one in poles(text) if one[0] != ACT and one[1] not in ("either", "soft")] == said


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


def test_an_ethiopic_mark_belongs_to_no_word() -> None:
    assert ("left-right", "left") in poles("ጸጋም።", "ti", "Ethi")


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
    assert not said_of(english, tag, theirs)


# Rightly said otherwise, and the same sentence with an error.
REWORDED = (
    # a “not” for a word that says that something is not done, is not there or is shut
    (
        "Stop the tablets on Sunday.",
        "pl",
        "Od niedzieli proszę nie brać tabletek.",
        "W niedzielę proszę zacząć brać tabletki.",
    ),
    ("The pharmacy is closed on Sundays.", "hi", "रविवार को दवाख़ाना नहीं खुलता।", "रविवार को दवाख़ाना खुला रहता है।"),
    ("Come with an empty stomach.", "ur", "کچھ کھائے بغیر آئیں۔", "کھانا کھا کر آئیں۔"),
    ("Do not eat for 6 hours.", "hi", "6 घंटे खाना बंद कर दें।", "6 घंटे खाना खाएँ।"),
    ("Stop all fluids at 11.", "pa", "11 ਵਜੇ ਤੋਂ ਕੋਈ ਵੀ ਤਰਲ ਨਾ ਪੀਓ।", "11 ਵਜੇ ਤੋਂ ਸਾਰੇ ਤਰਲ ਸ਼ੁਰੂ ਕਰੋ।"),
    # a “not” for a number that is not reached
    ("It should be less than 2 cm.", "ar", "ينبغي ألا يصل إلى سنتيمترين.", "ينبغي أن يكون أكثر من 2 سم."),
    # two that make a “yes”
    (
        "Wash your hands before you touch it.",
        "ur",
        "ہاتھ دھوئے بغیر اسے نہ چھوئیں۔",
        "ہاتھ دھونے سے پہلے اسے چھوئیں، بعد میں نہیں۔",
    ),
    ("Read it before you sign.", "ar", "لا توقّع إلا بعد قراءته.", "لا تقرأه قبل أن توقّع."),
    # “until” on both sides beside “avoid”
    ("Do not drive until the next day.", "ur", "اگلے دن تک گاڑی چلانے سے گریز کریں۔", "اگلے دن تک گاڑی چلائیں۔"),
    # “before” for “not without”
    ("Do not stop it without asking us.", "ur", "اسے چھوڑنے سے پہلے ہم سے پوچھیں۔", "ہم سے پوچھے بغیر اسے چھوڑ دیں۔"),
    ("Take it only if you have pain.", "ur", "جب تک درد نہ ہو، اسے نہ لیں۔", "اگر درد ہو تو اسے لیں۔"),
    (
        "Do not drive until your doctor agrees.",
        "pl",
        "Za kierownicę proszę wsiąść dopiero za zgodą lekarza.",
        "Proszę prowadzić, dopóki lekarz się zgadza.",
    ),
    ("You can only have water.", "ar", "لا يُسمح إلا بالماء.", "يُسمح لك بالماء."),
    # “not before” for “until”
    ("Keep the shield on until Monday.", "zh_Hans", "星期一以前请不要取下眼罩。", "请在星期一以后戴着眼罩。"),
    # a word of two senses
    ("Lower your leg.", "pl", "Proszę opuścić nogę.", "Proszę podnieść nogę."),
    # “avoid more than” for “nothing heavier than”
    ("Do not lift anything heavier than 5 kg.", "hi", "5 किलो से ज़्यादा वज़न उठाने से बचें।", "5 किलो से ज़्यादा वज़न उठाएँ।"),
    # poles that changed places with their numbers
    (
        "Take 40 mg in the morning and 20 mg at midday.",
        "pl",
        "W południe proszę zażyć 20 mg, a rano 40 mg.",
        "W południe proszę zażyć 40 mg, a rano 20 mg.",
    ),
    (
        "By day call 0118 496 0123; at night call 0118 496 0456.",
        "ar",
        "ليلًا اتصل على 0118 496 0456، ونهارًا على 0118 496 0123.",
        "ليلًا اتصل على 0118 496 0123، ونهارًا على 0118 496 0456.",
    ),
    # a limit in a condition, and a “not” that is said of something else
    (
        "If it is above 38 °C, do not come to us.",
        "hi",
        "38 °C से अधिक होने पर टीके के लिए न आएँ।",
        "38 °C से कम होने पर टीके के लिए न आएँ।",
    ),
    (
        "If it is above 38 °C, do not come to us.",
        "pa",
        "38 °C ਤੋਂ ਵੱਧ ਹੋਣ 'ਤੇ ਟੀਕੇ ਲਈ ਨਾ ਆਓ।",
        "38 °C ਤੋਂ ਘੱਟ ਹੋਣ 'ਤੇ ਟੀਕੇ ਲਈ ਨਾ ਆਓ।",
    ),
    (
        "If it is above 38 °C, do not come to us.",
        "ur",
        "38 °C سے زیادہ ہو تو ٹیکے کے لیے نہ آئیں۔",
        "38 °C سے کم ہو تو ٹیکے کے لیے نہ آئیں۔",
    ),
    # a word for waiting
    ("Do not drive for at least six weeks after it.", "zh_Hans", "术后请最少等6周再开车。", "术后请最少开6周车。"),
    (
        "Do not lift anything heavier than 3 kg until it has healed.",
        "zh_Hans",
        "请等愈合后，再提重于3千克的物品。",
        "愈合之前，请提重于3千克的物品。",
    ),
    (
        "Keep the valve closed until your bladder feels full.",
        "zh_Hans",
        "膀胱还没有胀满时，不要打开阀门。",
        "膀胱胀满之前，请打开阀门。",
    ),
    (
        "Do not go back to work until after your check-up.",
        "ar",
        "انتظر إلى ما بعد الفحص لكي تعود إلى عملك.",
        "عد إلى عملك قبل الفحص.",
    ),
    # what takes the place of another thing, and the place of an injection
    (
        "Do not take aspirin; use paracetamol instead.",
        "hi",
        "एस्पिरिन से परहेज़ करें और उसकी जगह पैरासिटामोल लें।",
        "एस्पिरिन लें, पैरासिटामोल भी लें।",
    ),
    (
        "Do not take aspirin; use paracetamol instead.",
        "ur",
        "اسپرین سے پرہیز کریں اور اس کی جگہ پیراسیٹامول لیں۔",
        "اسپرین لیں اور پیراسیٹامول بھی لیں۔",
    ),
    ("Do not rub the injection site.", "ur", "انجیکشن کی جگہ کو نہ ملیں۔", "انجیکشن کی جگہ کو ملیں۔"),
    # two parts of a thing, each with its own verb
    (
        "Wipe the outside, and let us clean the inside.",
        "ar",
        "امسحها من الخارج، ودعنا ننظفها من الداخل.",
        "امسحها من الداخل، ودعنا ننظفها من الخارج.",
    ),
    (
        "Wipe the outside, and let us clean the inside.",
        "ur",
        "اسے باہر سے پونچھیں، اور اندر سے ہمیں صاف کرنے دیں۔",
        "اسے اندر سے پونچھیں، اور باہر سے ہمیں صاف کرنے دیں۔",
    ),
    # To keep dry is not to wet; nobody but the doctor is only the doctor.
    ("Keep the dressing dry.", "pl", "Proszę nie moczyć opatrunku.", "Opatrunek nie powinien być suchy."),
    ("Keep the plaster cast dry.", "ar", "لا تدع الماء يصل إلى الجبس.", "لا تحافظ على الجبس جافا."),
    ("Keep the plaster cast dry.", "ur", "پلستر پر پانی نہ لگنے دیں۔", "پلستر خشک نہ رکھیں۔"),
    (
        "Only your doctor can change the dose.",
        "pl",
        "Dawki nie może zmienić nikt poza Pana lekarzem.",
        "Pana lekarz nie może zmienić dawki.",
    ),
    (
        "Do not use hot water for your skin.",
        "hi",
        "आपकी त्वचा के लिए गरम पानी ठीक नहीं।",
        "अपनी त्वचा के लिए गरम पानी का उपयोग करें।",
    ),
    ("Only tiny amounts pass into the milk.", "zh_Hans", "进入乳汁的药量微乎其微。", "药物会进入乳汁。"),
)


@pytest.mark.parametrize(("english", "tag", "right", "wrong"), REWORDED)
def test_what_is_said_otherwise_passes_and_its_contrary_does_not(
    english: str, tag: str, right: str, wrong: str
) -> None:
    assert not said_of(english, tag, right)
    assert said_of(english, tag, wrong)


# The “not” beside a contrary is said of something else, or only repeats a “never”.
STILL_TURNED = (
    ("Take it with food so that it does not upset you.", "ur", "اسے کھانے کے بغیر لیں تاکہ معدہ خراب نہ ہو۔"),
    ("Take it with food so that it does not upset you.", "pl", "Proszę brać bez jedzenia, aby uniknąć dolegliwości."),
    ("Always carry the card.", "pl", "Karty nigdy nie należy nosić przy sobie."),
    ("Keep unopened pens inside the fridge.", "ar", "احفظ الأقلام غير المفتوحة خارج الثلاجة."),
    ("Reduce your salt.", "pl", "Proszę jeść więcej soli."),
    ("Put one drop in the left eye and two in the right.", "hi", "दाईं आँख में एक बूँद और बाईं में दो बूँदें डालें।"),
)


# “Unless” that became “if”, and the same by “if not”, by “only if”, or by another phrase for “unless”.
MRI = "Do not enter the room unless the doctor has given permission."
FAST = "You do not need to fast unless you are having a general anaesthetic."
TOLD = "Drink no more than 750 ml of fluid a day unless your kidney nurse tells you otherwise."
UNLESS = (
    (
        MRI,
        "pl",
        "Proszę nie wchodzić do sali, chyba że lekarz się zgodził.",
        "Proszę nie wchodzić do sali, jeśli lekarz się zgodził.",
    ),
    (MRI, "hi", "जब तक डॉक्टर ने अनुमति न दी हो, कक्ष में न जाएँ।", "कक्ष में न जाएँ, यदि डॉक्टर ने अनुमति दी हो।"),
    (MRI, "zh_Hans", "除非医生已许可，否则不得进入房间。", "如果医生已许可，不得进入房间。"),
    (MRI, "ar", "لا تدخل الغرفة إلا إذا أذن الطبيب بذلك.", "لا تدخل الغرفة إذا أذن الطبيب بذلك."),
    (
        MRI,
        "ur",
        "کمرے میں داخل نہ ہوں، الّا یہ کہ ڈاکٹر نے اجازت دی ہو۔",
        "کمرے میں داخل نہ ہوں، اگر ڈاکٹر نے اجازت دی ہو۔",
    ),
)


@pytest.mark.parametrize(("english", "tag", "right", "wrong"), UNLESS)
def test_an_unless_that_became_an_if_is_an_error(english: str, tag: str, right: str, wrong: str) -> None:
    assert not said_of(english, tag, right)
    assert "sense-turned" in said_of(english, tag, wrong)


def test_an_unless_may_be_an_if_with_a_not() -> None:
    assert "sense-turned" not in said_of(
        FAST, "pl", "Jeśli nie planuje się znieczulenia ogólnego, można normalnie jeść."
    )
    otherwise = "اگر گردوں کی نرس نے کچھ اور ہدایت نہ دی ہو تو روزانہ زیادہ سے زیادہ 750 ml مائع پئیں۔"
    assert not said_of(TOLD, "ur", otherwise)


@pytest.mark.parametrize(
    ("english", "tag", "right", "wrong"),
    [
        (
            "Tell the nurse if you have eaten today.",
            "pl",
            "Jeśli dziś coś Pani jadła, proszę powiedzieć pielęgniarce.",
            "Jeśli dziś nic Pani nie jadła, proszę powiedzieć pielęgniarce.",
        ),
        (
            "Tell the nurse if you have eaten today.",
            "ar",
            "أخبر الممرضة إذا كنت قد أكلت اليوم.",
            "أخبر الممرضة إذا لم تكن قد أكلت اليوم.",
        ),
        (
            "You will need someone to take you home.",
            "pl",
            "Będzie Pan/Pani potrzebować kogoś, kto zabierze Pana/Panią do domu.",
            "Nie będzie Pan/Pani potrzebować kogoś, kto zabierze Pana/Panią do domu.",
        ),
        ("Finish the whole course of antibiotics.", "zh_Hans", "请完成整个抗生素疗程。", "请不要完成整个抗生素疗程。"),
    ],
)
def test_a_not_beside_what_both_say_is_an_error(english: str, tag: str, right: str, wrong: str) -> None:
    assert not said_of(english, tag, right)
    assert "sense-denied" in said_of(english, tag, wrong)


@pytest.mark.parametrize(("english", "tag", "wrong"), STILL_TURNED)
def test_a_not_about_something_else_hides_no_contrary(english: str, tag: str, wrong: str) -> None:
    assert said_of(english, tag, wrong) & {"sense-turned", "sense-doubtful"}


@pytest.mark.parametrize(
    ("english", "tag", "theirs"),
    [
        ("Put a drop in your left eye until Monday.", "ur", "پیر آنے تک دائیں آنکھ میں قطرہ ڈالیں۔"),
        ("Drink at least 2 litres while you are ill.", "ur", "جب تک بیمار ہوں، زیادہ سے زیادہ 2 لیٹر پئیں۔"),
        ("Do not drink hot drinks.", "pl", "Proszę nie jeść gorących zup."),
    ],
)
def test_until_and_while_make_no_contrary_doubtful(english: str, tag: str, theirs: str) -> None:
    assert "sense-turned" in said_of(english, tag, theirs)


@pytest.mark.parametrize(
    ("english", "rule"),
    [
        ("Call us if the pain has not eased.", "negation-doubtful"),
        ("Call us if you are not well.", "negation-doubtful"),
        ("If you feel sick do not call us.", "negation-lost"),
        ("You must not call us.", "negation-lost"),
    ],
)
def test_an_order_that_lost_its_not_is_an_error_and_a_condition_a_warning(english: str, rule: str) -> None:
    assert said_of(english, "zh_Hans", "请给我们打电话。") == {rule}
    assert said_of(english, "pl", "Proszę do nas dzwonić.") == {rule}


def test_words_for_what_a_not_may_say_turn_nothing() -> None:
    assert said_of("The vaccine is free.", "pl", "Szczepionka nic nie kosztuje.") == set()
    assert said_of("Use an unopened bottle.", "hi", "ऐसी बोतल लें जो खुली न हो।") == set()


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
    ("bn", "Rest before the scan.", "স্ক্যানের পরে বিশ্রাম নিন।", "স্ক্যানের আগে বিশ্রাম নিন।"),
    ("bn", "Lie on your left side.", "ডান কাতে শুয়ে থাকুন।", "বাম কাতে শুয়ে থাকুন।"),
    ("bn", "Drink at least 2 litres a day.", "দিনে সর্বোচ্চ ২ লিটার পান করুন।", "দিনে কমপক্ষে ২ লিটার পান করুন।"),
    ("ti", "Rest before the scan.", "ድሕሪ ስካን ዕረፉ።", "ቅድሚ ስካን ዕረፉ።"),
    ("ti", "Lie on your left side.", "ብየማናይ ጎንኹም ደቅሱ።", "ብጸጋማይ ጎንኹም ደቅሱ።"),
    ("ti", "Drink at least 2 litres a day.", "ኣብ መዓልቲ ብዝበዝሐ 2 ሊትሮ ስተዩ።", "ኣብ መዓልቲ ብውሑዱ 2 ሊትሮ ስተዩ።"),
    ("fr", "Take it only with food.", "Prenez-le en mangeant.", "Ne le prenez qu’en mangeant."),
    ("es", "Rest before the scan.", "Descanse en las horas posteriores.", "Descanse en las horas anteriores."),
    ("fa", "Rest before the scan.", "بعد از اسکن استراحت کنید.", "قبل از اسکن استراحت کنید."),
    ("fa", "Do not drive.", "رانندگی کنید.", "رانندگی نکنید."),
    ("fa", "Lie on your left side.", "به پهلوی راست بخوابید.", "به پهلوی چپ بخوابید."),
)


@pytest.mark.parametrize(("tag", "english", "wrong", "right"), LANGUAGES)
def test_the_words_of_further_languages(tag: str, english: str, wrong: str, right: str) -> None:
    assert said_of(english, tag, wrong)
    assert said_of(english, tag, right) == set()


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


def test_of_two_phrases_that_begin_at_one_word_the_one_with_more_words_is_read() -> None:
    longer, whole = Phrase(("no", "mor*", "tha*"), ()), Phrase(("no", "more"), ())
    assert max(longer, whole, key=lambda phrase: phrase.weight) is longer
