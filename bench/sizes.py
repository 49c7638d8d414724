"""Measure how large the PDFs of this repository are, and why, beside those of WeasyPrint.

Run from the checkout: `python -m bench.sizes`. Prints three Markdown tables, in KB of 1,000 bytes.

The peer's files held 1,000 English words, or what they come to in another language, on three pages, in that
language's fonts only. A leaflet here has more words and pages, and by default a frame that asks in six other
languages and scripts, with the glyphs of each embedded. So each leaflet is measured as it is handed out, without
that frame, and without it by 1,000 English words. The last figure flatters long leaflets, for a font is embedded once.
"""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pikepdf

from bench.build_speed import words
from leafletpress.build.clock import today
from leafletpress.build.library import Library, read_library
from leafletpress.build.one import Workshop, compose_job
from leafletpress.build.plan import Job, Wish, plan
from leafletpress.layout.compose import compose_pdf

ROOT = Path(__file__).parents[1]
PEER = {"en": 22, "pl": 22, "ar": 36, "ur": 69, "hi": 33, "pa": 28, "zh-Hans": 108}
LEAFLET = "sacroplasty"


def main() -> None:
    """Print the tables."""
    library = read_library(ROOT)
    shop = Workshop(library, ROOT / "build", today())
    total = words(library)
    print(f"| {LEAFLET}, {total} English words | pages | standard | without frame | by 1,000 words | peer | large |")
    print("|---|---|---|---|---|---|---|")
    for job in plan(library, Wish((LEAFLET,), (), ("standard",))):
        print(size_row(job, shop, total))
    print("\n| standard | fonts | text maps | page content | structure and links | metadata, profile |")
    print("|---|---|---|---|---|---|")
    for job in plan(library, Wish((LEAFLET,), (), ("standard",))):
        parts = parts_of(compose_job(job, shop).data)
        print(f"| {job.language} | {' | '.join(f'{parts[kind] / 1000:.1f}' for kind in KINDS)} |")


def size_row(job: Job, shop: Workshop, total: int) -> str:
    """Return one language's row."""
    made = compose_job(job, shop)
    bare = without_frame(job, shop.library)
    large = len(compose_job(replace(job, layout="large-print"), shop).data)
    size = len(made.data)
    return (
        f"| {job.language} | {made.pages} | {size / 1000:.1f} | {len(bare) / 1000:.1f} | {len(bare) / total:.1f} "
        f"| {PEER[job.language]} | {large / 1000:.1f} (+{100 * large / size - 100:.0f} %) |"
    )


def without_frame(job: Job, library: Library) -> bytes:
    """Return a PDF that asks in no other language."""
    translated = library.translated[job.leaflet, job.language]
    leaflet = translated.leaflet
    return compose_pdf(
        translated,
        library.designs.design(job.layout, leaflet.brand, leaflet.where),
        root=library.root,
        state="approved",
        overdue=False,
        available_in=(),
    ).data


KINDS = ("fonts", "text maps", "pages", "objects", "metadata")


def parts_of(data: bytes) -> Counter[str]:
    """Return how many bytes of a PDF each kind of stream takes."""
    sizes: Counter[str] = Counter()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {stream.objgen for page in pdf.pages for stream in streams_of(page)}
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                sizes[kind_of(item, pages)] += len(item.read_raw_bytes())
    sizes["objects"] += len(data) - sum(sizes.values())
    return sizes


def streams_of(page: pikepdf.Page) -> list[pikepdf.Object]:
    """Return the content streams of a page."""
    contents = page.obj.Contents
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


def kind_of(stream: pikepdf.Object, pages: set[tuple[int, int]]) -> str:
    """Return the kind of a stream."""
    if "/Length1" in stream:
        return "fonts"
    if stream.objgen in pages:
        return "pages"
    if str(stream.get("/Type", "")) in ("/ObjStm", "/XRef"):
        return "objects"
    return "text maps" if b"begincmap" in stream.read_bytes()[:400] else "metadata"


if __name__ == "__main__":
    main()
