"""What people and programs put into files that nobody expected: numbers, lengths, texts, addresses, lines of SVG."""

from __future__ import annotations

NUMBERS = ("", "0", "-1", "1e308", "nan", "inf", "-0.0", "99999999999999999999", "0.0000001", "1,5", "٣", "0x10", "~")
LENGTHS = (
    "9999mm",
    "0.001pt",
    "1e308mm",
    "0pt",
    "0mm",
    "-5mm",
    "600pt",
    "72pt",
    "14",
    "14 px",
    "1000mm",
    "210 mm",
    "5mm",
)
MARKS = ("\u0301", "\u0651", "\u093f", "\u0a41", "\u0e49", "\u05b8", "\u20dd")
LETTERS = ("a", "ب", "क", "ਕ", "字", "ש", "ก")
# Separators, an object's place, non-characters, tags, variation selectors, joiners, a bidi mark, private use.
SINGLE = (
    *("\u2028", "\u2029", "\u0085", "\ufffc", "\ufffd", "\ufdd0", "\U0001fffe", "\U000e0041", "\ufe0f", "\U000e0100"),
    *("\u200d", "\u200c", "\u200b", "\u2060", "\u00ad", "\u200f", "\u202e", "\ue000", "\U0010fffd", "\x1b[31m", "\x00"),
    *("\t", "\r", "\u00a0", "\u3000", "**", "[", "](", "{", "}", "\\", "{day_unit}", "`", "<b>", "&amp;", "%s", "]]>"),
)
ADDRESSES = (
    *("https://user:word@example.org/", "https://example.org/%00%zz", "https://bücher.example/", "JaVaScRiPt:alert(1)"),
    *(
        "//example.org",
        "mailto:a@b@c",
        "file:///etc/passwd",
        "https://[::1]/",
        "tel:+44",
        "https://example.org/" + "a" * 3000,
    ),
)
SPREADS = (
    *(
        "a" * 5000,
        "ب" * 5000,
        "字" * 5000,
        "क्ष" * 1500,
        "word " * 900,
        "**bold** " * 300,
        "[a](https://example.org) " * 200,
    ),
    *(
        "(" * 3000,
        "**" * 3001,
        "[" * 3000,
        "{" * 2000,
        "1,000 " * 900,
        "W" * 900,
        "-" * 4000,
        "\u200b" * 3000,
        "🧑‍⚕️" * 400,
    ),
)
UNBALANCED = (
    "**a [b**](https://example.org) c",
    "[**a](https://example.org)**",
    "** **",
    "[](https://example.org)",
    "a ** b",
)


def piled() -> tuple[str, ...]:
    """Return letters of several scripts with few and with very many marks."""
    return tuple(letter + mark * many for letter in LETTERS for mark in MARKS for many in (30, 800, 3000))


TEXTS = (
    *SINGLE,
    *ADDRESSES,
    *SPREADS,
    *UNBALANCED,
    *piled(),
    "No",
    "null",
    "12:30",
    "2026-02-30",
    "../../etc/passwd",
    "/dev/zero",
)
SVG_LINES = (
    *("<g>", "</g>", "<g transform='scale(1e308)'>", "<use href='#a'/>", "<use id='a' href='#a'/>", "<!DOCTYPE svg>"),
    *(
        "<path d='M0 0 A1e9 1e-9 0 1 1 1e308 nan'/>",
        "<rect width='1e9' height='1e9' x='-1e6' fill='#fff'/>",
        "<text>x</text>",
    ),
    *(
        "<line x1='0' x2='9' stroke='#000' stroke-width='1e6'/>",
        "<image href='file:///etc/passwd'/>",
        "<script>x</script>",
    ),
    *(
        "<path d='" + "A 1 2 3 0 1 5 5 " * 8000 + "'/>",
        "<g>" * 5000,
        "<g opacity='0.5'>",
        "<style>*{fill:red}</style>",
        "<circle r='-1'/>",
    ),
    *(
        "<path d='M0 0h9v9" + "q1 1 2 2" * 9000 + "z'/>",
        "<!ENTITY a 'b'>",
        "&a;",
        "<polygon points='1,2,3'/>",
        "<svg><svg>",
    ),
)
# Parts of documents: what nests, ends nowhere, counts too much, or stands where it should not.
XML_LINES = (
    *("<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "<w:r>", "<w:t>", "</w:t>", "<!-- ", "]]>", "&a;"),
    *("<w:tbl><w:tr><w:tc>" * 200, "<w:p>" * 2000, "<w:numId w:val='-1'/>", "<w:gridSpan w:val='99999999'/>"),
    *("<w:vMerge/>", "<w:ilvl w:val='1e9'/>", "<w:outlineLvl w:val='x'/>", "<w:sz w:val='999999'/>", "<w:del>"),
    *("<!DOCTYPE a [<!ENTITY a 'b'>]>", "<?xml version='1.0'?>", "<w:hyperlink r:id='rId999'>", "<w:br/>", "<w:tab/>"),
    *(
        "<text:list>" * 300,
        "<table:table-cell table:number-columns-repeated='99999999'/>",
        "<text:s text:c='99999999'/>",
    ),
    *(
        "<table:table-row table:number-rows-repeated='99999999'>",
        "<row r='1048577'>",
        "<c r='XFD1' t='s'><v>99</v></c>",
    ),
    *("<mergeCell ref='A1:XFD1048576'/>", "<v>-1</v>", "<is>", "<trans-unit id='a'>", "<target>", "</target>", "<ph/>"),
    *(
        "<segment>",
        "<mrk mtype='seg'>",
        "<g id='1'>",
        "<w:sym w:char='F0FF'/>",
        "<div>" * 1500,
        "<table>",
        "<td colspan=9999999>",
    ),
    *(
        "<p>" * 3000,
        "<ul><li>" * 300,
        "<script>",
        "<base href='x'>",
        "> " * 200,
        "| a " * 500,
        "# " * 300,
        "1. " * 300,
        "[" * 3000,
    ),
)
