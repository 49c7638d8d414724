"""A block that the peers' templates do not know is refused by name, and no type checker asks for it there."""

from __future__ import annotations

from typing import Any

import pytest

from bench.leaflet_data import LeafletData
from bench.leaflet_html import LeafletHtml
from bench.sheet import NoFormError, sheet_of, spans_of
from leafletpress.content import model
from leafletpress.content.model import BLOCKS
from leafletpress.errors import Where
from leafletpress.pipeline.plan import Job
from tests.verify.conftest import SHOP


@pytest.mark.parametrize("peer", [LeafletData, LeafletHtml])
def test_a_block_without_form_is_refused_by_name(peer: type[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    class Quotation:
        pass

    monkeypatch.setitem(BLOCKS, "quotation", Quotation)
    made = peer(sheet_of(Job("sacroplasty", "en", "standard"), SHOP.project))
    with pytest.raises(NoFormError, match=r"^the peers have no form for quotation$"):
        made.block(Quotation(), 3)


@pytest.mark.parametrize("text", ["[here](#day)", "[there](leaflet:knee)"])
def test_references_are_refused_for_the_peers_know_no_pages(text: str) -> None:
    message = model.Message(text, Where("leaflets/x.yaml", 1))
    with pytest.raises(NoFormError, match=r"^the peers have no form for references$"):
        spans_of(message, {})
