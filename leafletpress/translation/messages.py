"""Leaflet -> messages, and leaflet + translations -> leaflet: exact inverses over one walk.

`rewrite(leaflet, lambda message: message) == leaflet`, and the messages that `rewrite` offers are,
in order, those that `messages_of` gathers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.inline import InlineError, inline_facts
from leafletpress.translation.walk import walk_leaflet, walk_passage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from leafletpress.content.model import Leaflet, Message, Passage
    from leafletpress.errors import Where

Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One message to translate: its text, every place it stands in, and what translators should know.

    `context` is gettext's msgctxt, for English that needs two translations. `has_facts` says that the
    text holds {facts}, which gettext calls python-brace-format. `domain` is "" in the leaflet's own catalogue.
    """

    msgid: str
    places: tuple[Where, ...] = ()
    comments: tuple[str, ...] = ()
    context: str | None = None
    has_facts: bool = False
    domain: str = ""

    @property
    def key(self) -> Key:
        """Return what makes the entry unique in a catalogue."""
        return self.context, self.msgid


class PlacedMessage(NamedTuple):
    """A message and, in words, what it is and where it stands."""

    message: Message
    at: str


def messages_of(leaflet: Leaflet) -> tuple[Entry, ...]:
    """Return the leaflet's entries in reading order; a text that occurs several times is one entry.

    Those of other domains, of the passages that it shows, are among them.
    """
    return gather(placed_messages(leaflet))


def own_messages(leaflet: Leaflet) -> tuple[Entry, ...]:
    """Return the entries of the leaflet's own catalogue, in reading order."""
    return gather(placed for placed in placed_messages(leaflet) if not placed.message.domain)


def passage_messages(passage: Passage) -> tuple[Entry, ...]:
    """Return the entries of a passage's catalogue, in reading order."""
    return gather(met_by(partial(walk_passage, passage)))


def by_domain(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Return entries by the domain of their catalogue, the leaflet's own first, the others as they come."""
    found: dict[str, list[Entry]] = {"": []}
    for entry in entries:
        found.setdefault(entry.domain, []).append(entry)
    return {domain: tuple(those) for domain, those in found.items()}


def placed_messages(leaflet: Leaflet) -> tuple[PlacedMessage, ...]:
    """Return every message of the leaflet in reading order, repetitions included."""
    return met_by(partial(walk_leaflet, leaflet))


def met_by(walk: Callable[[Callable[[Message, str], Message]], object]) -> tuple[PlacedMessage, ...]:
    """Return every message that a walk hands on, with its place, in the order of the walk."""
    found: list[PlacedMessage] = []

    def note(message: Message, at: str) -> Message:
        found.append(PlacedMessage(message, at))
        return message

    walk(note)
    return tuple(found)


def rewrite(leaflet: Leaflet, change: Callable[[Message], Message]) -> Leaflet:
    """Return the leaflet with every message changed, in reading order, and everything else as it was."""
    return walk_leaflet(leaflet, lambda message, _at: change(message))


def gather(messages: Iterable[PlacedMessage]) -> tuple[Entry, ...]:
    """Join messages of the same text into entries, in order of first occurrence; blank text is no message."""
    together: dict[tuple[str, str], list[PlacedMessage]] = {}
    for placed in messages:
        if placed.message.text.strip():
            together.setdefault((placed.message.domain, placed.message.text), []).append(placed)
    return tuple(_entry(msgid, domain, places) for (domain, msgid), places in together.items())


def _entry(msgid: str, domain: str, found: list[PlacedMessage]) -> Entry:
    return Entry(
        msgid=msgid,
        domain=domain,
        places=tuple(dict.fromkeys(placed.message.where for placed in found)),
        comments=tuple(dict.fromkeys(placed.at for placed in found)),
        has_facts=_has_facts(msgid),
    )


def _has_facts(text: str) -> bool:
    """Say whether a text holds {facts}; broken markup is `content`'s to report."""
    try:
        return bool(inline_facts(text))
    except InlineError:
        return False
