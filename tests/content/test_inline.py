"""Inline markup: what each sign means, what is itself, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.content.inline import (
    BLANKS,
    InlineError,
    Span,
    escape_inline,
    fill_facts,
    inline_bolds,
    inline_facts,
    inline_links,
    link_address,
    parse_inline,
    plain_text,
)

FACTS = {"unit": "0118 496 0368", "site": "example.org", "odd": "**[x](y) {unit}**", "bad": "javascript:alert(1)"}

SPANS: dict[str, tuple[Span, ...]] = {
    "plain": (Span("plain"),),
    "a **b** c": (Span("a "), Span("b", bold=True), Span(" c")),
    "請**立即**致電": (Span("請"), Span("立即", bold=True), Span("致電")),
    "a**b**": (Span("a"), Span("b", bold=True)),
    "**a****b**": (Span("ab", bold=True),),
    "call {unit}.": (Span("call "), Span("0118 496 0368", fact="unit"), Span(".")),
    "**call {unit}**": (Span("call ", bold=True), Span("0118 496 0368", bold=True, fact="unit")),
    "{unit}{unit}": (Span("0118 496 0368", fact="unit"), Span("0118 496 0368", fact="unit")),
    "{odd}": (Span("**[x](y) {unit}**", fact="odd"),),
    "[a b](https://example.org)": (Span("a b", link="https://example.org"),),
    "**see [a](http://{site}/b)**": (Span("see ", bold=True), Span("a", bold=True, link="http://example.org/b")),
    "[{unit}](tel:{unit})": (Span("0118 496 0368", link="tel:01184960368", fact="unit"),),
    "[mail](mailto:ward@{site})": (Span("mail", link="mailto:ward@example.org"),),
    "[a](HTTPS://example.org)": (Span("a", link="https://example.org"),),
    "[a](https://example.org/x_(y))": (Span("a", link="https://example.org/x_(y)"),),
    "[a](https://example.org/é)": (Span("a", link="https://example.org/%C3%A9"),),
    "[see [1]](https://example.org)": (Span("see [1]", link="https://example.org"),),
    "{{unit}}": (Span("{unit}"),),
    "{{{unit}}}": (Span("{"), Span("0118 496 0368", fact="unit"), Span("}")),
    r"\*\*a\*\*": (Span("**a**"),),
    r"\[a](https://example.org)": (Span("[a](https://example.org)"),),
    r"back\slash \n \\": (Span(r"back\slash \n \\"),),
    '<img src="/etc/passwd">': (Span('<img src="/etc/passwd">'),),
    "a < b & c &amp; <b>d</b>": (Span("a < b & c &amp; <b>d</b>"),),
    "5 * 3, [sic], a [b] (c)": (Span("5 * 3, [sic], a [b] (c)"),),
    "_a_ `b` # c": (Span("_a_ `b` # c"),),
    " a \n b\t\tc ": (Span("a b c"),),
    "a ** b** c": (Span("a "), Span("b", bold=True), Span(" c")),
    "10\u00a0mg": (Span("10\u00a0mg"),),
    "****": (),
}


@pytest.mark.parametrize("written", SPANS)
def test_markup_means(written: str) -> None:
    assert parse_inline(written, FACTS) == SPANS[written]


REFUSED = {
    "a **b": ("bold is not closed", "**"),
    "**a** **b": ("bold is not closed", "**"),
    "{unti}": ("unknown fact {unti}", "did you mean 'unit'?"),
    "{ unit }": ("unknown fact { unit }", "did you mean 'unit'?"),
    "{}": ("unknown fact {}", "known: unit, site"),
    "{unit": ("a single {", "write {{"),
    "unit}": ("a single }", "write }}"),
    "[a](javascript:alert(1))": ("link to 'javascript:alert(1)' is not allowed", "https:"),
    "[a](JavaScript:alert)": ("is not allowed", "https:"),
    "[a]({bad})": ("link to 'javascript:alert(1)' is not allowed", "https:"),
    "[a](file:///etc/passwd)": ("link to 'file:///etc/passwd' is not allowed", "https:"),
    "[a](data:text/html,b)": ("is not allowed", "https:"),
    "[a](www.example.org)": ("link to 'www.example.org' is not allowed", "https:"),
    "[a](//example.org)": ("is not allowed", "https:"),
    "[a]()": ("link to '' is not allowed", "https:"),
    "[a](https:)": ("link to 'https:' is not complete", "https:"),
    "[a](https://nhs.example@evil.example)": ("is not complete", "https:"),
    "[a](https://a b)": ("is not complete", "https:"),
    "[a](mailto:nobody)": ("is not complete", "mailto:"),
    "[a](tel:none)": ("is not complete", "tel:"),
    "[a](https://b": ("the address of a link is not closed", "[text](https://…)"),
    "[](https://b)": ("has no text", "[text](address)"),
    "[**a**](https://b)": ("bold inside the link '**a**'", "around the whole link"),
    "[a [b](https://b)](https://c)": ("a link inside the link", r"\["),
}


@pytest.mark.parametrize("written", REFUSED)
def test_markup_is_refused(written: str) -> None:
    with pytest.raises(InlineError) as caught:
        parse_inline(written, FACTS)
    fault, hint = REFUSED[written]
    assert fault in caught.value.message
    assert hint in caught.value.hint


def test_newlines_are_blanks_in_running_text_and_breaks_in_an_address() -> None:
    written = "Level 2\n  **Main** building\n\nExampletown\n"
    assert "".join(span.text for span in parse_inline(written, {})) == "Level 2 Main building Exampletown"
    lines = "".join(span.text for span in parse_inline(written, {}, breaks=True))
    assert lines == "Level 2\nMain building\nExampletown"


def test_plain_text_drops_markup_and_fills_facts() -> None:
    assert plain_text("**Call** [us](https://{site}) on {unit}", FACTS) == "Call us on 0118 496 0368"


def test_facts_links_and_bold_can_be_listed_without_knowing_values() -> None:
    written = "**Call {unit}** or [see {site}](https://{site}/{page}), [b](tel:{unit}) **now**"
    assert inline_facts(written) == ("unit", "site", "site", "page", "unit")
    assert inline_links(written) == ("https://{site}/{page}", "tel:{unit}")
    assert inline_bolds(written) == 2


def test_data_knows_facts_and_braces_only() -> None:
    assert fill_facts(r"**{unit}** \* [a](b) {{c}}", FACTS) == r"**0118 496 0368** \* [a](b) {c}"


def test_address_with_braces_is_made_ascii() -> None:
    assert link_address("https://example.org/{{a}}?q=ü#z", {}) == "https://example.org/%7Ba%7D?q=%C3%BC#z"


def fold(text: str) -> str:
    return BLANKS.sub(" ", text).strip(" ")


TEXT = st.text(st.one_of(st.sampled_from("*[]{}()\\ \nab<&"), st.characters(exclude_categories=["Cs"])), max_size=60)


@given(TEXT)
def test_escaped_text_parses_to_itself(text: str) -> None:
    assert "".join(span.text for span in parse_inline(escape_inline(text), {})) == fold(text)


@given(TEXT)
def test_escaped_text_is_one_plain_span(text: str) -> None:
    assert parse_inline(escape_inline(text), {}) in {(), (Span(fold(text)),)}


@given(TEXT)
def test_any_text_parses_or_is_refused(text: str) -> None:
    try:
        spans = parse_inline(text, FACTS)
    except InlineError:
        return
    assert all(span.text for span in spans)
    assert "  " not in "".join(span.text for span in spans if not span.fact)


@pytest.mark.parametrize(
    ("unit", "spans"), [("[", 1), ("**", 0), ("[a](https://a.b)", 1), ("{{", 1), ("(", 1), ("\\*", 1), ("[a]", 1)]
)
def test_long_hostile_text_is_read(unit: str, spans: int) -> None:
    assert len(parse_inline(unit * 20_000, {})) == spans


@pytest.mark.parametrize("unit", ["[](", "[a](", "{a", "[a](b)"])
def test_long_hostile_text_is_refused_in_few_words(unit: str) -> None:
    with pytest.raises(InlineError) as caught:
        parse_inline(unit * 20_000, {})
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("mark", ["\u0301", "\u064e", "\u093c", "\u05b0", "\u0e34", "\u09cd", "\u20dd", "\U000e0100"])
def test_a_pile_of_marks_on_one_letter_is_refused(mark: str) -> None:
    assert parse_inline("a" + 6 * mark, {})
    for count in (7, 30, 3000):
        with pytest.raises(InlineError, match="more than 6 marks"):
            parse_inline("ab a" + count * mark + " c", {})


def test_plain_text_leaves_out_what_is_for_the_setting_of_lines() -> None:
    persian = "\u0645\u06cc\u200c\u0631\u0648\u062f"  # its joiner is a letter of the word
    text = "Your **echo\u00adcardio\u00adgram**: 5\u00a0mg, 10\u202f000,\u20095\u2009ml, "
    text += "X\u2010ray, non\u2011drowsy\u200b\u2060 "
    assert plain_text(text + persian, {}) == f"Your echocardiogram: 5 mg, 10 000, 5 ml, X-ray, non-drowsy {persian}"


@pytest.mark.parametrize("text", ["—" * 40, "…！？” " * 9, "👍" * 30, "ཧཱུྃ རྒྱུ", "မြွှေ့", "שָׁ֑ל֖וֹם", "กำลังก้ำกิ่ง" * 9])
def test_text_of_many_signs_is_no_pile(text: str) -> None:
    assert parse_inline(text, {})
