"""Where the bench finds and keeps things; imports nothing, for it is part of what is timed."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
PLACE = ROOT / "build" / "bench"
FONTS = PLACE / "fonts"
RESULTS = ROOT / "bench" / "results"
