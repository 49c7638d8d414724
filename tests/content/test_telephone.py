"""What a tap on a telephone number dials, however it is written; and two numbers in one text."""

from __future__ import annotations

import pytest

from leafletpress.content.inline import InlineError, link_address
from leafletpress.content.telephone import are_several, dialled
from leafletpress.content.texts import check_phone

ONE = {
    "0118 496 0123": "01184960123",
    "0118\u00a0496\u00a00123": "01184960123",
    "(0118) 496 0123": "01184960123",
    "0118-496-0123": "01184960123",
    "0118–496–0123": "01184960123",
    "0118 - 496 - 0123": "01184960123",
    "0118.496.0123": "01184960123",
    "+44 118 496 0123": "+441184960123",
    # The nought in brackets is dialled by those alone who are in the country.
    "+44 (0)118 496 0123": "+441184960123",
    "+44(0)1184960123": "+441184960123",
    "(+44) (0)118 496 0123": "+441184960123",
    "00 44 118 496 0123": "00441184960123",
    "1 (800) 555-0199": "18005550199",
    "01 23 45 67 89": "0123456789",
    "18001 0118 496 0123": "1800101184960123",
    "111": "111",
    "*3456": "*3456",
    "*100#": "*100#",
    "0800-CALL-NOW": "0800CALLNOW",
    # An extension is dialled after the call is answered; words and hours are not dialled at all.
    "0118 496 0123 ext 45": "01184960123;ext=45",
    "0118 496 0123, ext. 45": "01184960123;ext=45",
    "0118 496 0123 x45": "01184960123;ext=45",
    "0118 496 0123 (option 2)": "01184960123",
    "0118 496 0123 (24 h)": "01184960123",
    "0118 496 0123 9am–5pm": "01184960123",
    "0118 496 0123 8:30am": "01184960123",
    "0118 496 0123, ask for Ward 5": "01184960123",
    "0118 496 0123/0124": "01184960123",
    "Tel: 0118 496 0123": "01184960123",
    "bleep 1234": "1234",
}
SEVERAL = (
    "0118 496 0123 or 0118 496 0124",
    "0118 496 0123, 0118 496 0124",
    "0118 496 0123 / +44 118 496 0124",
    "0118 496 0123 (days), 0118 496 0124 (nights)",
    "0118 496 0101 0118 496 0102",
)


@pytest.mark.parametrize("written", ONE)
def test_a_number_is_dialled(written: str) -> None:
    assert dialled(written) == ONE[written]
    assert not are_several(written)
    check_phone(written)


@pytest.mark.parametrize("written", SEVERAL)
def test_several_numbers_are_to_be_a_list(written: str) -> None:
    with pytest.raises(InlineError, match="more than one phone number"):
        check_phone(written)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("+44-118-496-0123;ext=45", "+44-118-496-0123;ext=45"),
        ("0118 496 0123", "01184960123"),
        ("+44 (0)118 496 0123", "+441184960123"),
        ("0118 496 0123 (option 2)", "01184960123"),
        ("0118 496 0123 ext 45", "01184960123;ext=45"),
        ("*100#", "*100%23"),
    ],
)
def test_a_link_leads_to_what_is_dialled(written: str, address: str) -> None:
    assert link_address(f"tel:{written}", {}) == f"tel:{address}"


def test_words_are_no_number() -> None:
    assert dialled("ask at the desk") == ""
    assert not are_several("ask at the desk")


@pytest.mark.parametrize("piece", ["0", "0 ", "(0)", "+", "0-", "x1", "(", "0 (0) "])
def test_hostile_text_takes_no_longer_than_its_length_deserves(piece: str) -> None:
    assert isinstance(dialled(piece * 20_000), str)
    assert isinstance(are_several(piece * 20_000), bool)
