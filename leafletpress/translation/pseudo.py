"""Pseudo-locales: translations that nobody wrote, made on the fly so that a layout is tried before print.

`en-XA` is accented English, 40 % longer: it finds what is cut off, overfull or not taken from a
catalogue. `ar-XB` is English spelt in Arabic letters, one for one: right to left in earnest, with
joined letters, an Arabic font and true bidi, and it can still be spelt back. In both, {facts}, link
addresses, bold signs and data stay as they are.
"""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from leafletpress.content.inline import InlineError, Token, tokens
from leafletpress.translation.catalogues import Catalogue, CatalogueEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from leafletpress.languages import Language
    from leafletpress.translation.messages import Entry

LONGER = 1.4
VOWELS = re.compile(r"([aeiouyAEIOUY])")
ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýž",
)
# One Arabic letter for each Latin one, capital or small, and the punctuation that Arabic has of its own.
LATIN, ARABIC = "abcdefghijklmnopqrstuvwxyz,;?", "ابثدهفغحيجكلمنوذقرستعضطخصز،؛؟"
SPELT = str.maketrans(LATIN, ARABIC)
# Words for filling up, as many letters as the last accent needs.
FILLING = "one two three four five six seven eight nine ten "
# What is data even in running text: addresses, codes, anything with a digit in it.
DATA = re.compile(r"\S*(?:://|@|www\.|\d|_)\S*")
SIGNS = {"{": "{{", "}": "}}", "*": "\\*", "[": "\\["}


def pseudo_catalogue(entries: Iterable[Entry], spoken: Language) -> Catalogue:
    """Return a catalogue with a translation of every entry into a pseudo-locale; it stands in no file."""
    made = {
        entry.key: CatalogueEntry(entry.msgid, pseudo_text(entry.msgid, spoken), number, entry.context)
        for number, entry in enumerate(entries, 1)
    }
    return Catalogue(f"{spoken.folder} (pseudo-locale)", spoken, made)


def pseudo_text(text: str, spoken: Language) -> str:
    """Return an English message in a pseudo-locale, its markup untouched; broken markup is left alone."""
    change = arabic if spoken.is_rtl else accented
    try:
        parts = tokens(text)
    except InlineError:
        return text
    changed = "".join(markup(part, change) for part in parts)
    return changed if spoken.is_rtl else changed + filling(text, changed)


def markup(part: Token, change: Callable[[str], str]) -> str:
    """Return a piece of markup as people write it, its words changed."""
    if part.kind == "link":
        inner = "".join(markup(piece, change) for piece in tokens(part.text))
        return f"[{inner}]({part.address})"
    if part.kind == "fact":
        return f"{{{part.text}}}"
    return part.text if part.kind == "bold" else escaped(changed_words(part.text, change))


def escaped(text: str) -> str:
    """Return literal text with the signs that would be markup written as literals."""
    return re.sub(r"[*{}\[]", lambda sign: SIGNS[sign[0]], text)


def changed_words(text: str, change: Callable[[str], str]) -> str:
    """Return literal text changed, data in it left as it is."""
    done, at = "", 0
    for data in DATA.finditer(text):
        done += change(text[at : data.start()]) + data[0]
        at = data.end()
    return done + change(text[at:])


def accented(text: str) -> str:
    """Return text with every vowel doubled and an accent on every letter."""
    return VOWELS.sub(r"\1\1", text).translate(ACCENTED)


def arabic(text: str) -> str:
    """Return text spelt in Arabic letters, one for one."""
    return text.lower().translate(SPELT)


def filling(text: str, changed: str) -> str:
    """Return the words that make a changed text 40 % longer than the original."""
    wanted = ceil(LONGER * len(text)) - len(changed)
    if wanted <= 0:
        return ""
    words = (FILLING * (wanted // len(FILLING) + 1))[: max(wanted - 1, 1)]
    return f" {words.rstrip():e<{len(words)}}".translate(ACCENTED)
