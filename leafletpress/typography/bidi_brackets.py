"""Resolve paired brackets: rule N0 of UAX #9 and definition BD16."""

from __future__ import annotations

import re

# Opening and closing bracket after each other, as in BidiBrackets.txt of Unicode 15.
PAIRS = (
    "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e"
    "\u2308\u2309\u230a\u230b\u2329\u232a\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772\u2773"
    "\u2774\u2775\u27c5\u27c6\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef\u2983\u2984\u2985\u2986"
    "\u2987\u2988\u2989\u298a\u298b\u298c\u298d\u2990\u298f\u298e\u2991\u2992\u2993\u2994\u2995\u2996\u2997\u2998"
    "\u29d8\u29d9\u29da\u29db\u29fc\u29fd\u2e22\u2e23\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56\u2e57\u2e58"
    "\u2e59\u2e5a\u2e5b\u2e5c\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017"
    "\u3018\u3019\u301a\u301b\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60"
    "\uff62\uff63"
)
CLOSING = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
OPENING = dict(zip(PAIRS[1::2], PAIRS[::2], strict=True))
ANY = re.compile(f"[{re.escape(PAIRS)}]")
# U+2329 and U+232A are canonically equivalent to U+3008 and U+3009, and pair with them.
CANONICAL = str.maketrans("\u2329\u232a", "\u3008\u3009")
MAX_OPEN = 63


def resolve_brackets(types: str, classes: str, chars: str, embedding: str) -> str:
    """Return the classes of an isolating run sequence with bracket pairs given a direction (N0).

    `types` starts with sos, so it is one longer than `classes` (before W1) and `chars`.
    """
    if not ANY.search(chars):
        return types
    resolved = list(types)
    for opening, closing in bracket_pairs(types, chars.translate(CANONICAL)):
        direction = pair_direction(resolved, opening + 1, closing + 1, embedding)
        if direction:
            for at in (opening, closing):
                set_with_marks(resolved, classes, at, direction)
    return "".join(resolved)


def bracket_pairs(types: str, chars: str) -> list[tuple[int, int]]:
    """Return the offsets of bracket pairs in the order of their opening brackets (BD16)."""
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in ANY.finditer(chars):
        char, at = match[0], match.start()
        if types[at + 1] != "o":
            continue
        if char in CLOSING:
            if len(stack) == MAX_OPEN:
                return []
            stack.append((CLOSING[char], at))
            continue
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth][0] == char:
                pairs.append((stack[depth][1], at))
                del stack[depth:]
                break
    return sorted(pairs)


def pair_direction(types: list[str], opening: int, closing: int, embedding: str) -> str:
    """Return the direction of a pair from what it encloses and what precedes it, "" for neither (N0 b to d)."""
    inside = {direction for letter in types[opening + 1 : closing] if (direction := strong(letter))}
    if not inside or embedding in inside:
        return embedding if inside else ""
    before = next(direction for at in range(opening - 1, -1, -1) if (direction := strong(types[at])))
    return before if before in inside else embedding


def strong(letter: str) -> str:
    """Return the direction that a class counts as in N0, "" for none; numbers count as R."""
    return "L" if letter == "L" else "R" if letter in "R19" else ""


def set_with_marks(types: list[str], classes: str, at: int, direction: str) -> None:
    """Give a bracket, and the nonspacing marks after it, a direction (the note to N0)."""
    types[at + 1] = direction
    for mark in range(at + 1, len(classes)):
        if classes[mark] != "m":
            break
        types[mark + 1] = direction
