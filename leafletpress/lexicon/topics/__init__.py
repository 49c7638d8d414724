"""What leaflets speak of: doctors, beds, stitches, breakfast; one file a language, with the words for each."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from leafletpress.lexicon.form import phrases, words

if TYPE_CHECKING:
    from collections.abc import Mapping

# What languages say of one another's things: “blood sugar” is 血糖, “the family” घर के लोग.
KIN = tuple(
    map(
        words,
        (
            "medicine tablet drops injection cream herbal pharmacy",
            "injection needle",
            "blood bleeding diabetes wound",
            "food drink stomach breakfast alcohol",
            "home family",
            "scan test xray operation machine clothes results",
            "driving transport parking ambulance",
            "arm hand",
            "leg foot",
            "bowel stomach sick bladder",
            "doctor surgeon clinic hospital ward nurse",
            "child baby family",
            "sleep anaesthetic dizzy bed night",
            "shower washing swimming",
            "stitches wound dressing",
            "letter message results",
            "pain wound",
        ),
    )
)
# What any text may speak of in passing: nothing follows from it alone.
PASSING = words(
    "daytime night morning not first then stop continue start before after walking lifting floor job question "
    "appointment food"
)


@lru_cache(maxsize=64)
def topics_of(base: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words of a language for each topic, `word*` a beginning; nothing where it has no file."""
    name = f"{__name__}.{base}"
    if not base.isalpha():
        return {}
    try:
        listed: Mapping[str, str] = import_module(name).TOPICS
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return {}
    return {topic: phrases(words) for topic, words in listed.items()}
