"""Rules about single characters: which are no text, which turn the line round, which belong to another script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from leafletpress.checks.medicines import latin_names
from leafletpress.checks.quantities import ADDRESS
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.lexicon.han import SIMPLIFIED_ONLY, WRONG_IN
from leafletpress.lexicon.scripts import SCRIPTS, script_of
from leafletpress.typography.tokens import tokens

EMBEDDINGS = "\u202a\u202b\u202d\u202e"
POP_EMBEDDING = "\u202c"
ISOLATES = "\u2066\u2067\u2068"
POP_ISOLATE = "\u2069"
JOINERS = "\u200c\u200d"
ALWAYS_STRAY = "\ufeff\u2060\u180e"
ZERO_WIDTH_SPACE = "\u200b"
# The Latin name of a medicine may stand in brackets after that in the language's own letters; an address is Latin.
ASIDE = re.compile(rf"[(（][^()（）]*[)）]|{ADDRESS.pattern}", re.ASCII)
# Streets, people, hospitals and medicines.
NAME = re.compile(r"\b[A-Z][A-Za-z'’-]{0,60}")
# A single Greek letter is a sign of medicine in any language (β-blocker, γ-GT, μg), unless it looks like a Latin one.
GREEK_SIGN = re.compile(
    "(?<![A-Za-z\u00c0-\u024f\u0370-\u04ff])[αβγδεζηθκλμπστφχψωΓΔΘΛΞΠΣΦΨΩ](?:(?=[glmsLS](?![a-z])|mol|Sv|Gy)|(?![A-Za-z\u00c0-\u024f\u0370-\u04ff]))"
)
GREEK = re.compile("[\u0370-\u03ff]")
# First words of the names of letters of all scripts that are known.
KNOWN = frozenset[str]().union(*(script.names for script in SCRIPTS.values()))


def control_characters(pair: TextPair) -> Iterator[Fault]:
    """Find characters that are no text: controls other than tab and newline, U+FFFD, line separators, noncharacters."""
    for char in sorted(set(pair.msgstr) - {"\n", "\t"}):
        nothing = ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef" or char == "\ufffd"
        if nothing or unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs"):
            yield Fault(
                f"the character U+{ord(char):04X} cannot stand in a text",
                "delete it; look whether letters were lost there",
            )


def balanced_bidi(pair: TextPair) -> Iterator[Fault]:
    """Find bidi embeddings and isolates that are not closed, or closed without having been opened (UAX #9, BD9)."""
    opened: list[str] = []
    for char in pair.msgstr:
        if char in EMBEDDINGS or char in ISOLATES:
            opened.append(char)
        elif char in (POP_EMBEDDING, POP_ISOLATE):
            openers = EMBEDDINGS if char == POP_EMBEDDING else ISOLATES
            if not opened or opened[-1] not in openers:
                yield Fault(f"the bidi control {_named(char)} closes nothing", "delete it; telephone numbers need none")
                return
            opened.pop()
    if opened:
        hint = f"close it with U+{ord(POP_ISOLATE if opened[-1] in ISOLATES else POP_EMBEDDING):04X} or delete it"
        yield Fault(f"the bidi control {_named(opened[-1])} is not closed", hint)


def stray_zero_width(pair: TextPair) -> Iterator[Fault]:
    """Find characters without width that do nothing where they stand."""
    stray = set(ALWAYS_STRAY)
    script = script_of(pair.script)
    if not script.breaks_marked:
        stray.add(ZERO_WIDTH_SPACE)
    if not script.joiners:
        stray.update(JOINERS)
    found = [char for char in pair.msgstr if char in stray]
    # A joiner that has no letter or mark before it joins and parts nothing.
    found += [match[0][-1] for match in re.finditer(f"(?:^|[\\s{JOINERS}])[{JOINERS}]", pair.msgstr)]
    for char in dict.fromkeys(found):
        yield Fault(f"the invisible {_named(char)} does nothing here", "delete it")


def wrong_script(pair: TextPair) -> Iterator[Fault]:
    """Find letters of a script that the language is not written in, and texts that are mostly in Latin letters."""
    own = script_of(pair.script).names
    if not own:
        return
    text = GREEK_SIGN.sub("", pair.target) if GREEK.search(pair.target) else pair.target
    letters = [(char, _name_of(char)) for char in text if _name_of(char)]
    # Capitals are those of MRI and CT.
    outside = [_name_of(char) for char in _prose(pair) if _name_of(char) and not char.isupper()]
    wrong = dict.fromkeys(char for char, script in letters if script not in own | {"LATIN"})
    wrong_not_in_english = [char for char in wrong if char not in pair.msgid]
    if wrong_not_in_english:
        shown = ", ".join(f"{char} ({_named(char)})" for char in wrong_not_in_english[:3])
        yield Fault(f"{shown} is not a letter of {pair.language.english_name}", "write the letter of the language")
    latin = outside.count("LATIN")
    if "LATIN" not in own and pair.msgid != pair.msgstr and latin * 2 > len(outside) > 3:
        message = f"most letters are Latin, and {pair.language.english_name} is not written in them"
        yield Fault(message, "translate the text into the language's own script")


def _prose(pair: TextPair) -> str:
    """Return a translation without what is Latin everywhere: asides, units and codes, names kept from the English."""
    text = ASIDE.sub("", pair.target)
    for name in latin_names(pair):
        text = re.sub(re.escape(name), "", text, flags=re.I)
    for token in reversed(list(tokens(text))):
        text = text[: token.start] + text[token.end :]
    names = set(NAME.findall(pair.source))
    return NAME.sub(lambda match: "" if match[0] in names else match[0], text)


def chinese_mixed(pair: TextPair) -> Iterator[Fault]:
    """Find Traditional characters in Simplified Chinese, and the other way round."""
    table = WRONG_IN.get(pair.script, {})
    found = dict.fromkeys(char for char in pair.msgstr if char in table)
    if found:
        named = "Simplified" if table is SIMPLIFIED_ONLY else "Traditional"
        wanted = ", ".join(f"{table[char]} for {char}" for char in found)
        yield Fault(f"{', '.join(found)} is {named} Chinese", f"write {wanted}")


def lookalike_letters(pair: TextPair) -> Iterator[Fault]:
    """Find letters of Arabic in Urdu or Persian text, and of those in Arabic text."""
    table = pair.lexicon.lookalikes
    found = dict.fromkeys(char for char in pair.msgstr if char in table)
    if found:
        shown = ", ".join(f"{char} (U+{ord(char):04X})" for char in found)
        wanted = ", ".join(f"{table[char]} (U+{ord(table[char]):04X})" for char in found)
        yield Fault(f"{shown} is not a letter of {pair.language.english_name}", f"write {wanted}")


@lru_cache(maxsize=4096)
def _name_of(char: str) -> str:
    """Return the first word of a letter's Unicode name if it names a script we know, else nothing."""
    if not char.isalpha():
        return ""
    word = unicodedata.name(char, "").partition(" ")[0]
    return word if word in KNOWN else ""


def _named(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, 'without a name').lower()}"


CHECKS = (
    Check(
        Rule(
            "control-character",
            "error",
            "a character that cannot stand in a text",
            "It prints as a box or not at all, and often stands where letters were lost.",
            Example("za\ufffdywanie", "zażywanie", "taking", "pl"),
        ),
        control_characters,
    ),
    Check(
        Rule(
            "bidi-open",
            "error",
            "a direction control that does not close, or closes nothing",
            "It can turn round the digits of every telephone number after it.",
            Example("اتصل \u2068999.", "اتصل \u2068999\u2069.", "Call 999.", "ar"),
        ),
        balanced_bidi,
    ),
    Check(
        Rule(
            "zero-width",
            "error",
            "an invisible character that does nothing",
            "Words with one inside are not found by search and read letter by letter by some screen readers.",
            Example("骨\u200b水泥", "骨水泥", "bone cement", "zh_Hans"),
        ),
        stray_zero_width,
    ),
    Check(
        Rule(
            "wrong-script",
            "error",
            "letters of a script that the language is not written in",
            "Letters that look alike are read wrongly by screen readers; another script cannot be read at all.",
            Example("ziеlony", "zielony", "green", "pl"),
        ),
        wrong_script,
    ),
    Check(
        Rule(
            "han-mixed",
            "error",
            "Traditional characters in Simplified Chinese, or the other way round",
            "Readers of one often cannot read the other.",
            Example("使用鎮静药。", "使用镇静药。", "We give you a sedative.", "zh_Hans"),
        ),
        chinese_mixed,
    ),
    Check(
        Rule(
            "lookalike-letter",
            "error",
            "an Arabic letter in Urdu or Persian text, or the other way round",
            "It is shaped and joined wrongly, and the word is not found by search.",
            Example("آپ كی دوا", "آپ کی دوا", "your medicine", "ur"),
        ),
        lookalike_letters,
    ),
)
