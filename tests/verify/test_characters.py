"""Characters that no search finds are told from the title to the last description."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from leafletpress.pipeline.plan import Job
from leafletpress.verify.characters import prove_characters
from leafletpress.verify.inspection import Examined
from tests.verify.conftest import every_job, examining


@pytest.fixture(scope="module")
def english() -> Examined:
    return examining(Job("vertebroplasty", "en", "standard"))


@every_job
def test_our_own_files_have_none(examined: Examined) -> None:
    assert list(prove_characters(examined)) == []


def faults(file: Examined) -> list[str]:
    return [str(failure) for failure in prove_characters(file)]


def test_a_soft_hyphen_in_the_title(english: Examined) -> None:
    said = replace(english.said, title="Echo\u00adcardiogram")
    assert faults(replace(english, said=said)) == ["text: a soft hyphen in the title: 'Echo<U+00AD>cardiogram'"]


def test_a_presentation_form_in_a_bookmark(english: Examined) -> None:
    said = replace(english.said, outline=("  ﺳﻼم",))
    (fault,) = faults(replace(english, said=said))
    assert fault.startswith("text: a letter in the form of one place in a bookmark: ")
    assert "<U+FEB3>" in fault


@pytest.mark.parametrize(("field", "place"), [("text", "in the text"), ("alt", "in a description")])
def test_a_character_without_meaning_in_an_element(english: Examined, field: str, place: str) -> None:
    first, *others = english.said.elements
    changed: dict[str, Any] = {field: "a \ufffc here"}
    spoilt = replace(first, **changed)
    said = replace(english.said, elements=(spoilt, *others))
    assert faults(replace(english, said=said)) == [f"text: a character without meaning {place}: 'a <U+FFFC> here'"]


def test_letters_of_every_script_are_no_fault(english: Examined) -> None:
    said = replace(english.said, title="ﷲ سلام שָׁלוֹם हिन्दी 中文 ½ Zażółć")
    assert faults(replace(english, said=said)) == []
