"""What the story is set with: composers, one a language, and where in the leaflet a block stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeAlias, Unpack

from leafletpress.layout.box import Box, Flow
from leafletpress.layout.breaks import Break
from leafletpress.layout.composer import Composer, TextStyle

if TYPE_CHECKING:
    from leafletpress.content.model import Blocks, Message
    from leafletpress.layout.text import Text
    from leafletpress.pdf.structure import Element
    from leafletpress.translation.phrases import Phrase

DEEPEST_HEADING = 6  # H6 is the last standard type (ISO 32000-1, 14.8.4.2)


class BlockContext(NamedTuple):
    """Where blocks are set: `level` is that of a heading standing here, `depth` counts enclosing blocks.

    `bullets` counts enclosing bulleted lists.
    """

    element: Element
    level: int
    depth: int = 0
    bullets: int = 0

    @property
    def heading(self) -> str:
        """Return the role of a heading standing here."""
        return f"H{min(self.level, DEEPEST_HEADING)}"

    def under(self, element: Element, *, deeper: bool = True) -> BlockContext:
        """Return the place inside an element; `deeper` if a block of the leaflet encloses it."""
        return BlockContext(element, self.level, self.depth + deeper, self.bullets)

    def below_heading(self, element: Element) -> BlockContext:
        """Return the place inside an element that has a heading here."""
        return BlockContext(element, self.level + 1, self.depth, self.bullets)


class Row(NamedTuple):
    """What stands level: one block of the whole width, or the same in two languages, the English first.

    `number` is the element of its number in a bilingual edition: of a section, or of a passage in it.
    """

    cells: tuple[Box, ...]
    number: Element | None = None
    section: bool = False


@dataclass(frozen=True, slots=True)
class StoryContext:
    """What a story in one language is set with; two stand side by side in a `BilingualContext`."""

    composers: tuple[Composer, ...]
    # Whether the parts of a block, such as the items of a list, stand in rows of their own, each with a number.
    numbered: ClassVar[bool] = False

    @property
    def composer(self) -> Composer:
        """Return the composer of the document's own language."""
        return self.composers[-1]

    def elements(self, parent: Element, role: str) -> tuple[Element, ...]:
        """Return an element for each language, in the order of the composers."""
        return (parent.add(role),)

    def text_row(
        self,
        messages: Sequence[Message | Phrase],
        style: TextStyle,
        element: Element,
        role: str = "P",
        *,
        bookmark: int | None = None,
        numbered: bool = False,
        **flow: Unpack[Flow],
    ) -> Row:
        """Return a text in all languages, in one element; `bookmark` enters the document's own in the outline."""
        del numbered
        return Row((self.composer.text(messages[-1], style, element, role, bookmark=bookmark, **flow),))

    def passage(self, context: BlockContext) -> tuple[tuple[BlockContext, ...], Element | None]:
        """Return where the languages of a block are set, and the element of its numbers if it has any."""
        return (context,), None

    def column_heads(self, context: BlockContext) -> list[Row]:
        """Return the row that names the languages, if there are two."""
        del context
        return []

    def boxes(self, rows: Iterable[Row]) -> Iterator[Box]:
        """Yield rows as they stand on the page."""
        return (cell for row in rows for cell in row.cells)


# Blocks of the leaflet -> boxes at a place; handed to the setters of enclosing blocks.
SetBlocks: TypeAlias = "Callable[[Composer, Blocks, BlockContext], list[Box]]"


def text_start(composer: Composer, context: BlockContext) -> float:
    """Return where running text begins, from the start edge of the area that a block has at a place."""
    return 0.0 if context.depth else composer.design.layout.text_indent


def block_heading(
    composer: Composer,
    message: Message,
    element: Element,
    context: BlockContext,
    *,
    before: float = 0,
    after: float = 0,
    start: float = 0,
) -> Text:
    """Return the heading of a block at a place, in its element: of a step, a question, a callout or a card."""
    return composer.text(
        message,
        composer.heading_style(1),
        element,
        context.heading,
        before=before,
        after=after,
        break_after=Break.FORBID,
        start=start,
        bookmark=context.level,
    )
