"""What a rule is: an id to name it by, why it matters, and an example that is right and one that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, wraps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from leafletpress.checks.short_dates import with_dates_told
from leafletpress.checks.words import HARAKAT
from leafletpress.content.inline import Token, tokens
from leafletpress.normal_form import compared

if TYPE_CHECKING:
    from leafletpress.checks.medicine_list import MedicineList
    from leafletpress.errors import Severity
    from leafletpress.languages import Language
    from leafletpress.lexicon.form import Lexicon

Said = TypeVar("Said")

# What stands for a {fact} in readable text: OBJECT REPLACEMENT CHARACTER, neither letter nor digit.
FACT = "\ufffc"
# The fields of "{count} in {total}", as the numbers that readers will meet, so that the pattern is checked as one.
SAMPLE_FIELDS = {"count": "1", "total": "200"}


class Example(NamedTuple):
    """A text with the fault and its neighbour without; `english` and `language` where it is a translation."""

    wrong: str
    right: str
    english: str = ""
    language: str = ""


class Rule(NamedTuple):
    """One rule: its id, how bad a breach is, what it finds, why that matters, an example."""

    id: str
    severity: Severity
    summary: str
    why: str
    example: Example


@dataclass(frozen=True)
class TextPair:
    """An English text, its translation, the facts of the leaflet they stand in, the language and its medicines.

    `known` is what functions that are `once` have found in it, by their names.
    """

    msgid: str
    msgstr: str
    facts: Mapping[str, str]
    language: Language
    medicines: MedicineList | None = None
    base: str = field(init=False, repr=False, compare=False)
    script: str = field(init=False, repr=False, compare=False)
    known: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Hold the language without script and region (`zh` of zh-Hans), and the ISO 15924 code of its script."""
        object.__setattr__(self, "base", self.language.base)
        object.__setattr__(self, "script", self.language.script)

    @cached_property
    def source(self) -> str:
        """Return the English as it reads; raise InlineError for broken markup."""
        return readable(self.msgid)

    @cached_property
    def target(self) -> str:
        """Return the translation as it reads; raise InlineError for broken markup."""
        return readable(self.msgstr)

    @cached_property
    def bare(self) -> str:
        """Return the translation without vowel signs of Arabic, dates told from times; raise InlineError likewise."""
        return with_dates_told(HARAKAT.sub("", self.target), self.source, self.base, self.script)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Return what is known of the language."""
        return self.language.lexicon


def once(find: Callable[[TextPair], Said]) -> Callable[[TextPair], Said]:
    """Let what a function finds in a pair stay with it: however many rules ask, a pair is read for it once."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def found(pair: TextPair) -> Said:
        try:
            said: Said = pair.known[name]
        except KeyError:
            said = pair.known[name] = find(pair)
        return said

    return found


class Fault(NamedTuple):
    """What a rule found, before it has a place; the texts shown are the whole message's unless given.

    `words` are those of the English and of the translation that are at odds, where the rule knows them.
    """

    message: str
    hint: str
    source: str = ""
    target: str = ""
    words: tuple[str, str] | None = None


class Check(NamedTuple):
    """A rule and the function that finds its breaches in one translation."""

    rule: Rule
    find: Callable[[TextPair], Iterable[Fault]]


@lru_cache(maxsize=8192)
def readable(text: str) -> str:
    """Return a text as it is compared: no markup, no addresses, blanks folded, each fact a sign; raise InlineError."""
    return " ".join("".join(map(_word, tokens(compared(text)))).split())


def _word(token: Token) -> str:
    if token.kind == "text":
        return token.text
    if token.kind == "fact":
        return SAMPLE_FIELDS.get(token.text, FACT)
    return readable(token.text) if token.kind == "link" else ""
