"""What leaflets speak of: doctors, beds, stitches, breakfast; one file a language, with the words for each."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from leafletpress.lexicon.form import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping


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
