"""What git last held of catalogues: which translations were fuzzy there, or stood under another English.

A catalogue that msgmerge or an editor brought up to date has marks that `update` never saw. Git is asked by its own
command, to read and nothing else: no hook, no filter, no network, a bounded number of commits and bytes. Where there is
no git, no repository or no answer in time, nothing is known, and nothing fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from leafletpress.errors import ProblemsFound
from leafletpress.translation.doubts import print_of
from leafletpress.translation.po_source import po_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from leafletpress.translation.catalogues import Catalogue
    from leafletpress.translation.doubts import Print

COMMITS = 200  # that are looked through for the last two of each catalogue
VERSIONS = 2
MOST_ASKED = 1000  # versions of catalogues in one run
SECONDS = 10.0
MOST_BYTES = 5_000_000  # of one catalogue
SAFE = (
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never", "--no-pager"),
)


def last_texts(root: Path, paths: Iterable[str]) -> dict[str, str]:
    """Return by path under a root folder what git last held of a file that differs from what is there now."""
    wanted = dict.fromkeys(paths)
    if not wanted or not shutil.which("git"):
        return {}
    # Names of files that are not plain letters are quoted by git, and then not found: catalogues have plain names.
    log = _git(root, ["log", "--relative", "--format=%x00%H", "--name-only", f"-n{COMMITS}", "--", "locale"])
    versions: dict[str, list[str]] = {path: [] for path in wanted}
    for part in log.decode("utf-8", "replace").split("\0")[1:]:
        commit, *names = part.split("\n")
        for name in names:
            if name in versions and len(versions[name]) < VERSIONS:
                versions[name].append(commit)
    asked = [(path, f"{commit}:./{path}") for path, commits in versions.items() for commit in commits][:MOST_ASKED]
    blobs = _git(root, ["cat-file", "--batch"], "".join(f"{name}\n" for _, name in asked).encode()) if asked else b""
    found: dict[str, str] = {}
    for (path, _), data in zip(asked, _contents(blobs), strict=False):
        if path not in found and data is not None and data != _on_disk(root / path):
            found[path] = data.decode("utf-8", "replace")
    return found


def doubted_before(catalogue: Catalogue, before: str) -> frozenset[Print]:
    """Return the fingerprints of what is finished now, and was fuzzy or under another English in an earlier text.

    A translation that nobody touched while its English became another is as doubtful as one that is marked.
    """
    try:
        entries = [one for one in po_entries(before, catalogue.shown) if not one.is_header and not one.obsolete]
    except ProblemsFound:
        return frozenset()
    were: dict[str, str] = {}
    fuzzy: set[tuple[str, str]] = set()
    for one in entries:
        fields = {field.keyword: field.text for field in one.fields}
        msgid, msgstr = fields["msgid"], fields.get("msgstr", "").strip()
        were[msgid] = msgstr
        if "fuzzy" in one.flags and msgstr:
            fuzzy.add((msgid, msgstr))
    live = {entry.msgid for entry in catalogue.entries.values()}
    carried = {msgstr for msgid, msgstr in were.items() if msgstr and msgid not in live}
    return frozenset(_doubted(catalogue, fuzzy, carried, were))


def _doubted(
    catalogue: Catalogue, fuzzy: set[tuple[str, str]], carried: set[str], were: Mapping[str, str]
) -> Iterator[Print]:
    for entry in catalogue.entries.values():
        said = entry.msgid, entry.msgstr.strip()
        if entry.finished and (said in fuzzy or (said[1] in carried and entry.msgid not in were)):
            yield print_of(entry.msgid, entry.msgstr)


def _contents(batch: bytes) -> Iterator[bytes | None]:
    """Yield the contents of what `git cat-file --batch` wrote, None for what is missing or too large."""
    at = 0
    while (end := batch.find(b"\n", at)) > 0:
        head = batch[at:end].split()
        at = end + 1
        if len(head) != 3 or not head[2].isdigit():
            yield None
            continue
        size = int(head[2])
        yield batch[at : at + size] if size <= MOST_BYTES else None
        at += size + 1


def _on_disk(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        return b""


def _git(root: Path, words: list[str], given: bytes = b"") -> bytes:
    """Return what git says in a folder, b"" where it fails."""
    known = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    known |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *SAFE, *words],  # noqa: S607
            input=given,
            capture_output=True,
            check=False,
            cwd=root,
            env=known,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return b"" if done.returncode else done.stdout
