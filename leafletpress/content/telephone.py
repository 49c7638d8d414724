"""Read telephone numbers as people write them: what a telephone dials, and whether there are several."""

from __future__ import annotations

import re

from leafletpress.lexicon.international import RELAY_PREFIXES

PLAINER = str.maketrans("\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2212", "    -----")
# Groups of digits; one in brackets has more digits behind it. Hours and words behind a number are no part of it.
FIRST = r"(?:\(\+?[0-9]{1,6}\)|[+*#]{0,2}[0-9]{1,15})"
NEXT = r"(?:(?:[ .-]|[ ]?-[ ])?\([0-9]{1,6}\)(?=[ -]?[0-9])|(?:[ .-]|[ ]-[ ]|(?<=\))|[*])[0-9]{1,15})"
END = r"(?![0-9a-z]|[:.][0-9])"
EXTENSION = r"(?:[ ,]{0,2}(?:ext(?:ension|n)?|x)[ .:]{0,2}(?P<extension>[0-9]{1,7}))?"
NUMBER = re.compile(rf"(?P<number>{FIRST}{NEXT}{{0,9}}#?){END}{EXTENSION}", re.IGNORECASE)
ANOTHER = re.compile(r"(?:\+|\(?0)[0-9](?:[ ()-]{0,2}[0-9]){5,}")
# A nought in brackets is dialled at home only; letters stand for digits, as telephones show them.
AT_HOME = re.compile(r"^(\(?\+[0-9]{1,3}\)?)[ -]?\(0\)")
VANITY = re.compile(r"[+0-9][-0-9 ]{1,20}[- ][A-Z]{3,10}(?:[- ][A-Z]{2,10}){0,2}")
MOST_DIGITS = 15  # E.164


def dialled(written: str) -> str:
    """Return what a telephone dials of a number as it is written, "" if there is none (RFC 3966: tel:)."""
    text = written.translate(PLAINER).strip()
    if VANITY.fullmatch(text):
        return re.sub("[ -]", "", text)
    found = NUMBER.search(text)
    if not found:
        return ""
    number = re.sub("[^0-9+*#]", "", AT_HOME.sub(r"\1", found["number"]))
    return f"{number};ext={found['extension']}" if found["extension"] else number


def are_several(written: str) -> bool:
    """Tell whether more than one telephone number is written in one text."""
    text = written.translate(PLAINER).strip()
    found = NUMBER.search(text)
    if not found:
        return False
    digits = re.sub("[^0-9]", "", found["number"])
    most = MOST_DIGITS + len(RELAY_PREFIXES[0]) if digits.startswith(RELAY_PREFIXES) else MOST_DIGITS
    return len(digits) > most or bool(ANOTHER.search(text, found.end()))
