"""Measure how large the PDFs of this repository are, and why, beside WeasyPrint's of the same leaflet.

Run from the checkout: `python -m bench.sizes`, in the environment of `bench.performance`. Prints two Markdown tables,
in KB of 1,000 bytes. Each leaflet is measured as it is handed out, and without the frame that asks in six other
languages and scripts, with the glyphs of each embedded. Ours is PDF/UA-1 and PDF/A-2a in one file, with an ICC profile
and described metadata; WeasyPrint's is tagged as PDF/UA-1.
"""

from __future__ import annotations

import io
from collections import Counter

import pikepdf

from bench.engines import html_page
from bench.environment import go_inside
from bench.fonts import faces, peer_fonts
from bench.peers import WeasyPrint
from bench.places import ROOT
from leafletpress.layout.compose import compose_pages
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import read_project
from leafletpress.pipeline.release_status import is_overdue, release_status

LEAFLET = "sacroplasty"


def main() -> None:
    """Print the tables."""
    go_inside("bench.sizes")
    library = read_project(ROOT)
    peer_fonts(library.designs.fonts)
    peer = WeasyPrint()
    context = BuildContext(library, ROOT / "build", today())
    jobs = plan(library.inventory, Selection((LEAFLET,), (), ("standard",)))
    print(f"| {LEAFLET} | KB | WeasyPrint | ratio | without frame | WeasyPrint | ratio | large print |")
    print("|---|---|---|---|---|---|---|---|")
    for job in jobs:
        print(size_row(job, context, peer))
    print("\n| standard | fonts | text maps | page content | structure and links | metadata, profile |")
    print("|---|---|---|---|---|---|")
    for job in jobs:
        parts = parts_of(compose_job(job, context).data)
        print(f"| {job.language} | {' | '.join(f'{parts[kind] / 1000:.1f}' for kind in KINDS)} |")


def size_row(job: Job, context: BuildContext, peer: WeasyPrint) -> str:
    """Return one language's row."""
    size, bare = len(compose_job(job, context).data), len(without_frame(job, context))
    large = len(compose_job(job._replace(layout="large-print"), context).data)
    named = faces(context.project.designs.fonts)
    pages = (html_page(job, context.project, framed=framed) for framed in (True, False))
    framed, bare_peer = (len(peer.set(page, named, css)) for page, css in pages)
    return (
        f"| {job.language} | {size / 1000:.1f} | {framed / 1000:.1f} | {size / framed:.2f} "
        f"| {bare / 1000:.1f} | {bare_peer / 1000:.1f} | {bare / bare_peer:.2f} "
        f"| {large / 1000:.1f} (+{100 * large / size - 100:.0f} %) |"
    )


def without_frame(job: Job, context: BuildContext) -> bytes:
    """Return a PDF that asks in no other language and is else the same."""
    library = context.project
    translated = library.translated[job.leaflet, job.language]
    leaflet = translated.leaflet
    return (
        compose_pages(
            translated,
            library.designs.design(job.layout, leaflet.brand, leaflet.where),
            root=library.root,
            state=release_status((job.leaflet, job.language), library.inventory, context.today).state,
            edition=content_hash(translated, library.designs),
            overdue=is_overdue(leaflet.next_review, context.today),
            available_in=(),
        )
        .pdf()
        .data
    )


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
