"""The three engines that are compared: a job of a library -> a call that makes its PDF, all inputs in memory."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from typing import Protocol

from bench import peers
from bench.bilingual_data import BilingualData
from bench.bilingual_html import BilingualHtml
from bench.fonts import faces
from bench.leaflet_css import style
from bench.leaflet_data import LeafletData, to_json
from bench.leaflet_html import LeafletHtml
from bench.places import ROOT
from bench.sheet import sheet_of
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.render_input import render_input_of

Make = Callable[[], bytes]


class Engine(Protocol):
    """Make PDFs."""

    name: str

    def prepare(self, job: Job, library: Project) -> Make:
        """Return a call that makes the PDF of a job."""


class Ours:
    """Set leaflets with this pipeline."""

    name = "Leaflet Press"

    def prepare(self, job: Job, library: Project) -> Make:
        """Return a call that makes the PDF of a job from its translated leaflet."""
        context = BuildContext(library, ROOT / "build", today())
        ready = render_input_of((job.leaflet, job.language), library, context.today)
        return lambda: compose_job(job, context, ready).data


class Typst:
    """Set leaflets with Typst."""

    name = "Typst"

    def __init__(self) -> None:
        self.peer = peers.Typst()

    def prepare(self, job: Job, library: Project) -> Make:
        """Return a call that makes the PDF of a job from its Typst source."""
        return partial(self.peer.set, typst_source(job, library))


class WeasyPrint:
    """Set leaflets with WeasyPrint."""

    name = "WeasyPrint"

    def __init__(self) -> None:
        self.peer = peers.WeasyPrint()

    def prepare(self, job: Job, library: Project) -> Make:
        """Return a call that makes the PDF of a job from its HTML; style sheets are read before."""
        page, css = html_page(job, library)
        named = faces(library.designs.fonts)
        self.peer.style(named)
        self.peer.style(css)
        return partial(self.peer.set, page, named, css)


ENGINES: dict[str, Callable[[], Engine]] = {"Leaflet Press": Ours, "Typst": Typst, "WeasyPrint": WeasyPrint}


def typst_source(job: Job, library: Project) -> bytes:
    """Return a job as Typst reads it: the template's name and the leaflet.

    JSON in the source is taken in a little faster than by `sys.inputs` or as Typst's own values.
    """
    sheet = sheet_of(job, library)
    name, data = ("bilingual", BilingualData(sheet, sheet.beside)) if sheet.beside else ("leaflet", LeafletData(sheet))
    literal = json.dumps(to_json(data.document()).decode(), ensure_ascii=False)
    return f'#import "/bench/{name}.typ": {name}\n#{name}(json(bytes({literal})))\n'.encode()


def html_page(job: Job, library: Project, *, framed: bool = True) -> tuple[str, str]:
    """Return a job as WeasyPrint reads it: page and style sheet; without `framed` it asks in no other language."""
    sheet = sheet_of(job, library, framed=framed)
    html = BilingualHtml(sheet, sheet.beside) if sheet.beside else LeafletHtml(sheet)
    return html.document(), style(sheet)


def versions() -> dict[str, str]:
    """Return the versions of what sets type."""
    return {name: version(name) for name in ("typst", "weasyprint", "reportlab", "uharfbuzz", "icu4py")}
