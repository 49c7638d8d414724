r"""Inline markup: one string as people write it to spans of text, and plain text back to markup.

The whole grammar::

    **            begins or ends bold, whatever stands beside it
    [text](addr)  a link; the text may hold {facts}, the address too, nothing else nests in it
    [text](#id)   a reference to the section of that id; [text](leaflet:id) to another leaflet
    {name}        the fact of that name, its value taken literally
    {{  }}        literal braces
    \*  \[        literal signs

Everything else, `<` and `&` included, is itself. Runs of blanks fold to one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import quote

from leafletpress.content.names import ID, SECTION_ID
from leafletpress.content.telephone import dialled
from leafletpress.errors import LeafletPressError
from leafletpress.schema_errors import suggestion
from leafletpress.yaml_reader import short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SIGN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]|\*\*|\\[*\[]|\[")
LITERALS = {"{{": "{", "}}": "}", "\\*": "*", "\\[": "["}
BRACKET = re.compile(r"\\\[|[\[\]]")
# Marks on one letter that any language writes; more stand over the lines above and below. What is neither letter,
# figure nor blank is looked at more closely where there is so much of it.
MOST_MARKS = 6
PILE = re.compile(rf"[^\w\s\x00-\x7f]{{{MOST_MARKS + 1},}}")
PILED = f"more than {MOST_MARKS} marks stand on one letter", "delete what was pasted there"
# Most texts have no markup and single blanks only: they are one span as they stand.
PLAIN = re.compile(r"[^\s*\[\]{}\\]+(?: [^\s*\[\]{}\\]+)*")
BLANKS = re.compile("[ \t\r\n\x0b\x0c\x85\u2028\u2029]+")
# What makes an address one: a host, a mailbox, a number.
ADDRESSES = {
    "https": re.compile(r"//[^/?#@]+([/?#].*)?"),
    "http": re.compile(r"//[^/?#@]+([/?#].*)?"),
    "mailto": re.compile(r"[^@]+@[^@]+"),
    "tel": re.compile(r"\+?[-0-9.()*#;=A-Za-z]*[0-9][-0-9.()*#;=A-Za-z]*"),
}
# What a link begins with that leads to a section of the same leaflet, and to another leaflet.
TO_SECTION, TO_LEAFLET = "#", "leaflet:"
# Soft hyphen, places to break and not to break; hyphens and blanks of other sorts, that a search would not find.
FOR_LINES = str.maketrans("\u2010\u2011\u00a0\u202f\u2007\u2009", "--    ", "\u00ad\u200b\u2060\ufeff")
ADDRESS_SIGNS = "%:/?#[]@!$&'()*+,;=~"


class InlineError(LeafletPressError):
    """A fault in the markup of one text, and what would be right."""

    def __init__(self, message: str, hint: str) -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message} ({hint})")


class Span(NamedTuple):
    """A text of one style; `link` is the address with its facts filled in, `fact` the name of the fact it shows.

    References are links as they are written, #id and leaflet:id. `language` (BCP 47) is named where it is not that of
    the text around it.
    """

    text: str
    bold: bool = False
    link: str | None = None
    fact: str | None = None
    language: str | None = None


class Token(NamedTuple):
    """A piece of markup: literal text, a fact's name, a bold sign, or a link's text and address as written."""

    kind: Literal["text", "fact", "bold", "link"]
    text: str
    address: str = ""


def parse_inline(text: str, facts: Mapping[str, str], *, breaks: bool = False) -> tuple[Span, ...]:
    """Return the spans of a text, its blanks folded; raise InlineError.

    With `breaks` a newline stays one (a postal address), else it is a blank like any other.
    """
    if PILE.search(text) and has_piled_marks(text):
        raise InlineError(*PILED)
    if PLAIN.fullmatch(text):
        return (Span(text),)
    spans: list[Span] = []
    bold = False
    for token in tokens(text):
        if token.kind == "bold":
            bold = not bold
        elif token.kind == "link":
            spans += (span._replace(bold=bold) for span in link_spans(token, facts))
        else:
            spans.append(word_span(token, facts)._replace(bold=bold))
    if bold:
        raise InlineError("bold is not closed", "each ** needs a second one; write \\* for the sign itself")
    return tuple(folded(joined(spans), breaks=breaks))


def has_piled_marks(text: str) -> bool:
    """Tell whether a letter has more marks than any language writes."""
    return any(
        is_mark and sum(1 for _ in marks) > MOST_MARKS
        for pile in PILE.finditer(text)
        for is_mark, marks in groupby(pile[0], key=lambda char: unicodedata.category(char)[0] == "M")
    )


def unpiled(text: str) -> str:
    """Return text with the marks on a letter that are too many as their number, such as U+0301×20, for a reviewer."""

    def cut(pile: re.Match[str]) -> str:
        groups = (
            "".join(chars) for _, chars in groupby(pile[0], key=lambda char: unicodedata.category(char)[0] == "M")
        )
        return "".join(
            f"{part[:MOST_MARKS]}U+{ord(part[-1]):04X}×{len(part) - MOST_MARKS}" if has_piled_marks(part) else part
            for part in groups
        )

    return PILE.sub(cut, text)


def link_spans(token: Token, facts: Mapping[str, str]) -> list[Span]:
    """Return the spans of a link's text, each with the checked address; raise InlineError."""
    address = link_target(token.address, facts)
    inner = tokens(token.text)
    if not token.text.strip():
        raise InlineError(f"the link to {short(address)} has no text", "write [text](address)")
    for piece in inner:
        if piece.kind == "bold":
            raise InlineError(f"bold inside the link {short(token.text)}", "put ** around the whole link")
        if piece.kind == "link":
            raise InlineError(f"a link inside the link {short(token.text)}", "write \\[ for the sign itself")
    return [word_span(piece, facts)._replace(link=address) for piece in inner]


def word_span(token: Token, facts: Mapping[str, str]) -> Span:
    """Return the span of literal text or of a fact; raise InlineError for an unknown fact."""
    if token.kind == "text":
        return Span(token.text)
    if token.text in facts:
        return Span(facts[token.text], fact=token.text)
    hint = suggestion(token.text, facts) if facts else "the leaflet has no facts; write {{ }} for literal braces"
    raise InlineError(f"unknown fact {{{token.text[:40]}}}", hint)


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans, neighbours of one style joined; facts stay on their own."""
    last: Span | None = None
    for span in spans:
        if last and (last.bold, last.link, last.fact, None) == (span.bold, span.link, None, span.fact):
            last = last._replace(text=last.text + span.text)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def folded(spans: Iterable[Span], *, breaks: bool) -> list[Span]:
    """Return the spans with runs of blanks made one, also where a run crosses spans, and none at either end."""
    kept: list[Span] = []
    for span in spans:
        text = BLANKS.sub(lambda run: "\n" if breaks and "\n" in run[0] else " ", span.text)
        if not kept:
            text = text.lstrip(" \n")
        elif text[:1] in {" ", "\n"} and kept[-1].text[-1] in {" ", "\n"}:
            blank = max(text[0], kept[-1].text[-1], key=" \n".index)  # of a blank and a break the break stays
            kept[-1] = kept[-1]._replace(text=kept[-1].text[:-1] + blank)
            text = text[1:]
        if text:
            kept.append(span._replace(text=text))
    while kept and not kept[-1].text.rstrip(" \n"):
        kept.pop()
    if kept:
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip(" \n"))
    return kept


def plain_text(text: str, facts: Mapping[str, str]) -> str:
    """Return a text without markup and without hints for setting it, facts filled in; raise InlineError.

    That is what titles, bookmarks and descriptions are made of, which are searched, sorted and read aloud.
    """
    return unset("".join(span.text for span in parse_inline(text, facts)))


def unset(text: str) -> str:
    """Return a text without what is for the setting of lines only: soft hyphens, blanks that do not break."""
    return text if text.isascii() else text.translate(FOR_LINES)


def escape_inline(text: str) -> str:
    """Return markup that `parse_inline` reads as exactly this text (its blanks folded): the inverse."""
    return re.sub(r"[*\[]", r"\\\g<0>", text).replace("{", "{{").replace("}", "}}")


def fill_facts(text: str, facts: Mapping[str, str]) -> str:
    """Return data (phone, email, web, an address) with its facts filled in; raise InlineError."""
    return "".join(word_span(token, facts).text for token in tokens(text, signs=False))


def link_address(written: str, facts: Mapping[str, str]) -> str:
    """Return the address to link to, facts filled in, in ASCII; raise InlineError unless its scheme is allowed."""
    address = fill_facts(written, facts).strip()
    scheme, colon, rest = address.partition(":")
    scheme = scheme.lower()
    if colon and scheme == "tel":
        rest = telephone(rest)
    if not colon or scheme not in ADDRESSES:
        raise InlineError(
            f"link to {short(address)} is not allowed", "an address begins with https:, http:, mailto: or tel:"
        )
    if BLANKS.search(rest) or not ADDRESSES[scheme].fullmatch(rest):
        raise InlineError(f"link to {short(address)} is not complete", f"check the {scheme}: address")
    return f"{scheme}:{quote(rest, safe=ADDRESS_SIGNS.replace('#', '') if scheme == 'tel' else ADDRESS_SIGNS)}"


def telephone(written: str) -> str:
    """Return what stands behind tel: for a number as it is written; one that is such an address stays."""
    plain = written.replace(" ", "")
    is_address = "(" not in plain and (";" in plain or not re.search("[A-Za-z]", plain))
    return plain if is_address and ADDRESSES["tel"].fullmatch(plain) else dialled(written) or plain


def link_target(written: str, facts: Mapping[str, str]) -> str:
    """Return what a link in a text leads to: a reference as written, else an address; raise InlineError."""
    if written.startswith(TO_SECTION):
        if not SECTION_ID.fullmatch(written.removeprefix(TO_SECTION)):
            hint = "write [text](#before-you-come), and id: before-you-come in that section"
            raise InlineError(f"link to {short(written)} names no section", hint)
        return written
    if written.startswith(TO_LEAFLET):
        if not ID.fullmatch(written.removeprefix(TO_LEAFLET)):
            hint = "write [text](leaflet:NAME), the name of its file in leaflets/ without .yaml"
            raise InlineError(f"link to {short(written)} names no leaflet", hint)
        return written
    return link_address(written, facts)


def inline_facts(text: str) -> tuple[str, ...]:
    """Return the names of the facts in a text and its addresses, in order, repeats included; raise InlineError."""
    return tuple(fact_names(tokens(text)))


def fact_names(found: Iterable[Token]) -> Iterator[str]:
    """Yield the names of the facts in tokens, those inside links included."""
    for token in found:
        if token.kind == "fact":
            yield token.text
        elif token.kind == "link":
            yield from fact_names((*tokens(token.text), *tokens(token.address, signs=False)))


def inline_links(text: str) -> tuple[str, ...]:
    """Return the addresses in a text as written, in order, facts not filled in; raise InlineError."""
    return tuple(token.address for token in tokens(text) if token.kind == "link")


def inline_bolds(text: str) -> int:
    """Return the number of bold passages in a text, an unclosed one counted; raise InlineError."""
    return (sum(token.kind == "bold" for token in tokens(text)) + 1) // 2


@lru_cache(maxsize=8192)
def tokens(text: str, *, signs: bool = True) -> tuple[Token, ...]:
    """Return the pieces of a text; without `signs` (in data) only braces mean something; raise InlineError."""
    if not SIGN.search(text):
        return (Token("text", text),) if text else ()
    return tuple(merged(pieces(text, signs=signs)))


def merged(parts: Iterable[Token]) -> Iterator[Token]:
    """Yield tokens, neighbouring literal texts joined."""
    for kind, group in groupby(parts, key=lambda token: token.kind):
        if kind != "text":
            yield from group
        elif literal := "".join(token.text for token in group):
            yield Token("text", literal)


def pieces(text: str, *, signs: bool) -> Iterator[Token]:
    """Yield the tokens of a text one sign at a time; raise InlineError."""
    closing = closing_brackets(text) if signs and "](" in text else {}
    at = 0
    while sign := SIGN.search(text, at):
        yield Token("text", text[at : sign.start()])
        close = closing.get(sign.start())
        if close and text.startswith("(", close + 1):
            at = closing_parenthesis(text, close + 1) + 1
            yield Token("link", text[sign.end() : close], text[close + 2 : at - 1].strip())
        else:
            yield token_of(sign, signs=signs)
            at = sign.end()
    yield Token("text", text[at:])


def token_of(sign: re.Match[str], *, signs: bool) -> Token:
    """Return the token of one sign other than a link; raise InlineError for a brace on its own."""
    found = sign[0]
    if found == "**" and signs:
        return Token("bold", found)
    if found in LITERALS and (signs or found in {"{{", "}}"}):
        return Token("text", LITERALS[found])
    if sign[1] is not None:
        return Token("fact", sign[1])
    if found in {"{", "}"}:
        around = sign.string[max(sign.start() - 12, 0) : sign.end() + 12]
        raise InlineError(f"a single {found} in {short(around)}", f"write {found * 2} for the sign itself")
    return Token("text", found)


def closing_brackets(text: str) -> dict[int, int]:
    """Return the offset of the matching `]` of every `[`, in one pass."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for bracket in BRACKET.finditer(text):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif bracket[0] == "]" and opened:
            pairs[opened.pop()] = bracket.start()
    return pairs


def closing_parenthesis(text: str, start: int) -> int:
    """Return the offset of the `)` that matches the `(` at start; raise InlineError."""
    depth = 0
    for parenthesis in re.finditer(r"[()]", text[start:]):
        depth += 1 if parenthesis[0] == "(" else -1
        if not depth:
            return start + parenthesis.start()
    raise InlineError("the address of a link is not closed", "write [text](https://…), with both brackets")
