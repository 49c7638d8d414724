"""Units of measure by one name in all languages, and the symbols that every language has.

A name is a concept: `milligram` is mg, 毫克 and ملغ. Words of a language stand in its file, and in CLDR.
"""

from __future__ import annotations

from fractions import Fraction

# Concept: CLDR's name of it (UTS #35, units), and the symbols that mean it whatever the language.
CONCEPTS: dict[str, tuple[str, str]] = {
    "hour": ("duration-hour", "h"),
    "minute": ("duration-minute", "min"),
    "second": ("duration-second", ""),
    "day": ("duration-day", ""),
    "week": ("duration-week", ""),
    "month": ("duration-month", ""),
    "year": ("duration-year", ""),
    "percent": ("concentr-percent", "% ٪"),
    "kilogram": ("mass-kilogram", "kg"),
    "gram": ("mass-gram", "g"),
    "milligram": ("mass-milligram", "mg mgs"),
    "microgram": ("mass-microgram", "μg mcg ug mkg мкг"),
    "nanogram": ("", "ng"),
    "litre": ("volume-liter", "l ℓ"),
    "decilitre": ("volume-deciliter", "dl"),
    "centilitre": ("volume-centiliter", "cl"),
    "millilitre": ("volume-milliliter", "ml mls cc"),
    "microlitre": ("", "μl"),
    "metre": ("length-meter", "m"),
    "kilometre": ("length-kilometer", "km"),
    "centimetre": ("length-centimeter", "cm"),
    "millimetre": ("length-millimeter", "mm"),
    "micrometre": ("length-micrometer", "μm"),
    "°C": ("temperature-celsius", "°c ℃"),
    "°F": ("temperature-fahrenheit", "°f ℉"),
    "degree": ("angle-degree", "°"),
    "millimole": ("", "mmol"),
    "micromole": ("", "μmol"),
    "mmHg": ("pressure-millimeter-ofhg", "mmhg"),
    "kilopascal": ("pressure-kilopascal", "kpa"),
    "millisievert": ("", "msv"),
    "microsievert": ("", "μsv"),
    "kilovolt": ("", "kv"),
    "volt": ("", "v"),
    "milliampere": ("electric-milliampere", "ma"),
    "gray": ("", "gy"),
    "milligray": ("", "mgy"),
    "becquerel": ("", "bq"),
    "megabecquerel": ("", "mbq"),
    "megahertz": ("frequency-megahertz", "mhz"),
    "kilocalorie": ("energy-kilocalorie", "kcal"),
    "kilojoule": ("energy-kilojoule", "kj"),
    "unit": ("", "iu ui ie i.u. u.i. i.e."),
}
# What may stand for each other: 25 degrees is 25 °C to most readers, 粒 counts both.
KIN = {"°C": "degree", "°F": "degree", "capsule": "tablet"}
# Units that every language writes beside the number: one that is lost is missed.
MEASURES = frozenset(CONCEPTS) - {"hour", "minute", "second", "day", "week", "month", "year", "degree", "metre", "unit"}
# What is counted like a unit and is none.
COUNTED = ("tablet", "capsule", "drop", "puff", "spoon", "time")
# What one of a unit is in the smallest of its kind: 30 minutes are half an hour, 250 ml a quarter of a litre.
PART = ("part", Fraction(1))
SIZES: dict[str, tuple[str, Fraction]] = {
    "percent": ("part", Fraction(1, 100)),
    "month": ("year", Fraction(1)),
    "quarter-year": ("year", Fraction(3)),
    "year": ("year", Fraction(12)),
    **{
        unit: ("time", Fraction(size))
        for unit, size in (
            ("second", Fraction(1, 60)),
            ("minute", 1),
            ("quarter-hour", 15),
            ("half-hour", 30),
            ("hour", 60),
            ("day", 1_440),
            ("week", 10_080),
        )
    },
    **{
        unit: ("mass", Fraction(size))
        for unit, size in (("microgram", 1), ("milligram", 10**3), ("gram", 10**6), ("kilogram", 10**9))
    },
    **{
        unit: ("volume", Fraction(size))
        for unit, size in (
            ("microlitre", 1),
            ("millilitre", 10**3),
            ("centilitre", 10**4),
            ("decilitre", 10**5),
            ("litre", 10**6),
        )
    },
    **{unit: ("length", Fraction(size)) for unit, size in (("millimetre", 1), ("centimetre", 10), ("metre", 10**3))},
}
DURATIONS = ("minute", "hour", "day", "week", "month", "year")
