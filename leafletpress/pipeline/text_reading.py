"""What came of reading one leaflet in one language: whether it can be set, what is wrong with it, what it prints.

A reading is plain data: it is remembered from build to build as long as the files that it was made from are
the same, and says enough to know what a PDF is made from without opening any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Problem, Severity, Where
from leafletpress.pipeline.about import About, about_data, about_of

TextId = tuple[str, str]
"""A leaflet id, or `common` for what layouts print of themselves, and a language's BCP 47 tag."""


class Reading(NamedTuple):
    """What is known of a leaflet in a language, or of the common words, once its files have been read.

    `sound` says that it can be set. `prints` are digests of all that it prints, without the places in files: a
    leaflet's under "", those of common words by brand, and under "" the line that offers their language. Of
    English leaflets alone: `reference` ("" for one that has no sound form), `version`, `brand`, the date of the next
    `review`, the paths of their `images` under leaflets/, what they are found by (`told`), the `passages` that they
    show, the leaflets that each `refers` to with the places where it does. Of translations alone: the `reasons` for
    which they are drafts on any day, whether all whom a release needs have `signed`, their `signatures` with their
    days, and whether one message at the least is translated, so that it is `begun`.
    """

    sound: bool
    problems: tuple[Problem, ...]
    where: Where
    prints: Mapping[str, str] = {}
    reference: str = ""
    brand: str = ""
    review: ReviewDate | None = None
    images: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    signed: bool = False
    signatures: tuple[tuple[str, date], ...] = ()
    begun: bool = True
    version: str = ""
    told: About | None = None
    passages: tuple[str, ...] = ()
    refers: tuple[tuple[str, Where], ...] = ()


def reading_data(one: Reading) -> list[object]:
    """Return a reading as plain data for JSON."""
    review = str(one.review) if one.review else None
    signatures = [[name, day.isoformat()] for name, day in one.signatures]
    said = [one.sound, problem_rows(one.problems), *_place(one.where), dict(one.prints)]
    told = about_data(one.told) if one.told else None
    english = one.reference, one.brand, review, one.images
    refers = [[name, *_place(where)] for name, where in one.refers]
    return [*said, *english, one.reasons, one.signed, signatures, one.begun, one.version, told, one.passages, refers]


def reading_of(data: object) -> Reading:
    """Return the reading of what `reading_data` gave; raise ValueError or TypeError for anything else."""
    sound, problems, file, line, prints, reference, brand, review, images, reasons, signed, *rest = plain_list(data)
    days, begun, version, told, passages, refers = rest
    return Reading(
        sound=bool(sound),
        problems=problems_of(problems),
        where=_where(file, line),
        prints={str(name): str(value) for name, value in plain_map(prints).items()},
        reference=str(reference),
        brand=str(brand),
        review=None if review is None else ReviewDate(*map(int, str(review).split("-"))),
        images=texts_of(images),
        reasons=texts_of(reasons),
        signed=bool(signed),
        signatures=tuple((str(name), date.fromisoformat(str(day))) for name, day in map(plain_list, plain_list(days))),
        begun=bool(begun),
        version=str(version),
        told=None if told is None else about_of(plain_map(told)),
        passages=texts_of(passages),
        refers=tuple((str(name), _where(file, line)) for name, file, line in map(plain_list, plain_list(refers))),
    )


def problem_rows(problems: Iterable[Problem]) -> list[list[object]]:
    """Return problems as plain data for JSON."""
    return [[*_place(one.where), one.message, one.hint, one.severity, one.rule, *one.spans] for one in problems]


def problems_of(data: object) -> tuple[Problem, ...]:
    """Return the problems of what `problem_rows` gave; raise ValueError or TypeError for anything else."""
    return tuple(_problem(*plain_list(row)) for row in plain_list(data))


def plain_list(data: object) -> list[object]:
    """Return data that is a list; raise TypeError for any other."""
    if not isinstance(data, list):
        raise TypeError(type(data).__name__)
    return data


def plain_map(data: object) -> dict[str, object]:
    """Return data that is a JSON object; raise TypeError for any other."""
    if not isinstance(data, dict):
        raise TypeError(type(data).__name__)
    return data


def texts_of(data: object) -> tuple[str, ...]:
    """Return the texts of data that is a list; raise TypeError for any other."""
    return tuple(map(str, plain_list(data)))


def _problem(file: object, line: object, message: object, hint: object, severity: object, *rest: object) -> Problem:
    grave: Severity = "warning" if severity == "warning" else "error"
    rule, english, translation = map(str, rest)
    return Problem(_where(file, line), str(message), str(hint), grave, rule, (english, translation))


def _place(where: Where) -> tuple[str, int | None]:
    return where.file, where.line


def _where(file: object, line: object) -> Where:
    return Where(str(file), line if isinstance(line, int) else None)
