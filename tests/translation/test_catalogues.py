from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.translation.catalogues import (
    MAX_BYTES,
    MAX_LINES,
    CatalogueEntry,
    catalogue_domains,
    catalogue_languages,
    catalogue_path,
    read_catalogue,
)
from tests.translation.samples import HEADER, SHOWN, read_text

PO = SHOWN.format(language="pl")
GOOD = 'msgid "Title"\nmsgstr "Tytuł"\n'
FIRST_LINE = HEADER.count("\n") + 1


def test_an_entry_knows_the_line_of_its_msgstr(tmp_path: Path) -> None:
    text = '#. What\n#: a.yaml:1\nmsgid ""\n"a long "\n"text"\nmsgstr ""\n"długi "\n"tekst"\n\n' + GOOD
    found, problems = read_text(tmp_path, text)
    assert found is not None
    assert not problems
    long, title = found.entries.values()
    assert (long.msgid, long.msgstr, long.line) == ("a long text", "długi tekst", FIRST_LINE + 5)
    assert (title.msgstr, title.line) == ("Tytuł", FIRST_LINE + 10)


def test_bom_crlf_and_line_separators_inside_strings_are_fine(tmp_path: Path) -> None:
    text = (HEADER.format(language="pl") + 'msgid "a\u2028b"\nmsgstr "c\u2028d"\n' + GOOD).replace("\n", "\r\n")
    found, problems = read_text(tmp_path, b"\xef\xbb\xbf" + text.encode(), header=False)
    assert found is not None
    assert not problems
    assert [(entry.msgstr, entry.line) for entry in found.entries.values()] == [
        ("c\u2028d", FIRST_LINE + 1),
        ("Tytuł", FIRST_LINE + 3),
    ]


def test_fuzzy_empty_blank_and_obsolete_entries_are_not_finished(tmp_path: Path) -> None:
    text = (
        '#, fuzzy\nmsgid "doubtful"\nmsgstr "wątpliwe"\n\nmsgid "empty"\nmsgstr ""\n\nmsgid "blank"\nmsgstr " \\n"\n\n'
        '#, python-brace-format, fuzzy\nmsgid "both {a}"\nmsgstr "oba {a}"\n\n#~ msgid "old"\n#~ msgstr "stare"\n\n'
        + GOOD
    )
    found, _ = read_text(tmp_path, text)
    assert found is not None
    finished = {msgid: found.finished((None, msgid)) for _, msgid in found.entries}
    assert [msgid for msgid, entry in finished.items() if entry] == ["Title"]
    assert "old" not in finished


def test_the_same_text_in_two_contexts_is_two_entries(tmp_path: Path) -> None:
    found, problems = read_text(
        tmp_path, 'msgctxt "verb"\nmsgid "Note"\nmsgstr "Zanotuj"\n\nmsgid "Note"\nmsgstr "Uwaga"\n'
    )
    assert found is not None
    assert not problems
    assert {key: entry.msgstr for key, entry in found.entries.items()} == {
        ("verb", "Note"): "Zanotuj",
        (None, "Note"): "Uwaga",
    }


BROKEN = {
    "string cut off": ('msgid "Title"\nmsgstr "Tyt', FIRST_LINE + 1, "not closed"),
    "closing quote escaped": ('msgid "Title"\nmsgstr "Tyt\\"\n', FIRST_LINE + 1, "not closed"),
    "bare quote inside": ('msgid "Title"\nmsgstr "Ty"t"\n', FIRST_LINE + 1, "quotation mark"),
    "msgid without msgstr": ('msgid "Title"\n\n' + GOOD.replace("Title", "Other"), FIRST_LINE, "no msgstr"),
    "file ends after msgid": (GOOD + '\nmsgid "Other"\n', FIRST_LINE + 3, "no msgstr"),
    "no .po at all": ("title: Sacroplasty\n", FIRST_LINE, "not a line of a .po"),
    "merge conflict": (GOOD + "<<<<<<< HEAD\n", FIRST_LINE + 2, "not settled here"),
    "msgstr twice": (GOOD + 'msgstr "Again"\n', FIRST_LINE + 2, "out of order"),
    "msgstr first": ('msgstr "Tytuł"\n', FIRST_LINE, "out of order"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_one_problem_at_its_line(tmp_path: Path, name: str) -> None:
    text, line, words = BROKEN[name]
    found, (problem,) = read_text(tmp_path, text)
    assert found is None
    assert (problem.where, problem.severity) == (Where(PO, line), "error")
    assert words in problem.message
    assert problem.hint


@pytest.mark.parametrize("encoding", ["iso-8859-2", "utf-16", "cp1250"])
def test_another_encoding_is_an_error_at_the_first_foreign_byte(tmp_path: Path, encoding: str) -> None:
    found, (problem,) = read_text(tmp_path, (HEADER.format(language="pl") + GOOD).encode(encoding))
    assert found is None
    assert problem.where == Where(PO, 1 if encoding == "utf-16" else FIRST_LINE + 1)
    assert "not UTF-8" in problem.message
    assert problem.hint.startswith("save the file ")


@pytest.mark.parametrize(
    ("content", "fault", "line"),
    [
        (b"\x1f\x8b\x08\0\0\0", "a compressed file", 1),
        (b"\xde\x12\x04\x95\0\0\0\0", "a compiled catalogue", 1),
        (b"<!DOCTYPE html><html><title>Sign in</title></html>", "a web page", 1),
        (bytes(2048), "nothing but NUL", 1),
        (b'\n<<<<<<< HEAD\nmsgid "a"\n=======\nmsgid "b"\n>>>>>>> there\nmsgstr "c"\n', "not settled here", 2),
    ],
)
def test_what_is_no_catalogue_is_named_in_one_line(tmp_path: Path, content: bytes, fault: str, line: int) -> None:
    found, (problem,) = read_text(tmp_path, content, header=False)
    assert found is None
    assert fault in problem.message
    assert problem.where.line == line


def test_a_header_with_another_charset_is_an_error(tmp_path: Path) -> None:
    text = HEADER.format(language="pl").replace("UTF-8", "ISO-8859-2") + GOOD
    _, (problem,) = read_text(tmp_path, text.encode(), header=False)
    assert "charset=ISO-8859-2" in problem.message


def test_too_large_files_are_refused(tmp_path: Path) -> None:
    for content in (b"#" * (MAX_BYTES + 1), b'""\n' * (MAX_LINES + 1)):
        found, (problem,) = read_text(tmp_path, content)
        assert found is None
        assert "too large" in problem.message


def test_a_text_translated_twice_is_an_error_and_the_first_counts(tmp_path: Path) -> None:
    found, (problem,) = read_text(tmp_path, GOOD + "\n" + GOOD.replace("Tytuł", "Nagłówek"))
    assert found is not None
    assert found.entries[None, "Title"].msgstr == "Tytuł"
    assert problem.where == Where(PO, FIRST_LINE + 4)
    assert f"line {FIRST_LINE + 1}" in problem.message


@pytest.mark.parametrize(
    ("header", "tag"), [("pl", "pl"), ("pl_PL", "pl"), ("zh_CN", "zh_Hans"), ("zh-Hans", "zh_Hans")]
)
def test_the_header_may_name_the_language_of_the_folder(tmp_path: Path, header: str, tag: str) -> None:
    text = HEADER.format(language=header) + GOOD
    _, problems = read_text(tmp_path, text.encode(), tag, header=False)
    assert not problems


@pytest.mark.parametrize(("header", "tag"), [("ur", "pa"), ("pa_PK", "pa"), ("zh_TW", "zh_Hans"), ("Polish", "pl")])
def test_the_header_may_not_name_another_language(tmp_path: Path, header: str, tag: str) -> None:
    text = HEADER.format(language=header) + GOOD
    _, (problem,) = read_text(tmp_path, text.encode(), tag, header=False)
    assert problem.severity == "error"
    assert f"Language: {header}" in problem.message


def test_a_header_without_language_is_only_a_warning(tmp_path: Path) -> None:
    found, (problem,) = read_text(tmp_path, GOOD.encode(), header=False)
    assert found is not None
    assert problem.severity == "warning"


def test_contents_are_never_taken_for_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "# comment"
    other.write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    found, _ = read_text(tmp_path, b"# comment", header=False)
    assert found is not None
    assert not found.entries


def test_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.po")
    for name in ("absent.po", "pipe.po", "."):
        found, (problem,) = read_catalogue(tmp_path / name, name, language("pl"))
        assert found is None
        assert problem.where == Where(name)


def test_a_link_may_not_lead_out_of_locale(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("password\n")
    path, shown = catalogue_path(tmp_path, language("pl"), "leaflet")
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "secret")
    found, (problem,) = read_catalogue(path, shown, language("pl"))
    assert found is None
    assert "password" not in str(problem)


PIECES = """\
msgid "a"
msgstr "b"
msgstr[0] "c"
msgstr[9] "d"
msgid_plural "e"
msgctxt "f"
"g"
# h
#. i
#: j
#:
#, fuzzy
#,
#| msgid "k"
#|
#~ msgid "l"
#~ msgstr "m"
#~
#~| msgid "n"
#~| "o"
#~|
#~ msgid_plural "p"
#~ msgstr[0] "q"
#~ "r
#~ msgctxt "s"
#| "t"
#bare
#=u
msgid ""
msgstr ""
""".splitlines()


@given(st.lists(st.sampled_from([*PIECES, "", "\ufeff"])))
def test_no_order_of_lines_raises(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found, problems = read_text(Path(folder), "\n".join(lines).encode(), header=False)
    assert found is not None or problems


def test_folders_are_languages_and_the_others_are_problems(tmp_path: Path) -> None:
    for name in ("ur", "zh_Hans", "zh-Hant", "klingon", "xx", "EN", "en", ".git", "pl"):
        (tmp_path / "locale" / name).mkdir(parents=True)
    (tmp_path / "locale" / "common.pot").touch()
    found, problems = catalogue_languages(tmp_path)
    assert [spoken.tag for spoken in found] == ["pl", "ur", "zh-Hans"]
    assert [problem.where.file for problem in problems] == [
        "locale/EN", "locale/en", "locale/klingon", "locale/xx", "locale/zh-Hant",
    ]  # fmt: skip
    assert all(problem.hint for problem in problems)


def test_no_locale_folder_is_no_language(tmp_path: Path) -> None:
    assert catalogue_languages(tmp_path) == ((), ())


def test_domains_are_the_po_files_of_a_language(tmp_path: Path) -> None:
    path, shown = catalogue_path(tmp_path, language("zh-Hans"), "common")
    assert shown == "locale/zh_Hans/LC_MESSAGES/common.po"
    path.parent.mkdir(parents=True)
    for name in ("sacroplasty.po", "common.po", "common.mo", ".hidden.po"):
        (path.parent / name).touch()
    assert catalogue_domains(tmp_path, language("zh_Hans")) == ("common", "sacroplasty")
    assert catalogue_domains(tmp_path, language("ur")) == ()


def test_everything_that_translators_wrote_survives_reading(tmp_path: Path) -> None:
    found, problems = read_text(tmp_path, TRANSLATORS_OWN, header=False)
    assert not problems
    assert found is not None
    assert (found.comment, found.header_fuzzy) == (("By Anna", "and Jan"), True)
    assert list(found.entries.values()) == [
        CatalogueEntry(
            msgid="New",
            msgstr="Nowy",
            line=14,
            context="verb",
            fuzzy=True,
            comments=("Ask Anna.", "bare"),
            flags=("python-brace-format",),
            previous="Old",
            previous_context="noun",
        )
    ]
    assert found.obsolete == (
        CatalogueEntry("Gone", "Poszło", 19, fuzzy=True, comments=("Once",), previous="Going"),
        CatalogueEntry("one", "", 22, plural="many", plurals=("jeden", "kilka")),
    )


TRANSLATORS_OWN = """\
# By Anna
# and Jan
#, fuzzy
msgid ""
msgstr "Language: pl\\nContent-Type: text/plain; charset=UTF-8\\n"

# Ask Anna.
#bare
#, fuzzy, python-brace-format
#| msgctxt "noun"
#| msgid "Old"
msgctxt "verb"
msgid "New"
msgstr "Nowy"

# Once
#, fuzzy
#~| msgid "Going"
#~ msgid "Gone"
#~ msgstr "Poszło"

#~ msgid "one"
#~ msgid_plural "many"
#~ msgstr[0] "jeden"
#~ msgstr[1] "kilka"
"""
