"""Make the sRGB profile of the output intent: ICC.1:2001-04 (version 2), the same bytes every time.

Made here from the published figures of IEC 61966-2-1, primaries adapted to D50, so that no profile of
somebody else's is shipped and no clock is read.
"""

from __future__ import annotations

import struct
from functools import lru_cache

D50 = (0.9642, 1.0, 0.8249)
PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
NAME = b"sRGB IEC61966-2.1\0"
STEPS = 256


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """Return the profile, about 1 KB."""
    lights = [round(65535 * light_of(step / (STEPS - 1))) for step in range(STEPS)]
    curve = b"curv" + struct.pack(f">LL{STEPS}H", 0, STEPS, *lights)
    tags = {
        b"desc": b"desc" + struct.pack(">LL", 0, len(NAME)) + NAME + bytes(78),
        b"cprt": b"text" + bytes(4) + b"CC0\0",
        b"wtpt": xyz(D50),
        **{tag: xyz(value) for tag, value in PRIMARIES.items()},
    }
    shared = list(tags.items())
    start = 132 + 12 * (len(shared) + 3)
    table, body = b"", b""
    for tag, data in shared:
        table += struct.pack(">4sLL", tag, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    for tag in (b"rTRC", b"gTRC", b"bTRC"):
        table += struct.pack(">4sLL", tag, start + len(body), len(curve))
    body += curve
    return header(start + len(body)) + struct.pack(">L", len(shared) + 3) + table + body


def header(size: int) -> bytes:
    """Return the 128 bytes in front: an RGB display profile of no maker, dated 2000-01-01."""
    made = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    kind = struct.pack(">LLL", size, 0, 0x02100000) + b"mntrRGB XYZ " + made
    return kind + b"acsp" + bytes(28) + struct.pack(">3l", *map(fixed, D50)) + bytes(48)


def light_of(value: float) -> float:
    """Return the light, 0 to 1, of an sRGB value 0 to 1 (IEC 61966-2-1)."""
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def value_of(light: float) -> float:
    """Return the sRGB value, 0 to 1, of light 0 to 1; the inverse of `light_of`."""
    return float(12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)


def xyz(value: tuple[float, float, float]) -> bytes:
    """Return an XYZType tag."""
    return b"XYZ " + bytes(4) + struct.pack(">3l", *map(fixed, value))


def fixed(value: float) -> int:
    """Return a number in 65,536ths."""
    return round(value * 65536)
