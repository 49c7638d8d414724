"""Cases -> what the product's own rules say of each translation, and how many are caught, missed or wrongly stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from bench.places import ROOT
from bench.safety.cases import KINDS
from leafletpress.checks.medicine_list import MedicineList, read_medicines
from leafletpress.checks.rules import RULES
from leafletpress.checks.run import review_entries
from leafletpress.content.inline import inline_facts
from leafletpress.errors import Where
from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
from leafletpress.translation.messages import Entry

if TYPE_CHECKING:
    from bench.safety.cases import Case, CaseFile, Text
    from leafletpress.errors import Problem
    from leafletpress.languages import Language

Group = Literal["right", "paraphrase", "wrong"]
KNOWN = frozenset(rule.id for rules in RULES.values() for rule in rules)
FIRST_PHONE = 900  # the facts are numbers of Ofcom's for drama that no case writes out


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one translation: `severity` is the worst of it, "" if they are silent."""

    case: Case
    group: Group
    text: Text
    severity: Literal["error", "warning", ""]
    rules: tuple[str, ...]

    @property
    def where(self) -> Where:
        """Return the file and line of the translation."""
        return Where(self.case.where.file, self.text.line)


@dataclass(frozen=True, slots=True)
class Count:
    """How many translations the rules call wrong, doubt, and say nothing of."""

    error: int = 0
    warning: int = 0
    silent: int = 0

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.error + self.warning + self.silent


def tried(file: CaseFile) -> Iterator[Verdict]:
    """Yield what the rules say of every translation of a file.

    A wrong one is caught by a rule only if that rule is silent about a plain right one of its case: a rule that
    stops both has not seen the error.
    """
    medicines, _ = read_medicines(ROOT, file.spoken)
    for case in file.cases:
        said = [(text, tuple(_problems(case, text, file.spoken, medicines))) for text in case.right]
        noise = set.intersection(*({problem.rule for problem in problems} for _, problems in said))
        for text, problems in said:
            yield _verdict(case, "right", text, problems)
        for text in case.paraphrase:
            yield _verdict(case, "paraphrase", text, tuple(_problems(case, text, file.spoken, medicines)))
        for text in case.wrong:
            found = (problem for problem in _problems(case, text, file.spoken, medicines) if problem.rule not in noise)
            yield _verdict(case, "wrong", text, tuple(found))


def _problems(case: Case, text: Text, spoken: Language, medicines: MedicineList) -> Iterator[Problem]:
    """Yield what `check` says of a leaflet of one message and its catalogue; the house's own glossary is left out."""
    names = sorted(set(inline_facts(case.english)))
    facts = {name: f"0118 496 0{FIRST_PHONE + place}" for place, name in enumerate(names)}
    entry = Entry(case.english, (case.where,), has_facts=bool(facts))
    found = CatalogueEntry(case.english, text.words, text.line)
    catalogue = Catalogue(case.where.file, spoken, {entry.key: found})
    return review_entries((entry,), catalogue, facts, (), KNOWN, medicines)


def _verdict(case: Case, group: Group, text: Text, problems: tuple[Problem, ...]) -> Verdict:
    severities = {problem.severity for problem in problems}
    worst: Literal["error", "warning", ""] = (
        "error" if "error" in severities else "warning" if "warning" in severities else ""
    )
    return Verdict(case, group, text, worst, tuple(dict.fromkeys(problem.rule for problem in problems)))


def by_kind(verdicts: tuple[Verdict, ...]) -> dict[str, Count]:
    """Return what became of the wrong translations of each kind that there is."""
    counts = {
        kind: counted(one for one in verdicts if one.case.kind == kind and one.group == "wrong") for kind in KINDS
    }
    return {kind: count for kind, count in counts.items() if count.total}


def counted(verdicts: Iterator[Verdict]) -> Count:
    """Return how many of the translations are called wrong, doubted, and passed."""
    found = Counter(verdict.severity for verdict in verdicts)
    return Count(found["error"], found["warning"], found[""])
