"""locale/LANG/approvals.yaml: who signed which translation, bound to the text that they saw.

The file is written by `approvals_text` and may be read, commented and corrected by people; what is
wrong in it is an error with its line, and then nothing in it counts.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from leafletpress.content.fields import matching, one_of, review_date, text
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.normal_form import composed
from leafletpress.schema_errors import Wrong, each, keys, must, named, validate
from leafletpress.translation.release_policy import ROLES, Role
from leafletpress.translation.signed_text import OLD_SEAL, SEAL, SHORT, WORD
from leafletpress.translation.silences import MARK
from leafletpress.translation.ssh_signatures import LONGEST as LONGEST_SIGNATURE
from leafletpress.translation.statement import FORM, is_whole
from leafletpress.yaml_reader import YamlFile, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.languages import Language
    from leafletpress.schema_errors import Check, Typed
    from leafletpress.yaml_reader import Data

LONGEST_NAME, LONGEST_NOTE = 120, 500
FILE = "approvals.yaml"
BIDI_CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# What stands at the head of every file, written anew each time.
HEAD = (
    "# Who signed which translation of this language. Made by the command `approve`; keep it under version control.",
    "# A signature holds for the text that was signed: `status` says which later change voided it.",
)
END = ""

Prints = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature: who, as what, when, under which version of the leaflet.

    `seal` is that of the text, `entry_seal` that of all that stands here, `key_signature` what ssh-keygen made over it.
    `accepts` are marks of silenced rules, `back_translation` is the SHA-256 of the file that was signed. An entry of
    `form` 1 is of before all of these were sealed.
    """

    role: Role
    by: str
    on: date
    version: str
    seal: str
    where: Where
    note: str = ""
    form: int = FORM
    accepts: tuple[str, ...] = ()
    back_translation: str = ""
    entry_seal: str = ""
    key_signature: str = ""

    def __str__(self) -> str:
        return f"{self.role} {self.by}, {self.on}"


@dataclass(frozen=True, slots=True)
class Approvals:
    """One file: signatures by leaflet id, fingerprints of the signed texts by seal, and people's comments.

    `comments` holds whole lines by what they stand above: a leaflet's id, (id, role), or the END.
    """

    shown: str
    signatures: Mapping[str, tuple[Signature, ...]] = field(default_factory=dict)
    texts: Mapping[str, Prints] = field(default_factory=dict)
    comments: Mapping[str | tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


def approvals_path(root: Path, spoken: Language) -> tuple[Path, str]:
    """Return where the signatures of a language are, and how that is shown to people."""
    shown = f"locale/{spoken.folder}/{FILE}"
    return root / shown, shown


def accepted_marks(root: Path, spoken: Language, domain: str) -> frozenset[str]:
    """Return the marks of silences that signers of a catalogue have accepted; none of a file with faults."""
    try:
        approvals = read_approvals(*approvals_path(root, spoken))
    except ProblemsFound:
        return frozenset()
    whole = (one for one in approvals.signatures.get(domain, ()) if is_whole(domain, spoken.tag, one))
    return frozenset(mark for one in whole for mark in one.accepts)


def read_approvals(path: Path, shown: str) -> Approvals:
    """Read the signatures of a language, none if there is no file; raise ProblemsFound for a file with faults."""
    if not path.exists() and not path.is_symlink():
        return Approvals(shown)
    if path.is_file() and path.parent.resolve() not in path.resolve().parents:
        raise ProblemsFound([Problem(Where(shown), "the file is a link that leads out of its folder")])
    file = read_yaml(path, shown)
    data = validate(file, named(LEAFLET_ID, SIGNED))
    signatures = {name: _signatures(file, name, data[name]["signatures"]) for name in data}
    texts = {kept["seal"]: _prints(kept["messages"]) for name in data for kept in data[name].get("texts", [])}
    return Approvals(shown, signatures, texts, _comments(path.read_text("utf-8-sig").split("\n"), file, signatures))


def person(value: Data) -> str:
    """Return a name that can be printed and cannot lead the eye astray; raise Wrong."""
    name = _printable(value, LONGEST_NAME)
    if not any(char.isalpha() for char in name):
        raise Wrong("it has no letter", "write the name that the trust knows the person by")
    return name


def remark(value: Data) -> str:
    """Return a note of one line; raise Wrong."""
    return _printable(value, LONGEST_NOTE)


def signing_day(value: Data) -> date:
    """Return the day of YYYY-MM-DD; raise Wrong."""
    found = review_date(value)
    if found.day is None:
        raise Wrong("it is not a day", "write it as 2026-06-01")
    return date(found.year, found.month, found.day)


def one_signature_a_role(value: Data) -> Typed:
    """Check the signatures of a leaflet, of which each role has one."""
    checked = each(SIGNATURE)(value)
    roles = [signature["role"] for signature in checked]
    for index, role in enumerate(roles):
        if role in roles[:index]:
            raise Wrong(f"a second signature as {role}", "keep the one that holds", [index], whole=True)
    return checked


def _printable(value: Data, longest: int) -> str:
    line = " ".join(composed(text(value)).split())  # as it comes back out of a file
    if len(line) > longest:
        raise Wrong(f"it has {len(line)} characters", f"at most {longest}")
    for char in line:
        if unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") or char in BIDI_CONTROLS:
            raise Wrong(f"the character U+{ord(char):04X} cannot stand in a text", "delete it")
    return line


def prints_row(value: Data) -> Typed:
    """Check a row of fingerprints: pairs of English and translation."""
    return _ROW(value).split()


_PAIR, _WORDS = (rf"[0-9a-f]{{{digits}}}-[0-9a-f]{{{digits}}}" for digits in (SHORT, WORD))
_ROW = matching(
    rf"{_PAIR}( {_PAIR})*|{_WORDS}", f"pairs of {SHORT} hexadecimal digits; let make_pdfs.py approve write them"
)
_SEAL = matching(f"[0-9a-f]{{{SEAL}}}", f"{SEAL} hexadecimal digits; let make_pdfs.py approve write them")
_TEXT = matching(
    f"[0-9a-f]{{{SEAL}}}|[0-9a-f]{{{OLD_SEAL}}}", f"{SEAL} hexadecimal digits; let make_pdfs.py approve write them"
)
_MARK = matching(f"[a-z][a-z-]*@[0-9a-f]{{{MARK}}}", "a rule and its mark; let make_pdfs.py approve write it")
_KEY = matching(
    f"[A-Za-z0-9+/]{{4,{LONGEST_SIGNATURE}}}={{0,2}}", "base64 of a signature; let make_pdfs.py approve --key write it"
)
LEAFLET_ID = matching("[a-z0-9]+(-[a-z0-9]+)*", "a leaflet's id: lower-case words joined by hyphens")
SIGNATURE: Check = keys(
    {
        must("role", f"one of {', '.join(ROLES)}"): one_of(*ROLES),
        must("by", "who signed"): person,
        must("on", "the day, such as 2026-06-01"): signing_day,
        must("version", "the version of the leaflet that was signed"): text,
        must("text", "the seal of the text; let make_pdfs.py approve write it"): _TEXT,
        "note": remark,
        "form": one_of(str(FORM)),
        "accepts": each(_MARK),
        "back_translation": _SEAL,
        "seal": _SEAL,
        "key_signature": _KEY,
    }
)
SIGNED: Check = keys(
    {
        must("signatures"): one_signature_a_role,
        "texts": each({must("seal"): _TEXT, must("messages"): each(prints_row)}),
    }
)


def _signatures(file: YamlFile, name: str, found: list[Typed]) -> tuple[Signature, ...]:
    return tuple(
        Signature(
            role=one["role"],
            by=one["by"],
            on=one["on"],
            version=one["version"],
            seal=one["text"],
            where=file.where((name, "signatures", index)),
            note=one.get("note", ""),
            form=int(one.get("form", 1)),
            accepts=tuple(one.get("accepts", ())),
            back_translation=one.get("back_translation", ""),
            entry_seal=one.get("seal", ""),
            key_signature=one.get("key_signature", ""),
        )
        for index, one in enumerate(found)
    )


def _prints(rows: list[list[str]]) -> Prints:
    pairs = [pair.partition("-") for row in rows for pair in row]
    return tuple((source, target) for source, _, target in pairs)


def _comments(
    lines: Sequence[str], file: YamlFile, signatures: Mapping[str, tuple[Signature, ...]]
) -> dict[str | tuple[str, str], tuple[str, ...]]:
    places: dict[str | tuple[str, str], int] = {}
    for name, signed in signatures.items():
        places[name] = file.line((name,))
        places.update({(name, one.role): file.line((name, "signatures", index)) for index, one in enumerate(signed)})
    places[END] = len(lines) + 1
    found = {key: _comment_above(lines, line) for key, line in places.items()}
    return {key: comment for key, comment in found.items() if comment}


def _comment_above(lines: Sequence[str], line: int) -> tuple[str, ...]:
    """Return the comment lines, blanks between them included, that end just above a line counted from 1."""
    first = line - 1
    while first > 0 and (not lines[first - 1].strip() or lines[first - 1].lstrip().startswith("#")):
        first -= 1
    found = (line.strip() for line in lines[first : line - 1])
    return tuple(line for line in found if line and line not in HEAD)
