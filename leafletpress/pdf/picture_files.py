"""Read picture files and remember the latest: a leaflet's pictures are asked for in every layout and language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

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
            stat = path.stat()
        except OSError as error:
            raise PictureError("the picture cannot be read", error.strerror or "check the file") from error
        if stat.st_size > self.most_bytes:
            raise PictureError(
                f"the picture has {stat.st_size:,} bytes", f"keep it under {self.most_bytes:,}{self.remedy}"
            )
        version = path, stat.st_mtime_ns, stat.st_size
        picture = self.held.pop(version, None) or self.read(path)
        self.held[version] = picture
        while len(self.held) > 1 and sum(each.weight for each in self.held.values()) > ROOM:
            del self.held[next(iter(self.held))]
        return picture
