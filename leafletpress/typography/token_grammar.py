"""The grammar of tokens in running text: numbers with all their parts, codes, telephone numbers, addresses.

From its largest part to its smallest:

    token  = address | telephone | amount | code
    amount = term {joint term}             2–4–6; 38.5 °C ± 0.2; 9am to 5pm; 1 in 200
    term   = [lead] figure [unit]          −4 °C; < 5 %; 2 ml/kg/h; £3.50
    figure = grouped | mixed | chunk       943 476 5919; 1 1/2; 12/05/2026; 2026-05-12T09:30; 5-FU; 10⁶/ml
    code   = chunk with a digit in it      RAD_0067; v1.2.3; COVID-19; HbA1c
    chunk  = letters and digits {link letters and digits}

What is glued together is one token whatever it means: no form of date or code has to be known. Only what has a blank
between its parts is known by name. A bracket belongs to a token if its pair does. Marks that end a sentence do not, nor
do right-to-left letters and codes of direction: whoever types those means something by them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from leafletpress.lexicon.international import RELAY_PREFIXES, TOKEN_UNITS

# The grammar reads a plainer spelling of the text, character for character: one digit, letter, dash of each sort.
# DASH is what ranges are written with, FOREIGN a letter that no token has, OTHER any other sign.
DASH, FOREIGN, OTHER = "\x96", "\xff", "\x00"
SPELLING = {
    **{digit: str(index % 10) for index, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")},
    **dict.fromkeys("\u00a0\u2009\u202f", " "),
    **dict.fromkeys("⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", "½"),
    **dict.fromkeys("⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "²"),
    **dict.fromkeys("⁺⁻₊₋", "³"),
    **dict.fromkeys("–−", DASH),
    **dict.fromkeys("‐‑", "-"),
    **dict.fromkeys("≤≥≈", "<"),
    **dict.fromkeys("‰٪؉؊", "%"),
    **dict.fromkeys("′″", "°"),
    "€": "£",
    "⁄": "/",
    "٫": ".",
    "٬": ",",
    "’": "'",
    "”": '"',
    "μ": "µ",
    "Ω": "ø",
    "§": "#",
    "№": "#",
    "∼": "~",
    "→": ">",
    "℃": "°",
}


class Speller(dict[int, str]):
    """Code points to the plainer spelling, looked up once each (for `str.translate`)."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = SPELLING.get(char) or (char if code < 0xFF else spelled(char))
        self[code] = plain
        return plain


def spelled(char: str) -> str:
    """Return how a character that is not in Latin-1 is spelled: Latin and Greek letters are letters of tokens.

    A direction mark is like a foreign letter: a dash after one is no minus sign.
    """
    category = unicodedata.category(char)
    if category[0] not in "LMN" and category != "Cf":
        return OTHER
    return "ø" if code_of_letter(char) else FOREIGN


def code_of_letter(char: str) -> bool:
    """Tell whether a character is a Latin or Greek letter."""
    return "\u0100" <= char <= "\u024f" or "\u0391" <= char <= "\u03c9"


SPELLER = Speller()
# Every repetition is bounded, and what follows it begins with something else, so that no text takes longer than its
# length deserves.
LETTERS = "A-Za-zµ\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00fe"
NUMERALS = "0-9\u00bc-\u00be"  # with fractions
ALPHANUMERICS = f"{LETTERS}{NUMERALS}\u00b2\u00b3\u00b9"
LINKS = rf"._:/@&=+%~#',*^|\\°·×÷±<>£$¥{DASH}-"
ALPHANUMERIC, LINK = f"[{ALPHANUMERICS}]", f"[{LINKS}]"
END = f"(?!{ALPHANUMERIC})"

APART = rf"(?!{ALPHANUMERIC}|[.:{DASH}-]{ALPHANUMERIC})"

# --- chunk: what has no blank in it, but for thousands in a range ---
THOUSANDS = r"[0-9]{1,3}(?: (?!0[0-9]{2} [0-9]{4} )[0-9]{3}(?![0-9]|\.[0-9]{1,3}\.)){1,6}"
INSIDE = f"[{ALPHANUMERICS};{LINKS}]{{1,20}}"
BRACKETED = rf"(?:\({INSIDE}\)|\[{INSIDE}\])"
# More than one link takes a sign along, as in 5%–<10%. A range may end in thousands with blanks. "Tel:" before digits
# with blanks is a word of its own.
LINKED = (
    rf"(?:{DASH}{THOUSANDS}|{LINK}{{1,3}}(?!(?<=[{LETTERS}][:,])[+(]?[0-9]{{2,5}}\)? [0-9]{{3}})"
    rf"{BRACKETED}?{ALPHANUMERIC}{{1,40}})"
)
GLUED = f"(?:{LINKED}|{BRACKETED}(?:[{DASH}-]?{ALPHANUMERIC}{{1,40}})?){{0,16}}"
# A sign may end it: per cent, money, "and more", fractions of a dose as in 20 Gy/5#.
CHUNK = (
    rf"(?:{BRACKETED}-?)?{ALPHANUMERIC}{{1,40}}{GLUED}"
    r"(?:[%°£$¥]{1,2}|\+{1,2}(?!\w)|(?:(?<=/[0-9])|(?<=/[0-9][0-9]))#(?!\w))?"
)

# --- figure: a number as such ---
# Thousands, record numbers, telephone numbers without a 0; card numbers; days with month and year.
FOUR = f"(?!0[0-9]{{3}} [0-9]{{3}} )[0-9]{{4}}{APART}(?! [0-9]{{4}} [0-9]{{4}})"
GROUPED = (
    rf"(?:{THOUSANDS}(?: {FOUR})?|[0-9]{{3}} {FOUR}"
    rf"|[0-9]{{4}}(?: [0-9]{{4}}){{2,4}}|[0-9]{{1,2}}\.? [0-9]{{1,2}}\.? [0-9]{{4}}{APART}){END}(?:[.,][0-9]{{1,9}})?%?"
)
# Halves and quarters behind a whole; feet and inches.
MIXED = rf"(?:[0-9]{{1,4}} (?:[0-9]{{1,2}}/[0-9]{{1,3}}{END}|[\u00bc-\u00be])|[0-9]{{1,2}}' ?[0-9]{{1,2}}(?:\"|''))"
FIGURE = rf"(?:{GROUPED}|{MIXED}|(?=[{NUMERALS}(\[]){CHUNK})"

# --- term: a number with its sign and unit ---
# A hyphen after a word is no minus sign: Hebrew has one between "on" and a date.
SIGN = rf"(?<![\w)\]}}%.,])(?:\+/-|[+{DASH}±~<>=×#£$¥%.-]){{1,2}}"
RELATION = r"(?<!\w)(?:\+/-|[<>]=|[<>~±×£$¥]) "
LEAD = f"(?:{RELATION})?(?:{SIGN})?(?=[{NUMERALS}])"
UNIT = rf"(?:{TOKEN_UNITS})[-²³¹]{{0,2}}(?![._@'&]?{ALPHANUMERIC}|-[{LETTERS}])"
TERM = rf"(?:{LEAD})?{FIGURE}(?:(?<=[ap]\.m)\.)?(?:[/ ]{UNIT}(?:[/·][0-9]{{0,4}} ?{UNIT}){{0,3}})?"

# --- joint: what makes one amount of two terms ---
# A smaller unit may follow a larger one, a longitude a latitude.
SMALLER = (
    "(?<=[ 0-9]h) (?=[0-9]{1,2} ?min)|(?<=[ 0-9]min) (?=[0-9]{1,2} ?s)|(?<=[ 0-9]kg) (?=[0-9]{1,3} ?g)"
    "|(?<=[ 0-9]m) (?=[0-9]{1,2} ?cm)"
)
PLACE = (
    rf"(?:(?<=\.[0-9]{{4}})|(?<=\.[0-9]{{5}})|(?<=\.[0-9]{{6}})), ?(?=[{DASH}-]?[0-9]{{1,3}}\.[0-9]{{4,6}}{END})"
    r"|(?:(?<=°[NS])|(?<=°) ?[NS]),? ?(?=[0-9]{1,3}[.°])"
)
JOINT = (
    rf"(?: ?(?:[×/±{DASH}-]|\+/-) ?| (?:[·*÷+=<>:]|x|to|in|out of|per) |{SMALLER}|{PLACE})"
    rf"(?=(?:{RELATION})?[+{DASH}±~<>£$¥-]{{0,2}}[{NUMERALS}])"
)

# --- code: letters first, or a star, as in the short numbers of a telephone exchange ---
STAR = rf"(?<![\w)*])\*#?[0-9]{{2,6}}(?:\*[0-9]{{1,20}}){{0,3}}#?(?![\w*]|[.,:/{DASH}-][0-9]| ?{UNIT})"
CODE = (
    rf"(?=[(\[]?[{LETTERS}][{LETTERS}²¹(){LINKS}]{{0,60}}?(?:[{NUMERALS}³_\\]|\.[A-Za-z]{{2}})){CHUNK}"
    # A sign before or after letters, which would stand at their other side: names in social media, blood groups.
    r"|(?<!\w)[@#][A-Za-z][A-Za-z0-9_]{0,60}"
    rf"|(?:[A-Za-z]{{1,12}}\+{{1,2}}|(?:A|B|AB|O|Rh)[{DASH}-])(?![\w{DASH}-])"
    rf"|{STAR}"
)

# --- address ---
LABEL = "[A-Za-z0-9-]{1,63}"
NAME = "[A-Za-z0-9_.-]"
PATH_SIGN = r"[!#-'*-;=?-Z\\^-z|~]"
PATH = rf"/(?:(?:{PATH_SIGN}|\({PATH_SIGN}{{0,200}}\)){{0,2000}}(?<=[A-Za-z0-9/)]))?"
ADDRESS = (
    rf"(?:(?:https?|ftp)://|www\.){LABEL}(?:\.{LABEL}){{0,8}}(?::[0-9]{{1,5}})?(?:{PATH})?"
    r"|///[a-z]{2,20}\.[a-z]{2,20}\.[a-z]{2,20}(?!\.?\w)"  # three words that name a place
    rf"|(?:mailto:)?[A-Za-z0-9._%+-]{{1,64}}@{LABEL}(?:\.{LABEL}){{1,8}}"
    rf"|{LABEL}(?:\.(?=[A-Za-z]){LABEL}){{0,7}}\.[A-Za-z][A-Za-z0-9-]{{1,62}}(?:{PATH})?{END}(?![_\\])"
    rf"|(?:[A-Za-z]:\\|(?<!\w)~?/(?={NAME}{{1,60}}/))(?:{NAME}{{1,60}}[\\/]){{0,12}}{NAME}{{0,60}}[A-Za-z0-9_]"
)

# --- telephone: groups of digits, the first with a 0, a + or brackets; `telephone_end` says which are the last ---
# "8:30" and "9–5" are no groups, but the hours of whoever is called.
GROUP = rf"(?:\([0-9]{{1,6}}\) ?)?[0-9]{{1,15}}{END}(?!(?<![0-9]{{3}})[:.,{DASH}][0-9])(?!%)"
TELEPHONE = (
    rf"(?:(?:{'|'.join(RELAY_PREFIXES)}) )?"
    rf"(?=\+[0-9]|\((?:\+[0-9]{{1,4}}|0[0-9]{{1,5}}|[0-9]{{3}})\)[ -]?[0-9]{{3}}"
    r"|[178] \([0-9]{3,4}\) [0-9]{3}|0[0-9])"
    rf"(?:\(\+?[0-9]{{1,6}}\)[ -]?|\+)?{GROUP}(?:(?:[ -]| - ){GROUP}){{1,8}}"
    rf"(?:/(?!0[0-9]{{1,5}}[ -][0-9]{{3}})[0-9]{{1,12}}{END})?"
    rf"(?:,? (?:ext\.?|extension|x) ?[0-9]{{1,6}}{END})?"
)

# What a token may begin with is looked at first, for most text of other scripts has nothing of it.
TOKEN = (
    rf"(?=[{ALPHANUMERICS}(\[~/+{DASH}±<>=×#@£$¥%*.-])(?<!{ALPHANUMERIC})"
    f"(?:(?P<telephone>{TELEPHONE})|(?P<amount>{TERM})"
    f"|(?<!{ALPHANUMERIC}{LINK})(?:(?P<address>{ADDRESS})|(?P<code>{CODE})))"
)


class Grammar(NamedTuple):
    """The patterns that take some milliseconds to make, and that text without digits does not need."""

    token: re.Pattern[str]
    joint: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """Return the grammar's patterns."""
    return Grammar(re.compile(TOKEN), re.compile(JOINT))
