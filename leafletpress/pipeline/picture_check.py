"""What is wrong with the pictures of a leaflet in a language: the same words in a build and in a check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leafletpress.content.pictures import figures_in
from leafletpress.errors import Problem, ProblemsFound

if TYPE_CHECKING:
    from leafletpress.content.model import Figure
    from leafletpress.pipeline.project import Project
    from leafletpress.translation.coverage import TranslatedLeaflet


def picture_problems(translated: TranslatedLeaflet, project: Project) -> tuple[Problem, ...]:
    """Return an error for each picture that cannot be printed, a warning for what may not look as meant.

    How coarse a picture is depends on the layout; the worst of them counts.
    """
    figures = figures_in(translated.leaflet)
    if not figures:
        return ()
    return tuple(dict.fromkeys(_problems(figures, translated.language.tag, project)))


def _problems(figures: list[Figure], tag: str, project: Project) -> Iterator[Problem]:
    from leafletpress.layout.figure import picture_file, picture_warnings  # brings the engine with it

    layouts = [layout for layout in project.designs.layouts.values() if layout.kind != "proof"]
    for figure in figures:
        try:
            file = picture_file(project.root, figure, tag)
        except ProblemsFound as error:
            yield from error.problems
        else:
            yield from picture_warnings(file, figure, layouts)
