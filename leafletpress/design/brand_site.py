"""What a brand says of its leaflet site: where it is, whom to ask, for how long a copy of it is good."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.schema_errors import Wrong

if TYPE_CHECKING:
    from collections.abc import Mapping

ADDRESS = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/?")
DAYS = re.compile(r"([0-9]{1,4}) days?")
GOOD_FOR = 31


class BrandSite(NamedTuple):
    """The address, ending in a slash, "" where there is none; what to `ask` where a language is missing; days."""

    address: str = ""
    ask: str = ""
    copy_good_for: int = GOOD_FOR


def site_address(value: object) -> str:
    """Return the address of a site, ending in a slash: https, without a query or a name of a user; raise Wrong."""
    found = value.strip() if isinstance(value, str) else ""
    if not ADDRESS.fullmatch(found):
        raise Wrong("it is not the address of a site", "such as https://leaflets.example.org/")
    return f"{found.rstrip('/')}/"


def days(value: object) -> int:
    """Return a number of days written as "31 days"; raise Wrong."""
    found = DAYS.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found or not int(found[1]):
        raise Wrong("it is not a number of days", "such as 31 days")
    return int(found[1])


def brand_site(data: Mapping[str, Any]) -> BrandSite:
    """Return what the validated file of a brand says of its site."""
    return BrandSite(data.get("site", ""), data.get("ask", ""), data.get("copy_good_for", GOOD_FOR))


def page_address(site: str, reference: str, tag: str) -> str:
    """Return the address of a leaflet's page; in English that of all its languages, by their own names."""
    return f"{site}{reference}" if tag == SOURCE_LANGUAGE else f"{site}{reference}/{tag}"
