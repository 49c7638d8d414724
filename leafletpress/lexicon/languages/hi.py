"""Hindi."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word, words

LEXICON = Lexicon(
    scripts=("Deva",),
    numbers=by_word(
        {
            1: "एक",
            2: "दो दोनों",
            3: "तीन",
            4: "चार",
            5: "पाँच पांच",
            6: "छह छः",
            7: "सात",
            8: "आठ",
            9: "नौ",
            10: "दस",
            12: "बारह",
        }
    ),
    multipliers=by_word({1_000: "हज़ार हजार", 100_000: "लाख", 10_000_000: "करोड़"}),
    units={
        "hour": "घंट घण्ट",
        "minute": "मिनट",
        "second": "सेकंड सेकेंड",
        "day": "दिन",
        "week": "हफ़्त हफ्त सप्ताह",
        "month": "महीन माह",
        "year": "साल वर्ष",
        "percent": "प्रतिशत फ़ीसदी",
        "kilogram": "किलोग्राम किग्रा कि.ग्रा किलो",
        "gram": "ग्राम",
        "milligram": "मिलीग्राम मि.ग्रा मिग्रा एमजी मिली_ग्राम",
        "microgram": "माइक्रोग्राम माइक्रो_ग्राम एमसीजी",
        "nanogram": "नैनोग्राम",
        "litre": "लीटर लिटर",
        "millilitre": "मिलीलीटर मिलीलिटर मिली मि.ली एमएल मिली_लीटर",
        "metre": "मीटर",
        "centimetre": "सेंटीमीटर सेमी से.मी",
        "millimetre": "मिलीमीटर मिमी मि.मी",
        "°C": "डिग्री_सेल्सियस डिग्री_सेंटीग्रेड",
        "°F": "डिग्री_फ़ारेनहाइट डिग्री_फारेनहाइट",
        "degree": "डिग्री",
        "unit": "यूनिट इकाई",
        "tablet": "गोली गोलि",
        "time": "बार",
    },
    pair_backward=("में से", "में"),
    ranges=("से",),
    oclock=("बजे",),
    morning=("सुबह",),
    evening=("शाम", "दोपहर", "रात"),
    part_of_day_first=True,
    stops="।!",
    quotes="“”‘’",
    foreign={".": "।"},
    repeats=words("कभी धीरे साथ अलग बार जल्दी बहुत थोड़ा थोड़ी"),
    length=(0.45, 2.2),
)
