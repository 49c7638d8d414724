"""A Site -> the files that its scripts search: one of languages and leaflets, titles by language, editions by hash.

Each is a classic script that hands its data to `leafletData` (assets/data.js): of all kinds of files only that loads
from a disk (file://) as well as from a server. What comes from people stands in JSON, `<` escaped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from leafletpress.site.model import Edition, Site, SiteLanguage, SiteLeaflet

OFFERS = "123456789abcdefghijklmnopqrstuvwxyz"  # one sign for each combination of layouts
NOT_OFFERED = "0"


def data_files(site: Site) -> Iterator[tuple[str, str]]:
    """Yield path and text of every data script."""
    yield "data/day.js", script("day", [site.day.isoformat(), site.brand.copy_good_for])
    yield "data/core.js", script("core", core(site))
    for language in site.languages:
        if not language.is_english:
            yield f"data/titles/{language.tag}.js", script(f"titles/{language.tag}", titles(site, language))
    for shard, rows in sorted(editions(site).items()):
        yield f"e/{shard}.js", script(f"e/{shard}", rows)


def script(name: str, data: object) -> str:
    """Return a script that hands data over under a name."""
    return f"leafletData({safe_json(name)},{safe_json(data)});\n"


def safe_json(data: object) -> str:
    """Return data as JSON that can stand in a script: no tag begins in it, and no line ends that JavaScript counts."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def core(site: Site) -> dict[str, object]:
    """Return what a search begins with: all languages with their names, all leaflets with what they are found by.

    Of each leaflet `offers` has a sign a language, in their order: which combination of layouts there is.
    """
    combinations: dict[tuple[str, ...], str] = {}
    rows = [leaflet_row(leaflet, site, combinations) for leaflet in site.leaflets if leaflet.editions]
    return {
        "drafts": site.drafts,
        "ask": site.brand.ask or site.brand.contact,
        "languages": [
            [one.tag, one.english, one.own, one.direction, one.script, one.called, one.spoken] for one in site.languages
        ],
        "nowhere": site.no_writing,
        "layouts": {sign: list(found) for found, sign in combinations.items()},
        "leaflets": rows,
    }


def leaflet_row(leaflet: SiteLeaflet, site: Site, combinations: dict[tuple[str, ...], str]) -> list[object]:
    """Return a leaflet as a row; `combinations` of layouts get their signs as they come up."""
    about, by_tag = leaflet.about, {one.language.tag: one for one in leaflet.editions}
    offers = "".join(offered(by_tag.get(language.tag), combinations) for language in site.languages)
    codes = [code for found in about.codes.values() for code in found]
    until = max(one.last_day for one in leaflet.editions)
    words = [about.title, about.subtitle, about.department, about.summary]
    row: list[object] = [leaflet.reference, *words, list(about.also_called), codes, offers, until.isoformat()]
    return [*row, leaflet.brand] if leaflet.brand else row


def offered(edition: Edition | None, combinations: dict[tuple[str, ...], str]) -> str:
    """Return the sign of the layouts that an edition has; those beyond what signs there are count as the first."""
    if edition is None:
        return NOT_OFFERED
    names = tuple(pdf.name for pdf in edition.pdfs)
    if names not in combinations:
        if len(combinations) == len(OFFERS):
            return OFFERS[0]
        combinations[names] = OFFERS[len(combinations)]
    return combinations[names]


def titles(site: Site, language: SiteLanguage) -> list[list[object]]:
    """Return the titles of one language with the numbers of their leaflets."""
    found: list[list[object]] = []
    for number, leaflet in enumerate(one for one in site.leaflets if one.editions):
        found.extend([number, one.title] for one in leaflet.editions if one.language == language)
    return found


def editions(site: Site) -> dict[str, list[list[str]]]:
    """Return every edition that is shown or was ever released, by the first two digits of its hash.

    A row is edition, reference, tag, version, title, state, released, until, by, reason, instead.
    """
    rows: dict[tuple[str, str, str], list[str]] = {}
    titles_of = {one.reference: one.about.title for one in site.leaflets}
    for leaflet in site.leaflets:
        for one in leaflet.editions:
            state = "draft" if one.is_draft else "current"
            row = [one.edition, leaflet.reference, one.language.tag, one.version, leaflet.about.title, state]
            rows[one.edition, leaflet.reference, one.language.tag] = [*row, "", "", "", "", ""]
    for found in site.releases.standings:
        line = found.release
        key = (line.edition, line.reference, line.language)
        state = found.fate if key in rows or found.fate != "current" else "gone"
        until = str(found.until) if found.until else ""
        title = titles_of.get(line.reference, "")
        rows[key] = [*key, line.version, title, state, str(line.day), until, found.by, found.reason, found.instead]
    shards: dict[str, list[list[str]]] = {}
    for (edition, _, _), row in sorted(rows.items()):
        if edition:
            shards.setdefault(edition[:2], []).append(row)
    return shards
