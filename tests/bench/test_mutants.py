"""The table of behaviours that tests must notice: it fits the code as it is, and what a run says of it is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import mutants
from bench.mutation import TABLE, BadTable, Copy, Mutant, Result, read_table, rooms_of
from bench.places import ROOT

ROOMS = {"checks", "content", "design", "languages", "layout", "pdf", "pipeline", "translation", "typography", "verify"}
ENTRY = """\
- name: a sum adds
  file: sums.py
  was: 'a + b'
  now: 'a - b'
  harm: bills are too low
  tests: test_sums.py
"""
SUMS = "def total(a: int, b: int) -> int:\n    return a + b\n"
TEST = "from sums import total\n\n\ndef test_a_sum_adds() -> None:\n    assert total(2, {}) == {}\n"


# What every test of this repository is run with.
SHARED = ("tests/conftest.py", "tests/checkers.py", "tests/run_folder.py")


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of one module whose only test notices that it adds."""
    root = tmp_path / "checkout"
    for name, text in {
        TABLE: ENTRY,
        "sums.py": SUMS,
        "test_sums.py": TEST.format(3, 5),
        "conftest.py": "import tests.conftest\n",
        "tests/__init__.py": "",
        **{name: (ROOT / name).read_text("utf-8") for name in SHARED},
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    monkeypatch.setattr(mutants, "ROOT", root)
    return root


def test_every_behaviour_stands_in_the_code_once_and_its_tests_are_there() -> None:
    table = read_table(ROOT)
    assert len(table) >= 60
    assert len({mutant.name for mutant in table}) == len(table)
    files = {test.partition("::")[0] for mutant in table for test in mutant.tests}
    assert [name for name in files if not (ROOT / name).exists()] == []


def test_every_room_has_behaviours_in_the_table() -> None:
    assert set(rooms_of(read_table(ROOT))) >= ROOMS - {"languages"}


def test_what_a_test_notices_is_a_success(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert mutants.main([]) == 0
    assert "noticed" in capsys.readouterr().out
    assert (small / "sums.py").read_text("utf-8") == SUMS


def test_what_no_test_notices_is_named_with_its_harm(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "test_sums.py").write_text(TEST.format(0, 2), "utf-8")
    assert mutants.main([]) == 1
    assert "survived: a sum adds (sums.py): bills are too low" in capsys.readouterr().out


def test_tests_that_fail_anyway_notice_nothing(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / "test_sums.py").write_text(TEST.format(3, 4), "utf-8")
    assert mutants.main([]) == 2
    assert "test_sums.py::test_a_sum_adds" in capsys.readouterr().err


@pytest.mark.parametrize(("text", "count"), [("def total() -> int: ...\n", 0), (SUMS + SUMS, 2)])
def test_a_text_that_does_not_stand_there_once_is_an_error_by_name(
    small: Path, capsys: pytest.CaptureFixture[str], text: str, count: int
) -> None:
    (small / "sums.py").write_text(text, "utf-8")
    assert mutants.main([]) == 2
    assert f"a sum adds: its text stands {count} times in sums.py" in capsys.readouterr().err


def test_a_name_or_room_that_is_not_there_is_an_error(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del small
    assert mutants.main(["--only", "multiplies"]) == 2
    assert "no behaviour is of that name and room" in capsys.readouterr().err


@pytest.mark.parametrize(("noticed", "enough"), [(19, True), (18, False)])
def test_ninety_five_of_a_hundred_are_enough(noticed: int, *, enough: bool) -> None:
    mutant = Mutant("n", "leafletpress/pdf/outline.py", "a", "b", "h", ())
    results = [Result(mutant, "a test" if number < noticed else None) for number in range(20)]
    assert (mutants.share(results) >= mutants.GOAL) == enough


def test_a_file_is_whole_again_with_its_old_time(small: Path) -> None:
    before = (small / "sums.py").stat().st_mtime_ns
    Copy(small).tried(Mutant("n", "sums.py", "a + b", "a - b", "h", ("test_sums.py",)))
    assert (small / "sums.py").read_text("utf-8") == SUMS
    assert (small / "sums.py").stat().st_mtime_ns == before


def test_what_cannot_be_run_is_no_success(small: Path) -> None:
    with pytest.raises(BadTable, match="cannot be run"):
        Copy(small).tried(Mutant("n", "sums.py", "a + b", "a -", "h", ("test_sums.py",)))
