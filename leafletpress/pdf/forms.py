"""Hold form XObjects with all that they use, and write them (ISO 32000-1, 8.10)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from leafletpress.pdf.objects import ref

if TYPE_CHECKING:
    from leafletpress.pdf.objects import Objects


class Form(NamedTuple):
    """Hold a form: parts of its dictionary, in which a form stands for a reference to it, and its operators."""

    parts: tuple[str | Form, ...]
    data: bytes

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes to remember."""
        return len(self.data) + sum(len(part) if isinstance(part, str) else part.weight for part in self.parts)

    @property
    def label(self) -> str:
        """Return a name made from its content."""
        return f"F{self.digest()[:12]}"

    def digest(self) -> str:
        """Return the SHA-256 of all that it holds, in hexadecimal."""
        parts = [part if isinstance(part, str) else part.digest() for part in self.parts]
        return hashlib.sha256(b"\0".join([*(part.encode("ascii") for part in parts), self.data])).hexdigest()


# Number of an object by the form that it is.
Written: TypeAlias = dict[Form, int]


def write_form(file: Objects, form: Form, written: Written) -> int:
    """Add a form and, before it, those that it uses, each once; return its number."""
    if form not in written:
        entries = [part if isinstance(part, str) else ref(write_form(file, part, written)) for part in form.parts]
        written[form] = file.add_stream("".join(entries), form.data)
    return written[form]
