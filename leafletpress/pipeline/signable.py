"""What can be signed in a language: a leaflet, or the words of the layouts, without errors and with nothing left to do.

An error that a comment silences is no hindrance to a signer who names it: whoever signs takes it on, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from leafletpress.checks.catalogue import FUZZY_LOST
from leafletpress.content.check import first_day
from leafletpress.content.names import passage_domain, passage_file
from leafletpress.errors import Problem, ProblemsFound, Where, shorten
from leafletpress.languages import SOURCE_LANGUAGE, Language
from leafletpress.pipeline.check_project import check_project
from leafletpress.pipeline.project import COMMON, Project
from leafletpress.pipeline.signed_beside import clinical_silences, leaflet_silences
from leafletpress.pipeline.status_rows import header_date
from leafletpress.translation.catalogues import catalogue_path
from leafletpress.translation.messages import Entry, messages_of
from leafletpress.translation.phrases import common_entries
from leafletpress.translation.signed_text import seal, signed_pieces, word_pieces, word_print, words_seal
from leafletpress.translation.verdict import judge

if TYPE_CHECKING:
    from leafletpress.translation.approvals import Approvals, Prints
    from leafletpress.translation.release_policy import ReleasePolicy
    from leafletpress.translation.silences import Silence

NO_VERSION = "-"


@dataclass(frozen=True, slots=True)
class Signable:
    """What would be signed: its messages, seal and fingerprints, and the silences that the signer accepts.

    `days` are those before which nobody can have signed, each with what happened on it; `doubts` are warnings of
    translations that lost their mark fuzzy.
    """

    domain: str
    tag: str
    version: str
    entries: tuple[Entry, ...]
    seal: str
    prints: Prints
    silences: tuple[Silence, ...]
    days: tuple[tuple[date, str], ...]
    doubts: tuple[Problem, ...]

    def lacking(self, project: Project, approvals: Approvals, policy: ReleasePolicy) -> tuple[str, ...]:
        """Return what a release still lacks with these approvals, a line each."""
        files = project.files
        if self.domain == COMMON:
            brands = sorted(files.designs.brands) or [""]
            verdicts = (files.words_verdict(name, self.tag, approvals, policy) for name in brands)
            return tuple(dict.fromkeys(reason for verdict in verdicts for reason in verdict.reasons))
        pair = self.domain, self.tag
        translated = files.unsigned(pair)
        words = files.words_of(translated, approvals, policy)
        return judge(translated, approvals, policy, files.beside(pair))._replace(words=words).reasons


def signable(project: Project, domain: str, known: Language, accept: tuple[str, ...], today: date) -> Signable:
    """Return a leaflet in a language, or `common`, as a signer would sign it; raise ProblemsFound for what cannot be.

    `accept` are the silences that the signer takes on, as RULE@LINE.
    """
    _, shown = catalogue_path(project.root, known, domain)
    name = "the words of the layouts" if domain == COMMON else domain
    if known.tag == SOURCE_LANGUAGE:
        where = Where(shown if domain == COMMON else f"leaflets/{domain}.yaml")
        fault = "English is the source: it is approved while its review is in date, and nobody signs it"
        raise ProblemsFound([Problem(where, fault)])
    found = check_project(project, today)
    silences = _silences(project, domain, known)
    wrong = (*_errors(found, project, domain, known, accept, silences), *_unaccepted(silences, accept, shown))
    cannot = f"{name} in {known.english_name} cannot be signed"
    if wrong:
        raise ProblemsFound([*wrong, Problem(Where(shown), f"{cannot}: it has errors", "correct them first")])
    made = _words(project, known) if domain == COMMON else _leaflet(project, domain, known)
    if made is None:
        hint = "make_pdfs.py status says what there is"
        raise ProblemsFound([Problem(Where(shown), f"{cannot}: it is not translated", hint)])
    version, entries, mark, prints, days = made
    doubts = tuple(one for one in found if one.rule == FUZZY_LOST.id and one.where.file == shown)
    return Signable(domain, known.tag, version, entries, mark, prints, silences, days, doubts)


Made = tuple[str, tuple[Entry, ...], str, "Prints", tuple[tuple[date, str], ...]]


def _leaflet(project: Project, domain: str, known: Language) -> Made | None:
    files, pair = project.files, (domain, known.tag)
    if pair not in project.inventory.readings:
        return None
    translated = files.unsigned(pair)
    leaflet, (catalogue, _) = translated.source, files.catalogue(pair)
    pieces = signed_pieces(translated, files.beside(pair))
    created = header_date(catalogue, "POT-Creation-Date") if catalogue else None
    days = [(first_day(leaflet.reviewed), f"when the English was reviewed ({leaflet.reviewed})")]
    days += [(created, "when the catalogue's English was made (POT-Creation-Date)")] if created else []
    prints = tuple(piece.prints for piece in pieces)
    return leaflet.version, messages_of(leaflet), seal(translated, pieces), prints, tuple(days)


def _words(project: Project, known: Language) -> Made | None:
    files = project.files
    phrases = files.phrases[known.tag]
    if phrases.catalogue is None:
        return None
    own, silences = files.designs.brand_messages, _silences(project, COMMON, known)
    prints = tuple(word_print(piece) for piece in word_pieces(phrases, own, silences))
    return NO_VERSION, common_entries(own), words_seal(known.tag, prints), prints, ()


def _silences(project: Project, domain: str, known: Language) -> tuple[Silence, ...]:
    """Return the silences of clinical rules in what would be signed."""
    files = project.files
    if domain == COMMON:
        entries, catalogue = common_entries(files.designs.brand_messages), files.phrases[known.tag].catalogue
    else:
        leaflet, _ = files.leaflet(domain)
        there = (domain, known.tag) in project.inventory.readings
        catalogue = files.catalogue((domain, known.tag))[0] if there else None
        return leaflet_silences(catalogue, leaflet) if leaflet else ()
    return clinical_silences(catalogue, [entry.key for entry in entries])


def _errors(
    found: tuple[Problem, ...],
    project: Project,
    domain: str,
    known: Language,
    accept: tuple[str, ...],
    silences: tuple[Silence, ...],
) -> Iterator[Problem]:
    """Yield what `check` calls an error in the leaflet and all that it prints, but for what the signer takes on."""
    english = project.inventory.readings.get((domain, SOURCE_LANGUAGE))
    names = english.passages if english else ()
    catalogues = (domain, COMMON, *map(passage_domain, names))
    files = {f"leaflets/{domain}.yaml", *(passage_file(name).file for name in names)}
    files |= {catalogue_path(project.root, known, name)[1] for name in catalogues}
    taken = {(one.rule, one.where) for one in silences if one.name in accept}
    for problem in found:
        own = (problem.rule, problem.where) in taken
        if problem.severity == "error" and problem.where.file in files and not own:
            yield problem


def _unaccepted(silences: tuple[Silence, ...], accept: tuple[str, ...], shown: str) -> Iterator[Problem]:
    """Yield an error for each silence that the signer did not take on, and for each that there is not."""
    for one in silences:
        if one.name not in accept:
            fault = f"a comment silences {one.rule}: “{one.reason}”: “{shorten(one.msgid)}” → “{shorten(one.msgstr)}”"
            yield Problem(one.where, fault, f"read both texts; if it is right, sign with --accept {one.name}")
    for name in accept:
        if name not in {one.name for one in silences}:
            hint = "write RULE@LINE, as the error and the proof show it"
            yield Problem(Where(shown), f"no comment silences {name[:80]}", hint)
