"""A translation that somebody else translated back into English: read, held against the leaflet, kept for the proof.

It is a .po file of the leaflet's own msgids whose msgstr is the English that came back, or a plain text of as many
paragraphs as the leaflet has messages, in their order.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.errors import Problem, ProblemsFound, Where, shorten
from leafletpress.normal_form import composed
from leafletpress.translation.po_source import po_entries
from leafletpress.whole_files import read_regular

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from leafletpress.languages import Language
    from leafletpress.translation.messages import Entry

FOLDER = "back-translations"
ENDINGS = (".po", ".txt")
MOST_BYTES = 1_000_000
LONGEST = 10_000  # characters of one message


class BackTranslation(NamedTuple):
    """A back-translation that fits: its bytes, the ending of its file, and what came back by msgid."""

    data: bytes
    ending: str
    texts: Mapping[str, str]

    @property
    def sha256(self) -> str:
        """Return the hash of the file that a signature keeps."""
        return sha256(self.data).hexdigest()


def read_back_translation(path: Path, entries: Sequence[Entry], shown: str) -> BackTranslation:
    """Return the back-translation of messages in a file; raise ProblemsFound, with one problem, if it does not fit."""
    try:
        data = read_regular(path, MOST_BYTES)
        text = composed(data.decode("utf-8-sig"))
    except OSError as error:
        raise _refused(shown, f"cannot be read: {error.strerror or error}", f"at most {MOST_BYTES:,} bytes") from error
    except UnicodeDecodeError as error:
        raise _refused(shown, "is not UTF-8", "save it as a text in UTF-8, or as .po") from error
    is_po = path.suffix.lower() == ".po"
    texts = _of_po(text, entries, shown) if is_po else _of_paragraphs(text, entries, shown)
    if longest := next((msgid for msgid, said in texts.items() if len(said) > LONGEST), None):
        raise _refused(shown, f"has more than {LONGEST:,} characters for “{shorten(longest)}”", "look what it holds")
    return BackTranslation(data, ENDINGS[0] if is_po else ENDINGS[1], texts)


def back_translation_path(spoken: Language, leaflet_id: str, ending: str) -> str:
    """Return where the back-translation of a leaflet is kept, from the root."""
    return f"locale/{spoken.folder}/{FOLDER}/{leaflet_id}{ending}"


def kept_back_translation(root: Path, spoken: Language, leaflet_id: str) -> Path | None:
    """Return the file of the back-translation that is kept, None if there is none."""
    paths = (root / back_translation_path(spoken, leaflet_id, ending) for ending in ENDINGS)
    return next((path for path in paths if path.is_file() and is_within(path, root)), None)


def is_within(path: Path, root: Path) -> bool:
    """Tell whether a path under locale/ stays there, links followed."""
    return path.resolve().is_relative_to((root / "locale").resolve())


def _of_po(text: str, entries: Sequence[Entry], shown: str) -> dict[str, str]:
    found = {
        fields["msgid"]: fields.get("msgstr", "").strip()
        for entry in po_entries(text, shown)
        if not entry.is_header and not entry.obsolete and "fuzzy" not in entry.flags
        for fields in [{field.keyword: field.text for field in entry.fields}]
    }
    wanted = [entry.msgid for entry in entries]
    lacking = [msgid for msgid in wanted if not found.get(msgid)]
    strange = [msgid for msgid in found if msgid not in set(wanted)]
    if lacking:
        fault = f"has nothing for {len(lacking)} of {len(wanted)} messages, the first is “{shorten(lacking[0])}”"
        raise _refused(
            shown, fault, "begin it as a copy of the catalogue, and put the English that came back in msgstr"
        )
    if strange:
        fault = f"has {len(strange)} messages that the leaflet has not, the first is “{shorten(strange[0])}”"
        raise _refused(shown, fault, "take them out: it was made from another text")
    return {msgid: found[msgid] for msgid in wanted}


def _of_paragraphs(text: str, entries: Sequence[Entry], shown: str) -> dict[str, str]:
    lines = "\n".join(line.strip() for line in text.splitlines())
    paragraphs = [part.strip() for part in lines.split("\n\n") if part.strip()]
    if len(paragraphs) != len(entries):
        fault = f"has {len(paragraphs)} paragraphs, and the leaflet {len(entries)} messages"
        raise _refused(shown, fault, "one paragraph a message, a blank line between; or a .po of the same msgids")
    return {entry.msgid: said for entry, said in zip(entries, paragraphs, strict=True)}


def _refused(shown: str, fault: str, hint: str) -> ProblemsFound:
    return ProblemsFound([Problem(Where(shown), f"the back-translation {fault}", hint)])
