from __future__ import annotations

import gettext
import re

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from leafletpress.translation.plurals import plural_forms

BASES = sorted(name for name in locale_identifiers() if "_" not in name)


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("zh_Hans", "nplurals=1; plural=(0);"),
        ("ur", "nplurals=2; plural=(n==1 ? 0 : 1);"),
        ("hi", "nplurals=2; plural=(n==0 || n==1 ? 0 : 1);"),
        ("pl", "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"),
    ],
)
def test_forms_read_as_gettext_writes_them(locale: str, forms: str) -> None:
    assert plural_forms(locale) == forms


def test_the_expression_tells_the_same_numbers_apart_as_cldr_in_every_language() -> None:
    for locale in BASES:
        header = re.fullmatch(r"nplurals=(\d); plural=(\(.*\));", plural_forms(locale))
        assert header, locale
        index, category = gettext.c2py(header[2]), Locale.parse(locale).plural_form
        pairs = {(category(number), index(number)) for number in (*range(130), 200, 1000)}
        assert len(pairs) == len({tag for tag, _ in pairs}) == len({form for _, form in pairs}), locale
        assert max(form for _, form in pairs) < int(header[1]), locale
