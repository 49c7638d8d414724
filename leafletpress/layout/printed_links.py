"""On paper nobody can follow a link: its address stands behind its words, once, where these do not say it.

Behind words that refer to a section stands its page, behind those that refer to another leaflet its reference where the
leaflet has no address.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from leafletpress.content.inline import TO_LEAFLET, TO_SECTION, Span
from leafletpress.languages import language
from leafletpress.layout.references import NOWHERE
from leafletpress.lexicon.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leafletpress.layout.references import References

SCHEME = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
LINK = attrgetter("link")
NO_DIGITS = re.compile(r"\D+")
# Digits at the end of a telephone number that are the same whether or not it begins with its country's code.
OWN_DIGITS = 7
# Where one sign may be a word, brackets are as wide as a sign, and no blank is before them.
BRACKETS, WIDE_BRACKETS = (" (", ")"), ("（", "）")


def with_addresses(spans: Iterable[Span], tag: str, references: References = NOWHERE) -> tuple[Span, ...]:
    """Return the spans of a text in a language (BCP 47), the address behind each link that does not say it."""
    spans = tuple(spans)
    said = "".join([span.text for span in spans])
    before, after = WIDE_BRACKETS if script_of(language(tag).script).ideographs else BRACKETS
    out: list[Span] = []
    told: set[str] = set()
    for link, group in groupby(spans, key=LINK):
        out += group
        if not link or link in told:
            continue
        told.add(link)
        if shown := shown_behind(link, said, tag, references):
            said += f" {shown.text}"
            bold = out[-1].bold
            out += Span(before, bold), shown._replace(bold=bold), Span(after, bold)
    return tuple(out)


def shown_behind(link: str, said: str, tag: str, references: References) -> Span | None:
    """Return what stands behind the words of a link in a text, None where the text says it or nobody knows it."""
    if link.startswith(TO_SECTION):
        return references.page_of(link.removeprefix(TO_SECTION), tag)
    if link.startswith(TO_LEAFLET):
        other = references.leaflets.get(link.removeprefix(TO_LEAFLET))
        if other is None or not other.address:
            return Span(other.reference, fact="reference") if other and other.reference not in said else None
        link = other.address
    return None if says(said, link) else Span(printed(link), fact="address")


def printed(link: str) -> str:
    """Return a link's address as it is printed: without what only a machine needs."""
    address = SCHEME.sub("", link, count=1)
    return address[:-1] if address.endswith("/") and address.count("/") == 1 else address


def says(text: str, link: str) -> bool:
    """Tell whether a text says the address of a link."""
    if link.lower().startswith("tel:"):
        return digits(link)[-OWN_DIGITS:] in digits(text)
    wanted = re.escape(printed(link).casefold().removeprefix("www."))
    return re.search(rf"(?<![\w-]){wanted}(?![\w-]|[./][\w-])", text.casefold()) is not None


def digits(text: str) -> str:
    """Return the digits of a text."""
    return NO_DIGITS.sub("", text)
