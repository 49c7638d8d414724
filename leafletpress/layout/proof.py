"""A proof: every message of a leaflet, English and translation side by side, for a reviewer to mark and sign."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from leafletpress.content.inline import Span
from leafletpress.content.references import section_names, sections_in
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.layout.body import Body
from leafletpress.layout.box import Box, VBox
from leafletpress.layout.compose import ComposedPdf, document_info, paged
from leafletpress.layout.composer import Composer, TextStyle
from leafletpress.layout.context import BlockContext, StoryContext
from leafletpress.layout.figure import described_picture
from leafletpress.layout.front_matter import set_band
from leafletpress.layout.furniture import Furniture, set_banner
from leafletpress.layout.graphics import CAP, Drawing, Panel, Space, tick_box
from leafletpress.layout.grid import Grid, GridRow, GridStyle
from leafletpress.layout.labelled_box import LabelledBox
from leafletpress.layout.overset import Overset
from leafletpress.layout.pairs import Pair
from leafletpress.layout.proof_text import plain, problem_text, proof_inline, proof_text
from leafletpress.layout.references import PageNumbers, References
from leafletpress.layout.story import heading_row
from leafletpress.layout.tables import grid_style, header_style
from leafletpress.pdf.structure import Element
from leafletpress.translation.phrases import Phrase, Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from leafletpress.design.design import Design
    from leafletpress.layout.text import Text
    from leafletpress.pdf.inks import Colour
    from leafletpress.translation.proof import MessageState, Proof, ProofRow
    from leafletpress.translation.silences import Silence

NUMBERS, REMARKS = 0.07, 0.2  # of the width: entry numbers, room for remarks
BACK = 0.21  # of the width: the back-translation, where there is one
SIGNING_HEIGHT = 34.0  # points
BOX = 9.0  # points, a box in the remarks
BANNER = "Proof for reviewers. Not for patients."
STATES: dict[MessageState, str] = {
    "fuzzy": "FUZZY: in doubt, the English is printed instead",
    "missing": "MISSING: not translated, the English is printed instead",
    "unused": "NOT IN USE: the leaflet no longer has this English",
}
PROMISES = (
    "Numbers, units, doses, times and telephone numbers are right.",
    "Every “not”, “never”, “only” and “unless” is there.",
    "It says what the English says, in words that patients use.",
)
ROLES = ("Translator", "Reviser", "Clinical reviewer")


def compose_proof(proof: Proof, design: Design, *, root: Path, dated: date | None = None) -> ComposedPdf:
    """Set a proof; raise MissingFont. The document is English, every translation tagged with its language."""
    spoken, leaflet = language(SOURCE_LANGUAGE), proof.leaflet
    # References lead to the rows of headings; of pages a proof says nothing: each layout has its own.
    references = References(numbers=PageNumbers(), sections=section_names(leaflet))
    overset = Overset(design.layout)
    composer = Composer(design, leaflet, spoken, Phrases(spoken), root, overset, references=references)
    title = f"Proof: {plain(composer, leaflet.title.text, SOURCE_LANGUAGE)}, {proof.language.english_name}"
    # Nobody can take it for a leaflet: title and banner say on every page what it is.
    furniture = Furniture(composer, banner=proof_banner(composer, None), title=words(title))
    tree = Element("Document")
    body = Body(tuple(build_proof(composer, proof, tree, title)), composer.units(1), rtl=False)
    info = document_info(composer, dated)._replace(
        title=title,
        author=plain(composer, design.brand.name.text, SOURCE_LANGUAGE),
        subject="",
        beside=proof.language.tag,
        keywords=(),
    )
    return paged(body, furniture, tree, info).pdf()


def words(text: str) -> Phrase:
    """Return words of the proof's own."""
    return Phrase(text, SOURCE_LANGUAGE)


def proof_banner(composer: Composer, element: Element | None) -> Box:
    """Return the banner of every page: content on the first (under `element`), else an artifact."""
    colour = composer.design.brand.palette.warning
    style = composer.text_style("small")._replace(heading=True, bold=True, colour=colour)
    return set_banner(composer, [composer.text(words(BANNER), style, element)])


def build_proof(composer: Composer, proof: Proof, root: Element, title: str) -> list[Box]:
    """Return the whole proof, part by part."""
    context = BlockContext(root.add("Sect"), level=2)
    return [
        proof_banner(composer, context.element),
        *set_band(composer, context),
        *set_summary(composer, proof, context, title),
        set_key(composer, context),
        # Those that belong to no message.
        *(noted(composer, problem, proof.language.tag, context.element) for problem in proof.problems),
        set_messages(composer, proof, context),
        set_signing(composer, context),
    ]


# --- the head ---


def set_summary(composer: Composer, proof: Proof, context: BlockContext, title: str) -> list[Box]:
    """Return the title, what file this is, and how much of it is done."""
    leaflet = proof.leaflet
    parts = leaflet.reference, f"version {leaflet.version}", f"reviewed {leaflet.reviewed}", proof.shown
    counts = [f"{proof.count(state)} {word}" for state, word in COUNTED if proof.count(state) or state == "translated"]
    errors = sum(problem.severity == "error" for problem in proof.all_problems)
    warnings = len(proof.all_problems) - errors
    found = f"{len(proof.rows)} messages: {', '.join(counts)}. Errors: {errors}. Warnings: {warnings}."
    style, small, bold = composer.text_style("title"), composer.text_style("small"), composer.text_style("body")
    above, below, element = composer.space("block"), composer.space("paragraph"), context.element
    return [
        composer.text(words(title), style, element, "H1", before=above, bookmark=1),
        composer.text(words("  ·  ".join(parts)), small, element, after=composer.units(1)),
        composer.text(words(found), bold._replace(bold=True), element, after=below),
    ]


COUNTED: tuple[tuple[MessageState, str], ...] = (
    ("translated", "translated"),
    ("fuzzy", "fuzzy"),
    ("missing", "missing"),
    ("unused", "no longer in use"),
)


def set_key(composer: Composer, context: BlockContext) -> Box:
    """Return how to read the proof, a fact shown as the rows show one."""
    style = composer.text_style("body")
    spans = (
        Span("Numbers and lines are those of the .po file. What stands on a tint is a "),
        Span("a value that nobody translates", fact="fact"),
        Span(" or the address of a link: it must be the same on both sides. What is "),
        Span("bold", bold=True),
        Span(" must be bold on both sides. Chances and telephone numbers of contacts are data and are not listed."),
    )
    inline = proof_inline(composer, spans, SOURCE_LANGUAGE)
    text = composer.set(inline, style, SOURCE_LANGUAGE, context.element.add("P"))
    padding = composer.units(2)
    return VBox(
        (text,),
        rtl=False,
        padding=(padding, padding),
        indent=(composer.padding(), composer.padding()),
        backdrop=Panel(tint=composer.design.brand.palette.panel),
        after=composer.space("block"),
    )


# --- messages ---


def set_messages(composer: Composer, proof: Proof, context: BlockContext) -> Box:
    """Return the table of all messages."""
    table = context.element.add("Table")
    back = ("Back-translation",) if proof.has_back else ()
    names = ("No.", "English", proof.language.english_name, *back, "Remarks")
    texts = header_texts(composer, names, table, 2 if proof.language.is_rtl else None)
    gutter = composer.padding()
    header = GridRow((texts[0], Pair((texts[1], texts[2]), gutter), *texts[3:]))
    body = table.add("TBody")
    rows = [message_row(composer, row, proof, body.add("TR"), gutter) for row in proof.rows]
    came_back = (BACK,) if proof.has_back else ()
    share = partial(shared, (NUMBERS, 1 - NUMBERS - REMARKS - sum(came_back), *came_back, REMARKS))
    return Grid(header, tuple(rows), share, proof_style(composer), after=composer.space("block"))


def header_texts(composer: Composer, names: Sequence[str], table: Element, ended: int | None = None) -> list[Text]:
    """Return the names of a table's columns, one of them, by its place, aligned at its end."""
    line, style = table.add("THead").add("TR"), header_style(composer)
    styles = [style._replace(align="end" if place == ended else "start") for place in range(len(names))]
    cells = zip(names, styles, strict=True)
    return [composer.text(words(name), own, line.add("TH", scope="Column")) for name, own in cells]


def shared(parts: Sequence[float], width: float) -> tuple[float, ...]:
    """Return the widths of columns that have such parts of a table's."""
    return tuple(part * width for part in parts)


def proof_style(composer: Composer) -> GridStyle:
    """Return the manner of the table of messages: rows close enough to see many at once."""
    return grid_style(composer)._replace(pad_down=4, rtl=False)


def message_row(composer: Composer, row: ProofRow, proof: Proof, line: Element, gutter: float) -> GridRow:
    """Return a message: number and line, where it stands and both texts, what came back of it, remarks."""
    body, tag = composer.text_style("body"), proof.language.tag
    heading = line.add("TH", scope="Row")
    small = composer.text_style("small")._replace(heading=True)
    number = [composer.text(words(str(row.number or "–")), body._replace(bold=True, heading=True), heading)]
    if row.line:
        number.append(composer.text(words(f"line {row.line}"), small, heading))
    cell = line.add("TD")
    at = [composer.text(words(row.at), small, cell)] if row.at else []
    picture = picture_shown(composer, row, tag, cell)
    named = next((one.id for one in sections_in(proof.leaflet.sections) if one.heading.text == row.msgid), None)
    english = proof_text(composer, row.msgid, SOURCE_LANGUAGE, body, cell.add("P"), named or "")
    translated = translation_cell(composer, row, tag, line.add("TD", language=composer.other(tag)))
    back = (back_cell(composer, row, line.add("TD")),) if proof.has_back else ()
    remarks = remarks_cell(composer, row, tag, line.add("TD"))
    both = (*at, *picture, Pair((english, translated), gutter))
    return GridRow((VBox(tuple(number), rtl=False), VBox(both, rtl=False), *back, remarks), (number[0],))


def picture_shown(composer: Composer, row: ProofRow, tag: str, cell: Element) -> list[Box]:
    """Return the picture that a message describes, nothing for any other message; one that cannot be shown is named."""
    if row.picture is None:
        return []
    name, blank = row.picture.image, composer.units(2)
    try:
        element = Element("Figure", alt=f"The picture {name}, which this text describes")
        shown = described_picture(composer, row.picture, tag, element)
    except ProblemsFound:
        return [composer.text(words(f"The picture {name} cannot be shown."), composer.text_style("small"), cell)]
    cell.adopt(element)
    return [shown.altered(before=blank, after=blank)]


def back_cell(composer: Composer, row: ProofRow, cell: Element) -> Box:
    """Return the English that came back, nothing where nobody translated the message back."""
    if not row.back:
        return VBox((), rtl=False)
    return proof_text(composer, row.back, SOURCE_LANGUAGE, composer.text_style("body"), cell.add("P"))


def translation_cell(composer: Composer, row: ProofRow, tag: str, cell: Element) -> Box:
    """Return the translation; one that will not be printed stands on a tint with a bar, and says why."""
    body, palette = composer.text_style("body")._replace(native=True), composer.design.brand.palette
    texts: list[Box] = []
    if row.msgstr.strip():
        texts.append(proof_text(composer, row.msgstr, tag, body, cell.add("P")))
    if row.state == "translated":
        return VBox(tuple(texts), rtl=False)
    label = composer.text_style("small")._replace(bold=True, heading=True, colour=palette.warning)
    said, own = composer.inline(words(STATES[row.state]), bold=True), cell.add("P", language=SOURCE_LANGUAGE)
    texts.append(composer.set(said, label, SOURCE_LANGUAGE, own))
    return flagged(composer, texts, palette.alarm, palette.warning)


def remarks_cell(composer: Composer, row: ProofRow, tag: str, cell: Element) -> Box:
    """Return what check found, what comments silence and say, a box to tick, and room to write."""
    small = composer.text_style("small")._replace(heading=True)
    right = ticked(composer, composer.text(words("right as it stands"), small, cell), small, BOX, 4)
    notes = [noted(composer, problem, tag, cell) for problem in row.problems]
    notes += [noted(composer, silenced(silence), tag, cell, "SILENCED") for silence in row.silences]
    if row.note:
        told = Problem(composer.leaflet.where, row.note, severity="warning")
        notes.append(noted(composer, told, tag, cell, "NOTE"))
    return VBox((*notes, right), rtl=False)


def ticked(composer: Composer, text: Text, style: TextStyle, size: float, gap: float) -> LabelledBox:
    """Return a text in a style with a box to tick of a size, a gap before it, in points."""
    box = Drawing(tick_box, size, composer.design.brand.palette.ink, CAP * style.size, rtl=False)
    return LabelledBox((text,), box, indent=(size + gap, 0), rtl=False)


def silenced(silence: Silence) -> Problem:
    """Return a comment that silences a rule as what a reviewer must judge."""
    said = f"a comment keeps the rule {silence.rule} from speaking here, because “{silence.reason}”"
    return Problem(silence.where, said, rule=silence.rule)


def noted(composer: Composer, problem: Problem, tag: str, element: Element, weight: str = "") -> Box:
    """Return a problem in a box; its weight is said in words."""
    palette = composer.design.brand.palette
    small = composer.text_style("small")._replace(colour=palette.ink, heading=True)
    error = problem.severity == "error"
    colour = palette.warning if error else palette.primary
    label = composer.text(
        words(weight or ("ERROR" if error else "WARNING")), small._replace(bold=True, colour=colour), element
    )
    texts = label, problem_text(composer, problem, tag, small, element)
    return flagged(composer, texts, palette.alarm if error else palette.panel, colour, after=composer.units(1))


def flagged(composer: Composer, texts: Sequence[Box], tint: Colour, bar: Colour, after: float = 0) -> Box:
    """Return texts on a tint with a bar at the start side, to be seen among others."""
    backdrop = Panel(tint=tint, bar=bar, bar_width=composer.units(1))
    indent = composer.units(2), composer.units(1)
    return VBox(tuple(texts), rtl=False, padding=(2, 3), indent=indent, backdrop=backdrop, after=after)


# --- sign-off ---


def set_signing(composer: Composer, context: BlockContext) -> Box:
    """Return what the reviewers promise, and room for each to sign."""
    section = context.element.add("Sect")
    heading = heading_row(StoryContext((composer,)), [words("Sign-off")], context.under(section, deeper=False)).cells[0]
    items = section.add("L", numbering="None")
    promises = [promise(composer, text, items.add("LI").add("LBody")) for text in PROMISES]
    stack = [heading, *promises, signing_table(composer, section)]
    whole = composer.design.layout.page_height
    return VBox(tuple(stack), rtl=False, before=composer.space("section"), whole_below=whole)


def promise(composer: Composer, text: str, element: Element) -> Box:
    """Return a sentence with a box to tick."""
    style = composer.text_style("body")
    said = composer.text(words(text), style, element)
    return ticked(composer, said, style, 1.2 * BOX, 6).altered(after=composer.units(1))


def signing_table(composer: Composer, section: Element) -> Box:
    """Return a table with an empty row for each role."""
    table = section.add("Table")
    header = GridRow(tuple(header_texts(composer, ("Role", "Name", "Signature", "Date"), table)))
    body = table.add("TBody")
    rows = tuple(signing_row(composer, role, body.add("TR"), len(header.cells) - 1) for role in ROLES)
    share = partial(shared, (0.2, 0.32, 0.32, 0.16))
    return Grid(header, rows, share, proof_style(composer), before=composer.units(3))


def signing_row(composer: Composer, role: str, line: Element, empty: int) -> GridRow:
    """Return a role and empty cells to write in."""
    name = composer.text(words(role), composer.text_style("body")._replace(bold=True), line.add("TH", scope="Row"))
    cells = [Space(SIGNING_HEIGHT) for _ in range(empty) if line.add("TD")]
    return GridRow((name, *cells), (name,))
