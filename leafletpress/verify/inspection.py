"""Open a finished PDF once and read everything that proofs ask about it."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pikepdf

from leafletpress.errors import LeafletPressError
from leafletpress.verify.figure_boxes import FigureBox, read_figure_boxes
from leafletpress.verify.ink import InkPage, read_ink
from leafletpress.verify.metadata_reader import Claims, read_claims
from leafletpress.verify.read_back import ReadBack, read_back

# What pikepdf says in place of a file's name.
STREAM = re.compile(r"(stream )?<_io\.BytesIO[^>]*>:? ?")


class UnreadablePdf(LeafletPressError):
    """Say why a file cannot be read as a PDF."""


@dataclass(frozen=True, slots=True)
class Examined:
    """Hold a PDF's bytes, what it claims, what it says, where it has ink and where its figures are."""

    data: bytes
    claims: Claims
    said: ReadBack
    pages: tuple[InkPage, ...]
    figures: tuple[FigureBox, ...] = ()


def examine(data: bytes) -> Examined:
    """Return what a PDF is; raise UnreadablePdf for what is none, is locked, or is broken."""
    try:
        with quiet(), pikepdf.open(io.BytesIO(data)) as pdf:
            pages, figures = tuple(read_ink(pdf)), tuple(read_figure_boxes(pdf))
            return Examined(data, read_claims(pdf), read_back(data), pages, figures)
    except pikepdf.PasswordError as error:
        raise UnreadablePdf("it is locked with a password") from error
    except pikepdf.PdfError as error:
        raise UnreadablePdf(f"it cannot be read as a PDF: {STREAM.sub('', str(error))}") from error
    except (AttributeError, LookupError, TypeError, ValueError, ArithmeticError, RuntimeError) as error:
        raise UnreadablePdf(f"something in it is not as PDF wants it: {type(error).__name__}: {error}") from error


@contextmanager
def quiet() -> Iterator[None]:
    """Keep what libraries log about broken files off standard error: a verdict says what matters."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
