"""An old translation in a document -> fuzzy entries of a catalogue, with where each came from and how sure it is.

What is translated already stays; what could not be brought together is told, on both sides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.documents.package import refuse
from leafletpress.documents.read import read_document
from leafletpress.errors import UnknownWish, shorten
from leafletpress.exchange.agency_tables import catalogue_of, told_of
from leafletpress.exchange.align import Pair, align
from leafletpress.exchange.align_units import document_units, message_units
from leafletpress.exchange.remarks import Remark, Remarks
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.normal_form import composed
from leafletpress.translation.catalogues import CatalogueEntry, ended
from leafletpress.translation.messages import placed_messages
from leafletpress.translation.update import CatalogueState, put_translations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from leafletpress.content.model import Leaflet
    from leafletpress.exchange.align_units import Unit
    from leafletpress.pipeline.project import Project
    from leafletpress.translation.catalogues import Catalogue
    from leafletpress.translation.messages import Key

MOST_TEXTS = 3_000
LEAST_DIGITS = 3  # of a fact that is looked for in a translation: a 5 may stand there for anything


@dataclass(frozen=True, slots=True)
class Aligned:
    """What an old translation brought: the catalogue, None where it is as it was; how sure each is; what to look at."""

    state: CatalogueState | None
    shown: str
    certainties: Mapping[str, int]
    kept: int
    remarks: tuple[Remark, ...]


def bring_translation(project: Project, source: Path, leaflet_id: str, tag: str) -> Aligned:
    """Put an old translation beside a leaflet's messages; raise UnknownWish, ProblemsFound."""
    leaflet = leaflet_named(project, leaflet_id)
    spoken = project.files.language(tag)
    if tag == SOURCE_LANGUAGE:
        raise UnknownWish("the leaflets are written in English; name the language of the translation")
    catalogue = catalogue_of(project, leaflet_id, spoken)
    document, remarks = read_document(source), Remarks([])
    for left in document.left:
        remarks.leave(left.place, left.what, left.words)
    facts = dict(leaflet.facts)
    english = message_units(placed_messages(leaflet), facts)
    texts = document_units(document, remarks)
    if len(texts) > MOST_TEXTS:
        refuse(document.name, f"{len(texts):,} texts are more than one leaflet has", "cut it into leaflets")
    known = {entry.msgid: entry.msgstr for entry in catalogue.entries.values() if entry.msgstr} if catalogue else {}
    pairs = align(english, texts, known, is_latin=spoken.script == "Latn")
    given, kept = entries_of(pairs, catalogue, facts, document.name)
    unplaced(english, texts, pairs, remarks)
    template = told_of(project, leaflet_id).template
    state = put_translations(template, catalogue, given, spoken, project.root) if given else None
    certainties = {word: sum(f": {word} (" in done.comments[-1] for done in given.values()) for word in WORDS}
    shown = f"locale/{spoken.folder}/LC_MESSAGES/{leaflet_id}.po"
    return Aligned(state, shown, certainties, kept, tuple(remarks.all))


WORDS = ("sure", "likely", "doubtful")


def leaflet_named(project: Project, leaflet_id: str) -> Leaflet:
    """Return a sound leaflet; raise UnknownWish, or ProblemsFound for one with errors."""
    told_of(project, leaflet_id)
    found = next((leaflet for leaflet in project.leaflets if leaflet.id == leaflet_id), None)
    if found is None:
        raise UnknownWish(f"{leaflet_id!r} is no leaflet")
    return found


def entries_of(
    pairs: Iterable[Pair], catalogue: Catalogue | None, facts: Mapping[str, str], source: str
) -> tuple[dict[Key, CatalogueEntry], int]:
    """Return the entries that pairs give to messages without a translation, and how many have one already."""
    best: dict[str, Pair] = {}
    for pair in pairs:
        message = pair.english.message
        is_own = message is not None and not message.domain
        if is_own and (pair.english.text not in best or best[pair.english.text].score < pair.score):
            best[pair.english.text] = pair
    given: dict[Key, CatalogueEntry] = {}
    kept = 0
    for msgid, pair in best.items():
        now = catalogue.entries.get((None, msgid)) if catalogue else None
        if now and now.msgstr.strip():
            kept += 1
            continue
        text = ended(composed(with_facts(as_light(pair.translation.text, msgid), msgid, facts)), msgid)
        comment = f"{source}, {pair.translation.place}: {pair.certainty} ({pair.score:.2f}): {pair.reasons}"
        comments = (*(now.comments if now else ()), comment)
        given[None, msgid] = CatalogueEntry(msgid, text, 0, fuzzy=True, comments=comments)
    return given, kept


def as_light(text: str, english: str) -> str:
    """Return a text without bold where all of it is bold and nothing of its English: that is the look of its place."""
    is_bold = text.startswith("**") and text.endswith("**") and text.count("**") == 2
    return text[2:-2] if is_bold and "**" not in english else text


def with_facts(text: str, english: str, facts: Mapping[str, str]) -> str:
    """Return a translation with the facts that its English has in the places of their values."""
    for name in dict.fromkeys(re.findall(r"\{(\w+)\}", english)):
        value = facts.get(name, "")
        if sum(char.isdigit() for char in value) >= LEAST_DIGITS or "." in value:
            text = text.replace(value, f"{{{name}}}")
    return text


def unplaced(english: Iterable[Unit], texts: Iterable[Unit], pairs: Iterable[Pair], remarks: Remarks) -> None:
    """Tell the texts of the document that fit no message, and the messages that no text fits."""
    pairs = list(pairs)
    used = {(pair.translation.place, pair.translation.text) for pair in pairs}
    found = {pair.english.text for pair in pairs}
    for text in texts:
        if not any(place == text.place and text.text.endswith(said) for place, said in used):
            remarks.leave(text.place, "fits no message of the leaflet", text.text)
    for one in english:
        if one.text not in found and one.message and not one.message.domain:
            place = f"{one.message.where}"
            remarks.all.append(Remark(place, "left out", f"no text of the document fits “{shorten(one.text)}”"))
