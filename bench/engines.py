"""The engines that are compared, each with its best set-up: what is kept from PDF to PDF is made once.

`Engine.prepare(job, library)` -> a call that makes the PDF in memory from inputs that are in memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property, partial
from importlib.metadata import version
from typing import Any, Protocol

from bench.environment import ROOT
from bench.fonts import FONTS
from bench.leaflet_css import faces, style
from bench.leaflet_data import LeafletData, to_json
from bench.leaflet_html import LeafletHtml
from bench.sheet import sheet_of
from leafletpress.build.clock import today
from leafletpress.build.library import Library
from leafletpress.build.one import Workshop, compose_job
from leafletpress.build.plan import Job
from leafletpress.typography.fonts import FontLibrary

STANDARD = "ua-1"
Make = Callable[[], bytes]


class Engine(Protocol):
    """Make PDFs."""

    name: str

    @property
    def version(self) -> str:
        """Return the version that is installed."""

    def prepare(self, job: Job, library: Library) -> Make:
        """Return a call that makes one PDF."""


class Ours:
    """Set leaflets with this pipeline."""

    name = "Leaflet Press"

    @property
    def version(self) -> str:
        """Return the version of what it stands on; its own is this checkout's."""
        return f"with ReportLab {version('reportlab')}, uharfbuzz {version('uharfbuzz')}"

    def prepare(self, job: Job, library: Library) -> Make:
        """Return a call that makes one PDF from a translated leaflet."""
        shop = Workshop(library, ROOT / "build", today())
        return lambda: compose_job(job, shop).data


class Typst:
    """Set leaflets with Typst: one compiler and one set of fonts are kept; data come as JSON in the source.

    (In the source JSON is taken in a little faster than by `sys.inputs`, as Typst's own values or from a file.)
    """

    name = "Typst"

    @property
    def version(self) -> str:
        """Return the version that is installed."""
        return version("typst")

    @cached_property
    def compiler(self) -> Any:  # noqa: ANN401 - the package is not there where types are checked
        """Return the compiler, which knows the fonts of the layouts and no others."""
        import typst

        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        return typst.Compiler(root=str(ROOT), font_paths=fonts, ignore_system_fonts=True)

    def prepare(self, job: Job, library: Library, *, framed: bool = True) -> Make:
        """Return a call that makes one PDF from a Typst source."""
        source = typst_source(job, library, framed=framed)
        return partial(self.compiler.compile, input=source, format="pdf", pdf_standards=[STANDARD])


def typst_source(job: Job, library: Library, *, framed: bool = True) -> bytes:
    """Return a job as Typst reads it: the template's name and the leaflet."""
    data = to_json(LeafletData(sheet_of(job, library, framed=framed)).document()).decode()
    literal = json.dumps(data, ensure_ascii=False)
    return f'#import "/bench/leaflet.typ": leaflet\n#leaflet(json(bytes({literal})))\n'.encode()


class WeasyPrint:
    """Set leaflets with WeasyPrint: fonts and style sheets are read once."""

    name = "WeasyPrint"

    def __init__(self, fonts: FontLibrary) -> None:
        self.library = fonts
        self.styles: dict[str, Any] = {}

    @property
    def version(self) -> str:
        """Return the version that is installed."""
        return version("weasyprint")

    @cached_property
    def fonts(self) -> Any:  # noqa: ANN401
        """Return the place that WeasyPrint keeps fonts in, the layouts' fonts in it."""
        from weasyprint.text.fonts import FontConfiguration

        return FontConfiguration()

    @cached_property
    def faces(self) -> Any:  # noqa: ANN401
        """Return the style sheet that names the fonts."""
        from weasyprint import CSS

        return CSS(string=faces(FONTS, self.library), font_config=self.fonts)

    def prepare(self, job: Job, library: Library, *, framed: bool = True) -> Make:
        """Return a call that makes one PDF from HTML."""
        from weasyprint import CSS, HTML

        sheet = sheet_of(job, library, framed=framed)
        page, css = LeafletHtml(sheet).document(), style(sheet)
        if css not in self.styles:
            self.styles[css] = CSS(string=css, font_config=self.fonts)
        sheets = [self.faces, self.styles[css]]

        def make() -> bytes:
            document = HTML(string=page, base_url=str(ROOT))
            made: bytes = document.write_pdf(
                stylesheets=sheets, font_config=self.fonts, pdf_variant=f"pdf/{STANDARD}", pdf_tags=True
            )
            return made

        return make
