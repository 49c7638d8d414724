"""A signature holds for the text that was signed; any change to either text voids it and is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.content.model import (
    Block,
    Chance,
    Contact,
    Contacts,
    Leaflet,
    Message,
    Odds,
    Outcome,
    Outcomes,
    Paragraph,
    Section,
)
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Where
from leafletpress.languages import language
from leafletpress.translation.approvals import Approvals, Role, Signature
from leafletpress.translation.coverage import TranslatedLeaflet, measure, translate
from leafletpress.translation.messages import messages_of, placed_messages, rewrite
from leafletpress.translation.phrases import Phrases
from leafletpress.translation.signed_text import seal, signed_pieces
from leafletpress.translation.verdict import Verdict, judge
from tests.translation.samples import catalogue, leaflet, leaflets, say

POLISH = language("pl")
NEEDS: tuple[Role, ...] = ("translator", "clinical-reviewer")
SOURCE = leaflet(
    Section(
        say("Risks", 5),
        (
            Paragraph(say("Do not eat for **6 hours**.", 6)),
            Paragraph(say("Drink water.", 7)),
            Outcomes("risks", (Outcome(say("Infection", 8), Chance("", Odds(1, 200)), None),)),
            Contacts((Contact(say("Day unit", 9), phones=("{unit}",)),)),
        ),
    ),
    facts=(("unit", "0118 496 0368"),),
)


def polish(source: Leaflet = SOURCE, **changed: str) -> TranslatedLeaflet:
    """Translate each message as its own text in brackets; `changed` are other words for one, by its first word."""

    def say_it(message: Message) -> Message:
        other = changed.get((message.text.split() or [""])[0])
        return Message(other or f"[{message.text}]", Where("locale/pl/x.po", message.where.line), "pl")

    coverage = measure(messages_of(source), POLISH, None)
    return TranslatedLeaflet(rewrite(source, say_it), POLISH, coverage, Phrases(POLISH), source)


def signed(translated: TranslatedLeaflet, *roles: Role) -> Approvals:
    pieces = signed_pieces(translated)
    mark = seal(translated, pieces)
    signatures = tuple(
        Signature(role, f"A {role}", date(2026, 6, 1), "3", mark, Where("approvals.yaml", 4)) for role in roles
    )
    return Approvals("approvals.yaml", {translated.leaflet.id: signatures}, {mark: tuple(p.prints for p in pieces)})


def after(translated: TranslatedLeaflet) -> Verdict:
    """Judge a translation by signatures under the untouched one."""
    return judge(translated, signed(polish(), *NEEDS), NEEDS)


def changes(verdict: Verdict) -> list[str]:
    assert not verdict.approved
    assert len(verdict.voided) == len(NEEDS)
    return [str(change) for change in verdict.voided[0].changes]


def test_everyone_who_is_needed_has_signed() -> None:
    verdict = after(polish())
    assert (verdict.approved, verdict.reasons, verdict.voided) == (True, (), ())


def test_a_role_that_nobody_signed_in_is_named() -> None:
    verdict = judge(polish(), signed(polish(), "translator", "reviser"), NEEDS)
    assert (verdict.approved, verdict.reasons) == (False, ("not signed as clinical-reviewer",))


def test_an_unsigned_translation_lacks_everyone() -> None:
    verdict = judge(polish(), Approvals("approvals.yaml"), NEEDS)
    assert (verdict.approved, verdict.reasons) == (False, ("not signed as translator or clinical-reviewer",))


def test_a_changed_translation_names_its_message_and_line() -> None:
    assert changes(after(polish(Do="Nie jeść przez **8 godzin**."))) == [
        "locale/pl/x.po:6: the translation of “Do not eat for **6 hours**.” was changed"
    ]


def with_first(change: str) -> Leaflet:
    return rewrite(SOURCE, lambda m: replace(m, text=change) if m.text.startswith("Do not") else m)


def test_changed_english_names_its_message_even_where_the_translation_stayed() -> None:
    old = "[Do not eat for **6 hours**.]"
    assert changes(after(polish(with_first("Do not eat for **2 hours**."), Do=old))) == [
        "locale/pl/x.po:6: “Do not eat for **2 hours**.” is new or was changed in English"
    ]


def with_body(*body: Block) -> Leaflet:
    return replace(SOURCE, sections=(replace(SOURCE.sections[0], body=body),))


BODY = SOURCE.sections[0].body


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (with_body(BODY[0], *BODY[2:]), "leaflets/leaflet.yaml: a message or value was taken out"),
        (with_body(BODY[1], BODY[0], *BODY[2:]), "leaflets/leaflet.yaml: the order of the messages was changed"),
        (
            replace(SOURCE, facts=(("unit", "0118 496 0999"),)),
            "leaflets/leaflet.yaml: the fact {unit} is new or was changed",
        ),
        (
            with_body(
                *BODY[:2], Outcomes("risks", (Outcome(say("Infection", 8), Chance("", Odds(1, 20)), None),)), BODY[3]
            ),
            "leaflets/leaflet.yaml:8: the chance of “Infection” is new or was changed",
        ),
        (
            with_body(*BODY[:3], Contacts((Contact(say("Day unit", 9), phones=("999",)),))),
            "leaflets/leaflet.yaml:9: the contact “Day unit” is new or was changed",
        ),
        (
            with_body(
                *BODY[:2],
                Outcomes("benefits", (Outcome(say("Infection", 8), Chance("", Odds(1, 200)), None),)),
                BODY[3],
            ),
            "leaflets/leaflet.yaml: the form (kinds and order of blocks, pictures, sources) is new or was changed",
        ),
    ],
    ids=["taken out", "order", "fact", "chance", "contact", "form"],
)
def test_what_is_not_a_message_is_signed_too(changed: Leaflet, told: str) -> None:
    assert changes(after(polish(changed))) == [told]


def test_dates_version_and_brand_may_change_under_a_signature() -> None:
    renewed = replace(SOURCE, version="4", next_review=ReviewDate(2030, 5), brand="other", where=Where("b.yaml", 9))
    assert after(polish(renewed)).approved


def test_a_chance_is_signed_as_it_is_said(tmp_path: Path) -> None:
    said = {"fewer than {chance}": "mniej niż {chance}", "{count} in {total}": "{count} na {total}"}
    turned = {**said, "fewer than {chance}": "więcej niż {chance}"}
    before, now = (
        replace(polish(), phrases=Phrases(POLISH, catalogue(tmp_path / name, words)))
        for name, words in (("a", said), ("b", turned))
    )
    verdict = judge(now, signed(before, *NEEDS), NEEDS)
    assert [change.what for change in verdict.voided[0].changes] == [
        "the translation of the phrase “fewer than {chance}” was changed"
    ]


def test_a_void_signature_of_a_role_that_is_not_needed_stops_nothing() -> None:
    approvals = signed(polish(), *NEEDS)
    old = signed(polish(Drink="Pić."), "reviser").signatures["leaflet"]
    both = replace(approvals, signatures={"leaflet": (*approvals.signatures["leaflet"], *old)})
    verdict = judge(polish(), both, NEEDS)
    assert verdict.approved
    assert [voided.signature.role for voided in verdict.voided] == ["reviser"]


def test_without_fingerprints_a_signature_still_tells_whether_it_holds() -> None:
    bare = replace(signed(polish(), *NEEDS), texts={})
    assert judge(polish(), bare, NEEDS).approved
    assert "fingerprints" in changes(judge(polish(Drink="Pić."), bare, NEEDS))[0]


def test_a_signature_is_for_one_language_only() -> None:
    urdu = replace(polish(), language=language("ur"))
    assert not judge(urdu, signed(polish(), *NEEDS), NEEDS).approved


def test_a_doubtful_translation_is_not_the_one_that_was_signed(tmp_path: Path) -> None:
    source = leaflet(Section(say("Tests", 5)))
    words = {"Title": "Tytuł", "Tests": "Badania"}
    clean, doubtful = (
        translate(source, POLISH, catalogue(tmp_path / name, words, fuzzy=fuzzy), Phrases(POLISH))
        for name, fuzzy in (("a", ()), ("b", ("Tests",)))
    )
    assert not judge(doubtful, signed(clean, *NEEDS), NEEDS).approved


@given(leaflets.filter(lambda found: bool(placed_messages(found))), st.data())
def test_no_message_can_change_unseen(source: Leaflet, data: st.DataObject) -> None:
    translated = polish(source)
    approvals = signed(translated, *NEEDS)
    assert judge(translated, approvals, NEEDS).approved
    chosen = data.draw(st.integers(0, len(placed_messages(source)) - 1))
    english = replace(translated, source=nth_changed(translated.source, chosen))
    polish_text = replace(translated, leaflet=nth_changed(translated.leaflet, chosen))
    for changed in (english, polish_text):
        verdict = judge(changed, approvals, NEEDS)
        assert not verdict.approved
        assert verdict.voided[0].changes


def nth_changed(found: Leaflet, chosen: int) -> Leaflet:
    left = iter(range(len(placed_messages(found))))
    return rewrite(found, lambda m: replace(m, text=m.text + "!") if next(left) == chosen else m)
