"""Amounts, times, dates and how often, said otherwise than in English: what is equal passes, what is not is found."""

from __future__ import annotations

import pytest

from leafletpress.checks import dates, frequency, numbers, order, times
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language

RULES = {check.rule.id for module in (dates, frequency, numbers, order, times) for check in module.CHECKS}


def found(english: str, theirs: str, tag: str) -> set[str]:
    pair = TextPair(english, theirs, {}, language(tag))
    return {rule.id for rule, _ in faults(pair)} & RULES


# English, then the language with the words that say the same.
RIGHT: dict[str, tuple[tuple[str, str], ...]] = {
    # Units of one kind.
    "The visit takes about an hour.": (
        ("pl", "Wizyta trwa około 60 minut."),
        ("hi", "मुलाक़ात में लगभग 60 मिनट लगेंगे।"),
        ("zh_Hans", "就诊约需 60 分钟。"),
    ),
    "The line is open day and night.": (
        ("pl", "Telefon działa przez 24 godziny."),
        ("zh_Hans", "该热线24小时都有人接听。"),
    ),
    "Mix it with 250 ml of water.": (("pl", "Proszę wymieszać to z dwustu pięćdziesięcioma mililitrami wody."),),
    "Rest for 48 hours.": (
        ("pl", "Proszę odpoczywać dwa dni."),
        ("hi", "दो दिन आराम करें।"),
        ("ar", "استرح لمدة يومين."),
        ("ur", "دو دن آرام کریں۔"),
        ("pa", "ਦੋ ਦਿਨ ਆਰਾਮ ਕਰੋ।"),
        ("zh_Hans", "请休息两天。"),
    ),
    "Rest for the first week.": (
        ("pl", "Proszę odpoczywać przez pierwsze 7 dni."),
        ("hi", "पहले 7 दिन आराम करें।"),
        ("ar", "استرح في أول 7 أيام."),
        ("ur", "پہلے 7 دن آرام کریں۔"),
        ("zh_Hans", "头 7 天请休息。"),
    ),
    "You will have 6-weekly injections for a year.": (("pl", "Zastrzyki będą co 6 tygodni przez rok."),),
    # Six visits, not six weeks.
    "You will have 6 weekly visits.": (
        ("pl", "Czeka Pana 6 cotygodniowych wizyt."),
        ("zh_Hans", "您将有6次就诊，每周一次。"),
    ),
    "Rest for three days.": (("pl", "Zalecany jest trzydniowy odpoczynek."),),
    "Rest for a fortnight.": (
        ("pl", "Proszę odpoczywać przez 14 dni."),
        ("hi", "14 दिन आराम करें।"),
        ("ar", "استرح لمدة أسبوعين."),
        ("zh_Hans", "请休息两周。"),
    ),
    "Wait 15 minutes.": (
        ("pl", "Proszę zaczekać kwadrans."),
        ("hi", "पाव घंटा रुकें।"),
        ("ar", "انتظر ربع ساعة."),
        ("ur", "پاؤ گھنٹہ انتظار کریں۔"),
        ("pa", "ਪਾਈਆ ਘੰਟਾ ਉਡੀਕੋ।"),
        ("zh_Hans", "请等一刻钟。"),
        ("zh_Hant", "請等一刻鐘。"),
        ("de", "Warten Sie eine Viertelstunde."),
        ("es", "Espere un cuarto de hora."),
        ("fr", "Attendez un quart d'heure."),
        ("it", "Aspetti un quarto d'ora."),
        ("pt", "Espere um quarto de hora."),
        ("fa", "یک ربع ساعت صبر کنید."),
        ("ro", "Așteptați un sfert de oră."),
        ("cs", "Počkejte čtvrt hodiny."),
    ),
    "Wait 45 minutes.": (
        ("pl", "Proszę zaczekać trzy kwadranse."),
        ("hi", "पौन घंटा रुकें।"),
        ("ar", "انتظر ثلاثة أرباع الساعة."),
        ("ur", "پون گھنٹہ انتظار کریں۔"),
        ("zh_Hans", "请等三刻钟。"),
        ("de", "Warten Sie eine Dreiviertelstunde."),
    ),
    "Wait 75 minutes.": (
        ("hi", "सवा घंटा रुकें।"),
        ("ur", "سوا گھنٹہ انتظار کریں۔"),
        ("ar", "انتظر ساعة وربع."),
        ("zh_Hans", "请等一小时十五分钟。"),
    ),
    "Wait 90 minutes.": (
        ("pl", "Proszę zaczekać półtorej godziny."),
        ("hi", "डेढ़ घंटा रुकें।"),
        ("ar", "انتظر ساعة ونصف."),
        ("ur", "ڈیڑھ گھنٹہ انتظار کریں۔"),
        ("pa", "ਡੇਢ ਘੰਟਾ ਉਡੀਕੋ।"),
        ("zh_Hans", "请等一个半小时。"),
        ("de", "Warten Sie anderthalb Stunden."),
    ),
    "Wait 45 minutes before you eat.": (("ar", "انتظر خمسًا وأربعين دقيقة قبل أن تأكل."),),
    "Come back after 12 months.": (
        ("pl", "Proszę wrócić po roku."),
        ("hi", "एक साल बाद आएँ।"),
        ("ar", "عد بعد سنة."),
        ("ur", "ایک سال بعد آئیں۔"),
        ("zh_Hans", "请一年后再来。"),
    ),
    "Keep it raised for three quarters of an hour.": (
        ("pl", "Proszę trzymać w górze przez 45 minut."),
        ("hi", "45 मिनट ऊपर रखें।"),
        ("zh_Hans", "抬高45分钟。"),
    ),
    "Have no more than 8 tablets in 24 hours.": (
        ("ar", "لا تتجاوز ثمانية أقراص في اليوم الواحد."),
        ("zh_Hans", "一昼夜最多服八片。"),
    ),
    # Parts and chances.
    "One in twenty people feel sick.": (
        ("pl", "Nudności ma 5% osób."),
        ("hi", "5% लोगों को मितली होती है।"),
        ("ar", "يشعر 5% من الناس بالغثيان."),
        ("ur", "5 فیصد لوگوں کو متلی ہوتی ہے۔"),
        ("zh_Hans", "5% 的人会恶心。"),
    ),
    "2% of people feel sick.": (
        ("pl", "Nudności ma jedna na pięćdziesiąt osób."),
        ("hi", "50 में से 1 व्यक्ति को मितली होती है।"),
        ("ar", "يشعر شخص واحد من كل 50 بالغثيان."),
        ("zh_Hans", "每 50 人中有 1 人会恶心。"),
    ),
    "Take half a tablet at night.": (
        ("ur", "رات کو گولی کے دو برابر حصے کر کے ایک حصہ لیں۔"),
        ("hi", "रात को गोली के दो बराबर हिस्से करके एक हिस्सा लें।"),
        ("pl", "Na noc proszę zażyć jedną z dwóch równych części tabletki."),
        ("zh_Hans", "晚上把药片分成两等份，服其中一份。"),
    ),
    # Times of day.
    "Come at half past six in the morning.": (
        ("pl", "Proszę przyjść o wpół do siódmej rano."),
        ("pl", "Proszę przyjść o szóstej trzydzieści rano."),
        ("ar", "احضر في السادسة والنصف صباحًا."),
        ("ar", "احضر في السادسة وثلاثين دقيقة صباحًا."),
        ("hi", "सुबह साढ़े छह बजे आएँ।"),
        ("hi", "प्रातः छह बजकर तीस मिनट पर आएँ।"),
        ("ur", "صبح ساڑھے چھ بجے آئیں۔"),
        ("ur", "صبح 6 بج کر 30 منٹ پر آئیں۔"),
        ("pa", "ਸਵੇਰੇ ਸਾਢੇ ਛੇ ਵਜੇ ਆਓ।"),
        ("pa", "ਸਵੇਰੇ ਛੇ ਵੱਜ ਕੇ ਤੀਹ ਮਿੰਟ 'ਤੇ ਆਓ।"),
        ("zh_Hans", "请早上六点半来。"),
        ("zh_Hans", "请早上六时三十分来。"),
    ),
    "Come at 2.15pm.": (
        ("pl", "Proszę przyjść kwadrans po drugiej po południu."),
        ("pl", "Proszę przyjść o czternastej piętnaście."),
        ("ar", "احضر في الثانية والربع بعد الظهر."),
        ("hi", "दोपहर सवा दो बजे आएँ।"),
        ("hi", "दोपहर 2 बजकर 15 मिनट पर आएँ।"),
        ("ur", "دوپہر سوا دو بجے آئیں۔"),
        ("ur", "دن کے 2 بج کر 15 منٹ پر آئیں۔"),
        ("zh_Hans", "请下午两点一刻来。"),
    ),
    "Come at 7.40am.": (
        ("pl", "Proszę przyjść o siódmej czterdzieści rano."),
        ("ar", "احضر في السابعة وأربعين دقيقة صباحًا."),
        ("hi", "सुबह सात बजकर चालीस मिनट पर आएँ।"),
        ("ur", "صبح سات بج کر چالیس منٹ پر آئیں۔"),
        ("pa", "ਸਵੇਰੇ 7 ਵੱਜ ਕੇ 40 ਮਿੰਟ 'ਤੇ ਆਓ।"),
        ("zh_Hans", "请早上七点四十分来。"),
    ),
    "Drink nothing after midnight.": (
        ("pl", "Od godziny 24:00 proszę nic nie pić."),
        ("ur", "رات 12 بجے کے بعد کچھ نہ پئیں۔"),
        ("hi", "रात 12 बजे के बाद कुछ न पिएँ।"),
        ("zh_Hans", "夜里 12 点以后请勿喝水。"),
        ("ar", "لا تشرب شيئًا بعد الساعة 12 ليلًا."),
    ),
    "Take it at 9pm.": (
        ("ur", "شب 9 بجے لیں۔"),
        ("pl", "Proszę zażyć o dwudziestej pierwszej."),
        ("zh_Hans", "请在晚间九点服用。"),
        ("hi", "रात्रि नौ बजे लें।"),
        ("ar", "خذه في التاسعة ليلًا."),
    ),
    "Take it at midday.": (
        ("pl", "To dawka południowa."),
        ("zh_Hans", "请在晌午服用。"),
        ("ur", "دوپہر بارہ بجے لیں۔"),
    ),
    # Dates.
    "Come on Wednesday 22 July 2026.": (("zh_Hans", "请二〇二六年七月二十二日星期三来。"),),
    "It is closed from 24 December until 2 January.": (
        ("ar", "مغلق من الرابع والعشرين من كانون الأول حتى الثاني من كانون الثاني."),
    ),
    "Return it by 12 June 2026.": (
        ("hi", "जून 2026 की बारह तारीख तक लौटाएँ।"),
        ("ur", "جون 2026 کی بارہ تاریخ تک واپس کریں۔"),
        ("pa", "ਜੂਨ 2026 ਦੀ ਬਾਰਾਂ ਤਾਰੀਖ ਤੱਕ ਮੋੜੋ।"),
        ("pl", "Proszę oddać do dwunastego czerwca 2026 r."),
        ("ar", "أعده قبل الثاني عشر من يونيو 2026."),
        ("zh_Hans", "请在2026年六月十二号前交回。"),
    ),
    "Your operation is on 14 March.": (
        ("ur", "مارچ کی چودہ تاریخ کو آپ کا آپریشن ہے۔"),
        ("hi", "मार्च की चौदह तारीख को आपका ऑपरेशन है।"),
        ("pa", "ਮਾਰਚ ਦੀ 14 ਤਾਰੀਖ ਨੂੰ ਤੁਹਾਡਾ ਓਪਰੇਸ਼ਨ ਹੈ।"),
    ),
    "Come on Monday, Wednesday and Friday afternoons.": (("zh_Hans", "请在星期一、三、五的下午来。"),),
    "Come every Tuesday.": (("ur", "ہر سہ شنبہ کو آئیں۔"),),
    "Come every Saturday.": (("pa", "ਹਰ ਸਨਿੱਚਰਵਾਰ ਨੂੰ ਆਓ।"), ("ur", "ہر شنبہ کو آئیں۔")),
    "Come on 14 March 2025.": (
        ("pa", "ਸਾਲ 2025 ਦੇ ਮਾਰਚ ਮਹੀਨੇ ਦੀ 14 ਤਾਰੀਖ਼ ਨੂੰ ਆਓ।"),
        ("hi", "साल 2025 के मार्च महीने की 14 तारीख़ को आएँ।"),
        ("ur", "سال 2025 کے مارچ مہینے کی 14 تاریخ کو آئیں۔"),
    ),
    "It ends at 20:00.": (("zh_Hans", "晚上到了8点结束。"),),
    "From 20 weeks you can feel it.": (
        ("hi", "20वें हफ़्ते से आप इसे महसूस कर सकती हैं।"),
        ("ur", "20ویں ہفتے سے آپ اسے محسوس کر سکتی ہیں۔"),
        ("pa", "20ਵੇਂ ਹਫ਼ਤੇ ਤੋਂ ਤੁਸੀਂ ਇਸ ਨੂੰ ਮਹਿਸੂਸ ਕਰ ਸਕਦੇ ਹੋ।"),
    ),
    # How often.
    "Use it twice a day.": (
        ("ar", "في كل يوم، ولمرتين، استعمله."),
        ("pl", "Proszę stosować dwukrotnie w ciągu dnia."),
        ("hi", "दिन भर में दो दफ़ा लगाएँ।"),
        ("ur", "ہر روز 2 دفعہ لگائیں۔"),
        ("zh_Hans", "一日用两回。"),
        ("ar", "استعمله كل 12 ساعة، أي مرتين يوميًا."),
    ),
    "Ring us if it moves fewer than 10 times in two hours.": (
        ("ur", "دو گھنٹوں میں 10 سے کم مرتبہ حرکت ہو تو فون کریں۔"),
        ("hi", "दो घंटों में 10 से कम बार हिले तो फ़ोन करें।"),
    ),
    "Do it 3 times each day.": (("zh_Hans", "每日做三组。"), ("pa", "ਦਿਹਾੜੀ ਵਿੱਚ ਤਿੰਨ ਵੇਲੇ ਕਰੋ।")),
    "Use it every other day.": (
        ("ur", "ایک دن کا ناغہ کر کے لگائیں۔"),
        ("hi", "एक दिन का नागा करके लगाएँ।"),
        ("pa", "ਇੱਕ-ਇੱਕ ਦਿਨ ਦਾ ਨਾਗਾ ਪਾ ਕੇ ਲਾਓ।"),
        ("pl", "Proszę stosować co dwa dni."),
        ("hi", "एक दिन के अंतर पर लगाएँ।"),
        ("ur", "ایک دن کے وقفے سے لگائیں۔"),
        ("ar", "استعمله مرة كل يومين."),
        ("zh_Hans", "每两天用一次。"),
    ),
    "Please come on Monday at 9:00.": (
        ("bn", "সোমবার সকাল নয়টায় আসুন।"),
        ("tr", "Lütfen pazartesi sabah dokuzda gelin."),
        ("so", "Fadlan kaalay Isniinta sagaalka subaxnimo."),
    ),
    "It is checked every three months.": (
        ("zh_Hans", "每季度检查一次。"),
        ("pl", "Sprawdza się to raz na kwartał."),
        ("hi", "हर तिमाही जाँच होती है।"),
        ("ur", "ہر سہ ماہی میں جانچ ہوتی ہے۔"),
        ("ar", "يفحص أربع مرات في السنة."),
    ),
    "About 5 in 100 people get an infection.": (
        ("pl", "Zakażenie ma około 5% osób."),
        ("hi", "संक्रमण लगभग 5 प्रतिशत लोगों को होता है।"),
        ("ar", "تصيب العدوى نحو 5٪ من الناس."),
    ),
    "It is checked every 15 minutes.": (
        ("zh_Hans", "每隔一刻钟检查一次。"),
        ("pl", "Sprawdza się to co kwadrans."),
        ("ar", "يفحص كل ربع ساعة."),
        ("ur", "ہر پاؤ گھنٹے بعد دیکھا جاتا ہے۔"),
    ),
    "It is checked every half hour.": (
        ("zh_Hans", "每半小时检查一次。"),
        ("pl", "Sprawdza się to co pół godziny."),
        ("ar", "يفحص كل 30 دقيقة."),
        ("hi", "हर आधे घंटे में जाँच होती है।"),
    ),
    # Units beside words without a blank.
    "Inject 40 mg of enoxaparin.": (("zh_Hans", "注射40 mg依诺肝素。"), ("zh_Hans", "注射40mg依诺肝素。")),
    "Inject 10 units of insulin.": (("zh_Hans", "注射10个单位胰岛素。"), ("hi", "10 यूनिट इंसुलिन लगाएँ।")),
    "Walk for 10 minutes in week 1 and for 30 minutes in week 4.": (
        ("pl", "W pierwszym tygodniu proszę chodzić dziesięć minut, w czwartym trzydzieści minut."),
    ),
}
WRONG: tuple[tuple[str, str, str, str], ...] = (
    ("Come every Tuesday.", "ur", "ہر چہار شنبہ کو آئیں۔", "weekday-changed"),
    ("Come on 14 March 2025.", "pa", "ਸਾਲ 2024 ਦੇ ਮਾਰਚ ਮਹੀਨੇ ਦੀ 14 ਤਾਰੀਖ਼ ਨੂੰ ਆਓ।", "date-changed"),
    ("It ends at 20:00.", "zh_Hans", "晚上到了9点结束。", "time-changed"),
    ("From 20 weeks you can feel it.", "hi", "20वें दिन से आप इसे महसूस कर सकती हैं।", "number-unit"),
    ("The visit takes about an hour.", "pl", "Wizyta trwa około 50 minut.", "number-added"),
    ("Rest for the first week.", "hi", "पहले 8 दिन आराम करें।", "number-added"),
    ("Wait 15 minutes.", "pl", "Proszę zaczekać trzy kwadranse.", "number-missing"),
    ("Wait 15 minutes.", "zh_Hans", "请等三刻钟。", "number-missing"),
    ("Wait 15 minutes.", "ur", "پون گھنٹہ انتظار کریں۔", "number-missing"),
    ("One in twenty people feel sick.", "pl", "Nudności ma 15% osób.", "number-spelt"),
    ("2% of people feel sick.", "hi", "20 में से 1 व्यक्ति को मितली होती है।", "number-missing"),
    ("Come at half past six in the morning.", "hi", "प्रातः छह बजकर बीस मिनट पर आएँ।", "time-changed"),
    ("Come at half past six in the morning.", "pl", "Proszę przyjść o wpół do szóstej rano.", "time-changed"),
    ("Come at 2.15pm.", "ur", "دن کے 2 بج کر 45 منٹ پر آئیں۔", "time-changed"),
    ("Come at 17:00 on the day before.", "ur", "ایک دن پہلے 5:00 بجے آئیں۔", "time-changed"),
    ("Come at 17:00 on the day before.", "hi", "एक दिन पहले 5 बजे आएँ।", "time-changed"),
    ("Return it by 12 June 2026.", "hi", "जून 2026 की बाईस तारीख तक लौटाएँ।", "date-changed"),
    ("Your operation is on 14 March.", "ur", "مارچ کی چوبیس تاریخ کو آپ کا آپریشن ہے۔", "date-changed"),
    ("Come on Monday, Wednesday and Friday.", "zh_Hans", "请在星期一、三、六来。", "weekday-changed"),
    ("Use it twice a day.", "pl", "Proszę stosować co 6 godzin.", "frequency-changed"),
    ("It is checked every 15 minutes.", "zh_Hans", "每隔三刻钟检查一次。", "number-missing"),
    ("Inject 10 units of insulin.", "hi", "10 इंसुलिन का इंजेक्शन लगाएँ।", "unit-lost"),
    ("Inject 10 units of insulin.", "pl", "Proszę wstrzyknąć insulinę w ilości 10.", "unit-lost"),
    ("Inject 10 units of insulin.", "ur", "10 انسولین کا انجیکشن لگائیں۔", "unit-lost"),
    ("Take it three times a day for a week.", "ur", "ایک مہینے تک دن میں تین بار لیں۔", "number-unit"),
    ("Take it three times a day for a week.", "pl", "Proszę stosować trzy razy dziennie przez miesiąc.", "number-unit"),
    ("Take it three times a day for a week.", "zh_Hans", "每天三次，服用一个月。", "number-unit"),
    ("Stop one week before the test.", "pl", "Proszę przestać na osiem dni przed badaniem.", "number-unit"),
    ("Rest for the first week.", "zh_Hans", "头八天请休息。", "number-unit"),
    ("Rest for the first week.", "ur", "پہلی آٹھ راتیں، یعنی آٹھ دن آرام کریں۔", "number-unit"),
    ("Wait one hour after food.", "pl", "Proszę odczekać minutę po jedzeniu.", "number-unit"),
    ("Wait one hour after food.", "hi", "खाने के बाद एक मिनट रुकें।", "number-unit"),
    ("Wait one hour after food.", "zh_Hans", "饭后等一分钟。", "number-unit"),
    ("Please come on Monday at 9:00.", "bn", "সোমবার সকাল আটটায় আসুন।", "time-changed"),
    ("Please come on Monday at 9:00.", "tr", "Lütfen pazartesi sabah sekizde gelin.", "time-changed"),
    ("It is checked every three months.", "zh_Hans", "每年检查两次。", "frequency-changed"),
    ("It is checked every three months.", "pl", "Sprawdza się to dwa razy w roku.", "frequency-changed"),
    ("About 5 in 100 people get an infection.", "pl", "Zakażenie ma około 15% osób.", "number-missing"),
    ("Take the second door.", "zh_Hans", "请走第三个门。", "number-spelt"),
    ("Take the second sachet.", "ar", "تناول الكيس الثالث.", "number-spelt"),
    ("Take the second sachet.", "pl", "Proszę zażyć trzecią saszetkę.", "number-spelt"),
    ("Put one drop in one eye and two drops in the other.", "hi", "एक आँख में 2 बूँदें और दूसरी में 2 बूँदें डालें।", "number-order"),
    ("You will stay for two days.", "ar", "ستبقى يومًا واحدًا.", "number-spelt"),
)


@pytest.mark.parametrize(
    ("english", "tag", "theirs"), [(english, *row) for english, rows in RIGHT.items() for row in rows]
)
def test_the_same_in_other_words_passes(english: str, tag: str, theirs: str) -> None:
    assert found(english, theirs, tag) == set()


@pytest.mark.parametrize(("english", "tag", "theirs", "rule"), WRONG)
def test_another_amount_is_found(english: str, tag: str, theirs: str, rule: str) -> None:
    assert rule in found(english, theirs, tag)
