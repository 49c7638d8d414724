"""What is said by its contrary denied, by another word for “only”, or from the other side of “before”."""

from __future__ import annotations

import pytest

from tests.checks.test_senses import said_of

# English, then the language, words that say the same, words that do not.
ROWS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Rest with your eyes shut for two minutes.": (
        ("ar", "استرح دقيقتين دون أن تفتح عينيك.", "استرح دقيقتين دون أن تغلق عينيك."),
        ("ur", "دو منٹ آنکھیں کھولے بغیر آرام کریں۔", "دو منٹ آنکھیں بند کیے بغیر آرام کریں۔"),
        ("hi", "दो मिनट आँखें खोले बिना आराम करें।", "दो मिनट आँखें बंद किए बिना आराम करें।"),
        ("pl", "Proszę odpocząć dwie minuty bez otwierania oczu.", "Proszę odpocząć dwie minuty bez zamykania oczu."),
    ),
    "You will be awake during the operation.": (
        ("hi", "ऑपरेशन के समय आपको सुलाया नहीं जाएगा, आप जागते रहेंगे।", "ऑपरेशन के समय आप जागते नहीं रहेंगे।"),
        ("pa", "ਓਪਰੇਸ਼ਨ ਲਈ ਤੁਹਾਨੂੰ ਸੁਆਇਆ ਨਹੀਂ ਜਾਵੇਗਾ।", "ਓਪਰੇਸ਼ਨ ਵੇਲੇ ਤੁਸੀਂ ਜਾਗਦੇ ਨਹੀਂ ਹੋਵੋਗੇ।"),
        ("zh_Hans", "手术时您不会睡着。", "手术时您不会清醒。"),
    ),
    "Finish the whole course.": (
        ("hi", "कोर्स अधूरा न छोड़ें।", "कोर्स पूरा न करें।"),
        ("ur", "کورس ادھورا نہ چھوڑیں۔", "کورس پورا نہ کریں۔"),
        ("zh_Hans", "疗程不要半途而废。", "不要完成整个疗程。"),
    ),
    "Do not take the plaster off for two days.": (
        ("ur", "پٹی دو دن لگی رہنے دیں۔", "پٹی دو دن اتار دیں۔"),
        ("zh_Hans", "胶布请保留两天。", "胶布请撕掉两天。"),
    ),
    "Keep the dressing on for two days.": (
        ("hi", "दो दिन पट्टी न उतारें।", "दो दिन पट्टी न रखें।"),
        ("zh_Hans", "两天内不要取下敷料。", "两天内不要保持敷料。"),
    ),
    "Take your painkiller one hour before the dressing is changed.": (
        (
            "pl",
            "Opatrunek zostanie zmieniony godzinę po tym, jak weźmie Pan lek przeciwbólowy.",
            "Lek przeciwbólowy proszę wziąć godzinę po zmianie opatrunku.",
        ),
        ("zh_Hans", "服下止痛药一小时之后，再更换敷料。", "更换敷料一小时之后，再服下止痛药。"),
    ),
    "Always wash your hands before you touch the feeding tube.": (
        ("zh_Hans", "没洗手绝不能碰喂食管。", "绝不要在碰喂食管之前洗手。"),
        ("ar", "لا تلمس أنبوب التغذية أبدًا قبل غسل يديك.", "لا تغسل يديك أبدًا قبل لمس أنبوب التغذية."),
        (
            "pl",
            "Nigdy nie wolno dotykać zgłębnika przed umyciem rąk.",
            "Nigdy nie wolno myć rąk przed dotknięciem zgłębnika.",
        ),
        ("hi", "हाथ धोने से पहले कभी भी नली न छुएँ।", "नली छूने से पहले कभी भी हाथ न धोएँ।"),
        ("ur", "ہاتھ دھونے سے پہلے کبھی نلی نہ چھوئیں۔", "نلی چھونے سے پہلے کبھی ہاتھ نہ دھوئیں۔"),
    ),
    "You may take only paracetamol for pain.": (
        ("ar", "الباراسيتامول هو المسكن الوحيد المسموح لك به.", "الباراسيتامول مسكن مسموح لك به."),
        (
            "pa",
            "ਦਰਦ ਲਈ ਪੈਰਾਸਿਟਾਮੋਲ ਇੱਕੋ-ਇੱਕ ਦਵਾਈ ਹੈ ਜੋ ਤੁਸੀਂ ਲੈ ਸਕਦੇ ਹੋ।",
            "ਦਰਦ ਲਈ ਪੈਰਾਸਿਟਾਮੋਲ ਅਜਿਹੀ ਦਵਾਈ ਹੈ ਜੋ ਤੁਸੀਂ ਲੈ ਸਕਦੇ ਹੋ।",
        ),
    ),
    "Cover the wound so that it does not get wet.": (
        ("hi", "घाव को गीला होने से बचाने के लिए ढक दें।", "घाव को गीला करने के लिए ढक दें।"),
        ("pa", "ਜ਼ਖ਼ਮ ਨੂੰ ਗਿੱਲਾ ਹੋਣ ਤੋਂ ਬਚਾਉਣ ਲਈ ਢੱਕ ਦਿਓ।", "ਜ਼ਖ਼ਮ ਨੂੰ ਗਿੱਲਾ ਕਰਨ ਲਈ ਢੱਕ ਦਿਓ।"),
        ("ar", "غطِّ الجرح لوقايته من البلل.", "غطِّ الجرح حتى يبتل."),
    ),
    "Your sight may be blurred.": (
        ("ar", "من الممكن ألا ترى بوضوح.", "قد لا تكون رؤيتك مشوشة."),
        ("ur", "ممکن ہے صاف دکھائی نہ دے۔", "نظر دھندلی نہیں ہو سکتی۔"),
        ("hi", "हो सकता है आपको साफ़ दिखाई न दे।", "आपकी नज़र धुंधली नहीं होगी।"),
        ("pl", "Może Pan nie widzieć wyraźnie.", "Widzenie może nie być zamglone."),
        ("zh_Hans", "您可能看不清楚。", "您的视力可能不会模糊。"),
    ),
    "Do not come to the ward unless we ring you.": (
        ("hi", "वार्ड में तभी आएँ जब हम आपको फ़ोन करें।", "जब हम आपको फ़ोन करें तो वार्ड में न आएँ।"),
        ("pa", "ਵਾਰਡ ਵਿੱਚ ਉਦੋਂ ਹੀ ਆਓ ਜਦੋਂ ਅਸੀਂ ਤੁਹਾਨੂੰ ਫ਼ੋਨ ਕਰੀਏ।", "ਜਦੋਂ ਅਸੀਂ ਤੁਹਾਨੂੰ ਫ਼ੋਨ ਕਰੀਏ ਤਾਂ ਵਾਰਡ ਵਿੱਚ ਨਾ ਆਓ।"),
    ),
    "Do not touch the dressing unless it is wet.": (
        ("hi", "पट्टी गीली होने की हालत छोड़कर उसे वैसे ही रहने दें।", "पट्टी गीली होने पर उसे वैसे ही रहने दें।"),
        (
            "pl",
            "Proszę zostawić opatrunek w spokoju, chyba że jest mokry.",
            "Proszę zostawić opatrunek w spokoju, gdy jest mokry.",
        ),
    ),
    "Do not drive for 24 hours after the test.": (
        (
            "pl",
            "Prowadzić można najwcześniej 24 godziny po badaniu.",
            "Prowadzić można przez 24 godziny po badaniu.",
        ),
        ("hi", "जाँच के कम से कम 24 घंटे बाद गाड़ी चलाएँ।", "जाँच के बाद कम से कम 24 घंटे गाड़ी चलाएँ।"),
        ("ur", "ٹیسٹ کے کم از کم 24 گھنٹے بعد گاڑی چلائیں۔", "ٹیسٹ کے بعد کم از کم 24 گھنٹے گاڑی چلائیں۔"),
    ),
    "You can breastfeed while you are taking this medicine.": (
        (
            "pl",
            "Przyjmowanie tego leku nie stanowi przeszkody w karmieniu piersią.",
            "Przyjmowanie tego leku stanowi przeszkodę w karmieniu piersią.",
        ),
        ("zh_Hans", "用药期间无需停止哺乳，本药不妨碍母乳喂养。", "用药期间不能哺乳。"),
        ("hi", "यह दवा लेते समय स्तनपान रोकने की ज़रूरत नहीं है।", "यह दवा लेते समय स्तनपान नहीं करा सकते।"),
    ),
}


@pytest.mark.parametrize(
    ("english", "tag", "same", "other"), [(english, *row) for english, rows in ROWS.items() for row in rows]
)
def test_what_the_contrary_denied_says_passes_and_the_contrary_does_not(
    english: str, tag: str, same: str, other: str
) -> None:
    assert said_of(english, tag, same) == set()
    assert said_of(english, tag, other)


@pytest.mark.parametrize(
    ("english", "tag", "wrong"),
    [
        # A state left as it should not be; what follows “after” is no act done before it.
        ("Keep the bottle closed.", "pl", "Proszę nie zostawiać zamkniętej butelki."),
        ("Keep the bottle closed.", "hi", "बोतल बंद न छोड़ें।"),
        (
            "Remove your contact lenses before you put in the eye drops.",
            "pl",
            "Po zakropleniu oczu należy wyjąć soczewki kontaktowe.",
        ),
        # Blurred on both sides answers no “not”.
        (
            "It is not a cause for concern if your vision stays blurred.",
            "hi",
            "आपकी नज़र धुंधली रहे, तो यह चिंता की बात है।",
        ),
    ],
)
def test_no_such_word_hides_the_contrary(english: str, tag: str, wrong: str) -> None:
    assert said_of(english, tag, wrong)
