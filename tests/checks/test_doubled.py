"""What stands twice in a translation and once in English is found; what a language says twice on purpose is not."""

from __future__ import annotations

import pytest

from tests.checks.test_rules import broken_rules

# Language, English, translation.
TWICE = (
    (
        "pl",
        "Rest at home. Call us if it hurts.",
        "Proszę odpoczywać w domu. Jeśli boli, proszę zadzwonić. Jeśli boli, proszę zadzwonić.",
    ),
    ("pl", "Wash your hands. Dry them well.", "Proszę umyć ręce. Proszę umyć ręce."),
    ("pl", "Wash your hands before the meal.", "Przed posiłkiem proszę umyć ręce, proszę umyć ręce."),
    ("pl", "Wash your hands before the meal.", "Przed posiłkiem przed posiłkiem proszę umyć ręce."),
    (
        "pl",
        "You will stay in bed for two hours.",
        "Pozostanie Pan/Pani w łóżku przez dwie godziny. Pan/Pani pozostanie w łóżku przez dwie godziny.",
    ),
    (
        "pl",
        "You will lie on your front during the scan.",
        "Podczas badania leży Pan na brzuchu. Podczas badania Pani leży na brzuchu.",
    ),
    ("ar", "Drink plenty of water.", "اشرب الكثير من الماء. اشرب الكثير من الماء."),
    ("ar", "Keep your arm still. Breathe normally.", "أبقِ ذراعك ثابتة. تنفّس بشكل طبيعي. أبقِ ذراعك ثابتة."),
    ("ar", "The nurse takes your blood.", "تأخذ الممرضة عينة تأخذ الممرضة عينة من دمك."),
    (
        "ur",
        "The scan takes about half an hour.",
        "سکین میں تقریباً آدھا گھنٹہ لگتا ہے۔ سکین میں تقریباً آدھا گھنٹہ لگتا ہے۔",
    ),
    ("ur", "Bring a list of your medicines.", "اپنی دواؤں کی فہرست اپنی دواؤں کی فہرست ساتھ لائیں۔"),
    ("hi", "Take off your jewellery. Wear a gown.", "गहने उतार दें। गाउन पहनें। गाउन पहनें।"),
    ("hi", "You can eat as normal.", "आप सामान्य रूप से खा सकते हैं, आप सामान्य रूप से खा सकते हैं।"),
    ("hi", "Tell the team about allergies.", "टीम को एलर्जी के बारे में बताएँ। टीम को अपनी एलर्जी के बारे में बताएँ।"),
    ("pa", "Sit up slowly. Ask for help.", "ਹੌਲੀ ਉੱਠ ਕੇ ਬੈਠੋ। ਮਦਦ ਮੰਗੋ। ਹੌਲੀ ਉੱਠ ਕੇ ਬੈਠੋ।"),
    ("pa", "Do not drive home yourself.", "ਆਪ ਗੱਡੀ ਚਲਾ ਕੇ ਘਰ ਨਾ ਜਾਓ। ਆਪ ਗੱਡੀ ਚਲਾ ਕੇ ਘਰ ਨਾ ਜਾਓ।"),
    ("zh_Hans", "Lie still during the scan.", "扫描时请躺着不动。扫描时请躺着不动。"),
    ("zh_Hans", "Lie still during the scan.", "扫描时扫描时请躺着不动。"),
    ("zh_Hans", "You may feel warm. This passes.", "您可能觉得发热。您可能会觉得发热。这会过去。"),
    ("zh_Hans", "Please wear loose clothes.", "请穿宽松的衣服，请穿宽松的衣服。"),
    ("zh_Hant", "Please do not smoke.", "請不要吸煙。請不要吸煙。"),
    ("th", "Please rest.", "กรุณาพักผ่อนกรุณาพักผ่อน"),
    ("ja", "Please do not eat.", "食べないでください。食べないでください。"),
    ("ru", "Do not eat before the test.", "Не ешьте перед исследованием. Не ешьте перед исследованием."),
    ("uk", "Take a bath and rest.", "Прийміть ванну. Відпочиньте. Прийміть ванну."),
    ("es", "Drink water. Rest.", "Beba agua después. Descanse. Beba agua después."),
    ("fr", "Please bring your letter.", "Veuillez apporter votre lettre, veuillez apporter votre lettre."),
    (
        "de",
        "You can go home after an hour.",
        "Sie können nach einer Stunde nach Hause gehen. Sie können nach einer Stunde wieder nach Hause gehen.",
    ),
    ("ro", "Do not wear metal.", "Nu purtați metal. Nu purtați metal."),
    ("bn", "Please lie still.", "দয়া করে স্থির থাকুন। দয়া করে স্থির থাকুন।"),
    ("fa", "Do not smoke before the test.", "پیش از آزمایش سیگار نکشید. پیش از آزمایش سیگار نکشید."),
    ("tr", "Please remove your shoes.", "Lütfen ayakkabılarınızı çıkarın. Lütfen ayakkabılarınızı çıkarın."),
)
ONCE = (
    (
        "pl",
        "Take 1 tablet in the morning. Take 1 tablet at night.",
        "Rano proszę zażyć 1 tabletkę. Na noc proszę zażyć 1 tabletkę.",
    ),
    (
        "pl",
        "Day 1: take 2 tablets. Day 2: take 2 tablets. Rest.",
        "Dzień 1: proszę zażyć 2 tabletki. Dzień 2: proszę zażyć 2 tabletki. Proszę odpocząć.",
    ),
    (
        "pl",
        "If you bleed or have pain, call us.",
        "W razie krwawienia proszę zadzwonić. W razie bólu proszę też zadzwonić.",
    ),
    ("pl", "It gets better little by little.", "Poprawa następuje krok po kroku, krok za krokiem."),
    ("hi", "At least 6 hours before", "कम से कम 6 घंटे पहले"),
    ("hi", "Blood thinners are at least as good.", "खून पतला करने वाली दवाएँ कम से कम से बेहतर हैं।"),
    ("hi", "Breathe slowly.", "धीरे धीरे साँस लें।"),
    ("ur", "Walk slowly and rest often.", "آہستہ آہستہ چلیں اور بار بار آرام کریں۔"),
    ("zh_Hans", "The doctor puts in bone cement. It starts soft.", "医生注入骨水泥。骨水泥起初很软。"),
    ("zh_Hans", "Stand up slowly.", "请慢慢慢慢站起来。"),
    ("ja", "Check each of them.", "ひとつひとつ確かめてください。"),
    ("th", "Please tell us. We want to help.", "โปรดบอกเรา เราต้องการช่วย"),
    (
        "zh_Hans",
        "Call the unit on {day_unit} or the ward on {ward}.",
        "日间病房的电话是 {day_unit}，病房的电话是 {ward}。",
    ),
    ("ar", "Call us now. Call us now.", "اتصل بنا الآن. اتصل بنا الآن."),
    ("pa", "Clean the right eye. Clean the left eye.", "ਸੱਜੀ ਅੱਖ ਸਾਫ਼ ਕਰੋ। ਖੱਬੀ ਅੱਖ ਸਾਫ਼ ਕਰੋ।"),
)


@pytest.mark.parametrize(("tag", "english", "theirs"), TWICE, ids=range(len(TWICE)))
def test_what_stands_twice_is_found(tag: str, english: str, theirs: str) -> None:
    assert "sentence-doubled" in broken_rules(english, theirs, tag)


@pytest.mark.parametrize(("tag", "english", "theirs"), ONCE, ids=range(len(ONCE)))
def test_what_a_language_says_twice_on_purpose_is_left_alone(tag: str, english: str, theirs: str) -> None:
    assert "sentence-doubled" not in broken_rules(english, theirs, tag)
