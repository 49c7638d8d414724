"""Names of what pages of HTML show from beside them: each holds the digest of its bytes.

So pages of different builds share what is the same, and none shows another's.
"""

from __future__ import annotations

import re
from hashlib import sha256

FOLDER = "web"
DIGITS = 16  # of the digest, in hexadecimal
NAMED = re.compile(rf"{FOLDER}/[A-Za-z0-9_.-]+-([0-9a-f]{{{DIGITS}}})\.(?:css|woff2|svg|png|jpg|jpeg)")


def path_of(stem: str, ending: str, data: bytes) -> str:
    """Return the path of bytes under the output folder; the ending has its dot."""
    return f"{FOLDER}/{stem}-{sha256(data).hexdigest()[:DIGITS]}{ending}"


def digest_in(path: str) -> str | None:
    """Return the beginning of the SHA-256 that a path names, None if it is no path of a file beside pages."""
    found = NAMED.fullmatch(path)
    return found[1] if found else None
