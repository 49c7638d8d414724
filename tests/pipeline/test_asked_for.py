"""A build tells the first real error, and its report and exit code are about what was asked for."""

from __future__ import annotations

import pytest

from leafletpress.languages import language
from tests.pipeline.conftest import LEAFLET, POLISH, ROOT, Sample

OTHER = LEAFLET.replace("TST_1", "TST_2").replace("Having a scan", "After a scan")
BROKEN = OTHER.replace("title:", "titel:")


@pytest.mark.parametrize("asked", [("--layout", "standard"), ("--layout", "bilingual"), ()])
def test_a_broken_leaflet_asked_for_by_name_says_what_is_wrong(project: Sample, asked: tuple[str, ...]) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("title:", "titel:"))
    outcome = project.run("build", "scan", "--lang", "en", *asked)
    assert outcome.code == 1
    assert "leaflets/scan.yaml:3: error [leaflet-file]: unknown key 'titel' (did you mean 'title'?)" in outcome.stderr
    assert "Usage" not in outcome.stderr


def test_a_good_leaflet_has_no_bilingual_edition_in_english_alone(project: Sample) -> None:
    outcome = project.run("build", "scan", "--lang", "en", "--layout", "bilingual")
    assert outcome.code == 2
    assert "bilingual sets a translation beside the English" in outcome.stderr


@pytest.mark.parametrize(
    ("path", "text", "asked", "code"),
    [
        ("leaflets/other.yaml", BROKEN, ("scan",), 0),
        ("leaflets/other.yaml", BROKEN, ("other",), 1),
        ("leaflets/other.yaml", BROKEN, (), 1),
        ("locale/pl/LC_MESSAGES/scan.po", "broken", ("--lang", "en"), 0),
        ("locale/pl/LC_MESSAGES/scan.po", "broken", ("scan", "--lang", "pl"), 1),
        ("locale/pl/LC_MESSAGES/common.po", "broken", ("scan", "--lang", "en"), 0),
        ("locale/pl/LC_MESSAGES/common.po", "broken", ("--lang", "pl"), 1),
        ("locale/pl/LC_MESSAGES/nothing.po", "broken", ("scan",), 0),
        ("locale/qqz/LC_MESSAGES/scan.po", "broken", ("--lang", "pl"), 0),
        ("locale/qqz/LC_MESSAGES/scan.po", "broken", (), 1),
        ("layouts/large-print.yaml", "broken: yes\n", ("--layout", "standard"), 0),
        ("layouts/large-print.yaml", "broken: yes\n", ("--layout", "large-print"), 1),
    ],
)
def test_a_fault_elsewhere_is_not_this_builds(
    project: Sample, path: str, text: str, asked: tuple[str, ...], code: int
) -> None:
    project.write(path, text)
    outcome = project.run("build", *asked)
    assert outcome.code == code
    assert (path.partition("/LC_")[0] in outcome.stderr) is bool(code)


def test_a_reference_that_another_leaflet_has_is_everybodys(project: Sample) -> None:
    project.write("leaflets/other.yaml", OTHER.replace("TST_2", "TST_1"))
    outcome = project.run("build", "scan")
    assert (outcome.code, len(outcome.errors)) == (1, 1)
    assert "'reference' is 'TST_1', which leaflets/other.yaml:1 has too" in outcome.stderr


def test_a_translation_that_is_not_there_is_said_where_both_were_named(project: Sample) -> None:
    project.write("leaflets/other.yaml", OTHER)
    outcome = project.run("build", "other", "scan", "--lang", "pl", "--layout", "standard")
    assert (outcome.code, len(project.pdfs)) == (1, 1)
    (line,) = outcome.errors
    assert line.startswith(
        "leaflets/other.yaml:1: error [leaflet-file]: there is no translation into Polish (make_pdfs"
    )
    assert project.run("build", "--lang", "pl", "--layout", "standard").code == 0


@pytest.mark.parametrize("folder", ["leaflets", "layouts/brands/example-hospitals"])
def test_a_folder_that_lost_all_is_an_error_and_what_was_made_stays(project: Sample, folder: str) -> None:
    assert project.run().code == 0
    made = project.pdfs
    for path in (project.root / folder).glob("*.yaml"):
        path.unlink()
    for asked in ((), ("scan", "--layout", "standard")):
        outcome = project.run("build", *asked)
        assert outcome.code == 1
        assert any(line.startswith(folder) for line in outcome.errors)
        assert project.pdfs == made


@pytest.mark.parametrize("table", ["fonts", "languages"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_broken_table_of_the_layouts_is_one_line(project: Sample, table: str, command: str) -> None:
    path = project.root / f"layouts/{table}.yaml"
    path.write_text(path.read_text("utf-8") + "\nx: [\n", "utf-8")
    outcome = project.run(command)
    (line,) = outcome.errors
    assert (outcome.code, line.partition(":")[0]) == (1, f"layouts/{table}.yaml")


def test_a_character_without_a_glyph_is_one_line_with_its_first_place(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("scan.", "scan \U00012000.").replace("Call us", "\U00012000"))
    project.write("locale/pl/LC_MESSAGES/scan.po", POLISH)
    outcome = project.run("build", "--lang", "en", "--layout", "standard")
    (line,) = outcome.errors
    assert line.startswith("leaflets/scan.yaml:10: error [no-glyph]: no font of English has the character")
    assert "here and in another text" in line


def test_words_of_another_script_are_one_line_with_its_first_place(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("scan.", "scan سيكرو.").replace("Call us", "العربية"))
    (line,) = project.run("build", "--lang", "en", "--layout", "standard").errors
    assert line.startswith("leaflets/scan.yaml:10: error [no-glyph]: no font of English has the character 'س'")
    assert "nor 9 more of its script, here and in another text" in line


def test_of_two_entries_for_one_script_the_first_counts_and_all_is_made(project: Sample) -> None:
    path = project.root / "layouts/languages.yaml"
    path.write_text(path.read_text("utf-8").replace("  Cyrl:", "  Latn:\n    leading: 3\n  Cyrl:", 1), "utf-8")
    outcome = project.run("build", "--layout", "standard")
    (line,) = outcome.errors
    assert "layouts/languages.yaml:" in line
    assert "duplicate key 'Latn' (it stands on line" in line
    assert (outcome.code, len(project.pdfs)) == (1, 2)


def test_emoji_are_one_line_a_language_with_what_to_do_instead(project: Sample) -> None:
    signs = "\U0001f600 \U0001f44d\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1ec\U0001f1e7"
    project.write("leaflets/scan.yaml", LEAFLET.replace("about your scan", f"about {signs}"))
    (line,) = project.run("build", "--lang", "en").errors
    assert line.startswith("leaflets/scan.yaml:10: error [no-glyph]: no font of English has the character '\U0001f600'")
    assert "nor 6 more emoji" in line
    assert "say it in words" in line


@pytest.mark.parametrize("tag", ["en", "ar", "ur", "hi", "th", "my", "am", "ko", "bo"])
def test_everyday_signs_have_a_font_in_every_language(project: Sample, tag: str) -> None:
    signs = "≥ ≤ → ← ↑ ↓ ↔ ≠ ≈ ± × ÷ √ ∞ ½ ¼ ¾ ° ′ ″ ² ³ µ ™ ✓ ✗ ☐ ☎ ★ ● ♀ ♂ ⚠ ① ‰ ₂ − •"
    project.write("leaflets/scan.yaml", LEAFLET.replace("about your scan", f"about **{signs}** {signs}"))
    if tag != "en":
        head = POLISH.partition('msgid "Having')[0].replace(": pl", f": {tag}")
        title = f'msgid "Having a scan"\nmsgstr "{language(tag).own_name}"\n'
        project.write(f"locale/{tag}/LC_MESSAGES/scan.po", head + title)
    outcome = project.run("build", "--lang", tag, "--layout", "standard")
    assert (outcome.code, outcome.errors) == (0, [])
    assert len(project.pdfs) == 1


def test_a_private_character_is_named_for_every_font_means_something_else_by_it(project: Sample) -> None:
    project.write("leaflets/scan.yaml", LEAFLET.replace("your scan", "\ue000 your scan"))
    (line,) = project.run("build", "--lang", "en", "--layout", "standard").errors
    assert "U+E000" in line


@pytest.mark.parametrize("words", [("--lang", ""), ("--lang", " , "), ("--layout", ""), ("--out", ""), ("--out", " ")])
def test_an_option_that_names_nothing_is_a_fault_of_the_command_line(project: Sample, words: tuple[str, str]) -> None:
    outcome = project.run("build", *words)
    assert outcome.code == 2
    assert "names n" in outcome.stderr
    assert project.pdfs == []


def test_a_language_without_a_translated_message_is_one_line_and_no_pdf_in_english_alone(project: Sample) -> None:
    project.write("leaflets/other.yaml", OTHER)
    project.run("new-language", "gu")
    outcome = project.run("build", "--layout", "standard")
    (line,) = [line for line in outcome.stderr.splitlines() if "locale/gu" in line]
    assert line.startswith("locale/gu: warning [unfinished]: nothing is translated into Gujarati yet in other, scan: ")
    assert (outcome.code, {path.partition("/")[0] for path in project.pdfs}) == (0, {"en", "pl"})
    assert project.run("build", "scan", "--lang", "gu").code == 1
    assert "gu" not in project.run("build", "--lang", "pl").stderr


def test_one_translated_message_makes_a_draft_and_the_rest_of_the_language_is_told(project: Sample) -> None:
    project.run("new-language", "gu")
    path = project.root / "locale/gu/LC_MESSAGES/scan.po"
    project.write(str(path), path.read_text().replace('"Having a scan"\nmsgstr ""', '"Having a scan"\nmsgstr "સ્કેન"'))
    outcome = project.run("build", "--lang", "gu", "--layout", "standard")
    assert project.pdfs == ["gu/TST_1_scan_gu_standard_DRAFT.pdf"]
    assert "scan.po:" in outcome.stderr


WRITTEN = 'msgid "Written by {authors}"\nmsgstr "'
NAMES = """
msgid "The spine team"
msgstr "فريق العمود الفقري"

msgid "The nurses"
msgstr "التمريض"
"""


@pytest.mark.parametrize("instead", ["", WRITTEN + '"\n# ', WRITTEN.replace("msgid", "#, fuzzy\nmsgid")])
def test_translated_names_of_authors_stand_behind_english_words(project: Sample, instead: str) -> None:
    """A phrase that has no finished translation is English; that keeps no language from its leaflets."""
    project.write("leaflets/scan.yaml", LEAFLET.replace("facts:", "authors: [The spine team, The nurses]\nfacts:"))
    project.write("locale/ar/LC_MESSAGES/scan.po", POLISH.partition("\n\n")[0].replace("pl", "ar") + "\n" + NAMES)
    if instead:
        common = (ROOT / "locale/ar/LC_MESSAGES/common.po").read_text("utf-8")
        project.write("locale/ar/LC_MESSAGES/common.po", common.replace(WRITTEN, instead))
    outcome = project.run("build", "--lang", "ar", "--layout", "standard")
    assert (outcome.code, outcome.errors) == (0, [])
    assert (
        "Span [en]: Written by\n      …: فريق العمود الفقري والتمريض"
        in project.run("read", str(project.root / "build" / project.pdfs[0])).stdout
    )


def named(project: Sample, old: str, new: str) -> None:
    path = project.root / "layouts/languages.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_spoken_name_is_no_tag_and_says_which_languages_it_leads_to(project: Sample) -> None:
    named(project, "languages:\n", "languages:\n  pl: {called: [Polszczyzna], spoken: [Silesian]}\n")
    outcome = project.run("build", "--lang", "silesian")
    assert outcome.code == 2
    assert "'silesian' is not a language tag; it may mean pl (Polish)" in outcome.stderr


def test_a_word_that_may_mean_several_languages_names_them_all(project: Sample) -> None:
    project.write("locale/ur/LC_MESSAGES/common.po", (ROOT / "locale/ur/LC_MESSAGES/common.po").read_bytes())
    project.write("locale/pa/LC_MESSAGES/common.po", (ROOT / "locale/pa/LC_MESSAGES/common.po").read_bytes())
    outcome = project.run("build", "--lang", "Punjabi")
    assert "'Punjabi' is not a language tag; it may mean pa (Punjabi) or ur (Urdu)" in outcome.stderr


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("zh", "did you mean zh-Hans (Chinese (Simplified)) or zh-Hant (Chinese (Traditional))?"),
        ("cmn", "did you mean zh-Hans (Chinese (Simplified)) or zh-Hant (Chinese (Traditional))?"),
        ("zh-Hanz", "it may mean zh-Hant"),
        ("fa-AF", "did you mean prs (Dari)?"),
        ("Madarin", "it may mean zh-Hans (Chinese (Simplified))"),
        ("ur", "there are: en, pl, prs, zh-Hans, zh-Hant; `make_pdfs.py new-language ur` begins one"),
    ],
)
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_language_that_is_not_here_says_which_may_be_meant(
    project: Sample, command: str, asked: str, hint: str
) -> None:
    for folder in ("zh_Hans", "zh_Hant", "prs"):
        project.write(f"locale/{folder}/LC_MESSAGES/common.po", b"")
    outcome = project.run(command, "--lang", asked)
    assert outcome.code == 2
    assert hint in outcome.stderr


def test_a_language_that_is_called_otherwise_is_so_in_messages_that_were_remembered(project: Sample) -> None:
    (project.root / "locale/pl/LC_MESSAGES/common.po").unlink(missing_ok=True)
    assert "headers and footers in Polish stay English" in project.run("build", "--lang", "pl").stderr
    named(project, "languages:\n", "languages:\n  pl: {english: Polish of Silesia}\n")
    assert "headers and footers in Polish of Silesia stay English" in project.run("build", "--lang", "pl").stderr
