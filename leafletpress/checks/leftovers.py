r"""Rules about what other programs leave in a translation and the English has not: HTML, Markdown, broken letters.

All of it would be printed as it stands. Only `**bold**`, `[words](address)` and {facts} are markup here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from leafletpress.checks.broken_letters import LOST_AT_END, LOST_LETTER, MANY_LOST, misread
from leafletpress.checks.foreign_marks import ANY_TAG, ENTITY, FIRST, IMAGE, INSIDE, addresses_out
from leafletpress.checks.quantities import ADDRESS
from leafletpress.checks.rule import FACT, Check, Example, Fault, Rule, TextPair
from leafletpress.content.inline import tokens
from leafletpress.lexicon.remarks import MARKERS, REMARKS
from leafletpress.lexicon.scripts import script_of

# A backslash means something before * and [ only.
ESCAPE = re.compile(r"\\(?![*\[])(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[0-7]{3}|\S?)")
FIELD = re.compile(
    r"%(?:[0-9]\$)?[sdifgux@](?![A-Za-z])|%[({][A-Za-z_][A-Za-z0-9_]{0,40}[)}][sd]?|\$\{[A-Za-z_][A-Za-z0-9_]{0,40}\}"
    r"|<x id=|__PH[0-9]"
)
# A hyphen, star or bullet before a number, too, where the English has none.
BULLET = re.compile(r"^[ \t]*[-*•][ \t]+(?=\S)", re.M)
MARKDOWN = (BULLET, IMAGE.pattern, *(one.pattern for one in (*INSIDE, *FIRST)))
REMARK = (re.compile(MARKERS), *(re.compile(remark, re.I | re.M) for remark in REMARKS))
LEAST_WORDS = 3
SHOWN_LENGTH = 30


def html_left(pair: TextPair) -> Iterator[Fault]:
    """Find HTML entities and tags that the English has not."""
    if found := _new((ENTITY, ANY_TAG), pair, "&<>"):
        yield Fault(f"{_quoted(found)} is HTML and would be printed", "write the character itself, or ** for bold")


def escape_left(pair: TextPair) -> Iterator[Fault]:
    r"""Find backslashes that a program left: \n, \t, \" and \u017c as characters of the text."""
    if found := _new((ESCAPE,), pair, "\\"):
        yield Fault(f"{_quoted(found)} would be printed", "delete it, or write the character that it stands for")


def placeholder_left(pair: TextPair) -> Iterator[Fault]:
    """Find fields of other programs, such as %s, where the English has none."""
    if found := _new((FIELD,), pair, "%$<_"):
        yield Fault(f"{_quoted(found)} is a field of another program", "write what the English says there")


def markdown_left(pair: TextPair) -> Iterator[Fault]:
    """Find marks of Markdown or of a word processor that the English has not: __not__, *half*, `## `, `- `."""
    if found := _new(MARKDOWN, pair, "_*#>`~-•|[=+·▪●◦‣–—"):
        yield Fault(f"{_quoted(found)} would be printed with its signs", "write ** for bold, and no other marks")


def remark_left(pair: TextPair) -> Iterator[Fault]:
    """Find what translators or their programs wrote to each other: TODO, [check term], 译者注."""
    for pattern in REMARK:
        found = pattern.search(pair.msgstr)
        if found and not pattern.search(pair.msgid):
            yield Fault(
                f"{_quoted([found[0].strip()])} is a remark and would be printed", "do what it says and delete it"
            )
            return


def broken_letters(pair: TextPair) -> Iterator[Fault]:
    """Find letters that a program broke: UTF-8 read in another code page (Ã©), or each unknown letter a “?”."""
    text = ADDRESS.sub(" ", pair.msgstr) if "?" in pair.msgstr else pair.msgstr
    for wrong, right in islice(misread(text, pair.script), 1):
        message, hint = f"“{wrong}” is “{right}”, read in a wrong character set", "take the text again, as UTF-8"
        yield Fault(message, hint)
    if not set("?؟？") & set(text):
        return
    spaced = script_of(pair.script).spaced
    lost = LOST_LETTER.search(text) if spaced else re.search(MANY_LOST, text)
    english = ADDRESS.sub(" ", pair.msgid)
    if not lost and text.count("?") > english.count("?"):
        lost = LOST_AT_END.search(text)
    if lost and not LOST_LETTER.search(english):
        around = text[max(0, lost.start() - 10) : lost.end() + 10].split("\n")[0].strip()
        yield Fault(f"a letter is lost at the “?” in “{around}”", "write the letter that stood there")


def no_letters(pair: TextPair) -> Iterator[Fault]:
    """Find translations without one letter of the language's script, where the English has words."""
    own = script_of(pair.script).names
    text = pair.target
    if any(_is_own(char, own) for char in text) or pair.msgid == pair.msgstr:
        return
    english = re.findall(r"[A-Za-z]{0,30}[a-z]{3}", pair.source)
    said = any(char.isalnum() or char == FACT for char in text)
    if english and (not said or len(english) >= LEAST_WORDS):
        hint = "translate it; look whether the letters were lost in a program"
        yield Fault(f"not one letter of {pair.language.english_name}", hint)


def _is_own(char: str, own: frozenset[str]) -> bool:
    return char.isalpha() and (not own or unicodedata.name(char, "").partition(" ")[0] in own)


def _new(patterns: tuple[re.Pattern[str], ...], pair: TextPair, signs: str) -> list[str]:
    """Return what the patterns find in the translation's literal text, each only where it finds nothing in English.

    Each of the patterns needs one of the signs, which most texts have not.
    """
    if not any(map(pair.msgstr.__contains__, signs)):
        return []
    theirs = _literal(pair.msgstr)
    found = [(pattern, match[0].strip()) for pattern in patterns for match in pattern.finditer(theirs)]
    english = _literal(pair.msgid) if found else ""
    return [text for pattern, text in found if not pattern.search(english)]


@lru_cache(maxsize=64)
def _literal(text: str) -> str:
    """Return a text with its bold signs, facts and addresses taken out; what is escaped for us stays escaped."""
    if "\\" in text:
        return addresses_out(re.sub(r"\*\*|\{[^{}]*\}", FACT, text))
    kinds = {"fact": FACT, "bold": ""}
    return addresses_out("".join(kinds.get(token.kind, token.text) for token in tokens(text)))


def _quoted(found: list[str]) -> str:
    return ", ".join(f"“{text[:SHOWN_LENGTH]}”" for text in dict.fromkeys(found[:3]))


CHECKS = (
    Check(
        Rule(
            "html-left",
            "error",
            "HTML entities or tags that the English has not",
            "They are printed as they stand: patients read “2&nbsp;litres” and “<b>rien</b>”.",
            Example("Buvez 2&nbsp;litres.", "Buvez 2 litres.", "Drink 2 litres.", "fr"),
        ),
        html_left,
    ),
    Check(
        Rule(
            "escape-left",
            "error",
            "a backslash that a program left: \\n, \\t or \\u017c as characters",
            "It is printed as it stands, in the middle of a sentence.",
            Example("Proszę odpocząć.\\n", "Proszę odpocząć.", "Please rest.", "pl"),
        ),
        escape_left,
    ),
    Check(
        Rule(
            "placeholder-left",
            "error",
            "a field of another program, such as %s, where the English has none",
            "Nothing fills it here, and what should stand there is missing.",
            Example("Proszę zadzwonić: %s.", "Proszę zadzwonić.", "Please call.", "pl"),
        ),
        placeholder_left,
    ),
    Check(
        Rule(
            "markdown-left",
            "error",
            "marks of Markdown that the English has not: __not__, *half*, ## or a hyphen in front",
            "They are printed as they stand, and nothing is emphasised.",
            Example("Prenez un *demi* comprimé.", "Prenez un demi comprimé.", "Take half a tablet.", "fr"),
        ),
        markdown_left,
    ),
    Check(
        Rule(
            "remark-left",
            "error",
            "a remark of translators or their programs: TODO, [check term], 译者注",
            "Readers take it for a part of the text, and what it asks for was not done.",
            Example("骨水泥【待译】", "骨水泥", "bone cement", "zh_Hans"),
        ),
        remark_left,
    ),
    Check(
        Rule(
            "letters-broken",
            "error",
            "letters that a program broke: pacjentĂłw for pacjentów, pacjent?w",
            "Such a word cannot be read, and not be read aloud.",
            Example("dla pacjentĂłw", "dla pacjentów", "for patients", "pl"),
        ),
        broken_letters,
    ),
    Check(
        Rule(
            "no-letters",
            "error",
            "a translation without a letter of the language's script",
            "A program that does not know the letters writes a “?” for each.",
            Example("?????", "骨水泥", "bone cement", "zh_Hans"),
        ),
        no_letters,
    ),
)
