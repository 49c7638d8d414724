"""A word that is divided between lines is not divided between pages."""

from __future__ import annotations

from leafletpress.layout.breaks import Strictness
from leafletpress.translation.phrases import Phrase
from tests.layout.conftest import MakeComposer, WriteLeaflet

BODY = "sections:\n  - heading: One\n    body:\n      - Text.\n"
WIDTH = 110.0
LONG = "Bitte lesen Sie alles über die Schilddrüsenunterfunktionsbehandlungen bitte"


def test_a_page_ends_before_a_word_that_is_divided(write_leaflet: WriteLeaflet, make_composer: MakeComposer) -> None:
    composer = make_composer(write_leaflet(BODY), "de")
    text = composer.text(Phrase(LONG, "de"), composer.text_style("body"), None)
    reasons = [line.reason for line in text.lines(WIDTH)]
    assert reasons == ["wrap", "wrap", "hyphenated", "hyphenated", "wrap", "end"]
    firsts = {}
    for count in range(2, 6):
        parts = text.cut(WIDTH, count * text.spec.style.leading, Strictness.DISCOURAGED)
        firsts[count] = parts[0].lines_at(WIDTH) if parts else None
    assert firsts == {2: 2, 3: 2, 4: 2, 5: 2}
