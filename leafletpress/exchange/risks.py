"""Risks and benefits with their chances, out of tables and lists that say "1 in 200"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leafletpress.content.fields import CHANCE, NUMBER, RANGE, SYNONYMS, chance
from leafletpress.schema_errors import Wrong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.exchange.remarks import Remarks
    from leafletpress.exchange.tables import DataTable

BENEFIT = re.compile(r"\b(benefits?|help|advantages?|success)\b", re.IGNORECASE)
RISK = re.compile(r"\b(risks?|complications?|side effects?|problems?|go wrong|harms?)\b", re.IGNORECASE)
UNKNOWN = re.compile(r"(not known|unknown|-|–|—)?\.?", re.IGNORECASE)
QUALIFIERS = "|".join(["about", "fewer than", "more than", *SYNONYMS])
ODDS = rf"(?:(?:{QUALIFIERS}) )?(?:{NUMBER}) in (?:{NUMBER})(?: to (?:{NUMBER}) in (?:{NUMBER}))?"
PEOPLE = r"(?: (?:people|patients|women|men|children|cases|procedures|operations))?"
AT_END = re.compile(
    rf"(?P<what>.+?)\s*(?:[:–—-]|\(|,)?\s*\(?(?P<chance>{ODDS}){PEOPLE}\)?[.;]?(?:\s+(?P<note>[A-Z].+))?", re.IGNORECASE
)
Outcomes = dict[str, Any]


def chance_in(text: str) -> str | None:
    """Return a chance as a leaflet has it, None for a text that is none; "" where it says that nobody knows."""
    plain = " ".join(text.replace("**", "").split()).rstrip(".")
    if UNKNOWN.fullmatch(plain):
        return ""
    plain = re.sub(rf"{PEOPLE}$", "", plain)
    lowered = plain[:1].lower() + plain[1:]
    for synonym, word in SYNONYMS.items():
        lowered = re.sub(rf"^{synonym}\b", word, lowered)
    if not (CHANCE.fullmatch(lowered) or RANGE.fullmatch(lowered)):
        return None
    try:
        chance(lowered)
    except Wrong:
        return None
    return lowered


def kind_of(heading: str, words: str) -> str:
    """Return "benefits" where the heading or the table's own header speaks of these, else "risks"."""
    return "benefits" if BENEFIT.search(words or heading) and not RISK.search(words or heading) else "risks"


def outcomes_of_table(table: DataTable, heading: str, remarks: Remarks) -> Outcomes | None:
    """Return the risks or benefits that a table holds, None for a table of anything else."""
    width = len(table.header)
    if width not in {2, 3} or any(len(row) != width for row in table.rows):
        return None
    rows = table.rows if table.is_headed else (table.header, *table.rows)
    column = next((at for at in range(1, width) if all(chance_in(row[at]) is not None for row in rows)), None)
    if not rows or column is None or not any(chance_in(row[column]) for row in rows) or not all(row[0] for row in rows):
        return None
    other = 3 - column if width == 3 else None
    head = " ".join(table.header) if table.is_headed else ""
    kind = kind_of(heading, head)
    items = [outcome(kind, row[0], chance_in(row[column]), row[other] if other else "") for row in rows]
    unknown = " ".join(row[column] for row in rows if not chance_in(row[column]))
    remarks.guess(
        table.place, f"a table became {kind}, its header left out: look at each chance", f"{head} {unknown}".strip()
    )
    reworded(table.place, [row[column] for row in rows], remarks)
    return {kind: items}


def reworded(place: str, said: Sequence[str], remarks: Remarks) -> None:
    """Tell each chance that a leaflet says in other words."""
    for text in said:
        found = chance_in(text)
        if found and found.casefold() != " ".join(text.replace("**", "").split()).casefold():
            remarks.guess(place, f"the chance became “{found}”", text)


def outcome(kind: str, what: str, said: str | None, note: str) -> dict[str, str]:
    """Return one row of risks or benefits."""
    found = {kind.removesuffix("s"): what}
    if said:
        found["chance"] = said
    if note:
        found["note"] = note
    return found


def outcomes_of_list(items: Sequence[str], heading: str, place: str, remarks: Remarks) -> Outcomes | None:
    """Return the risks or benefits of a list whose items mostly say a chance, None for any other list."""
    found = [AT_END.fullmatch(item) for item in items]
    said = [chance_in(match["chance"]) if match else "" for match in found]
    if sum(map(bool, said)) * 2 < len(items) or None in said or not (RISK.search(heading) or BENEFIT.search(heading)):
        return None
    kind = kind_of(heading, "")
    rows: list[dict[str, str]] = []
    for item, match, odds in zip(items, found, said, strict=True):
        what = match["what"].strip() if match and odds else item
        rows.append(outcome(kind, what, odds, (match["note"] or "") if match and odds else ""))
    remarks.guess(place, f"a list became {kind}: look at each chance")
    for item, match, odds in zip(items, found, said, strict=True):
        if match and odds:
            remarks.guess(
                place, f"the chance {odds} was taken out of “{item[:60]}”", item.replace(match["what"], "", 1)
            )
    return {kind: rows}
