"""Translators' comments that silence a rule for one message, and which of them a signer has accepted.

``# leafletpress: ignore number-missing because the English counts the first dose twice``

A rule about what may harm a patient (a lost number or "not") is silenced only once a signer has accepted that: its
mark, made of rule, both texts and reason, then stands in the signature. Any change to one of these ends it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.names import passage_of
from leafletpress.errors import Where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
    from leafletpress.translation.messages import Key

IGNORE = re.compile(r"leafletpress:\s*ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)[ \t]*(.*)", re.I)
BECAUSE = re.compile(r"^(?:because|since|as|:|-|–|—)?\s*", re.I)
SHORTEST_REASON = 8
MARK = 32  # hexadecimal digits


@dataclass(frozen=True, slots=True)
class Suppression:
    """The rules that a comment silences, and the reason; the comment is void without one."""

    rules: tuple[str, ...]
    reason: str

    @property
    def says_why(self) -> bool:
        """Tell whether there is a reason that can be judged."""
        return len(self.reason) >= SHORTEST_REASON


class Silence(NamedTuple):
    """A rule that a comment silences for one message, and the reason; `where` is the place of its translation."""

    rule: str
    reason: str
    msgid: str
    msgstr: str
    where: Where

    @property
    def mark(self) -> str:
        """Return the rule and 32 hexadecimal digits that stand for the rule, both texts and the reason."""
        said = "\0".join((self.rule, self.msgid, self.msgstr, self.reason))
        return f"{self.rule}@{sha256(said.encode()).hexdigest()[:MARK]}"

    @property
    def name(self) -> str:
        """Return what to write behind --accept: the rule, and the line in the leaflet's catalogue or DOMAIN:LINE."""
        domain = PurePosixPath(self.where.file).stem
        line = f"{domain}:{self.where.line}" if passage_of(domain) else self.where.line
        return f"{self.rule}@{line}"


def suppressions(comment: str) -> tuple[Suppression, ...]:
    """Return what the comments of one message silence."""
    return tuple(
        Suppression(tuple(re.split(r"\s*,\s*", match[1])), BECAUSE.sub("", match[2].strip()).strip())
        for match in map(IGNORE.search, joined(comment).splitlines())
        if match
    )


def note_of(entry: CatalogueEntry) -> str:
    """Return what the comments of an entry say besides silences, on one line: a translator's note, or its origin."""
    lines = joined(entry.comment).splitlines()
    return " ".join(line.strip() for line in lines if not IGNORE.search(line)).strip()


def joined(comment: str) -> str:
    """Return comments with each that silences a rule on a line of its own, and what is said before it on one."""
    return re.sub(r"\n(?!\s*leafletpress:)\s*", " ", comment)


def silences_in(entry: CatalogueEntry, shown: str) -> Iterator[Silence]:
    """Yield the rules that the comment of an entry silences with a reason."""
    for found in suppressions(entry.comment) if entry.comments else ():
        for rule in dict.fromkeys(found.rules) if found.says_why else ():
            yield Silence(rule, found.reason, entry.msgid, entry.msgstr, Where(shown, entry.line))


def silences_of(catalogue: Catalogue, keys: Iterable[Key]) -> tuple[Silence, ...]:
    """Return what comments silence in finished messages of one catalogue, those of the keys, in their order."""
    entries = (catalogue.finished(key) for key in dict.fromkeys(keys))
    return tuple(one for entry in entries if entry for one in silences_in(entry, catalogue.shown))


def has_silence(comments: Iterable[Collection[str]]) -> bool:
    """Tell whether any of many comments may silence a rule."""
    return any("ignore" in line.casefold() for lines in comments for line in lines)
