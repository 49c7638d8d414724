"""On paper the address of a link stands behind words that do not say it, and is not said twice."""

from __future__ import annotations

import pytest

from leafletpress.content.inline import parse_inline
from leafletpress.layout.printed_links import says, with_addresses


def told(text: str, tag: str = "en") -> str:
    return "".join(span.text for span in with_addresses(parse_inline(text, {"site": "example.org"}), tag))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Visit [our website](https://example.org/).", "Visit our website (example.org)."),
        ("See [this page](https://example.org/backs/).", "See this page (example.org/backs/)."),
        ("See [our site](https://{site}).", "See our site (example.org)."),
        ("[Write to us](mailto:a@example.org) today", "Write to us (a@example.org) today"),
        ("[Call us](tel:+441184960100).", "Call us (+441184960100)."),
        ("[Call 0118 496 0100](tel:+441184960100).", "Call 0118 496 0100."),
        ("Visit [example.org](https://example.org/).", "Visit example.org."),
        ("Visit [www.Example.org](https://example.org).", "Visit www.Example.org."),
        ("Visit [example.org](https://example.org/backs).", "Visit example.org (example.org/backs)."),
        ("[Here](https://example.org) and [there](https://example.org)", "Here (example.org) and there"),
        ("[Our site](https://example.org), that is example.org", "Our site, that is example.org"),
        ("[Ours](https://example.org), not example.org.uk", "Ours (example.org), not example.org.uk"),
        ("**[Our site](https://example.org)**", "Our site (example.org)"),
        ("No link at all", "No link at all"),
        ("", ""),
    ],
)
def test_an_address_is_printed_where_the_words_do_not_say_it(text: str, shown: str) -> None:
    assert told(text) == shown


def test_chinese_has_brackets_of_its_own() -> None:
    assert told("访问[我们的网站](https://example.org)。", "zh-Hans") == "访问我们的网站（example.org）。"


def test_a_printed_address_is_no_link_and_is_kept_from_turning_round() -> None:
    spans = with_addresses(parse_inline("ہماری [ویب سائٹ](https://example.org) دیکھیں", {}), "ur")
    (address,) = [span for span in spans if span.text == "example.org"]
    assert address.link is None
    assert address.fact is not None


def test_a_number_is_said_with_or_without_its_country() -> None:
    assert says("Ring 0118 496 0100", "tel:+44-118-496-0100")
    assert not says("Ring 0118 496 0101", "tel:+441184960100")
