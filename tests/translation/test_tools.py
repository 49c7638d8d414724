"""A catalogue sent through the programs of translators: nothing of it is lost, and what changed is said.

GNU gettext, Babel and polib are run. What the Translate Toolkit 3.20, gettext-parser and pofile (npm) made of
tools/scan.po is kept beside it; Poedit, OmegaT and services on the web are imitated after what they write.
"""

from __future__ import annotations

import io
import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po

from leafletpress.languages import language
from leafletpress.translation.catalogues import Catalogue, read_catalogue
from tests.pipeline.conftest import Sample, begin, project
from tests.translation.samples import run

__all__ = ["project"]
TOOLS = Path(__file__).parent / "tools"
BASE = (TOOLS / "scan.po").read_text("utf-8")
PO = "locale/pl/LC_MESSAGES/scan.po"
Trip = Callable[[Path], str | bytes]


def gnu(*command: str) -> Trip:
    """Run a GNU tool on the file; what it prints is the file that comes back."""
    return lambda path: run(*command, str(path)).stdout


def recorded(name: str) -> Trip:
    return lambda _path: (TOOLS / f"{name}.po").read_bytes()


def by_mo(path: Path) -> str:
    run("msgfmt", "--use-fuzzy", "-o", str(path.with_suffix(".mo")), str(path))
    return run("msgunfmt", str(path.with_suffix(".mo"))).stdout


def by_properties(path: Path) -> str:
    done = run("msgcat", "--properties-output", str(path)).stdout
    return run("msgcat", "--properties-input", "-", stdin=done).stdout


def with_template(*options: str) -> Trip:
    def merged(path: Path) -> str:
        return run("msgmerge", "--quiet", *options, str(path), str(path.parents[2] / "scan.pot")).stdout

    return merged


def babel(path: Path, width: int | None = 76) -> bytes:
    file = io.BytesIO()
    write_po(file, read_po(io.BytesIO(path.read_bytes()), "pl"), width=width or 0, include_previous=True)
    return file.getvalue()


def polibs(path: Path, width: int = 78) -> str:
    return str(polib.pofile(str(path), wrapwidth=width))


def made(change: Callable[[str], str | bytes]) -> Trip:
    return lambda _path: change(BASE)


def unwrapped(text: str) -> str:
    return run("msgcat", "--no-wrap", "-", stdin=text).stdout


def without_marks(text: str) -> str:
    return re.sub(r"(?m)^#[,.:|].*\n", "", text)


def poedit(text: str) -> str:
    return text.replace('"Plural-Forms', '"X-Generator: Poedit 3.4\\n"\n"Plural-Forms').replace(
        '2026-05-01 00:00+0000\\n"\n"Last', '2026-06-02 14:31+0200\\n"\n"Last'
    )


def omegat(text: str) -> str:
    return re.sub(r'"Language: pl\\n"\n', "", text).replace("# Polish translation of", "# Template for translating")


def crowdin(text: str) -> str:
    header, rest = unwrapped(text).split("\n\n", 1)
    fields = sorted(line for line in header.split("\n") if line.startswith('"') and "Plural" not in line)
    own = ['"X-Crowdin-Language: pl\\n"', '"Plural-Forms: nplurals=4; plural=0;\\n"']
    return "\n".join(['msgid ""', 'msgstr ""', *fields, *own]) + "\n\n" + rest


def numeric(form: str, after: str = "") -> Callable[[str], str]:
    """Return the function that writes every letter beyond ASCII as escapes of its bytes."""

    def escaped(text: str) -> str:
        return re.sub(r"[^\x00-\x7f]+", lambda match: "".join(form % byte for byte in match[0].encode()) + after, text)

    return lambda text: "\n".join(line if line.startswith("#") else escaped(line) for line in text.split("\n"))


def split_strings(text: str) -> str:
    return re.sub(r'(?m)^((?:msgstr )?)"([^"\\\n]{6})([^"\\\n]+)"$', r'\1"\2" "\3"', text)


def in_capitals(text: str) -> str:
    return re.sub(r'(?m)^"([A-Z][\w-]+):', lambda match: f'"{match[1].upper()}:', text)


def ends(before: str, after: str) -> Callable[[str], str]:
    return lambda text: re.sub(r'(?m)^msgstr "([^"]+)"$', rf'msgstr "{before}\1{after}"', text)


# What the program does, what check says besides [fuzzy], and whether update then writes the same file as before.
SAME, OTHER = True, False
TRIPS: dict[str, tuple[Trip, set[str], bool]] = {
    "msgcat": (gnu("msgcat"), set(), SAME),
    "msgcat, not folded": (gnu("msgcat", "--no-wrap"), set(), SAME),
    "msgcat, narrow": (gnu("msgcat", "--width=40"), set(), SAME),
    "msgcat without places": (gnu("msgcat", "--no-location"), set(), SAME),
    "msgcat --strict": (gnu("msgcat", "--strict"), set(), SAME),
    "msgcat --escape": (gnu("msgcat", "--escape"), set(), SAME),
    "msgcat, sorted": (gnu("msgcat", "--sort-output"), set(), SAME),
    "msguniq": (gnu("msguniq"), set(), SAME),
    "msgconv": (gnu("msgconv", "--to-code=UTF-8"), set(), SAME),
    "msgmerge": (with_template("--previous"), set(), SAME),
    "msgmerge, no guesses": (with_template("--no-fuzzy-matching"), set(), OTHER),
    "msgattrib without obsolete": (gnu("msgattrib", "--no-obsolete"), set(), OTHER),
    "msgattrib without previous": (gnu("msgattrib", "--clear-previous"), set(), OTHER),
    "msgattrib without fuzzy": (gnu("msgattrib", "--clear-fuzzy"), {"fuzzy-lost"}, OTHER),
    ".mo and back": (by_mo, {"fuzzy-lost"}, OTHER),
    ".properties and back": (by_properties, set(), OTHER),
    "Babel": (babel, set(), OTHER),
    "Babel, not folded": (lambda path: babel(path, None), set(), OTHER),
    "polib": (polibs, set(), SAME),
    "polib, narrow": (lambda path: polibs(path, 40), set(), OTHER),
    "gettext-parser": (recorded("gettext-parser"), set(), OTHER),
    "gettext-parser by way of .mo": (recorded("gettext-parser-by-mo"), {"fuzzy-lost"}, OTHER),
    "pofile": (recorded("pofile"), set(), OTHER),
    "XLIFF": (recorded("translate-toolkit-xliff"), {"stale"}, OTHER),
    "CSV": (recorded("translate-toolkit-csv"), {"fuzzy-lost", "language-header", "stale"}, OTHER),
    "CSV with the template": (recorded("translate-toolkit-csv-template"), {"fuzzy-lost", "language-header"}, OTHER),
    "Qt TS": (recorded("translate-toolkit-ts"), {"language-header"}, OTHER),
    "pot2po": (recorded("translate-toolkit-pot2po"), {"language-header"}, OTHER),
    "Poedit": (made(poedit), set(), OTHER),
    "OmegaT": (made(omegat), {"language-header"}, OTHER),
    "Crowdin": (made(crowdin), set(), OTHER),
    "Lokalise, no flags": (made(without_marks), {"fuzzy-lost"}, OTHER),
    "CRLF": (made(lambda text: text.replace("\n", "\r\n")), set(), SAME),
    "CRLF and a byte order mark": (made(lambda text: "\ufeff" + text.replace("\n", "\r\n")), set(), SAME),
    "CR": (made(lambda text: text.replace("\n", "\r")), set(), SAME),
    "mixed line ends": (
        made(lambda text: text.replace('"\nmsgstr', '"\rmsgstr').replace('"\n#', '"\r\n#')),
        set(),
        SAME,
    ),
    "blanks at line ends": (made(lambda text: re.sub(r"(?m)$", " \t", text)), set(), SAME),
    "no last line end": (made(lambda text: text.rstrip("\n")), set(), SAME),
    "approved": (made(lambda text: text.replace("#. Title", "#, approved\n#. Title")), set(), SAME),
    "octal": (made(numeric("\\%03o")), set(), SAME),
    "hexadecimal": (made(numeric("\\x%02x", '" "')), set(), SAME),
    "strings in pieces": (made(split_strings), set(), SAME),
    "header in capitals": (made(in_capitals), set(), SAME),
    "charset in quotes": (made(lambda text: text.replace("charset=UTF-8", 'charset=\\"utf-8\\"')), set(), OTHER),
    "blank ends": (made(ends("\u00a0 ", r"\\n")), set(), SAME),
    "byte order marks at ends": (made(ends("\ufeff", "\u200b")), set(), SAME),
    "decomposed": (made(lambda text: unicodedata.normalize("NFD", text)), set(), SAME),
    "no header": (made(lambda text: text.split("\n\n", 1)[1]), {"language-header"}, OTHER),
}
# A file that cannot be read surely: one error, and nothing is written.
REFUSED: dict[str, Callable[[str], bytes]] = {
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "gb18030": lambda text: text.encode("gb18030"),
    "cp1250": lambda text: text.encode("cp1250", "ignore"),
    "iso-8859-2": lambda text: text.encode("iso-8859-2", "ignore"),
    "cut off": lambda text: text[: text.index("Jeśli coś")].encode(),
    "cut off after a msgid": lambda text: text[: text.index('msgstr "Badanie')].encode(),
    "a lone backslash": lambda text: text.replace("Badanie", "Bada\\ie").encode(),
    "a bare quotation mark": lambda text: text.replace("Badanie", 'Bad"nie').encode(),
    "two of one message": lambda text: (text + text[text.index("#. Title") : text.index("#. Intro")]).encode(),
    "a conflict": lambda text: text.replace("#. Title", "<<<<<<< ours\n#. Title").encode(),
    "other marks": lambda text: text.replace('msgstr "Badanie"', "msgstr “Badanie”").encode(),
    "no catalogue": lambda _text: b"Having a scan;Badanie\n",
    "zeros": lambda text: text.encode().ljust(4096, b"\0"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Return a project whose Polish catalogue is up to date and has one fuzzy and one obsolete entry, and its PDFs."""
    found = begin(tmp_path_factory.mktemp("sound"))
    found.write("leaflets/scan.yaml", (TOOLS / "scan.yaml").read_bytes())
    found.write(PO, BASE)
    assert found.run("update", "pl").code == 0
    assert (found.root / PO).read_text("utf-8") == BASE
    assert found.run("build", "--lang", "pl", "--layout", "standard", "--jobs", "1").code == 0
    return found


@pytest.fixture
def small(project: Sample, sound: Sample) -> Sample:
    """Return a copy of it that is not built."""
    ignored = shutil.ignore_patterns("build")
    shutil.copytree(sound.root, project.root, dirs_exist_ok=True, ignore=ignored)
    return project


def read(project: Sample) -> Catalogue:
    found, _ = read_catalogue(project.root / PO, PO, language("pl"))
    assert found
    return found


def said(project: Sample) -> set[str]:
    return set(re.findall(r"/scan\.po.*?: (?:error|warning) \[([\w-]+)\]", project.run("check", "--lang", "pl").stderr))


def printed(project: Sample) -> dict[str, bytes]:
    project.run("build", "--lang", "pl", "--layout", "standard")
    return pdfs_of(project)


def pdfs_of(project: Sample) -> dict[str, bytes]:
    return {name: (project.root / "build" / name).read_bytes() for name in project.pdfs}


@pytest.mark.parametrize("name", TRIPS)
def test_a_trip_costs_nothing(small: Sample, sound: Sample, name: str) -> None:
    trip, more, same = TRIPS[name]
    before = read(small)
    came_back = trip(small.root / PO)
    assert came_back
    small.write(PO, came_back)
    found = said(small)
    assert found - {"fuzzy"} == more
    kept = {entry.msgid: entry.msgstr for entry in read(small).entries.values() if entry.msgstr}
    if not found & {"fuzzy-lost", "untranslated", "stale"}:
        assert printed(small) == pdfs_of(sound) != {}
    assert small.run("update", "pl").code == 0
    after = read(small)
    texts = {entry.msgid: entry.msgstr for entry in (*after.entries.values(), *after.obsolete)}
    assert kept.items() <= texts.items()
    assert {key: before.entries[key].msgstr for key in before.entries if key[1] in kept} == {
        key: entry.msgstr for key, entry in after.entries.items() if key[1] in kept
    }
    assert ((small.root / PO).read_text("utf-8") == BASE) == same
    assert sorted({name.casefold() for name in after.headers}) == sorted(name.casefold() for name in after.headers)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_surely_is_one_kind_of_error_and_left_alone(small: Sample, name: str) -> None:
    data = REFUSED[name](BASE)
    small.write(PO, data)
    for command in (("check", "--lang", "pl"), ("update", "pl"), ("build", "--lang", "pl", "--layout", "standard")):
        outcome = small.run(*command)
        assert outcome.code == 1
        assert any(re.search(rf"{re.escape(PO)}:\d+: error", line) for line in outcome.errors)
    assert (small.root / PO).read_bytes() == data
