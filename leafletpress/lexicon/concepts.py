"""What turns the sense of a leaflet: concepts with their poles, and each language's words for them.

The words stand in `opposites/LANG.yaml`, one file a language, for translators and clinicians to read and correct. A
concept is a section, a pole a list of phrases with commas between them::

    before-after:
      before: przed, zanim, poprzedz*
      after: po, potem
      either: aż do

- `word*` is the beginning of a word, `not ... until` two words with up to six others between them; `=word` is found
  as it stands, never behind a prefix of the language. Where words are not parted by blanks a phrase is found anywhere.
- `either` holds what may answer any pole of a concept.
- `negation` has four lists: `not` denies; `mild` denies what many languages have another word for (not well), so that
  its loss is only doubtful; `soft` may stand for a “not” and turns a sentence as one does (avoid, refrain, unless);
  `either` says what another language may say by a “not”, and turns nothing (free of charge, unopened, painless). A
  phrase with a “not” that says no such thing (a tag question, “even if”) belongs into `neutral`.
- `act` holds what leaflets ask people to do and say of them, in words that say nothing else: tell, take, dry. Its
  poles are no contraries; a “not” beside one of them on one side only turns the sentence.
- `neutral` at the top holds phrases that look like one of these and say nothing of the kind: "right away".
- `prefixes` at the top holds what is written together with the next word, such as the Arabic article; `light` words
  that may stand between a “not” and what it denies: is, in, and those for “you”; `bounds` words that no phrase with
  words between reaches over: then.

The longest phrase counts, and each word counts once. A phrase in Arabic letters is found in the spelling of haste, too:
اكثر for أكثر, فارغه for فارغة. What becomes another phrase by it, as ألا (that not) and إلا (but), is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from leafletpress.lexicon.lookup import words_file
from leafletpress.lexicon.spelling import one_indic
from leafletpress.normal_form import composed

FOLDER = Path(__file__).parent / "opposites"
EITHER = "either"
NEGATION = "negation"
ACT = "act"
NEUTRAL, PREFIXES, LIGHT, BOUNDS = "neutral", "prefixes", "light", "bounds"
GAP = "..."
HAN = "\u3400"
# What Arabic letters become in haste; all of them, or the hamza alone.
CAREFUL = re.compile("[أإآىة]")
HASTY = (str.maketrans("أإآ", "ااا"), str.maketrans("أإآىة", "اااي\u0647"))


class Concept(NamedTuple):
    """A pair of contraries, or a set of things that are taken for one another.

    poles       its poles; a text may name several
    contrary    whether denying one pole says the other: “not more” is “at most”
    denies      the poles that deny by themselves: without, never
    lacks       the poles that another language may say by a “not”: stop taking is do not take
    asked       the poles that a translation may not leave out or put in without a warning
    ordered     whether two poles of one sentence keep their order in most languages
    """

    poles: tuple[str, ...]
    contrary: bool = True
    denies: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    ordered: bool = False


# What leaflets ask people to do, and what they say of them: of each a “not” that only one side has is seen.
ACTS = (
    *("tell", "call", "bring", "ask", "wash", "check", "take", "use", "keep", "wear", "go", "need", "move", "finish"),
    *("sleep", "remove", "change", "hold", "stay", "heal", "drive", "safe", "pregnant", "pain", "dry", "awake", "numb"),
    *("shower", "cover", "sit", "walk", "help", "flush", "blurred"),
)

CONCEPTS: dict[str, Concept] = {
    "before-after": Concept(("before", "after")),
    "more-less": Concept(("more", "less")),
    "left-right": Concept(("left", "right"), contrary=False, asked=frozenset({"left", "right"})),
    "start-stop": Concept(("start", "stop"), lacks=frozenset({"stop"}), ordered=True),
    "increase-reduce": Concept(("increase", "reduce")),
    "with-without": Concept(("with", "without"), denies=frozenset({"without"})),
    "stomach": Concept(("empty", "full"), lacks=frozenset({"empty"})),
    "eat-drink": Concept(("eat", "drink"), contrary=False),
    "up-down": Concept(("up", "down"), ordered=True),
    "hot-cold": Concept(("hot", "cold"), ordered=True),
    "part-of-day": Concept(("morning", "noon", "evening", "day"), contrary=False, ordered=True),
    "always-never": Concept(("always", "sometimes", "never"), denies=frozenset({"never"})),
    "all-none": Concept(("all", "some", "none"), denies=frozenset({"none"})),
    "only": Concept(("only",), asked=frozenset({"only"})),
    "exception": Concept(("except", "included")),
    "front-back": Concept(("front", "back"), contrary=False, ordered=True),
    "lying": Concept(("on-back", "on-front"), contrary=False, ordered=True),
    "inside-outside": Concept(("inside", "outside"), ordered=True),
    "open-closed": Concept(("open", "closed"), lacks=frozenset({"closed"})),
    "allowed-forbidden": Concept(("allowed", "forbidden"), denies=frozenset({"forbidden"})),
    "first-last": Concept(("first", "second", "last"), contrary=False, ordered=True),
    "high-low": Concept(("high", "low")),
    "acting": Concept(("long", "short"), contrary=False, ordered=True),
    "usual": Concept(("usual", "unusual")),
    "tight-loose": Concept(("tight", "loose")),
    "safe-harmful": Concept(("safe", "harmful")),
    ACT: Concept(ACTS, contrary=False),
    NEGATION: Concept(("not", "mild", "soft")),
}


class Meaning(NamedTuple):
    """A pole of a concept."""

    concept: str
    pole: str


class Phrase(NamedTuple):
    """Words in a row, each in small letters; a `*` ends a beginning, GAP stands for words between.

    `holds_not` if one of them is by itself a word that denies: “not more than”.
    """

    parts: tuple[str, ...]
    meanings: tuple[Meaning, ...]
    holds_not: bool = False

    @property
    def weight(self) -> tuple[int, int, int]:
        """Return how many words it has, how many of them whole, and how many letters: the greater goes first."""
        words = [part for part in self.parts if part != GAP]
        return len(words), sum(not word.endswith("*") for word in words), sum(map(len, words))


@dataclass(frozen=True, eq=False)
class Opposites:
    """What the phrases of one language say, what is written together with the next word, light words, words that part.

    A language has thousands of phrases and a leaflet a few hundred of them: `phrase` makes one that a text may have.
    """

    said: Mapping[tuple[str, ...], tuple[Meaning, ...]]
    prefixes: tuple[str, ...]
    light: frozenset[str] = frozenset()
    bounds: frozenset[str] = frozenset()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Return every phrase, in the order of the file."""
        return tuple(map(self.phrase, self.said))

    def phrase(self, parts: tuple[str, ...]) -> Phrase:
        """Return a phrase by its words; raise KeyError for none of the language's."""
        return Phrase(parts, self.said[parts], self._holds_not(parts))

    def speaks_of(self, concept: str, pole: str) -> bool:
        """Tell whether the language has words for a pole."""
        return (concept, pole) in self._meanings

    @cached_property
    def _meanings(self) -> frozenset[tuple[str, str]]:
        return frozenset(meaning for found in self.said.values() for meaning in found)

    @cached_property
    def _nots(self) -> frozenset[str]:
        """Return the words that deny by themselves."""
        denying = {meaning for meaning in self._meanings if _denies(*meaning)}
        return frozenset(
            parts[0] for parts, found in self.said.items() if len(parts) == 1 and not denying.isdisjoint(found)
        )

    @cached_property
    def _signs(self) -> tuple[str, ...]:
        """Return those of them that blanks do not part from others, without what holds a shorter one."""
        signs: list[str] = []
        for word in sorted((word for word in self._nots if word[0] >= HAN), key=len):
            if not any(sign in word for sign in signs):
                signs.append(word)
        return tuple(signs)

    def _holds_not(self, parts: tuple[str, ...]) -> bool:
        """Tell whether a phrase has a word that denies within; a Chinese one is written without a blank: 不是每."""
        if (len(parts) == 1 and not self._signs) or self._nots.issuperset(parts):
            return False
        return not self._nots.isdisjoint(parts) or any(sign in part for part in parts for sign in self._signs)


@lru_cache(maxsize=256)
def opposites_of(base: str, script: str = "") -> Opposites | None:
    """Return the words of a language by its tag without region and its script, None if it has none."""
    name = words_file(base, script)
    path = FOLDER / f"{name}.yaml"
    return parse(path.read_text("utf-8")) if name and path.is_file() else None


def parse(text: str) -> Opposites:
    """Return what a file of opposites says; tests hold the files to their form."""
    table: dict[str, str | dict[str, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    meanings: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for concept, poles in table.items():
        if concept in (PREFIXES, LIGHT, BOUNDS):
            continue
        for pole, listed in {"": poles}.items() if isinstance(poles, str) else poles.items():
            said = (Meaning(concept, pole),) if pole else ()
            for parts in phrase_list(listed):
                before = meanings.get(parts, ())
                meanings[parts] = before if said and said[0] in before else before + said if before else said
    if CAREFUL.search(composed(text)):
        _add_hasty(meanings)
    prefixes, light, bounds = (phrase_list(str(table.get(key) or "")) for key in (PREFIXES, LIGHT, BOUNDS))
    return Opposites(
        meanings,
        tuple(sorted((prefix for (prefix,) in prefixes), key=len, reverse=True)),
        frozenset(word for (word,) in light),
        frozenset(word for (word,) in bounds),
    )


def _add_hasty(meanings: dict[tuple[str, ...], tuple[Meaning, ...]]) -> None:
    """Add the spellings of haste, but for those of phrases that say different things."""
    for letters in HASTY:
        hasty: dict[str, list[tuple[str, ...]]] = {}
        written = "\n".join(map(" ".join, meanings))
        spelt = written.translate(letters).split("\n")  # one text of all is spelt in a tenth of the time
        for careful, fast, parts in zip(written.split("\n"), spelt, meanings, strict=True):
            if careful != fast:
                hasty.setdefault(fast, []).append(parts)
        for fast, (first, *others) in hasty.items():
            if all(meanings[other] == meanings[first] for other in others):
                meanings.setdefault(tuple(fast.split(" ")), meanings[first])


def _denies(concept: str, pole: str) -> bool:
    return (concept, pole) == (NEGATION, "not") or pole in CONCEPTS[concept].denies


def phrase_list(listed: str | None) -> list[tuple[str, ...]]:
    """Return the phrases of a list with commas between them, each as its words."""
    phrases = (phrase.split() for phrase in folded(listed or "").split(","))
    return [tuple(words) for words in phrases if words]


def folded(text: str) -> str:
    """Return a text as phrases are compared with it: composed, in small letters, one apostrophe, one Indic spelling."""
    return one_indic(composed(text).replace("’", "'").casefold())
