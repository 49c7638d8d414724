"""approvals.yaml: what is written is read again, faults have their lines, and people's comments stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from leafletpress.errors import ProblemsFound, Where
from leafletpress.schema_errors import Wrong
from leafletpress.translation.approvals import HEAD, Approvals, Signature, person, read_approvals
from leafletpress.translation.approvals_text import approvals_text, with_signature
from leafletpress.translation.release_policy import ROLES

SHOWN = "locale/pl/approvals.yaml"
SEAL = "0123456789abcdef0123456789abcdef"
GOOD = f"""\
scan:
  signatures:
    - role: translator
      by: "A. Example"
      on: 2026-05-20
      version: "3"
      text: {SEAL}
    - role: clinical-reviewer
      by: "Dr B: \\"Example\\" #1"
      on: 2026-06-01
      note: "& *second* look"
      version: "3"
      text: {SEAL}
  texts:
    - seal: {SEAL}
      messages:
        - 000001-00000a 000002-00000b
"""


def read(folder: Path, text: str) -> Approvals:
    path = folder / "approvals.yaml"
    path.write_text(text, "utf-8")
    return read_approvals(path, SHOWN)


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(ProblemsFound) as caught:
        read(folder, text)
    return [str(problem) for problem in caught.value.problems]


def test_a_file_says_who_signed_what_and_when(tmp_path: Path) -> None:
    approvals = read(tmp_path, GOOD)
    first, second = approvals.signatures["scan"]
    assert (first.role, first.by, first.on, first.where) == (
        "translator",
        "A. Example",
        date(2026, 5, 20),
        Where(SHOWN, 3),
    )
    assert (second.by, second.note) == ('Dr B: "Example" #1', "& *second* look")
    assert approvals.texts == {SEAL: (("000001", "00000a"), ("000002", "00000b"))}


def test_no_file_is_no_signatures(tmp_path: Path) -> None:
    assert read_approvals(tmp_path / "approvals.yaml", SHOWN) == Approvals(SHOWN)


def test_writing_gives_the_same_file_again(tmp_path: Path) -> None:
    once = approvals_text(read(tmp_path, GOOD))
    assert once == "\n".join([*HEAD, "", GOOD])
    assert approvals_text(read(tmp_path, once)) == once


FULL = f"""\
scan:
  signatures:
    - role: back-translation
      by: "A. Example"
      on: 2026-05-20
      version: "3"
      text: {SEAL}{SEAL}
      accepts:
        - number-missing@{SEAL}
      back_translation: {SEAL[::-1]}{SEAL}
      form: 2
      seal: {SEAL}{SEAL[::-1]}
      key_signature: "U1NIU0lH+/=="
  texts:
    - seal: {SEAL}{SEAL}
      messages:
        - {SEAL}-{SEAL[::-1]}
        - {SEAL[::-1]}-{SEAL}
"""


def test_an_entry_says_all_that_it_seals(tmp_path: Path) -> None:
    (one,) = read(tmp_path, FULL).signatures["scan"]
    assert (one.form, one.accepts, one.key_signature) == (2, (f"number-missing@{SEAL}",), "U1NIU0lH+/==")
    assert approvals_text(read(tmp_path, FULL)) == "\n".join([*HEAD, "", FULL])


@pytest.mark.parametrize(
    ("right", "wrong", "line", "message"),
    [
        ("form: 2", "form: 3", 11, "'form' is '3': it should be 2"),
        ("number-missing@", "number-missing ", 9, "it has the wrong form (a rule and its mark"),
        ("U1NIU0lH", "U1N IU0lH", 13, "it has the wrong form (base64 of a signature"),
        ('by: "A. Example"', 'by: "."', 4, "'by' is '.': it has no letter"),
        ('by: "A. Example"', 'by: "123 - 4"', 4, "it has no letter"),
    ],
)
def test_a_slip_in_a_seal_is_named_at_its_line(tmp_path: Path, right: str, wrong: str, line: int, message: str) -> None:
    found = faults(tmp_path, FULL.replace(right, wrong, 1))
    assert any(fault.startswith(f"{SHOWN}:{line}: error: ") and message in fault for fault in found), found


def test_an_entry_of_the_older_form_is_read_and_written_as_it_was(tmp_path: Path) -> None:
    assert {one.form for one in read(tmp_path, GOOD).signatures["scan"]} == {1}


def test_comments_on_lines_of_their_own_stay_in_their_places(tmp_path: Path) -> None:
    comments = {
        "scan:": "# About the scan.",
        "    - role: clinical-reviewer": "    # Signed on paper, too.",
    }
    text = "\n".join([*HEAD, "", GOOD, "# The end."]) + "\n"
    for line, comment in comments.items():
        text = text.replace(f"{line}\n", f"{comment}\n{line}\n", 1)
    assert approvals_text(read(tmp_path, text)).replace("\n\n", "\n") == text.replace("\n\n", "\n")


def test_the_order_is_that_of_ids_and_roles_whatever_the_order_of_signing() -> None:
    def one(role: str) -> Signature:
        return Signature(role, "A", date(2026, 6, 1), "1", SEAL, Where(SHOWN))  # type: ignore[arg-type]

    texts = set()
    for order in (
        (("b", "translator"), ("a", "reviser"), ("b", "clinical-reviewer")),
        (
            ("b", "clinical-reviewer"),
            ("b", "translator"),
            ("a", "reviser"),
        ),
    ):
        approvals = Approvals(SHOWN)
        for name, role in order:
            approvals, _ = with_signature(approvals, name, one(role), (("000001", "000002"),))
        texts.add(approvals_text(approvals))
    (text,) = texts
    assert [line.strip() for line in text.splitlines() if "role" in line or line.endswith("a:") or line == "b:"] == [
        "a:",
        "- role: reviser",
        "b:",
        "- role: translator",
        "- role: clinical-reviewer",
    ]


def test_a_second_signature_in_a_role_takes_the_place_of_the_first(tmp_path: Path) -> None:
    approvals = read(tmp_path, GOOD)
    old = approvals.signatures["scan"][0]
    new = replace(old, by="C", seal=SEAL[::-1])
    after, replaced = with_signature(approvals, "scan", new, (("000003", "00000c"),))
    assert replaced == old
    assert [one.by for one in after.signatures["scan"] if one.role == "translator"] == ["C"]
    again, replaced = with_signature(after, "scan", replace(new, role="reviser"), ())
    assert replaced is None
    assert len(again.signatures["scan"]) == 3


def test_fingerprints_that_no_signature_needs_are_dropped(tmp_path: Path) -> None:
    approvals = read(tmp_path, GOOD)
    for old in approvals.signatures["scan"]:
        approvals, _ = with_signature(approvals, "scan", replace(old, seal=SEAL[::-1]), (("000003", "00000c"),))
    text = approvals_text(approvals)
    assert "000003-00000c" in text
    assert "000001-00000a" not in text


SLIPS = [
    ("unknown role", "role: translator", "role: translater", 3, "'role' is 'translater': it should be translator"),
    ("no name", 'by: "A. Example"', 'by: ""', 4, "'by' is empty"),
    ("month only", "on: 2026-05-20", "on: 2026-05", 5, "'on' is '2026-05': it is not a day (write it as 2026-06-01)"),
    ("no such day", "on: 2026-05-20", "on: 2026-02-30", 5, "that month has no day 30"),
    ("not a seal", f"text: {SEAL}", "text: abc", 7, "'text' is 'abc': it has the wrong form"),
    ("not a print", "000001-00000a", "x", 17, "it has the wrong form (pairs of 6 hexadecimal digits"),
    ("missing key", '      version: "3"\n', "", 3, "missing key 'version'"),
    ("unknown key", "      on:", "      when: now\n      on:", 5, "unknown key 'when'"),
    ("a role twice", "role: clinical-reviewer", "role: translator", 8, "a second signature as translator"),
    ("bad id", "scan:", "Scan me:", 1, "'Scan me' is a group of keys: it has the wrong form"),
    ("bidi control", "A. Example", "A\u202e Example", 4, "control character U+202E right-to-left override (delete it)"),
    ("long name", "A. Example", "A" * 121, 4, "it has 121 characters (at most 120)"),
    ("alias", "by: ", "by: *a ", 4, "broken YAML"),
    ("not a mapping", GOOD, "- scan\n", 1, "the file does not hold keys and values"),
]


@pytest.mark.parametrize(("right", "wrong", "line", "message"), [slip[1:] for slip in SLIPS], ids=[s[0] for s in SLIPS])
def test_a_slip_is_named_at_its_line(tmp_path: Path, right: str, wrong: str, line: int, message: str) -> None:
    assert right in GOOD
    found = faults(tmp_path, GOOD.replace(right, wrong, 1))
    assert any(fault.startswith(f"{SHOWN}:{line}: error: ") and message in fault for fault in found), found


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    assert "larger than 1 MB" in faults(tmp_path, GOOD + "#" * 1_000_000)[0]


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text(GOOD, "utf-8")
    folder = tmp_path / "pl"
    folder.mkdir()
    (folder / "approvals.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    with pytest.raises(ProblemsFound, match="leads out of its folder"):
        read_approvals(folder / "approvals.yaml", SHOWN)


@example(name="Jo\u0308rg Ho\ufb00mann", role="translator")
@given(name=st.text(max_size=130), role=st.sampled_from(ROLES))
def test_any_name_is_refused_or_comes_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, name: str, role: str
) -> None:
    try:
        taken = person(name)
    except Wrong:
        return
    day, seal = date(2026, 6, 1), SEAL + SEAL
    signature = Signature(role, taken, day, "1", seal, Where(SHOWN), taken, entry_seal=seal)  # type: ignore[arg-type]
    approvals, _ = with_signature(Approvals(SHOWN), "scan", signature, (("000001", "000002"),))
    found = read(tmp_path_factory.getbasetemp(), approvals_text(approvals)).signatures["scan"][0]
    assert (found.by, found.note, found.role) == (taken, taken, role)
