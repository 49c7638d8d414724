"""What the reference of a leaflet may be, such as RAD_0067: the name of a folder everywhere and on the leaflet site."""

from __future__ import annotations

import re

REFERENCE = re.compile(r"[A-Za-z0-9_.-]{1,32}")
# Names that the leaflet site has for itself, where a folder is called after each reference.
RESERVED = frozenset({"assets", "data", "departments", "e", "languages", "office", "web"})
# Names of devices, with any ending, and endings of files that the site has beside its folders.
DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
FILE = re.compile(
    r".*\.(html|xml|txt|js|css|config|json|csv|webmanifest)|sha256sums|_headers|_redirects", re.IGNORECASE
)


def reference_fault(found: str) -> tuple[str, str] | None:
    """Return what is wrong with a reference and what would be right, None if it can be used."""
    if not REFERENCE.fullmatch(found):
        return "it has the wrong form", "letters A-Z, digits, _ . and - only, 32 at most"
    if found.startswith(".") or found.endswith("."):
        return "it begins or ends with a dot", "such as RAD_0067: the leaflet's folder on the leaflet site is called so"
    if DEVICE.fullmatch(found):
        return "Windows has a device of that name", "such as RAD_0067: no file or folder there may be called so"
    if found.lower() in RESERVED or FILE.fullmatch(found):
        return "the leaflet site has a page or folder of that name", "such as RAD_0067"
    return None
