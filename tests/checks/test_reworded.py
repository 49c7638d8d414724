"""What a careful translator may say otherwise passes, and the contrary of it is an error."""

from __future__ import annotations

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language

LEVER = "Push the lever down to lock the brakes before you stand up."
FLY = "You are not allowed to fly for two weeks after a heart attack."
CREAM = "All the people who live in your home need the cream, even if they do not itch."
WASH = "Add the wash to the bath twice a week."
TROUSERS = "Please wear loose trousers."
# English, the language, what says the same, what does not.
CASES = (
    (LEVER, "hi", "खड़े होने से पहले ब्रेक लगाने के लिए लीवर को नीचे दबाएँ।", "खड़े होने से पहले ब्रेक लगाने के लिए लीवर को ऊपर दबाएँ।"),
    (LEVER, "zh_Hans", "站起来之前，请把手柄往下推，锁住刹车。", "站起来之前，请把手柄往上推，锁住刹车。"),
    (
        LEVER,
        "pl",
        "Przed wstaniem proszę nacisnąć dźwignię w dół, aby zablokować hamulce.",
        "Przed wstaniem proszę nacisnąć dźwignię w górę, aby zablokować hamulce.",
    ),
    (
        "When you go up stairs, move your stronger leg first.",
        "pa",
        "ਪੌੜੀਆਂ ਚੜ੍ਹਦੇ ਸਮੇਂ ਪਹਿਲਾਂ ਆਪਣੀ ਤਕੜੀ ਲੱਤ ਅੱਗੇ ਵਧਾਓ।",
        "ਪੌੜੀਆਂ ਉੱਤਰਦੇ ਸਮੇਂ ਪਹਿਲਾਂ ਆਪਣੀ ਤਕੜੀ ਲੱਤ ਅੱਗੇ ਵਧਾਓ।",
    ),
    (
        "Weigh yourself every morning and write the result down.",
        "pl",
        "Codziennie rano proszę stanąć na wadze i odnotować wynik.",
        "Codziennie wieczorem proszę stanąć na wadze i odnotować wynik.",
    ),
    (
        CREAM,
        "ur",
        "گھر کے تمام لوگوں کو کریم کی ضرورت ہے، چاہے کھجلی نہ ہو۔",
        "گھر میں کسی کو بھی خارش کی کریم کی ضرورت نہیں ہے، چاہے کھجلی نہ ہو۔",
    ),
    (CREAM, "zh_Hans", "住在您家里的所有人都需要用药膏，即使不痒。", "住在您家里的所有人都不需要用药膏，即使不痒。"),
    (
        "All of your stitches will dissolve by themselves.",
        "ur",
        "کوئی ٹانکا ایسا نہیں جو خودبخود نہ گھلے۔",
        "کوئی ٹانکا خودبخود نہیں گھلے گا۔",
    ),
    ("Use all of the cream in the tube.", "ur", "ٹیوب کی پوری کریم استعمال کریں۔", "ٹیوب کی آدھی کریم استعمال کریں۔"),
    (
        FLY,
        "hi",
        "हृदयाघात के दो सप्ताह बाद ही आप हवाई जहाज़ से सफ़र कर सकते हैं।",
        "हृदयाघात के बाद आप दो सप्ताह हवाई जहाज़ से सफ़र कर सकते हैं।",
    ),
    (
        FLY,
        "ur",
        "دل کے دورے کے دو ہفتے بعد ہی آپ ہوائی جہاز سے جا سکتے ہیں۔",
        "دل کے دورے کے بعد آپ دو ہفتے ہوائی جہاز سے جا سکتے ہیں۔",
    ),
    (
        FLY,
        "pl",
        "Dopiero po upływie dwóch tygodni od zawału może Pan lecieć samolotem.",
        "Przez dwa tygodnie po zawale może Pan lecieć samolotem.",
    ),
    (FLY, "zh_Hans", "您要在心脏病发作满两周以后才能搭乘飞机。", "您在心脏病发作后两周内可以搭乘飞机。"),
    (TROUSERS, "hi", "कृपया तंग पतलून न पहनें।", "कृपया तंग पतलून पहनें।"),
    (TROUSERS, "ur", "تنگ پتلون نہ پہنیں۔", "تنگ پتلون پہنیں۔"),
    (TROUSERS, "pl", "Proszę nie zakładać obcisłych spodni.", "Proszę założyć obcisłe spodnie."),
    (TROUSERS, "zh_Hans", "请别穿紧身裤。", "请穿紧身裤。"),
    (
        "Take one anti-sickness tablet before your drip starts.",
        "hi",
        "ड्रिप लगने से पहले जी मिचलाना रोकने वाली 1 गोली खा लें।",
        "ड्रिप लगने के बाद जी मिचलाना रोकने वाली 1 गोली खा लें।",
    ),
    (
        "Only the nurse may flush your catheter.",
        "pl",
        "Nikt poza pielęgniarką nie może przepłukiwać cewnika.",
        "Pielęgniarka nie może przepłukiwać cewnika.",
    ),
    (
        "You may have a shower with the dressing on.",
        "pl",
        "Może Pan kąpać się pod prysznicem bez zdejmowania opatrunku.",
        "Może Pan kąpać się pod prysznicem bez opatrunku.",
    ),
    (
        "Wear a top that opens at the front.",
        "pl",
        "Proszę założyć koszulę zapinaną z przodu.",
        "Proszę założyć koszulę zapinaną z tyłu.",
    ),
    (
        "Do not eat for two hours after the bronchoscopy, because your throat will be numb.",
        "pl",
        "Gardło będzie znieczulone, więc z jedzeniem trzeba poczekać 2 godziny od bronchoskopii.",
        "Gardło będzie znieczulone, więc proszę jeść przez 2 godziny po bronchoskopii.",
    ),
    (WASH, "hi", "सप्ताह में दो दिन टब में घोल डालें।", "सप्ताह में तीन दिन टब में घोल डालें।"),
    (WASH, "ur", "ہفتے میں دو دن ٹب میں مائع ڈالیں۔", "ہفتے میں تین دن ٹب میں مائع ڈالیں۔"),
    (WASH, "pa", "ਹਫ਼ਤੇ ਵਿੱਚ ਦੋ ਦਿਨ ਟੱਬ ਵਿੱਚ ਤਰਲ ਪਾਓ।", "ਹਫ਼ਤੇ ਵਿੱਚ ਤਿੰਨ ਦਿਨ ਟੱਬ ਵਿੱਚ ਤਰਲ ਪਾਓ।"),
    (WASH, "ar", "ضع السائل في الماء يومين من كل أسبوع.", "ضع السائل في الماء ثلاثة أيام من كل أسبوع."),
    (
        "Do not let anyone measure your blood pressure on your fistula arm.",
        "ar",
        "امنع أي شخص من قياس ضغطك في الذراع التي فيها الناسور.",
        "اسمح لأي شخص بقياس ضغطك في الذراع التي فيها الناسور.",
    ),
    ("Give your child 5 ml of the syrup.", "pa", "ਬੱਚੇ ਨੂੰ 5 ਐੱਮਐੱਲ ਸਿਰਪ ਦਿਓ।", "ਬੱਚੇ ਨੂੰ 50 ਐੱਮਐੱਲ ਸਿਰਪ ਦਿਓ।"),
)


def errors(english: str, theirs: str, tag: str) -> set[str]:
    pair = TextPair(english, theirs, {}, language(tag))
    return {rule.id for rule, _ in faults(pair) if rule.severity == "error"}


@pytest.mark.parametrize(("english", "tag", "same", "other"), CASES)
def test_what_says_the_same_passes_and_the_contrary_does_not(english: str, tag: str, same: str, other: str) -> None:
    assert errors(english, same, tag) == set()
    assert errors(english, other, tag)
