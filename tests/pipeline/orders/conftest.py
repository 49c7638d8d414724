"""Projects with a print order, on a fixed day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.pipeline.conftest import Sample, approve_all, begin
from tests.pipeline.orders.ordering import ORDER, WORDS, order

DAY = "1790000000"  # 2026-09-21


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)


@pytest.fixture
def signed(project: Sample) -> Sample:
    approve_all(project)
    return project


@pytest.fixture(scope="package")
def ordered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    """Return a project with an order for a print room, which no test alters."""
    root = tmp_path_factory.mktemp("ordered")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        patch.setenv("LEAFLETPRESS_CACHE", str(root / "cache"))
        made = begin(root)
        approve_all(made)
        outcome = order(made, *ORDER, *WORDS)
        assert (outcome.code, outcome.stderr) == (0, "")
        yield made
