"""Which copies exist of which edition, and which should not be given out any more."""

from __future__ import annotations

import json

import pytest

from leafletpress.pipeline.print_runs import FILE
from tests.pipeline.conftest import LEAFLET, Sample
from tests.pipeline.orders.ordering import GOOD, HEAD, edition, order


def test_which_names_the_copies_of_an_edition(ordered: Sample) -> None:
    outcome = ordered.run("which", edition(ordered, "pl"))
    assert outcome.code == 0
    told = "  printed: 500 copies of a5-booklet ordered 2026-09-21 from print-room, for Radiology (order "
    assert told in outcome.stdout
    data = json.loads(ordered.run("which", edition(ordered, "pl"), "--json").stdout)
    assert [run["copies"] for run in data["editions"][0]["printed"]] == [500]


def test_an_order_is_a_release(ordered: Sample) -> None:
    assert f"{edition(ordered, 'pl')},TST_1,1,pl,2026-09-21,released" in (ordered.root / "releases.csv").read_text(
        "utf-8"
    )


def test_status_names_the_runs_whose_text_has_changed(signed: Sample) -> None:
    order(signed)
    assert "Printed copies" not in signed.run("status").stdout
    old = edition(signed, "en")
    signed.write("leaflets/scan.yaml", LEAFLET.replace("if you are worried", "if you feel ill"))
    told = signed.run("status").stdout
    assert "Printed copies that should not be given out any more:" in told
    assert f"TST_1 version 1, en, edition {old}: the text is now edition " in told
    assert "2,000 copies of a5-booklet ordered 2026-09-21 from print-room (order " in told
    data = json.loads(signed.run("status", "--json").stdout)["printed_and_outdated"]
    assert {run["language"] for run in data} == {"en", "pl"}


def test_status_names_the_runs_of_a_leaflet_that_was_withdrawn_or_is_overdue(
    signed: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    order(signed)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1890000000")  # 2029
    assert "edition " + edition(signed, "en") + ": next review was due by 2028-05" in signed.run("status").stdout
    assert signed.run("withdraw", "TST_1", "--reason", "A number is wrong").code == 0
    assert ": A number is wrong; 2,000 copies of a5-booklet" in signed.run("status").stdout


def test_status_names_the_runs_of_a_leaflet_that_is_no_longer_there(project: Sample) -> None:
    project.write(FILE, HEAD + GOOD.replace("TST_1", "OLD_9"))
    told = project.run("status").stdout
    assert (
        "OLD_9 version 1, pl, edition 6cc3f13a: there is no such leaflet in this language any more; 500 copies" in told
    )
