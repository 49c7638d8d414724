"""The name that the program goes by: `make_pdfs.py` in this checkout, `leafletpress` where it is installed."""

from __future__ import annotations

import click

SCRIPT, INSTALLED = "make_pdfs.py", "leafletpress"


def as_called(text: str, program: str | None = None) -> str:
    """Return a text that tells people what to type, with the program's name as they type it.

    Texts say `make_pdfs.py`; `program` is the name in use, that of the running command where none is given.
    """
    context = click.get_current_context(silent=True)
    name = program or (context and context.find_root().info_name)
    return text.replace(SCRIPT, INSTALLED) if name == INSTALLED else text
