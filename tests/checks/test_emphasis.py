"""Bold that holds what must not be missed holds it in every language."""

from __future__ import annotations

import pytest

from tests.checks.test_rules import broken_rules

# Language, English, translation.
MOVED = (
    ("pl", "Do **not** drive.", "Proszę nie prowadzić **pojazdów**."),
    ("pl", "Wait **2 hours** after the meal.", "Proszę odczekać 2 godziny **po posiłku**."),
    ("pl", "Take **two tablets** a day.", "Proszę brać dwie tabletki **dziennie**."),
    ("pl", "Call **{day_unit}** at night.", "W **nocy** proszę dzwonić: {day_unit}."),
    ("pl", "You must **not** smoke for **24 hours**.", "**Przez 24 godziny** nie wolno **palić**."),
    ("ar", "Do **not** drive.", "لا تقد **السيارة**."),
    ("ar", "Wait **2 hours** after the meal.", "انتظر ساعتين **بعد الوجبة**."),
    ("ar", "Take **3 tablets** a day.", "خذ 3 أقراص **يوميًا**."),
    ("ar", "Call **{day_unit}** at night.", "اتصل **ليلًا** على {day_unit}."),
    ("ur", "Do **not** drive.", "**گاڑی** نہ چلائیں۔"),
    ("ur", "Wait **2 hours** after the meal.", "**کھانے** کے بعد 2 گھنٹے انتظار کریں۔"),
    ("ur", "Call **{day_unit}** at night.", "**رات کو** {day_unit} پر فون کریں۔"),
    ("ur", "The pain is at most **5** of 10.", "درد **زیادہ سے زیادہ** 10 میں سے 5 ہے۔"),
    ("hi", "Do **not** drive.", "**गाड़ी** न चलाएँ।"),
    ("hi", "Take **two tablets** a day.", "**रोज़** दो गोलियाँ लें।"),
    ("hi", "Take **5 mg**, no more.", "**केवल** 5 मिग्रा लें, अधिक नहीं।"),
    ("pa", "Do **not** drive.", "**ਗੱਡੀ** ਨਾ ਚਲਾਓ।"),
    ("pa", "Wait **2 hours** after the meal.", "**ਖਾਣੇ** ਤੋਂ ਬਾਅਦ 2 ਘੰਟੇ ਉਡੀਕ ਕਰੋ।"),
    ("pa", "Call **{day_unit}** at night.", "**ਰਾਤ ਨੂੰ** {day_unit} ਨੂੰ ਫ਼ੋਨ ਕਰੋ।"),
    ("zh_Hans", "Do **not** drive.", "请不要**开车**。"),
    ("zh_Hans", "Wait **2 hours** after the meal.", "**饭后**请等 2 小时。"),
    ("zh_Hans", "Take **two tablets** a day.", "**每天**服两片药。"),
    ("zh_Hant", "Do **not** drive.", "請不要**開車**。"),
    ("fa", "Do **not** drive.", "**رانندگی** نکنید، نه امروز."),
    ("de", "Do **not** drive.", "Fahren Sie nicht **Auto**."),
    ("fr", "Do **not** drive.", "Ne conduisez pas de **voiture**."),
    ("es", "Wait **2 hours** after the meal.", "Espere 2 horas después de la **comida**."),
    ("ro", "Wait **2 hours** after the meal.", "Așteptați 2 ore după **masă**."),
)
ELSEWHERE = (
    ("pl", "Call us **at once** if you bleed.", "Proszę natychmiast zadzwonić, jeśli Pan **krwawi**."),
    ("pl", "The cream is for the skin **only**.", "Krem jest tylko na **skórę**."),
    ("pl", "Take it **after** the meal.", "Proszę zażyć po **posiłku**."),
    ("pl", "Rest. You **must** wait.", "Proszę **odpocząć**. Trzeba czekać."),
    ("pl", "The cream is **good** for the skin of your hands.", "**Krem jest dobry dla skóry rąk.**"),
    ("ar", "Call us **at once** if you bleed.", "اتصل بنا فورًا إذا **نزفت**."),
    ("ar", "**Always** wash your hands.", "اغسل **يديك** دائمًا."),
    ("ur", "Call us **at once** if you bleed.", "اگر **خون** بہے تو فوراً فون کریں۔"),
    ("ur", "The cream is for the skin **only**.", "یہ کریم صرف **جلد** کے لیے ہے۔"),
    ("hi", "**Always** wash your hands.", "हमेशा अपने **हाथ** धोएँ।"),
    ("hi", "Take it **after** the meal.", "इसे **भोजन** के बाद लें।"),
    ("pa", "Call us **at once** if you bleed.", "ਜੇ **ਖ਼ੂਨ** ਵਗੇ ਤਾਂ ਤੁਰੰਤ ਫ਼ੋਨ ਕਰੋ।"),
    ("zh_Hans", "**Always** wash your hands.", "请始终**洗手**。"),
    ("zh_Hans", "Rest at home. **Call us** if it hurts.", "请**在家**休息。如果疼，请打电话。"),
)
RIGHT = (
    ("pl", "Do **not** drive for **24 hours**.", "Przez **24 godziny** **nie** wolno prowadzić."),
    ("pl", "Do **not** drive.", "**Prowadzenie jest zabronione**."),
    ("pl", "Wait **2 hours**.", "Proszę odczekać **dwie godziny**."),
    ("pl", "Take **half a tablet**.", "Proszę zażyć **½ tabletki**."),
    ("ar", "Wait **2 hours**.", "انتظر **ساعتين**."),
    ("ar", "Stop **two days before** the scan.", "توقّف **قبل** الفحص **بيومين**."),
    ("ur", "**Never** drive.", "**کبھی** گاڑی نہ چلائیں۔"),
    ("hi", "**Never** drive.", "**कभी भी** गाड़ी न चलाएँ।"),
    ("hi", "Call **{day_unit}**.", "**{day_unit}** पर फ़ोन करें।"),
    ("pa", "Call us **at once**.", "ਸਾਨੂੰ **ਫ਼ੌਰਨ** ਫ਼ੋਨ ਕਰੋ।"),
    ("zh_Hans", "Do **not** drive.", "**禁止**开车。"),
    ("zh_Hans", "**Important words** matter.", "**重要的话**很重要。"),
    ("de", "Do **not** drive.", "Fahren Sie **nicht**."),
)


@pytest.mark.parametrize(("tag", "english", "theirs"), MOVED, ids=range(len(MOVED)))
def test_what_must_not_be_missed_stays_bold(tag: str, english: str, theirs: str) -> None:
    assert "bold-moved" in broken_rules(english, theirs, tag)


@pytest.mark.parametrize(("tag", "english", "theirs"), ELSEWHERE, ids=range(len(ELSEWHERE)))
def test_bold_on_other_words_is_doubted(tag: str, english: str, theirs: str) -> None:
    assert "bold-elsewhere" in broken_rules(english, theirs, tag)


@pytest.mark.parametrize(("tag", "english", "theirs"), RIGHT, ids=range(len(RIGHT)))
def test_bold_on_words_that_mean_the_same_is_right(tag: str, english: str, theirs: str) -> None:
    assert not broken_rules(english, theirs, tag) & {"bold-moved", "bold-changed"}
