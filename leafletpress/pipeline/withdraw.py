"""A recall: one line in releases.csv, which is what every later build and site goes by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from leafletpress.content.read import read_leaflet
from leafletpress.errors import LeafletPressError, ProblemsFound, UnknownWish
from leafletpress.pipeline.asked_language import tag_of
from leafletpress.pipeline.inventory import leaflet_ids
from leafletpress.pipeline.releases import LONGEST_REASON, Release, Releases, add_lines, read_releases


def withdraw(root: Path, reference: str, reason: str, *, instead: str, name: str, version: str, day: date) -> Release:
    """Add the line that withdraws a version of a leaflet, the newest where none is named; return it.

    `name` is that of a language, "" for all of them. Raises UnknownWish for what is not there, is withdrawn already or
    cannot be written in a line, ProblemsFound if releases.csv has errors, LeafletPressError if it cannot be written.
    """
    releases = read_releases(root)
    if releases.problems:
        raise ProblemsFound(releases.problems)
    known = dict(references(root, releases))
    found = wanted(reference, known)
    said = " ".join(reason.split())
    if not said or len(said) > LONGEST_REASON or not said.isprintable():
        raise UnknownWish(f"the reason should be one line of 1 to {LONGEST_REASON} characters")
    if instead and wanted(instead, known) == found:
        raise UnknownWish(f"{instead} cannot be used instead of itself")
    tag = tag_of(name) if name else ""
    chosen = version or known[found]
    if earlier := releases.withdrawal(found, chosen, tag):
        raise UnknownWish(f"{found} version {chosen} was withdrawn on {earlier.day} already ({earlier.where})")
    line = Release("", found, chosen, tag, day, "withdrawn", said, wanted(instead, known) if instead else "")
    try:
        add_lines(root, [line])
    except OSError as error:
        raise LeafletPressError(f"cannot write {error.filename or 'releases.csv'}: {error.strerror}") from error
    return line


def references(root: Path, releases: Releases) -> Iterator[tuple[str, str]]:
    """Yield every reference with its newest version: of what was released, then of the leaflets that are there."""
    for line in sorted(releases.lines, key=lambda one: one.day):
        yield line.reference, line.version
    for name in leaflet_ids(root):
        leaflet, _ = read_leaflet(root, root / "leaflets" / f"{name}.yaml")
        if leaflet:
            yield leaflet.reference, leaflet.version


def wanted(reference: str, known: dict[str, str]) -> str:
    """Return a reference as it is written; raise UnknownWish for one that no leaflet ever had."""
    found = next((one for one in known if one.casefold() == reference.casefold()), None)
    if found is None:
        from difflib import get_close_matches

        close = get_close_matches(reference, known, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(sorted(known)[:20]) or 'none'}"
        raise UnknownWish(f"no leaflet has the reference {reference!r}; {hint}")
    return found
