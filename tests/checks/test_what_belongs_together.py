"""What a word belongs to: said the other way round it is right, and beside another thing it is wrong."""

from __future__ import annotations

import pytest

from tests.checks.test_limits_and_order import found

LENSES = "Take out your contact lenses before you put in the eye drops."
INHALERS = "Use the brown inhaler every morning, and the blue one when you are short of breath."
WHO = "The nurse will take your blood and the doctor will explain the results."
INSULIN = "Use the long-acting insulin at bedtime and the short-acting insulin at breakfast."
HANDS = "Hold the bottle in your right hand and the card in your left."
OTHER_ARM = "The second dose is given in the other arm."
FACE = "Keep your face down for an hour."
BOTH = "Both parents must sign the form."
FULL_DAYS = "Stay at home for two full days."
THIRD = "You can shower from the third day."
DATE = "Come on 14 June."
ALTERNATE = "Change the dressing every other day."
BARE = "You can shower without the dressing."
ONLY_NURSES = "Only nurses may use the pump."
ADULT = "Children may visit only together with an adult."
DIZZY = "Do not drive if you feel dizzy or if your vision is blurred."
DOOR = "Visitors may enter only by the main door."
BAG = "Leave the tap of the drainage bag open so that the urine can flow."
PHONE = "If you have a pacemaker, phone the MRI department before you come."
FORTNIGHT = "The clinic is open once a fortnight."
PAUSE = "Stop the tablets for two days, then start them again."

# English, the language, words that say the same, words that do not, and the rule that finds these.
ROWS = (
    # Before the one is after the other.
    (
        LENSES,
        "ur",
        "آنکھوں میں قطرے لینز نکالنے کے بعد ڈالیں۔",
        "آنکھوں میں قطرے ڈالنے کے بعد لینز نکالیں۔",
        "sense-turned",
    ),
    (
        LENSES,
        "pl",
        "Krople do oczu proszę zakroplić po wyjęciu soczewek.",
        "Soczewki proszę wyjąć po zakropleniu oczu.",
        "sense-turned",
    ),
    # Colours, people, sides and insulins, each with what it is for.
    (
        INHALERS,
        "pl",
        "Niebieskiego inhalatora proszę używać, gdy brakuje oddechu, a brązowego każdego ranka.",
        "Niebieskiego inhalatora proszę używać każdego ranka, a brązowego, gdy brakuje oddechu.",
        "exchanged",
    ),
    (
        INHALERS,
        "ar",
        "استعمل البخاخ البني كل صباح، والبخاخ الأزرق عند ضيق التنفس.",
        "استعمل البخاخ الأزرق كل صباح، والبخاخ البني عند ضيق التنفس.",
        "exchanged",
    ),
    (WHO, "hi", "नर्स आपका ख़ून लेगी और डॉक्टर नतीजे समझाएँगे।", "डॉक्टर आपका ख़ून लेंगे और नर्स नतीजे समझाएगी।", "exchanged"),
    (WHO, "zh_Hans", "护士会为您抽血，医生会向您解释结果。", "医生会为您抽血，护士会向您解释结果。", "exchanged"),
    (
        HANDS,
        "pl",
        "W prawej ręce proszę trzymać butelkę, a w lewej kartę.",
        "W lewej ręce proszę trzymać butelkę, a w prawej kartę.",
        "exchanged",
    ),
    (
        HANDS,
        "ur",
        "دائیں ہاتھ میں بوتل اور بائیں میں کارڈ پکڑیں۔",
        "بائیں ہاتھ میں بوتل اور دائیں میں کارڈ پکڑیں۔",
        "exchanged",
    ),
    (
        INSULIN,
        "zh_Hans",
        "睡前用长效胰岛素，早餐时用短效胰岛素。",
        "睡前用短效胰岛素，早餐时用长效胰岛素。",
        "sense-doubtful",
    ),
    (
        INSULIN,
        "ar",
        "استعمل الإنسولين طويل المفعول عند النوم والإنسولين قصير المفعول عند الفطور.",
        "استعمل الإنسولين قصير المفعول عند النوم والإنسولين طويل المفعول عند الفطور.",
        "sense-doubtful",
    ),
    # A word that says “other” as well is no “second” that is left over.
    (OTHER_ARM, "hi", "दूसरी ख़ुराक दूसरी बाँह में दी जाती है।", "पहली ख़ुराक दूसरी बाँह में दी जाती है।", "sense-turned"),
    (
        OTHER_ARM,
        "pl",
        "Druga dawka jest podawana w drugie ramię.",
        "Pierwsza dawka jest podawana w drugie ramię.",
        "sense-turned",
    ),
    (FACE, "ur", "ایک گھنٹہ چہرہ نیچے رکھیں۔", "ایک گھنٹہ چہرہ اوپر رکھیں۔", "sense-turned"),
    (FACE, "ar", "أبقِ وجهك متجهًا نحو الأسفل لمدة ساعة.", "أبقِ وجهك إلى الأعلى لمدة ساعة.", "sense-turned"),
    (BOTH, "zh_Hans", "父母双方都必须在表格上签字。", "父母任何一方在表格上签字即可。", "sense-turned"),
    (
        BOTH,
        "pl",
        "Formularz muszą podpisać oboje rodzice.",
        "Formularz musi podpisać jedno z rodziców.",
        "sense-turned",
    ),
    (
        PAUSE,
        "ur",
        "گولیاں دو دن بند رکھیں، پھر دوبارہ شروع کریں۔",
        "گولیاں دو دن جاری رکھیں، پھر بند کریں۔",
        "sense-doubtful",
    ),
    (
        PAUSE,
        "pl",
        "Proszę odstawić tabletki na dwa dni, a potem znów zacząć.",
        "Proszę zacząć tabletki na dwa dni, a potem odstawić.",
        "sense-doubtful",
    ),
    # Numbers and dates, as languages write them.
    (FULL_DAYS, "hi", "पूरे 48 घंटे घर पर रहें।", "पूरे 72 घंटे घर पर रहें।", "number-added"),
    (FULL_DAYS, "zh_Hans", "请在家待整整48小时。", "请在家待整整72小时。", "number-added"),
    (THIRD, "pl", "Od 3. doby można brać prysznic.", "Od 4. doby można brać prysznic.", "number-added"),
    (THIRD, "zh_Hans", "第3天起可以淋浴。", "第4天起可以淋浴。", "number-added"),
    (DATE, "pl", "Proszę przyjść 14.06 do nas.", "Proszę przyjść 14.07 do nas.", "date-changed"),
    (DATE, "de", "Kommen Sie am 14.06 zu uns.", "Kommen Sie am 14.07 zu uns.", "time-changed"),
    (DATE, "ru", "Приходите 14.06 к нам.", "Приходите 14.07 к нам.", "date-changed"),
    (ALTERNATE, "ar", "بدّل الضمادة يومًا واتركها يومًا.", "بدّل الضمادة كل يوم.", "frequency-changed"),
    (
        FORTNIGHT,
        "pl",
        "Poradnia jest czynna raz na dwa tygodnie.",
        "Poradnia jest czynna raz w tygodniu.",
        "frequency-changed",
    ),
    (FORTNIGHT, "ar", "تعمل العيادة مرة كل أسبوعين.", "تعمل العيادة مرة كل أسبوع.", "frequency-changed"),
    # Without it is with it taken off.
    (BARE, "zh_Hans", "您可以取下敷料洗淋浴。", "您可以带着敷料洗淋浴。", "sense-turned"),
    (BARE, "hi", "आप पट्टी हटाकर नहा सकते हैं।", "आप पट्टी के साथ नहा सकते हैं।", "sense-turned"),
    # All but the nurses, and others beside the nurses.
    (ONLY_NURSES, "zh_Hans", "除了护士，谁都不可以使用泵。", "除了护士，其他人也可以使用泵。", "sense-lost"),
    (
        ONLY_NURSES,
        "hi",
        "नर्सों के अलावा किसी को भी पंप इस्तेमाल करने की अनुमति नहीं है।",
        "नर्सों के अलावा दूसरे लोग भी पंप इस्तेमाल कर सकते हैं।",
        "sense-lost",
    ),
    (
        DOOR,
        "ur",
        "ملاقاتی صرف مرکزی دروازے سے آ سکتے ہیں۔",
        "صرف ملاقاتی مرکزی دروازے سے آ سکتے ہیں۔",
        "only-moved",
    ),
    (DOOR, "zh_Hans", "访客只能从正门进入。", "只有访客能从正门进入。", "only-moved"),
    # “Only with” is not “without”, whatever else the word for it may say; “if … then” is one joint, not two.
    (ADULT, "hi", "बच्चे केवल किसी वयस्क के साथ मिलने आ सकते हैं।", "बच्चे किसी वयस्क के बिना भी मिलने आ सकते हैं।", "sense-turned"),
    (ADULT, "pa", "ਬੱਚੇ ਸਿਰਫ਼ ਕਿਸੇ ਬਾਲਗ ਦੇ ਨਾਲ ਮਿਲਣ ਆ ਸਕਦੇ ਹਨ।", "ਬੱਚੇ ਕਿਸੇ ਬਾਲਗ ਦੇ ਬਿਨਾਂ ਵੀ ਮਿਲਣ ਆ ਸਕਦੇ ਹਨ।", "sense-turned"),
    (DIZZY, "pa", "ਜੇ ਤੁਹਾਨੂੰ ਚੱਕਰ ਆਉਣ ਜਾਂ ਧੁੰਦਲਾ ਦਿਸੇ ਤਾਂ ਗੱਡੀ ਨਾ ਚਲਾਓ।", "ਜੇ ਤੁਹਾਨੂੰ ਚੱਕਰ ਆਉਣ ਤਾਂ ਗੱਡੀ ਨਾ ਚਲਾਓ।", "clause-lost"),
    (
        DIZZY,
        "ur",
        "اگر چکر آئیں یا نظر دھندلا جائے تو گاڑی نہ چلائیں۔",
        "اگر آپ کو چکر آئیں تو گاڑی نہ چلائیں۔",
        "clause-lost",
    ),
    # A bag is no drain, and “before” joins no clause that “if” joined.
    (
        BAG,
        "ur",
        "پیشاب کی تھیلی کی ٹونٹی کھلی رکھیں تاکہ پیشاب بہہ سکے۔",
        "پیشاب کی تھیلی کی ٹونٹی بند رکھیں تاکہ پیشاب بہہ سکے۔",
        "sense-turned",
    ),
    (
        BAG,
        "pa",
        "ਪਿਸ਼ਾਬ ਦੀ ਥੈਲੀ ਦੀ ਟੂਟੀ ਖੁੱਲ੍ਹੀ ਰੱਖੋ ਤਾਂ ਜੋ ਪਿਸ਼ਾਬ ਵਹਿ ਸਕੇ।",
        "ਪਿਸ਼ਾਬ ਦੀ ਥੈਲੀ ਦੀ ਟੂਟੀ ਬੰਦ ਰੱਖੋ ਤਾਂ ਜੋ ਪਿਸ਼ਾਬ ਵਹਿ ਸਕੇ।",
        "sense-turned",
    ),
    (
        PHONE,
        "hi",
        "अगर आपको पेसमेकर लगा है, तो आने से पहले एमआरआई विभाग को फ़ोन करें।",
        "आने से पहले एमआरआई विभाग को फ़ोन करें।",
        "clause-lost",
    ),
    (
        PHONE,
        "pa",
        "ਜੇ ਤੁਹਾਡੇ ਪੇਸਮੇਕਰ ਲੱਗਿਆ ਹੈ, ਤਾਂ ਆਉਣ ਤੋਂ ਪਹਿਲਾਂ ਐੱਮਆਰਆਈ ਵਿਭਾਗ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।",
        "ਆਉਣ ਤੋਂ ਪਹਿਲਾਂ ਐੱਮਆਰਆਈ ਵਿਭਾਗ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।",
        "clause-lost",
    ),
)


@pytest.mark.parametrize(("english", "tag", "right", "wrong", "rule"), ROWS, ids=range(len(ROWS)))
def test_what_keeps_its_company_passes_and_what_changed_it_is_found(
    english: str, tag: str, right: str, wrong: str, rule: str
) -> None:
    assert not found(english, right, tag) - {"sentence-count"}
    assert rule in found(english, wrong, tag)


def test_a_point_makes_no_date_that_the_english_has_not() -> None:
    assert "time-changed" in found("Come at 2pm on 14 June.", "Proszę przyjść 14 czerwca o 15.06.", "pl")
    assert not found("Come at 2.06pm on 3 May.", "Proszę przyjść 3 maja o 14.06.", "pl")
