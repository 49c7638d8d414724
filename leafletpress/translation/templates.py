"""Templates (.pot) and new catalogues (.po), the same bytes for as long as the English is the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.content.model import Leaflet, Message, Passage
from leafletpress.content.review_date import ReviewDate
from leafletpress.translation.messages import Entry, own_messages, passage_messages
from leafletpress.translation.phrases import common_entries
from leafletpress.translation.po_text import po_text
from leafletpress.whole_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leafletpress.languages import Language

COMMON = "common"
TEMPLATE_COMMENT = "Template for translating "
# The date in common.pot: move it when the phrases change, never by the clock.
PHRASES_DATED = ReviewDate(2026, 6)


@dataclass(frozen=True, slots=True)
class Template:
    """What one .pot says: its gettext domain (the file's name), what it belongs to, its date, its entries."""

    domain: str
    title: str
    project: str
    dated: ReviewDate
    entries: tuple[Entry, ...]


def leaflet_template(leaflet: Leaflet) -> Template:
    """Return the template of one leaflet, dated by its review so that it changes only when the leaflet does."""
    return Template(
        domain=leaflet.id,
        title=f"{' '.join(leaflet.title.text.split())}, {leaflet.reference} version {leaflet.version}",
        project=f"{leaflet.id} {leaflet.reference}-{leaflet.version}",
        dated=leaflet.reviewed,
        entries=own_messages(leaflet),
    )


def passage_template(passage: Passage) -> Template:
    """Return the template of a passage, dated by its review."""
    return Template(
        domain=passage.domain,
        title=f"the shared passage “{passage.title}”",
        project=passage.domain,
        dated=passage.reviewed,
        entries=passage_messages(passage),
    )


def common_template(brand_messages: Iterable[Message]) -> Template:
    """Return the template of what layouts and brands print: the phrases, then the brands' own texts."""
    return Template(
        domain=COMMON,
        title="words that the layouts and brands print on every leaflet",
        project=COMMON,
        dated=PHRASES_DATED,
        entries=common_entries(brand_messages),
    )


def template_text(template: Template) -> str:
    """Return the text of a .pot file."""
    comment = (
        f"{TEMPLATE_COMMENT}{template.title}.",
        "Made from the English; do not edit. Translations go into LANG/LC_MESSAGES/.",
    )
    headers = {
        **_headers(template),
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": "",
        **_encoding(),
    }
    return po_text(comment, headers, template.entries, flags=("fuzzy",))


def catalogue_comment(template: Template, language: Language) -> tuple[str, str]:
    """Return the lines above the header of a new .po: what it translates, and that nobody has signed it."""
    return (
        f"{language.english_name} translation of {template.title}.",
        "DRAFT translation: not yet approved by a clinical reviewer. Do not give to patients.",
    )


def catalogue_headers(template: Template, language: Language) -> dict[str, str]:
    """Return the header fields of a new .po, complete and in gettext's order; its date is that of the English.

    No message of ours has plural forms, but editors of .po files ask for their number.
    """
    from babel.messages.plurals import get_plural  # 10 ms, for this one field

    headers = _headers(template)
    return {
        **headers,
        "PO-Revision-Date": headers["POT-Creation-Date"],
        "Last-Translator": "",
        "Language-Team": language.english_name,
        "Language": language.folder,
        **_encoding(),
        "Plural-Forms": get_plural(language.locale).plural_forms,
    }


def all_templates(
    leaflets: Iterable[Leaflet], brand_messages: Iterable[Message], passages: Iterable[Passage] = ()
) -> tuple[Template, ...]:
    """Return the template of every leaflet, then those of the passages, then the common one."""
    shared = map(passage_template, passages)
    return (*map(leaflet_template, leaflets), *shared, common_template(brand_messages))


def write_templates(templates: Iterable[Template], root: Path) -> tuple[Path, ...]:
    """Write locale/DOMAIN.pot for every template; return the files that changed. Raises OSError."""
    texts = {root / "locale" / f"{template.domain}.pot": template_text(template) for template in templates}
    return tuple(path for path, text in texts.items() if write_whole(path, text.encode()))


def _headers(template: Template) -> dict[str, str]:
    dated = template.dated
    return {
        "Project-Id-Version": template.project,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": f"{dated.year:04}-{dated.month:02}-{dated.day or 1:02} 00:00+0000",
    }


def _encoding() -> dict[str, str]:
    return {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
