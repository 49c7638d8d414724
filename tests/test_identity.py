"""Values by their identity: equal ones are told apart, the same one is known again."""

from __future__ import annotations

from leafletpress.identity import Same


def test_the_same_parts_are_one_key() -> None:
    one, other = [1], [2]
    assert {Same((one, other)): "kept"}[Same((one, other))] == "kept"


def test_equal_parts_are_two_keys() -> None:
    assert Same(([1],)) != Same(([1],))


def test_a_key_with_more_parts_is_another() -> None:
    one: list[int] = []
    assert Same((one,)) != Same((one, one))
    assert Same((one,)) != (one,)
