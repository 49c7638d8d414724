"""Words that join clauses and the items of a list, by language; `-` stands where the rest of a word may be.

LISTS      and, or, nor; INSTEAD: what a language says in their place; SERIES: between steps, as Hindi -kar
CLAUSES    if, unless, when, because, but, even, so that, and words for the same that are no conjunctions: in case of,
           during, patients with; UNTIL: what joins clauses where the English says until
Where blanks part no words each is found anywhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.scripts import script_of

LISTS = {
    "en": "and or nor",
    "pl": "i a oraz lub albo bądź czy ani",
    "ur": "اور یا نیز",
    "ar": "أو و- ف- ثم أم",
    "hi": "और या तथा एवं अथवा व",
    "pa": "ਅਤੇ ਤੇ ਜਾਂ",
    "zh": "和 或 及 与 與 并 並 以及 然后 然後 再 也 还 還 又 、",
}
INSTEAD = {
    "pl": "też także również potem następnie zanim z po przed",
    "ur": "نہ بھی پھر کر دونوں بعد پہلے قبل ساتھ جبکہ بلکہ سے کہ تا",
    "ar": "كما كذلك لا بعد قبل مع إلى",
    "hi": "न भी फिर -कर कर दोनों बाद पहले साथ से बल्कि",
    "pa": "ਨਾ ਵੀ ਫਿਰ ਕੇ ਦੋਵੇਂ ਬਾਅਦ ਪਿੱਛੋਂ ਪਹਿਲਾਂ ਨਾਲ ਤੋਂ ਸਗੋਂ",
    "zh": "不 禁 后 後 前 同 跟 到 至 而 ； 就",
}
SERIES = {"pl": "potem następnie po", "ur": "کر بعد", "ar": "بعد", "hi": "-कर कर बाद", "pa": "ਕੇ ਬਾਅਦ ਪਿੱਛੋਂ"}
UNTIL = {"pl": "do aż", "ur": "تک", "ar": "حتى إلى", "hi": "तक", "pa": "ਤੱਕ", "zh": "到 至"}
# Those of CLAUSES that answer “before” and “after”, which join no clause in English where a thing follows.
TIMES = {
    "en": "before after following",
    "pl": "zanim przed po",
    "ur": "بعد قبل پہلے",
    "ar": "بعد قبل",
    "hi": "बाद पहले पूर्व",
    "pa": "ਬਾਅਦ ਪਿੱਛੋਂ ਪਹਿਲਾਂ",
    "zh": "之前 以前 前 后 後",
}
# Those that only answer another one of the same clause: if … then.
THEN = {"hi": "(?:अगर|यदि|जब) .*?तो", "pa": "(?:ਜੇ|ਜੇਕਰ|ਜਦੋਂ|ਜਦ) .*?ਤਾਂ", "ur": "(?:اگر|جب) .*?تو"}
# Words that begin with what is else written together with the next word, and join nothing.
NO_JOINS = {
    "ar": "في فيه فيها فقط فحص فحوص فترة فوق فم فمك فور فورا فريق فيروس فيتامين فك فخذ فتحة فشل وقت وجبة وجبات "
    "وزن وزنك وحدة وحدات ورم وجه وجهك واحد واحدا واحدة وصفة وصفات وسادة وسائد وريد وعاء وسط وفق وفقا وضع "
    "وضعية ورقة ورق وجع والد والدة والدك والدتك وعي وظيفة وظائف ولادة وفاة وسيلة وسائل وقاية",
}
CLAUSES = {
    "en": "if unless until till while because but although though even so_that as_soon_as",
    "pl": "jeśli jeżeli gdy gdyby kiedy dopóki dopóty póki aż chyba ale lecz jednak ponieważ bo gdyż aby żeby by nawet "
    "który która które których którym którą którzy mimo razie przypadku przy podczas czasu w_trakcie w_ciąży natomiast "
    "o_ile tylko dopiero zanim przed po do natychmiast kto co osob- pacjen- wolno bez od za a",
    "ur": "اگر جب جبکہ مگر لیکن البتہ کیونکہ تاکہ چاہے جو جس جن تو صورت دوران پر ورنہ بشرطیکہ کہ وقت بعد قبل پہلے ہونے "
    "-تے_ہی آنے بھی ہو بغیر باوجود والے والی والوں ہوئے مریض- خواتین عورت- لوگ-",
    "ar": "إذا إن لو عند عندما لكن لأن لأنه لأنها لأنك لأنكم لأنهم لأننا "
    "كي لكي الذي التي الذين إلا ما أثناء مريض- مرضى في_حال في_حالة بعد قبل خلال حين "
    "متى إلى كل "
    "بمجرد حالما ما_إن بشرط رغم بدون دون فور وإن ولو وإذا فإن كنت كان يكن مدته مدة مادام طوال طيلة بينما وأنت",
    "hi": "अगर यदि जब लेकिन मरीज़- महिला- लोग मगर पर परंतु किंतु क्योंकि ताकि चाहे जो जिस जिन तो बशर्ते दौरान समय "
    "होने आने भी कि बाद पहले "
    "-ते_ही पूर्व स्थिति बिना बावजूद वाले वाली हो हुए लगे",
    "pa": "ਜੇ ਜੇਕਰ ਜਦੋਂ ਜਦ ਪਰ ਮਰੀਜ਼- ਔਰਤ- ਲੋਕ- ਕਿਉਂਕਿ ਤਾਂ ਭਾਵੇਂ ਜੋ ਜਿਸ ਬਸ਼ਰਤੇ ਦੌਰਾਨ ਸਮੇਂ ਵੇਲੇ ਹੋਣ ਆਉਣ ਵੀ ਕਿ ਬਾਅਦ "
    "ਪਿੱਛੋਂ ਪਹਿਲਾਂ 'ਤੇ ਤੇ "
    "-ਦੇ_ਹੀ ਹਾਲਤ ਬਿਨਾਂ ਹੋਵੇ ਹੋਵੋ ਵਾਲੇ ਹੋਏ ਲੱਗੇ ਆਉਣ",
    "zh": "如果 若 如 要是 除非 直到 之前 以前 当 當 时 時 因为 因為 但 不过 不過 即使 就算 "
    "就 才 则 則 的话 的話 以便 的人 者 一旦 一经 便 后 後 前 再 只有 到 为止 "
    "為止 期间",
}
# Letters of a translation by those of its English, as right translations of leaflets have them in the median.
USUAL = {"pl": 1.23, "ur": 0.95, "ar": 0.87, "hi": 0.6, "pa": 0.6, "zh": 0.335}


class Joins(NamedTuple):
    """Patterns of the words that join items of a list, in the usual way or another, and clauses, “after” among them."""

    then: LatePattern
    lists: LatePattern
    instead: LatePattern
    series: LatePattern
    clauses: LatePattern
    until: LatePattern
    times: LatePattern


@lru_cache(maxsize=64)
def joins_of(base: str, script: str) -> Joins | None:
    """Return the words that join in a language, None where nobody has listed them."""
    if base not in LISTS:
        return None
    spaced = script_of(script).spaced
    lists = _pattern(LISTS[base], phrases(NO_JOINS.get(base, "")), spaced=spaced)
    others = (_pattern(table.get(base, ""), (), spaced=spaced) for table in (INSTEAD, SERIES, CLAUSES, UNTIL, TIMES))
    then = LatePattern(rf"(?<!\S){THEN[base]}(?!\S)") if base in THEN else LatePattern(r"(?!)")
    return Joins(then, lists, *others)


def _pattern(listed: str, none: tuple[str, ...], *, spaced: bool) -> LatePattern:
    words = sorted(phrases(listed), key=len, reverse=True)
    if not words:
        return LatePattern(r"(?!)")
    if not spaced:
        return LatePattern("|".join(map(re.escape, words)))
    edge = r"\s.,;:!?()\[\]“”\"«»„،؛؟۔।—–"
    inside = "|".join(re.escape(word).replace(r"\-", f"[^{edge}]+") for word in words)
    but = f"(?!(?:{'|'.join(map(re.escape, none))})(?![^{edge}]))" if none else ""
    return LatePattern(rf"(?<![^{edge}]){but}(?:{inside})(?![^{edge}])", flags=re.IGNORECASE)
