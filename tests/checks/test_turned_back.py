"""A sense turned twice, which is the sense again, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.checks.test_senses import said_of

# English, the language, words that say the same, words that do not.
ROWS = (
    (
        "None of these medicines is safe in pregnancy.",
        "hi",
        "गर्भावस्था में ये सभी दवाएँ असुरक्षित हैं।",
        "गर्भावस्था में ये सभी दवाएँ सुरक्षित हैं।",
    ),
    (
        "None of these medicines is safe in pregnancy.",
        "pa",
        "ਗਰਭ ਦੌਰਾਨ ਇਹ ਸਾਰੀਆਂ ਦਵਾਈਆਂ ਅਸੁਰੱਖਿਅਤ ਹਨ।",
        "ਗਰਭ ਦੌਰਾਨ ਇਹ ਸਾਰੀਆਂ ਦਵਾਈਆਂ ਸੁਰੱਖਿਅਤ ਹਨ।",
    ),
    (
        "Keep both eyes open.",
        "ar",
        "لا تغمض أيًّا من عينيك.",
        "أغمض كلتا عينيك.",
    ),
    (
        "Do not lift anything heavier than 5 kg.",
        "pl",
        "Wolno podnosić jedynie przedmioty o wadze nieprzekraczającej 5 kg.",
        "Wolno podnosić jedynie przedmioty o wadze powyżej 5 kg.",
    ),
    (
        "The scan is painless and the gel does not stain your clothes.",
        "zh_Hans",
        "扫描是无痛的，凝胶不会弄脏您的衣服。",
        "扫描是无痛的，凝胶会弄脏您的衣服。",
    ),
    (
        "Wipe from front to back.",
        "pl",
        "Proszę podcierać się w kierunku tyłu, zaczynając od przodu.",
        "Proszę podcierać się w kierunku przodu, zaczynając od tyłu.",
    ),
    (
        "Wipe from front to back.",
        "hi",
        "पीछे की ओर पोंछें, आगे से शुरू करें।",
        "आगे की ओर पोंछें, पीछे से शुरू करें।",
    ),
    (
        "Raise your leg so that the swelling goes down.",
        "ur",
        "ٹانگ اوپر اٹھا کر رکھیں تاکہ سوجن اتر جائے۔",
        "ٹانگ نیچے رکھیں تاکہ سوجن کم ہو جائے۔",
    ),
    (
        "Limit foods that are high in potassium.",
        "hi",
        "जिन चीज़ों में पोटैशियम ज़्यादा होता है, उन पर नियंत्रण रखें।",
        "जिन चीज़ों में पोटैशियम कम होता है, उन पर नियंत्रण रखें।",
    ),
    (
        "Come without contact lenses in.",
        "ur",
        "کانٹیکٹ لینز کے بغیر آئیں۔",
        "کانٹیکٹ لینز کے ساتھ آئیں۔",
    ),
)


@pytest.mark.parametrize(("english", "tag", "same", "other"), ROWS)
def test_what_is_turned_twice_passes_and_once_does_not(english: str, tag: str, same: str, other: str) -> None:
    assert not said_of(english, tag, same)
    assert said_of(english, tag, other)


@pytest.mark.parametrize(
    ("tag", "theirs"),
    [
        ("pl", "Proszę nigdy nie nosić przy sobie karty."),
        ("hi", "कार्ड कभी साथ न रखें।"),
        ("ur", "کارڈ کبھی ساتھ نہ رکھیں۔"),
    ],
)
def test_never_with_you_is_an_error_for_always_carry(tag: str, theirs: str) -> None:
    assert "sense-turned" in said_of("Always carry your card.", tag, theirs)


def test_never_without_it_passes_for_always_carry() -> None:
    said = said_of("Always carry your card.", "pl", "Proszę nigdy nie wychodzić z domu bez karty.")
    assert "sense-turned" not in said


@pytest.mark.parametrize(
    ("tag", "english", "theirs"),
    [
        ("zh_Hans", "Stay in bed until the nurse helps you to stand.", "护士来扶您以前，请不要起床。"),
        ("pl", "You can eat with the family.", "Można jeść z rodziną, nie trzeba czekać."),
        ("hi", "Keep taking your tablets.", "गोलियाँ लेना बंद न करें।"),
        ("pl", "Ring us if you feel ill.", "Jeśli nie czuje się Pan dobrze, proszę zadzwonić."),
        # What stands beside the act explains the “not”: after food, not on an empty stomach.
        ("pl", "Take it with food.", "Proszę nie przyjmować go na czczo."),
        ("zh_Hans", "Take it after food.", "请不要空腹服用。"),
        ("ar", "Take it at least two hours before bed.", "لا تتناوله قبل النوم بأقل من ساعتين."),
        ("hi", "Wear it in the daytime.", "इसे रात में न पहनें।"),
    ],
)
def test_a_not_about_something_else_denies_nothing_that_both_say(tag: str, english: str, theirs: str) -> None:
    assert "sense-denied" not in said_of(english, tag, theirs)


@pytest.mark.parametrize(
    ("tag", "english", "wrong", "right"),
    [
        ("pl", "Tell us if you are pregnant.", "Powiedzieć, jeśli nie jest Pani w ciąży.", "Powiedzieć o ciąży."),
        ("ar", "You need someone at home.", "لا تحتاج إلى شخص في المنزل.", "تحتاج إلى شخص في المنزل."),
        ("hi", "Wear loose clothes.", "ढीले कपड़े न पहनें।", "ढीले कपड़े पहनें।"),
        ("ur", "Take it every day.", "یہ ہر روز نہ لیں۔", "یہ ہر روز لیں۔"),
        ("pa", "Keep the wound dry.", "ਜ਼ਖ਼ਮ ਸੁੱਕਾ ਨਾ ਰੱਖੋ।", "ਜ਼ਖ਼ਮ ਸੁੱਕਾ ਰੱਖੋ।"),
        ("zh_Hans", "The stitches dissolve by themselves.", "缝线不会自行溶解。", "缝线会自行溶解。"),
    ],
)
def test_an_act_that_the_translation_alone_denies_is_an_error(tag: str, english: str, wrong: str, right: str) -> None:
    assert "sense-denied" in said_of(english, tag, wrong)
    assert said_of(english, tag, right) == set()


@pytest.mark.parametrize(
    ("english", "tag", "wrong"),
    [
        # Weak says no more than “weak”, and answers no “lowered”.
        ("Your dose may be lowered if your kidneys are weak.", "pl", "Przy słabych nerkach dawka może być zwiększona."),
        ("Your dose may be lowered if your kidneys are weak.", "hi", "गुर्दे कमज़ोर हों तो ख़ुराक बढ़ाई जा सकती है।"),
        # A word of two meanings beside one that has only the contrary.
        ("Lie flat to reduce the risk.", "pl", "Aby obniżyć ryzyko, proszę siedzieć prosto."),
        ("Raising your legs will reduce the swelling.", "ar", "رفع ساقيك يزيد من التورم."),
        # One word that is both “without” and a limit.
        ("Swallow it with water.", "hi", "इसे पानी के बिना निगलें।"),
        ("Swallow it with water.", "pa", "ਇਸਨੂੰ ਪਾਣੀ ਤੋਂ ਬਿਨਾਂ ਨਿਗਲੋ।"),
        # Urdu kal is tomorrow, and no “all”.
        ("All of the tubes will be removed tomorrow.", "ur", "کل کچھ نلکیاں نکال دی جائیں گی۔"),
    ],
)
def test_a_second_meaning_hides_no_contrary(english: str, tag: str, wrong: str) -> None:
    assert "sense-turned" in said_of(english, tag, wrong)


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("pl", "Niewielkie krwawienie jest normalne.", "Niewielkie krwawienie jest nienormalne."),
        ("ar", "النزيف البسيط أمر طبيعي.", "النزيف البسيط أمر غير طبيعي."),
        ("hi", "थोड़ा ख़ून आना सामान्य है।", "थोड़ा ख़ून आना असामान्य है।"),
        ("ur", "تھوڑا خون آنا معمول کی بات ہے۔", "تھوڑا خون آنا غیر معمولی بات ہے۔"),
        ("pa", "ਥੋੜ੍ਹਾ ਖ਼ੂਨ ਆਉਣਾ ਆਮ ਗੱਲ ਹੈ।", "ਥੋੜ੍ਹਾ ਖ਼ੂਨ ਆਉਣਾ ਅਸਾਧਾਰਨ ਗੱਲ ਹੈ।"),
        ("zh_Hans", "少量出血是正常的。", "少量出血是不正常的。"),
    ],
)
def test_what_is_normal_may_not_become_unusual(tag: str, right: str, wrong: str) -> None:
    assert not said_of("A little bleeding is normal.", tag, right)
    assert "sense-turned" in said_of("A little bleeding is normal.", tag, wrong)


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("pl", "Pierwszy dzień ostatniej miesiączki.", "Ostatni dzień pierwszej miesiączki."),
        ("ar", "اليوم الأول من آخر دورة شهرية.", "اليوم الأخير من أول دورة شهرية."),
        # These name the month before its day.
        ("zh_Hans", "末次月经的第一天。", "首次月经的最后一天。"),
        ("hi", "आख़िरी माहवारी का पहला दिन।", "पहली माहवारी का आख़िरी दिन।"),
    ],
)
def test_the_first_of_the_last_is_not_the_last_of_the_first(tag: str, right: str, wrong: str) -> None:
    assert not said_of("The first day of your last period.", tag, right)
    assert said_of("The first day of your last period.", tag, wrong)


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("pl", "Badanie nie jest szkodliwe.", "Badanie jest szkodliwe."),
        ("hi", "जाँच हानिरहित है।", "जाँच हानिकारक है।"),
        ("ar", "الفحص غير ضار.", "الفحص ضار."),
        ("zh_Hans", "检查无害。", "检查有害。"),
        ("ur", "ٹیسٹ بے ضرر ہے۔", "ٹیسٹ نقصان دہ ہے۔"),
        ("pa", "ਟੈਸਟ ਤੋਂ ਕੋਈ ਨੁਕਸਾਨ ਨਹੀਂ।", "ਟੈਸਟ ਨੁਕਸਾਨਦੇਹ ਹੈ।"),
    ],
)
def test_what_is_not_harmful_may_be_harmless_and_not_harmful_again(tag: str, right: str, wrong: str) -> None:
    assert not said_of("The test is not harmful.", tag, right)
    assert "sense-turned" in said_of("The test is not harmful.", tag, wrong)


@pytest.mark.parametrize(
    ("tag", "theirs"),
    [
        ("fa", "هرگز بدون شستن دست‌ها به زخم دست نزنید."),
        ("fr", "Ne touchez jamais la plaie sans vous être lavé les mains."),
        ("bn", "হাত না ধুয়ে কখনো ক্ষত স্পর্শ করবেন না।"),
    ],
)
def test_never_without_is_always(tag: str, theirs: str) -> None:
    assert said_of("Always wash your hands before you touch the wound.", tag, theirs) == set()


@pytest.mark.parametrize("tag", ["hi", "ur", "pa"])
def test_no_phrase_with_words_between_reaches_over_then(tag: str) -> None:
    theirs = {
        "hi": "दर्द न घटे तो डॉक्टर दवा बढ़ा सकते हैं।",
        "ur": "درد نہ گھٹے تو ڈاکٹر دوا بڑھا سکتے ہیں۔",
        "pa": "ਦਰਦ ਨਾ ਘਟੇ ਤਾਂ ਡਾਕਟਰ ਦਵਾਈ ਵਧਾ ਸਕਦੇ ਹਨ।",
    }
    assert not said_of("The doctor can increase it if the pain does not ease.", tag, theirs[tag])
