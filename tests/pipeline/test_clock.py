"""The day of a build, and the last day of a leaflet."""

from __future__ import annotations

from datetime import date

import pytest

from leafletpress.content.check import last_day
from leafletpress.content.review_date import ReviewDate
from leafletpress.pipeline.clock import BadClock, today


def test_source_date_epoch_sets_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1843300800")
    assert today() == date(2028, 5, 30)


@pytest.mark.parametrize("nonsense", ["", "soon", "-1", "1e9", "99999999999999999999"])
def test_a_nonsense_epoch_is_refused(monkeypatch: pytest.MonkeyPatch, nonsense: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)
    with pytest.raises(BadClock, match="SOURCE_DATE_EPOCH"):
        today()


@pytest.mark.parametrize(
    ("review", "last"),
    [
        (ReviewDate(2028, 5), date(2028, 5, 31)),
        (ReviewDate(2028, 2), date(2028, 2, 29)),
        (ReviewDate(2028, 5, 10), date(2028, 5, 10)),
    ],
)
def test_a_month_lasts_to_its_last_day(review: ReviewDate, last: date) -> None:
    assert last_day(review) == last
