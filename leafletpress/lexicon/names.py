"""Names of languages, by BCP 47 tag, where CLDR has none or other ones than wards and speakers say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Named(NamedTuple):
    """What English and its speakers call a language, its ISO 15924 script, and the CLDR locale that lends dates."""

    english: str
    own: str
    script: str
    formats: str = "root"


BEYOND_CLDR: Mapping[str, Named] = {
    "aii": Named("Assyrian", "ܣܘܪܝܬ", "Syrc", "syr"),
    "bal": Named("Balochi", "بلۏچی", "Arab", "ur"),
    "ber": Named("Tamazight (Berber)", "Tamaziɣt", "Latn", "kab"),
    "haz": Named("Hazaragi", "هزارگی", "Arab", "fa_AF"),
    "kri": Named("Krio", "Krio", "Latn", "en_SL"),
    "pnb": Named("Punjabi (Shahmukhi)", "پنجابی", "Arab", "ur"),
    "rom": Named("Romani", "Romani ćhib", "Latn"),
    "skr": Named("Saraiki", "سرائیکی", "Arab", "ur"),
    "syl": Named("Sylheti", "সিলেটি", "Beng", "bn"),
}

# English as wards and interpreters say it, and the language's own name; "" where CLDR's is that.
SAID: Mapping[str, tuple[str, str]] = {
    "bn": ("Bengali", ""),
    "ckb": ("Kurdish Sorani", "کوردیی سۆرانی"),
    "fa": ("Farsi", ""),
    "kmr": ("Kurdish Kurmanji", "Kurdî Kurmancî"),
    "ku-Arab": ("Kurdish Badini", "کوردی بادینی"),
    "pa-Arab": ("Punjabi (Shahmukhi)", "پنجابی"),
    "prs": ("Dari", "دری"),
}
