"""Rules about medicines: each named as in English, none other, none that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from leafletpress.checks.medicine_list import MedicineList
from leafletpress.checks.names import Found
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair, once
from leafletpress.lexicon.medicine_stems import BEGINNINGS, ENDINGS, MEDICINE, NO_MEDICINES

WORD = re.compile(r"[A-Za-z][A-Za-z]{5,}(?:-[a-z]+)?")
STEM = re.compile(rf"^(?:{'|'.join(BEGINNINGS)})[a-z]{{4}}|(?:{'|'.join(ENDINGS)})$", re.I)
# A name before a dose: “Zapain 500 mg”.
BRAND = re.compile(r"(?<![.!?:] )(?<!^)\b([A-Z][a-z]{3,})\s+\d[\d.,]*\s?(?:mg|mcg|micrograms?|g|ml)\b")


def medicine_changed(pair: TextPair) -> Iterator[Fault]:
    """Find a medicine in the translation that is another than the English names or speaks of."""
    yield from _added(pair, speaks=True)


def medicine_added(pair: TextPair) -> Iterator[Fault]:
    """Find a medicine in the translation of an English text that speaks of none."""
    yield from _added(pair, speaks=False)


def _added(pair: TextPair, *, speaks: bool) -> Iterator[Fault]:
    known = pair.medicines
    if known is None:
        return
    english, theirs = named(pair)
    added = [found for found in theirs if not _is_meant(found.key, english, known)]
    if added and speaks == bool(known.english(pair.source) or MEDICINE.search(pair.source)):
        missing = _missing(pair, english, theirs, known)
        said = f"“{added[0].written}” ({added[0].key})"
        message = f"“{missing[0].written}” became {said}" if missing else f"{said} is not in the English"
        yield Fault(message, "name the medicine of the English, and no other")


def medicine_missing(pair: TextPair) -> Iterator[Fault]:
    """Find a medicine of the English that the translation names in no form that is known."""
    known = pair.medicines
    if known is None:
        return
    english, theirs = named(pair)
    if any(not _is_meant(found.key, english, known) for found in theirs):
        return  # said as an error
    for found in _missing(pair, english, theirs, known):
        hint = f"name it; if the translation is right, add its form to {known.line_of(found.key)}"
        yield Fault(f"the translation names “{found.written}” in no form that is known", hint)


def class_missing(pair: TextPair) -> Iterator[Fault]:
    """Find a class of medicines, such as antibiotics, that no known word of the translation answers."""
    known = pair.medicines
    if known is None:
        return
    said = {found.key for found in known.theirs(pair.target)}
    for found in known.english(pair.source):
        if known.rows[found.key].is_class and found.key not in said:
            hint = f"say it; if the translation is right, add its word to {known.line_of(found.key)}"
            yield Fault(f"nothing known answers “{found.written}”", hint)
            return


def medicine_unknown(pair: TextPair) -> Iterator[Fault]:
    """Find an English word that looks like a medicine, is in no list, and does not stand in the translation."""
    known = pair.medicines
    if known is None or not known.rows:
        return
    for word in looks_like_medicine(pair.source):
        if word.casefold() not in pair.target.casefold() and not known.english(word):
            hint = f"look whether the translation names it; add a row to {known.shown}: {word},FORM"
            yield Fault(f"“{word}” looks like a medicine, and no list knows it", hint)
            return


@lru_cache(maxsize=4096)
def looks_like_medicine(text: str) -> tuple[str, ...]:
    """Return the words of an English text that end like international names or stand before a dose like a brand."""
    ends = (match[0] for match in WORD.finditer(text) if STEM.search(match[0]))
    found = (*ends, *(match[1] for match in BRAND.finditer(text)))
    return tuple(word for word in dict.fromkeys(found) if word.casefold() not in NO_MEDICINES)


def latin_names(pair: TextPair) -> tuple[str, ...]:
    """Return the names of medicines in the English, which a translation may keep in Latin letters."""
    known = pair.medicines.english(pair.source) if pair.medicines else ()
    return (*(found.written for found in known), *looks_like_medicine(pair.source))


@once
def named(pair: TextPair) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return the medicines, no classes, that the English and the translation name, in order."""
    known = pair.medicines
    if known is None:
        return (), ()
    english = known.english(pair.source)
    if not english and not known.rows:
        return (), ()
    return _single(english, known), _single(known.theirs(pair.target), known)


def _single(found: tuple[Found, ...], known: MedicineList) -> tuple[Found, ...]:
    return tuple(one for one in found if not known.rows[one.key].is_class)


def _is_meant(term: str, english: tuple[Found, ...], known: MedicineList) -> bool:
    return any(found.key == term or term in known.rows[found.key].contains for found in english)


def _missing(pair: TextPair, english: tuple[Found, ...], theirs: tuple[Found, ...], known: MedicineList) -> list[Found]:
    """Return the first naming of each medicine that the translation names neither itself nor by its parts."""
    said = {found.key for found in theirs}
    said |= {part for found in theirs for part in known.rows[found.key].contains}
    first = {found.key: found for found in reversed(english)}
    lost = [one for one in english if first[one.key] is one and not said & {one.key, *known.rows[one.key].contains}]
    return [found for found in lost if found.key not in known.kept(pair.target)] if lost else []


CHECKS = (
    Check(
        Rule(
            "medicine-changed",
            "error",
            "a medicine in the translation that the English, which speaks of medicines, does not name",
            "Who stops metformin and not morphine, or takes the wrong one, may die of it.",
            Example("Proszę odstawić morfinę.", "Proszę odstawić metforminę.", "Stop metformin.", "pl"),
        ),
        medicine_changed,
    ),
    Check(
        Rule(
            "medicine-added",
            "warning",
            "a medicine in the translation of a text that speaks of none",
            "It may be the translation of another text, or the hint of somebody who knew better.",
            Example("Proszę usiąść i wziąć morfinę.", "Proszę usiąść.", "Please sit down.", "pl"),
        ),
        medicine_added,
    ),
    Check(
        Rule(
            "medicine-missing",
            "warning",
            "a medicine of the English in no form that locale/LANG/medicines.csv knows",
            "A medicine that is left out or misspelt is one that a patient will not know.",
            Example(
                "如果您服药，请告诉我们。", "如果您服用华法林，请告诉我们。", "Tell us if you take warfarin.", "zh_Hans"
            ),
        ),
        medicine_missing,
    ),
    Check(
        Rule(
            "medicine-class",
            "warning",
            "a class of medicines, such as antibiotics, that no known word answers",
            "“Blood thinners” and “painkillers” are stopped for different reasons.",
            Example(
                "Proszę zapytać o leki na nadciśnienie.",
                "Proszę zapytać o leki rozrzedzające krew.",
                "Ask about blood thinners.",
                "pl",
            ),
        ),
        class_missing,
    ),
    Check(
        Rule(
            "medicine-unknown",
            "warning",
            "an English word that looks like a medicine and is in no list, so that no rule can compare it",
            "A new medicine is mistaken as easily as an old one.",
            Example("Proszę zażyć lek.", "Proszę zażyć fictixaban.", "Take fictixaban.", "pl"),
        ),
        medicine_unknown,
    ),
)
