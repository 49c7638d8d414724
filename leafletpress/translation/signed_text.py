"""What a signature under a translation covers, and its fingerprints.

A signature is bound to every message in both languages, in reading order, and to what nobody
translates but every patient sees: facts, chances, telephone numbers and addresses, reference, version and dates as
printed, the brand and its logo, the bytes of the pictures, the kind and order of the blocks; and to comments that
silence rules. The words that layouts and brands print are signed once a language, for all leaflets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from leafletpress.content.model import FINDING, Contact, Leaflet, Message, Outcome
from leafletpress.errors import Where, shorten
from leafletpress.identity import Same
from leafletpress.translation.formats import format_date
from leafletpress.translation.messages import placed_messages
from leafletpress.translation.phrases import PHRASES
from leafletpress.translation.walk import nodes_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leafletpress.translation.coverage import TranslatedLeaflet
    from leafletpress.translation.messages import Entry
    from leafletpress.translation.phrases import Phrases
    from leafletpress.translation.silences import Silence

SHORT = 6  # hexadecimal digits that tell one changed message from its neighbours
WORD = 32  # hexadecimal digits that bind one word of the layouts, for leaflets print some of them
SEAL = 64  # hexadecimal digits that bind a signature
OLD_SEAL = 32  # the same in form 1
# Fields of a leaflet that are no part of its form; facts, head and foot are signed one by one, and what it shows of
# others as if it were its own.
HEAD = {"id", "where", "reference", "version", "brand", "reviewed", "next_review"}
NOT_SIGNED = FINDING | HEAD | {"facts", "site", "passages"}


class SignedPiece(NamedTuple):
    """One thing that is signed: what people call it, its place, the English and the translation."""

    name: str
    where: Where
    source: str
    target: str = ""

    @property
    def prints(self) -> tuple[str, str]:
        """Return the short fingerprints of English and translation."""
        return _print(self.source), _print(self.target)


class Beside(NamedTuple):
    """What stands on the pages or before a signer besides the leaflet's own text; made by `signed_beside`.

    `pictures` are names and SHA-256 of the files that its language prints, `logo` is that of the brand's logo.
    `silences` are those of rules about what may harm a patient. `back_translation` is the SHA-256 of the file
    that is kept of it. None of the files is "".
    """

    pictures: tuple[tuple[str, Where, str], ...] = ()
    logo: str = ""
    silences: tuple[Silence, ...] = ()
    back_translation: str = ""


NOTHING_BESIDE = Beside()


def signed_pieces(translated: TranslatedLeaflet, beside: Beside = NOTHING_BESIDE) -> tuple[SignedPiece, ...]:
    """Return everything that a signature covers: messages in reading order, then data, then the form."""
    source = translated.source
    both = zip(placed_messages(source), placed_messages(translated.leaflet), strict=True)
    messages = (
        SignedPiece(quoted(here.message.text), there.message.where, here.message.text, there.message.text)
        for here, there in both
    )
    pictures = (SignedPiece(f"the picture {name}", where, f"{name}: {sha}") for name, where, sha in beside.pictures)
    form = SignedPiece(
        "the form (kinds and order of blocks, pictures, sources)", source.where, _canonical(_form(source))
    )
    further = (*_data(source), *_head(translated, beside.logo), *pictures, *_silences(beside.silences))
    return (*messages, *_facts(source), *further, form)


def word_pieces(
    phrases: Phrases, own: Iterable[Message], silences: Iterable[Silence] = (), said: Iterable[Entry] = PHRASES
) -> tuple[SignedPiece, ...]:
    """Return what layouts, and brands with their `own` messages, print of themselves in a language.

    `said` are the phrases that count, all if left out.
    """
    place = Where("locale/common.pot")
    words = [
        SignedPiece(
            quoted(entry.msgid),
            phrases.message(Message(entry.msgid, place)).where,
            entry.msgid,
            phrases.translation(entry.msgid) or "",
        )
        for entry in said
    ]
    brands = ((message, phrases.message(message)) for message in own)
    further = (SignedPiece(quoted(one.text), there.where, one.text, there.text) for one, there in brands)
    return tuple(dict.fromkeys((*words, *further, *_silences(silences))))


def word_print(piece: SignedPiece) -> tuple[str, str]:
    """Return the fingerprints of a word of the layouts and its translation, long enough to bind it."""
    return _digits(piece.source, WORD), _digits(piece.target, WORD)


def words_seal(tag: str, prints: Iterable[tuple[str, str]]) -> str:
    """Return the seal of the words of the layouts in a language (BCP 47), made of their fingerprints."""
    return fingerprint(["common", tag, [list(pair) for pair in prints]], SEAL)


def seal(translated: TranslatedLeaflet, pieces: tuple[SignedPiece, ...]) -> str:
    """Return 32 hexadecimal digits of SHA-256 over all pieces: any change to any of them gives others."""
    pairs = [[piece.source, piece.target] for piece in pieces]
    return fingerprint([translated.leaflet.id, translated.language.tag, pairs], SEAL)


def fingerprint(data: object, length: int) -> str:
    """Return so many hexadecimal digits of SHA-256 over plain data (lists, texts, numbers, None)."""
    return sha256(_canonical(data).encode()).hexdigest()[:length]


def reader_data(leaflet: Leaflet) -> list[object]:
    """Return what a reader reads besides messages and dates: facts, chances, ways of contact, form."""
    return _reader_data(Same((leaflet,)))


@lru_cache(maxsize=4)
def _reader_data(same: Same[tuple[Leaflet]]) -> list[object]:
    """Return what `reader_data` returns; remembered, for every language and layout of a leaflet asks for it."""
    (leaflet,) = same.parts
    return [[piece.source for piece in (*_facts(leaflet), *_data(leaflet))], _form(leaflet)]


def quoted(text: str) -> str:
    """Return a message in quotation marks on one line, cut after 50 characters."""
    return f"“{shorten(text)}”"


def _print(text: str) -> str:
    return _digits(text, SHORT)


def _digits(text: str, number: int) -> str:
    return sha256(text.encode()).hexdigest()[:number]


def _canonical(data: object) -> str:
    return json.dumps(data, separators=(",", ":"))


def _facts(leaflet: Leaflet) -> Iterator[SignedPiece]:
    for name, value in leaflet.facts:
        yield SignedPiece(f"the fact {{{name}}}", leaflet.where, f"{name}: {value}")


def _head(translated: TranslatedLeaflet, logo: str) -> Iterator[SignedPiece]:
    """Yield what is printed at head and foot of the pages, dates as the language writes them."""
    leaflet = translated.source
    for name in ("reference", "version", "brand"):
        yield SignedPiece(f"the {name}", leaflet.where, f"{name}: {getattr(leaflet, name)}")
    for name, day in (("date of the review", leaflet.reviewed), ("date of the next review", leaflet.next_review)):
        yield SignedPiece(f"the {name}", leaflet.where, f"{name}: {day}: {format_date(day, translated.language)}")
    if logo:
        yield SignedPiece("the logo of the brand", leaflet.where, f"logo: {logo}")


def _silences(silences: Iterable[Silence]) -> Iterator[SignedPiece]:
    for one in silences:
        name = f"the comment that silences {one.rule} for {quoted(one.msgid)}"
        yield SignedPiece(name, one.where, f"silence: {one.rule}: {one.msgid}: {one.reason}")


def _data(leaflet: Leaflet) -> Iterator[SignedPiece]:
    """Yield the chances and ways of contact of a leaflet, in reading order."""
    for node in nodes_in(leaflet):
        if isinstance(node, Outcome):
            yield SignedPiece(
                f"the chance of {quoted(node.what.text)}", node.what.where, _canonical(_plain(node.chance))
            )
        elif isinstance(node, Contact):
            ways = _canonical([list(node.phones), node.email, node.web])
            yield SignedPiece(f"the contact {quoted(node.name.text)}", node.name.where, ways)


def _form(leaflet: Leaflet) -> list[object]:
    return [_plain(getattr(leaflet, field.name)) for field in fields(leaflet) if field.name not in NOT_SIGNED]


def _plain(node: Any) -> object:  # noqa: ANN401 - any part of a leaflet
    """Return a part of a leaflet as plain data, without its messages, places, chances of outcomes and contacts."""
    if isinstance(node, Message):
        return ""
    if node is None or isinstance(node, str):
        return node
    if isinstance(node, Where):
        return None
    if isinstance(node, tuple):
        return [_plain(item) for item in node]
    if isinstance(node, Contact):
        return [type(node).__name__, node.hours is None, node.address is None]
    if isinstance(node, Outcome):
        return [type(node).__name__, node.note is None]
    if not (names := _field_names(node.__class__)):
        return node
    values = [(name, getattr(node, name)) for name in names]
    if later := _later_defaults(node.__class__):
        values = [(name, value) for name, value in values if name not in later or value != later[name]]
    return [type(node).__name__, *[_plain(value) for _, value in values]]


@lru_cache(maxsize=128)
def _later_defaults(kind: type) -> dict[str, object]:
    """Return the fields that came after leaflets were signed, with the values of those leaflets."""
    return {field.name: field.default for field in fields(kind) if field.metadata.get("later")}


@lru_cache(maxsize=128)
def _field_names(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a class of the model, none for another type."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
