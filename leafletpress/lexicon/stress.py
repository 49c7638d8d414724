"""Words of weight that English leaflets set in bold, and what other languages say for them; `word-` is a beginning."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.scripts import script_of

WORDS: Mapping[str, Mapping[str, str]] = {
    "at once": {
        "en": "at_once immediately straight_away right_away urgently without_delay now",
        "pl": "natychmiast od_razu niezwłocznie bezzwłocznie pilnie teraz",
        "ur": "فوراً فورا فوری ابھی بلا_تاخیر",
        "ar": "فورًا فورا على_الفور حالًا حالا في_الحال الآن بسرعة",
        "hi": "तुरंत तुरन्त फ़ौरन फौरन अभी तत्काल",
        "pa": "ਤੁਰੰਤ ਫ਼ੌਰਨ ਫੌਰਨ ਹੁਣੇ ਤੁਰਤ",
        "zh": "立即 马上 立刻 馬上 即刻 尽快 盡快 现在",
        "de": "sofort umgehend unverzüglich",
        "fr": "immédiatement tout_de_suite aussitôt",
        "es": "inmediatamente de_inmediato enseguida",
        "ro": "imediat de_îndată",
        "fa": "فوراً فورا بلافاصله همین_الان",
    },
    "only": {
        "en": "only just solely nothing_but",
        "pl": "tylko wyłącznie jedynie",
        "ur": "صرف محض فقط",
        "ar": "فقط وحده وحدها إلا حصرًا",
        "hi": "केवल सिर्फ़ सिर्फ मात्र",
        "pa": "ਸਿਰਫ਼ ਸਿਰਫ ਕੇਵਲ ਬੱਸ",
        "zh": "只 仅 僅 唯一",
        "de": "nur ausschliesslich lediglich",
        "fr": "seulement uniquement seule seul",
        "es": "solo sólo solamente únicamente",
        "ro": "numai doar",
        "fa": "فقط تنها",
    },
    "always": {
        "en": "always every_time at_all_times",
        "pl": "zawsze za_każdym_razem",
        "ur": "ہمیشہ ہر_بار",
        "ar": "دائمًا دائما في_كل_مرة",
        "hi": "हमेशा सदा हर_बार",
        "pa": "ਹਮੇਸ਼ਾ ਹਮੇਸ਼ਾਂ ਹਰ_ਵਾਰ",
        "zh": "始终 总是 一定 每次 務必 务必",
        "de": "immer stets",
        "fr": "toujours",
        "es": "siempre",
        "ro": "întotdeauna mereu",
        "fa": "همیشه",
    },
    "never": {
        "en": "never",
        "pl": "nigdy pod_żadnym_pozorem",
        "ur": "کبھی ہرگز قطعی قطعاً",
        "ar": "أبدًا أبدا إطلاقًا إطلاقا مطلقًا مطلقا قط",
        "hi": "कभी हरगिज़ हरगिज बिल्कुल बिलकुल क़तई",
        "pa": "ਕਦੇ ਕਦੀ ਹਰਗਿਜ਼ ਬਿਲਕੁਲ ਉੱਕਾ",
        "zh": "切勿 绝 絕 千万 千萬 决",
        "de": "nie niemals keinesfalls",
        "fr": "jamais",
        "es": "nunca jamás",
        "ro": "niciodată",
        "fa": "هرگز هیچگاه هیچ‌وقت",
    },
    "before": {
        "en": "before",
        "pl": "przed zanim",
        "ur": "پہلے قبل",
        "ar": "قبل",
        "hi": "पहले पूर्व",
        "pa": "ਪਹਿਲਾਂ",
        "zh": "之前 以前 前",
        "de": "vor bevor",
        "fr": "avant",
        "es": "antes",
        "ro": "înainte",
        "fa": "قبل پیش",
    },
    "after": {
        "en": "after",
        "pl": "po",
        "ur": "بعد",
        "ar": "بعد",
        "hi": "बाद",
        "pa": "ਬਾਅਦ ਪਿੱਛੋਂ ਮਗਰੋਂ",
        "zh": "之后 以后 之後 以後 后 後",
        "de": "nach nachdem",
        "fr": "après",
        "es": "después",
        "ro": "după",
        "fa": "بعد پس",
    },
    "all": {
        "en": "all every each both entire whole",
        "pl": "wszystk- każd- cał- obu oba obie obydw-",
        "ur": "تمام سب سارے ساری ہر پوری پورا پورے دونوں",
        "ar": "جميع كل كلا كلتا كامل كلها كله",
        "hi": "सभी सब सारी सारे हर पूरी पूरा पूरे दोनों प्रत्येक",
        "pa": "ਸਾਰੇ ਸਾਰੀਆਂ ਸਾਰੀ ਸਭ ਹਰ ਪੂਰੀ ਪੂਰਾ ਦੋਵੇਂ ਹਰੇਕ",
        "zh": "所有 全部 每 都 两 整",
        "de": "alle jede- beide- ganze-",
        "fr": "tous toutes toute chaque",
        "es": "todos todas toda cada ambos ambas",
        "ro": "toate toți tot fiecare ambele",
        "fa": "همه تمام هر کل",
    },
    "half": {
        "en": "half",
        "pl": "pół połow- połów-",
        "ur": "آدھی آدھا آدھے نصف",
        "ar": "نصف",
        "hi": "आधी आधा आधे",
        "pa": "ਅੱਧੀ ਅੱਧਾ ਅੱਧੇ",
        "zh": "半",
        "de": "halb-",
        "fr": "demi demie moitié",
        "es": "medio media mitad",
        "ro": "jumătate jumătat-",
        "fa": "نصف نیم نیمی",
    },
    "with": {
        "en": "with someone_with somebody_with",
        "pl": "z ze towarzyst- ktoś",
        "ur": "ساتھ",
        "ar": "مع معك برفقة يرافقك",
        "hi": "साथ",
        "pa": "ਨਾਲ",
        "zh": "陪 一起 同",
        "de": "mit",
        "fr": "avec",
        "es": "con",
        "ro": "cu",
        "fa": "با همراه",
    },
}


@lru_cache(maxsize=1024)
def stressed(text: str, base: str, script: str) -> Mapping[str, str]:
    """Return the meanings of weight that a text names, each with the word it does so with."""
    folded = text.casefold()
    found = {meaning: _meaning(meaning, base, script).search(folded) for meaning in WORDS if base in WORDS[meaning]}
    return {meaning: match[0].strip() for meaning, match in found.items() if match}


@lru_cache(maxsize=512)
def _meaning(meaning: str, base: str, script: str) -> LatePattern:
    spaced = script_of(script).spaced
    words = phrases(WORDS[meaning][base])
    pattern = "|".join(_pattern(word, spaced=spaced) for word in words)
    return LatePattern(pattern, [word.rstrip("-") for word in words] if spaced else words)


def _pattern(word: str, *, spaced: bool) -> str:
    """Return the pattern of a word that blanks and marks part from others, Arabic و and ف before it allowed."""
    if not spaced:
        return re.escape(word)
    whole = "" if word.endswith("-") else r"(?![^\s.,;:!?()“”،؛؟۔।])"
    return rf"(?<![^\s.,;:!?()“”،؛؟۔।و])ف?{re.escape(word.rstrip('-'))}{whole}"
