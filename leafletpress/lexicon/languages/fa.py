"""Persian."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon, by_word

LEXICON = Lexicon(
    scripts=("Arab",),
    numbers=by_word({1: "یک", 2: "دو", 3: "سه", 4: "چهار", 5: "پنج", 6: "شش", 7: "هفت", 8: "هشت", 9: "نه", 10: "ده"}),
    multipliers=by_word({1_000: "هزار", 1_000_000: "میلیون"}),
    units={
        "hour": "ساعت",
        "minute": "دقیقه",
        "second": "ثانیه",
        "day": "روز",
        "week": "هفته",
        "month": "ماه",
        "year": "سال",
        "percent": "درصد",
        "kilogram": "کیلوگرم کیلو",
        "gram": "گرم",
        "milligram": "میلی_گرم میلیگرم",
        "microgram": "میکروگرم میکرو_گرم",
        "litre": "لیتر",
        "millilitre": "میلی_لیتر میلیلیتر سی_سی",
        "metre": "متر",
        "centimetre": "سانتی_متر سانتیمتر",
        "millimetre": "میلی_متر میلیمتر",
        "°C": "درجه_سانتی_گراد درجه_سانتیگراد درجه_سلسیوس",
        "°F": "درجه_فارنهایت",
        "degree": "درجه",
        "unit": "واحد",
        "tablet": "قرص",
        "time": "بار مرتبه",
    },
    pair_forward=("در هر", "از هر", "/", "از"),
    ranges=("تا",),
    stops=".!",
    questions="؟",
    quotes="«»",
    foreign={",": "،", ";": "؛", "?": "؟"},
    lookalikes={"ي": "ی", "ك": "ک"},
    clock=Clock(
        before="ساعت",
        leading="از تا",
        parts={
            (0, 11): "صبح بامداد",
            (11, 15): "ظهر",
            (12, 19): "بعد_از_ظهر عصر",
            (17, 29): "شب",
        },
        noon="ظهر",
        midnight="نیمه_شب نیمهشب",
        linking="تا و",
    ),
)
