"""What one signature says, as bytes: whoever signs with a key signs these, and the entry's own seal is their SHA-256.

Everything that an entry of approvals.yaml says is in it, so that no name, day or note can be edited afterwards.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leafletpress.translation.approvals import Signature

FORM = 2  # of an entry: what it seals. 1 sealed no pictures, reference, dates and words of layouts, and not itself


def statement(leaflet_id: str, tag: str, signature: Signature) -> bytes:
    """Return what is signed: JSON of one line with its keys sorted, UTF-8, and a line end."""
    said = {
        "accepts": sorted(signature.accepts),
        "back_translation": signature.back_translation,
        "by": signature.by,
        "form": signature.form,
        "language": tag,
        "leaflet": leaflet_id,
        "note": signature.note,
        "on": signature.on.isoformat(),
        "role": signature.role,
        "text": signature.seal,
        "version": signature.version,
    }
    return (json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def entry_seal(leaflet_id: str, tag: str, signature: Signature) -> str:
    """Return the seal of an entry: 64 hexadecimal digits of SHA-256 over its statement."""
    return sha256(statement(leaflet_id, tag, signature)).hexdigest()


def is_whole(leaflet_id: str, tag: str, signature: Signature) -> bool:
    """Tell whether an entry still says what it said when it was signed."""
    return signature.entry_seal == entry_seal(leaflet_id, tag, signature)
