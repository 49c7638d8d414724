"""What becomes of translations when the English changes: the same as with `msgmerge --previous`, to the byte."""

from __future__ import annotations

import random
import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.content.review_date import ReviewDate
from leafletpress.languages import language
from leafletpress.translation.catalogues import Catalogue, CatalogueEntry, catalogue_path, read_catalogue
from leafletpress.translation.merge import Merged, Offer, merge
from leafletpress.translation.messages import Entry, Key
from leafletpress.translation.templates import Template, leaflet_template, template_text
from leafletpress.translation.update import catalogue_text
from tests.leaflets import sound_leaflets
from tests.translation.samples import read_text, run

ROOT = Path(__file__).parents[2]
OLD = "Do not eat anything for **6 hours** before the scan."
NEW = "Do not eat anything for **2 hours** before the scan."


def catalogue(*entries: CatalogueEntry, obsolete: tuple[CatalogueEntry, ...] = ()) -> Catalogue:
    return Catalogue("a.po", language("pl"), {entry.key: entry for entry in entries}, obsolete=obsolete)


def done(msgid: str, msgstr: str = "Tekst", **more: object) -> CatalogueEntry:
    return replace(CatalogueEntry(msgid, msgstr, 1), **more)  # type: ignore[arg-type]


def after(old: Catalogue, *msgids: str, offers: dict[str, Offer] | None = None) -> Merged:
    known: dict[Key, Offer] = {(None, msgid): offer for msgid, offer in (offers or {}).items()}
    return merge([Entry(msgid) for msgid in msgids], old, known)


def test_moved_text_stays_translated_with_its_comments() -> None:
    first, second = done("First", comments=("Ask Anna.",)), done("Second")
    assert [entry for _, entry in after(catalogue(first, second), "Second", "First").live] == [second, first]


def test_a_live_translation_counts_before_an_obsolete_one_of_the_same_text() -> None:
    live, obsolete = done("First", "Tekst"), done("First", "Dawny tekst")
    assert [entry for _, entry in after(catalogue(live, obsolete=(obsolete,)), "First").live] == [live]


def test_changed_text_is_fuzzy_and_shows_what_it_was_made_from() -> None:
    ((_, entry),) = after(catalogue(done(OLD, comments=("Ask Anna.",))), NEW).live
    assert entry == done(NEW, fuzzy=True, previous=OLD, comments=("Ask Anna.",))


def test_text_changed_twice_still_shows_what_the_translator_last_confirmed() -> None:
    doubtful = done(NEW, fuzzy=True, previous=OLD)
    ((_, entry),) = after(catalogue(doubtful), NEW.replace("scan", "test")).live
    assert entry is not None
    assert (entry.fuzzy, entry.previous) == (True, OLD)


def test_a_confirmed_translation_forgets_its_previous_text() -> None:
    ((_, entry),) = after(catalogue(done(NEW, previous=OLD)), NEW).live
    assert entry == done(NEW)


def test_text_that_has_gone_is_kept_as_obsolete_and_comes_back_without_doubt() -> None:
    merged = after(catalogue(done(OLD)), "Something else altogether")
    assert (merged.live[0][1], merged.obsolete) == (None, (done(OLD),))
    assert after(catalogue(obsolete=merged.obsolete), OLD).live[0][1] == done(OLD)


def test_unlike_text_is_no_guess_and_an_empty_translation_is_not_kept() -> None:
    merged = after(catalogue(done(OLD, "")), NEW)
    assert (merged.live[0][1], merged.obsolete) == (None, ())


def test_the_same_text_in_another_leaflet_is_offered_before_a_similar_one_and_says_where_it_is_from() -> None:
    merged = after(catalogue(done(OLD)), NEW, offers={NEW: Offer("Nie jeść", "locale/pl/LC_MESSAGES/b.po")})
    ((_, entry),) = merged.live
    assert entry is not None
    assert (entry.msgstr, entry.fuzzy, entry.previous, merged.offered) == ("Nie jeść", True, None, 1)
    assert entry.comments == ("Offered: locale/pl/LC_MESSAGES/b.po translates the same English so. Does it fit here?",)


def test_an_offer_never_replaces_what_is_there() -> None:
    for own in (done(NEW), done(NEW, fuzzy=True)):
        assert after(catalogue(own), NEW, offers={NEW: Offer("Inaczej", "b.po")}).live[0][1] == own


BLOCKS = (
    'msgid "a"\nmsgstr "A"',
    '# h\n#, fuzzy, c-format\n#| msgid "k"\nmsgid "l"\nmsgstr "L"',
    '#| msgid "k"\nmsgid "m"\nmsgstr ""',
    'msgctxt "f"\nmsgid "f"\nmsgstr "F"',
    'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "O"\nmsgstr[1] "M"',
    '#, fuzzy\n#~| msgctxt "g"\n#~| msgid "n"\n#~ msgid "o"\n#~ msgstr "O"',
    '# p\n#~ msgid "a"\n#~ msgstr "B"',
    '#~ msgid ""\n#~ msgstr "Language: de"',
    '#~ msgid "q"\n#~ msgid_plural ""\n#~ msgstr[0] "Q"',
    "#bare",
    "#~|",
)


@given(st.lists(st.sampled_from(BLOCKS), unique=True, min_size=1))
def test_whatever_can_be_read_is_written_once_and_the_same_ever_after(blocks: list[str]) -> None:
    leaflet, *_ = sound_leaflets(ROOT)
    template = replace(leaflet_template(leaflet), entries=(Entry("a"), Entry("l"), Entry("f", context="f")))
    written: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        found, _ = read_text(Path(folder), "\n\n".join(blocks))
        while found and len(written) < 2:
            written.append(catalogue_text(template, found.language, found, merge(template.entries, found, {})))
            found, problems = read_text(Path(folder), written[-1], header=False)
            assert not problems
    assert [text == written[0] for text in written] == [True, True]


def changed(text: str, chance: random.Random) -> str:
    """Return a text as an editor might change it: words dropped, doubled, replaced."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(words))
        words[place] = chance.choice(["", words[place] * 2, "another", "the same", words[-1]])
    return " ".join(words).strip() or text


def shuffled(template: Template, chance: random.Random) -> Template:
    """Return the template with some texts changed, gone, new, and all in another order."""
    entries = {entry.msgid: entry for entry in template.entries if chance.random() < 0.8}
    some = [replace(e, msgid=changed(e.msgid, chance)) if chance.random() < 0.4 else e for e in entries.values()]
    some += [Entry(f"{word} unheard of"[:word]) for word in (5, 12)]
    unique = list({entry.msgid: entry for entry in some}.values())
    chance.shuffle(unique)
    return replace(template, entries=tuple(unique), dated=ReviewDate(2027, 1))


@pytest.mark.parametrize("tag", ["ur", "zh_Hans"])
def test_after_many_rounds_of_editing_the_file_is_what_msgmerge_makes_of_it(tmp_path: Path, tag: str) -> None:
    """The choice of the most similar English included; of equally similar ones msgmerge takes any, so no such seed."""
    leaflet = next(one for one in sound_leaflets(ROOT) if one.id == "sacroplasty")
    template, spoken, chance = leaflet_template(leaflet), language(tag), random.Random(7)  # noqa: S311
    path, shown = catalogue_path(tmp_path, spoken, template.domain)
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogue_path(ROOT, spoken, template.domain)[0].read_bytes())
    for number in range(4):
        template = shuffled(template, chance)
        (tmp_path / "a.pot").write_text(template_text(template), "utf-8")
        theirs = run("msgmerge", "-q", "--previous", str(path), str(tmp_path / "a.pot")).stdout
        old, problems = read_catalogue(path, shown, spoken)
        assert old is not None
        assert not problems
        ours = catalogue_text(template, spoken, old, merge(template.entries, old, {}))
        assert ours == theirs
        assert ("#, fuzzy" in ours, "#| msgid" in ours, "#~ msgid" in ours) == (True, True, True), number
        assert run("msgcat", "-", stdin=ours).stdout == ours
        # The translator confirms every other doubtful text.
        path.write_text(re.sub("#, fuzzy\n", lambda _: chance.choice(["#, fuzzy\n", ""]), ours), "utf-8")
