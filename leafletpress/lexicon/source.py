"""What the rules know of the English that translations are compared with, beside the lexicon of English itself."""

from __future__ import annotations

from leafletpress.lexicon.form import phrases, words

MONTHS = phrases("January February March April May June July August September October November December")
# English says these hours in a word, other languages often in digits: the hour counted to 12, and to 24.
SAID_HOURS = {"noon": (12, 12), "midday": (12, 12), "midnight": (0, 24)}
# Parts that English says in a word.
PARTS = {"half": 2, "third": 3, "quarter": 4}
# How the house begins what patients are to do or may do, as a regular expression.
ORDER = (
    r"(?:Please )?(?:Take|Call|Tell|Drink|Eat|Rest|Start|Restart|Stop|Continue|Go|Keep|Use|Bring|Come|Ask)\b"
    r"|(?:After [^,]+, )?[Yy]ou (?:can|may|should|must|will need to|need to)\b"
)
# What other languages say with a “not” where English has none.
HALF_DENIALS = words(
    "unless until only except other another different if whether less fewer least avoid stop unlikely rarely hardly "
    "unable lose loss before longer anything any otherwise even"
)
# “Neither … nor” denies once, and so does “no driving, no alcohol” in languages that deny the verb.
SECOND_HALVES = frozenset({"nor"})
# “Ward No. 5” counts and denies nothing; as a regular expression, U+FFFC being a fact.
NUMBERED = r"\b[Nn]os?\.\s?(?=[0-9\ufffc])|(?<=[A-Za-z,(] )(?:No|Nos|NO) (?=[0-9\ufffc])"
# Words that begin a clause, which other languages put elsewhere in the sentence.
SUBORDINATORS = words("if when unless while because although whether whenever")
# Words between two things of which one holds and the other does not.
CONTRASTS = words("not instead rather than never no longer")
# Words that begin what stands before a comma and may as well stand at the end.
FRONTED = words("before after until by from during on at in for")
