"""What is wrong in a translation, each problem at the msgstr's own line.

A build asks for the errors of finished translations, which keep a leaflet from being made; `check` asks for
everything: warnings, each message that is unfinished, what is left over, the glossary.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, Protocol

from leafletpress.checks.catalogue import FUZZY_LOST, TOO_LONG, lost_doubts, stale, unfinished
from leafletpress.checks.clinical import CLINICAL
from leafletpress.checks.glossary import GlossaryTerm, term_faults
from leafletpress.checks.markup import CHECKS as MARKUP_CHECKS
from leafletpress.checks.markup import MARKUP_BROKEN
from leafletpress.checks.rule import Check, Fault, Rule, TextPair, readable
from leafletpress.checks.rules import CHARACTER_CHECKS, MESSAGE_RULES, READING_CHECKS
from leafletpress.checks.slipped import Row, slipped
from leafletpress.checks.strange_script import told_once
from leafletpress.checks.suppression import unaccepted, unused, without_suppressed
from leafletpress.content.inline import InlineError, inline_facts
from leafletpress.content.names import COMMON
from leafletpress.errors import Problem, Where, shorten
from leafletpress.translation.coverage import coverage_problems, measure
from leafletpress.translation.messages import Entry, by_domain, messages_of
from leafletpress.translation.phrases import common_entries

if TYPE_CHECKING:
    from collections.abc import Collection

    from leafletpress.checks.medicine_list import MedicineList
    from leafletpress.content.model import Leaflet, Message
    from leafletpress.languages import Language
    from leafletpress.translation.catalogues import Catalogue, CatalogueEntry

LONGEST = 10_000  # characters of a translation
ERROR_CHECKS = tuple(check for check in READING_CHECKS if check.rule.severity == "error")
WARNING_CHECKS = tuple(check for check in READING_CHECKS if check.rule.severity != "error")
CHECKS: Mapping[str, tuple[Check, ...]] = {"markup": (), "errors": ERROR_CHECKS}  # beside those of every text


class Clean(Protocol):
    """The pairs of an English text and its translation that are known to have no error."""

    def __contains__(self, pair: tuple[str, str]) -> bool:
        """Tell whether a pair is known."""

    def add(self, pair: tuple[str, str]) -> None:
        """Note a pair."""


def check_translation(
    leaflet: Leaflet, catalogue: Catalogue, medicines: MedicineList | None = None, clean: Clean | None = None
) -> tuple[Problem, ...]:
    """Return what keeps a leaflet from being built, and a warning if its translation is not complete.

    What is known to be `clean` is not read again, and what is found to be is noted there.
    """
    facts, parts = dict(leaflet.facts), by_domain(messages_of(leaflet))
    return tuple(
        problem
        for domain, entries in parts.items()
        for problem in check_entries(entries, catalogue.of(domain), facts, medicines, clean)
        if domain != COMMON or problem.severity == "error"  # what is not complete there is said once for all
    )


def check_phrases(
    catalogue: Catalogue, brand_messages: Iterable[Message], medicines: MedicineList | None = None
) -> tuple[Problem, ...]:
    """Return every error in a language's common.po, and a warning if it is not complete."""
    return check_entries(common_entries(brand_messages), catalogue, {}, medicines)


def check_entries(
    entries: tuple[Entry, ...],
    catalogue: Catalogue,
    facts: Mapping[str, str],
    medicines: MedicineList | None = None,
    clean: Clean | None = None,
) -> tuple[Problem, ...]:
    """Return the errors in the translations of the entries, in the order of the file, and what is not complete.

    `facts` are the leaflet's; a common catalogue has none, and its {fields} are compared all the same.
    """
    coverage = measure(entries, catalogue.language, catalogue)
    slips = _slips(entries, catalogue, facts, medicines)
    problems = [
        problem
        for entry, found, where in _finished(entries, catalogue)
        for broken in [_message_errors(entry, found, catalogue, facts, medicines, clean)]
        for problem in _loud([*broken, *slips.get(where, ())], found, catalogue)
        if problem.severity == "error" or problem.rule == FUZZY_LOST.id
    ]
    problems = told_once(problems, coverage.translated, catalogue.language)
    problems += coverage_problems(coverage, catalogue.shown)
    return tuple(sorted(problems, key=lambda problem: problem.where.line or 0))


def review_entries(
    entries: tuple[Entry, ...],
    catalogue: Catalogue,
    facts: Mapping[str, str],
    terms: tuple[GlossaryTerm, ...],
    known: Collection[str],
    medicines: MedicineList | None = None,
) -> Iterator[Problem]:
    """Yield everything that a catalogue's messages break, and what is wrong with comments that silence.

    `known` are the ids of all rules there are.
    """
    yield from unfinished(entries, catalogue)
    yield from stale(entries, catalogue)
    slips = _slips(entries, catalogue, facts, medicines)
    told: list[Problem] = []
    finished = list(_finished(entries, catalogue))
    for entry, found, where in finished:
        problems = list(_message_problems(entry, found, catalogue, facts, medicines, READING_CHECKS, terms))
        problems += slips.get(where, ())
        told += without_suppressed(problems, found.comment, where, known, unaccepted(found, catalogue, CLINICAL))
        told += unused(problems, found.comment, where, {*MESSAGE_RULES, FUZZY_LOST.id})
    yield from told_once(told, len(finished), catalogue.language)


def _slips(
    entries: tuple[Entry, ...], catalogue: Catalogue, facts: Mapping[str, str], medicines: MedicineList | None
) -> Mapping[Where, tuple[Problem, ...]]:
    if catalogue.language.is_pseudo:
        return {}
    return slipped(
        tuple(
            Row(_pair(*_said(entry, found, facts, catalogue, medicines)), where)
            for entry, found, where in _finished(entries, catalogue)
            if len(found.msgstr) <= LONGEST
        )
    )


def _finished(entries: Iterable[Entry], catalogue: Catalogue) -> Iterator[tuple[Entry, CatalogueEntry, Where]]:
    for entry in entries:
        if found := catalogue.finished(entry.key):
            yield entry, found, Where(catalogue.shown, found.line)


def _message_errors(
    entry: Entry,
    found: CatalogueEntry,
    catalogue: Catalogue,
    facts: Mapping[str, str],
    medicines: MedicineList | None,
    clean: Clean | None,
) -> tuple[Problem, ...]:
    pair = entry.msgid, found.msgstr
    if clean is not None and pair in clean:
        return tuple(lost_doubts(entry, found, catalogue))
    problems = tuple(_message_problems(entry, found, catalogue, facts, medicines, ERROR_CHECKS))
    if clean is not None and not any(problem.rule != FUZZY_LOST.id for problem in problems):
        clean.add(pair)
    return problems


def _message_problems(
    entry: Entry,
    found: CatalogueEntry,
    catalogue: Catalogue,
    facts: Mapping[str, str],
    medicines: MedicineList | None,
    checks: tuple[Check, ...],
    terms: tuple[GlossaryTerm, ...] = (),
) -> Iterator[Problem]:
    said = _said(entry, found, facts, catalogue, medicines)
    pair = _pair(*said)
    if catalogue.language.is_pseudo:
        checks = ()  # its words are made up: only what must survive can be checked
    broken = _remembered(*said, "errors" if checks else "markup")
    if checks is READING_CHECKS and _is_read(pair, broken):
        broken = [*broken, *_remembered(*said, "warnings"), *term_faults(pair, terms)]
    yield from lost_doubts(entry, found, catalogue)
    for rule, fault in broken:
        yield _problem(rule, fault, pair, Where(catalogue.shown, found.line))


Said = tuple[str, str, tuple[tuple[str, str], ...], "Language", "MedicineList | None"]


def _said(
    entry: Entry,
    found: CatalogueEntry,
    facts: Mapping[str, str],
    catalogue: Catalogue,
    medicines: MedicineList | None,
) -> Said:
    """Return what a pair is known by: texts without a {fact} are the same in every leaflet."""
    shown = facts if "{" in entry.msgid or "{" in found.msgstr else {}
    return entry.msgid, found.msgstr, tuple(shown.items()), catalogue.language, medicines


@lru_cache(maxsize=16384)
def _remembered(
    msgid: str,
    msgstr: str,
    facts: tuple[tuple[str, str], ...],
    spoken: Language,
    medicines: MedicineList | None,
    wanted: Literal["markup", "errors", "warnings"],
) -> list[tuple[Rule, Fault]]:
    # A save in an editor changes one message: the others need not be read again, nor what a build has read by `check`.
    pair = _pair(msgid, msgstr, facts, spoken, medicines)
    return _found(WARNING_CHECKS, pair) if wanted == "warnings" else faults(pair, CHECKS[wanted])


@lru_cache(maxsize=2048)
def _pair(
    msgid: str, msgstr: str, facts: tuple[tuple[str, str], ...], spoken: Language, medicines: MedicineList | None
) -> TextPair:
    # One for all rules, of errors first and of warnings then: what it is known to say stays with it.
    return TextPair(msgid, msgstr, dict(facts), spoken, medicines)


def _loud(problems: Iterable[Problem], found: CatalogueEntry, catalogue: Catalogue) -> Iterable[Problem]:
    if not found.comments:
        return problems
    loud = unaccepted(found, catalogue, CLINICAL)
    return without_suppressed(tuple(problems), found.comment, Where(catalogue.shown, found.line), (), loud)


def faults(
    pair: TextPair, checks: tuple[Check, ...] = READING_CHECKS, terms: tuple[GlossaryTerm, ...] = ()
) -> list[tuple[Rule, Fault]]:
    """Return what every rule finds in one translation; rules that read it only where there is sound markup."""
    found = _found(CHARACTER_CHECKS, pair)
    if len(pair.msgstr) > LONGEST:
        message = f"the translation has {len(pair.msgstr):,} characters"
        return [*found, (TOO_LONG, Fault(message, f"at most {LONGEST:,}: look at what was pasted into it"))]
    found += _found((MARKUP_BROKEN,), pair)
    if not _is_read(pair, found):
        return found  # what is wrong in the English is said where the English stands
    return [*found, *_found((*MARKUP_CHECKS, *checks), pair), *term_faults(pair, terms)]


def _is_read(pair: TextPair, found: Iterable[tuple[Rule, Fault]]) -> bool:
    """Tell whether the rules can read both texts, after what was found in them so far."""
    return not any(rule in (TOO_LONG, MARKUP_BROKEN.rule) for rule, _ in found) and _is_sound(pair.msgid)


@lru_cache(maxsize=1024)
def _is_sound(english: str) -> bool:
    try:
        readable(english)
        inline_facts(english)
    except InlineError:
        return False
    return True


def _found(checks: Iterable[Check], pair: TextPair) -> list[tuple[Rule, Fault]]:
    return [(rule, fault) for rule, find in checks for fault in find(pair)]


def _problem(rule: Rule, fault: Fault, pair: TextPair, where: Where) -> Problem:
    source, target = fault.source or pair.msgid, fault.target or pair.msgstr
    message = f"{fault.message}: “{shorten(source)}” → “{shorten(target)}”"
    return Problem(where, message, fault.hint, rule.severity, rule.id, fault.words or (source, target))
