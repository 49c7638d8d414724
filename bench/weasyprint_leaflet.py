"""Set this repository's leaflets with WeasyPrint: the same text, fonts, type sizes, page and tags, by HTML and CSS.

Run from the checkout, the `weasyprint` command of bench/requirements.txt installed anywhere:

    python -m bench.weasyprint_leaflet --weasyprint PATH --out DIR

Writes DIR/<language>.html and .pdf: the standard layout with band, running head and foot, introduction, callouts,
tables with chances drawn, contacts, pictures, the frame in the other languages and the end matter. WeasyPrint
cannot write PDF/UA-1 and PDF/A-2a in one file; what it makes here is tagged as PDF/UA-1.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.leaflet_html import LeafletHtml
from leafletpress.build.editions import edition_of
from leafletpress.build.library import Library, read_library
from leafletpress.build.plan import Job, Wish, plan
from leafletpress.languages import Language, language
from leafletpress.layout.design import Design
from leafletpress.layout.desk import Desk
from leafletpress.layout.furniture import imprint
from leafletpress.translation.phrases import Phrases

ROOT = Path(__file__).parents[1]
LEAFLET = "sacroplasty"
VARIANT = "pdf/ua-1"


def main() -> None:
    """Write all languages of one leaflet and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weasyprint", default="weasyprint", help="the command")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "weasyprint")
    parser.add_argument("--leaflet", default=LEAFLET)
    wish = parser.parse_args()
    library = read_library(ROOT)
    for job in plan(library.outline, Wish((wish.leaflet,), (), ("standard",))):
        print(f"{job.language} {peer_pdf(job, library, wish.weasyprint, wish.out).stat().st_size / 1000:.1f} KB")


def peer_pdf(job: Job, library: Library, command: str, out: Path, *, framed: bool = True) -> Path:
    """Set one job with WeasyPrint and return where the PDF is; without `framed` it asks in no other language."""
    out.mkdir(parents=True, exist_ok=True)
    page, made = out / f"{job.language}.html", out / f"{job.language}.pdf"
    page.write_text(leaflet_page(job, library, framed=framed), encoding="utf-8")
    options = ["--quiet", "--pdf-variant", VARIANT, "--pdf-tags"]
    subprocess.run([command, *options, str(page), str(made)], check=True)
    return made


def leaflet_page(job: Job, library: Library, *, framed: bool = True) -> str:
    """Return the HTML of one job; without `framed` it asks in no other language."""
    translated = library.translated[job.leaflet, job.language]
    leaflet = translated.leaflet
    design = library.designs.design(job.layout, leaflet.brand, leaflet.where)
    desk = Desk(design, leaflet, translated.language, translated.phrases, library.root)
    desk.edition = edition_of(translated, library.designs)
    known = [library.phrases[tag] for tag in library.outline.spoken[job.leaflet]]
    pages = translated.phrases.say("Page {page} of {pages}", page="\0p\0", pages="\0P\0").text
    draft = translated.state != "approved" and job.language != "en"
    css = style(design, translated.language, known, pages, draft=draft)
    page = LeafletHtml(translated, design, imprint(desk), known if framed else (), library.root / "leaflets")
    return page.document(css)


def style(design: Design, own: Language, known: list[Phrases], pages: str, *, draft: bool) -> str:
    """Return the style sheet of one language in a design."""
    layout, palette, spacing = design.layout, design.brand.palette, design.layout.spacing
    setting = design.setting(own)
    factor, unit = setting.size, layout.unit
    values = {
        **{name: f"{getattr(layout.type, name) * factor:g}pt" for name in SIZES},
        **{f"h{level}": f"{size * factor:g}pt" for level, size in enumerate(layout.type.headings, 2)},
        **{name: str(getattr(palette, name)) for name in PALETTE},
        **{f"space_{name}": f"{getattr(spacing, name) * unit:g}pt" for name in SPACES},
        "width": f"{layout.page_width:g}pt",
        "height": f"{layout.page_height:g}pt",
        "side": f"{layout.side:g}pt",
        "top": f"{layout.top + (2.9 + 4 * draft) * layout.type.body:g}pt",
        "first": f"{layout.top:g}pt",
        "bottom": f"{layout.bottom + 4 * layout.type.body:g}pt",
        "indent": f"{layout.text_indent:g}pt",
        "leading": f"{setting.leading:g}",
        "heading_leading": f"{setting.heading_leading:g}",
        "pages": counters(pages),
        "unit": f"{unit:g}pt",
    }
    return "".join([*faces(design), *fonts(design, own, known), CSS % values])


PALETTE = ("primary", "on_primary", "ink", "muted", "link", "warning", "panel", "alarm", "rule")
SPACES = ("paragraph", "item", "block", "section", "subsection", "after_heading", "padding", "cell")
SIZES = ("title", "subtitle", "body", "small", "phone")


def counters(pages: str) -> str:
    """Return "Page 2 of 5" as a value of the property content."""
    names = {"p": "counter(page)", "P": "counter(pages)"}
    return " ".join(names.get(part, f'"{part}"') for part in pages.split("\0") if part)


def faces(design: Design) -> Iterator[str]:
    """Yield the very font files that our PDFs are set with."""
    for family, spec in design.fonts.specs.items():
        for weight in spec.files:
            path = design.fonts.face(family, bold=weight == 700).embed_path
            yield f'@font-face{{font-family:"{family}";font-weight:{weight};src:url({path.as_uri()})}}\n'


def fonts(design: Design, own: Language, known: list[Phrases]) -> Iterator[str]:
    """Yield the families and the size of each language, by the layout's language designs."""
    yield f":root{{font-family:{families(design, own)}}}\n"
    for spoken in {language("en"), *(phrases.language for phrases in known)} - {own}:
        factor = design.setting(spoken).size / design.setting(own).size
        leading = design.setting(spoken).leading
        rule = f"font-family:{families(design, spoken)};font-size:{factor:.3g}em;line-height:{leading}"
        yield f"[lang={spoken.tag}]:not(:root){{{rule}}}\n"


def families(design: Design, spoken: Language) -> str:
    """Return the families of a language in their order."""
    return ",".join(f'"{family}"' for family in design.setting(spoken).families)


CSS = """
@page{size:%(width)s %(height)s;margin:%(top)s %(side)s %(bottom)s;
 @top-center{content:element(head);width:100%%;vertical-align:top;padding-top:%(first)s}
 @bottom-left{content:element(foot);width:75%%;border-top:.6pt solid %(rule)s;vertical-align:top;padding-top:4pt}
 @bottom-right{content:%(pages)s;font:bold %(small)s "Noto Sans";font-family:inherit;color:%(muted)s;
  border-top:.6pt solid %(rule)s;vertical-align:top;padding-top:4pt}}
@page:first{margin-top:%(first)s;@top-center{content:none}}
html{font-size:%(body)s;line-height:%(leading)s;color:%(ink)s}
body,p,h1,h2,h3,h4,h5,h6,ul,ol,dl,dd,figure{margin:0;padding:0}
header{position:running(head);font-size:%(small)s;color:%(muted)s}
footer{position:running(foot);font-size:%(small)s;color:%(muted)s}
footer>*{margin-inline-end:%(space_padding)s}
.sides{display:flex;justify-content:space-between;border-bottom:.6pt solid %(rule)s;padding-bottom:5pt}
.banner{background:%(alarm)s;border:1pt solid %(warning)s;color:%(warning)s;font-size:%(small)s;padding:6pt 10pt;
 margin-bottom:12pt;line-height:1.3}
.banner p:first-child{font-weight:700}
.band{background:%(primary)s;color:%(on_primary)s;display:flex;align-items:center;gap:14pt;padding:16pt}
.band .names{margin-inline-start:auto;text-align:end;font-size:%(small)s}
.band .name{font-weight:700;font-size:16.8pt;line-height:1.3}.band img{width:48pt;height:48pt}
.strip{background:%(panel)s;display:flex;justify-content:space-between;font-size:%(small)s;padding:6pt 16pt}
h1,h2,h3,h4,h5,h6{line-height:%(heading_leading)s;break-after:avoid}
h1{font-size:%(title)s;color:%(primary)s;margin-top:%(space_section)s}
h2{font-size:%(h2)s;color:%(primary)s;margin:%(space_section)s 0 %(space_after_heading)s}
h3{font-size:%(h3)s;margin:%(space_subsection)s 0 %(space_after_heading)s}
h4,h5,h6{font-size:%(h4)s;margin:%(space_subsection)s 0 %(space_after_heading)s}
.subtitle{font-size:%(subtitle)s;color:%(muted)s;line-height:%(heading_leading)s}
.small{font-size:%(small)s;color:%(muted)s}.strong,.label,dt{font-weight:700}
p,li,dd{orphans:2;widows:2}
section>:is(p,ul,ol,dl,h3,h4,h5,figure,.callout,.contacts){margin-inline-start:%(indent)s}
section section>:is(h3,h4){margin-inline-start:%(indent)s}
p{margin-bottom:%(space_paragraph)s}
li>p{margin-bottom:%(space_item)s}ul,ol{margin-bottom:%(space_paragraph)s;padding-inline-start:20pt}
.bare{list-style:none;padding:0;margin-inline-start:0!important}li{margin-bottom:%(space_item)s}
.introduction{background:%(panel)s;padding:%(space_padding)s;margin:%(space_block)s 0}
.frame{border:1pt solid %(primary)s;padding:12pt %(space_padding)s;margin:%(space_section)s 0 %(space_block)s}
.frame>*{margin-inline-start:0!important}
.callout{background:%(panel)s;border-inline-start:%(unit)s solid %(primary)s;padding:12pt %(space_padding)s 12pt 36pt;
 margin-bottom:%(space_block)s}
.warning{background:%(alarm)s;border:1pt solid %(warning)s;border-inline-start-width:8pt}
.label{color:%(primary)s}.warning .label{color:%(warning)s}.callout h3,.callout h4,.callout h5{margin-top:0}
table{width:100%%;border-collapse:collapse;margin-bottom:%(space_block)s}
thead th{background:%(primary)s;color:%(on_primary)s}
th,td{text-align:start;vertical-align:top;padding:%(space_cell)s;border-bottom:.6pt solid %(rule)s}
caption{font-weight:700;text-align:start}tr{break-inside:avoid}
figure{display:flex;align-items:end;gap:14pt;margin-bottom:%(space_block)s;break-inside:avoid}
figure img{width:190pt}figcaption{font-size:%(small)s;color:%(muted)s}
.contacts{background:%(panel)s;border-top:%(unit)s solid %(primary)s;display:grid;grid-template-columns:1fr 1fr;
 gap:%(space_block)s 32pt;padding:%(space_padding)s;margin-bottom:%(space_block)s}
.contacts p{margin:0}.phone{font-size:%(phone)s;font-weight:700}a{color:%(link)s}
ul ul{list-style:disc}.boxes{list-style:none}
.boxes li::before{content:"";display:inline-block;width:9pt;height:9pt;border:1pt solid;margin-inline-end:8pt}
.line{border-bottom:.6pt solid %(rule)s;height:28pt}
"""


if __name__ == "__main__":
    main()
