"""What can be wrong in a translation: one small function a rule, each problem at the msgstr's own line.

Only finished translations are looked at: fuzzy and empty ones never reach a reader. `<` and `&` are
themselves, here as in the leaflets, so there is no rule about them.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from leafletpress.content.inline import InlineError, inline_bolds, inline_facts, inline_links, parse_inline
from leafletpress.errors import Problem, Severity, Where
from leafletpress.translation.coverage import coverage_problems, measure
from leafletpress.translation.messages import Entry, messages_of
from leafletpress.translation.phrases import common_entries

if TYPE_CHECKING:
    from leafletpress.content.model import Leaflet, Message
    from leafletpress.translation.catalogues import Catalogue

SHOWN_LENGTH = 50
EMBEDDINGS = "\u202a\u202b\u202d\u202e"
POP_EMBEDDING = "\u202c"
ISOLATES = "\u2066\u2067\u2068"
POP_ISOLATE = "\u2069"


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold an English text, its translation and the facts of the leaflet they stand in."""

    msgid: str
    msgstr: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """State what a rule found, before it has a place."""

    message: str
    hint: str
    severity: Severity = "error"


def check_translation(leaflet: Leaflet, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return every problem in a leaflet's translation, and a warning if it is not complete."""
    return check_entries(messages_of(leaflet), catalogue, dict(leaflet.facts))


def check_phrases(catalogue: Catalogue, brand_messages: Iterable[Message]) -> tuple[Problem, ...]:
    """Return every problem in a language's common.po, and a warning if it is not complete."""
    return check_entries(common_entries(brand_messages), catalogue, {})


def check_entries(entries: tuple[Entry, ...], catalogue: Catalogue, facts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return every problem in the translations of the entries, in the order of the file.

    `facts` are the leaflet's; a common catalogue has none, and its {fields} are compared all the same.
    """
    coverage = measure(entries, catalogue.language, catalogue)
    problems = [
        _problem(fault, entry.msgid, found.msgstr, Where(catalogue.shown, found.line))
        for entry in entries
        if (found := catalogue.finished(entry.key))
        for fault in faults(Pair(entry.msgid, found.msgstr, facts))
    ]
    problems += coverage_problems(coverage, catalogue.shown)
    return tuple(sorted(problems, key=lambda problem: problem.where.line or 0))


def faults(pair: Pair) -> list[Fault]:
    """Return what every rule finds in one translation; rules about markup only where there is sound markup."""
    found = list(chain.from_iterable(rule(pair) for rule in CHARACTER_RULES))
    broken = list(sound_markup(pair))
    return found + (broken or list(chain.from_iterable(rule(pair) for rule in MARKUP_RULES)))


def control_characters(pair: Pair) -> Iterator[Fault]:
    """Find characters that are no text: controls other than tab and newline, U+FFFD, line separators, noncharacters."""
    for char in sorted(set(pair.msgstr) - {"\n", "\t"}):
        nothing = ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef" or char == "\ufffd"
        if nothing or unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs"):
            yield Fault(
                f"the character U+{ord(char):04X} is no text", "delete it; look whether letters were lost there"
            )


def balanced_bidi(pair: Pair) -> Iterator[Fault]:
    """Find bidi embeddings and isolates that are not closed, or closed without having been opened (UAX #9, BD9)."""
    opened: list[str] = []
    for char in pair.msgstr:
        if char in EMBEDDINGS or char in ISOLATES:
            opened.append(char)
        elif char in (POP_EMBEDDING, POP_ISOLATE):
            openers = EMBEDDINGS if char == POP_EMBEDDING else ISOLATES
            if not opened or opened[-1] not in openers:
                yield Fault(f"the bidi control {_named(char)} closes nothing", "delete it; telephone numbers need none")
                return
            opened.pop()
    if opened:
        hint = f"close it with U+{ord(POP_ISOLATE if opened[-1] in ISOLATES else POP_EMBEDDING):04X} or delete it"
        yield Fault(f"the bidi control {_named(opened[-1])} is not closed", hint)


def sound_markup(pair: Pair) -> Iterator[Fault]:
    """Find unclosed bold, broken braces and links that are broken or have a forbidden scheme."""
    try:
        own = dict.fromkeys(inline_facts(pair.msgstr), "0")
        parse_inline(pair.msgstr, {**own, **pair.facts})
    except InlineError as error:
        yield Fault(error.message, error.hint)


def same_facts(pair: Pair) -> Iterator[Fault]:
    """Find {facts} that the translation lost, misspelt or added; one said more often is only a warning."""
    english, translated = Counter(inline_facts(pair.msgid)), Counter(inline_facts(pair.msgstr))
    lost = english - translated
    added = [name for name in translated if name not in english]
    if lost or added:
        said = [f"lost {_braced(lost)}"] * bool(lost) + [f"added {_braced(added)}"] * bool(added)
        hint = f"copy {_braced(english)} as in the English" if english else "take it out"
        yield Fault(f"the translation has {' and '.join(said)}", hint)
    elif translated != english:
        more = _braced(translated - english)
        yield Fault(f"the translation says {more} more often", "once is enough if it is in the English once", "warning")


def same_links(pair: Pair) -> Iterator[Fault]:
    """Find link addresses that the translation lost, changed or added."""
    english, translated = Counter(inline_links(pair.msgid)), Counter(inline_links(pair.msgstr))
    lost, added = english - translated, translated - english
    if lost and added:
        message = f"the link to {_listed(lost)} became {_listed(added)}"
        yield Fault(message, "copy the address as in the English; only the text in [ ] is translated")
    elif lost:
        yield Fault(f"the link to {_listed(lost)} is lost", f"write [text]({next(iter(lost))})")
    elif added:
        yield Fault(f"there is no link to {_listed(added)} in the English", "take it out")


def same_bold(pair: Pair) -> Iterator[Fault]:
    """Find passages whose bold was lost or added: what must not be missed in English must not be missed here."""
    english, translated = inline_bolds(pair.msgid), inline_bolds(pair.msgstr)
    if english != translated:
        message = f"{translated} bold passages, in the English {english}"
        yield Fault(message, "put ** before and after the same words", "warning")


Rule = Callable[[Pair], Iterator[Fault]]
CHARACTER_RULES: tuple[Rule, ...] = (control_characters, balanced_bidi)
MARKUP_RULES: tuple[Rule, ...] = (same_facts, same_links, same_bold)


def _problem(fault: Fault, msgid: str, msgstr: str, where: Where) -> Problem:
    message = f"{fault.message}: “{_shortened(msgid)}” → “{_shortened(msgstr)}”"
    return Problem(where, message, fault.hint, fault.severity)


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN_LENGTH else f"{text[: SHOWN_LENGTH - 1]}…"


def _braced(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def _listed(addresses: Iterable[str]) -> str:
    return ", ".join(_shortened(address) for address in addresses)


def _named(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char).lower()}"
