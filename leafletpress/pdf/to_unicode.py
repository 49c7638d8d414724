"""Write a ToUnicode CMap (ISO 32000-1, 9.10.3), two-byte codes counted from 1 -> text, and read one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapType 2 def
/CMapName /Adobe-Identity-UCS def
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
# A range may not cross from one first byte to the next.
ROW = 256


def to_unicode(texts: Sequence[str]) -> bytes:
    """Return the CMap of codes 1, 2, 3 … that mean the given texts, none of them empty."""
    targets = [target_of(text) for text in texts]
    out = [HEAD]
    first = 1
    while first <= len(targets):
        last = min(len(targets), first - first % ROW + ROW - 1)
        listed = "".join(targets[first - 1 : last])
        out.append(f"1 beginbfrange\n<{first:04X}> <{last:04X}> [{listed}]\nendbfrange\n")
        first = last + 1
    return "".join([*out, TAIL]).encode("ascii")


@lru_cache(maxsize=8192)
def target_of(text: str) -> str:
    """Return a text as a hexadecimal string of UTF-16BE."""
    return f"<{text.encode('utf-16-be').hex().upper()}>"


def read_to_unicode(data: bytes) -> dict[int, str]:
    """Return what the codes of a CMap mean; the inverse of `to_unicode`, for CMaps of others as well."""
    meanings: dict[int, str] = {}
    for block in re.finditer(r"begin(bfchar|bfrange)(.*?)end\1", data.decode("latin-1"), re.DOTALL):
        entries = re.findall(r"<[^>]*>|\[[^\]]*\]", block[2])
        if block[1] == "bfchar":
            for code, target in zip(entries[::2], entries[1::2], strict=False):
                meanings[number_of(code)] = text_of(target)
            continue
        for first, last, target in zip(entries[::3], entries[1::3], entries[2::3], strict=False):
            codes = range(number_of(first), min(number_of(last), number_of(first) + 65535) + 1)
            meanings.update(zip(codes, range_texts(target, len(codes)), strict=False))
    return meanings


def range_texts(target: str, count: int) -> list[str]:
    """Return the texts of a range: those listed, or the first one and those that follow its last character."""
    if target.startswith("["):
        return [text_of(item) for item in re.findall(r"<[^>]*>", target)]
    first = text_of(target)
    return [first[:-1] + chr(ord(first[-1]) + step) for step in range(count)] if first else []


def number_of(entry: str) -> int:
    """Return the code in a hexadecimal string."""
    return int("".join(entry.strip("<>").split()) or "0", 16)


def text_of(entry: str) -> str:
    """Return the text in a hexadecimal string of UTF-16BE."""
    digits = "".join(entry.strip("<>").split())
    return bytes.fromhex(digits).decode("utf-16-be", "replace") if len(digits) % 2 == 0 else ""
