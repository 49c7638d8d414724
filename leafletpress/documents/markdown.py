"""A Markdown file (CommonMark, with tables) -> HTML whose elements know their line, for `html` to read."""

from __future__ import annotations

from leafletpress.documents.html import LINE


def html_of(text: str) -> str:
    """Return the HTML of a Markdown text, each block with the line on which it begins; HTML in it stays as it is."""
    from markdown_it import MarkdownIt  # no other command needs it

    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(text)
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet(LINE, str(token.map[0] + 1))
    return str(parser.renderer.render(tokens, parser.options, {}))
