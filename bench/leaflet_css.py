"""The style sheets that the HTML of a leaflet is set with: as its PDF in the same layout looks."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from bench.sheet import Sheet
from leafletpress.design.design import Design
from leafletpress.design.page_layout import TypeScale
from leafletpress.languages import Language, language
from leafletpress.layout.graphics import LINE_DISTANCE
from leafletpress.layout.panels import CARD_WIDTH


def style(sheet: Sheet) -> str:
    """Return the style sheet of one language and layout, without the fonts' files."""
    design, own = sheet.composer.design, sheet.translated.language
    layout, palette, spacing = design.layout, design.brand.palette, design.layout.spacing
    setting = design.setting(own)
    factor, unit = setting.size, layout.unit
    pages = sheet.composer.phrases.say("Page {page} of {pages}", page="\0p\0", pages="\0P\0").text
    values = {
        **{name: f"{getattr(layout.type, name) * factor:g}pt" for name in SIZES},
        **em_sizes(layout.type),
        **{name: str(getattr(palette, name)) for name in PALETTE},
        **{f"space_{name}": f"{getattr(spacing, name) * unit:g}pt" for name in SPACES},
        "width": f"{layout.page_width:g}pt",
        "height": f"{layout.page_height:g}pt",
        "side": f"{layout.side:g}pt",
        "top": f"{layout.top + sheet.head:g}pt",
        "first": f"{layout.top:g}pt",
        "bottom": f"{layout.bottom + sheet.foot:g}pt",
        "indent": f"{layout.text_indent:g}pt",
        "gutter": f"{layout.gutter:g}pt",
        "between": f"{layout.gutter - 2 * spacing.padding * unit:g}pt",
        "hang": f"{max(layout.text_indent, 3 * layout.type.body):g}pt",
        "inside": f"{max(layout.text_indent - spacing.padding * unit, 0):g}pt",
        "icon": f"{6 * unit:g}pt",
        "zone": f"{max(layout.text_indent, 11 * unit):g}pt",
        "distance": f"{LINE_DISTANCE:g}pt",
        "card": f"{CARD_WIDTH * layout.type.body:g}pt",
        "columns": "1fr " * layout.contact_columns,
        "leading": f"{setting.leading:g}",
        "heading_leading": f"{setting.heading_leading:g}",
        "pages": counters(pages),
        "unit": f"{unit:g}pt",
        "caption": "row" if layout.text_indent else "column",
        "caption_at": "end" if layout.text_indent else "start",
        "warning_icon": icon(f'<path fill="{palette.warning}" d="M7 0L14 12H0z"/>', "!"),
        "note_icon": icon(f'<circle fill="{palette.primary}" cx="7" cy="7" r="7"/>', "i"),
    }
    return "".join([*fonts(sheet), CSS % values, BESIDE % values if sheet.beside else ""])


def em_sizes(scale: TypeScale) -> dict[str, str]:
    """Return sizes as parts of that of running text, in whichever language that is."""
    named = {f"h{level}": size for level, size in enumerate((scale.title, *scale.headings), 1)}
    named |= {"small_em": scale.small, "phone_em": scale.phone}
    return {name: f"{size / scale.body:.4g}em" for name, size in named.items()}


def icon(shape: str, sign: str) -> str:
    """Return a callout's sign as the address of an SVG drawing."""
    letter = f'<text x="7" y="11" font-size="10" font-weight="700" text-anchor="middle" fill="#fff">{sign}</text>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 14 14">{shape}{letter}</svg>'
    return "data:image/svg+xml," + quote(svg)


HEADINGS = "h1,h2,h3,h4,h5,h6,.subtitle"
PALETTE = ("primary", "on_primary", "ink", "muted", "link", "warning", "panel", "alarm", "rule")
SPACES = ("paragraph", "item", "block", "section", "subsection", "after_heading", "padding", "cell")
SIZES = ("subtitle", "body", "small")


def counters(pages: str) -> str:
    """Return "Page 2 of 5" as a value of the property content."""
    names = {"p": "counter(page)", "P": "counter(pages)"}
    return " ".join(names.get(part, f'"{part}"') for part in pages.split("\0") if part)


def fonts(sheet: Sheet) -> Iterator[str]:
    """Yield the families and the size of each language, by the layout's language designs."""
    design, own = sheet.composer.design, sheet.translated.language
    yield f":root{{font-family:{families(design, own)}}}\n"
    for spoken in {language("en"): 0, **dict.fromkeys(sheet.available_in, 0)}:
        if spoken != own:
            factor = design.setting(spoken).size / design.setting(own).size
            leading = design.setting(spoken).leading
            rule = f"font-family:{families(design, spoken)};font-size:{factor:.3g}em;line-height:{leading}"
            yield f"[lang={spoken.tag}]:not(:root){{{rule}}}\n"
            if sheet.beside:
                heading = f"line-height:{design.setting(spoken).heading_leading}"
                yield f"[lang={spoken.tag}] :is({HEADINGS}),:is({HEADINGS})>[lang={spoken.tag}]{{{heading}}}\n"


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
header{position:running(head);font-size:%(small)s;color:%(muted)s;line-height:%(heading_leading)s}
footer{position:running(foot);font-size:%(small)s;color:%(muted)s;line-height:%(heading_leading)s}
footer>*{margin-inline-end:%(space_padding)s}
.sides{display:flex;justify-content:space-between;border-bottom:.6pt solid %(rule)s;padding-bottom:5pt}
.banner{background:%(alarm)s;border:1pt solid %(warning)s;color:%(warning)s;font-size:%(small)s;padding:5pt 10pt;
 margin-bottom:12pt;line-height:%(heading_leading)s}
.banner p,.band p,.strip p{margin:0}.banner p:first-child{font-weight:700}
.band{background:%(primary)s;color:%(on_primary)s;display:flex;align-items:center;gap:14pt;padding:16pt}
.band .names{margin-inline-start:auto;text-align:end;font-size:%(small)s}
.band .name{font-weight:700;font-size:16.8pt;line-height:1.3}.band img{width:48pt;height:48pt}
.strip{background:%(panel)s;display:flex;justify-content:space-between;font-size:%(small)s;padding:6pt 16pt}
h1,h2,h3,h4,h5,h6{line-height:%(heading_leading)s;break-after:avoid}
h1{font-size:%(h1)s;color:%(primary)s;margin-top:%(space_section)s}
h2{font-size:%(h2)s;color:%(primary)s;margin:%(space_section)s 0 %(space_after_heading)s}
h3{font-size:%(h3)s;margin:%(space_subsection)s 0 %(space_after_heading)s}
h4,h5,h6{font-size:%(h4)s;margin:%(space_subsection)s 0 %(space_after_heading)s}
.subtitle{font-size:%(subtitle)s;color:%(muted)s;line-height:%(heading_leading)s}
.small{font-size:%(small_em)s;color:%(muted)s}.strong,.label,dt{font-weight:700}
p,li,dd{orphans:2;widows:2}.aside{font-weight:400;margin:%(unit)s 0 0}
section>:is(p,ul,ol,dl,h3,h4,h5,figure,.beside,.code,.card){margin-inline-start:%(indent)s}
section section>:is(h3,h4){margin-inline-start:%(indent)s}
p{margin-bottom:%(space_paragraph)s}
li>p{margin-bottom:%(space_item)s}ul,ol{margin-bottom:%(space_paragraph)s;padding-inline-start:20pt}
.bare{list-style:none;padding:0;margin-inline-start:0!important}li{margin-bottom:%(space_item)s}
.introduction{background:%(panel)s;padding:%(space_padding)s;margin:%(space_block)s 0}
.introduction>:is(p,ul,ol){margin-inline-start:%(inside)s}
ol{list-style:none;counter-reset:step}section>ol{margin-inline-start:0;padding-inline-start:%(hang)s}
ol>li{position:relative;counter-increment:step;margin-bottom:%(space_paragraph)s;min-height:2.2em}
ol>li::before{content:counter(step);position:absolute;inset-inline-start:-%(hang)s;top:0;width:2.2em;
 height:2.2em;line-height:2.2em;border-radius:1.1em;background:%(primary)s;color:%(on_primary)s;text-align:center;
 font-weight:700}
.frame{border:1pt solid %(primary)s;padding:12pt %(space_padding)s;margin:%(space_section)s 0 %(space_block)s}
.frame>*{margin-inline-start:0!important}
.callout{background-color:%(panel)s;border-inline-start:%(unit)s solid %(primary)s;padding-block:12pt;
 padding-inline:%(zone)s %(space_padding)s;
 background-repeat:no-repeat;background-position:%(space_padding)s 14pt;background-size:%(icon)s %(icon)s;
 break-inside:avoid;margin-bottom:%(space_block)s}
[dir=rtl] .callout{background-position:right %(space_padding)s top 14pt}
.callout.note{background-image:url("%(note_icon)s");margin-top:0}
.warning{background-color:%(alarm)s;border:1pt solid %(warning)s;border-inline-start:8pt solid %(warning)s;
 background-image:url("%(warning_icon)s")}
.label{color:%(primary)s}.warning .label{color:%(warning)s}.callout h3,.callout h4,.callout h5{margin-top:0}
table{width:100%%;border-collapse:collapse;margin-bottom:%(space_block)s}
thead th{background:%(primary)s;color:%(on_primary)s}
th,td{text-align:start;vertical-align:top;padding:%(space_cell)s;border-bottom:.6pt solid %(rule)s}
caption{font-weight:700;text-align:start}tr{break-inside:avoid}.empty td{height:%(distance)s;padding-block:0}
figure{display:flex;flex-direction:%(caption)s;align-items:%(caption_at)s;gap:14pt;margin-bottom:%(space_block)s;break-inside:avoid}
figcaption{font-size:%(small_em)s;color:%(muted)s}
figure img{max-width:100%%}.named,.beside figure{display:block}.beside figure{margin:0}
.named ul{margin:%(unit)s 0 0;padding-inline-start:20pt}
.beside,.code,.card{break-inside:avoid;margin-block:%(space_block)s}
.beside{display:flex;gap:%(space_padding)s}.beside>:last-child{flex:1}
:is(li,.callout,.card,.introduction) .beside{display:block}
.code{display:flex;align-items:center;gap:%(space_padding)s}.code p{margin:0}
.card{border:1pt dashed %(muted)s;max-width:%(card)s;padding:%(space_padding)s}
.card>:first-child{font-size:%(h3)s;color:%(ink)s;margin-top:0}.card>:last-child{margin-bottom:0}
.page::after{content:target-counter(attr(href),page)}
.contents{margin-top:%(space_subsection)s}.contents h2{font-size:%(h3)s;margin-inline-start:%(indent)s}
.contents>ul.bare{margin-inline-start:%(indent)s!important}
.contents a{display:table;width:100%%;border-bottom:.6pt solid %(rule)s}
.contents a::after{display:table-cell;width:2em;text-align:end;content:target-counter(attr(href),page)}
.contacts{background:%(panel)s;border-top:%(unit)s solid %(primary)s;display:grid;break-inside:avoid;
 grid-template-columns:%(columns)s;gap:%(space_block)s 32pt;padding:%(space_padding)s;margin-bottom:%(space_block)s}
.contacts p{margin:0}.phone{font-size:%(phone_em)s;font-weight:700;line-height:1.2}
a{color:%(link)s;text-decoration:none}
:root[dir=rtl] [dir=ltr]{text-align:right}:root .frame li{text-align:start}
dt,dd{display:inline}dd::after{content:"\\A";white-space:pre}dd{margin-inline-start:6pt}
ul ul{list-style:disc}.boxes{list-style:none}
.boxes li::before{content:"";display:inline-block;width:9pt;height:9pt;border:1pt solid;margin-inline-end:8pt}
.line{border-bottom:.6pt solid %(rule)s;height:28pt}.line+:not(.line){margin-top:%(space_block)s}
"""

# English and a translation side by side: a row is a table of its own, the fastest way to keep two columns level.
BESIDE = """
.row{display:table;table-layout:fixed;width:100%%;border-spacing:0;break-inside:avoid;bookmark-level:none}
.row>*{display:table-cell;vertical-align:baseline}.boxed>*{vertical-align:top}
.row>:nth-child(2){width:%(gutter)s;text-align:center}
.number{color:%(muted)s;font-weight:700}
.disc{display:inline-block;width:2.2em;height:2.2em;line-height:2.2em;border-radius:1.1em;font-size:%(body)s;
 background:%(primary)s;color:%(on_primary)s}
.paragraph{margin-bottom:%(space_paragraph)s}.item{margin-bottom:%(space_item)s}.block{margin-bottom:%(space_block)s}
.boxed{margin-top:%(space_paragraph)s}
.head{margin-bottom:%(unit)s;font-weight:700;break-after:avoid}
.side>*{margin-bottom:0}.side>:is(ul,ol)>li{margin-bottom:0}.side>ol{padding-inline-start:%(hang)s}
:root .side[dir=ltr],:root .side[dir=ltr] [dir=ltr],:root[dir=rtl] :is(th,td,b)>[dir=ltr]{text-align:left}
:root [dir=ltr] .callout{background-position:%(space_padding)s 14pt}
.languages{background:%(primary)s;color:%(on_primary)s;font-weight:700;padding:%(unit)s %(space_padding)s;
 margin:8pt 0 %(space_paragraph)s}
.languages>p{margin:0}.languages>.row>:nth-child(2){width:%(between)s}
:is(th,td,b)>div+div{margin-top:5pt}
[lang=en] :is(h3,h4,h5,h6){bookmark-level:none}
h1>.own{bookmark-level:1}h2>.own{bookmark-level:2}h3>.own{bookmark-level:3}h4>.own{bookmark-level:4}
"""
