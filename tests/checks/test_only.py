"""An “only” stays with what the English says it of: who may do a thing, when, where, with what, on which condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.medicine_list import read_medicines
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language

ROOT = Path(__file__).parents[2]
MOVED, DOUBTFUL = ("only-moved", "error"), ("only-doubtful", "warning")


def found(english: str, theirs: str, tag: str) -> set[tuple[str, str]]:
    spoken = language(tag)
    pair = TextPair(english, theirs, {}, spoken, read_medicines(ROOT, spoken)[0])
    return {(rule.id, rule.severity) for rule, _ in faults(pair)}


NURSE = "Only the nurse may change the dressing."
BLEEDING = "Come to the emergency department only if the bleeding does not stop."
NIGHT = "Give the suppository only at night."
PARENTS = "Only parents may visit in the evening."
FOOD = "Take ibuprofen only with food."
LOOKED = "Remove the bandage only after the nurse has looked at it."
MONDAYS = "Take the folic acid tablet only on Mondays."
WATER = "Wash the wound with cooled boiled water only."
SEVEN = "Children may stay only until 7 pm."
EYE = "Put one drop in the left eye only."
TIGHT = "Use the rescue spray only when your chest feels tight."
SYRUP = "Give your child this syrup only at night."
BIOPSY = "Take only paracetamol after your biopsy."
SPRAY = "Use the spray only when it hurts."
DROPS = "Put the drops only in the blocked nostril, twice a day."
INHALER = "Use the blue inhaler only when you feel wheezy."
BURN = "Only a nurse should change the dressing on your burn."
VISITOR = "Only one visitor may stay with you overnight."

# English, language, a right translation, one whose “only” is said of something else, and what is said of that.
ROWS = (
    (
        NURSE,
        "pl",
        "Opatrunek może zmieniać wyłącznie pielęgniarka.",
        "Pielęgniarka może zmieniać tylko opatrunek.",
        MOVED,
    ),
    (NURSE, "hi", "पट्टी केवल नर्स ही बदल सकती हैं।", "नर्स केवल पट्टी बदल सकती हैं।", MOVED),
    (NURSE, "ar", "لا يجوز لأحد تغيير الضمادة إلا الممرضة.", "لا يجوز للممرضة تغيير شيء سوى الضمادة.", MOVED),
    (NURSE, "zh_Hans", "敷料只能由护士更换。", "护士只能更换敷料。", MOVED),
    (
        BLEEDING,
        "pl",
        "Proszę zgłosić się na oddział ratunkowy tylko wtedy, gdy krwawienie nie ustaje.",
        "Jeśli krwawienie nie ustaje, proszę zgłosić się tylko na oddział ratunkowy.",
        MOVED,
    ),
    (
        BLEEDING,
        "hi",
        "आपातकालीन विभाग में केवल तभी आएँ जब ख़ून बहना बंद न हो।",
        "जब ख़ून बहना बंद न हो, तो केवल आपातकालीन विभाग में आएँ।",
        MOVED,
    ),
    (
        BLEEDING,
        "ar",
        "تعال إلى قسم الطوارئ فقط إذا لم يتوقف النزيف.",
        "إذا لم يتوقف النزيف، تعال إلى قسم الطوارئ فقط.",
        MOVED,
    ),
    (NIGHT, "ur", "سپوزٹری صرف رات کو دیں۔", "رات کو صرف سپوزٹری دیں۔", MOVED),
    (NIGHT, "zh_Hans", "栓剂只在夜间使用。", "夜间只使用栓剂。", MOVED),
    (PARENTS, "pa", "ਸ਼ਾਮ ਨੂੰ ਸਿਰਫ਼ ਮਾਪੇ ਹੀ ਮਿਲਣ ਆ ਸਕਦੇ ਹਨ।", "ਮਾਪੇ ਸਿਰਫ਼ ਸ਼ਾਮ ਨੂੰ ਮਿਲਣ ਆ ਸਕਦੇ ਹਨ।", MOVED),
    (PARENTS, "pl", "Tylko rodzicom wolno przychodzić wieczorem.", "Rodzice mogą przychodzić tylko wieczorem.", MOVED),
    (FOOD, "ur", "آئبوپروفین صرف کھانے کے ساتھ لیں۔", "کھانے کے ساتھ صرف آئبوپروفین لیں۔", MOVED),
    (FOOD, "zh_Hans", "布洛芬只能随餐服用。", "随餐只能服用布洛芬。", MOVED),
    (LOOKED, "hi", "नर्स के देख लेने के बाद ही पट्टी उतारें।", "नर्स के देख लेने के बाद केवल पट्टी हटाएँ।", MOVED),
    (LOOKED, "ur", "نرس کے دیکھ لینے کے بعد ہی پٹی ہٹائیں۔", "نرس کے دیکھنے کے بعد صرف پٹی اتاریں۔", MOVED),
    (
        MONDAYS,
        "pl",
        "W poniedziałki, i tylko wtedy, proszę zażyć tabletkę kwasu foliowego.",
        "W poniedziałki proszę przyjmować tylko tabletkę kwasu foliowego.",
        MOVED,
    ),
    (MONDAYS, "pa", "ਫ਼ੋਲਿਕ ਐਸਿਡ ਦੀ ਗੋਲੀ ਸਿਰਫ਼ ਸੋਮਵਾਰ ਨੂੰ ਲਓ।", "ਸੋਮਵਾਰ ਨੂੰ ਸਿਰਫ਼ ਫ਼ੋਲਿਕ ਐਸਿਡ ਦੀ ਗੋਲੀ ਲਓ।", MOVED),
    (WATER, "zh_Hans", "清洗伤口时只能使用凉开水。", "用煮沸后放凉的水只清洗伤口。", MOVED),
    (EYE, "hi", "एक बूँद सिर्फ़ बाईं आँख में डालनी है।", "बाईं आँख में केवल एक बूँद डालें।", MOVED),
    (EYE, "zh_Hans", "仅左眼滴入一滴药水。", "在左眼只滴一滴。", MOVED),
    (TIGHT, "pa", "ਛਾਤੀ ਵਿੱਚ ਜਕੜਨ ਹੋਣ 'ਤੇ ਹੀ ਸਪਰੇਅ ਵਰਤੋ।", "ਛਾਤੀ ਵਿੱਚ ਜਕੜਨ ਹੋਣ 'ਤੇ ਸਿਰਫ਼ ਸਪਰੇਅ ਵਰਤੋ।", MOVED),
    (TIGHT, "zh_Hans", "急救喷雾仅供胸口发紧时使用。", "感到胸闷时只使用急救喷雾。", MOVED),
    (
        VISITOR,
        "hi",
        "रात भर आपके साथ केवल एक ही मिलने वाला रुक सकता है।",
        "आपके साथ एक मिलने वाला केवल रात भर के लिए रुक सकता है।",
        MOVED,
    ),
    (SEVEN, "ur", "بچے صرف شام 7 بجے تک ٹھہر سکتے ہیں۔", "صرف بچے شام 7 بجے تک ٹھہر سکتے ہیں۔", MOVED),
    (SEVEN, "zh_Hans", "儿童只能待到晚上7点。", "只有儿童可以待到晚上7点。", MOVED),
    (PARENTS, "ar", "لا يُسمح بالزيارة مساءً إلا للوالدين.", "يمكن للوالدين الزيارة في المساء فقط.", MOVED),
    (SYRUP, "ur", "بچے کو یہ شربت صرف رات کو دیں۔", "بچے کو صرف یہ شربت رات کو دیں۔", MOVED),
    (BIOPSY, "hi", "बायोप्सी के बाद केवल पैरासिटामोल लें।", "केवल बायोप्सी के बाद पैरासिटामोल लें।", MOVED),
    (SPRAY, "pl", "Sprayu proszę używać tylko wtedy, gdy boli.", "Proszę używać tylko sprayu wtedy, gdy boli.", MOVED),
    (DROPS, "hi", "दिन में दो बार केवल बंद नथुने में डालें।", "दिन में केवल दो बार बंद नथुने में डालें।", MOVED),
    # Where it is not seen to have left what the English says it of, it may be said in a way that is right.
    (
        INHALER,
        "pl",
        "Niebieskiego inhalatora należy używać tylko wtedy, gdy pojawi się świszczący oddech.",
        "Gdy pojawi się świszczący oddech, należy używać tylko niebieskiego inhalatora.",
        DOUBTFUL,
    ),
    (
        BURN,
        "ar",
        "لا يجوز أن يغيّر الضماد الموضوع على حرقك إلا الممرضة.",
        "يجب أن تغيّر الممرضة الضماد الموضوع على حرقك فقط.",
        MOVED,
    ),
)


@pytest.mark.parametrize(("english", "tag", "right", "wrong", "said"), ROWS, ids=range(len(ROWS)))
def test_an_only_that_moved_is_found(english: str, tag: str, right: str, wrong: str, said: tuple[str, str]) -> None:
    assert not found(english, right, tag)
    assert said in found(english, wrong, tag)


# What may as well be said of either, and what points back to what was said before.
UNSURE = (
    (FOOD, "ar", "تناول الإيبوبروفين فقط مع الطعام."),
    ("Clean the outside of the ear only.", "pl", "Ucho proszę myć wyłącznie z zewnątrz."),
    ("Only one parent can stay overnight.", "zh_Hans", "留下过夜的家长限一位。"),
    ("The cast may be taken off only in the clinic.", "zh_Hans", "只有在诊所才能拆石膏。"),
    ("The brown cream is for the face only.", "ar", "الكريم البني للوجه فقط."),
    ("Use only water to clean the wound.", "pl", "Do czyszczenia rany proszę używać tylko wody."),
    ("Drive only when the doctor says that it is safe.", "hi", "डॉक्टर जब इसे सुरक्षित बताएँ, सिर्फ़ तब गाड़ी चलाएँ।"),
    ("Change the dressing only once a week.", "ar", "غيّر الضمادة مرة واحدة فقط في الأسبوع."),
    ("You may take only two of these tablets a day.", "pl", "W ciągu doby wolno zażyć najwyżej dwie z tych tabletek."),
)


@pytest.mark.parametrize(("english", "tag", "theirs"), UNSURE, ids=range(len(UNSURE)))
def test_an_only_that_may_be_said_of_the_same_passes(english: str, tag: str, theirs: str) -> None:
    assert not found(english, theirs, tag)
