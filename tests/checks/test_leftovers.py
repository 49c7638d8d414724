"""Whatever programs and translators leave in a translation is an error, in every script."""

from __future__ import annotations

import pytest

from tests.checks.test_rules import broken_rules

RIGHT = {
    "pl": "Proszę odpoczywać w domu.",
    "ar": "استرح في المنزل.",
    "ur": "گھر پر آرام کریں۔",
    "hi": "घर पर आराम करें।",
    "pa": "ਘਰ ਵਿੱਚ ਆਰਾਮ ਕਰੋ।",
    "zh_Hans": "请在家休息。",
}
# What is put in after the first word, or before or behind the text.
INSIDE = (
    *(
        "&nbsp;",
        "&amp;",
        "&#160;",
        "&#x200B;",
        "&quot;",
        "<b>",
        "</i>",
        "<br>",
        "<br/>",
        '<span class="x">',
        "<0>",
        "</g>",
    ),
    *("\\n", "\\t", "\\r\\n", '\\"', "\\u0105", "\\xa0"),
    *("%s", "%d", "%1$s", "%(name)s", "${name}", "{0}", "{name}", "{{0}}", "__PH1__", "%@", "[0]", "{}"),
    *("Ã©", "â€™", "Â\xa0", "Å‚", "\ufffd", "ï¿½", "ðŸ˜€"),
    *("\u200b", "\ufeff", "\u2060", "\u00ad\u00ad\ufeff", "\u200e\u2063"),
    *("**", "__x__", "~~x~~", "`x`"),
    *("\x07", "\x0b", "\u2028"),
)
BEFORE = (
    "TODO ",
    "TODO: ",
    "FIXME ",
    "[translate] ",
    "[TRANSLATE ME] ",
    "XXX ",
    "TBC ",
    "## ",
    "- ",
    "• ",
    "> ",
    "Translation: ",
)
BEHIND = (
    *(
        " [translate]",
        " [check term]",
        " (translator's note)",
        " [??]",
        " (do sprawdzenia)",
        " 【待译】",
        "（译者注）",
        " [ترجمہ درکار]",
    ),
    *(
        " [अनुवाद करें]",
        " [ਅਨੁਵਾਦ]",
        " [للترجمة]",
        " #, fuzzy",
        ' msgstr "',
        " [MT]",
        " TBD",
        " (przyp. tłum.)",
        " Lorem ipsum",
    ),
)
CLEAN = (
    ("You can have an interpreter (a translator).", "ar", "يمكنك طلب مترجم (مترجم فوري)."),
    ("You can have an interpreter.", "ur", "آپ مترجم لے سکتے ہیں (مترجم مفت ہے)۔"),
    ("You can have an interpreter.", "zh_Hans", "您可以要求口译员（翻译人员）。"),
    ("You can have an interpreter.", "pl", "Może Pan poprosić o tłumacza (bezpłatnie)."),
    ("You can have an interpreter.", "hi", "आप दुभाषिया (अनुवादक) ले सकते हैं।"),
    ("100% of people & more", "pl", "100% osób & więcej"),
    ("5 of 10 feel <5 mg", "pl", "5 z 10 czuje <5 mg"),
    ("Ask about the translation: it is free.", "pl", "Proszę zapytać o tłumaczenie: jest bezpłatne."),
    ("To do: drink", "pl", "Do zrobienia: pić"),
)


@pytest.mark.parametrize("tag", RIGHT)
@pytest.mark.parametrize("debris", INSIDE, ids=ascii)
def test_debris_inside_a_text_is_an_error(tag: str, debris: str) -> None:
    right = RIGHT[tag]
    middle = len(right) // 2 if " " not in right else right.index(" ")
    assert found_errors(f"{right[:middle]}{debris}{right[middle:]}", tag)


@pytest.mark.parametrize("tag", RIGHT)
@pytest.mark.parametrize("debris", BEFORE)
def test_debris_in_front_of_a_text_is_an_error(tag: str, debris: str) -> None:
    assert found_errors(debris + RIGHT[tag], tag)


@pytest.mark.parametrize("tag", RIGHT)
@pytest.mark.parametrize("debris", BEHIND)
def test_debris_behind_a_text_is_an_error(tag: str, debris: str) -> None:
    assert found_errors(RIGHT[tag] + debris, tag)


@pytest.mark.parametrize(("english", "tag", "theirs"), CLEAN)
def test_signs_and_words_that_mean_themselves_are_left_alone(english: str, tag: str, theirs: str) -> None:
    assert not broken_rules(english, theirs, tag) & {"remark-left", "html-left", "placeholder-left"}


def found_errors(theirs: str, tag: str) -> set[str]:
    """Return the rules of leftovers and characters that a translation breaks."""
    return broken_rules("Please rest at home.", theirs, tag) - {
        "brackets",
        "end-mark",
        "quotation-marks",
        "sentence-count",
    }
