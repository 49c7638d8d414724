"""Numbers and days belong to what stands beside them: a sentence may be turned round, and they with their company."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.medicine_list import read_medicines
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language

ROOT = Path(__file__).parents[2]
# The rules that tell whether numbers, days and times kept their places.
PLACES = {"number-order", "number-places", "weekday-changed", "time-changed", "time-order", "number-missing"}


def found(english: str, theirs: str, tag: str) -> set[tuple[str, str]]:
    spoken = language(tag)
    pair = TextPair(english, theirs, {}, spoken, read_medicines(ROOT, spoken)[0])
    return {(rule.id, rule.severity) for rule, _ in faults(pair) if rule.id in PLACES}


DOSES = "Take 2 tablets in the morning and 1 tablet at bedtime."
EYES = "Put one drop in the left eye and two drops in the right eye."
WEIGHTS = "Take 40 mg of furosemide in the morning and 20 mg at midday."
PUFFS = "Take 2 puffs from the blue inhaler and 1 puff from the brown inhaler."
FASTS = "Do not eat for 6 hours or drink for 2 hours before the test."
DAYS = "Take methotrexate on Mondays and folic acid on Fridays."

TURNED = (
    (DOSES, "hi", "सोने के समय एक गोली खाएँ और सुबह दो।"),
    (DOSES, "pl", "Przed snem proszę zażyć 1 tabletkę, a rano 2 tabletki."),
    (DOSES, "ar", "تناول قرصًا واحدًا عند النوم، وقرصين في الصباح."),
    (DOSES, "zh_Hans", "睡前服一片，早上服两片。"),
    (DOSES, "ur", "سوتے وقت ایک گولی لیں اور صبح دو گولیاں۔"),
    (DOSES, "pa", "ਸੌਣ ਵੇਲੇ 1 ਗੋਲੀ ਲਓ ਅਤੇ ਸਵੇਰੇ 2 ਗੋਲੀਆਂ।"),
    (EYES, "hi", "दाईं आँख में 2 बूँदें डालें और बाईं में 1 बूँद।"),
    (EYES, "pl", "Do prawego oka proszę wkropić dwie krople, a do lewego jedną kroplę."),
    (EYES, "zh_Hans", "右眼滴两滴，左眼滴一滴。"),
    (PUFFS, "pl", "Z brązowego inhalatora proszę wziąć 1 wdech, a z niebieskiego 2."),
    (PUFFS, "zh_Hans", "棕色吸入器吸1喷，蓝色吸入器吸2喷。"),
    (WEIGHTS, "pl", "W południe proszę zażyć 20 mg furosemidu, a rano 40 mg."),
    (WEIGHTS, "ar", "خذ 20 ملغ من الفوروسيميد عند الظهر و40 ملغ صباحًا."),
    (WEIGHTS, "ur", "دوپہر کو 20 ملی گرام فیوروسیمائیڈ لیں اور صبح 40 ملی گرام۔"),
    (FASTS, "hi", "जाँच से पहले 2 घंटे तक कुछ न पिएँ और 6 घंटे तक कुछ न खाएँ।"),
    (FASTS, "zh_Hans", "检查前 2 小时不要喝水，6 小时不要进食。"),
    (DAYS, "pl", "Kwas foliowy proszę przyjmować w piątki, a metotreksat w poniedziałki."),
    (DAYS, "zh_Hans", "每周五服用叶酸，每周一服用甲氨蝶呤。"),
    (DAYS, "ur", "فولک ایسڈ جمعہ کو لیں اور میتھوٹریکسیٹ سوموار کو۔"),
)
EXCHANGED = (
    (DOSES, "hi", "सुबह 1 गोली और सोते समय 2 गोलियाँ लें।", "number-order"),
    (DOSES, "hi", "सोते समय 2 गोलियाँ और सुबह 1 गोली लें।", "number-order"),
    (DOSES, "pl", "Przed snem proszę zażyć 2 tabletki, a rano 1 tabletkę.", "number-order"),
    (DOSES, "ar", "تناول قرصًا واحدًا من الدواء في الصباح وقرصين عند النوم.", "number-order"),
    (DOSES, "zh_Hans", "睡前服两片，早上服一片。", "number-order"),
    (EYES, "hi", "दाईं आँख में एक बूँद और बाईं आँख में दो बूँदें डालें।", "number-order"),
    (EYES, "pl", "Do lewego oka proszę wkropić dwie krople, a do prawego jedną kroplę.", "number-order"),
    (WEIGHTS, "pl", "W południe proszę zażyć 40 mg furosemidu, a rano 20 mg.", "number-order"),
    (WEIGHTS, "ar", "خذ 20 ملغ من الفوروسيميد صباحًا و40 ملغ عند الظهر.", "number-order"),
    (FASTS, "hi", "जाँच से पहले 2 घंटे तक कुछ न खाएँ और 6 घंटे तक कुछ न पिएँ।", "number-order"),
    (FASTS, "zh_Hans", "检查前 6 小时不要喝水，2 小时不要进食。", "number-order"),
    (PUFFS, "pl", "Proszę wziąć 1 wdech z niebieskiego inhalatora i 2 wdechy z brązowego.", "number-order"),
    (PUFFS, "hi", "नीले इनहेलर से 1 और भूरे इनहेलर से 2 पफ़ लें।", "number-order"),
    ("Level 2 is for clinics and level 5 for wards.", "zh_Hans", "2层是病房，5层是门诊。", "number-order"),
    (
        "Call if there are fewer than 6 nappies in 24 hours.",
        "ur",
        "اگر 6 گھنٹوں میں 24 سے کم نیپیاں ہوں تو فون کریں۔",
        "number-order",
    ),
    (
        "Call if there are fewer than 6 nappies in 24 hours.",
        "hi",
        "अगर 6 घंटे में 24 से कम नैपी हों तो फ़ोन करें।",
        "number-order",
    ),
    (DAYS, "pl", "Kwas foliowy proszę przyjmować w poniedziałki, a metotreksat w piątki.", "weekday-changed"),
    (DAYS, "zh_Hans", "每周五服用甲氨蝶呤，每周一服用叶酸。", "weekday-changed"),
    (DAYS, "ur", "میتھوٹریکسیٹ جمعہ کو لیں اور فولک ایسڈ سوموار کو۔", "weekday-changed"),
)


@pytest.mark.parametrize(("english", "tag", "theirs"), TURNED)
def test_what_moves_with_its_company_is_at_its_place(english: str, tag: str, theirs: str) -> None:
    assert found(english, theirs, tag) == set()


@pytest.mark.parametrize(("english", "tag", "theirs", "rule"), EXCHANGED)
def test_what_stands_with_other_company_changed_places(english: str, tag: str, theirs: str, rule: str) -> None:
    assert found(english, theirs, tag) == {(rule, "error")}


@pytest.mark.parametrize(
    ("english", "tag", "theirs"),
    [
        (
            "Do 10 heel raises, 3 times a day, each for 5 seconds.",
            "hi",
            "दिन में 3 बार, 10 बार एड़ियाँ उठाएँ, हर बार 5 सेकंड।",
        ),
        ("Do 10 heel raises, 3 times a day, each for 5 seconds.", "zh_Hans", "每天 3 次，提踵 10 下，每下 5 秒。"),
        (
            "Do 10 heel raises, 3 times a day, each for 5 seconds.",
            "pl",
            "3 razy dziennie proszę 10 razy unieść pięty, na 5 sekund.",
        ),
    ],
)
def test_a_number_with_a_unit_of_its_own_may_stand_anywhere(english: str, tag: str, theirs: str) -> None:
    assert found(english, theirs, tag) == set()
