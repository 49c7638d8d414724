"""A press file beside the PDF for screens of the same pages: the same words in the same places, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.verify.ink import InkPage
    from leafletpress.verify.inspection import Examined

PROOF = "pages"
MOVED = 0.02  # points by which places may differ: they are rounded in both files
Placed = tuple[float, float, str]


def prove_same_pages(press: Examined, screen: Examined) -> Iterator[Failure]:
    """Yield what a file does not show as another one does, places counted from the corner of the trim."""
    if len(press.pages) != len(screen.pages):
        yield Failure(PROOF, f"it has {len(press.pages)} pages, the PDF for screens {len(screen.pages)}")
    for number, (one, other) in enumerate(zip(press.pages, screen.pages, strict=False), 1):
        mine, theirs = list(shown(one)), list(shown(other))
        if [text for _, _, text in mine] != [text for _, _, text in theirs]:
            pairs = zip([*mine, (0.0, 0.0, "")], [*theirs, (0.0, 0.0, "")], strict=False)
            text = next((here[2] or there[2] for here, there in pairs if here[2] != there[2]), "")
            yield Failure(PROOF, "the page says something else than the PDF for screens", number, text)
            continue
        for (x, y, text), (left, low, _) in zip(mine, theirs, strict=True):
            if max(abs(x - left), abs(y - low)) > MOVED:
                yield Failure(PROOF, "text stands elsewhere than in the PDF for screens", number, text)
                break


def shown(page: InkPage) -> Iterator[Placed]:
    """Yield the texts that a page shows inside its trim, with their places from its corner."""
    left, low, _, _ = page.edges
    for inked in page.strings:
        if inked.box is not None:
            yield inked.string.x - left, inked.string.y - low, inked.string.text(rtl=False)
