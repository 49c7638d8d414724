"""The bench's own Python environment: the project's pinned requirements, and the peers from PyPI."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

from bench.places import PLACE, ROOT

LISTS = (ROOT / "requirements.lock", ROOT / "bench" / "requirements.txt")


def go_inside(module: str) -> None:
    """Run a module of the bench again in the bench's environment, made if need be; return only if this is it."""
    home = PLACE / "python"
    if Path(sys.prefix).resolve() == home.resolve():
        return
    python = home / "bin" / "python"
    wanted = "".join(path.read_text("utf-8") for path in LISTS)
    note = home / "installed.txt"
    if not note.is_file() or note.read_text("utf-8") != wanted:
        print(f"Installing the bench into {home.relative_to(ROOT)}", file=sys.stderr)
        venv.create(home, clear=True, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "-r"]
        subprocess.run([*install, str(LISTS[0]), "--require-hashes"], check=True)
        subprocess.run([*install, str(LISTS[1])], check=True)
        note.write_text(wanted, "utf-8")
    sys.exit(subprocess.run([str(python), "-m", module, *sys.argv[1:]], cwd=ROOT, check=False).returncode)
