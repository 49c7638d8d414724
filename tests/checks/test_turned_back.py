"""A sense turned twice, which is the sense again, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.checks.test_senses import said_of

# English, the language, words that say the same, words that do not.
ROWS = (
    (
        "None of these medicines is safe in pregnancy.",
        "hi",
        "गर्भावस्था में ये सभी दवाएँ असुरक्षित हैं।",
        "गर्भावस्था में ये सभी दवाएँ सुरक्षित हैं।",
    ),
    (
        "None of these medicines is safe in pregnancy.",
        "pa",
        "ਗਰਭ ਦੌਰਾਨ ਇਹ ਸਾਰੀਆਂ ਦਵਾਈਆਂ ਅਸੁਰੱਖਿਅਤ ਹਨ।",
        "ਗਰਭ ਦੌਰਾਨ ਇਹ ਸਾਰੀਆਂ ਦਵਾਈਆਂ ਸੁਰੱਖਿਅਤ ਹਨ।",
    ),
    (
        "Keep both eyes open.",
        "ar",
        "لا تغمض أيًّا من عينيك.",
        "أغمض كلتا عينيك.",
    ),
    (
        "Do not lift anything heavier than 5 kg.",
        "pl",
        "Wolno podnosić jedynie przedmioty o wadze nieprzekraczającej 5 kg.",
        "Wolno podnosić jedynie przedmioty o wadze powyżej 5 kg.",
    ),
    (
        "The scan is painless and the gel does not stain your clothes.",
        "zh_Hans",
        "扫描是无痛的，凝胶不会弄脏您的衣服。",
        "扫描是无痛的，凝胶会弄脏您的衣服。",
    ),
    (
        "Come without contact lenses in.",
        "ur",
        "کانٹیکٹ لینز کے بغیر آئیں۔",
        "کانٹیکٹ لینز کے ساتھ آئیں۔",
    ),
)


@pytest.mark.parametrize(("english", "tag", "same", "other"), ROWS)
def test_what_is_turned_twice_passes_and_once_does_not(english: str, tag: str, same: str, other: str) -> None:
    assert not said_of(english, tag, same)
    assert said_of(english, tag, other)


@pytest.mark.parametrize(
    ("tag", "theirs"),
    [
        ("pl", "Proszę nigdy nie nosić przy sobie karty."),
        ("hi", "कार्ड कभी साथ न रखें।"),
        ("ur", "کارڈ کبھی ساتھ نہ رکھیں۔"),
    ],
)
def test_never_with_you_is_an_error_for_always_carry(tag: str, theirs: str) -> None:
    assert "sense-turned" in said_of("Always carry your card.", tag, theirs)


def test_never_without_it_passes_for_always_carry() -> None:
    said = said_of("Always carry your card.", "pl", "Proszę nigdy nie wychodzić z domu bez karty.")
    assert "sense-turned" not in said
