"""What translators and their programs write to each other, and no reader is meant to see, as regular expressions.

An interpreter is called translator in many languages, so a word for one is no remark by itself.
"""

from __future__ import annotations

# Capitals tell these from words.
MARKERS = r"\b(?:TODO|FIXME|XXX+|TBC|TBD|TBA|WIP|PLACEHOLDER|DO NOT TRANSLATE|NEEDS REVIEW)\b"
OPEN, CLOSE = r"[\[(【（{<]\s*", r"\s*[\])】）}>：:?？]"
# In brackets, by their beginning; and whole.
BEGUN = (
    r"(?:to be )?translate\b|translator'?s? |proofread|check (?:this|with|meaning|term)|not sure\b|unsure\b|sic\b"
    r"|untranslated|draft\b|machine transl|mt\b|\?{2,}|tłum\.|przetłumacz|do (?:tłumaczenia|sprawdzenia)"
    r"|ترجمہ (?:کریں|درکار)|للترجمة|अनुवाद (?:करें|बाक़ी|बाकी)|ਅਨੁਵਾਦ (?:ਕਰੋ|ਬਾਕੀ)|译注|譯註|待[译譯翻校定确確]"
    r"|à (?:traduire|vérifier)|por traducir|zu übersetzen|prüfen\b"
)
WHOLE = r"ترجم|ترجمة|ترجمہ|अनुवाद|ਅਨੁਵਾਦ|翻?[译譯]|校[对對]|fuzzy|translation|tłumaczenie"
NOTES = (
    r"translator'?s? (?:note|comment)|note (?:to|from|for) (?:the )?translator|lorem ipsum|#, fuzzy"
    r"|\bmsgstr\b|\bmsgid\b"
    r"|przypis tłumacza|uwaga tłumacza|przyp\. tłum\.|ملاحظة المترجم|مترجم کا نوٹ|अनुवादक की टिप्पणी|ਅਨੁਵਾਦਕ ਦਾ ਨੋਟ"
    r"|译者[注按]|譯者[註按]|note du traducteur|nota del traductor|anmerkung des übersetzers"
)
# What a program says before a translation, or in place of one.
SAID = (
    r"^\s*(?:here is the translation|translation|tłumaczenie|ترجمہ|الترجمة|अनुवाद|ਅਨੁਵਾਦ|译文|翻译|翻譯|traduction"
    r"|traducción|übersetzung)\s*[:：]|as an ai(?: language)? model|i(?: am|'m) (?:sorry"
    r"|unable), (?:but )?i can(?:no|')t"
)
REMARKS = (f"{OPEN}(?:{BEGUN})", f"{OPEN}(?:{WHOLE}){CLOSE}", NOTES, SAID)
