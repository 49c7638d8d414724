"""locale/LANG/fuzzy.yaml: which translations `update` marked fuzzy, as fingerprints, for a .po alone cannot keep that.

Many programs lose the mark (CSV, .mo files, services that export no flags), and a stale sentence would be printed as a
good one. What is remembered is forgotten when its text changes, when its English goes, and when somebody signs.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from leafletpress.languages import Language

FILE = "fuzzy.yaml"
SHORT = 6  # hexadecimal digits of SHA-256, as in approvals.yaml
PAIRS_IN_A_ROW = 8
HEAD = (
    "# Translations that were marked fuzzy, English-translation. Written by the command `update`; keep it under",
    "# version control. `check` warns if one comes back unchanged without the mark: many programs lose it.",
)

Print = tuple[str, str]
Doubts = dict[str, frozenset[Print]]


def print_of(msgid: str, msgstr: str) -> Print:
    """Return the short fingerprints of an English text and its translation."""
    return _digits(msgid), _digits(msgstr)


def read_doubts(root: Path, spoken: Language) -> Doubts:
    """Return what is remembered of a language, by catalogue; raise ProblemsFound for a file with faults."""
    path, shown = _place(root, spoken)
    if not path.exists():
        return {}
    from leafletpress.content.fields import matching  # there is such a file only where something is or was fuzzy
    from leafletpress.schema_errors import each, named, validate
    from leafletpress.yaml_reader import read_yaml

    if path.is_symlink():
        raise ProblemsFound([Problem(Where(shown), "the file is a link", "put the file itself there")])
    pair = rf"[0-9a-f]{{{SHORT}}}-[0-9a-f]{{{SHORT}}}"
    row = matching(rf"{pair}( {pair})*", "pairs of hexadecimal digits; let make_pdfs.py update write them")
    name = matching("(passage_)?[a-z0-9]+(-[a-z0-9]+)*", "a leaflet's id, passage_ and a passage's name, or common")
    data: Mapping[str, list[str]] = validate(read_yaml(path, shown), named(name, each(row)))
    return {
        domain: frozenset((pair[:SHORT], pair[SHORT + 1 :]) for row in rows for pair in row.split())
        for domain, rows in data.items()
    }


def write_doubts(root: Path, spoken: Language, doubts: Mapping[str, Iterable[Print]]) -> None:
    """Write what is remembered of a language; no file if that is nothing. Raises OSError."""
    path, _ = _place(root, spoken)
    lines = [line for domain in sorted(doubts) if doubts[domain] for line in _lines(domain, sorted(doubts[domain]))]
    if lines:
        write_whole(path, ("\n".join([*HEAD, *lines]) + "\n").encode())
    else:
        path.unlink(missing_ok=True)


def forget_doubts(root: Path, spoken: Language, domain: str) -> None:
    """Forget what is remembered of one catalogue: somebody answers for all of it. Raises ProblemsFound and OSError."""
    doubts = read_doubts(root, spoken)
    if doubts.pop(domain, None) is not None:
        write_doubts(root, spoken, doubts)


def _place(root: Path, spoken: Language) -> tuple[Path, str]:
    shown = f"locale/{spoken.folder}/{FILE}"
    return root / shown, shown


def _lines(domain: str, prints: list[Print]) -> list[str]:
    pairs = [f"{english}-{theirs}" for english, theirs in prints]
    rows = (pairs[start : start + PAIRS_IN_A_ROW] for start in range(0, len(pairs), PAIRS_IN_A_ROW))
    return ["", f"{domain}:", *(f"  - {' '.join(row)}" for row in rows)]


def _digits(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:SHORT]
