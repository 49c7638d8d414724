"""Rules about whole catalogues: what is unfinished, left over, said twice or in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leafletpress.checks.rule import Example, Rule
from leafletpress.checks.suppression import is_suppressed
from leafletpress.errors import Problem, Where, shorten
from leafletpress.translation.catalogues import Catalogue, CatalogueEntry
from leafletpress.translation.messages import Entry

UNTRANSLATED = Rule(
    "untranslated",
    "error",
    "a message without a translation",
    "A build prints it in English and says so; a reader who knows no English learns nothing.",
    Example('msgstr ""', 'msgstr "Badanie"', "Having a scan", "pl"),
)
FUZZY = Rule(
    "fuzzy",
    "error",
    "a translation marked fuzzy",
    "It belongs to an older English text, or its translator was not sure; a build prints the English.",
    Example("#, fuzzy", "the mark taken away by somebody who has read both texts"),
)
FUZZY_LOST = Rule(
    "fuzzy-lost",
    "warning",
    "a translation that was fuzzy, came back without the mark, and is what it was",
    "Many programs lose the mark, and then a sentence for an older English is printed as a good one.",
    Example(
        "a fuzzy message sent through a spreadsheet", "the translation corrected, or signed by somebody who read it"
    ),
)
UNFINISHED = Rule(
    "unfinished",
    "warning",
    "a catalogue with messages that are not translated or fuzzy; what a build says where check names each",
    "The leaflet is still made, with English in those places.",
    Example("3 of 84 messages empty", "none"),
)
STALE = Rule(
    "stale",
    "error",
    "a translation whose English is no longer in the leaflet",
    "The English was changed, and this text is printed nowhere.",
    Example('msgid "a sentence of last year"', "the catalogue updated: make_pdfs.py update"),
)
DUPLICATE = Rule(
    "duplicate-message",
    "error",
    "a message that stands twice in a catalogue",
    "Nobody can tell which of the two is printed.",
    Example("one msgid with two msgstr", "one of them deleted"),
)
HEADER = Rule(
    "language-header",
    "error",
    "a header whose Language is not that of the folder (a warning if it names none)",
    "A catalogue in the wrong folder is printed to readers of another language.",
    Example("locale/ur/…: Language: ar", "locale/ur/…: Language: ur"),
)
FILE = Rule(
    "catalogue-file",
    "error",
    "a catalogue or a folder of locale/ that cannot be used, or belongs to nothing",
    "A file that is cut off or not UTF-8 loses translations without a word.",
    Example("a file saved as UTF-16", "the file saved as UTF-8"),
)
TOO_LONG = Rule(
    "too-long",
    "error",
    "a translation of more than 10,000 characters; what it says is not checked any further",
    "No English message is half so long: another text was pasted into it.",
    Example("a whole leaflet in one msgstr", "the one paragraph"),
)
INCONSISTENT = Rule(
    "two-ways",
    "warning",
    "one English text that two leaflets translate differently",
    "Readers of both wonder what the difference is, and a correction reaches only one of them.",
    Example("Zadzwoń do nas in one, Kontakt in the other", "Kontakt in both", "Contact us", "pl"),
)
RULES = (UNTRANSLATED, FUZZY, FUZZY_LOST, UNFINISHED, STALE, DUPLICATE, HEADER, FILE, TOO_LONG, INCONSISTENT)


def unfinished(entries: Iterable[Entry], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield an error for each message of the leaflet that has no translation or a doubtful one."""
    for entry in entries:
        found = catalogue.entries.get(entry.key)
        said = f"“{shorten(entry.msgid)}”"
        if found is None:
            where, hint = Where(catalogue.shown), "run make_pdfs.py update, then translate it"
            yield _problem(UNTRANSLATED, where, f"the catalogue has no {said}", hint)
        elif not found.msgstr.strip():
            yield _problem(UNTRANSLATED, Where(catalogue.shown, found.line), f"not translated: {said}", "translate it")
        elif found.fuzzy:
            message = f"fuzzy: {said} → “{shorten(found.msgstr)}”"
            hint = "correct it, then remove the word fuzzy"
            yield _problem(FUZZY, Where(catalogue.shown, found.line), message, hint)


def lost_doubts(entry: Entry, found: CatalogueEntry, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a warning for a translation whose mark fuzzy was lost while its text stayed what it was."""
    if catalogue.lost_doubt(found):
        message = f"“{shorten(entry.msgid)}” → “{shorten(found.msgstr)}” was fuzzy, and is what it was"
        hint = "correct it; if it is right as it is, sign it, or silence fuzzy-lost in a comment that says who read it"
        yield _problem(FUZZY_LOST, Where(catalogue.shown, found.line), message, hint)


def stale(entries: Iterable[Entry], catalogue: Catalogue) -> Iterator[Problem]:
    """Yield an error for each message of the catalogue that the leaflet has no longer."""
    current = {entry.key for entry in entries}
    for key, found in catalogue.entries.items():
        if key not in current:
            message = f"the English has no longer “{shorten(found.msgid)}”"
            yield _problem(STALE, Where(catalogue.shown, found.line), message, "run make_pdfs.py update")


def inconsistent(catalogues: Iterable[Catalogue]) -> Iterator[Problem]:
    """Yield a warning for each text that a catalogue of the language translates otherwise than an earlier one."""
    first: dict[str, tuple[str, Where]] = {}
    for catalogue in catalogues:
        for found in catalogue.entries.values():
            if not found.finished or is_suppressed(INCONSISTENT.id, found.comment):
                continue
            place = Where(catalogue.shown, found.line)
            said, where = first.setdefault(found.msgid, (found.msgstr, place))
            if " ".join(said.split()) != " ".join(found.msgstr.split()):
                message = f"“{shorten(found.msgid)}” → “{shorten(found.msgstr)}”, but “{shorten(said)}” at {where}"
                yield _problem(INCONSISTENT, place, message, "say it in one way, or say in a comment why not")


def _problem(rule: Rule, where: Where, message: str, hint: str) -> Problem:
    return Problem(where, message, hint, rule.severity, rule.id)
