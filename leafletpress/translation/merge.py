"""New English + an older catalogue -> the catalogue's next state, as `msgmerge --previous` has it. Pure.

In order of preference a message gets its own translation, live or obsolete; the translation of the very
same English in another leaflet, marked fuzzy; the translation of the most similar English, marked fuzzy
and with that English as its previous text; nothing. What no message needs becomes obsolete.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leafletpress.translation.catalogues import CatalogueEntry
from leafletpress.translation.similar import most_similar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from leafletpress.translation.catalogues import Catalogue
    from leafletpress.translation.messages import Entry, Key


OFFERED = "Offered: "  # begins the comment above a translation of the very same English


@dataclass(frozen=True, slots=True)
class Offer:
    """A finished translation of the same English and the catalogue, as shown to people, that it stands in."""

    msgstr: str
    origin: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What a catalogue will say: each entry of the template with its translation, then what is obsolete.

    `offered` counts the translations that were taken over from other leaflets just now.
    """

    live: tuple[tuple[Entry, CatalogueEntry | None], ...]
    obsolete: tuple[CatalogueEntry, ...]
    offered: int = 0


def merge(entries: Iterable[Entry], catalogue: Catalogue | None, offers: Mapping[Key, Offer]) -> Merged:
    """Return the entries, in their order, with the translations that the catalogue and the offers have for them."""
    old = _known(catalogue)
    memory = _Memory(old)
    used: set[Key] = set()
    offered = 0
    live: list[tuple[Entry, CatalogueEntry | None]] = []
    for entry in entries:
        own, offer = old.get(entry.key), offers.get(entry.key)
        used.add(entry.key)
        if offer and not (own and _translation_of(own)):
            live.append((entry, _offered(entry, own, offer)))
            offered += 1
        elif own:
            live.append((entry, _kept(own)))
        elif near := memory.nearest(entry):
            used.add(near.key)
            live.append((entry, _guessed(entry, near)))
        else:
            live.append((entry, None))
    obsolete = (done for done in old.values() if done.key not in used and _translation_of(done))
    return Merged(tuple(live), tuple(obsolete), offered)


def exact(entries: Iterable[Entry], catalogue: Catalogue) -> dict[Key, str]:
    """Return the finished translations that the catalogue has for just these entries, obsolete ones included."""
    old = _known(catalogue)
    found = ((entry.key, old.get(entry.key)) for entry in entries)
    return {key: done.msgstr for key, done in found if done and done.finished}


class _Memory:
    """Old English to find the like of new English in; texts are kept encoded, for there may be thousands."""

    def __init__(self, old: Mapping[Key, CatalogueEntry]) -> None:
        self.entries = [done for done in old.values() if _translation_of(done)]
        self.texts = [done.msgid.encode() for done in self.entries]

    def nearest(self, entry: Entry) -> CatalogueEntry | None:
        """Return the translated entry whose English is most like the entry's, None if none is like it."""
        index = most_similar(entry.msgid, self.texts)
        return None if index is None else self.entries[index]


def _known(catalogue: Catalogue | None) -> dict[Key, CatalogueEntry]:
    """Return live entries, then obsolete ones; where both have a message, the live one counts.

    An entry without English is no message: gettext would take it for a second header.
    """
    known: dict[Key, CatalogueEntry] = {}
    for done in (*catalogue.entries.values(), *catalogue.obsolete) if catalogue else ():
        if done.msgid:
            known.setdefault(done.key, done)
    return known


def _translation_of(done: CatalogueEntry) -> str:
    """Return the translation, of a message with plural forms the first; "" if there is none."""
    return done.msgstr or next(iter(done.plurals), "")


def _kept(own: CatalogueEntry) -> CatalogueEntry:
    """Return an entry's own translation; previous English outlives only as long as the doubt."""
    fuzzy = bool(_translation_of(own)) and (own.fuzzy or own.plural is not None)
    kept = replace(own, msgstr=_translation_of(own), fuzzy=fuzzy)
    return kept if fuzzy else replace(kept, previous=None, previous_context=None, previous_plural=None)


def _offered(entry: Entry, own: CatalogueEntry | None, offer: Offer) -> CatalogueEntry:
    origin = f"{OFFERED}{offer.origin} translates the same English so. Does it fit here?"
    comments = tuple(comment for comment in (own.comments if own else ()) if comment != origin)
    return CatalogueEntry(entry.msgid, offer.msgstr, 0, entry.context, fuzzy=True, comments=(*comments, origin))


def _guessed(entry: Entry, near: CatalogueEntry) -> CatalogueEntry:
    """Return the translation of similar English; what a doubtful one was made from stays what it is shown with."""
    # That its origin translates the same English so is no longer true.
    comments = tuple(comment for comment in near.comments if not comment.startswith(OFFERED))
    guess = replace(near, msgstr=_translation_of(near), fuzzy=True, comments=comments)
    if near.fuzzy:
        return replace(guess, msgid=entry.msgid, context=entry.context)
    return replace(
        guess,
        msgid=entry.msgid,
        context=entry.context,
        previous=near.msgid,
        previous_context=near.context,
        previous_plural=near.plural,
    )
