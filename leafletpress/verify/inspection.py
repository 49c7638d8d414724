"""Open a finished PDF once and read everything that proofs ask about it."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import pikepdf

from leafletpress.errors import LeafletPressError
from leafletpress.pdf.colour_profile import value_of
from leafletpress.pdf.condition import Condition, luminances, transforms
from leafletpress.pdf.inks import Ink
from leafletpress.verify.areas import Colour
from leafletpress.verify.figure_boxes import FigureBox, read_figure_boxes
from leafletpress.verify.ink import InkPage, read_ink
from leafletpress.verify.metadata_reader import Claims, read_claims
from leafletpress.verify.press_claims import PressClaims, read_press_claims
from leafletpress.verify.press_ink import PressPage, Tone, read_press
from leafletpress.verify.read_back import ReadBack, read_back

# What pikepdf says in place of a file's name.
STREAM = re.compile(r"(stream )?<_io\.BytesIO[^>]*>:? ?")


class UnreadablePdf(LeafletPressError):
    """Say why a file cannot be read as a PDF."""


@dataclass(frozen=True, slots=True)
class Examined:
    """Hold a PDF's bytes, what it claims, what it says, where it has ink and where its figures are.

    Of a press file `press_pages` are what its pages lay on the paper, and `condition` is how that looks, if it says so.
    """

    data: bytes
    claims: Claims
    said: ReadBack
    pages: tuple[InkPage, ...]
    press_claims: PressClaims
    figures: tuple[FigureBox, ...] = ()
    press_pages: tuple[PressPage, ...] = ()
    condition: Condition | None = None

    @property
    def is_press(self) -> bool:
        """Tell whether it was read as a press file: it says that it is one, or somebody asked."""
        return bool(self.press_pages)


def examine(data: bytes, *, for_press: bool = False) -> Examined:
    """Return what a PDF is, as a press file if it says that it is one or `for_press`.

    Raises UnreadablePdf for what is none, is locked, or is broken.
    """
    try:
        with quiet(), pikepdf.open(io.BytesIO(data)) as pdf:
            claims, figures, press = read_claims(pdf), tuple(read_figure_boxes(pdf)), read_press_claims(pdf)
            if not (for_press or press.standard or press.intent):
                return Examined(data, claims, read_back(data), tuple(read_ink(pdf)), press, figures)
            condition = condition_of(press)
            laid = tuple(read_press(pdf, tone_of(condition)))
            pages = tuple(page.page for page in laid)
            return Examined(data, claims, read_back(data), pages, press, figures, laid, condition)
    except pikepdf.PasswordError as error:
        raise UnreadablePdf("it is locked with a password") from error
    except pikepdf.PdfError as error:
        raise UnreadablePdf(f"it cannot be read as a PDF: {STREAM.sub('', str(error))}") from error
    except (AttributeError, LookupError, TypeError, ValueError, ArithmeticError, RuntimeError) as error:
        raise UnreadablePdf(f"something in it is not as PDF wants it: {type(error).__name__}: {error}") from error


def condition_of(press: PressClaims) -> Condition | None:
    """Return the printing condition of a file, None where it says none that can be used."""
    intent = press.intent
    if intent is None or intent.profile is None or not intent.is_cmyk_output:
        return None
    condition = Condition(intent.condition, intent.profile)
    try:
        transforms(condition)
    except OSError:
        return None
    return condition


def tone_of(condition: Condition | None) -> Tone:
    """Return what tells the grey of sRGB that is as light as inks on paper; without a condition it is a guess."""

    @cache
    def tone(ink: Ink) -> Colour:
        if condition is None:
            cyan, magenta, yellow, black = (part / 100 for part in ink.process)
            return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
        light = value_of(luminances(condition, [ink])[0])
        return light, light, light

    return tone


@contextmanager
def quiet() -> Iterator[None]:
    """Keep what libraries log about broken files off standard error: a verdict says what matters."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
