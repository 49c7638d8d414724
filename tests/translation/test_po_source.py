"""What GNU msgfmt reads we read alike, and what it refuses we refuse: the tool itself is asked."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leafletpress.translation.catalogues import Catalogue
from tests.translation.samples import HEADER, SHOWN, read_text, run

HEAD = HEADER.format(language="pl")
Messages = dict[tuple[str | None, str], str]


def ours(text: str) -> tuple[Catalogue | None, Messages]:
    with tempfile.TemporaryDirectory() as folder:
        found, problems = read_text(Path(folder), text.encode(), header=False)
    if found is None or any(problem.severity == "error" for problem in problems):
        assert all(problem.where.line for problem in problems)
        return None, {}
    # msgfmt leaves out what is fuzzy, and what has no translation.
    done = {key: entry for key, entry in found.entries.items() if not entry.fuzzy and (entry.msgstr or entry.plurals)}
    return found, {key: "\0".join(entry.plurals) or entry.msgstr for key, entry in done.items()}


def msgfmts(text: str) -> Messages | None:
    """Return what msgfmt reads, by the catalogue that msgunfmt writes again; None if it refuses the file."""
    with tempfile.TemporaryDirectory() as folder:
        po, mo, again = (Path(folder) / name for name in ("a.po", "a.mo", "b.po"))
        po.write_bytes(text.encode())
        if run("msgfmt", "-o", str(mo), str(po)).returncode:
            return None
        if run("msgunfmt", "--no-wrap", "-o", str(again), str(mo)).returncode or not again.exists():
            return {}
        return ours(again.read_text("utf-8"))[1]


ALIKE = {
    "octal": r'msgstr "\141\305\274"',
    "octal, then a digit": r'msgstr "\305\2749"',
    "octal over two strings": 'msgstr "\\305"\n"\\274"',
    "hexadecimal": r'msgstr "\xc5\xbcZ"',
    "signs": r'msgstr "x\a\b\v\f\r\t\"\\y"',
    "adjacent": 'msgstr "a" "b""c"',
    "an escape ends with its string": 'msgstr "\\x31""1" "\\61" "1"',
    "on the keyword's line and on the next": 'msgstr "a"\n   "b" "c"',
    "keyword alone": 'msgstr\n\n"a"',
    "indented": '\t  msgstr "a"',
    "keyword at once": 'msgstr"a"',
    "line ends by a backslash": 'msgstr "a\\\nb"',
    "carriage returns behind": 'msgstr "a"\r',
    "invalid escape": r'msgstr "a\q"',
    "lone backslash": r'msgstr "5 \ 2"',
    "backslash at the end": 'msgstr "a\\"',
    "not closed": 'msgstr "a',
    "junk behind": 'msgstr "a" x',
    "in capitals": 'MSGSTR "a"',
    "twice": 'msgstr "a"\nmsgstr "b"',
    "no string": "msgstr",
    "comment before": '# a\nmsgstr "b"',
    "comment inside": 'msgstr "a"\n# b\n"c"',
    "comment behind": 'msgstr "a" # b',
    "plural form without plural": 'msgstr[0] "a"',
    "plural": 'msgid_plural "t"\nmsgstr[0] "a"\nmsgstr [ 1 ] "b"',
    "plural from one": 'msgid_plural "t"\nmsgstr[1] "a"',
    "plural with gap": 'msgid_plural "t"\nmsgstr[0] "a"\nmsgstr[2] "b"',
    "plural without forms": 'msgid_plural "t"\nmsgstr "a"',
    "domain": 'msgstr "a"\ndomain "messages"\nmsgid "b"\nmsgstr "c"',
    "all on one line": 'msgstr "a" msgid "b" msgstr "c"',
    "the same again": 'msgstr "a"\nmsgid "s"\nmsgstr "a"',
    "the same in a context": 'msgstr "a"\nmsgctxt "k"\nmsgid "s"\nmsgstr "b"\nmsgctxt ""\nmsgid "s"\nmsgstr "d"',
    "context twice": 'msgstr "a"\nmsgctxt "k"\nmsgctxt "l"\nmsgid "u"\nmsgstr "b"',
    "fuzzy, unspaced": 'msgstr "a"\n#,fuzzy\nmsgid "b"\nmsgstr "c"',
    "fuzzy among others": 'msgstr "a"\n#, c-format fuzzy\nmsgid "b"\nmsgstr "c"',
    "fuzzy in another spelling": 'msgstr "a"\n#, Fuzzy\nmsgid "b"\nmsgstr "c"',
    "fuzzy as Solaris writes it": 'msgstr "a"\n#! fuzzy\nmsgid "b"\nmsgstr "c"',
    "previous": 'msgstr "a"\n#|msgid "o" "p"\n#| "q"\nmsgid "b"\nmsgstr "c"',
    "previous inside": 'msgstr "a"\n#| msgid "o"\nmsgctxt "k"\n#| msgid "o"\nmsgid "b"\nmsgstr "c"',
    "obsolete": 'msgstr "a"\n#~ msgid "o"\n#~ msgstr "c" "d"\n#~msgid "p"\n#~msgstr "e"'
    '\n#~| msgid "o"\n#~ msgid "u"\n#~ msgstr ""',
    "obsolete begins, live ends": 'msgstr "a"\n#~ msgid "b"\nmsgstr "c"',
    "live begins, obsolete ends": '#~ msgstr "a"',
    "obsolete with a comment inside": 'msgstr "a"\n#~ msgid "b"\n# c\n#~ msgstr "d"',
    "no-break space between": '\u00a0msgstr "a"',
    "end of context inside": 'msgstr "a"\nmsgid "b\\004"\nmsgstr "c"',
    "control z": 'msgstr "a"\n\x1a',
}


@pytest.mark.parametrize("name", ALIKE)
def test_what_msgfmt_reads_is_read_alike_and_what_it_refuses_is_refused(name: str) -> None:
    text = f'{HEAD}msgid "s"\n{ALIKE[name]}\n'
    expected = msgfmts(text)
    found, messages = ours(text)
    assert (found is None) == (expected is None)
    assert messages == (expected or {})


# Where msgfmt reads on and we do not, or the other way round, and why.
OTHERWISE = {
    "NUL cuts the text off": (r'msgstr "a\000b"', False),
    "half a character": (r'msgstr "a\305"', False),
    "more bytes than one": (r'msgstr "\xbcabc"', False),
    "NUL in the file": ('msgstr "a" # \0', False),
    "an obsolete entry that stands twice": ('msgstr "a"' + '\n#~ msgid "o"\n#~ msgstr "p"' * 2, True),
    "flags as in gettext 0.24": ('msgstr "a"\n#= fuzzy\nmsgid "b"\nmsgstr "c"', True),
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_where_we_are_stricter_or_newer(name: str) -> None:
    text, read = OTHERWISE[name]
    found, messages = ours(f'{HEAD}msgid "s"\n{text}\n')
    assert (found is not None) == read
    assert messages == ({(None, "s"): "a"} if read else {})


def test_a_byte_order_mark_is_passed_over_though_msgfmt_refuses_it() -> None:
    assert msgfmts(f'\ufeff{HEAD}msgid "s"\nmsgstr "a"\n') is None
    assert ours(f'\ufeff{HEAD}msgid "s"\nmsgstr "a"\n')[1] == {(None, "s"): "a"}


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n\r", "\r\r\n"])
def test_line_ends_of_any_system(end: str) -> None:
    text = f'# comment\n{HEAD}# of the translator\n#, fuzzy\nmsgid "s"\nmsgstr "a"\n\nmsgid "t"\nmsgstr "b"\n'
    found, messages = ours(text.replace("\n", end))
    assert messages == {(None, "t"): "b"}
    assert found
    assert (found.comment, found.entries[None, "s"].comments) == (("comment",), ("of the translator",))
    mixed = "".join(line + ends for line, ends in zip(text.split("\n"), ["\n", end, "\r"] * 9, strict=False))
    assert ours(mixed)[1] == messages


strings = st.text(st.sampled_from('ab \t\\"żدमं不\x07\x0b1'), max_size=6)
quoted = strings.map(
    lambda text: (
        '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\x07", "\\a").replace("\x0b", "\\v") + '"'
    )
)
octal = strings.map(lambda text: '"' + "".join(f"\\{byte:03o}" for byte in text.encode()) + '"')
hexed = strings.map(lambda text: '"' + "".join(f"\\x{byte:02x}" for byte in text.encode()) + '"')
blank = st.sampled_from(["", " ", "\n", "\t", " \r\n", "\n\n", "\f"])
texts = st.lists(st.tuples(quoted | octal | hexed, blank), min_size=1, max_size=3).map(
    lambda parts: "".join(text + gap for text, gap in parts)
)
noise = st.sampled_from(
    [
        "",
        "",
        "# note\n",
        "#, fuzzy\n",
        "#,c-format,fuzzy\n",
        "#. what\n",
        "#: a:1\n",
        '#| msgid "k"\n',
        "#\n",
        "#bare\n",
        "# File: a.yaml, line: 3\n",
        '#~ msgid "old"\n#~ msgstr "x"\n',
        'domain "messages"\n',
        "\\\n",
        "x ",
        '"',
        "msgid ",
        '"z"\n',
    ]
)
entries = st.lists(st.tuples(noise, texts, blank, noise, texts, blank), max_size=4).map(
    lambda found: "".join(
        f'{before.replace("old", f"old{number}")}msgid{one} "{number}" {gap}'
        f"{between if len(between) < 2 else ''}msgstr {two}{end}\n"
        for number, (before, one, gap, between, two, end) in enumerate(found)
    )
)


@given(entries)
@settings(max_examples=15)
def test_any_file_is_read_as_msgfmt_reads_it(text: str) -> None:
    expected = msgfmts(HEAD + text)
    found, messages = ours(HEAD + text)
    assert (found is None) == (expected is None)
    bare = {key: re.sub(r"\s+", " ", said) for key, said in messages.items()}
    assert bare == {key: re.sub(r"\s+", " ", said) for key, said in (expected or {}).items()}


@pytest.mark.parametrize(
    "header",
    [
        'msgid ""\nmsgstr "language: pl\\n" "content-type: text/plain; charset=\\"utf-8\\"\\n"',
        'msgid ""\nmsgstr "CONTENT-TYPE: text/plain; Charset=Utf-8\\nLANGUAGE: pl\\n"',
        '#, fuzzy\nmsgid ""\nmsgstr ""\n"Content-Type: text/plain; charset = utf8\\n"\n"Language: pl\\n"',
    ],
)
def test_a_header_in_any_spelling_order_and_place(tmp_path: Path, header: str) -> None:
    entry = 'msgid "s"\nmsgstr "a"\n'
    for text in (f"{header}\n\n{entry}", f"{entry}\n{header}\n"):
        found, problems = read_text(tmp_path, text.encode(), header=False)
        assert not problems
        assert found
        assert found.headers["Language"] == "pl"
        assert list(found.entries) == [(None, "s")]


def test_a_second_header_is_an_error(tmp_path: Path) -> None:
    _, (problem,) = read_text(tmp_path, HEAD + 'msgid ""\nmsgstr "x"\n', header=False)
    assert (problem.rule, problem.where.line) == ("duplicate-message", HEAD.count("\n") + 2)


def test_places_in_the_strict_style_are_no_comments(tmp_path: Path) -> None:
    path = tmp_path / SHOWN.format(language="pl")
    path.parent.mkdir(parents=True)
    path.write_text(f'{HEAD}# Ask Anna.\n#: leaflets/a.yaml:12 b.yaml:3\nmsgid "s"\nmsgstr "a"\n', "utf-8")
    strict = run("msgcat", "--strict", str(path)).stdout
    assert "# File: leaflets/a.yaml, line: 12" in strict
    found, _ = read_text(tmp_path, strict, header=False)
    assert found
    assert found.entries[None, "s"].comments == ("Ask Anna.",)


@pytest.mark.parametrize("end", [" ", "\\n", "\u00a0", "\u200b", "\ufeff", "\u3000 \\t", "\u2028"])
def test_blanks_at_the_ends_change_nothing(tmp_path: Path, end: str) -> None:
    found, _ = read_text(tmp_path, f'msgid "s"\nmsgstr "{end}a b{end}"\n\nmsgid " t\\n"\nmsgstr "{end}c\\n"\n')
    assert found
    assert found.entries[None, "s"].msgstr == "a b"
    assert found.entries[None, " t\n"].msgstr.endswith("c\n")


def test_letters_are_composed_in_the_english_and_in_the_translation(tmp_path: Path) -> None:
    found, _ = read_text(tmp_path, 'msgid "Me\u0301nie\u0300re"\nmsgstr "pie\u0328c\u0301 ﺍﻟﺴﻼﻡ"\n')
    assert found
    assert found.entries[None, "Ménière"].msgstr == "pięć السلام"
