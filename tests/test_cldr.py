from __future__ import annotations

from copy import deepcopy
from functools import reduce
from typing import Any

import pytest
from babel import Locale, localedata

from leafletpress import cldr
from leafletpress.languages import language

# With script, with region, with a parent that is not their prefix, without data for their own name.
NAMES = [
    "en",
    "en_GB",
    "pl",
    "ur",
    "zh_Hans",
    "zh_Hant_HK",
    "pa_Arab",
    "sr_Latn",
    "pt_AO",
    "es_MX",
    "fa_AF",
    "ckb",
    "yi",
]
PATHS: tuple[tuple[str | int | None, ...], ...] = (
    ("decimal_formats", None),
    ("number_symbols", "latn", "group"),
    ("date_formats", "long"),
    ("datetime_skeletons", "yMMMM"),
    ("months", "format", "wide", 5),
    ("months", "stand-alone", "narrow", 5),
    ("list_patterns", "standard", "end"),
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("spoken", ["en", "pl", "zh_Hans", "itself"])
def test_locales_are_called_what_babel_calls_them(name: str, spoken: str) -> None:
    asked = name if spoken == "itself" else spoken
    assert cldr.display_name(name, asked) == (Locale.parse(name).get_display_name(asked) or "")


@pytest.mark.parametrize("name", NAMES)
def test_values_are_inherited_as_babel_inherits_them(name: str) -> None:
    # A copy, for Babel writes what it resolves into the data that its locales share.
    data: Any = localedata.LocaleDataDict(deepcopy(localedata.load(name)))  # type: ignore[arg-type]
    expected = {path: str(reduce(lambda node, key: node[key], path, data)) for path in PATHS}
    assert {path: str(cldr.find(name, *path)) for path in PATHS} == expected


def test_months_of_the_locale_go_before_those_that_root_points_to() -> None:
    """French has no stand-alone months of its own: root says that they are those of dates."""
    assert cldr.find("fr", "months", "stand-alone", "wide", 5) == "mai"
    assert cldr.find("cs", "months", "stand-alone", "wide", 5) == "květen"
    assert cldr.find("cs", "months", "format", "wide", 5) == "května"


def test_what_no_locale_has_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        cldr.find("pl", "months", "format", "wide", 13)


def test_many_languages_leave_no_data_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Babel's own cache grows by a megabyte a locale; a worker may meet every language that a trust has."""
    monkeypatch.setattr(localedata, "_cache", {})
    for name in NAMES:
        language(name).english_name, language(name).own_name, cldr.find(name, "date_formats", "long")
    assert not localedata._cache
    assert cldr._data.cache_info().currsize <= cldr.OPEN
