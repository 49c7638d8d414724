"""Catalogues on the disk: brought up to date with the English, or begun for a language.

A file with an error is left as it is, for nothing that a translator wrote may be lost in mending it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leafletpress.content.names import passage_of
from leafletpress.errors import ProblemsFound
from leafletpress.packaged import packaged
from leafletpress.translation.catalogues import GETTEXT_FIELDS, catalogue_path, read_catalogue
from leafletpress.translation.doubts import print_of, read_doubts, write_doubts
from leafletpress.translation.merge import OFFERED, Merged, Offer, exact, merge
from leafletpress.translation.po_text import entry_lines, file_text, obsolete_lines
from leafletpress.translation.templates import COMMON, TEMPLATE_COMMENT, catalogue_comment, catalogue_headers
from leafletpress.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from leafletpress.errors import Problem
    from leafletpress.languages import Language
    from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
    from leafletpress.translation.doubts import Doubts, Print
    from leafletpress.translation.messages import Key
    from leafletpress.translation.templates import Template

# The English decides on these, the translator on all others.
ENGLISH_FIELDS = ("Project-Id-Version", "POT-Creation-Date")
PLACEHOLDER = re.compile(r"YEAR-MO-DA|CHARSET\b|INTEGER|EXPRESSION|FULL NAME <|LL@li\.org")


@dataclass(frozen=True, slots=True)
class CatalogueState:
    """A report on one .po file: as shown to people, whether it was written, how many entries of each kind it has.

    `fuzzy` includes the `offered`: translations of the same English taken over from another leaflet.
    """

    shown: str
    written: bool
    translated: int
    fuzzy: int
    missing: int
    obsolete: int
    offered: int


@dataclass(frozen=True, slots=True)
class CatalogueReport:
    """A report on the catalogues of one language: those that are sound, and what is wrong with the others."""

    catalogues: tuple[CatalogueState, ...]
    problems: tuple[Problem, ...] = ()


def update_catalogues(
    templates: Sequence[Template], spoken: Language, root: Path, needed: Collection[str] = ()
) -> CatalogueReport:
    """Merge the templates into the catalogues that a language has; the same English changes no file.

    A catalogue of a `needed` domain is begun where there is none. Raises OSError. A catalogue with an error is
    not touched, and its errors are in the report.
    """
    known, problems = _read_all(templates, spoken, root)
    due = [template for template in templates if template.domain in known or _is_due(template, needed, spoken, root)]
    return CatalogueReport(_write_all(due, templates, known, spoken, root), problems)


def _is_due(template: Template, needed: Collection[str], spoken: Language, root: Path) -> bool:
    path, _ = catalogue_path(root, spoken, template.domain)
    return template.domain in needed and not path.exists() and not path.is_symlink()


def start_catalogues(
    templates: Sequence[Template], wanted: Iterable[str], spoken: Language, root: Path
) -> CatalogueReport:
    """Write a catalogue for each wanted domain that a language has none for; those that are there stay as they are.

    What layouts print is begun with the words that come with the program. Raises OSError.
    """
    known, problems = _read_all(templates, spoken, root)
    names = set(wanted)
    missing = [
        template
        for template in templates
        if template.domain in names and not catalogue_path(root, spoken, template.domain)[0].exists()
    ]
    return CatalogueReport(_write_all(missing, templates, known | _brought(missing, spoken), spoken, root), problems)


def put_translations(
    template: Template,
    old: Catalogue | None,
    given: Mapping[Key, CatalogueEntry],
    spoken: Language,
    root: Path,
) -> CatalogueState:
    """Write a leaflet's catalogue with the translations that are given; all others stay. Raises OSError.

    What is given fuzzy is remembered as such, and what is given without that mark is no longer doubted.
    """
    merged = merge(template.entries, old, {})
    live = tuple((entry, given.get(entry.key, done)) for entry, done in merged.live)
    merged = replace(merged, live=live)
    path, shown = catalogue_path(root, spoken, template.domain)
    written = write_whole(path, catalogue_text(template, spoken, old, merged).encode())
    doubts = _doubts(root, spoken)
    if doubts is not None:
        accepted = {print_of(one.msgid, one.msgstr) for one in given.values() if not one.fuzzy}
        before = doubts.get(template.domain, frozenset()) - accepted
        doubts[template.domain] = frozenset(_doubted(merged, before))
        write_doubts(root, spoken, doubts)
    return _state(shown, written, merged)


def _brought(missing: Iterable[Template], spoken: Language) -> dict[str, Catalogue]:
    """Return the words of layouts in a language that come with the program, those that the template asks for."""
    for template in missing:
        path, shown = catalogue_path(packaged("locale").parent, spoken, template.domain)
        if template.domain == COMMON and path.is_file():
            found, _ = read_catalogue(path, shown, spoken)
            wanted = {entry.key for entry in template.entries}
            if found:
                entries = {key: entry for key, entry in found.entries.items() if key in wanted}
                return {COMMON: replace(found, entries=entries, obsolete=())}
    return {}


def catalogue_text(template: Template, spoken: Language, old: Catalogue | None, merged: Merged) -> str:
    """Return the text of a .po file: what translators wrote above and in its header is kept, gaps are filled."""
    comment, headers = catalogue_comment(template, spoken), catalogue_headers(template, spoken)
    entries = [
        *(entry_lines(entry, done) for entry, done in merged.live),
        *(obsolete_lines(done) for done in merged.obsolete),
    ]
    if old is None or _copied(old):
        return file_text(comment, merged_headers(old.headers if old else {}, headers), entries)
    flags = ("fuzzy",) if old.header_fuzzy else ()
    return file_text(_comment(old.comment, comment, spoken), merged_headers(old.headers, headers), entries, flags)


def _read_all(
    templates: Iterable[Template], spoken: Language, root: Path
) -> tuple[dict[str, Catalogue], tuple[Problem, ...]]:
    """Return the sound catalogues by domain, and the errors of the others."""
    known: dict[str, Catalogue] = {}
    problems: list[Problem] = []
    for template in templates:
        path, shown = catalogue_path(root, spoken, template.domain)
        if not path.exists() and not path.is_symlink():
            continue  # a link that leads nowhere is an error, which reading tells
        catalogue, found = read_catalogue(path, shown, spoken)
        errors = [problem for problem in found if problem.severity == "error"]
        problems += errors
        if catalogue and not errors:
            known[template.domain] = catalogue
    return known, tuple(problems)


def _write_all(
    due: Iterable[Template],
    templates: Iterable[Template],
    known: Mapping[str, Catalogue],
    spoken: Language,
    root: Path,
) -> tuple[CatalogueState, ...]:
    # Offered is what is finished once every catalogue is up to date: the order of the files does not matter.
    # A passage is also offered what leaflets once said themselves.
    shared = [entry for template in templates if passage_of(template.domain) for entry in template.entries]
    finished = {
        template.domain: exact((*template.entries, *shared), known[template.domain])
        for template in templates
        if template.domain in known
    }
    states: list[CatalogueState] = []
    doubts = _doubts(root, spoken)
    for template in due:
        old = known.get(template.domain)
        merged = merge(template.entries, old, _offers(template, finished, spoken, root))
        path, shown = catalogue_path(root, spoken, template.domain)
        written = write_whole(path, catalogue_text(template, spoken, old, merged).encode())
        states.append(_state(shown, written, merged))
        if doubts is not None:
            doubts[template.domain] = frozenset(_doubted(merged, doubts.get(template.domain, frozenset())))
    if doubts is not None and due:
        write_doubts(root, spoken, doubts)
    return tuple(states)


def _doubts(root: Path, spoken: Language) -> Doubts | None:
    """Return what is remembered as fuzzy, None if the file is broken: then it stays as it is, and `check` says why."""
    try:
        return read_doubts(root, spoken)
    except ProblemsFound:
        return None


def _doubted(merged: Merged, before: frozenset[Print]) -> Iterator[Print]:
    """Yield the fingerprints of what is fuzzy now, and of what was and has not changed since.

    An offer is left out: its English is the very same, and to take its mark away is all that there is to do.
    """
    for done in (*(done for _, done in merged.live if done), *merged.obsolete):
        found = print_of(done.msgid, done.msgstr)
        # What has an earlier English is no offer any more, whatever comment it brought along.
        offered = done.previous is None and any(comment.startswith(OFFERED) for comment in done.comments)
        if done.msgstr.strip() and ((done.fuzzy and not offered) or found in before):
            yield found


def _offers(
    template: Template, finished: Mapping[str, Mapping[Key, str]], spoken: Language, root: Path
) -> dict[Key, Offer]:
    """Return what other catalogues have for the template's messages; of several, the first by name."""
    offers: dict[Key, Offer] = {}
    for domain in sorted(set(finished) - {template.domain}):
        shown = catalogue_path(root, spoken, domain)[1]
        for entry in template.entries:
            if entry.key in finished[domain]:
                offers.setdefault(entry.key, Offer(finished[domain][entry.key], shown))
    return offers


def _copied(old: Catalogue) -> bool:
    """Tell whether the catalogue is a copy of the .pot, whose comment and doubt are no catalogue's."""
    return old.header_fuzzy and bool(old.comment) and old.comment[0].startswith(TEMPLATE_COMMENT)


def _comment(old: Sequence[str], new: Sequence[str], spoken: Language) -> tuple[str, ...]:
    """Return the translators' lines above the header; the one of ours that names the leaflet's version follows it."""
    ours = f"{spoken.english_name} translation of "
    return tuple(new[0] if number == 0 and line.startswith(ours) else line for number, line in enumerate(old))


def merged_headers(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that translators and their tools wrote; what is missing or a placeholder is filled in."""
    kept = {name: value for name, value in old.items() if value and not PLACEHOLDER.search(value)}
    said = {**old, **new, **kept, **{name: new[name] for name in ENGLISH_FIELDS}}
    others = [name for name in (*old, *new) if name not in GETTEXT_FIELDS]
    return {name: said[name] for name in (*GETTEXT_FIELDS, *dict.fromkeys(others))}


def _state(shown: str, written: bool, merged: Merged) -> CatalogueState:
    done = [entry for _, entry in merged.live if entry and entry.msgstr.strip()]
    fuzzy = sum(entry.fuzzy for entry in done)
    return CatalogueState(
        shown=shown,
        written=written,
        translated=len(done) - fuzzy,
        fuzzy=fuzzy,
        missing=len(merged.live) - len(done),
        obsolete=len(merged.obsolete),
        offered=merged.offered,
    )
