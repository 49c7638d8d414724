"""The peers, each with its best set-up: what is kept from PDF to PDF is made once, when it is first needed.

Nothing of this project is imported, and a peer only when it is used: this is what a peer's cold start is.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from bench.places import FONTS, ROOT

STANDARD = "ua-1"
LIBRARIES = "libpangoft2-1.0-0 libharfbuzz-subset0"


class Typst:
    """Set Typst sources: one compiler is kept, which knows the fonts of the layouts and no others."""

    @cached_property
    def compiler(self) -> Any:  # noqa: ANN401 - the package is not there where types are checked
        """Return the compiler."""
        import typst

        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
        return typst.Compiler(root=str(ROOT), font_paths=fonts, ignore_system_fonts=True)

    def set(self, source: bytes) -> bytes:
        """Return the PDF of a source."""
        made: bytes = self.compiler.compile(input=source, format="pdf", pdf_standards=[STANDARD])
        return made


def weasyprint_lacks() -> str | None:
    """Return what WeasyPrint misses; without HarfBuzz's own subsetting it takes many times as long."""
    try:
        from weasyprint.text.ffi import harfbuzz_subset
    except OSError as error:
        return f"{error} (apt-get install {LIBRARIES})"
    return None if harfbuzz_subset else f"WeasyPrint lacks HarfBuzz's subset library (apt-get install {LIBRARIES})"


class WeasyPrint:
    """Set HTML pages: the fonts and each style sheet are read once."""

    def __init__(self) -> None:
        self.styles: dict[str, Any] = {}

    @cached_property
    def fonts(self) -> Any:  # noqa: ANN401
        """Return the place that WeasyPrint keeps fonts in."""
        from weasyprint.text.fonts import FontConfiguration

        return FontConfiguration()

    def style(self, css: str) -> Any:  # noqa: ANN401
        """Return a style sheet, read."""
        from weasyprint import CSS

        if css not in self.styles:
            self.styles[css] = CSS(string=css, font_config=self.fonts)
        return self.styles[css]

    def set(self, page: str, *sheets: str) -> bytes:
        """Return the PDF of a page with its style sheets."""
        from weasyprint import HTML

        styles = [self.style(css) for css in sheets]
        made: bytes = HTML(string=page, base_url=str(ROOT)).write_pdf(
            stylesheets=styles, font_config=self.fonts, pdf_variant=f"pdf/{STANDARD}", pdf_tags=True
        )
        return made
