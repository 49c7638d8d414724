"""Addresses as QR codes (ISO/IEC 18004): which modules are dark."""

from __future__ import annotations

from functools import lru_cache

QUIET = 4  # modules that stay empty around a code


@lru_cache(maxsize=256)
def modules_of(address: str) -> tuple[tuple[int, int, int], ...]:
    """Return the dark modules of a code in runs: row from the top, first column, how many."""
    return tuple(_runs(_matrix(address)))


@lru_cache(maxsize=256)
def side_of(address: str) -> int:
    """Return how many modules a code has to a side, without the quiet zone."""
    return len(_matrix(address))


@lru_cache(maxsize=16)
def _matrix(address: str) -> tuple[bytes, ...]:
    import segno  # most PDFs have no code

    # Level M restores 15 % of a code, which is folded, copied and coffee-stained.
    return tuple(bytes(row) for row in segno.make_qr(address, error="m", boost_error=False).matrix)


def _runs(rows: tuple[bytes, ...]) -> list[tuple[int, int, int]]:
    found = []
    for number, row in enumerate(rows):
        column = 0
        while column < len(row):
            length = next((step for step, dark in enumerate(row[column:]) if not dark), len(row) - column)
            if length:
                found.append((number, column, length))
            column += max(length, 1)
    return found
