"""Every rule there is, by theme: those of translation, and those of the other rooms under the name of their room.

A build does not ask for it: the rules of translation bring their checks and lists of words along.
"""

from __future__ import annotations

from leafletpress.checks.rule import Example, Rule
from leafletpress.checks.rules import RULES as TRANSLATION_RULES
from leafletpress.pipeline.rule_ids import (
    APPROVALS_FILE,
    CANNOT_SET,
    CANNOT_WRITE,
    CELL_OVERFULL,
    FURNITURE,
    LAYOUT_FILE,
    LEAFLET_FILE,
    NO_FONT,
    NO_GLYPH,
    NO_KEYGEN,
    NO_WORKERS,
    NOT_PRINTED,
    OVERDUE,
    PAGES,
    PAGES_BOUND,
    STORE,
    TEXT_OVERSET,
    WORD_HYPHENATED,
    WORD_OVERFULL,
    WORKER,
)

NO_GLYPH_RULE = Rule(
    NO_GLYPH,
    "error",
    "a character that no font of the language has",
    "It would print as an empty box.",
    Example("☃ in a Polish leaflet", "a word for it, or a font that has it in layouts/languages.yaml"),
)
NO_FONT_RULE = Rule(
    NO_FONT,
    "error",
    "a font that is not installed, or a script that no font has",
    "Without its font a language cannot be set; the message names the package to install, or the files to name it in.",
    Example("a machine without Noto Nastaliq Urdu", "the package that brings it installed"),
)
CELL_OVERFULL_RULE = Rule(
    CELL_OVERFULL,
    "warning",
    "a word that is wider than its column of a table (check --fit, and every build)",
    "It is broken where no reader expects it, or runs into the next column.",
    Example("Wertebroplastykaprzezskórna in a narrow column", "wertebroplastyka przezskórna"),
)
WORD_OVERFULL_RULE = Rule(
    WORD_OVERFULL,
    "warning",
    "a word that is wider than its line, and is cut without a hyphen (check --fit, and every build)",
    "It is cut where no reader expects it. With soft hyphens it is divided where the author or translator says.",
    Example("Lebensmittelunverträglichkeitsuntersuchung", "Lebensmittel\u00adunverträglichkeits\u00aduntersuchung"),
)
WORD_HYPHENATED_RULE = Rule(
    WORD_HYPHENATED,
    "warning",
    "a word that is wider than its line, and is divided by the patterns of its language (check --fit, and every build)",
    "Patterns do not know words: where two are joined a reader may stumble. A soft hyphen says where the word parts.",
    Example("Schilddrüsenunterfunktion", "Schilddrüsen\u00adunterfunktion"),
)
TEXT_OVERSET_RULE = Rule(
    TEXT_OVERSET,
    "error",
    "a text that does not fit into its place, or on any page (check --fit, and every build)",
    "It would stand over other text or off the page, where nobody can read it.",
    Example("a title of 300 words", "a title of a few words"),
)
FURNITURE_RULE = Rule(
    FURNITURE,
    "error",
    "a layout whose foot, head or band has no room for a leaflet's words in a language",
    "Reference, version and dates would stand over each other or off the page, or a name be cut inside a word.",
    Example("a page 60 mm wide", "a wider page, or smaller margins"),
)
PAGES_BOUND_RULE = Rule(
    PAGES_BOUND,
    "error",
    "a text with more pages than its layout's binding has (every build, and every print order)",
    "What stands on a fifth page of a folded sheet would not be printed.",
    Example("a leaflet of nine pages in a5-fold", "the same leaflet in a5-booklet"),
)
PAGES_RULE = Rule(
    PAGES,
    "warning",
    "a translation with many more or fewer pages than the English, for its script (check --fit)",
    "Something was left out, put in or set wrongly; and a leaflet that grows is no longer folded as planned.",
    Example("English 4 pages, Polish 9", "English 4 pages, Polish 5"),
)
OVERDUE_RULE = Rule(
    OVERDUE,
    "warning",
    "a leaflet whose review date has passed",
    "Medicine changes; a leaflet that nobody has looked at may be wrong. It is built, and says so on page 1.",
    Example("next_review: 2024-05", "the text reviewed, and next_review: 2028-05"),
)
LEAFLET_FILE_RULE = Rule(
    LEAFLET_FILE,
    "error",
    "a leaflet that cannot be read as docs/authors.md says (some are warnings)",
    "What is not understood is not printed; each message says what would be right.",
    Example("titel: Sacroplasty", "title: Sacroplasty"),
)
LAYOUT_FILE_RULE = Rule(
    LAYOUT_FILE,
    "error",
    "a layout, brand, list of fonts or of languages that cannot be used",
    "Contrast, smallest type and line length are promises to readers who see badly.",
    Example("body: 9pt", "body: 14pt"),
)
CANNOT_SET_RULE = Rule(
    CANNOT_SET,
    "error",
    "a leaflet that a build could not set",
    "Everything else is made, and the report names what is missing.",
    Example("a process that was killed", "the build run again"),
)
CANNOT_WRITE_RULE = Rule(
    CANNOT_WRITE,
    "error",
    "a file that a build could not write",
    "A disk that is full leaves the older file in its place, whole.",
    Example("--out on a disk without space", "--out on another disk"),
)
NO_WORKERS_RULE = Rule(
    NO_WORKERS,
    "error",
    "a cluster that has no scheduler or no worker left (build --scheduler)",
    "What was made is kept and listed; the next build makes only the rest.",
    Example("a scheduler that was stopped in the middle", "the scheduler started, and the build run again"),
)
WORKER_RULE = Rule(
    WORKER,
    "warning",
    "a worker of a cluster that is given no work (build --scheduler)",
    "Another version of a library makes other PDFs; a worker without room for the project's files makes none.",
    Example("ReportLab 5.1.1 there and 5.1.0 here", "the same versions installed on both"),
)
STORE_RULE = Rule(
    STORE,
    "warning",
    "a cache of many machines that cannot be read or written (build --cache s3://…)",
    "Everything is made all the same; the next build has more to make.",
    Example("a bucket that may only be read", "the right to write there"),
)
NOT_PRINTED_RULE = Rule(
    NOT_PRINTED,
    "error",
    "a language of a print order that may not be printed (print-order)",
    "A thousand copies cannot be called back: only what patients may be given and printers can print is ordered.",
    Example("a draft in Polish", "the Polish signed by those whom the release needs"),
)
APPROVALS_FILE_RULE = Rule(
    APPROVALS_FILE,
    "error",
    "a file of signatures that cannot be used, or a signature that no longer holds (a warning)",
    "What was signed and what is printed must be the same, word for word.",
    Example("role: traitor", "role: translator"),
)
NO_KEYGEN_RULE = Rule(
    NO_KEYGEN,
    "error",
    "a brand that asks for signatures by keys, on a machine without ssh-keygen",
    "Nobody can tell there whose signatures count, so nothing is released.",
    Example("signatures: required, without OpenSSH", "the Debian package openssh-client installed"),
)
THEMES: dict[str, tuple[Rule, ...]] = {
    **TRANSLATION_RULES,
    "Fonts": (NO_GLYPH_RULE, NO_FONT_RULE),
    "Fit": (
        CELL_OVERFULL_RULE,
        WORD_HYPHENATED_RULE,
        WORD_OVERFULL_RULE,
        TEXT_OVERSET_RULE,
        FURNITURE_RULE,
        PAGES_BOUND_RULE,
        PAGES_RULE,
    ),
    "Leaflets and layouts": (LEAFLET_FILE_RULE, LAYOUT_FILE_RULE, OVERDUE_RULE),
    "Sign-off": (APPROVALS_FILE_RULE, NO_KEYGEN_RULE),
    "Building": (CANNOT_SET_RULE, CANNOT_WRITE_RULE, NO_WORKERS_RULE, WORKER_RULE, STORE_RULE, NOT_PRINTED_RULE),
}
ALL_RULES: dict[str, Rule] = {rule.id: rule for rules in THEMES.values() for rule in rules}
