"""A Site -> its pages of HTML, by the templates of the package. What comes from people is escaped, always."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from leafletpress.content.fields import review_date
from leafletpress.languages import SOURCE_LANGUAGE, language
from leafletpress.site.bodies import Body, body_of
from leafletpress.site.model import Edition, Gone, Site, SiteLeaflet
from leafletpress.site.search_data import safe_json
from leafletpress.translation.formats import format_date

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
SNOMED, OPCS4 = "2.16.840.1.113883.6.96", "2.16.840.1.113883.2.1.3.2.4.16.126"


class Page(NamedTuple):
    """A page: its path, the digest of all that it is made of, and what makes it."""

    path: str
    key: str
    make: Callable[[], str]


class Safe(NamedTuple):
    """A body that the build made, which escapes: it stands on the page as it is."""

    html: Markup
    draft: Markup
    imprint: Markup
    sheets: tuple[str, ...]


def safe(body: Body) -> Safe:
    """Return a body as templates take it."""
    return Safe(Markup(body.html), Markup(body.draft), Markup(body.imprint), body.sheets)  # noqa: S704 - see Safe


class Pages:
    """The pages of a site, made one by one when they are asked for."""

    def __init__(self, site: Site, out: Path, engine: str, *, has_fonts: bool = False) -> None:
        self.site, self.out, self.engine = site, out, engine
        self.templates = Environment(
            loader=PackageLoader("leafletpress.site"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.filters.update(day=day_in_words, slug=slug)
        self.templates.globals.update(site=site, brand=site.brand, policy=POLICY, slugs=self.slugs, has_fonts=has_fonts)
        self.frame = sha256(repr((engine, site.brand, site.drafts, has_fonts)).encode()).hexdigest()

    @cached_property
    def slugs(self) -> dict[str, str]:
        """Return a name of a file for each department, no two alike."""
        found: dict[str, str] = {}
        for name in self.site.departments:
            base = slug(name)
            count = sum(known.rstrip("0123456789-") == base.rstrip("0123456789-") for known in found.values())
            found[name] = base if base not in found.values() else f"{base}-{count + 1}"
        return found

    def all(self) -> Iterator[Page]:
        """Yield every page."""
        site, leaflets = self.site, [one for one in self.site.leaflets if one.editions]
        yield from self.beginnings(leaflets)
        for spoken in site.languages:
            own = [(leaflet, one) for leaflet in leaflets for one in leaflet.editions if one.language == spoken]
            yield self.page(f"languages/{spoken.tag}.html", "language.html", language=spoken, editions=own)
        for name, held in site.departments.items():
            shown = [one for one in held if one.editions]
            yield self.page(f"departments/{self.slugs[name]}.html", "department.html", department=name, leaflets=shown)
        for leaflet in leaflets:
            yield from self.of_leaflet(leaflet)
        yield from self.of_the_gone()

    def beginnings(self, leaflets: Sequence[SiteLeaflet]) -> Iterator[Page]:
        """Yield the pages at the top of the site."""
        titled = [(one.reference, one.about, one.brand) for one in leaflets]
        yield self.page("index.html", "index.html", number=len(leaflets), departments=self.site.departments.keys())
        yield self.page("leaflets.html", "leaflets.html", leaflets=titled)
        yield self.page("languages.html", "languages.html")
        yield self.page("offline.html", "offline.html")
        yield self.page("404.html", "404.html")
        names = json.dumps({one.tag: one.english for one in self.site.languages}, ensure_ascii=False)
        yield self.page("e/index.html", "edition_check.html", names=names)

    def of_leaflet(self, leaflet: SiteLeaflet) -> Iterator[Page]:
        """Yield the pages of a leaflet: that of all languages, and one for each."""
        yield self.page(f"{leaflet.reference}/index.html", "leaflet.html", leaflet=leaflet)
        # Twenty-nine other languages are the same on each of thirty pages: they are drawn once.
        others: list[Markup] = []
        shared = sha256(
            repr((leaflet.about, leaflet.brand, [one.language for one in leaflet.editions])).encode()
        ).hexdigest()

        def drawn_others() -> Markup:
            if not others:
                others.append(Markup(self.templates.get_template("others.html").render(leaflet=leaflet)))  # noqa: S704 - a template
            return others[0]

        for one in leaflet.editions:
            path = f"{leaflet.reference}/{one.language.tag}/index.html"
            key = sha256(repr((self.frame, shared, leaflet.english, one)).encode()).hexdigest()
            yield Page(path, key, lambda one=one: self.edition_page(leaflet, one, drawn_others()))  # type: ignore[misc]

    def edition_page(self, leaflet: SiteLeaflet, one: Edition, others: Markup) -> str:
        """Return the page of a leaflet in a language."""
        body = body_of(self.out / one.web.path, dict(one.leads)) if one.web else None
        return self.render(
            "edition.html",
            "../../",
            leaflet=leaflet,
            edition=one,
            others=others,
            body=body and safe(body),
            data=Markup(safe_json(linked_data(self.site, leaflet, one))),  # noqa: S704 - JSON without a tag
        )

    def of_the_gone(self) -> Iterator[Page]:
        """Yield a page at each address that once had a leaflet: it says what to use instead."""
        site = self.site
        shown = {(one.reference.casefold(), edition.language.tag) for one in site.leaflets for edition in one.editions}
        gone = {one.reference: one for one in site.gone}
        for leaflet in site.leaflets:
            for one in leaflet.gone:
                yield self.gone_page(f"{leaflet.reference}/{one.language}/index.html", one, leaflet)
                shown.add((leaflet.reference.casefold(), one.language))
            if not leaflet.editions:
                gone[leaflet.reference] = leaflet.gone[0]._replace(language="")
        for reference, one in gone.items():
            yield self.gone_page(f"{reference}/index.html", one, None)
        for found in site.releases.standings:
            line = found.release
            if (line.reference.casefold(), line.language) in shown:
                continue
            shown.add((line.reference.casefold(), line.language))
            known = gone.get(line.reference) or not_given_out(site, line.reference, line.language)
            leaflet_there = site.by_reference.get(line.reference.casefold())
            reference = leaflet_there.reference if leaflet_there else line.reference
            yield self.gone_page(f"{reference}/{line.language}/index.html", known, leaflet_there)

    def gone_page(self, path: str, one: Gone, leaflet: SiteLeaflet | None) -> Page:
        """Return the page of what is not given out any more."""
        instead = self.site.by_reference.get(one.instead.casefold()) if one.instead else None
        spoken = language(one.language) if one.language else None
        return self.page(path, "gone.html", gone=one, leaflet=leaflet, instead=instead, language=spoken)

    def page(self, path: str, template: str, **values: Any) -> Page:  # noqa: ANN401 - what templates show
        """Return a page that a template draws of values; its key is made of them and of the frame of the site."""
        seen = (self.frame, self.site.languages, tuple(self.slugs), values)
        key = sha256(repr(seen).encode()).hexdigest()
        return Page(path, key, lambda: self.render(template, "../" * path.count("/"), **values))

    def render(self, template: str, root: str, **values: Any) -> str:  # noqa: ANN401 - what templates show
        """Return what a template draws; `root` is the way to the folder of the site."""
        return self.templates.get_template(template).render(root=root, **values)


def not_given_out(site: Site, reference: str, tag: str) -> Gone:
    """Return what is said of a translation that was released once and is not given out today."""
    leaflet = site.by_reference.get(reference.casefold())
    title = leaflet.about.title if leaflet else ""
    return Gone(reference, tag, title, None, "", "")


def slug(name: str) -> str:
    """Return a name of a file for words: letters a to z, digits and hyphens."""
    return "-".join(re.findall("[a-z0-9]+", name.lower())) or "department"


def day_in_words(text: str) -> str:
    """Return a date such as 2026-05 or 2026-05-31 as English says it."""
    return format_date(review_date(text), language(SOURCE_LANGUAGE))


def linked_data(site: Site, leaflet: SiteLeaflet, one: Edition) -> dict[str, object]:
    """Return what search engines read of a page (schema.org, MedicalWebPage)."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": one.title,
        "inLanguage": one.language.tag,
        "identifier": leaflet.reference,
        "version": one.version,
        "lastReviewed": one.reviewed,
        "expires": one.last_day.isoformat(),
        "publisher": {"@type": "Organization", "name": leaflet.brand or site.brand.name},
    }
    if site.brand.site:
        data["url"] = f"{site.brand.site}{leaflet.reference}/{one.language.tag}/"
    return data
