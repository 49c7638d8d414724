"""Find tokens in running text, by their grammar: each is read from left to right in text of any direction."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from leafletpress.lexicon.international import RELAY_PREFIXES
from leafletpress.typography.token_grammar import DASH, LETTERS, NUMERALS, SPELLER, grammar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# No token is without one of these: digits and signs, a full stop or sign after a Latin letter, a slash before one.
SIGNS = re.compile(
    r"[0-9_@#+\\./−٠-٩۰-۹½¼¾⁺⁻-](?:(?<=[0-9_@\\٠-٩۰-۹½¼¾⁺⁻])|(?<=[A-Za-z][+−-])(?!\w)"
    r"|(?<=[A-Za-z]\.)(?=[A-Za-z])|(?<=[/#])(?=[A-Za-z.]))"
)
BARE = re.compile(r"(?:[0-9]+(?:[.,:][0-9]+)?|[\u00bc-\u00be])(?! ?[A-Za-z])")
UNLIKE_WORDS = re.compile(rf"[{NUMERALS}³@#_\\]|\.[A-Za-z]{{2}}|[+{DASH}-]$")
GLUED_TO_WORD = re.compile(rf"[{LETTERS}][._/&+'{DASH}-]")
DIGITS = re.compile("[0-9]+")
BETWEEN_DIGITS = re.compile(r"(?<=[0-9)]) (?=[(0-9\u00bc-\u00be])")

# A telephone number has no more groups once it has so many digits: with "+" (E.164: 15 at the most), with 00, with 0.
# A relay service's prefix has five.
RELAY = tuple(f"{prefix} " for prefix in RELAY_PREFIXES)
ENOUGH_DIGITS = {("+", "(+"): 11, ("00", "(00"): 13, RELAY: 15, ("",): 10}
SHORTEST = 7
COUNTRY = 4  # digits that may be followed by an area of one digit, as in +353 1


TokenKind = Literal["address", "telephone", "amount", "code"]


class TokenSpan(NamedTuple):
    """A token's place in a text, and its kind by the grammar."""

    start: int
    end: int
    kind: TokenKind


@lru_cache(maxsize=64)
def tokens(text: str, edges: frozenset[int] = frozenset()) -> tuple[TokenSpan, ...]:
    """Return the tokens of a text in order, `edges` being the offsets where marked data begins and ends.

    A number of digits alone is none, for it needs no help, but where a Latin word follows it. The latest are kept:
    directions and line breaks ask in turn.
    """
    return tuple(spelled_tokens(text.translate(SPELLER), edges)) if SIGNS.search(text) else ()


def spelled_tokens(text: str, edges: Collection[int]) -> Iterator[TokenSpan]:
    """Yield the tokens of a text in the plainer spelling."""
    token, at = grammar().token, 0
    while match := token.search(text, at):
        start, kind = match.start(), cast("TokenKind", match.lastgroup)
        if kind == "telephone":
            at = telephone_end(text, match, edges)
        elif kind == "amount":
            at = amount_end(text, match, edges)
        else:
            at = match.end()
        if is_token(text, start, at, kind):
            yield TokenSpan(start, at, kind)


def is_token(text: str, start: int, end: int, kind: TokenKind) -> bool:
    """Tell whether what was found is more than a word, a part of one, or a number that needs no help."""
    if kind == "code":
        return bool(UNLIKE_WORDS.search(text, start, end))
    if kind == "amount":
        bare = BARE.match(text, start)
        return (bare is None or bare.end() != end) and not GLUED_TO_WORD.match(text, max(0, start - 2), start)
    return True


def amount_end(text: str, match: re.Match[str], edges: Collection[int]) -> int:
    """Return where an amount ends: after the last term that is joined to it.

    Digits of marked data are no group of the digits beside it.
    """
    token, joint = grammar()
    end = match.end()
    while (link := joint.match(text, end)) and (term := token.match(text, link.end())):
        if term.lastgroup != "amount":
            break
        end = term.end()
    gaps = (blank.start() for blank in BETWEEN_DIGITS.finditer(text, match.start(), end)) if edges else ()
    return next((blank for blank in gaps if blank in edges or blank + 1 in edges), end)


def telephone_end(text: str, match: re.Match[str], edges: Collection[int]) -> int:
    """Return where a telephone number ends: before the first group of digits that must be another number."""
    start, end = match.span()
    enough = next(digits for signs, digits in ENOUGH_DIGITS.items() if text.startswith(signs, start))
    for blank in BETWEEN_DIGITS.finditer(text, start, end):
        at = blank.start()
        known = sum(map(str.isdigit, text[start:at]))
        complete = known >= enough or (known >= SHORTEST and (at in edges or at + 1 in edges))
        if complete or is_too_short(text[start:at], text[at:end], known):
            return at
    return end


def is_too_short(before: str, after: str, known: int) -> bool:
    """Tell whether the digits after a blank are too few for a group of a number of which so many are known."""
    last, following = (len(digits) for digits in (DIGITS.findall(before)[-1], DIGITS.findall(after)[0]))
    return (following == 1 and known > COUNTRY) or (following in (1, 2) and known > SHORTEST and following != last)
