"""`make_pdfs.py verify`: good files pass, and each fault is one line."""

from __future__ import annotations

import io
import os
import random
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from reportlab.pdfgen.canvas import Canvas

from leafletpress.cli import main
from leafletpress.pipeline.plan import Job
from leafletpress.verify.text import strays
from tests.verify.conftest import telling

GOOD = Job("vertebroplasty", "en", "standard")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.pdf"
    path.write_bytes(telling(GOOD).data)
    return path


def run(*paths: Path) -> tuple[int, list[str], str]:
    result = CliRunner().invoke(main, ["verify", *map(str, paths)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout.splitlines(), result.stderr


def test_a_good_file_passes(good: Path) -> None:
    code, lines, _ = run(good)
    assert (code, lines) == (0, [f"PASS {good}"])


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def no_tags(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def no_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def hidden_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def italic(pdf: pikepdf.Pdf) -> None:
    fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/ItalicAngle" in item]
    fonts[0].ItalicAngle = -12


def no_font(pdf: pikepdf.Pdf) -> None:
    fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item]
    del fonts[0].FontFile2


def large_print(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b">clear-print<", b">large-print<"))


def other_reference(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b">RAD_0071<", b">RAD_9999<"))


def other_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Another title"


def early_review(pdf: pikepdf.Pdf) -> None:
    text = re.sub(rb"nextReview>[0-9-]+<", b"nextReview>2001-01<", pdf.Root.Metadata.read_bytes())
    pdf.Root.Metadata.write(text)


def replace_on_page_2(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    page = pdf.pages[1]
    page.contents_coalesce()
    page.Contents.write(page.Contents.read_bytes().replace(old, new))


def narrow(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.MediaBox = pikepdf.Array([45, 0, 641, 842])


def pale(pdf: pikepdf.Pdf) -> None:
    replace_on_page_2(pdf, b"0.1059 0.1647 0.1882 rg", b"0.8 0.8 0.8 rg")


def reversed_word(pdf: pikepdf.Pdf) -> None:
    """Say in ActualText, which readers prefer, what the codes do not say."""
    replace_on_page_2(pdf, b"/P<</MCID", b"/P<</ActualText(other words)/MCID")


def no_text(pdf: pikepdf.Pdf) -> None:
    fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item]
    del fonts[0].ToUnicode


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (no_language, "metadata: no language"),
        (no_tags, "tags: the file has no tags: a screen reader can only guess"),
        (no_title, "metadata: no title"),
        (hidden_title, "metadata: viewers are not told to show the title (DisplayDocTitle)"),
        (italic, "print: page 1: italic or slanted type: "),
        (no_font, "is not embedded"),
        (large_print, "print: body type is 14 pt, less than 16 pt"),
        (other_reference, "metadata: page 3: the reference RAD_9999 is not on the page"),
        (other_title, "metadata: Info says the title 'Another title', XMP '"),
        (early_review, "metadata: the next review is before the review"),
        (narrow, "print: page 2: ink "),
        (pale, "print: page 2: contrast 1.6:1, less than 4.5:1: "),
        (reversed_word, "text: page 2: PDFium gives instead"),
        (no_text, "text: page 1: characters that say no text: "),
    ],
)
def test_each_fault_is_found(good: Path, spoil: Callable[[pikepdf.Pdf], None], found: str) -> None:
    with pikepdf.open(io.BytesIO(good.read_bytes())) as pdf:
        spoil(pdf)
        pdf.save(good)
    code, lines, _ = run(good)
    assert code == 1
    assert [line for line in lines if found in line]
    assert lines[-1] == f"FAIL {good}"


def test_a_file_of_another_program_is_proven_too(tmp_path: Path) -> None:
    path = tmp_path / "other.pdf"
    canvas = Canvas(str(path))
    canvas.setFont("Helvetica-Oblique", 9)
    canvas.drawString(100, 700, "Take two a day.")
    canvas.save()
    code, lines, _ = run(path)
    assert code == 1
    faults = [line.removeprefix(f"{path}: ") for line in lines[:-1]]
    for fault in (
        "tags: the file has no tags: a screen reader can only guess",
        "print: page 1: type of 9 pt, smaller than 12 pt",
        "print: page 1: italic or slanted type",
        "note: it claims no print profile: held to clear-print",
    ):
        assert [line for line in faults if line.startswith(fault)], fault


def test_hostile_files_get_a_verdict_and_no_traceback(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = good.read_bytes()
    chance = random.Random(5)  # noqa: S311 - nothing secret
    for _ in range(25):
        spoilt = bytearray(whole)
        for place in chance.sample(range(len(whole)), 30):
            spoilt[place] = chance.randrange(256)
        good.write_bytes(spoilt)
        code, lines, _ = run(good)
        assert code in (0, 1)
        assert lines[-1].split()[0] == ("FAIL" if code else "PASS")
        assert not [line for line in lines if "0x" in line]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_pdf_fails_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    code, lines, _ = run(path)
    assert code == 1
    assert len(lines) == 2
    assert lines[0].startswith(f"{path}: file: it cannot be read as a PDF")


def test_files_are_told_apart_and_one_failing_fails_all(good: Path, tmp_path: Path) -> None:
    code, lines, _ = run(tmp_path / "missing.pdf", good)
    assert code == 1
    assert lines[-1] == f"PASS {good}"
    assert f"FAIL {tmp_path / 'missing.pdf'}" in lines


def test_without_files_the_command_was_wrong() -> None:
    assert run()[0] == 2


def test_a_proof_that_cannot_be_run_says_so(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    _, lines, errors = run(good)
    assert "NOT JUDGED by veraPDF" in errors
    assert "there is no pdftotext" in errors
    assert lines == [f"PASS {good}"]


VERA = """#!/bin/sh
case "$*" in
  *"--flavour ua1"*) echo "PASS $6 ua1" ;;
  *) echo "FAIL $6 2a"; echo "  FAIL 6.2.11.4.1-1" ;;
esac
"""


def test_verapdf_judges_where_it_is_installed(good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = tmp_path / "bin/verapdf"
    command.parent.mkdir()
    command.write_text(VERA, "utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}:{os.environ['PATH']}")
    code, lines, errors = run(good)
    assert (code, errors) == (1, "")
    assert lines == [f"{good}: veraPDF: fails PDF/A-2a: '6.2.11.4.1-1'", f"FAIL {good}"]


def test_a_line_is_not_found_across_the_ends_of_two_others() -> None:
    page = "five days before\nnot on your own\ndays before not on\n"
    lines = ["five days before", "not on your own", "days before not on"]
    assert list(strays(page, lines)) == []
    assert list(strays(page.replace("own", "one"), lines)) == [
        ("does not give back", "not on your own"),
        ("gives instead", "not on your one"),
    ]
