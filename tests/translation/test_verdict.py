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
from leafletpress.translation.approvals import Approvals, Signature
from leafletpress.translation.coverage import TranslatedLeaflet, measure, translate
from leafletpress.translation.messages import messages_of, placed_messages, rewrite
from leafletpress.translation.phrases import Phrases
from leafletpress.translation.release_policy import ReleasePolicy, Role
from leafletpress.translation.signed_text import Beside, seal, signed_pieces, word_pieces, word_print, words_seal
from leafletpress.translation.silences import Silence
from leafletpress.translation.statement import entry_seal
from leafletpress.translation.verdict import EDITED, Verdict, judge, judge_words
from tests.translation.samples import catalogue, leaflet, leaflets, say

POLISH = language("pl")
NEEDS: tuple[Role, ...] = ("translator", "clinical-reviewer")
POLICY = ReleasePolicy(NEEDS)
DAY = date(2026, 6, 1)
NO_BESIDE = Beside()
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


def sealed(one: Signature, domain: str = "leaflet", tag: str = "pl") -> Signature:
    return replace(one, entry_seal=entry_seal(domain, tag, one))


def signed(translated: TranslatedLeaflet, *roles: Role, beside: Beside = NO_BESIDE, on: date = DAY) -> Approvals:
    pieces = signed_pieces(translated, beside)
    mark = seal(translated, pieces)
    signatures = tuple(
        sealed(
            Signature(
                role,
                f"A {role}",
                on,
                "3",
                mark,
                Where("approvals.yaml", 4),
                back_translation=beside.back_translation if role == "back-translation" else "",
            )
        )
        for role in roles
    )
    return Approvals("approvals.yaml", {translated.leaflet.id: signatures}, {mark: tuple(p.prints for p in pieces)})


def edited(approvals: Approvals, index: int, *, again: bool, **changes: object) -> Approvals:
    """Change one entry of the leaflet by hand, and make its seal `again` or not."""
    signatures = list(approvals.signatures["leaflet"])
    one = replace(signatures[index], **changes)  # type: ignore[arg-type]
    signatures[index] = sealed(one) if again else one
    return replace(approvals, signatures={"leaflet": tuple(signatures)})


def after(translated: TranslatedLeaflet) -> Verdict:
    """Judge a translation by signatures under the untouched one."""
    return judge(translated, signed(polish(), *NEEDS), POLICY)


def changes(verdict: Verdict) -> list[str]:
    assert not verdict.approved
    assert len(verdict.voided) == len(NEEDS)
    return [str(change) for change in verdict.voided[0].changes]


def test_everyone_who_is_needed_has_signed() -> None:
    verdict = after(polish())
    assert (verdict.approved, verdict.reasons, verdict.voided) == (True, (), ())


def test_a_role_that_nobody_signed_in_is_named() -> None:
    verdict = judge(polish(), signed(polish(), "translator", "reviser"), POLICY)
    assert (verdict.approved, verdict.reasons) == (False, ("not signed as clinical-reviewer",))


def test_an_unsigned_translation_lacks_everyone() -> None:
    verdict = judge(polish(), Approvals("approvals.yaml"), POLICY)
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
        "locale/pl/x.po:6: “Do not eat for **2 hours**.” is new or was changed in English, and its translation was not"
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


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (replace(SOURCE, reference="RAD_0002"), "the reference is new or was changed"),
        (replace(SOURCE, version="4"), "the version is new or was changed"),
        (replace(SOURCE, brand="other"), "the brand is new or was changed"),
        (replace(SOURCE, reviewed=ReviewDate(2026, 4)), "the date of the review is new or was changed"),
        (replace(SOURCE, next_review=ReviewDate(2030, 5)), "the date of the next review is new or was changed"),
    ],
    ids=["reference", "version", "brand", "reviewed", "next review"],
)
def test_head_and_foot_of_the_pages_are_signed(changed: Leaflet, told: str) -> None:
    assert changes(after(polish(changed))) == [f"leaflets/leaflet.yaml: {told}"]


def test_where_a_leaflet_stands_is_not_signed() -> None:
    assert after(polish(replace(SOURCE, where=Where("b.yaml", 9)))).approved


FIGURE = ("figures/disc.svg", Where("leaflets/leaflet.yaml", 12), "aa")
SILENCE = Silence("number-missing", "it is said as in this country", "Wait 6 hours.", "Czekać.", Where("x.po", 6))
BESIDE = Beside(pictures=(FIGURE,), logo="bb", silences=(SILENCE,), back_translation="c" * 64)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (BESIDE._replace(pictures=((*FIGURE[:2], "ab"),)), "12: the picture figures/disc.svg is new or was changed"),
        (BESIDE._replace(logo="bc"), "the logo of the brand is new or was changed"),
        (
            BESIDE._replace(silences=(SILENCE._replace(reason="I say so, and know it"),)),
            "6: the comment that silences number-missing for “Wait 6 hours.” is new or was changed",
        ),
        (BESIDE._replace(silences=()), "a message or value was taken out"),
    ],
    ids=["picture", "logo", "reason", "silence"],
)
def test_what_stands_beside_the_text_is_signed(now: Beside, told: str) -> None:
    approvals = signed(polish(), *NEEDS, beside=BESIDE)
    assert judge(polish(), approvals, POLICY, BESIDE).approved
    (change,) = changes(judge(polish(), approvals, POLICY, now))
    assert change.endswith(told)


@pytest.mark.parametrize("now", ["", "d" * 64], ids=["gone", "changed"])
def test_a_back_translation_is_the_file_that_was_signed(now: str) -> None:
    policy = ReleasePolicy((*NEEDS, "back-translation"))
    approvals = signed(polish(), *policy.needs, beside=BESIDE)
    assert judge(polish(), approvals, policy, BESIDE).approved
    verdict = judge(polish(), approvals, policy, BESIDE._replace(back_translation=now))
    assert not verdict.approved
    assert "the file of the back-translation was changed or is gone" in verdict.reasons[0]
    bare = edited(approvals, 2, again=True, back_translation="")
    assert not judge(polish(), bare, policy, BESIDE._replace(back_translation="")).approved


@pytest.mark.parametrize(
    "change",
    [
        {"by": "B"},
        {"on": date(2026, 6, 2)},
        {"role": "reviser"},
        {"note": "n"},
        {"version": "4"},
        {"accepts": ("number-missing@" + "0" * 32,)},
    ],
    ids=str,
)
def test_an_entry_that_was_edited_is_void(change: dict[str, object]) -> None:
    verdict = judge(polish(), edited(signed(polish(), *NEEDS), 0, again=False, **change), POLICY)
    assert not verdict.approved
    assert [one.what for one in verdict.voided[0].changes] == [EDITED]


def test_an_entry_of_the_older_form_says_how_to_sign_anew() -> None:
    old = signed(polish(), *NEEDS)
    for index in (0, 1):
        old = edited(old, index, again=False, form=1, entry_seal="", seal="0" * 32)
    (reason,) = judge(polish(), old, POLICY).reasons
    assert "sealed no pictures, dates, reference and names" in reason
    assert reason.endswith("sign again: make_pdfs.py approve leaflet pl")


@pytest.mark.parametrize("name", ["A translator", "a  TRANSLATOR ", "A\u200b Translator", "Ａ translator"])
def test_two_roles_need_two_people_however_the_name_is_written(name: str) -> None:
    approvals = edited(signed(polish(), *NEEDS), 1, again=True, by=name)
    verdict = judge(polish(), approvals, POLICY)
    assert not verdict.approved
    assert verdict.reasons[0].endswith("two roles need two people")
    assert judge(polish(), approvals, POLICY._replace(separate_people=False)).approved


def test_a_role_that_is_not_needed_needs_no_further_person() -> None:
    approvals = edited(signed(polish(), *NEEDS, "reviser"), 2, again=True, by="A translator")
    assert judge(polish(), approvals, POLICY).approved


def test_a_text_cannot_be_signed_before_it_was_reviewed() -> None:
    verdict = judge(polish(), signed(polish(), *NEEDS, on=date(2026, 4, 30)), POLICY)
    assert [one.what for one in verdict.voided[0].changes] == ["it is dated before the English was reviewed (2026-05)"]
    assert judge(polish(), signed(polish(), *NEEDS, on=date(2026, 5, 1)), POLICY).approved


def test_a_text_cannot_be_signed_before_another_one_was() -> None:
    old = signed(polish(Drink="Pić."), "reviser", on=date(2026, 6, 9)).signatures["leaflet"]
    approvals = signed(polish(), *NEEDS)
    both = replace(approvals, signatures={"leaflet": (*approvals.signatures["leaflet"], *old)})
    verdict = judge(polish(), both, POLICY)
    assert [one.what for one in verdict.voided[0].changes] == [
        "it is dated before 2026-06-09, when another text was signed"
    ]


def word_approvals(phrases: Phrases, own: tuple[Message, ...]) -> Approvals:
    prints = tuple(word_print(piece) for piece in word_pieces(phrases, own))
    mark = words_seal("pl", prints)
    signatures = tuple(
        sealed(Signature(role, f"A {role}", DAY, "-", mark, Where("approvals.yaml", 4)), "common") for role in NEEDS
    )
    return Approvals("approvals.yaml", {"common": signatures}, {mark: prints})


SAID = {"Risk": "Ryzyko", "Benefit": "Korzyść", "Warning": "Ostrzeżenie", "Trust": "Szpital", "Other": "Inny"}
BRAND, OTHER = (say("Trust"),), (say("Other"),)


@pytest.mark.parametrize(
    ("now", "own", "told"),
    [
        (SAID, BRAND, []),
        ({**SAID, "Other": "Drugi"}, BRAND, []),
        ({**SAID, "Warning": "Uwaga"}, BRAND, ["the translation of “Warning” was changed"]),
        (
            {**SAID, "Risk": "Korzyść", "Benefit": "Ryzyko"},
            BRAND,
            ["the translation of “Risk” was changed", "the translation of “Benefit” was changed"],
        ),
        (SAID, (say("Call 999"),), ["“Call 999” is new or was changed in English"]),
    ],
    ids=["as they were", "of another brand", "weaker", "swapped", "brand's own"],
)
def test_the_words_of_the_layouts_are_signed_for_all_leaflets(
    tmp_path: Path, now: dict[str, str], own: tuple[Message, ...], told: list[str]
) -> None:
    before, after = (Phrases(POLISH, catalogue(tmp_path / name, words)) for name, words in (("a", SAID), ("b", now)))
    verdict = judge_words(after, own, word_approvals(before, (*BRAND, *OTHER)), POLICY)
    assert verdict.approved == (not told)
    assert [change.what for one in verdict.voided[:1] for change in one.changes] == told


def test_fingerprints_of_words_that_were_put_in_by_hand_are_not_those_that_were_signed(tmp_path: Path) -> None:
    before, turned = (
        Phrases(POLISH, catalogue(tmp_path / name, words))
        for name, words in (("a", SAID), ("b", {**SAID, "Risk": "Korzyść"}))
    )
    approvals = word_approvals(before, ())
    (mark,) = approvals.texts
    forged = replace(approvals, texts={mark: tuple(word_print(piece) for piece in word_pieces(turned, ()))})
    assert judge_words(before, (), approvals, POLICY).approved
    assert not judge_words(turned, (), forged, POLICY).approved


def test_a_leaflet_needs_the_words_that_it_prints_to_be_signed() -> None:
    own = judge(polish(), signed(polish(), *NEEDS), POLICY)
    words = judge_words(Phrases(POLISH), (), Approvals("approvals.yaml"), POLICY)
    both = own._replace(words=words)
    assert (own.approved, both.approved) == (True, False)
    assert both.reasons == ("the words of the layouts (common): not signed as translator or clinical-reviewer",)


def test_a_void_signature_of_a_role_that_is_not_needed_stops_nothing() -> None:
    approvals = signed(polish(), *NEEDS)
    old = signed(polish(Drink="Pić."), "reviser").signatures["leaflet"]
    both = replace(approvals, signatures={"leaflet": (*approvals.signatures["leaflet"], *old)})
    verdict = judge(polish(), both, POLICY)
    assert verdict.approved
    assert [voided.signature.role for voided in verdict.voided] == ["reviser"]


def test_without_fingerprints_a_signature_still_tells_whether_it_holds() -> None:
    bare = replace(signed(polish(), *NEEDS), texts={})
    assert judge(polish(), bare, POLICY).approved
    assert "fingerprints" in changes(judge(polish(Drink="Pić."), bare, POLICY))[0]


def test_a_signature_is_for_one_language_only() -> None:
    urdu = replace(polish(), language=language("ur"))
    assert not judge(urdu, signed(polish(), *NEEDS), POLICY).approved


def test_a_doubtful_translation_is_not_the_one_that_was_signed(tmp_path: Path) -> None:
    source = leaflet(Section(say("Tests", 5)))
    words = {"Title": "Tytuł", "Tests": "Badania"}
    clean, doubtful = (
        translate(source, POLISH, catalogue(tmp_path / name, words, fuzzy=fuzzy), Phrases(POLISH))
        for name, fuzzy in (("a", ()), ("b", ("Tests",)))
    )
    assert not judge(doubtful, signed(clean, *NEEDS), POLICY).approved


@given(leaflets.filter(lambda found: bool(placed_messages(found))), st.data())
def test_no_message_can_change_unseen(source: Leaflet, data: st.DataObject) -> None:
    translated = polish(source)
    approvals = signed(translated, *NEEDS)
    assert judge(translated, approvals, POLICY).approved
    chosen = data.draw(st.integers(0, len(placed_messages(source)) - 1))
    english = replace(translated, source=nth_changed(translated.source, chosen))
    polish_text = replace(translated, leaflet=nth_changed(translated.leaflet, chosen))
    for changed in (english, polish_text):
        verdict = judge(changed, approvals, POLICY)
        assert not verdict.approved
        assert verdict.voided[0].changes


def nth_changed(found: Leaflet, chosen: int) -> Leaflet:
    left = iter(range(len(placed_messages(found))))
    return rewrite(found, lambda m: replace(m, text=m.text + "!") if next(left) == chosen else m)
