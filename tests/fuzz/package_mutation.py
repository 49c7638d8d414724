"""Change packages (Word, OpenDocument, Excel) by their parts, and XML by its elements."""

from __future__ import annotations

import copy
import io
import zipfile
import zlib
from contextlib import suppress
from random import Random

from lxml import etree

from tests.fuzz.mutation import STEPS, flip, text_mutation
from tests.fuzz.values import NUMBERS, TEXTS, XML_LINES

MAIN_PARTS = ("document.xml", "content.xml", "sheet1.xml", "sharedStrings.xml", "styles.xml", "numbering.xml")


def package_mutation(random: Random, data: bytes) -> bytes:
    """Change a part of a package (Word, OpenDocument, Excel), drop, double or exchange some, or change its bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return flip(random, data)
    if not parts or random.random() < 0.1:
        return flip(random, data)
    texts = [name for name in parts if name.endswith(MAIN_PARTS)] or list(parts)
    name = random.choice(texts if random.random() < 0.7 else list(parts))
    step = random.random()
    if step < 0.85:
        parts[name] = xml_mutation(random, parts[name])
    elif step < 0.9:
        del parts[name]
    elif step < 0.95:
        parts[random.choice(("word/comments.xml", "../out.xml", "/etc/passwd", "word/vbaProject.bin"))] = parts[name]
    else:
        parts[name] = random.choice(list(parts.values()))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(zipfile.ZipInfo(part), content)
    return written.getvalue()


def xml_mutation(random: Random, data: bytes) -> bytes:
    """Change XML by its elements so that it stays whole or, less often, by lines, each of them a tag or a text."""
    if random.random() < 0.7:
        with suppress(etree.XMLSyntaxError, ValueError):
            return tree_mutation(random, etree.fromstring(data))
    return marked_up(random, data.replace(b"<", b"\n<").replace(b">", b">\n")).replace(b"\n", b"")


def tree_mutation(random: Random, root: etree._Element) -> bytes:
    """Drop, repeat, move and nest elements, and exchange their texts and attributes."""
    for _ in range(random.choice(STEPS)):
        elements = list(root.iter(etree.Element))
        one, other = random.choice(elements), random.choice(elements)
        values = random.choice((NUMBERS, TEXTS))
        step, parent = random.random(), one.getparent()
        if step < 0.2:
            setattr(one, random.choice(("text", "tail")), readable(random.choice(values)))
        elif step < 0.4 and one.attrib:
            one.set(random.choice(list(one.attrib)), readable(random.choice(values)))
        elif step < 0.5:
            one.tag = other.tag
        elif parent is None:
            continue
        elif step < 0.65:
            parent.remove(one)
        elif step < 0.85:
            many = random.choice((1, 1, 2, 5, 300))
            parent[parent.index(one) : parent.index(one)] = [copy.deepcopy(one) for _ in range(many)]
        elif other not in list(one.iter()):
            other.append(one)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def readable(text: str) -> str:
    """Return a text as XML can hold it."""
    return "".join(char for char in text if char in "\t\n" or " " <= char < "\ud800" or "\ue000" <= char < "\ufffe")


marked_up = text_mutation(XML_LINES)
