"""Rules about what must survive letter for letter: {facts}, links, bold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.content.inline import InlineError, inline_bolds, inline_facts, inline_links, parse_inline

SHOWN_LENGTH = 50


def sound_markup(pair: TextPair) -> Iterator[Fault]:
    """Find unclosed bold, broken braces and links that are broken or have a forbidden scheme."""
    try:
        own = dict.fromkeys(inline_facts(pair.msgstr), "0")
        parse_inline(pair.msgstr, {**own, **pair.facts})
    except InlineError as error:
        yield Fault(error.message, error.hint)


def same_facts(pair: TextPair) -> Iterator[Fault]:
    """Find {facts} that the translation lost, misspelt or added."""
    if not _has(pair, "{"):
        return
    english, translated = Counter(inline_facts(pair.msgid)), Counter(inline_facts(pair.msgstr))
    lost = english - translated
    added = [name for name in translated if name not in english]
    if lost or added:
        said = [f"lost {_braced(lost)}"] * bool(lost) + [f"added {_braced(added)}"] * bool(added)
        hint = f"copy {_braced(english)} as in the English" if english else "take it out"
        yield Fault(f"the translation has {' and '.join(said)}", hint)


def fact_once(pair: TextPair) -> Iterator[Fault]:
    """Find {facts} that the translation says more often than the English."""
    if not _has(pair, "{"):
        return
    english, translated = Counter(inline_facts(pair.msgid)), Counter(inline_facts(pair.msgstr))
    more = translated - english
    if more and not english - translated and more.keys() <= english.keys():
        yield Fault(f"the translation says {_braced(more)} more often", "once is enough if it is in the English once")


def same_links(pair: TextPair) -> Iterator[Fault]:
    """Find link addresses that the translation lost, changed or added."""
    if not _has(pair, "["):
        return
    english, translated = Counter(inline_links(pair.msgid)), Counter(inline_links(pair.msgstr))
    lost, added = english - translated, translated - english
    if lost and added:
        message = f"the link to {_listed(lost)} became {_listed(added)}"
        yield Fault(message, "copy the address as in the English; only the text in [ ] is translated")
    elif lost:
        yield Fault(f"the link to {_listed(lost)} is lost", f"write [text]({next(iter(lost))})")
    elif added:
        yield Fault(f"there is no link to {_listed(added)} in the English", "take it out")


def same_bold(pair: TextPair) -> Iterator[Fault]:
    """Find passages whose bold was lost or added; word order may part one passage, which is another rule's to doubt."""
    english, translated = inline_bolds(pair.msgid), inline_bolds(pair.msgstr)
    if english != translated and not (english and translated == english + 1):
        message = f"{translated} bold passages, in the English {english}"
        yield Fault(message, "put ** before and after the same words")


def _has(pair: TextPair, sign: str) -> bool:
    """Tell whether either text has a sign, without which there is no markup of its kind."""
    return sign in pair.msgid or sign in pair.msgstr


def _braced(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def _listed(addresses: Iterable[str]) -> str:
    return ", ".join(address[:SHOWN_LENGTH] for address in addresses)


MARKUP_BROKEN = Check(
    Rule(
        "markup-broken",
        "error",
        "bold, braces or a link that do not close, or an address that is not allowed",
        "What is not closed cannot be set, so the leaflet is not built in this language.",
        Example("Nie przerywaj **samemu.", "Nie przerywaj **samemu**.", "Do not stop **on your own**.", "pl"),
    ),
    sound_markup,
)
CHECKS = (
    Check(
        Rule(
            "facts-changed",
            "error",
            "a {fact} that was lost, added or misspelt",
            "A fact becomes a telephone number or a date. Without it nobody can call.",
            Example("Zadzwoń: {oddzial}.", "Zadzwoń: {day_unit}.", "Call {day_unit}.", "pl"),
        ),
        same_facts,
    ),
    Check(
        Rule(
            "fact-repeated",
            "warning",
            "a {fact} that is said more often than in English",
            "Readers wonder whether two numbers are meant.",
            Example("请拨打 {day_unit}（{day_unit}）。", "请拨打 {day_unit}。", "Call {day_unit}.", "zh_Hans"),
        ),
        fact_once,
    ),
    Check(
        Rule(
            "links-changed",
            "error",
            "a link or reference whose address was lost, added or changed",
            "A changed address leads patients to somebody else's site.",
            Example(
                "[हमारी वेबसाइट](https://example.com) देखें।",
                "[हमारी वेबसाइट](https://example.org) देखें।",
                "Visit [our website](https://example.org).",
                "hi",
            ),
        ),
        same_links,
    ),
    Check(
        Rule(
            "bold-changed",
            "error",
            "bold that was lost or added",
            "What must not be missed in English must not be missed in any language.",
            Example("6 گھنٹے کچھ نہ کھائیں۔", "**6 گھنٹے** کچھ نہ کھائیں۔", "Do not eat for **6 hours**.", "ur"),
        ),
        same_bold,
    ),
)
