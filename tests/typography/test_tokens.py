"""What is one token in running text, and what is none: a table that reads like the rule."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leafletpress.typography.token_grammar import SPELLER
from leafletpress.typography.tokens import tokens
from tests.typography.token_table import (
    ADDRESSES,
    CODES,
    DATES,
    OTHER_DIGITS,
    PHRASES,
    QUANTITIES,
    TELEPHONES,
    TIMES,
    TOKENS,
)


def found(text: str, *edges: int) -> list[str]:
    return [text[token.start : token.end] for token in tokens(text, frozenset(edges))]


@pytest.mark.parametrize(
    "token", [*DATES, *TIMES, *QUANTITIES, *TELEPHONES, *CODES, *ADDRESSES, *OTHER_DIGITS], ids=ascii
)
@pytest.mark.parametrize("around", ["ا {} ب", "ב־{}.", "({})", "«{}»،", "{}؟", "{}, {}"])
def test_each_is_one_token_wherever_it_stands(token: str, around: str) -> None:
    assert set(found(around.replace("{}", token))) == {token}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # A telephone number ends where it is complete: what follows are hours, or another number.
        ("0118 496 0123 24 ساعة", ["0118 496 0123"]),
        ("0118 496 0123 8:30am to 5pm", ["0118 496 0123", "8:30am to 5pm"]),
        ("0118 496 0123 (9:00–17:00)", ["0118 496 0123", "9:00–17:00"]),
        ("0118 496 0123 24/7", ["0118 496 0123", "24/7"]),
        ("+44 118 496 0123 150 مريض", ["+44 118 496 0123"]),
        ("0800 1111 24 ساعة", ["0800 1111"]),
        ("0118 496 0101 0118 496 0102", ["0118 496 0101", "0118 496 0102"]),
        ("0118 496 0101 496 0102", ["0118 496 0101", "496 0102"]),
        ("020 7946 0100 / 0118 496 0000", ["020 7946 0100", "0118 496 0000"]),
        ("020 7946 0100/0118 496 0000", ["020 7946 0100", "0118 496 0000"]),
        ("116 123 0118 496 0368", ["116 123", "0118 496 0368"]),
        ("Tel:0118 496 0368", ["0118 496 0368"]),
        ("(الهاتف 0118 496 0368).", ["0118 496 0368"]),
        ("(الهاتف (0118) 496 0368)", ["(0118) 496 0368"]),
        # A hyphen after a word is no minus sign, and a dash between words no range.
        ("ב-12/05/2026", ["12/05/2026"]),
        ("ב-5 ימים", []),
        ("RAD_0067 – 5", ["RAD_0067"]),
        # Marks that end a sentence, and lists, are the paragraph's.
        ("2. ثانيًا", []),
        ("1, 2, 3 و 4", []),
        ("5، 6 و 7.", []),
        ("خذ 5 mg.", ["5 mg"]),
        ("12/05/2026, 13/05/2026.", ["12/05/2026", "13/05/2026"]),
        ("5 mg, 10 mg", ["5 mg", "10 mg"]),
        ("10.25, 12.75", []),
        ("الموقع 51.4560, -0.9560.", ["51.4560, -0.9560"]),
        ("(51.45600,-0.95600)", ["51.45600,-0.95600"]),
        ("1 h, 30 min", ["1 h", "30 min"]),
        # A star before a dose is a footnote's.
        ("*10 mg", ["10 mg"]),
        ("*50", ["*50"]),
        # Ranges with a word between are the language's own.
        ("من 5 إلى 10", []),
        ("9:00 صباحًا", []),
        ("½ ساعة", []),
        ("1,000 مريض", []),
        # Direction marks that somebody typed part what they stand between.
        ("12\u200f/05\u200f/2026", []),
        ("5\u200f-10", []),
        # Words are no tokens.
        ("X-ray اور CT", []),
        ("and/or", []),
        ("3 and 4", ["3"]),
    ],
)
def test_what_ends_a_token(text: str, parts: list[str]) -> None:
    assert found(text) == parts


@pytest.mark.parametrize("phrase", PHRASES)
def test_no_phrase_is_a_token(phrase: str) -> None:
    assert phrase not in found(f"ا {phrase} ب")


@pytest.mark.parametrize(
    ("pieces", "parts"),
    [
        # Marked data is read with what is typed beside it, but its digits are no group of the digits beside it.
        (("", "5", " mg"), ["5 mg"]),
        (("", "5", "–10 mg"), ["5–10 mg"]),
        (("+44 ", "118 496 0368", ""), ["+44 118 496 0368"]),
        (("", "116 123", " 150 مريض"), ["116 123"]),
        (("في 5 ", "116 123", " ب"), ["116 123"]),
        (("", "0800 1111", " 555 مريض"), ["0800 1111"]),
        (("", "0118 496 0368", " ext 12"), ["0118 496 0368 ext 12"]),
    ],
)
def test_marked_data_and_typed_text_are_one_token(pieces: tuple[str, str, str], parts: list[str]) -> None:
    before, data, after = pieces
    assert found(before + data + after, len(before), len(before + data)) == parts


@pytest.mark.parametrize(
    "piece", ["(", "1 ", "0 ", "+1 ", "1-", "a.", "a@", "(1)", "1/", "/a", "www.", "1 mg/", "0118 ", "http://a/(", "A-"]
)
def test_hostile_text_takes_no_longer_than_its_length_deserves(piece: str) -> None:
    text = piece * 20_000
    assert all(token.end <= len(text) for token in tokens(text))


@settings(max_examples=300)
@given(st.text())
def test_the_plainer_spelling_keeps_every_place(text: str) -> None:
    assert len(text.translate(SPELLER)) == len(text)
    ends = [(token.start, token.end) for token in tokens(text)]
    assert all(start < end for start, end in ends)
    assert ends == sorted(ends)


def test_the_table_has_no_doubles() -> None:
    assert len(set(TOKENS)) == len(TOKENS)
