"""What people get wrong in a leaflet, and the one line that tells them so."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.content.block_names import natural_names
from leafletpress.content.model import BLOCKS
from leafletpress.content.read import read_leaflet
from leafletpress.content.texts import strings
from leafletpress.yaml_reader import read_yaml
from tests.content.conftest import HEAD, HEAD_LINES, Faults, Write

BODY = "introduction: Hello.\n"
SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.yaml"))


def block(text: str) -> str:
    """Put one block, written at the margin, into an introduction that begins on the first line after the head."""
    first, *rest = text.splitlines()
    return "\n".join(["introduction:", f"  - {first}", *(f"    {line}" for line in rest)]) + "\n"


def parts(*named: str) -> str:
    """Return a leaflet with a figure that has parts."""
    return block(f"figure: {{image: a.svg, alt: b, parts: [{', '.join(named)}]}}")


# Faults in the required keys: the key's line is replaced.
HEADS = {
    "month 13": ("reviewed: 2026-13", "x.yaml:5: error: 'reviewed' is '2026-13': there is no month 13"),
    "30 February": ("reviewed: 2026-02-30", "x.yaml:5: error: 'reviewed' is '2026-02-30': that month has no day 30"),
    "no leap year": ("reviewed: 2026-02-29", "x.yaml:5: error: 'reviewed' is '2026-02-29': that month has no day 29"),
    "words": ("reviewed: May 2026", "x.yaml:5: error: 'reviewed' is 'May 2026': it is not a date (write it as 2026-05"),
    "far year": ("reviewed: 0026-05", "x.yaml:5: error: 'reviewed' is '0026-05': the year is out of reach"),
    "order": ("next_review: 2026-04", "x.yaml:6: error: 'next_review' is '2026-04', before 'reviewed', 2026-05"),
    "empty title": ("title:", "x.yaml:3: error: 'title' is empty: it should be text"),
    "list as title": ("title: [a]", "x.yaml:3: error: 'title' is a list: it should be text"),
    "reference": ("reference: RAD 67", "x.yaml:1: error: 'reference' is 'RAD 67': it has the wrong form (letters"),
    "long reference": (f"reference: {'A' * 33}", "x.yaml:1: error: 'reference' is 'AAAA"),
    "version": ("version: '{x}'", "x.yaml:2: error: 'version' is '{x}': it has the wrong form"),
    "brand outside": ("brand: ../../etc", "x.yaml:4: error: 'brand' is '../../etc': it has the wrong form"),
}


@pytest.mark.parametrize("name", HEADS)
def test_fault_in_a_required_key(faults: Faults, name: str) -> None:
    line, expected = HEADS[name]
    key = line.partition(":")[0]
    head = "".join(f"{line}\n" if old.startswith(f"{key}:") else f"{old}\n" for old in HEAD.splitlines())
    (found,) = faults(BODY, head=head)
    assert found.startswith(f"leaflets/{expected}")


@pytest.mark.parametrize("key", ["reference", "version", "title", "brand", "reviewed", "next_review"])
def test_missing_key(faults: Faults, key: str) -> None:
    head = "".join(f"{line}\n" for line in HEAD.splitlines() if not line.startswith(f"{key}:"))
    assert faults(BODY, head=head) == [f"leaflets/x.yaml:1: error: missing key '{key}'"]


# Faults after the required keys; lines are counted from the first line after them.
BODIES = {
    "misspelt key": ("introduction: a\nauthers: [b]\n", 2, "unknown key 'authers' (did you mean 'authors'?)"),
    "strange key": ("introduction: a\ncolour: red\n", 2, "unknown key 'colour' (known: reference, version"),
    "misspelt review": ("introduction: a\nrevewed: 2026-05\n", 2, "unknown key 'revewed' (did you mean 'reviewed'?)"),
    "duplicate key": ("introduction: a\nintroduction: b\n", 2, "duplicate key 'introduction' (it stands on line 7"),
    "no text at all": ("subtitle: a\n", -5, "a leaflet without text (add an introduction, sections or both)"),
    "empty section": ("sections:\n  - heading: a\n", 2, "a section that holds nothing"),
    "no heading": ("sections:\n  - body: a\n", 2, "missing key 'heading'"),
    "empty list": (block("list: []"), 2, "'list' is an empty list: there should be at least one item"),
    "misspelt block": (block("calout: a"), 2, "unknown block 'calout' (did you mean 'callout'?)"),
    "colon in text": (block("Please note: a"), 2, "unknown block 'Please note' (a text that holds ': '"),
    "fact only": (block("{phone}") + "facts: {phone: 1}\n", 2, "unknown block 'phone' (a text that holds ': ' or"),
    "badly indented": (block("figure:\nimage: a.svg\nalt: b"), 2, "item 1 of 'introduction' is a group of keys: a"),
    "lone block": ("introduction:\n  list: [a]\n", 1, "'introduction' is a group of keys: it should be a text or"),
    "list in list": (block("- a\n- b"), 2, "item 1 of 'introduction' is a list: a block is a text or one key"),
    "step without title": (block("steps:\n  - body: a"), 3, "missing key 'title'"),
    "step without body": (block("steps:\n  - title: a"), 3, "missing key 'body'"),
    "term without meaning": (block("terms:\n  - term: a"), 3, "missing key 'meaning'"),
    "callout kind": (block("callout: {kind: danger, body: a}"), 2, "'kind' is 'danger': it should be note or warning"),
    "callout without kind": (block("callout: {body: a}"), 2, "missing key 'kind' (note or warning)"),
    "no answer": (block("questions:\n  - question: a"), 3, "missing key 'answer'"),
    "percent": (block("risks: [{risk: a, chance: 50%}]"), 2, "'chance' is '50%': it is not a chance (write a perc"),
    "approximately": (
        block("risks: [{risk: a, chance: approximately 1 in 2}]"),
        2,
        "'chance' is 'approximately 1 in 2': it is not a chance (write 'about' in place of 'approximately')",
    ),
    "3 in 2": (block("risks: [{risk: a, chance: 3 in 2}]"), 2, "'chance' is '3 in 2': 3 in 2 is not a chance"),
    "0 in 2": (block("risks: [{risk: a, chance: 0 in 2}]"), 2, "'chance' is '0 in 2': 0 in 2 is not a chance"),
    "range reversed": (
        block("benefits: [{benefit: a, chance: 1 in 10 to 1 in 100}]"),
        2,
        "'chance' is '1 in 10 to 1 in 100': the first chance should be the smaller one (write '1 in 100 to 1 in 10')",
    ),
    "risk in benefits": (block("benefits: [{risk: a}]"), 2, "missing key 'benefit'"),
    "ragged table": (
        block("table: {header: [a, b], rows: [[c, d], [e]]}"),
        2,
        "row 2 has 1 cell (the header has 2; write",
    ),
    "column without name": (
        block("table: {header: [a, ''], rows: [[b, c]]}"),
        2,
        "item 2 of 'header' is empty: a column",
    ),
    "no names at all": (block("table: {header: [''], rows: [[b]]}"), 2, "item 1 of 'header' is empty: a column needs"),
    "no way of contact": (block("contacts: [{name: a, hours: b}]"), 2, "a contact without a way of contact (add one"),
    "phone without digit": (block("contacts: [{name: a, phone: none}]"), 2, "'phone': a phone number needs digits"),
    "second phone": (block("contacts: [{name: a, phone: [1, x]}]"), 2, "item 2 of 'phone': a phone number needs dig"),
    "email": (block("contacts: [{name: a, email: example.org}]"), 2, "'email': an email address needs an @"),
    "email link": (
        block("contacts: [{name: a, email: 'Mailto:a@b.org'}]"),
        2,
        "'email': an email address is written wi",
    ),
    "web": (block("contacts: [{name: a, web: 'ftp://a.b'}]"), 2, "'web': a web address begins with https://"),
    "web script": (block("contacts: [{name: a, web: 'javascript:b'}]"), 2, "'web': a web address begins with https"),
    "no lines": (block("writing_lines: {prompt: a, lines: 0}"), 2, "'lines' is '0': it is not a number of lines"),
    "41 lines": (block("writing_lines: {prompt: a, lines: 41}"), 2, "'lines' is '41': it is not a number of lines"),
    "checklist blocks": (block("checklist: [{list: [a]}]"), 2, "item 1 of 'checklist' is a group of keys: it should"),
    "unclosed bold": (block("a **b"), 2, "item 1 of 'introduction': bold is not closed (each ** needs"),
    "unknown fact": (block("call {unit}"), 2, "item 1 of 'introduction': unknown fact {unit} (the leaflet has no"),
    "misspelt fact": (
        block("a {unti}") + "facts: {unit: 1}\n",
        2,
        "item 1 of 'introduction': unknown fact {unti} (did you mean",
    ),
    "unknown fact in data": (block("contacts: [{name: a, phone: '{b}'}]"), 2, "'phone': unknown fact {b}"),
    "unknown fact in a source": ("introduction: a\nsources: ['{b}']\n", 2, "item 1 of 'sources': unknown fact {b}"),
    "script link": (block("a [b](javascript:alert(1))"), 2, "item 1 of 'introduction': link to 'javascript:alert(1"),
    "file link in alt": (
        block("table: {caption: '[a](file:///etc/passwd)', header: [a], rows: [[b]]}"),
        2,
        "'caption': link to 'file:///etc/passwd' is not allowed",
    ),
    "nothing but markup": (block("'****'"), 2, "item 1 of 'introduction': nothing but markup"),
    "very long text": (block("a" * 5001), 2, "item 1 of 'introduction' is 'aaa"),
    "fact name": ("introduction: a\nfacts: {day-unit: 1}\n", 2, "'day-unit' is '1': it has the wrong form"),
    "fact without value": ("introduction: '{b}'\nfacts: {b: }\n", 2, "'b' is empty: it should be text"),
    "facts as list": ("introduction: a\nfacts: [b]\n", 2, "'facts' is a list: it should hold names and values"),
    "no image": (block("figure: {alt: a}"), 2, "missing key 'image'"),
    "no alt": (block("figure: {image: a.gif}"), 2, "missing key 'alt' (say in words what the picture shows)"),
    "kind of image": (block("figure: {image: a.gif, alt: b}"), 2, "'image' is 'a.gif': it is not a kind of picture"),
    "absolute image": (block("figure: {image: /a.svg, alt: b}"), 2, "'image' is '/a.svg': it should be a path under"),
    "image above": (block("figure: {image: ../a.svg, alt: b}"), 2, "'image' is '../a.svg': it should be a path under"),
    "image address": (block("figure: {image: 'file:a.svg', alt: b}"), 2, "'image' is 'file:a.svg': it should be a p"),
    "part without place": (parts("{label: a}"), 2, "missing key 'at' (shares of the picture's width and height, such"),
    "part without name": (parts("{at: [0, 1]}"), 2, "missing key 'label'"),
    "place of one number": (parts("{label: a, at: '0.5'}"), 2, "'at' is '0.5': it should be two numbers (how far from"),
    "place beyond": (parts("{label: a, at: [0.5, 1.2]}"), 2, "'at' is a list: [0.5, 1.2] is not in the picture (both"),
    "place in pixels": (parts("{label: a, at: [120, 80]}"), 2, "'at' is a list: [120, 80] is not in the picture"),
    "missing image": (block("figure: {image: a.svg, alt: b}"), 2, "there is no picture leaflets/a.svg (put the file"),
}

# What authors naturally call a block, and what they are told to write.
NATURAL = {
    "note: a": "write callout: {kind: note,",
    "Warning: a": "write callout: {kind: warning,",
    "tip: {title: a, body: b}": "write callout: {kind: note,",
    "important: a": "write callout: {kind: note,",
    "image: a.svg": "write figure: {image: ",
    "picture: {src: a.svg}": "write figure: {image: ",
    "photo: a": "write figure: {image: ",
    "heading: a": "a heading belongs to a section",
    "subheading: a": "a heading belongs to a section",
    "quote: a": "there is no block for it: write a paragraph",
    "qr: https://example.org": "did you mean 'qr_code'?",
    "QR code: https://example.org": "did you mean 'qr_code'?",
    "toc:": "contents are made of the headings",
    "contents:": "contents are made of the headings",
    "cross reference: day": "write [words](#id) in a text",
    "page_break:": "there are no page breaks",
    "page-break: yes": "there are no page breaks",
    "include: a.yaml": "write passage: and the name of a file",
    "video: a": "no paper plays it",
    "bullets: [a]": "write list: and below it",
    "numbered: [a]": "write steps: and below it",
    "ordered: [a]": "write steps: and below it",
    "faq: [{question: a, answer: b}]": "write questions: [{question: ",
    "html: a": "only **bold** and",
    "text: a": "a paragraph is a text alone",
    "paragraph: a": "a paragraph is a text alone",
    "link: https://example.org": "write [words](https://example.org)",
    "phone: 0118 496 0100": "write contacts: [{name: ",
    "side effects: [a]": "write risks: [{risk: ",
}


@pytest.mark.parametrize("written", NATURAL)
def test_another_name_for_a_block_is_answered_with_its_form(faults: Faults, written: str) -> None:
    (line,) = faults(block(written))
    assert f"(unknown block '{written.partition(':')[0]}' ({NATURAL[written]}" in f"({line.partition(': error: ')[2]}"


def test_a_name_that_has_become_a_block_answers_for_those_beside_it() -> None:
    forms = {"quote quotation blockquote": "there is no block for it", "toc": "delete it"}
    answer = "did you mean 'quotation'?"
    assert natural_names(forms, {"list", "quotation"}) == {
        "quote": answer,
        "quotation": answer,
        "blockquote": answer,
        "toc": "delete it",
    }


def test_a_comma_in_a_flow_mapping_asks_for_quotes(faults: Faults) -> None:
    (line,) = faults(block("questions: [{question: a, answer: Yes, you may}]"))
    assert "unknown key 'you may' (a text that holds a comma needs quotes between { and }" in line


@pytest.mark.parametrize(
    "table", ["{header: ['', b], rows: [[c, ''], ['', d]]}", "{header: [a, b], rows: [['', ''], [' ', \"\"]]}"]
)
def test_cells_may_be_empty(faults: Faults, table: str) -> None:
    assert faults(block(f"table: {table}")) == []


@pytest.mark.parametrize("name", BODIES)
def test_fault_in_the_content(faults: Faults, name: str) -> None:
    body, line, expected = BODIES[name]
    assert any(found.startswith(f"leaflets/x.yaml:{HEAD_LINES + line}: error: {expected}") for found in faults(body))


def test_faults_of_form_text_and_picture_come_at_once_in_order(faults: Faults) -> None:
    body = "introduction:\n  - a **b\n  - calout: c\n  - figure: {image: no.svg, alt: d}\nsubtitel: e\nfacts: {f: g}\n"
    found = faults(body)
    assert [line.split(":")[1] for line in found] == [str(HEAD_LINES + number) for number in (2, 3, 4, 5, 6)]
    assert found[-1].endswith(": warning: fact 'f' is not used (write {f} in a text, or delete it)")


def test_fifth_level_of_sections_is_too_deep(faults: Faults) -> None:
    levels = "".join(f"{'  ' * level}sections:\n{'  ' * level}- heading: h{level}\n" for level in range(5))
    found = faults(levels + "          body: a\n")
    assert f"leaflets/x.yaml:{HEAD_LINES + 9}: error: 'sections' is a list: too deep" in found[0]
    assert "4 levels at most" in found[0]


@pytest.mark.parametrize("name", ["Sacro.yaml", "a b.yaml", "a_b.yaml", "-a.yaml", "é.yaml", f"{'a' * 81}.yaml"])
def test_file_name_is_lower_case_words_joined_by_hyphens(faults: Faults, name: str) -> None:
    (found,) = faults(BODY, name)
    assert "this name of a leaflet file cannot be used" in found


def test_file_name_of_the_common_catalogue_is_taken(faults: Faults) -> None:
    (found,) = faults(BODY, "common.yaml")
    assert "'common' is the name of the layouts' own catalogue" in found


def test_leaflet_file_that_links_out_of_the_folder_is_refused(write: Write, tmp_path: Path) -> None:
    root = write(BODY)
    (tmp_path / "secret.yaml").write_text(HEAD + BODY)
    (root / "leaflets" / "y.yaml").symlink_to(tmp_path / "secret.yaml")
    leaflet, (problem,) = read_leaflet(root, root / "leaflets" / "y.yaml")
    assert leaflet is None
    assert "leaflets/y.yaml: error: this link leads out of leaflets/" in str(problem)


def test_broken_yaml_is_one_problem_and_no_leaflet(faults: Faults) -> None:
    (found,) = faults("introduction: a: b\n")
    assert found.startswith(f"leaflets/x.yaml:{HEAD_LINES + 1}: error: broken YAML")


def test_deeply_nested_blocks_are_refused_without_recursion(faults: Faults) -> None:
    (found,) = faults("introduction: " + "[{list: " * 1000)
    assert "nested more than 40 levels deep" in found


KEYS = [*BLOCKS, "title", "body", "heading", "sections", "kind", "image", "alt", "phone", "rows", "name", "f"]
ANYTHING = st.recursive(
    st.sampled_from(["", "a", "**", "{f}", "1 in 2", "2026-05", "[a](b)", "a.svg", "[a](tel:1)"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(SHAPES), st.integers(0, 10_000), ANYTHING)
def test_leaflet_with_one_value_exchanged_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, shape: Path, number: int, value: object
) -> None:
    data = deepcopy(read_yaml(shape, shape.name).data)  # what is read is remembered
    places = [path for path, _ in strings(data)]
    path = places[number % len(places)]
    path = path[: 1 + number % len(path)]
    holder: Any = data
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = value
    root = tmp_path_factory.getbasetemp() / "exchanged"
    (root / "leaflets").mkdir(parents=True, exist_ok=True)
    (root / "leaflets" / "x.yaml").write_text(json.dumps(data))
    leaflet, problems = read_leaflet(root, root / "leaflets" / "x.yaml")
    assert leaflet is not None or any(problem.severity == "error" for problem in problems)


def test_nesting_at_the_limit_is_read(faults: Faults) -> None:
    assert faults("introduction:" + " [{list: [" * 12 + "[a]" + "]}]" * 12 + "\n") == []
