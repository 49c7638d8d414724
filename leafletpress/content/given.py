"""What a brand gives to its leaflets: facts, and the facts and contacts of each of its sites."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.schema_errors import suggestion

if TYPE_CHECKING:
    from leafletpress.content.model import Contacts, Facts, Message


class Site(NamedTuple):
    """A hospital of a trust: the facts that are its own, and how to reach it."""

    facts: Facts = ()
    contacts: Contacts | None = None


class Given(NamedTuple):
    """What all leaflets of a brand may use, and what those of each of its sites may."""

    facts: Facts = ()
    sites: Mapping[str, Site] = {}

    def facts_at(self, site: str | None) -> dict[str, str]:
        """Return the facts of a site, or those that hold everywhere for None; the site's own come before them."""
        own = self.sites.get(site or "", Site())
        return {**dict(self.facts), **dict(own.facts)}

    def contacts_at(self, site: str | None) -> Contacts | None:
        """Return the contacts of a site, None where there are none."""
        return self.sites.get(site or "", Site()).contacts

    @property
    def messages(self) -> tuple[Message, ...]:
        """Return what translators see of the contacts of all sites."""
        contacts = [one for site in self.sites.values() if site.contacts for one in site.contacts.items]
        return tuple(text for one in contacts for text in (one.name, one.hours, one.address) if text)

    def site_fault(self, site: str) -> tuple[str, str] | None:
        """Return what is wrong with the name of a site and how to mend it, None for one that there is."""
        if site in self.sites:
            return None
        hint = suggestion(site, self.sites) if self.sites else "the brand has none: write sites: into its brand.yaml"
        return f"there is no site '{site}'", hint


NOTHING_GIVEN = Given()
