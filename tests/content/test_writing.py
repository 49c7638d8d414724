"""Words that YAML takes from a text are said; where a comment is a habit, nobody is troubled."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from leafletpress.errors import ProblemsFound
from leafletpress.yaml_reader import Composer
from leafletpress.yaml_writing import COMMA_IN_NUMBER, Written, writing_of
from tests.content.conftest import HEAD, HEAD_LINES, Faults

LOST = {
    "paragraph": "introduction:\n  - Take 2 tablets # no more than 8 a day.\n",
    "lone text": "introduction: Take 2 tablets # no more than 8 a day.\n",
    "several lines": "introduction:\n  - Take 2\n    tablets # no more than 8 a day.\n",
    "heading": "sections:\n  - heading: Ward # 5\n    body: a\n",
    "item in brackets": "introduction:\n  - list: [Take 2 # no more\n     , b]\n",
    "behind a comma": "introduction:\n  - list: [Take 2, # no more\n     b]\n",
    "callout": "introduction:\n  - callout: Stop # at once\n",
    "answer": "introduction:\n  - questions:\n      - question: a?\n        answer: Yes # but not at night\n",
    "note": "introduction:\n  - risks:\n      - risk: a\n        note: Ring us # at night, too\n",
    "hours": "introduction:\n  - contacts:\n      - name: a\n        phone: 1\n        hours: 9am # not on Monday\n",
    "cell": "introduction:\n  - table:\n      header: [a]\n      rows:\n        - - Stop # at once\n",
    "title": "subtitle: Ward #5\nintroduction: a\n",
    "fact": "facts:\n  dose: 2 tablets # no more\nintroduction: '{dose}'\n",
    "nothing but a comment": "subtitle: #1 in care\nintroduction: a\n",
}
DOUBTFUL = {
    "set off": "introduction:\n  - Take 2 tablets   # no more than 8 a day.\n",
    "tab": "introduction:\n  - Take 2 tablets\t# no more than 8 a day.\n",
    "on the next line": "introduction:\n  - Go to room\n    #5.\n  - b\n",
    "phone": "introduction:\n  - contacts:\n      - name: a\n        phone: 0118 496 0100 # option 2\n",
    "phones": "introduction:\n  - contacts:\n      - name: a\n        phone:\n          - 0118 496 0100 # at night\n",
    "chance": "introduction:\n  - risks:\n      - risk: a\n        chance: 1 in 100 # or more\n",
    "in front": "introduction:\n  - #1 thing to know is\n    that you may eat.\n",
}
HABITS = {
    "data": "introduction:\n  - contacts:\n      - name: a\n        phone: 0118 496 0100   # the ward\n",
    "head": "subtitle: For adults   # printed on page 1\nauthors:\n  - Us     # all of us\nintroduction: a\n",
    "fact": "facts:\n  dose: 2 tablets   # see the formulary\nintroduction: '{dose}'\n",
    "quoted": "introduction:\n  - \"Take 2 tablets\" # no more\n  - 'b'   # c\n",
    "above": "introduction:\n  # the first\n  - a\n  # the second\n  - b\n",
    "key": "introduction:   # for all\n  - a\n",
    "block": "introduction:\n  - list: # of all\n      - a\n  - steps: [a, b] # both\n",
    "commented out": "introduction:\n  - terms:\n      - term: a\n        meaning: b\n        # note: c\n",
    "to the tool": "introduction:\n  - list:\n      - a\n        # leafletpress: ignore x because of y\n      - b\n",
    "no comment": "introduction:\n  - Room#5 and C# are fine, and so is \\#.\n",
}


@pytest.mark.parametrize("name", LOST)
def test_a_comment_that_may_belong_to_a_text_is_an_error(faults: Faults, name: str) -> None:
    assert any(": error: " in line and "is a comment and is not printed" in line for line in faults(LOST[name]))


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_comment_set_off_from_a_text_is_a_warning(faults: Faults, name: str) -> None:
    (line,) = faults(DOUBTFUL[name])
    assert ": warning: " in line
    assert "is a comment and is not printed (put the whole text in quotes" in line


@pytest.mark.parametrize("name", HABITS)
def test_a_comment_beside_what_is_no_running_text_is_nobodys_business(faults: Faults, name: str) -> None:
    assert faults(HABITS[name]) == []


def test_what_is_required_may_have_a_comment(faults: Faults) -> None:
    head = "".join(f"{line}   # as usual\n" for line in HEAD.splitlines())
    assert faults("introduction: a\n", head=head) == []


JOINED = {
    "lines kept": ("- |\n    Stop.\n    Call us.", "its lines become one"),
    "escaped": ('- "Stop.\\nCall us."', "its lines become one"),
    "pasted": ('- "Stop.\\u2028Call us."', "its lines become one"),
    "paragraphs kept": ("- |\n    One.\n\n    Two.", "its paragraphs become one"),
    "paragraphs folded": ("- >\n    One.\n\n    Two.", "its paragraphs become one"),
    "plain paragraphs": ("- One.\n\n    Two.", "its paragraphs become one"),
    "quoted paragraphs": ('- "One.\n\n    Two."', "its paragraphs become one"),
    "hours": ('- contacts: [{name: a, phone: 1, hours: "b\\nc"}]', "'hours': its lines become one"),
    "folded address": (
        "- contacts:\n      - name: a\n        address: >\n          b\n          c",
        "'address': its 2 lines become one (write | behind",
    ),
    "item too far right": ("- Wash your hands.\n   - Dry them.", "a line of it begins with a dash (begin each item"),
    "items without blanks": ("-Wash your hands.\n  -Dry them.", "a line of it begins with a dash (begin each item"),
    "plain address": ("- contacts:\n      - name: a\n        address: b\n          c", "'address': its 2 lines become"),
}
WHOLE = (
    "- Wrapped\n    like this.",
    "- >\n    Wrapped\n    like this.",
    "- |\n    One line.\n",
    '- "Wrapped\n    too."',
)


@pytest.mark.parametrize("name", JOINED)
def test_lines_and_paragraphs_that_become_one_are_said(faults: Faults, name: str) -> None:
    written, said = JOINED[name]
    (line,) = faults(f"introduction:\n  {written}\n")
    assert ": warning: " in line
    assert said in line


@pytest.mark.parametrize("cell", ['"b\\nc"', "|\n            b\n            c\n"])
def test_a_cell_keeps_its_lines(faults: Faults, cell: str) -> None:
    assert faults(f"introduction:\n  - table:\n      header: [a]\n      rows:\n        - - {cell}\n") == []


@pytest.mark.parametrize("written", WHOLE)
def test_a_text_that_is_only_wrapped_is_whole(faults: Faults, written: str) -> None:
    assert faults(f"introduction:\n  {written}\n") == []


@pytest.mark.parametrize("address", ["|\n          b\n          c", '"b\\nc"', "b, c"])
def test_an_address_keeps_its_lines(faults: Faults, address: str) -> None:
    assert faults(f"introduction:\n  - contacts:\n      - name: a\n        address: {address}\n") == []


@pytest.mark.parametrize(
    ("block", "number"),
    [
        ("steps: [Take up to 1,000 mg, then rest]", "1,000"),
        ("risks: [{risk: a, chance: 1 in 1,000}]", "1,000"),
        ("table: {header: [a, b], rows: [[Dose, 1,5 ml]]}", "1,5"),
        ("list: [10,000,000 cells]", "10,000"),
    ],
)
def test_a_comma_that_splits_a_number_is_named_at_its_line(faults: Faults, block: str, number: str) -> None:
    lines = faults(f"introduction:\n  - {block}\n")
    start = f"leaflets/x.yaml:{HEAD_LINES + 2}: error: the comma in '{number}' ends "
    assert any(line.startswith(start) for line in lines)


@pytest.mark.parametrize("block", ["list: [1, 2]", "list: ['1,000 mg', a]", "steps:\n      - Take 1,000 mg"])
def test_a_number_that_stays_whole_is_fine(faults: Faults, block: str) -> None:
    assert faults(f"introduction:\n  - {block}\n") == []


@settings(max_examples=200)
@given(st.text(st.sampled_from("a1,:#- '\"[]{}|>\n\t\u2028"), max_size=40))
def test_no_text_makes_the_reading_fail(text: str) -> None:
    try:
        composer = Composer("x", text)
        composer.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, ProblemsFound, StopIteration):
        return
    for event in composer.scalars.values():
        written = writing_of(event, text, event.value) or Written()
        assert written.comment.startswith("#") or not written.comment
        assert not written.cut or COMMA_IN_NUMBER.search(written.cut)
