"""Urdu."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word, phrases, words

LEXICON = Lexicon(
    scripts=("Arab",),
    negation=words("نہ نہیں مت بغیر بلا غیر ناممکن منع ممنوع پرہیز گریز"),
    no_negation=phrases("یا_نہیں کہ_نہیں"),
    numbers=by_word(
        {
            1: "ایک",
            2: "دو دونوں",
            3: "تین",
            4: "چار",
            5: "پانچ",
            6: "چھ",
            7: "سات",
            8: "آٹھ",
            9: "نو",
            10: "دس",
            12: "بارہ",
        }
    ),
    multipliers=by_word({1_000: "ہزار", 100_000: "لاکھ", 1_000_000: "ملین"}),
    units={
        "hour": "گھنٹ",
        "minute": "منٹ",
        "second": "سیکنڈ",
        "day": "دن روز",
        "week": "ہفت",
        "month": "مہین ماہ",
        "year": "سال",
        "percent": "فیصد فی_صد",
        "kilogram": "کلوگرام کلو_گرام کلو",
        "gram": "گرام",
        "milligram": "ملی_گرام ملیگرام ملی_گرامز ایم_جی",
        "microgram": "مائیکروگرام مائیکرو_گرام مائکروگرام مائکرو_گرام",
        "nanogram": "نینوگرام نینو_گرام",
        "litre": "لیٹر لٹر",
        "millilitre": "ملی_لیٹر ملی_لٹر ایم_ایل",
        "metre": "میٹر",
        "centimetre": "سینٹی_میٹر سم سینٹیمیٹر",
        "millimetre": "ملی_میٹر ملیمیٹر",
        "°C": "ڈگری_سینٹی_گریڈ ڈگری_سیلسیس ڈگری_سیلسیئس",
        "°F": "ڈگری_فارن_ہائیٹ ڈگری_فارنہائیٹ",
        "degree": "ڈگری",
        "millisievert": "ملی_سیورٹ",
        "unit": "یونٹ بین_الاقوامی_یونٹ",
        "tablet": "گولی",
        "time": "بار دفعہ مرتبہ",
    },
    pair_backward=("میں سے", "میں"),
    ranges=("سے",),
    oclock=("بجے",),
    morning=("صبح",),
    evening=("شام", "دوپہر", "رات"),
    part_of_day_first=True,
    stops="۔!",
    questions="؟",
    quotes="“”‘’",
    foreign={",": "،", ";": "؛", "?": "؟", ".": "۔"},
    lookalikes={"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ۃ"},
    repeats=words("کبھی آہستہ ساتھ الگ بار جلدی دھیرے بہت تھوڑا ایک کسی جو کوئی اپنے اپنی کیا کون جب"),
    length=(0.45, 2.2),
    # Nastaliq is set with twice the leading of Latin.
    pages=(1.0, 2.2),
)
