"""Names and scripts of languages that hospitals are asked for and CLDR has no data of, by BCP 47 tag."""

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
