"""Addresses as QR codes (ISO/IEC 18004): which modules are dark."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

QUIET = 4  # modules that stay empty around a code


@lru_cache(maxsize=256)
def modules_of(address: str) -> tuple[tuple[int, int, int], ...]:
    """Return the dark modules of a code in runs: row from the top, first column, how many."""
    found = []
    for number, row in enumerate(_matrix(address)):
        column = 0
        for dark, group in groupby(row):
            length = len(list(group))
            found += [(number, column, length)] if dark else []
            column += length
    return tuple(found)


@lru_cache(maxsize=256)
def side_of(address: str) -> int:
    """Return how many modules a code has to a side, without the quiet zone."""
    return len(_matrix(address))


@lru_cache(maxsize=16)
def _matrix(address: str) -> tuple[bytearray, ...]:
    import segno  # most PDFs have no code

    # Level M restores 15 % of a code, which is folded, copied and coffee-stained.
    return segno.make_qr(address, error="m", boost_error=False).matrix
