"""What leaflets speak of: doctors, beds, stitches, breakfast; one file a language, with the words for each."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from leafletpress.lexicon.form import phrases, words
from leafletpress.lexicon.han import SIMPLIFIED_ONLY

if TYPE_CHECKING:
    from collections.abc import Mapping

TRADITIONAL = str.maketrans(SIMPLIFIED_ONLY)
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
            "back stomach",
            "sugar diabetes blood",
            "mouth face",
            "milk drink food coffee",
            "eye glasses",
            "kidney washing",
            "visitor appointment family",
            "face stomach back",
            "clothes shower room door",
            "weight lifting",
            "bag valuables",
            "lifting floor elevator stairs",
            "toilet bladder bowel shower",
            "rest bed sleep",
            "room ward clinic machine operation scan",
            "wrist arm hand",
            "shoulder arm",
            "treatment medicine operation doctor",
            "syringe needle injection",
            "vein blood injection",
            "risk emergency",
            "rash skin allergy",
            "cough fever",
            "evening night food",
            "leaflet letter form",
            "holiday weekend",
            "tube bladder needle",
            "cold cough fridge",
        ),
    )
)
# What any text may speak of in passing: nothing follows from it alone.
PASSING = words(
    "daytime night morning evening not first then stop continue start before after back lifting walking room"
)

# What no translation leaves out or says by another word: of what right ones of leaflets have, all but one in a hundred.
SURE = words(
    "breakfast alcohol smoking coffee milk salt sugar cream inhaler needle syringe pacemaker pharmacy "
    "hospital home school nurse doctor surgeon physiotherapist interpreter visitor family child baby adult "
    "eye ear throat teeth heart kidney liver lungs bladder bone hip knee leg foot arm hand wrist vein "
    "pain bleeding wound stitches swelling infection fever sick dizzy rash allergy diabetes pregnancy breastfeeding "
    "breathing sleep night weekend driving swimming exercise shower toilet weight jewellery gloves bag card bottle "
    "operation anaesthetic scan xray ambulance brown blue"
)

# What may change places in a text, by its kind: the inhaler by its colour, who does a thing, the form of a medicine.
EXCHANGED = {
    "colour": words("blue brown pink white red green yellow black"),
    "person": words("doctor surgeon nurse physiotherapist interpreter adult child baby visitor"),
    "form": words("tablet cream drops injection"),
}
KIND_OF = {topic: kind for kind, topics in EXCHANGED.items() for topic in topics}


def with_kin(topics: frozenset[str]) -> frozenset[str]:
    """Return topics with what languages may say in their place."""
    return topics.union(*(each for each in KIN if each & topics))


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
    return {topic: phrases(words if base != "zh" else in_both_scripts(words)) for topic, words in listed.items()}


def in_both_scripts(words: str) -> str:
    """Return Chinese words in Simplified characters with the same in Traditional ones."""
    return f"{words} {words.translate(TRADITIONAL)}"
