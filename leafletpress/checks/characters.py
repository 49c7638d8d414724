"""Rules about single characters: which are no text, which nobody sees, which belong to another script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from leafletpress.checks.medicines import latin_names
from leafletpress.checks.quantities import ADDRESS
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.lexicon.han import SIMPLIFIED_ONLY, WRONG_IN
from leafletpress.lexicon.scripts import SCRIPTS, script_of
from leafletpress.typography.tokens import tokens
from leafletpress.yaml_reader import code_point

JOINERS = "\u200c\u200d"
# Byte order marks, word joiners, invisible signs of mathematics, tags, fillers of Hangul.
ALWAYS_STRAY = re.compile("[\ufeff\u2060-\u2064\u180e\u115f\u1160\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]")
# Radicals and letters of mathematics in any text; in texts with blanks also wide letters, and ㎎ for mg.
RADICALS = re.compile("[\u2e80-\u2fd5\U0001d400-\U0001d7ff]")
LOOK_ALIKE = re.compile("[\u2e80-\u2fd5\u3300-\u33ff\uff10-\uff5a\U0001d400-\U0001d7ff]")
MOST_NAMED = 4
# What does nothing inside a number or a Latin word but keep it from being found.
INSIDE = re.compile(
    "(?<=[0-9A-Za-z])[\u034f\u061c\u200b-\u200f\ufe00-\ufe0f]+(?=[0-9A-Za-z])"
    "|(?<=[0-9.,:/–−-])[\u00ad\u034f\u061c\u200b-\u200f\ufe00-\ufe0f]+(?=[0-9])"
    "|(?<=[0-9])[\u00ad\u034f\u061c\u200b-\u200f\ufe00-\ufe0f]+(?=[.,:/–−-]?[0-9])"
)
ZERO_WIDTH_SPACE = "\u200b"
# All that may be stray; most texts have none of it.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
# The Latin name of a medicine may stand in brackets after that in the language's own letters; an address is Latin.
ASIDE = re.compile(rf"[(（][^()（）]*[)）]|{ADDRESS.pattern}", re.ASCII)
# Streets, people, hospitals and medicines.
NAME = re.compile(r"\b[A-Z][A-Za-z'’-]{0,60}")
# A single Greek letter is a sign of medicine in any language (β-blocker, γ-GT, μg), unless it looks like a Latin one.
GREEK_SIGN = re.compile(
    "(?<![A-Za-z\u00c0-\u024f\u0370-\u04ff])[αβγδεζηθκλμπστφχψωΓΔΘΛΞΠΣΦΨΩ](?:(?=[glmsLS](?![a-z])|mol|Sv|Gy)|(?![A-Za-z\u00c0-\u024f\u0370-\u04ff]))"
)
SMALL_LATIN = re.compile("[a-z\u00df-\u024f]")
GREEK = re.compile("[\u0370-\u03ff]")
# First words of the names of letters of all scripts that are known.
KNOWN = frozenset[str]().union(*(script.names for script in SCRIPTS.values()))


def control_characters(pair: TextPair) -> Iterator[Fault]:
    """Find characters that are no text: controls other than tab and newline, U+FFFD, line separators, noncharacters."""
    if pair.msgstr.isprintable() and "\ufffd" not in pair.msgstr:
        return
    for char in sorted(set(pair.msgstr) - {"\n", "\t"}):
        nothing = ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef" or char == "\ufffd"
        if nothing or unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs"):
            yield Fault(
                f"the character U+{ord(char):04X} cannot stand in a text",
                "delete it; look whether letters were lost there",
            )


def stray_zero_width(pair: TextPair) -> Iterator[Fault]:
    """Find characters without width that do nothing where they stand."""
    if not UNSEEN.search(pair.msgstr):
        return
    script = script_of(pair.script)
    stray = ("" if script.breaks_marked else ZERO_WIDTH_SPACE) + ("" if script.joiners else JOINERS)
    found = [char for char in pair.msgstr if char in stray]
    found += [match[0][0] for pattern in (ALWAYS_STRAY, INSIDE) for match in pattern.finditer(pair.msgstr)]
    # A joiner that has no letter or mark before it joins and parts nothing.
    found += [match[0][-1] for match in re.finditer(f"(?:^|[\\s{JOINERS}])[{JOINERS}]", pair.msgstr)]
    for char in dict.fromkeys(found):
        yield Fault(f"the invisible {code_point(char)} does nothing here", "delete it")


def letter_forms(pair: TextPair) -> Iterator[Fault]:
    """Find signs that only look like letters, digits or characters: radicals, mathematical and wide letters."""
    if pair.msgstr.isascii():
        return
    pattern = RADICALS if not script_of(pair.script).spaced else LOOK_ALIKE
    found = dict.fromkeys(char for char in pattern.findall(pair.msgstr) if char not in pair.msgid)
    if found:
        shown = ", ".join(f"{char} (U+{ord(char):04X})" for char in islice(found, MOST_NAMED))
        plain = " ".join(unicodedata.normalize("NFKC", char) for char in islice(found, MOST_NAMED))
        yield Fault(f"{shown} only looks like what it stands for", f"write {plain}")


def wrong_script(pair: TextPair) -> Iterator[Fault]:
    """Find letters of a script that the language is not written in, and texts that are mostly in Latin letters."""
    own = script_of(pair.script).names
    if not own:
        return
    text = GREEK_SIGN.sub("", pair.target) if GREEK.search(pair.target) else pair.target
    allowed = own | {"LATIN", ""}
    wrong = [char for char in dict.fromkeys(text) if _name_of(char) not in allowed]
    wrong_not_in_english = [char for char in wrong if char not in pair.msgid]
    if wrong_not_in_english:
        shown = ", ".join(f"{char} ({code_point(char)})" for char in wrong_not_in_english[:3])
        yield Fault(f"{shown} is not a letter of {pair.language.english_name}", "write the letter of the language")
    if "LATIN" in own or pair.msgid == pair.msgstr or not SMALL_LATIN.search(text):
        return
    # Capitals are those of MRI and CT.
    outside = [_name_of(char) for char in _prose(pair) if _name_of(char) and not char.isupper()]
    if outside.count("LATIN") * 2 > len(outside) > 3:
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
            "letter-form",
            "error",
            "a sign that only looks like a letter, a digit or a character: ⽉ for 月, 𝐛𝐨𝐥𝐝, ５",
            "No search finds the word, screen readers pass over it or spell it out, and many fonts lack it.",
            Example("⽉经", "月经", "a period", "zh_Hans"),
        ),
        letter_forms,
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
