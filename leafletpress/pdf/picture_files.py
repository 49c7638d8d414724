"""Read picture files and remember the latest: a leaflet's pictures are asked for in every layout and language."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Bytes of all pictures of a kind that are remembered; the latest is, however large it is.
ROOM = 4_000_000


class PictureError(Exception):
    """Say what is wrong with a picture file, and what would be right."""

    def __init__(self, message: str, hint: str) -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message} ({hint})")


class PictureNote(NamedTuple):
    """Say what of a picture that can be printed may not look as meant, and what would be right."""

    message: str
    hint: str


class Weighty(Protocol):
    """Be a picture that knows how many bytes it holds."""

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes to remember."""


Read = TypeVar("Read", bound=Weighty)
Version = tuple["Path", int, int]


@dataclass(frozen=True, slots=True)
class PictureFiles(Generic[Read]):
    """Hold how a kind of picture is read, in how many bytes, and the latest that were, oldest first."""

    read: Callable[[Path], Read]
    most_bytes: int
    remedy: str
    held: dict[Version, Read] = field(default_factory=dict)

    def get(self, path: Path) -> Read:
        """Return the picture of a file as it is now; raise PictureError."""
        try:
            status = path.stat()
        except (OSError, ValueError) as error:
            raise unreadable(error) from error
        if not stat.S_ISREG(status.st_mode):
            raise PictureError("the picture is not an ordinary file", "copy the picture itself there")
        if status.st_size > self.most_bytes:
            raise PictureError(
                f"the picture has {status.st_size:,} bytes", f"keep it under {self.most_bytes:,}{self.remedy}"
            )
        version = path, status.st_mtime_ns, status.st_size
        try:
            picture = self.held.pop(version, None) or self.read(path)
        except OSError as error:
            raise unreadable(error) from error
        self.held[version] = picture
        while len(self.held) > 1 and sum(each.weight for each in self.held.values()) > ROOM:
            del self.held[next(iter(self.held))]
        return picture


def unreadable(error: Exception) -> PictureError:
    """Return the error of a file that the system does not give."""
    hint = getattr(error, "strerror", None) or "check the file and its permissions"
    return PictureError("the picture cannot be read", hint)
