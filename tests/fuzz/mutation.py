"""Change a file a little or a lot, by a random number generator that the case's number seeds."""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Callable, Sequence
from random import Random

from tests.fuzz.values import LENGTHS, NUMBERS, SVG_LINES, TEXTS

STEPS = (1, 1, 1, 2, 3, 4)  # changes to one file: most at once are refused at the first
MOST_BYTES = 3_000_000
Mutate = Callable[[Random, bytes], bytes]
LineStep = Callable[[Random, list[str]], None]
QUOTED = re.compile(r"""(=\s*['"]|^msgstr "|^")[^'"]{0,200}(?=['"])""")
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
HOT = ("0pt", "0mm", "0", "-1", "9999mm", "600pt", "30", "72pt", "71pt", "1200mm", "100mm", "2pt", "12pt", "3", "2")
MEASURE = re.compile(r"[0-9]+(?:\.[0-9]+)? ?(?:pt|mm)?")
VALUE = re.compile(r"^(\s*(?:- )*(?:[\w{}.-]+: ?)?)(.*)$")
KEYS = (
    *(
        "title",
        "subtitle",
        "body",
        "list",
        "steps",
        "terms",
        "callout",
        "questions",
        "risks",
        "table",
        "figure",
        "parts",
        "at",
        "beside",
        "card",
        "qr_code",
        "contacts",
    ),
    *(
        "checklist",
        "writing_lines",
        "heading",
        "sections",
        "facts",
        "introduction",
        "authors",
        "phone",
        "header",
        "rows",
    ),
)


def text_mutation(extra: Sequence[str] = (), *, numbers: bool = False) -> Mutate:
    """Return a mutation of texts of lines; `extra` are further lines that may be put in; `numbers` says to put many."""
    steps = (*LINE_STEPS, *([put_measure] * 12 if numbers else ()))

    def mutate(random: Random, data: bytes) -> bytes:
        lines = data.decode("utf-8", "surrogateescape").split("\n")
        for _ in range(random.choice(STEPS)):
            random.choice(steps)(random, lines)
            if extra and random.random() < 0.3:
                lines.insert(random.randrange(len(lines) + 1), random.choice(extra))
        data = "\n".join(lines).encode("utf-8", "surrogatepass" if random.random() < 0.5 else "ignore")
        return (flip(random, data) if random.random() < 0.05 else data)[:MOST_BYTES]

    return mutate


def place(random: Random, lines: list[str]) -> int:
    if not lines:
        lines.append("")
    return random.randrange(len(lines))


def put_value(random: Random, lines: list[str]) -> None:
    at = place(random, lines)
    value = random.choice(random.choice((NUMBERS, LENGTHS, TEXTS, TEXTS)))
    found = QUOTED.search(lines[at])
    if found and random.random() < 0.8:
        lines[at] = lines[at][: found.end(1)] + value + lines[at][found.end() :]
    else:
        written = json.dumps(value, ensure_ascii=False) if random.random() < 0.7 else value
        lines[at] = VALUE.sub(lambda parts: parts[1] + written, lines[at], count=1)


def put_measure(random: Random, lines: list[str]) -> None:
    measured = [index for index, line in enumerate(lines) if NUMBER.search(line) and not line.lstrip().startswith("#")]
    if measured:
        at = random.choice(measured)
        found = random.choice(list(MEASURE.finditer(lines[at])) or [None])
        value = (
            random.choice(HOT)
            if random.random() < 0.4
            else random.choice(
                (
                    *LENGTHS,
                    *NUMBERS,
                    *(f"{random.choice((1, 3, 9, 20, 40, 71, 150))}{unit}" for unit in ("pt", "mm", "")),
                )
            )
        )
        if found:
            lines[at] = lines[at][: found.start()] + value + lines[at][found.end() :]


def put_number(random: Random, lines: list[str]) -> None:
    numbered = [index for index, line in enumerate(lines) if NUMBER.search(line)]
    if numbered:
        at = random.choice(numbered)
        value = random.choice((*NUMBERS, "7", "500", "3.5", "1000000"))
        lines[at] = NUMBER.sub(lambda _: value, lines[at], count=random.choice((0, 1)))


def put_into_text(random: Random, lines: list[str]) -> None:
    at = place(random, lines)
    where = random.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:where] + random.choice(TEXTS) + lines[at][where:]


def drop(random: Random, lines: list[str]) -> None:
    at = place(random, lines)
    del lines[at : at + random.choice((1, 1, 1, 2, 5, 30))]


def repeat(random: Random, lines: list[str]) -> None:
    at = place(random, lines)
    many = random.choice((1, 1, 1, 3, 50, 50, 400, 3000))
    span = random.choice((1, 1, 2, 3, 8)) if many < 1000 else 1
    lines[at:at] = lines[at : at + span] * many


def swap(random: Random, lines: list[str]) -> None:
    one, other = place(random, lines), place(random, lines)
    lines[one], lines[other] = lines[other], lines[one]


def indent(random: Random, lines: list[str]) -> None:
    at = place(random, lines)
    for index in range(at, min(at + random.choice((1, 1, 3, 20)), len(lines))):
        lines[index] = "  " + lines[index] if random.random() < 0.5 else lines[index].removeprefix("  ")


def put_key(random: Random, lines: list[str]) -> None:
    at = place(random, lines)
    blanks = len(lines[at]) - len(lines[at].lstrip(" "))
    lead = " " * blanks + random.choice(("", "- "))
    lines.insert(at, f"{lead}{random.choice(KEYS)}: {random.choice(TEXTS + NUMBERS)}")


def cut(random: Random, lines: list[str]) -> None:
    at = place(random, lines)
    lines[at] = lines[at][: random.randrange(len(lines[at]) + 1)]
    if random.random() < 0.3:
        del lines[at + 1 :]


LINE_STEPS: tuple[LineStep, ...] = (
    *(put_value, put_value, put_value, put_number, put_number, put_into_text, put_into_text),
    *(drop, repeat, swap, indent, put_key, cut),
)


def flip(random: Random, data: bytes) -> bytes:
    """Change a few bytes, cut the end, or double a stretch."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 8)):
        if not changed:
            break
        at = random.randrange(len(changed))
        step = random.random()
        if step < 0.5:
            changed[at] = random.choice((0, 255, 127, 128, random.randrange(256)))
        elif step < 0.7:
            changed[at : at + 4] = struct.pack(">I", random.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 65536)))
        elif step < 0.8:
            del changed[at : at + random.randint(1, 64)]
        elif step < 0.95:
            changed[at:at] = changed[at : at + random.randint(1, 64)]
        else:
            del changed[at:]
    return bytes(changed)


def png_mutation(random: Random, data: bytes) -> bytes:
    """Change one chunk of a PNG and mend its checksum, so that readers go on beyond it."""
    if random.random() < 0.3:
        return flip(random, data)
    chunks, at = [], 8
    while at + 12 <= len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    index = random.randrange(len(chunks)) if chunks else 0
    step = random.random()
    if chunks and step < 0.6:
        chunks[index] = (chunks[index][0], flip(random, chunks[index][1]))
    elif chunks and step < 0.75:
        del chunks[index]
    elif chunks and step < 0.9:
        chunks.insert(random.randrange(len(chunks)), chunks[index])
    else:
        chunks.insert(
            index, (random.choice((b"iCCP", b"tRNS", b"PLTE", b"gAMA", b"eXIf", b"acTL", b"zTXt")), b"\0" * 9)
        )
    return data[:8] + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def jpeg_mutation(random: Random, data: bytes) -> bytes:
    """Change, drop or double a segment of a JPEG."""
    if random.random() < 0.4:
        return flip(random, data)
    segments, at = [], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        (size,) = struct.unpack(">H", data[at + 2 : at + 4])
        segments.append(data[at : at + 2 + size])
        at += 2 + size
    if not segments:
        return flip(random, data)
    index, step = random.randrange(len(segments)), random.random()
    if step < 0.6:
        segments[index] = segments[index][:4] + flip(random, segments[index][4:])
    elif step < 0.8:
        del segments[index]
    else:
        segments.insert(random.randrange(len(segments)), segments[index])
    return data[:2] + b"".join(segments) + data[at:]


leaflet_mutation = text_mutation()
svg_mutation = text_mutation(SVG_LINES)
