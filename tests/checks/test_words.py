"""Sentences end where readers hear an end, and not at an abbreviation."""

from __future__ import annotations

import pytest

from leafletpress.checks.words import sentences

ONE = (
    ("pl", "Latn", "Proszę wziąć lek, np. Aspirin, ok. 2 godzin przed."),
    ("pl", "Latn", "Lekarz, dr Nowak, tj. Pana lekarz, dr. Nowak, m.in. Panu pomoże."),
    ("hi", "Deva", "हर 6 घंटे में 500 मि.ग्रा. पैरासिटामोल लें।"),
    ("hi", "Deva", "डॉ. शर्मा आपसे मिलेंगे।"),
    ("hi", "Deva", "5 मि. ली. दवा लें।"),
    ("pa", "Guru", "ਬਾਲਗਾਂ ਲਈ 10 ਮਿ.ਲੀ. ਅਤੇ ਬੱਚਿਆਂ ਲਈ 5 ਮਿ.ਲੀ. ਹੈ।"),
    ("pa", "Guru", "ਡਾ. ਸਿੰਘ ਤੁਹਾਨੂੰ ਮਿਲਣਗੇ।"),
    ("en", "Latn", "Medicines, e.g. Aspirin, from Dr. Smith, ward No. 5."),
    ("de", "Latn", "Nehmen Sie z.B. Aspirin bzw. Ibuprofen."),
    ("ar", "Arab", "يراك د. أحمد غدًا."),
    ("ru", "Cyrl", "Лекарства, т.е. таблетки, возьмите."),
)
TWO = (
    ("pl", "Latn", "Witamina C. Potem odpoczynek.", 2),
    ("hi", "Deva", "आराम करें। फिर उठें।", 2),
    ("hi", "Deva", "आराम करें. फिर उठें।", 2),
    ("pa", "Guru", "5 ਮਿ.ਲੀ. ਲਓ। ਫਿਰ ਆਰਾਮ ਕਰੋ।", 2),
    ("ur", "Arab", "آرام کریں۔ پھر اٹھیں۔", 2),
    ("ar", "Arab", "هل تتألم؟ اتصل بنا. شكرًا!", 3),
    ("zh", "Hans", "请休息。然后起来！好吗？", 3),
    ("bn", "Beng", "বিশ্রাম নিন। তারপর উঠুন।", 2),
    ("my", "Mymr", "နားပါ။ ထပါ။", 2),
    ("en", "Latn", "Rest. 5 hours later, get up. “Why?” Ask us.", 4),
    ("ka", "Geor", "დაისვენეთ. შემდეგ ადექით.", 2),
    ("hy", "Armn", "Հանգստացեք։ Հետո վեր կացեք։", 2),
    ("th", "Thai", "กรุณาพักผ่อน แล้วลุกขึ้น", 1),
)


@pytest.mark.parametrize(("base", "script", "text"), ONE)
def test_an_abbreviation_ends_no_sentence(base: str, script: str, text: str) -> None:
    assert len(sentences(text, base, script)) == 1


@pytest.mark.parametrize(("base", "script", "text", "count"), TWO)
def test_sentences_are_parted_in_every_script(base: str, script: str, text: str, count: int) -> None:
    assert len(sentences(text, base, script)) == count
