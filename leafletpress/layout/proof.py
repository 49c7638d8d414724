"""A proof: every message of a leaflet, English and translation side by side, for a reviewer to mark and sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.content.check import first_day
from leafletpress.content.inline import Span
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.layout.block import Block, Labelled, Space, Stack
from leafletpress.layout.body import Body
from leafletpress.layout.compose import ComposedPdf, make_pdf
from leafletpress.layout.desk import Desk
from leafletpress.layout.furniture import Furniture
from leafletpress.layout.grid import Grid, GridStyle
from leafletpress.layout.ink import Panel, TickBox
from leafletpress.layout.lists import CAP
from leafletpress.layout.opening import set_band
from leafletpress.layout.overset import Overset
from leafletpress.layout.pairs import Pair
from leafletpress.layout.panels import side_by_side
from leafletpress.layout.place import Place, StoryContext
from leafletpress.layout.proof_text import plain, problem_text, proof_text, shown_inline
from leafletpress.layout.story import heading_row
from leafletpress.layout.tables import grid_style, header_look
from leafletpress.layout.text import Tagging
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.structure import StructureTree
from leafletpress.translation.phrases import Phrase, Phrases

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from leafletpress.design.design import Design
    from leafletpress.errors import Problem
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.proof import MessageState, Proof, ProofRow

NUMBERS, REMARKS = 0.07, 0.2  # of the width: entry numbers, room for remarks
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
    desk = Desk(design, leaflet, spoken, Phrases(spoken), root, Overset(design.layout, []))
    title = f"Proof: {plain(desk, leaflet.title.text, SOURCE_LANGUAGE)}, {proof.language.english_name}"
    # Nobody can take it for a leaflet: title and banner say on every page what it is.
    furniture = Furniture(desk, banner=proof_banner(desk, None), title=words(title))
    tree = StructureTree(SOURCE_LANGUAGE)
    body = Body(tell_proof(desk, proof, tree.root, title), desk.units(1), rtl=False)
    info = DocumentInfo(
        title=title,
        language=SOURCE_LANGUAGE,
        author=plain(desk, design.brand.name.text, SOURCE_LANGUAGE),
        date=dated or first_day(leaflet.reviewed),
        reference=leaflet.reference,
        version=leaflet.version,
        reviewed=str(leaflet.reviewed),
        next_review=str(leaflet.next_review),
        layout=design.layout.id,
        profile=design.layout.profile,
        beside=proof.language.tag,
    )
    return make_pdf(body, furniture, tree, info)


def words(text: str) -> Phrase:
    """Return words of the proof's own."""
    return Phrase(text, SOURCE_LANGUAGE)


def proof_banner(desk: Desk, element: Element | None) -> Block:
    """Return the banner of every page: content on the first (under `element`), else an artifact."""
    palette = desk.design.brand.palette
    look = desk.look("small")._replace(heading=True, bold=True, colour=palette.warning)
    panel = Panel(tint=palette.alarm, frame=palette.warning)
    text = desk.text(words(BANNER), look, element)
    return side_by_side(desk, [text], desk.units(2.5), panel, after=desk.units(3))


def tell_proof(desk: Desk, proof: Proof, root: Element, title: str) -> list[Block]:
    """Return the whole proof as flowables."""
    place = Place(root.add("Sect"), level=2)
    return [
        proof_banner(desk, place.element),
        *set_band(desk, place),
        *set_summary(desk, proof, place, title),
        set_key(desk, place),
        *set_file_problems(desk, proof, place),
        set_messages(desk, proof, place),
        set_signing(desk, place),
    ]


# --- the head ---


def set_summary(desk: Desk, proof: Proof, place: Place, title: str) -> list[Block]:
    """Return the title, what file this is, and how much of it is done."""
    leaflet = proof.leaflet
    parts = leaflet.reference, f"version {leaflet.version}", f"reviewed {leaflet.reviewed}", proof.shown
    counts = [f"{proof.count(state)} {word}" for state, word in COUNTED if proof.count(state) or state == "translated"]
    errors = sum(problem.severity == "error" for problem in proof.all_problems)
    warnings = len(proof.all_problems) - errors
    found = f"{len(proof.rows)} messages: {', '.join(counts)}. Errors: {errors}. Warnings: {warnings}."
    return [
        desk.text(words(title), desk.look("title"), place.element, "H1", before=desk.space("block"), bookmark=1),
        desk.text(words("  ·  ".join(parts)), desk.look("small"), place.element, after=desk.units(1)),
        desk.text(words(found), desk.look("body")._replace(bold=True), place.element, after=desk.space("paragraph")),
    ]


COUNTED: tuple[tuple[MessageState, str], ...] = (
    ("translated", "translated"),
    ("fuzzy", "fuzzy"),
    ("missing", "missing"),
    ("unused", "no longer in use"),
)


def set_key(desk: Desk, place: Place) -> Block:
    """Return how to read the proof, a fact shown as the rows show one."""
    look = desk.look("body")
    spans = (
        Span("Numbers and lines are those of the .po file. What stands on a tint is a "),
        Span("a value that nobody translates", fact="fact"),
        Span(" or the address of a link: it must be the same on both sides. What is "),
        Span("bold", bold=True),
        Span(" must be bold on both sides. Chances and telephone numbers of contacts are data and are not listed."),
    )
    inline = shown_inline(desk, spans, SOURCE_LANGUAGE)
    text = desk.set(inline, look, SOURCE_LANGUAGE, Tagging(place.element.add("P"), inline.marks))
    padding = desk.units(2)
    return Stack(
        [text.inset(desk.padding(), desk.padding())],
        rtl=False,
        padding=(padding, padding),
        backdrop=Panel(tint=desk.design.brand.palette.panel),
        after=desk.space("block"),
    )


def set_file_problems(desk: Desk, proof: Proof, place: Place) -> list[Block]:
    """Return the problems that belong to no message."""
    return [noted(desk, problem, proof.language.tag, place.element) for problem in proof.problems]


# --- messages ---


def set_messages(desk: Desk, proof: Proof, place: Place) -> Block:
    """Return the table of all messages."""
    table = place.element.add("Table")
    head = table.add("THead").add("TR")
    look = header_look(desk)
    names = ("No.", "English", proof.language.english_name, "Remarks")
    looks = look, look, look._replace(align="end" if proof.language.is_rtl else "start"), look
    pairs = zip(names, looks, strict=True)
    texts = [desk.text(words(name), own, head.add("TH", scope="Column")) for name, own in pairs]
    gutter = desk.padding()
    header = texts[0], Pair((texts[1], texts[2]), gutter), texts[3]
    body = table.add("TBody")
    rows = [message_row(desk, row, proof.language.tag, body.add("TR"), gutter) for row in proof.rows]
    return Grid(header, rows, shares, proof_style(desk), after=desk.space("block"))


def shares(width: float) -> tuple[float, ...]:
    """Return the widths of numbers, both texts together, and remarks."""
    return NUMBERS * width, (1 - NUMBERS - REMARKS) * width, REMARKS * width


def proof_style(desk: Desk) -> GridStyle:
    """Return the manner of the table of messages: rows close enough to see many at once."""
    return grid_style(desk)._replace(pad_down=4, rtl=False)


def message_row(desk: Desk, row: ProofRow, tag: str, line: Element, gutter: float) -> tuple[Block, ...]:
    """Return a message: number and line, where it stands and both texts, remarks."""
    body = desk.look("body")
    heading = line.add("TH", scope="Row")
    small = desk.look("small")._replace(heading=True)
    number: list[Block] = [desk.text(words(str(row.number or "–")), body._replace(bold=True, heading=True), heading)]
    if row.line:
        number.append(desk.text(words(f"line {row.line}"), small, heading))
    cell = line.add("TD")
    at = [desk.text(words(row.at), small, cell)] if row.at else []
    english = proof_text(desk, row.msgid, SOURCE_LANGUAGE, body, cell.add("P"))
    translated = translation_cell(desk, row, tag, line.add("TD", language=desk.other(tag)))
    remarks = remarks_cell(desk, row, tag, line.add("TD"))
    both = Pair((english, translated), gutter)
    return Stack(number, rtl=False), Stack([*at, both], rtl=False), remarks


def translation_cell(desk: Desk, row: ProofRow, tag: str, cell: Element) -> Block:
    """Return the translation; one that will not be printed stands on a tint with a bar, and says why."""
    body, palette = desk.look("body")._replace(native=True), desk.design.brand.palette
    texts: list[Block] = []
    if row.msgstr.strip():
        texts.append(proof_text(desk, row.msgstr, tag, body, cell.add("P")))
    if row.state == "translated":
        return Stack(texts, rtl=False)
    label = desk.look("small")._replace(bold=True, heading=True, colour=palette.warning)
    own = cell.add("P", language=SOURCE_LANGUAGE)
    texts.append(
        desk.set(
            desk.inline(Phrase(STATES[row.state], SOURCE_LANGUAGE), bold=True), label, SOURCE_LANGUAGE, Tagging(own)
        )
    )
    backdrop = Panel(tint=palette.alarm, bar=palette.warning, bar_width=desk.units(1))
    inside = [text.inset(desk.units(2), desk.units(1)) for text in texts]
    return Stack(inside, rtl=False, padding=(2, 3), backdrop=backdrop)


def remarks_cell(desk: Desk, row: ProofRow, tag: str, cell: Element) -> Block:
    """Return what check found, a box to tick, and room to write."""
    palette = desk.design.brand.palette
    small = desk.look("small")._replace(heading=True)
    right = desk.text(words("right as it stands"), small, cell)
    box = TickBox(BOX, palette.ink, CAP * small.size, rtl=False)
    notes = [noted(desk, problem, tag, cell) for problem in row.problems]
    return Stack([*notes, Labelled(box, BOX + 4, [right], rtl=False)], rtl=False)


def noted(desk: Desk, problem: Problem, tag: str, element: Element) -> Block:
    """Return a problem in a box; its weight is said in words."""
    palette = desk.design.brand.palette
    small = desk.look("small")._replace(colour=palette.ink, heading=True)
    error = problem.severity == "error"
    colour = palette.warning if error else palette.primary
    label = desk.text(words("ERROR" if error else "WARNING"), small._replace(bold=True, colour=colour), element)
    texts = [label, problem_text(desk, problem, tag, small, element)]
    return Stack(
        [text.inset(desk.units(2), desk.units(1)) for text in texts],
        rtl=False,
        padding=(2, 3),
        backdrop=Panel(tint=palette.alarm if error else palette.panel, bar=colour, bar_width=desk.units(1)),
        after=desk.units(1),
    )


# --- sign-off ---


def set_signing(desk: Desk, place: Place) -> Block:
    """Return what the reviewers promise, and room for each to sign."""
    section = place.element.add("Sect")
    heading = heading_row(StoryContext((desk,)), [words("Sign-off")], place.under(section, deeper=False)).cells[0]
    items = section.add("L", numbering="None")
    promises = [promise(desk, text, items.add("LI").add("LBody")) for text in PROMISES]
    stack = [heading, *promises, signing_table(desk, section)]
    whole = desk.design.layout.page_height
    return Stack(stack, rtl=False, before=desk.space("section"), whole_below=whole)


def promise(desk: Desk, text: str, element: Element) -> Block:
    """Return a sentence with a box to tick."""
    look = desk.look("body")
    box = TickBox(1.2 * BOX, desk.design.brand.palette.ink, CAP * look.size, rtl=False)
    return Labelled(box, 1.2 * BOX + 6, [desk.text(words(text), look, element)], rtl=False, after=desk.units(1))


def signing_table(desk: Desk, section: Element) -> Block:
    """Return a table with an empty row for each role."""
    table = section.add("Table")
    head, body = table.add("THead").add("TR"), table.add("TBody")
    names = ("Role", "Name", "Signature", "Date")
    header = tuple(desk.text(words(name), header_look(desk), head.add("TH", scope="Column")) for name in names)
    rows = [signing_row(desk, role, body.add("TR"), len(names) - 1) for role in ROLES]
    parts = (0.2, 0.32, 0.32, 0.16)
    return Grid(
        header, rows, lambda width: tuple(part * width for part in parts), proof_style(desk), before=desk.units(3)
    )


def signing_row(desk: Desk, role: str, line: Element, empty: int) -> tuple[Block, ...]:
    """Return a role and empty cells to write in."""
    name = desk.text(words(role), desk.look("body")._replace(bold=True), line.add("TH", scope="Row"))
    cells: Iterable[Element] = [line.add("TD") for _ in range(empty)]
    return name, *(Space(SIGNING_HEIGHT) for _ in cells)
