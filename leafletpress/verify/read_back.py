"""Read a finished PDF as a listener would hear it: tag tree with text, pages, fonts, sizes, outline."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

from leafletpress.languages import UnknownLanguage, language
from leafletpress.verify.page_text import FontFacts, PageReader, ShownString, logical_text, read_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEEPEST = 100
# What pikepdf gives as the number of an object that has none.
DIRECT = (0, 0)
TOLD = ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering")


@dataclass(frozen=True, slots=True)
class Heard:
    """Hold one element as it is heard: depth from 0, role, language, own text, alternative text, notes.

    `changes` tells whether the language is another than the parent's; only then a line names it.
    """

    depth: int
    role: str
    language: str
    text: str
    alt: str | None = None
    notes: tuple[str, ...] = ()
    changes: bool = False

    def __str__(self) -> str:
        tag = f" [{self.language}]" if self.changes else ""
        notes = "".join(f" {note}" for note in self.notes)
        alt = f" alt: {self.alt}" if self.alt is not None else ""
        return f"{'  ' * self.depth}{self.role}{tag}{notes}{alt}{': ' if self.text else ''}{self.text}"


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Hold what a finished PDF says: title, language, elements, text by page, fonts, sizes, outline.

    `pages` hold tagged text in content order; `artifacts` what stands around it. Sizes are points. `spoken` has
    the depth and language of what stands under an MCID of a page, counted from 0.
    """

    title: str
    language: str
    elements: tuple[Heard, ...]
    pages: tuple[str, ...]
    artifacts: tuple[str, ...]
    fonts: tuple[FontFacts, ...]
    smallest_size: float | None
    outline: tuple[str, ...]
    spoken: Mapping[tuple[int, int], tuple[int, str]]

    @property
    def tag_tree(self) -> str:
        """Return the tag tree, one element a line."""
        return "".join(f"{element}\n" for element in self.elements)


def read_back(data: bytes) -> ReadBack:
    """Return what a PDF says; raise pikepdf.PdfError for what is not a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = FontShelf()
        pages = [PageReader(fonts.of(page)).read(page) for page in pdf.pages]
        tag = str(pdf.Root.get("/Lang", ""))
        rtl = reads_rtl(tag)
        tree = TreeReader(pdf, pages)
        sizes = [string.size for page in pages for string in page if string.text(rtl=False).strip()]
        return ReadBack(
            title=str(pdf.docinfo.get("/Title", "")),
            language=tag,
            elements=tuple(tree.elements(tag)),
            pages=tuple(logical_text([s for s in page if s.artifact is None], rtl=rtl) for page in pages),
            artifacts=tuple(logical_text([s for s in page if s.artifact is not None], rtl=rtl) for page in pages),
            fonts=tuple(fonts.all()),
            smallest_size=round(min(sizes), 2) if sizes else None,
            outline=tuple(outline_lines(pdf)),
            spoken=tree.spoken,
        )


class FontShelf:
    """Read each font of a file once."""

    def __init__(self) -> None:
        self._facts: dict[tuple[int, int], FontFacts] = {}

    def of(self, page: pikepdf.Page) -> dict[str, FontFacts]:
        """Return the fonts of a page by resource name."""
        resources = page.resources
        fonts = resources.get("/Font", pikepdf.Dictionary())
        return {name: self._read(font) for name, font in sorted(fonts.items())}

    def _read(self, font: pikepdf.Object) -> FontFacts:
        key = font.objgen
        if key not in self._facts or key == DIRECT:
            self._facts[key] = read_font(font)
        return self._facts[key]

    def all(self) -> list[FontFacts]:
        """Return the fonts read so far by name."""
        return sorted(self._facts.values(), key=lambda font: font.name)


def reads_rtl(tag: str) -> bool:
    """Tell whether a language reads from right to left; one that is not known does not."""
    try:
        return language(tag).is_rtl
    except UnknownLanguage:
        return False


class TreeReader:
    """Read the structure tree with the text that belongs to each element."""

    def __init__(self, pdf: pikepdf.Pdf, pages: list[list[ShownString]]) -> None:
        self._root = pdf.Root.get("/StructTreeRoot")
        self._seen: set[tuple[int, int]] = set()
        self._page_of = {page.objgen: index for index, page in enumerate(pdf.pages)}
        self._strings: dict[tuple[int, int], list[ShownString]] = {}
        self.spoken: dict[tuple[int, int], tuple[int, str]] = {}
        for index, page in enumerate(pages):
            for string in page:
                if string.mcid is not None:
                    self._strings.setdefault((index, string.mcid), []).append(string)

    def elements(self, tag: str) -> Iterator[Heard]:
        """Yield every element in reading order, `tag` the document's language."""
        if self._root is not None:
            for kid in kids_of(self._root):
                yield from self._element(kid, tag, 0)

    def _element(self, element: Any, tag: str, depth: int) -> Iterator[Heard]:  # noqa: ANN401 - a pikepdf object
        if depth > DEEPEST or not is_element(element) or self._is_seen(element.objgen):
            return
        around, tag = tag, str(element.get("/Lang", tag))
        page = element.get("/Pg")
        alt = str(element.Alt) if "/Alt" in element else None
        text = self._first_text(element, page, (depth, tag))
        changes = not depth or tag != around
        yield Heard(depth, str(element.S)[1:], tag, text, alt, notes_of(element, text), changes)
        run: list[ShownString] = []
        seen_child = False
        for kid in kids_of(element):
            if is_mark(kid):
                run += self._marked(kid, page, (depth, tag)) if seen_child else []
                continue
            if not is_element(kid):
                continue
            if run:
                yield Heard(depth + 1, "…", tag, logical_text(run, rtl=reads_rtl(tag)))
                run = []
            seen_child = True
            yield from self._element(kid, tag, depth + 1)
        if run:
            yield Heard(depth + 1, "…", tag, logical_text(run, rtl=reads_rtl(tag)))

    def _is_seen(self, number: tuple[int, int]) -> bool:
        """Tell whether an element was told before: a broken tree may lead back into itself."""
        if number in self._seen:
            return True
        self._seen |= {number} - {DIRECT}
        return False

    def _first_text(self, element: Any, page: Any, spoken: tuple[int, str]) -> str:  # noqa: ANN401 - pikepdf objects
        """Return the text in front of an element's first child."""
        strings: list[ShownString] = []
        for kid in kids_of(element):
            if is_element(kid):
                break
            if is_mark(kid):
                strings += self._marked(kid, page, spoken)
        return logical_text(strings, rtl=reads_rtl(spoken[1]))

    def _marked(self, kid: Any, page: Any, spoken: tuple[int, str]) -> list[ShownString]:  # noqa: ANN401 - pikepdf objects
        if isinstance(kid, pikepdf.Dictionary):
            page, kid = kid.get("/Pg", page), kid.MCID
        if page is None:
            return []
        place = self._page_of.get(page.objgen, -1), int(kid)
        self.spoken[place] = spoken
        return self._strings.get(place, [])


def kids_of(element: Any) -> list[Any]:  # noqa: ANN401 - a pikepdf object
    """Return the kids of a structure element or of the root."""
    kids = element.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def is_mark(kid: Any) -> bool:  # noqa: ANN401 - a pikepdf object or a number
    """Tell whether a kid is marked content: an MCID or a reference to one."""
    return not isinstance(kid, pikepdf.Dictionary) or kid.get("/Type") == "/MCR"


def is_element(kid: Any) -> bool:  # noqa: ANN401 - a pikepdf object or a number
    """Tell whether a kid is a structure element."""
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def notes_of(element: pikepdf.Object, text: str) -> tuple[str, ...]:
    """Return what else is told of an element: scope, spans, list numbering, where a link leads.

    A link's description is told where it is not the link's own text.
    """
    attributes = element.get("/A", pikepdf.Array())
    groups = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    notes: list[str] = []
    for group in groups:
        told = [key for key in TOLD if isinstance(group, pikepdf.Dictionary) and key in group]
        notes += [f"{key[1:]}={str(group[key]).removeprefix('/')}" for key in told]
    links = [kid.Obj for kid in kids_of(element) if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid]
    notes += dict.fromkeys(f"-> {link.A.URI}" for link in links if "/A" in link and "/URI" in link.A)
    described = dict.fromkeys(str(link.Contents) for link in links if "/Contents" in link)
    return (*notes, *(f"“{contents}”" for contents in described if contents != text))


def outline_lines(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield the titles of the outline, indented by depth."""
    with pdf.open_outline() as outline:
        yield from titles(outline.root, 0)


def titles(items: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - pikepdf outline items
    """Yield the titles of outline items and of those below."""
    for item in items:
        yield f"{'  ' * depth}{item.title}"
        if depth < DEEPEST:
            yield from titles(item.children, depth + 1)
