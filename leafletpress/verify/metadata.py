"""What a finished PDF says of itself: title, language, claims of standards; of ours, reference and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leafletpress.languages import UnknownLanguage, language
from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.inspection import Examined
    from leafletpress.verify.metadata_reader import Claims

PROOF = "metadata"
DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def prove_metadata(file: Examined) -> Iterator[Failure]:
    """Yield what is missing or out of step in title, language and claims."""
    claims = file.claims
    if not claims.title.strip():
        yield Failure(PROOF, "no title")
    elif claims.xmp_title != claims.title:
        yield Failure(PROOF, f"Info says the title {claims.title!r}, XMP {claims.xmp_title!r}")
    if not claims.shows_title:
        yield Failure(PROOF, "viewers are not told to show the title (DisplayDocTitle)")
    if not claims.marked:
        yield Failure(PROOF, "the file is not marked as tagged (MarkInfo)")
    if claims.ua != "1":
        yield Failure(PROOF, "the file does not claim PDF/UA-1")
    yield from prove_language(claims)
    if claims.ours:
        yield from prove_leaflet(file)


def prove_language(claims: Claims) -> Iterator[Failure]:
    """Yield what is wrong with the document's language."""
    if not claims.language:
        yield Failure(PROOF, "no language")
        return
    try:
        language(claims.language)
    except UnknownLanguage:
        yield Failure(PROOF, f"the language {claims.language!r} is not known")


def prove_leaflet(file: Examined) -> Iterator[Failure]:
    """Yield what is missing of a leaflet's reference, version and dates, and pages that lack the reference."""
    own = file.claims.own
    for name in ("reference", "version", "layout", "profile"):
        if not own[name]:
            yield Failure(PROOF, f"no {name}")
    for name in ("reviewed", "nextReview"):
        if not DATE.fullmatch(own[name]):
            yield Failure(PROOF, f"{name} is {own[name]!r}, not a date such as 2026-05")
    if own["nextReview"] and own["nextReview"] < own["reviewed"]:
        yield Failure(PROOF, "the next review is before the review")
    said = (tagged + around for tagged, around in zip(file.said.pages, file.said.artifacts, strict=True))
    for number, (words, page) in enumerate(zip(said, file.pages, strict=True), 1):
        blank = not words.strip() and not page.pictures  # what a booklet is filled up with
        if not blank and own["reference"] not in words:
            yield Failure(PROOF, f"the reference {own['reference']} is not on the page", number)
