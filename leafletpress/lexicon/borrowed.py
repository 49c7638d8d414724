"""Languages of which CLDR has no locale, by BCP 47 tag: their script, and the locale that lends them its dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Borrowed(NamedTuple):
    """An ISO 15924 script, and the CLDR locale that lends dates."""

    script: str
    formats: str = "root"


BORROWED: Mapping[str, Borrowed] = {
    "aii": Borrowed("Syrc", "syr"),
    "bal": Borrowed("Arab", "ur"),
    "ber": Borrowed("Latn", "kab"),
    "haz": Borrowed("Arab", "fa_AF"),
    "kri": Borrowed("Latn", "en_SL"),
    "pnb": Borrowed("Arab", "ur"),
    "rom": Borrowed("Latn"),
    "skr": Borrowed("Arab", "ur"),
    "syl": Borrowed("Beng", "bn"),
}
