"""What the rules know of the English that translations are compared with, beside the lexicon of English itself."""

from __future__ import annotations

import re

from leafletpress.lexicon.form import phrases, words

MONTHS = phrases("January February March April May June July August September October November December")
# Parts that English says in a word, each as a regular expression: the third day is none, nor is half past eight.
PARTS = {
    r"(?<!and a )half(?! past)": 2,
    r"(?<=\bone )third|(?<=\ba )third": 3,
    r"(?<!and a )(?<!three )quarters?(?! past| to )": 4,
}
# Times of day in words.
SPOKEN_TIME = re.compile(r"\b(?:(?:half|quarter) (?:past|to) \w+|\w+ o['’]clock)\b", re.I)
# Twelve is said in the word, too.
TWELVE = re.compile(r"\b12(?= (?:noon|midday|midnight)\b)", re.I)
# Words of English that other languages may say with a number.
SAID_AS_ONE = re.compile(r"\b(?:an?|each|every|per|whole|single|once|first|daily|weekly)\b", re.I)
SAID_AS_TWO = re.compile(r"\b(?:every other|every second|alternate|both|second|twice|double|couple|pair)\b", re.I)
SAID_AS_A_DAY = re.compile(r"\b(?:day and night|night and day|day or night|(?:a)?round the clock)\b", re.I)
# One of a unit without a number.
ONE_OF_A_UNIT = re.compile(
    r"(?<!\bof )\b(?:an?|one|the|this|each|every|per|first|last|next|whole) (?P<unit>minute|hour|day|week|month|year)\b"
    r"(?! (?:unit|surgery|case|ward|centre|room|clinic))",
    re.I,
)
# Those that no word before them makes one day of many: a week, the first week.
ALONE = re.compile(r"an?\b|one\b|first (?!day)", re.I)
# The second door; 30 seconds and a second are none.
ORDINALS = phrases("second third fourth fifth sixth seventh eighth ninth tenth")
ORDINAL = re.compile(rf"(?<!\d )(?<!\ba )(?<!\bevery )(?<!\bone )\b(?:{'|'.join(ORDINALS)})\b(?! of\b)", re.I)
# “Ward No. 5” counts and denies nothing; U+FFFC being a fact.
COUNTED = re.compile(r"\b[Nn]os?\.\s?(?=[0-9\ufffc])|(?<=[A-Za-z,(] )(?:No|Nos|NO) (?=[0-9\ufffc])")
# Words that begin a clause, which other languages put elsewhere in the sentence.
SUBORDINATORS = words("if when unless while because although whether whenever")
# What stands before a “not” that is a condition: “if you have not heard”.
CONDITION = re.compile(rf"\b(?:{'|'.join(sorted(SUBORDINATORS))})(?: [\w’'-]+){{1,6}} $", re.I)
# What stands between a word and a “not” that does not deny it: take it with food, so that it does not upset you.
ASIDE = re.compile(r"[,;:]|\b(?:so|and|but|to|until|in case)\b|\b(?:" + "|".join(sorted(SUBORDINATORS)) + r")\b", re.I)
# What stands before the “not” of an order: do not call us, unlike “if you do not”.
ORDER = re.compile(r"(?<!\byou)(?<!\bwe)(?<!\bthey)(?<!s) do $", re.I)
# Words between two things of which one holds and the other does not.
CONTRASTS = words("not instead rather than never no longer")
# Words that begin what stands before a comma and may as well stand at the end.
FRONTED = words("before after until by from during on at in for")
# What stands before a thing that is one of a row, and the word for another of it: the first stool sample, the last one.
OF_A_ROW = re.compile(r"\b(?:first|second|third|last|next|other) (?:[\w’'-]+ )?$", re.I)
ANOTHER_ONE = re.compile(r"\b(?:first|second|third|last|next|other) ones?\b", re.I)
