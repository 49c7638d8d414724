"""What stands in one section of a document -> the blocks of a leaflet, as plain data for its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from leafletpress.content.inline import escape_inline
from leafletpress.documents.model import Picture
from leafletpress.exchange.contacts import Contact, contact_at, contacts_of_table, one_line_contact, values_of
from leafletpress.exchange.lines import Item, Line, without_start
from leafletpress.exchange.remarks import Remarks, lost_words, quoted
from leafletpress.exchange.risks import outcomes_of_list, outcomes_of_table
from leafletpress.exchange.tables import Box, DataTable, Piece

Block: TypeAlias = Any  # plain data: a text, or a mapping of a block's name to what stands under it
Save: TypeAlias = Callable[[Picture], str | None]
CONTACT = re.compile(
    r"contact|reach us|call us|telephone|useful numbers|further information|more information", re.IGNORECASE
)
CAPTION = re.compile(r"(Figure|Fig\.?|Picture|Image|Photo(graph)?|Table|Diagram)\s*\d*\s*[:.–-]", re.IGNORECASE)
RULED = re.compile(r"[_.…\s]{10,}")
URGENT = re.compile(
    r"\b(999|111|A&E|emergency|urgent\w*|warning|danger\w*|straight away|immediately|do not|must not|never|stop"
    r"|important)\b",
    re.IGNORECASE,
)
PREFIX = re.compile(r"(Warning|Caution|Danger|Important|Please note|Note|Remember)\s*[:!–-]\s*", re.IGNORECASE)
TERM = re.compile(r"\s*(?:[:–—-]|is:|means:?)\s*")
MOST_TERM_WORDS = 6
MOST_AHEAD = 300  # lines that are looked at for a block that is no list
QUESTION = re.compile(r"\s*Q(?:uestion)?\s*\d*\s*[:.)]\s*", re.IGNORECASE)
ANSWER = re.compile(r"\s*A(?:nswer)?\s*\d*\s*[:.)]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Builder:
    """What the blocks of one section are made with: its heading, where remarks go, what saves a picture."""

    heading: str
    remarks: Remarks
    save: Save

    def blocks(self, pieces: Sequence[Piece]) -> list[Block]:
        """Return the blocks of the pieces in their order."""
        made: list[Block] = []
        at = 0
        while at < len(pieces):
            found, taken = self.next_block(pieces, at)
            made += found
            at += taken
        return made

    def next_block(self, pieces: Sequence[Piece], at: int) -> tuple[list[Block], int]:
        """Return the block that begins at a piece and the number of pieces that it takes."""
        piece = pieces[at]
        if isinstance(piece, Picture):
            return self.figure(pieces, at)
        if isinstance(piece, Box):
            return [self.callout(piece)], 1
        if isinstance(piece, DataTable):
            return [self.table(piece, None)], 1
        if piece.item and piece.item.sign == "number" and (found := self.steps_apart(pieces, at)):
            return found
        lines = run_of_lines(pieces, at)
        after = pieces[at + len(lines)] if at + len(lines) < len(pieces) else None
        if len(lines) == 1 and isinstance(after, DataTable) and is_caption(piece):
            return [self.table(after, piece)], 2
        return self.of_lines(lines)

    def of_lines(self, lines: Sequence[Line]) -> tuple[list[Block], int]:
        """Return the block that the first of neighbouring lines begin, and how many lines it takes."""
        line = lines[0]
        if line.item:
            return self.listed(lines)
        for find in (self.terms, self.questions, self.ruled, self.contacts, self.prefixed):
            if found := find(lines):
                return found
        return [line.markup], 1

    def figure(self, pieces: Sequence[Piece], at: int) -> tuple[list[Block], int]:
        """Return a figure, with the caption that follows it."""
        picture = pieces[at]
        assert isinstance(picture, Picture)  # noqa: S101 - who calls looked
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        caption = after if isinstance(after, Line) and is_caption(after) else None
        image = self.save(picture)
        if image is None:
            self.remarks.leave(picture.place, "the description of that picture", picture.alt) if picture.alt else None
            return [], 1
        figure = {"image": image, "alt": picture.alt}
        if not picture.alt:
            del figure["alt"]
            self.remarks.decide(picture.place, f"say in words what the picture {image} shows (alt)")
        if caption:
            figure["caption"] = caption.plain_markup
        return [{"figure": figure}], 2 if caption else 1

    def table(self, table: DataTable, caption: Line | None) -> Block:
        """Return a table, or what a table of that kind is in a leaflet."""
        if found := outcomes_of_table(table, self.heading, self.remarks):
            self.dropped_caption(caption)
            return found
        if contacts := contacts_of_table(table.header, table.rows, self.remarks, table.place):
            self.dropped_caption(caption)
            return {"contacts": contacts}
        if not table.is_headed:
            self.remarks.guess(table.place, "the first row became the header of the table")
        if not all(table.header[1:]):
            self.remarks.decide(table.place, "a column of the table has no name in its header: write one")
        if not table.rows:
            return " ".join(table.header)
        made: dict[str, Any] = {"caption": caption.plain_markup} if caption else {}
        made |= {"header": list(table.header), "rows": [list(row) for row in table.rows]}
        return {"table": made}

    def dropped_caption(self, caption: Line | None) -> None:
        """Tell the caption of a table that became something without one."""
        if caption:
            self.remarks.leave(caption.place, "the caption of a table that became another block", caption.text)

    def callout(self, box: Box) -> Block:
        """Return a box that must not be missed; its first line is its title where it looks like one."""
        pieces = list(box.pieces)
        first = pieces[0]
        has_title = (
            isinstance(first, Line)
            and len(pieces) > 1
            and not first.item
            and first.is_short
            and (first.level is not None or first.is_bold or first.is_caps)
        )
        title = first.plain_markup.rstrip(":!") if has_title and isinstance(first, Line) else ""
        text = " ".join(piece.text for piece in pieces if isinstance(piece, Line))
        kind = "warning" if URGENT.search(text) else "note"
        inside = [replace(one, level=None) if isinstance(one, Line) else one for one in pieces[bool(title) :]]
        self.remarks.guess(box.place, f"a box became a {kind}" + (f" with the title {quoted(title)}" if title else ""))
        made: dict[str, Any] = {"kind": kind, **({"title": title} if title else {})}
        return {"callout": made | {"body": self.blocks(inside)}}

    def prefixed(self, lines: Sequence[Line]) -> tuple[list[Block], int] | None:
        """Return a callout for a line that begins with "Important:" or the like."""
        found = PREFIX.match(lines[0].raw)
        rest = without_start(lines[0], found.end()) if found else None
        if not found or rest is None or not rest.text:
            return None
        kind = (
            "note"
            if found[1].lower() in {"note", "please note", "remember"} and not URGENT.search(rest.text)
            else "warning"
        )
        self.remarks.guess(lines[0].place, f"a text that begins with {quoted(found[1])} became a {kind}")
        title = found[1][:1].upper() + found[1][1:].lower()
        markup = rest.plain_markup if rest.is_bold else rest.markup
        return [{"callout": {"kind": kind, "title": title, "body": [markup]}}], 1

    def listed(self, lines: Sequence[Line]) -> tuple[list[Block], int]:
        """Return the list, steps or tick boxes that begin here, deeper lists within."""
        first = lines[0].item
        assert first is not None  # noqa: S101 - who calls looked
        end = 0
        while (
            end < len(lines)
            and (item := lines[end].item)
            and (
                item.depth > first.depth
                or (item.depth == first.depth and (item.sign == "more" or same_list(first, item)))
            )
        ):
            end += 1
        items: list[list[Block]] = []
        at = 0
        while at < end:
            item = lines[at].item
            if item and item.depth > first.depth and items:
                found, taken = self.listed(lines[at:end])
                items[-1] += found
                at += taken
            elif item and item.sign == "more" and items:
                items[-1].append(lines[at].markup)
                at += 1
            else:
                items.append([lines[at].markup])
                at += 1
        return [self.list_block(first.sign, items, lines[0].place)], end

    def steps_apart(self, pieces: Sequence[Piece], at: int) -> tuple[list[Block], int] | None:
        """Return steps between which other blocks stand, None where all that stands there are deeper items.

        A step that is a bold line is a title; the last of such steps goes to the end of the section.
        """
        first = pieces[at]
        assert isinstance(first, Line)  # noqa: S101 - who calls looked
        assert first.item  # noqa: S101
        starts = [place for place in range(at, len(pieces)) if is_step(pieces[place], first.item)]
        titled = all(isinstance(line := pieces[place], Line) and line.is_bold and line.is_short for place in starts)
        if len(starts) < 2 or (not titled and not between(pieces, starts)):
            return None
        end = len(pieces) if titled else last_of(pieces, starts[-1])
        items: list[Block] = []
        for start, stop in zip(starts, [*starts[1:], end], strict=True):
            line = pieces[start]
            assert isinstance(line, Line)  # noqa: S101 - `is_step` looked
            body = self.blocks(pieces[start + 1 : stop])
            if titled and body:
                items.append({"title": line.plain_markup, "body": body})
            else:
                items.append([line.markup, *body] if body else line.markup)
        self.remarks.guess(
            first.place,
            f"{len(starts)} steps with what stands between them" + (", bold lines as titles" if titled else ""),
        )
        return [{"steps": items}], end - at

    def list_block(self, sign: str, items: list[list[Block]], place: str) -> Block:
        """Return the block of a list with these items."""
        texts = [item[0] for item in items if len(item) == 1]
        if sign == "box" and len(texts) == len(items):
            return {"checklist": texts}
        is_plain = sign in {"bullet", "more"} and len(texts) == len(items)
        if is_plain and (found := outcomes_of_list(texts, self.heading, place, self.remarks)):
            return found
        return {"steps" if sign == "number" else "list": [item[0] if len(item) == 1 else item for item in items]}

    def terms(self, lines: Sequence[Line]) -> tuple[list[Block], int] | None:
        """Return terms with their meanings: `dt` and `dd`, or several lines that begin with a bold word and a sign."""
        found: list[dict[str, str]] = []
        at = 0
        while at < len(lines) and not lines[at].item:
            if lines[at].is_term and at + 1 < len(lines) and not lines[at + 1].is_term:
                found.append({"term": lines[at].plain_markup, "meaning": lines[at + 1].markup})
                at += 2
            elif not lines[at].is_term and (parts := term_of(lines[at])):
                found.append(parts)
                at += 1
            else:
                break
        if not found or (len(found) < 2 and not lines[0].is_term):
            return None
        self.remarks.guess(lines[0].place, f"{len(found)} lines became terms with their meanings")
        return [{"terms": found}], at

    def questions(self, lines: Sequence[Line]) -> tuple[list[Block], int] | None:
        """Return questions and answers that begin with Q: and A:."""
        found: list[dict[str, Any]] = []
        signs: list[str] = []
        at = 0
        while at + 1 < len(lines):
            question, answer = QUESTION.match(lines[at].raw), ANSWER.match(lines[at + 1].raw)
            if not question or not answer:
                break
            signs += [question[0], answer[0]]
            text = without_start(lines[at], question.end()).plain_markup
            body = [without_start(lines[at + 1], answer.end()).markup]
            at += 2
            while at < len(lines) and not QUESTION.match(lines[at].raw) and not lines[at].item:
                body.append(lines[at].markup)
                at += 1
            found.append({"question": text, "answer": body[0] if len(body) == 1 else body})
        if not found:
            return None
        self.remarks.guess(lines[0].place, f"{len(found)} questions and answers, their signs left out", " ".join(signs))
        return [{"questions": found}], at

    def ruled(self, lines: Sequence[Line]) -> tuple[list[Block], int] | None:
        """Return writing lines for a prompt with lines of underscores or dots below it, or for such lines alone."""
        start = 0 if is_ruled(lines[0]) else 1
        end = start
        while end < len(lines) and is_ruled(lines[end]):
            end += 1
        if end == start:
            return None
        prompt = lines[0].plain_markup if start else escape_inline(self.heading)
        self.remarks.guess(lines[0].place, f"{end - start} ruled lines became lines to write on")
        return ([{"writing_lines": {"prompt": prompt, "lines": str(min(end - start, 40))}}] if prompt else []), end

    def contacts(self, lines: Sequence[Line]) -> tuple[list[Block], int] | None:
        """Return contacts: lines of a name and ways to reach them, or one line each in a section about that."""
        found: list[Contact] = []
        at = 0
        is_about = bool(CONTACT.search(self.heading))
        while at < len(lines):
            name = escape_inline(self.heading) if not at and is_about else ""
            if several := contact_at(lines, at, name):
                found.append(several[0])
                at += several[1]
            elif is_about and not lines[at].item and (one := one_line_contact(lines[at])):
                found.append(one)
                at += 1
            else:
                break
        if not found:
            return None
        self.remarks.guess(
            lines[0].place, f"{at} lines became {len(found)} contacts, their labels left out", labels(lines[:at], found)
        )
        return [{"contacts": found}], at


def labels(lines: Sequence[Line], found: Sequence[Contact]) -> str:
    """Return the words of lines that are in no contact: "Tel", "Email"."""
    values = [text for one in found for text in values_of(one)]
    return " ".join(lost_words([line.text for line in lines], values).elements())


def run_of_lines(pieces: Sequence[Piece], at: int) -> list[Line]:
    """Return the lines from a piece on, up to what is none; a caption of what follows stands alone."""
    found: list[Line] = []
    for place in range(at, len(pieces)):
        piece = pieces[place]
        if len(found) == MOST_AHEAD and not found[0].item:
            break
        if not isinstance(piece, Line):
            if len(found) > 1 and isinstance(piece, DataTable) and is_caption(found[-1]):
                found.pop()
            break
        found.append(piece)
    return found


def is_caption(line: Line) -> bool:
    """Tell whether a line is the caption of a picture or table."""
    return line.style.lower() == "caption" or bool(CAPTION.match(line.text) and line.is_short)


def is_ruled(line: Line) -> bool:
    """Tell whether a line is there to be written on."""
    return bool(RULED.fullmatch(line.raw)) and ("_" in line.raw or "." in line.raw or "…" in line.raw)


def is_step(piece: Piece, first: Item) -> bool:
    """Tell whether a piece is a step of the same list."""
    return isinstance(piece, Line) and piece.item == first


def between(pieces: Sequence[Piece], starts: Sequence[int]) -> bool:
    """Tell whether anything but items of lists stands between steps."""
    inner = pieces[starts[0] : starts[-1]]
    return not all(isinstance(piece, Line) and piece.item for piece in inner)


def last_of(pieces: Sequence[Piece], at: int) -> int:
    """Return the place behind a last step and its deeper items."""
    line = pieces[at]
    depth = line.item.depth if isinstance(line, Line) and line.item else 0
    end = at + 1
    while end < len(pieces) and isinstance(one := pieces[end], Line) and one.item and one.item.depth > depth:
        end += 1
    return end


def same_list(first: Item, item: Item) -> bool:
    """Tell whether two items belong to one list."""
    return (first.sign, first.list_id) == (item.sign, item.list_id) or (
        first.sign == item.sign and first.sign != "number"
    )


def term_of(line: Line) -> dict[str, str] | None:
    """Return the term and meaning of a line that begins with bold words and a colon or dash, None for any other."""
    bold = 0
    for run in line.runs:
        if not run.bold and run.text.strip():
            break
        bold += len(run.text)
    term, rest = line.raw[:bold], line.raw[bold:]
    sign = TERM.match(rest)
    word = term.strip().rstrip(":–—-").strip()
    if not rest.strip() or not word or len(word.split()) > MOST_TERM_WORDS or PREFIX.match(f"{word}:"):
        return None
    if sign:
        return {"term": word, "meaning": without_start(line, bold + sign.end()).markup}
    if term.strip() != word:
        return {"term": word, "meaning": without_start(line, bold).markup}
    return None
