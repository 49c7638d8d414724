"""What a host needs besides pages: headers, types, feeds, a map of the site, lists for other programs."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from leafletpress.site.model import Edition, Site, SiteBrand, SiteLeaflet
from leafletpress.site.pages import POLICY
from leafletpress.site.search_data import safe_json

MOST_ENTRIES = 200  # of a feed
HEADERS = (
    ("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)
# What a formula begins with in a spreadsheet.
FORMULA = re.compile(r"^[=+\-@\t\r]")


# Not for the public site: what the office's pages need. The service worker is made with what it keeps.
OFFICE_ONLY, WORKER = frozenset({"office.css", "order.js", "tables.js"}), "sw.js"


def asset_files(also: Collection[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every script and sheet of the package that the public site has, and those of `also`."""
    for found in sorted(files("leafletpress.site").joinpath("assets").iterdir(), key=lambda one: one.name):
        if found.is_file() and (found.name not in (*OFFICE_ONLY, WORKER) or found.name in also):
            yield f"assets/{found.name}", found.read_bytes()


def brand_files(brand: SiteBrand) -> Iterator[tuple[str, bytes]]:
    """Yield what is made of a brand: colours as a style sheet, an icon, a logo, the manifest of an application."""
    colours = brand.colours
    lines = "".join(f"  --{name.replace('_', '-')}: {value};\n" for name, value in sorted(colours.items()))
    yield "assets/brand.css", f":root {{\n{lines}  --focus: {colours['ink']};\n}}\n".encode()
    yield "assets/icon.svg", ICON.format(**colours).encode()
    if brand.logo:
        yield f"assets/{brand.logo[0]}", brand.logo[1]
    icon = {"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"}
    data = {
        "name": f"{brand.name}: patient leaflets",
        "short_name": "Leaflets",
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": colours["primary"],
        "background_color": "#FFFFFF",
        "icons": [icon],
    }
    yield "site.webmanifest", (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


ICON = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="{primary}"/>
<path d="M9 6h10l5 5v15H9z" fill="{on_primary}"/>
<path d="M12 14h9M12 18h9M12 22h6" stroke="{primary}" stroke-width="2"/>
</svg>
"""


def service_worker(shell: Sequence[tuple[str, bytes]]) -> bytes:
    """Return the service worker that keeps files, by path with their bytes, from the first visit on."""
    digest = sha256(b"".join(path.encode() + sha256(data).digest() for path, data in shell)).hexdigest()[:12]
    data = {"name": f"leaflets-shell-{digest}", "files": [path for path, _ in shell]}
    worker = files("leafletpress.site").joinpath("assets/sw.js").read_text("utf-8")
    return f"self.leafletShell = {safe_json(data)};\n{worker}".encode()


def list_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the lists for other programs: every edition that is shown, with its files, as JSON and as CSV."""
    rows = [edition_data(site, leaflet, one) for leaflet in site.leaflets for one in leaflet.editions]
    data = {"day": site.day.isoformat(), "drafts": site.drafts, "leaflets": rows}
    yield "data/leaflets.json", (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
    yield "data/leaflets.csv", csv_bytes(CSV_COLUMNS, [csv_row(row) for row in rows])


CSV_COLUMNS = (
    "reference", "title", "department", "language", "language_name", "own_title", "version", "edition", "state",
    "reviewed", "next_review", "page", "pdfs",
)  # fmt: skip


def edition_data(site: Site, leaflet: SiteLeaflet, one: Edition) -> dict[str, object]:
    """Return an edition as data; addresses are whole if the site has one, else from its folder."""
    about, base = leaflet.about, site.brand.site
    folder = f"{base}{leaflet.reference}/{one.language.tag}"
    pdfs = {
        pdf.layout: {"url": f"{folder}/{pdf.name}", "sha256": pdf.sha256, "bytes": pdf.bytes, "pages": pdf.pages}
        for pdf in one.pdfs
    }
    return {
        "reference": leaflet.reference,
        "title": about.title,
        "department": about.department,
        "brand": leaflet.brand or site.brand.name,
        "also_called": list(about.also_called),
        "codes": {name: list(found) for name, found in about.codes.items()},
        "language": one.language.tag,
        "language_name": one.language.english,
        "own_title": one.title,
        "version": one.version,
        "edition": one.edition,
        "state": "draft" if one.is_draft else "approved",
        "reviewed": one.reviewed,
        "next_review": one.next_review,
        "page": f"{folder}/index.html",
        "pdfs": pdfs,
    }


def csv_row(row: dict[str, object]) -> list[str]:
    """Return an edition's data as cells."""
    pdfs = row["pdfs"]
    assert isinstance(pdfs, dict)  # noqa: S101 - made above
    return [*(str(row[name]) for name in CSV_COLUMNS[:-1]), " ".join(found["url"] for found in pdfs.values())]


def csv_bytes(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return a table as CSV in UTF-8; what a spreadsheet would take for a formula is text."""
    written = io.StringIO()
    out = csv.writer(written, lineterminator="\r\n")
    out.writerow(columns)
    out.writerows([f"'{cell}" if FORMULA.match(cell) else cell for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def addressed_files(site: Site, pages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what needs the address of the site: map, feed, search for a browser's address field."""
    base = site.brand.site
    if not base or site.drafts:
        return
    yield "sitemap.xml", sitemap(site).encode()
    yield "feed.xml", feed(site).encode()
    yield "opensearch.xml", opensearch(site).encode()
    del pages


def sitemap(site: Site) -> str:
    """Return the map of the site (sitemaps.org), each leaflet's languages told to each other (hreflang)."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    lines.append(f"<urlset {spaces}>")
    for leaflet in site.leaflets:
        tags = [one.language.tag for one in leaflet.editions]
        urls = {tag: f"{site.brand.site}{leaflet.reference}/{tag}/" for tag in tags}
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(url)}/>'
            for tag, url in urls.items()
        )
        lines += [f"<url><loc>{escape(url)}</loc>{links}</url>" for url in urls.values()]
    return "\n".join((*lines, "</urlset>", ""))


def feed(site: Site) -> str:
    """Return what was released, replaced and withdrawn, the newest first, as Atom (RFC 4287)."""
    base, events = site.brand.site, []
    titles = {one.reference: one.about.title for one in site.leaflets}
    for number, line in enumerate(site.releases.lines):
        name = titles.get(line.reference, line.reference)
        spoken = f" ({line.language})" if line.language else ""
        what = "withdrawn" if line.state == "withdrawn" else f"version {line.version} released"
        why = f": {line.reason}" if line.reason else ""
        url = f"{base}{line.reference}/{f'{line.language}/' if line.language else ''}"
        identity = f"{url}#{line.edition or line.version}-{line.state}"
        events.append((line.day, number, f"{name}{spoken}: {what}{why}", url, identity))
    events.sort(reverse=True)
    updated = events[0][0] if events else site.day
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom">']
    lines += [f"<title>{escape(site.brand.name)}: leaflets</title>", f"<id>{escape(base)}</id>"]
    lines += [f"<updated>{updated}T00:00:00Z</updated>", f"<author><name>{escape(site.brand.name)}</name></author>"]
    lines.append(f'<link rel="self" href={quoteattr(base + "feed.xml")}/>')
    for day, _, title, url, identity in events[:MOST_ENTRIES]:
        lines.append(
            f"<entry><title>{escape(title)}</title><id>{escape(identity)}</id><updated>{day}T00:00:00Z</updated>"
            f"<link href={quoteattr(url)}/></entry>"
        )
    return "\n".join((*lines, "</feed>", ""))


def opensearch(site: Site) -> str:
    """Return the description by which a browser searches the site from its address field (OpenSearch 1.1)."""
    template = f"{site.brand.site}index.html#q={{searchTerms}}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>Leaflets</ShortName>\n<Description>{escape(site.brand.name)}: patient leaflets</Description>\n"
        f'<Url type="text/html" template={quoteattr(template)}/>\n</OpenSearchDescription>\n'
    )


def server_files(site: Site, gone: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what servers of three kinds read: headers that a page cannot set itself, and that old PDFs are gone.

    `gone` are the folders under the site whose PDFs are no longer given out. Nothing depends on any of it.
    """
    base = urlsplit(site.brand.site).path or "/"
    robots = "User-agent: *\nDisallow: /\n" if site.drafts else "User-agent: *\nDisallow:\n"
    if site.brand.site and not site.drafts:
        robots += f"Sitemap: {site.brand.site}sitemap.xml\n"
    yield "robots.txt", robots.encode()
    lines = [f'  Header set {name} "{value}"' for name, value in HEADERS]
    recalled = "".join(f'RedirectMatch 410 "/{re.escape(path)}/[^/]+\\.pdf$"\n' for path in gone)
    htaccess = f"<IfModule mod_headers.c>\n{chr(10).join(lines)}\n</IfModule>\n"
    htaccess += (
        f"ErrorDocument 404 {base}404.html\nAddType application/manifest+json .webmanifest\nAddCharset utf-8 .js .css\n"
    )
    yield ".htaccess", (htaccess + recalled).encode()
    yield "_headers", ("/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS)).encode()
    yield "web.config", web_config().encode()


def web_config() -> str:
    """Return the settings of IIS."""
    headers = "".join(f"<add name={quoteattr(name)} value={quoteattr(value)}/>" for name, value in HEADERS)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<configuration><system.webServer>'
        f"<httpProtocol><customHeaders>{headers}</customHeaders></httpProtocol>"
        '<staticContent><remove fileExtension=".webmanifest"/>'
        '<mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json"/></staticContent>'
        "</system.webServer></configuration>\n"
    )
