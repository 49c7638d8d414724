"""The group of commands: what is loaded when, and what runs when no command is named."""

from __future__ import annotations

import gc
import sys
from copy import copy
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import cast

import click

from leafletpress.commands.program import as_called

DEFAULT_COMMAND = "build"
# A module is imported only when its command runs or its help is asked for: a build waits for no other command.
COMMANDS = {
    "build": "leafletpress.commands.build",
    "check": "leafletpress.commands.check",
    "watch": "leafletpress.commands.watch",
    "status": "leafletpress.commands.status",
    "extract": "leafletpress.commands.extract",
    "update": "leafletpress.commands.update",
    "new-language": "leafletpress.commands.new_language",
    "new-leaflet": "leafletpress.commands.new_leaflet",
    "init": "leafletpress.commands.init",
    "import": "leafletpress.commands.import_document",
    "export": "leafletpress.commands.export",
    "proof": "leafletpress.commands.proof",
    "bilingual": "leafletpress.commands.bilingual",
    "approve": "leafletpress.commands.approve",
    "print-order": "leafletpress.commands.print_order",
    "which": "leafletpress.commands.which",
    "site": "leafletpress.commands.site",
    "withdraw": "leafletpress.commands.withdraw",
    "fonts": "leafletpress.commands.fonts",
    "read": "leafletpress.commands.read",
    "verify": "leafletpress.commands.verify",
}


class Commands(click.Group):
    """Find a command by its name; run `build` where none is named, so that `--lang ur` means what it says."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which people come to need them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return the command of a name, None for any other word."""
        if name not in COMMANDS:
            return None
        command = copy(cast(click.Command, imported(COMMANDS[name]).command))
        command.help = as_called(command.help or "", ctx.find_root().info_name)
        return command

    def get_help(self, ctx: click.Context) -> str:
        """Return the help of the group."""
        return as_called(super().get_help(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take options without a command for those of `build`; say what to write when a leaflet stands first."""
        if args[0].startswith("-"):
            return super().resolve_command(ctx, [DEFAULT_COMMAND, *args])
        root = ctx.params.get("root") or ctx.obj
        if args[0] not in COMMANDS and (Path(root or ".") / "leaflets" / f"{args[0]}.yaml").is_file():
            fault = f"{args[0]!r} is a leaflet, not a command: make_pdfs.py build {args[0]}"
            raise click.UsageError(as_called(fault), ctx)
        return super().resolve_command(ctx, args)


def imported(name: str) -> ModuleType:
    """Import a module, and let the collector pass over what that made: it lives as long as the process.

    Once only: a process that runs many commands would keep what each of them leaves.
    """
    if name in sys.modules:
        return sys.modules[name]
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        gc.enable()
