#!/usr/bin/env python3
"""The door of this checkout: the command line of leafletpress, with the folder of this file as its root."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from leafletpress.cli import run as run_at

run = partial(run_at, Path(__file__).resolve().parent, "make_pdfs.py")

if __name__ == "__main__":
    run()
