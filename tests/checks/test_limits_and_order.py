"""A “not” and a limit, the first and the second, the 12th week: what says the same passes, its contrary is found."""

from __future__ import annotations

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language


def found(english: str, theirs: str, tag: str) -> set[str]:
    return {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}


UNDER_TWO = "Do not give this syrup to children under 2 years."
TWENTY_WEEKS = "Rest until you are 20 weeks pregnant."
TWELVE_WEEKS = "Rest until you are 12 weeks pregnant."
BOTH = "Take the first tablet at 8am and the second tablet at 6pm."
AFTER_FIRST = "Wait in the clinic after your first injection."
ON_BACK = "Always put him to sleep on his back, never on his front."
SALT = "Rinse tinned beans to lower their salt."
WITH_OR_WITHOUT = "Take it with or without food."
NEVER_MORE = "Use it every 3 to 5 hours, but never more than 3 doses in 20 hours."
TWO_FASTS = "Do not eat for 6 hours before the test. You may drink water until 2 hours before the test."
STUDY = "Tell us if you would like to take part and bring this letter."
SECOND_AFTER = "Do not have the second scan earlier than 9 days after the first."
UPRIGHT = "Sit upright for at least 40 minutes."
WORKING_DAYS = "Tell us at least 2 working days before."
SHARE = "Out of every 50 people, about 4 feel sick."
BATH = "You can go home, but do not drive until you feel awake."
UNLESS = "Keep drinking water unless we have asked you not to."
MISSED = "If you miss a tablet, do not take two the next day."
SICK = "It is not unusual to feel tired."
# English, language, words that say the same, words that do not, and the rule that finds these.
ROWS = (
    (
        UNDER_TWO,
        "hi",
        "2 साल से कम उम्र के बच्चों को यह सिरप न दें।",
        "2 साल से अधिक उम्र के बच्चों को यह सिरप न दें।",
        "sense-turned",
    ),
    (UNDER_TWO, "zh_Hans", "不要给2岁以下的儿童服用此糖浆。", "不要给2岁以上的儿童服用此糖浆。", "sense-turned"),
    (
        UNDER_TWO,
        "ar",
        "لا تعطِ هذا الشراب للأطفال دون سن 2 عام.",
        "لا تعطِ هذا الشراب للأطفال فوق سن 2 عام.",
        "sense-turned",
    ),
    (
        UNDER_TWO,
        "ur",
        "2 سال سے کم عمر بچوں کو یہ شربت نہ دیں۔",
        "2 سال سے زیادہ عمر کے بچوں کو یہ شربت نہ دیں۔",
        "sense-turned",
    ),
    (
        TWENTY_WEEKS,
        "pl",
        "Proszę odpoczywać do 20. tygodnia ciąży.",
        "Proszę odpoczywać do 20. dnia ciąży.",
        "number-unit",
    ),
    (TWENTY_WEEKS, "ar", "استريحي حتى الأسبوع 20 من الحمل.", "استريحي حتى اليوم 20 من الحمل.", "unit-lost"),
    (
        TWELVE_WEEKS,
        "pl",
        "Proszę odpoczywać do dwunastego tygodnia ciąży.",
        "Proszę odpoczywać do jedenastego tygodnia ciąży.",
        "number-missing",
    ),
    (TWELVE_WEEKS, "hi", "गर्भ के बारहवें हफ़्ते तक आराम करें।", "गर्भ के ग्यारहवें हफ़्ते तक आराम करें।", "number-missing"),
    (TWELVE_WEEKS, "ur", "حمل کے بارہویں ہفتے تک آرام کریں۔", "حمل کے گیارہویں ہفتے تک آرام کریں۔", "number-missing"),
    (TWELVE_WEEKS, "pa", "ਗਰਭ ਦੇ ਬਾਰ੍ਹਵੇਂ ਹਫ਼ਤੇ ਤੱਕ ਆਰਾਮ ਕਰੋ।", "ਗਰਭ ਦੇ ਗਿਆਰ੍ਹਵੇਂ ਹਫ਼ਤੇ ਤੱਕ ਆਰਾਮ ਕਰੋ।", "number-missing"),
    (
        BOTH,
        "pl",
        "Pierwszą tabletkę proszę zażyć o 8.00, a drugą tabletkę o 18.00.",
        "Drugą tabletkę proszę zażyć o 8.00, a pierwszą tabletkę o 18.00.",
        "time-changed",
    ),
    (
        BOTH,
        "zh_Hans",
        "第一片在早上8点服用，第二片在晚上6点服用。",
        "第二片在早上8点服用，第一片在晚上6点服用。",
        "sense-turned",
    ),
    (
        BOTH,
        "ur",
        "پہلی گولی صبح 8 بجے اور دوسری گولی شام 6 بجے لیں۔",
        "دوسری گولی صبح 8 بجے اور پہلی گولی شام 6 بجے لیں۔",
        "sense-turned",
    ),
    (AFTER_FIRST, "ar", "انتظر في العيادة بعد الحقنة الأولى.", "انتظر في العيادة بعد الحقنة الثانية.", "sense-turned"),
    (AFTER_FIRST, "pa", "ਪਹਿਲੇ ਟੀਕੇ ਤੋਂ ਬਾਅਦ ਕਲੀਨਿਕ ਵਿੱਚ ਉਡੀਕ ਕਰੋ।", "ਦੂਜੇ ਟੀਕੇ ਤੋਂ ਬਾਅਦ ਕਲੀਨਿਕ ਵਿੱਚ ਉਡੀਕ ਕਰੋ।", "sense-turned"),
    (
        ON_BACK,
        "pl",
        "Proszę zawsze kłaść go do snu na plecach, nigdy na brzuchu.",
        "Proszę zawsze kłaść go do snu na brzuchu, nigdy na plecach.",
        "sense-turned",
    ),
    (
        ON_BACK,
        "hi",
        "उसे हमेशा पीठ के बल सुलाएँ, पेट के बल कभी नहीं।",
        "उसे हमेशा पेट के बल सुलाएँ, पीठ के बल कभी नहीं।",
        "sense-turned",
    ),
    (SALT, "pa", "ਡੱਬਾਬੰਦ ਫਲੀਆਂ ਦਾ ਲੂਣ ਘਟਾਉਣ ਲਈ ਉਨ੍ਹਾਂ ਨੂੰ ਧੋਵੋ।", "ਡੱਬਾਬੰਦ ਫਲੀਆਂ ਦਾ ਲੂਣ ਵਧਾਉਣ ਲਈ ਉਨ੍ਹਾਂ ਨੂੰ ਧੋਵੋ।", "sense-turned"),
    (SALT, "zh_Hans", "请冲洗罐头豆子，以降低盐分。", "请冲洗罐头豆子，以提高盐分。", "sense-turned"),
    (WITH_OR_WITHOUT, "ar", "تناوله مع الطعام أو بدونه.", "لا تتناوله مع الطعام.", "negation-added"),
    (WITH_OR_WITHOUT, "ur", "اسے لیں، چاہے کچھ کھایا ہو یا نہیں۔", "اسے کھانے کے ساتھ نہ لیں۔", "negation-added"),
    (
        NEVER_MORE,
        "hi",
        "हर 3 से 5 घंटे में लें, लेकिन 20 घंटों में कभी भी 3 से ज़्यादा खुराकें न लें।",
        "हर 3 से 5 घंटे में लें, लेकिन 3 घंटों में कभी भी 20 से ज़्यादा खुराकें न लें।",
        "number-order",
    ),
    (
        NEVER_MORE,
        "zh_Hans",
        "每3到5小时用一次，但20小时内最多3次，不可再多。",
        "每3到5小时用一次，但20小时内最少3次，不可再少。",
        "sense-turned",
    ),
    (
        TWO_FASTS,
        "pa",
        "ਟੈਸਟ ਤੋਂ ਪਹਿਲਾਂ ਦੇ ਛੇ ਘੰਟੇ ਖਾਣ ਤੋਂ ਪਰਹੇਜ਼ ਕਰੋ। ਟੈਸਟ ਤੋਂ ਦੋ ਘੰਟੇ ਪਹਿਲਾਂ ਤੱਕ ਪਾਣੀ ਪੀਣ ਦੀ ਇਜਾਜ਼ਤ ਹੈ।",
        "ਟੈਸਟ ਤੋਂ ਪਹਿਲਾਂ ਦੇ ਦੋ ਘੰਟੇ ਖਾਣ ਤੋਂ ਪਰਹੇਜ਼ ਕਰੋ। ਟੈਸਟ ਤੋਂ ਛੇ ਘੰਟੇ ਪਹਿਲਾਂ ਤੱਕ ਪਾਣੀ ਪੀਣ ਦੀ ਇਜਾਜ਼ਤ ਹੈ।",
        "number-order",
    ),
    (
        STUDY,
        "pl",
        "Jeśli chce Pan wziąć udział, proszę nam powiedzieć. Proszę przynieść ten list.",
        "Jeśli chce Pan wziąć udział, proszę nam powiedzieć.",
        "clause-lost",
    ),
    (
        SECOND_AFTER,
        "hi",
        "पहले स्कैन के 9 दिन बीतने से पहले दूसरा स्कैन न कराएँ।",
        "दूसरे स्कैन के 9 दिन बीतने से पहले पहला स्कैन न कराएँ।",
        "sense-turned",
    ),
    (
        SECOND_AFTER,
        "pl",
        "Drugiego badania nie należy wykonywać wcześniej niż 9 dni po pierwszym.",
        "Pierwszego badania nie należy wykonywać wcześniej niż 9 dni po drugim.",
        "sense-turned",
    ),
    (UPRIGHT, "zh_Hans", "40分钟之内不要躺下。", "40分钟之内请躺下。", "sense-turned"),
    (UPRIGHT, "ur", "40 منٹ سے پہلے نہ لیٹیں۔", "40 منٹ لیٹیں۔", "sense-turned"),
    (
        WORKING_DAYS,
        "ar",
        "أخبرنا قبل ذلك بيومي عمل على الأقل.",
        "أخبرنا قبل ذلك بثلاثة أيام عمل على الأقل.",
        "number-missing",
    ),
    (
        SHARE,
        "pl",
        "Mdłości ma około czterech osób na pięćdziesiąt.",
        "Mdłości ma około sześciu osób na pięćdziesiąt.",
        "number-missing",
    ),
    (
        BATH,
        "hi",
        "आप घर जा सकते हैं, लेकिन जब तक आप जागे हुए महसूस न करें, गाड़ी न चलाएँ।",
        "आप घर जा सकते हैं, लेकिन जब तक आप जागे हुए महसूस न करें, गाड़ी चलाएँ।",
        "negation-doubtful",
    ),
    (
        UNLESS,
        "pl",
        "Proszę dalej pić wodę, chyba że prosiliśmy, aby tego nie robić.",
        "Proszę dalej pić wodę, jeśli prosiliśmy, aby tego nie robić.",
        "sense-turned",
    ),
    (UNLESS, "zh_Hans", "请继续喝水，除非我们要求您不要喝。", "请继续喝水，如果我们要求您不要喝。", "sense-doubtful"),
    (
        MISSED,
        "ur",
        "اگر آپ گولی بھول جائیں تو اگلے دن دو گولیاں نہ لیں۔",
        "اگر آپ گولی بھول جائیں تو اگلے دن دو گولیاں لیں۔",
        "negation-lost",
    ),
    (MISSED, "zh_Hans", "如果漏服一片，第二天不要服两片。", "如果漏服一片，第二天要服两片。", "negation-lost"),
    (SICK, "hi", "थकान महसूस होना असामान्य नहीं है।", "थकान महसूस होना असामान्य है।", "sense-turned"),
    (SICK, "pa", "ਥਕਾਵਟ ਹੋਣਾ ਆਮ ਗੱਲ ਹੈ।", "ਥਕਾਵਟ ਹੋਣਾ ਅਸਾਧਾਰਨ ਹੈ।", "negation-doubtful"),
)


@pytest.mark.parametrize(("english", "tag", "right", "wrong", "rule"), ROWS)
def test_what_says_the_same_passes_and_what_does_not_is_found(
    english: str, tag: str, right: str, wrong: str, rule: str
) -> None:
    assert not found(english, right, tag) - {"sentence-count"}
    assert rule in found(english, wrong, tag)
