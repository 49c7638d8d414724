"""What authors naturally call a block, and the form that it has here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.content.model import BLOCKS
from leafletpress.schema_errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from leafletpress.yaml_reader import Data

PASSAGE = "passage"  # stands for the blocks of a file in leaflets/passages
OF_SITE = "site"  # in place of a list of contacts: those of the leaflet's site
COLON = "a text that holds ': ' or begins with { needs quotes"
NOTE = "write callout: {kind: note, title: …, body: …}"
WARNING = "write callout: {kind: warning, title: …, body: …}"
FIGURE = "write figure: {image: figures/name.svg, alt: what it shows}"
SECTION = "a heading belongs to a section: sections: [{heading: …, body: …}], in the file or in a section"
LIST = "write list: and below it an item a line, each begun with '- '"
STEPS = "write steps: and below it an item a line, each begun with '- '; the numbers come by themselves"
PARAGRAPH = "a paragraph is a text alone, - The words"
CONTACTS = "write contacts: [{name: …, phone: …, email: …, web: …, address: …}]"
CONTENTS = "contents are made of the headings: a layout says contents: {from_pages: 8}; delete it"
REFERENCE = "write [words](#id) in a text, and id: in that section; [words](leaflet:NAME) for another leaflet"
BREAK = "there are no page breaks: the layout finds them; delete it"
INCLUDED = "write passage: and the name of a file in leaflets/passages; a value that comes often may be a fact"
LINES = "write writing_lines: {prompt: …, lines: 6}"
FORMS = {
    "note tip info information important remember hint box aside": NOTE,
    "warning caution danger alert attention emergency": WARNING,
    "image img picture photo photograph drawing diagram illustration svg": FIGURE,
    "heading subheading title subtitle header headline section subsection h1 h2 h3 h4": SECTION,
    "bullet bulleted bullet_list bullet_point unordered ul item point": LIST,
    "numbered numbered_list ordered ordered_list ol number instruction": STEPS,
    "text paragraph para p string sentence": PARAGRAPH,
    "phone telephone tel email mail contact address website": CONTACTS,
    "link url href": "write [words](https://example.org) in a text",
    "faq question q_and_a qanda q&a": "write questions: [{question: …, answer: …}]",
    "definition glossary term abbreviation": "write terms: [{term: …, meaning: …}]",
    "risk side_effect complication": "write risks: [{risk: …, chance: 1 in 100, note: …}]",
    "benefit": "write benefits: [{benefit: …, chance: 1 in 2, note: …}]",
    "checkbox tickbox tick_box todo checklists": "write checklist: and below it a line a box, each begun with '- '",
    "lines line blank_line writing_line blank fill_in": LINES,
    "qr_code qr qrcode barcode": "write qr_code: {text: …, web: https://…}",
    "toc content table_of_contents index": CONTENTS,
    "page_break pagebreak new_page newpage page column_break": BREAK,
    "emergency_card wallet_card cut_out cutout": "write card: {title: …, body: …}",
    "quote quotation blockquote": "there is no block for it: write a paragraph in quotation marks",
    "include import file shared snippet": INCLUDED,
    "video audio film sound": "no paper plays it: write a link, [words](https://example.org), in a text",
    "html markdown md raw code": "only **bold** and [words](https://example.org) are markup: write blocks instead",
    "bold strong italic em emphasis": "write **words** in a text",
    "xref crossref cross_reference reference refer see see_also": REFERENCE,
    "footnote footer ref": "there are no footnotes: write it in the text, or among the sources",
    "hr rule divider separator spacer space": "there is none: blanks and rules are the layout's; delete it",
    "caption alt": "it belongs into a figure, {image: …, alt: …, caption: …}, or a table",
}


def natural_names(forms: Mapping[str, str], blocks: Collection[str]) -> dict[str, str]:
    """Return the answer to each name; where one of several names has become a block's, it answers for all of them."""
    answers: dict[str, str] = {}
    for names, form in forms.items():
        block = next((name for name in names.split() if name in blocks), "")
        answers.update(dict.fromkeys(names.split(), f"did you mean '{block}'?" if block else form))
    return answers


NATURAL = natural_names(FORMS, BLOCKS)
# These make sense without a value; {phone} alone is a fact whose quotes are missing.
WITHOUT_VALUE = {CONTENTS, BREAK}


def block_hint(name: str, value: Data, known: Iterable[str]) -> str:
    """Return the likeliest remedy for an unknown block: another name for it, a slip, or a text taken for a key."""
    form = natural_form(name)
    if form and (value or form in WITHOUT_VALUE):
        return f"{form}; {COLON}" if isinstance(value, str) and value else form
    near = suggestion(name, known)
    return COLON if isinstance(value, str) and not near.startswith("did") else near


def natural_form(name: str) -> str:
    """Return the form that what is naturally called so has here, "" for a name that nobody gives to a block."""
    plain = name.strip().lower().replace("-", "_").replace(" ", "_")
    return NATURAL.get(plain) or NATURAL.get(plain.removesuffix("s"), "")


def is_furniture(text: str) -> bool:
    """Tell whether a text is the name of something that is not printed as words: a page break, a list of contents."""
    return natural_form(text) in WITHOUT_VALUE
