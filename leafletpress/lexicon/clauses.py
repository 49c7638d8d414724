"""The words that join one clause or thing to the next: and, or, then, but; and those that turn two things round."""

from __future__ import annotations

from collections.abc import Mapping

from leafletpress.lexicon.form import phrases

CLAUSE_WORDS: Mapping[str, tuple[str, ...]] = {
    "en": phrases("and or but then while whereas instead_of rather_than"),
    "pl": phrases("i a oraz lub albo ale lecz natomiast zaś"),
    "ar": phrases("أو ثم أما لكن ولكن بل بينما"),
    "ur": phrases("اور یا پھر لیکن مگر جبکہ بلکہ"),
    "hi": phrases("और या तथा एवं फिर लेकिन परंतु जबकि बल्कि"),
    "pa": phrases("ਅਤੇ ਤੇ ਜਾਂ ਫਿਰ ਪਰ ਜਦਕਿ ਸਗੋਂ"),
    "zh": phrases("和 或 并 而 与 及 以及 或者 然后 再 但"),
}
# The words that begin a condition.
IF: Mapping[str, tuple[str, ...]] = {
    "pl": phrases("jeśli jeżeli gdy gdyby"),
    "ar": phrases("إذا إن لو"),
    "ur": phrases("اگر"),
    "hi": phrases("यदि अगर"),
    "pa": phrases("ਜੇ ਜੇਕਰ"),
    "zh": phrases("如果 若 要是 假如 倘若"),
}
# The words between a step and the next.
THEN: Mapping[str, tuple[str, ...]] = {
    "en": phrases("then"),
    "pl": phrases("potem następnie później"),
    "ar": phrases("ثم"),
    "ur": phrases("پھر"),
    "hi": phrases("फिर"),
    "pa": phrases("ਫਿਰ"),
    "zh": phrases("然后 然後 再"),
}
# The same as CLAUSE_WORDS where it is written together with the next word, as a regular expression; U+FFFC is a fact.
JOINED_ON: Mapping[str, str] = {"ar": "و(?=[0-9\ufffc]|ال|ب|ل|في|على|إلى|من|عند|\\S+(?:ًا|اً))"}
# What stands behind the first of two things that English names the other way round: “B instead of A” is A کے بجائے B.
TURNING_WORDS: Mapping[str, tuple[str, ...]] = {
    "ar": ("من أصل", "من بين"),
    "ur": (
        "سے پہلے",
        "سے قبل",
        "کے بجائے",
        "کی بجائے",
        "کی جگہ",
        "میں سے",
        "کے بعد",
        "سے علاج",
        "کے علاج",
        "کے ذریعے علاج",
    ),
    "hi": ("से पहले", "से पूर्व", "के बजाय", "की बजाय", "की जगह", "में से", "के बाद", "से इलाज", "के इलाज", "से उपचार", "के उपचार"),
    "pa": ("ਤੋਂ ਪਹਿਲਾਂ", "ਦੀ ਬਜਾਏ", "ਦੀ ਥਾਂ", "ਵਿੱਚੋਂ", "ਤੋਂ ਬਾਅਦ", "ਨਾਲ ਇਲਾਜ", "ਦੇ ਇਲਾਜ"),
    "zh": ("之前", "以前", "中的第", "中第", "之后", "治疗期间", "治疗时"),
}
# What stands before the first of two things, likewise: “zamiast A, B” is B instead of A.
LEADING_WORDS: Mapping[str, tuple[str, ...]] = {
    "pl": ("zamiast", "przed", "po"),
    "ar": ("بدلا من", "بدلًا من", "بدل", "عوضا عن", "قبل", "بعد"),
}
# What says of the thing before it, or of the thing behind it, that another is to take its place.
REPLACED_BEFORE: Mapping[str, tuple[str, ...]] = {
    "ur": ("کے بجائے", "کی بجائے", "کی جگہ"),
    "hi": ("के बजाय", "के बजाए", "की बजाय", "की जगह"),
    "pa": ("ਦੀ ਬਜਾਏ", "ਦੀ ਬਜਾਇ", "ਦੀ ਥਾਂ"),
}
REPLACED_BEHIND: Mapping[str, tuple[str, ...]] = {
    "en": ("instead of", "rather than", "in place of"),
    "pl": ("zamiast",),
    "ar": ("بدلا من", "بدلًا من", "بدلاً من", "عوضا عن", "عوضًا عن"),
    "zh": ("代替", "而不是", "而非"),
}
# What says that one thing takes the place of another; the words before it speak of that other.
INSTEAD: Mapping[str, tuple[str, ...]] = {
    "en": ("instead", "rather than", "in place of"),
    "pl": ("zamiast", "w zamian"),
    "ar": ("بدل", "عوض"),
    "ur": ("بجائے", "کی جگہ"),
    "hi": ("बजाय", "बजाए", "की जगह", "के बदले", "के स्थान पर"),
    "pa": ("ਬਜਾਏ", "ਬਜਾਇ", "ਦੀ ਥਾਂ", "ਦੀ ਜਗ੍ਹਾ"),
    "zh": ("代替", "替代", "改用", "而不是", "而非"),
}
# Words between two things that are asked and forbidden.
CONTRAST: Mapping[str, tuple[str, ...]] = {
    "en": ("but",),
    "pl": ("ale", "lecz", "natomiast"),
    "ar": ("لكن", "ولكن", "بل"),
    "ur": ("لیکن", "مگر", "البتہ", "بلکہ"),
    "hi": ("लेकिन", "परंतु", "मगर", "बल्कि"),
    "pa": ("ਪਰ", "ਸਗੋਂ"),
    "zh": ("但", "而是"),
}
