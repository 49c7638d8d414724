"""What a page of a press file may not use: colours of screens, transparency, curves that change its inks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf


def state_faults(state: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the transparency and the curves of a graphics state (ISO 32000-1, 8.4.5)."""
    mode = state.get("/BM", pikepdf.Name("/Normal"))
    modes = [str(one) for one in mode] if isinstance(mode, pikepdf.Array) else [str(mode)]
    soft = "/SMask" in state and state.SMask != "/None"
    if soft or any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA")) or set(modes) - {"/Normal", "/Compatible"}:
        yield "something is translucent"
    if "/TR" in state or ("/TR2" in state and state.TR2 != "/Default"):
        yield "a transfer curve changes its inks"


def group_faults(holder: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the transparency group of a page or form (11.6.6)."""
    if "/Group" in holder and holder.Group.get("/S") == "/Transparency":
        space = holder.Group.get("/CS")
        told = f" that blends in {str(space).lstrip('/')}" if isinstance(space, pikepdf.Name) else ""
        yield f"a transparency group{told}"


def image_faults(image: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield what is wrong with the colours of a picture, and its transparency."""
    if "/SMask" in image or image.get("/SMaskInData", 0):
        yield "a picture is translucent"
    if "/ColorSpace" in image:
        yield from (f"{fault} of a picture" for fault in space_faults(image.ColorSpace))


def space_faults(space: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield a colour space that is not one of inks: those of screens, and all by measurement."""
    parts: Sequence[Any] = [] if space is None else list(space) if isinstance(space, pikepdf.Array) else [space]
    kind = str(parts[0]).lstrip("/") if parts else ""
    if kind in ("DeviceRGB", "CalRGB", "Lab", "CalGray"):
        yield f"colours in {kind}"
    elif kind == "ICCBased" and int(parts[1].get("/N", 0)) == 3:
        yield "colours in RGB with a profile"
    elif kind in ("Indexed", "Pattern") and len(parts) > 1:
        yield from space_faults(parts[1])
    elif kind in ("Separation", "DeviceN") and len(parts) > 2:
        yield from (f"{fault} for a spot ink" for fault in space_faults(parts[2]))
