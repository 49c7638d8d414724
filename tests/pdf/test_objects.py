"""The file itself: strings, names, numbers, and a file that other programs open without repair."""

from __future__ import annotations

import io

import pikepdf
import pytest

from leafletpress.pdf.objects import ObjectFile, name, number, text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Plain", b"(Plain)"),
        ("a (b) \\ c", rb"(a \(b\) \\ c)"),
        ("اب", b"<FEFF06270628>"),
        ("two\nlines", b"<FEFF00740077006F000A006C0069006E00650073>"),
        ("", b"()"),
    ],
)
def test_text_strings(value: str, written: bytes) -> None:
    assert text(value) == written


@pytest.mark.parametrize(("value", "written"), [("NotoSans-Bold", b"/NotoSans-Bold"), ("a b/é", b"/a#20b#2F#C3#A9")])
def test_names(value: str, written: bytes) -> None:
    assert name(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, "1"), (0.5, "0.5"), (-0.001, "0"), (12.346, "12.35"), (-12345.6, "-12345.6"), (100, "100")],
)
def test_numbers(value: float, written: str) -> None:
    assert number(value) == written


def test_a_file_opens_without_repair() -> None:
    file = ObjectFile()
    pages = file.reserve()
    page = file.add(f"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 9 9]/Resources<<>>>>")
    file.put(pages, f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>")
    stream = file.add_stream("", b"q Q")
    root = file.add(f"<</Type/Catalog/Pages {pages} 0 R/Extra {stream} 0 R>>")
    data = file.finish(root, file.add(b"<</Title(x)>>"))
    with pikepdf.open(io.BytesIO(data), attempt_recovery=False) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.Extra.read_bytes() == b"q Q"
        assert str(pdf.docinfo.Title) == "x"


def test_the_id_comes_from_the_content() -> None:
    def made(title: bytes) -> bytes:
        file = ObjectFile()
        root = file.add("<</Type/Catalog>>")
        return file.finish(root, file.add(b"<</Title(%b)>>" % title))

    assert made(b"x") == made(b"x")
    assert made(b"x").rpartition(b"/ID")[2][:40] != made(b"y").rpartition(b"/ID")[2][:40]
