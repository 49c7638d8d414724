"""Facts of a brand, and facts and contacts of its sites: what brand.yaml gives to leaflets."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import voluptuous as vol

from leafletpress.content.assemble import assemble_contacts
from leafletpress.content.fields import facts, matching
from leafletpress.content.given import Given, Site
from leafletpress.content.inline import PILED, InlineError, has_piled_marks
from leafletpress.content.model import SITE
from leafletpress.content.names import COMMON
from leafletpress.content.schema import contacts
from leafletpress.content.texts import check_text, field_of, strings
from leafletpress.errors import Problem
from leafletpress.schema_errors import keys, named, subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.yaml_reader import YamlFile

SITES = "sites"
GIVEN_KEYS: dict[object, object] = {
    vol.Optional("facts"): facts,
    vol.Optional(SITES): named(
        matching(SITE["pattern"], "the name of a site is lower-case words joined by hyphens"),
        keys({vol.Optional("facts"): facts, vol.Optional("contacts"): contacts}),
    ),
}


def brand_given(file: YamlFile, data: dict[str, Any]) -> Given:
    """Return what a sound brand.yaml gives to leaflets; the contacts of sites are translated in common.po."""
    return Given(data.get("facts", ()), {name: _site(file, name, site) for name, site in data.get(SITES, {}).items()})


def _site(file: YamlFile, name: str, data: dict[str, Any]) -> Site:
    found = data.get("contacts")
    placed = assemble_contacts(file, found, (SITES, name, "contacts"), COMMON) if found else None
    return Site(data.get("facts", ()), placed)


def given_problems(file: YamlFile) -> Iterator[Problem]:
    """Yield an error for each fact and contact of a sound brand.yaml that cannot be set."""
    sites = file.data.get(SITES, {})
    for path, value in strings({"facts": file.data.get("facts", {}), SITES: sites}):
        try:
            if "contacts" in path:
                check_text(field_of(path), value, {})
            elif has_piled_marks(value):
                raise InlineError(*PILED)
        except InlineError as error:
            yield Problem(file.where(path), f"{subject_of(path)}: {error.message}", error.hint)


def look_of(file: YamlFile) -> str:
    """Return the SHA-256 of what brand.yaml says of the look of pages: all but what only some leaflets ask for."""
    said = {key: value for key, value in file.data.items() if key not in {"facts", SITES}}
    return sha256(json.dumps(said).encode()).hexdigest()
