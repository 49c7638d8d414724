"""What people type, misspelt, by spoken names and in more than seven scripts: the right leaflet in the first place."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.site.conftest import search
from tests.site.library import procedures

LINES = (Path(__file__).parent / "queries.txt").read_text("utf-8").splitlines()
QUERIES = [[part.strip() for part in line.split("|")] for line in LINES if line and not line.startswith("#")]
# Asks as the page does, without drawing: titles are loaded when they are first wanted. Returns of the first hit its
# reference and the tags of its languages.
ASK = """async (queries) => {
  const core = leafletStore.values.get("core");
  const finder = new Finder(core);
  const tagOf = (number) => finder.languages.rows[number].tag;
  const found = [];
  for (const query of queries) {
    let answer = finder.find(query);
    if (answer.wanted.length) {
      for (const number of answer.wanted) {
        const tag = tagOf(number);
        finder.titles.add(number, await leafletLoad(`titles/${tag}`, `data/titles/${tag}.js`));
      }
      answer = finder.find(query);
    }
    const [first] = answer.hits;
    found.push(first ? [core.leaflets[first.leaflet][0], first.languages.map(tagOf)] : ["", []]);
  }
  return found;
}"""


class Answer(NamedTuple):
    """What a query should give: its text, the reference of the first leaflet ("" for any), tags (none for any)."""

    query: str
    reference: str
    tags: frozenset[str]


def expected() -> list[Answer]:
    references = {one.title: one.reference for one in procedures(500)} | {"-": ""}
    return [
        Answer(query, references[title], frozenset(tags.split(",")) if tags != "-" else frozenset())
        for query, title, tags in QUERIES
    ]


def test_there_are_enough_of_them() -> None:
    assert len(QUERIES) > 100


def test_the_right_leaflet_in_the_right_languages_comes_first(browser: Browser, library: Path) -> None:
    page = browser.new_page()
    page.goto((library / "index.html").as_uri())
    wanted = expected()
    found = page.evaluate(ASK, [one.query for one in wanted])
    page.close()
    wrong = [
        f"{one.query}: wanted {one.reference} {sorted(one.tags)}, found {reference} {tags}"
        for one, (reference, tags) in zip(wanted, found, strict=True)
        if reference != (one.reference or reference) or not reference or (one.tags and one.tags != set(tags))
    ]
    assert not wrong, "\n".join(wrong)


def test_romani_is_never_read_as_romanian(browser: Browser, library: Path) -> None:
    page = browser.new_page()
    page.goto((library / "index.html").as_uri())
    for query in ("romani", "romani knee", "Romany"):
        search(page, query)
        assert "Romani is not Romanian" in page.inner_text("#notices") or "Romany is not" in page.inner_text("#notices")
        assert page.locator("#results a[href*='/ro/']").count() == 0
    page.close()


def test_an_ambiguous_word_offers_each_language_and_one_may_be_chosen(browser: Browser, library: Path) -> None:
    page = browser.new_page()
    page.goto((library / "index.html").as_uri())
    for query, names in (
        ("kurdish", ["Kurdish Badini", "Kurdish Kurmanji", "Kurdish Sorani"]),
        ("chinese", ["Chinese (Simplified)", "Chinese (Traditional)"]),
        ("punjabi", ["Punjabi", "Urdu"]),
    ):
        search(page, f"{query} stroke")
        assert [text.split("\n")[0] for text in page.locator("#notices button").all_inner_texts()] == names
    page.click("#notices button >> text=Urdu")
    assert page.locator("#results > li:first-child .pdf").first.get_attribute("href") is not None
    assert page.locator("#results a[href*='/pa/']").count() == 0
    page.close()


def test_an_edition_that_is_typed_is_known(browser: Browser, library: Path) -> None:
    page = browser.new_page()
    page.goto((library / "index.html").as_uri())
    shard = next((library / "e").glob("*.js")).read_text("utf-8")
    edition = shard.split('[["')[1][:8]
    if edition.isalpha():  # one that is letters only might be a word
        edition = next(code for code in shard.split('["')[1:] if not code[:8].isalpha())[:8]
    search(page, edition)
    page.wait_for_selector(f"a[href='e/index.html#{edition}']")
    page.close()
