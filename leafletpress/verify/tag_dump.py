"""A PDF file -> what a listener hears of it, as lines for people: title, language, pages, then every element."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pikepdf

from leafletpress.design.language_design import shipped_names
from leafletpress.errors import LeafletPressError
from leafletpress.languages import UnknownLanguage, language
from leafletpress.verify.read_back import ReadBack, read_back
from leafletpress.whole_files import MOST_PDF_BYTES, read_regular

if TYPE_CHECKING:
    from pathlib import Path

# What reading a broken file may raise: any part of it may be missing or of another kind than the standard says.
BROKEN = (pikepdf.PdfError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


class CannotListen(LeafletPressError):
    """Name a file that nobody can be read from: not to be opened, no PDF, or without tags."""


def listen(path: Path) -> str:
    """Return the tag tree of a PDF file under its title, language and number of pages; raise CannotListen."""
    told = told_by(path)
    if not told.elements:
        raise CannotListen(f"{path} has no tags: a screen reader would have to guess its order, headings and tables")
    count = len(told.pages)
    head = f"{told.title or '(no title)'}\n{language_name(told.language)}, {count} page{'s' if count > 1 else ''}\n"
    return printable(f"{head}\n{told.tag_tree}")


def told_by(path: Path) -> ReadBack:
    """Return what a PDF file says; raise CannotListen for a file that is no PDF or broken."""
    try:
        return read_back(read_regular(path, MOST_PDF_BYTES))
    except OSError as error:
        raise CannotListen(f"{path} cannot be read: {error.strerror}") from error
    except pikepdf.PasswordError as error:
        raise CannotListen(f"{path} is locked by a password") from error
    except BROKEN as error:
        raise CannotListen(f"{path} is not a PDF, or a broken one") from error


def language_name(tag: str) -> str:
    """Return "Urdu (ur)"; for a tag that is not known the tag, for none a word about it."""
    try:
        return f"{shipped_names().named(language(tag)).english_name} ({tag})"
    except UnknownLanguage:
        return tag or "(no language)"


def printable(text: str) -> str:
    """Return text without control characters: those of a stranger's file could steer the terminal."""
    return "".join(" " if unicodedata.category(char) == "Cc" and char != "\n" else char for char in text)
