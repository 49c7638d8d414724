"""`python -m leafletpress`: the same as the command `leafletpress`."""

from __future__ import annotations

from leafletpress.cli import run

if __name__ == "__main__":
    run()
