"""What somebody called a language -> its tag in a project, or what it may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from leafletpress.errors import UnknownWish
from leafletpress.languages import Language, UnknownLanguage, language

if TYPE_CHECKING:
    from leafletpress.pipeline.inventory import Inventory

MOST_NAMED = 20  # names that a hint lists
MOST_MEANT = 4
NEAR = 0.75  # least likeness of a word to a name (difflib's ratio), below which it is another word


def asked_tag(inventory: Inventory, name: str) -> str:
    """Return the BCP 47 tag of a language of a project; raise UnknownWish, which says what another name may mean."""
    try:
        tag = tag_of(name)
    except UnknownWish as error:
        meant = called(inventory, [name]) or near(inventory, name)
        if not meant:
            raise
        raise UnknownWish(f"{name!r} is not a language tag; it may mean {listed(inventory, meant)}") from error
    if inventory.language_tags and tag not in inventory.language_tags:
        raise UnknownWish(absent(inventory, tag))
    return tag


def tag_of(name: str) -> str:
    """Return the BCP 47 tag of a name that people gave; raise UnknownWish for what is no language."""
    try:
        return language(name).tag
    except UnknownLanguage as error:
        raise UnknownWish(str(error)) from error


def absent(inventory: Inventory, tag: str) -> str:
    """Return what is said of a language that a project has not: those of its names or base, else all that there are."""
    if meant := related(inventory, language(tag)) or near(inventory, tag):
        hint = f"did you mean {listed(inventory, meant)}?"
    else:
        tags = inventory.language_tags
        hint = f"there are: {', '.join(tags[:MOST_NAMED])}{' …' if len(tags) > MOST_NAMED else ''}"
    return f"no language {tag!r}; {hint}; `make_pdfs.py new-language {tag}` begins one"


def related(inventory: Inventory, known: Language) -> list[str]:
    """Return the tags of the languages that share a name with another one, as the program calls it, or its base."""
    from leafletpress.design.language_design import shipped_names

    names = shipped_names().of(known)
    base = [tag for tag in inventory.language_tags if language(tag).base == known.base]
    return list(dict.fromkeys([*called(inventory, [names.english, *names.called, *names.spoken]), *base]))


def called(inventory: Inventory, names: Iterable[str]) -> list[str]:
    """Return the tags of the languages that have one of these among their English, own, further and spoken names."""
    wanted = list(names)
    return [tag for tag, said in inventory.names.items() if any(said.has(name) for name in wanted)]


def near(inventory: Inventory, name: str) -> list[str]:
    """Return the tags of the languages whose tag or name is most like a word, none if it is like no one's."""
    from difflib import get_close_matches  # 12 ms that a right name need not wait for

    names: dict[str, list[str]] = {}
    for tag in inventory.language_tags:
        names.setdefault(tag.casefold(), []).append(tag)
    for tag, said in inventory.names.items():
        for word in (said.english, said.own, *said.called, *said.spoken):
            names.setdefault(word.casefold(), []).append(tag)
    close = get_close_matches(name.casefold(), names, n=1, cutoff=NEAR)
    return list(dict.fromkeys(names[close[0]])) if close else []


def listed(inventory: Inventory, tags: Iterable[str]) -> str:
    """Return tags with what English calls them: zh-Hans (Chinese (Simplified)) or zh-Hant (Chinese (Traditional))."""
    found = [f"{tag} ({inventory.english_name(tag)})" for tag in tags]
    return " or ".join(found[:MOST_MEANT])
