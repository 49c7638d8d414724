"""Half a sentence that is gone is doubted; a sentence that is only said otherwise is not."""

from __future__ import annotations

import pytest

from tests.checks.test_rules import broken_rules

UPRIGHT = "Sit upright after the meal and do not lie down for a while."
KIDNEY = "Take this tablet every day unless your kidneys are weak."
FALL = "Please call for a nurse if you would like to get out of bed."
LIST = "Tell the nurse about pain, dizziness or bleeding at any time."
TIMES = "Take it at breakfast, at lunch and at dinner."
WASH = "Wash your hands, dry them well and put on the gloves."
WINE = "Do not smoke, drive or drink alcohol until the next morning."
WORSE = "Lie down and call a nurse if the pain gets worse."
EMPTY = "Tell us which interpreter you need before your appointment at the clinic."
# English, language, what is left of it, all of it.
AT_HOME = "You can go home when you have slept and the wound has been dressed."
LOST = (
    # However long it is, with something that every translation names.
    (
        WINE,
        "pl",
        "Do rana nie wolno palić ani prowadzić samochodu.",
        "Do następnego rana nie wolno palić, pić alkoholu ani prowadzić samochodu.",
    ),
    (WINE, "zh_Hans", "直到第二天早上，请不要吸烟或开车。", "直到第二天早上，请不要吸烟、开车或饮酒。"),
    (WORSE, "ar", "إذا اشتد الألم فاستلقِ على السرير قليلًا.", "إذا اشتد الألم فاستلقِ واتصل بالممرضة."),
    (WORSE, "zh_Hans", "如果疼痛加重，请躺下休息。", "如果疼痛加重，请躺下并叫护士。"),
    (WORSE, "hi", "दर्द बढ़े तो थोड़ी देर लेट जाएँ।", "दर्द बढ़े तो लेट जाएँ और नर्स को बुलाएँ।"),
    # Half as long, without a word that joins in the English either.
    (EMPTY, "pa", "ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਕਿਹੜਾ ਦੁਭਾਸ਼ੀਆ ਚਾਹੀਦਾ ਹੈ।", "ਕਲੀਨਿਕ ਦੀ ਮੁਲਾਕਾਤ ਤੋਂ ਪਹਿਲਾਂ ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਕਿਹੜਾ ਦੁਭਾਸ਼ੀਆ ਚਾਹੀਦਾ ਹੈ।"),
    # As short as one part, with a topic that it does not name.
    (AT_HOME, "pl", "Może Pan iść do domu, gdy się Pan wyśpi.", "Może Pan iść do domu po śnie i opatrzeniu rany."),
    (AT_HOME, "zh_Hans", "睡过觉后，您就可以回家了。", "睡过觉并且包好伤口之后，您就可以回家了。"),
    (AT_HOME, "hi", "सो लेने के बाद आप घर जा सकते हैं।", "सो लेने और घाव पर पट्टी होने के बाद आप घर जा सकते हैं।"),
    (
        UPRIGHT,
        "pl",
        "Po posiłku proszę siedzieć prosto.",
        "Po posiłku proszę siedzieć prosto i przez chwilę się nie kłaść.",
    ),
    (UPRIGHT, "ar", "اجلس مستقيمًا.", "اجلس مستقيمًا بعد الوجبة ولا تستلقِ لفترة."),
    (UPRIGHT, "ur", "سیدھے بیٹھیں۔", "کھانے کے بعد سیدھے بیٹھیں اور کچھ دیر نہ لیٹیں۔"),
    (UPRIGHT, "hi", "सीधे बैठे रहें।", "भोजन के बाद सीधे बैठें और कुछ देर न लेटें।"),
    (UPRIGHT, "pa", "ਸਿੱਧੇ ਬੈਠੋ।", "ਖਾਣੇ ਤੋਂ ਬਾਅਦ ਸਿੱਧੇ ਬੈਠੋ ਅਤੇ ਕੁਝ ਦੇਰ ਨਾ ਲੇਟੋ।"),
    (UPRIGHT, "zh_Hans", "请坐直。", "饭后请坐直，一段时间内不要躺下。"),
    (KIDNEY, "pl", "Tabletkę proszę brać codziennie.", "Tabletkę proszę brać codziennie, chyba że ma Pan słabe nerki."),
    (KIDNEY, "ar", "خذ هذا القرص يوميًا.", "خذ هذا القرص يوميًا إلا إذا كانت كليتاك ضعيفتين."),
    (KIDNEY, "ur", "یہ گولی روزانہ لیں۔", "یہ گولی روزانہ لیں، سوائے اس کے کہ آپ کے گردے کمزور ہوں۔"),
    (KIDNEY, "hi", "यह गोली रोज़ लें।", "यह गोली रोज़ लें, जब तक कि आपके गुर्दे कमज़ोर न हों।"),
    (KIDNEY, "pa", "ਇਹ ਗੋਲੀ ਰੋਜ਼ ਲਓ।", "ਇਹ ਗੋਲੀ ਰੋਜ਼ ਲਓ, ਪਰ ਗੁਰਦੇ ਕਮਜ਼ੋਰ ਹੋਣ ਤਾਂ ਨਹੀਂ।"),
    (KIDNEY, "zh_Hans", "请每天服用此药。", "请每天服用此药，除非您的肾脏功能不好。"),
    (FALL, "pl", "Proszę wezwać pielęgniarkę.", "Proszę wezwać pielęgniarkę, jeśli chce Pan wstać z łóżka."),
    (FALL, "ar", "اطلب الممرضة من فضلك.", "اطلب الممرضة إذا أردت النهوض من السرير."),
    (FALL, "ur", "براہ کرم نرس کو بلائیں۔", "اگر آپ بستر سے اٹھنا چاہیں تو نرس کو بلائیں۔"),
    (FALL, "hi", "कृपया नर्स को बुलाएँ।", "यदि आप बिस्तर से उठना चाहें तो नर्स को बुलाएँ।"),
    (FALL, "pa", "ਕਿਰਪਾ ਕਰਕੇ ਨਰਸ ਨੂੰ ਬੁਲਾਓ।", "ਜੇ ਤੁਸੀਂ ਬਿਸਤਰੇ ਤੋਂ ਉੱਠਣਾ ਚਾਹੋ ਤਾਂ ਨਰਸ ਨੂੰ ਬੁਲਾਓ।"),
    (FALL, "zh_Hans", "请叫护士。", "如果您想下床，请叫护士。"),
    (
        LIST,
        "pl",
        "Proszę powiedzieć pielęgniarce o bólu lub krwawieniu.",
        "O bólu, zawrotach głowy lub krwawieniu proszę w każdej chwili mówić pielęgniarce.",
    ),
    (LIST, "ar", "أخبر الممرضة عن الألم أو النزيف.", "أخبر الممرضة في أي وقت عن الألم أو الدوار أو النزيف."),
    (LIST, "ur", "درد یا خون بہنے پر نرس کو بتائیں۔", "درد، چکر یا خون بہنے کے بارے میں نرس کو کسی بھی وقت بتائیں۔"),
    (LIST, "hi", "दर्द या ख़ून बहने पर नर्स को बताएँ।", "दर्द, चक्कर या ख़ून बहने के बारे में नर्स को कभी भी बताएँ।"),
    (LIST, "pa", "ਦਰਦ ਜਾਂ ਖ਼ੂਨ ਵਗਣ ਬਾਰੇ ਨਰਸ ਨੂੰ ਦੱਸੋ।", "ਦਰਦ, ਚੱਕਰ ਜਾਂ ਖ਼ੂਨ ਵਗਣ ਬਾਰੇ ਨਰਸ ਨੂੰ ਕਦੇ ਵੀ ਦੱਸੋ।"),
    (LIST, "zh_Hans", "如有疼痛或出血请告诉护士。", "如有疼痛、头晕或出血，请随时告诉护士。"),
    (TIMES, "pl", "Proszę brać przy śniadaniu i kolacji.", "Proszę brać przy śniadaniu, obiedzie i kolacji."),
    (WASH, "pl", "Proszę umyć ręce i włożyć rękawiczki.", "Proszę umyć ręce, dobrze je osuszyć i włożyć rękawiczki."),
    (WASH, "ar", "اغسل يديك والبس القفازات.", "اغسل يديك وجففهما جيدًا والبس القفازات."),
    (WASH, "ur", "ہاتھ دھوئیں اور دستانے پہنیں۔", "ہاتھ دھوئیں، انہیں اچھی طرح خشک کریں اور دستانے پہنیں۔"),
    (WASH, "hi", "हाथ धोएँ और दस्ताने पहनें।", "हाथ धोएँ, उन्हें अच्छी तरह सुखाएँ और दस्ताने पहनें।"),
    (WASH, "pa", "ਹੱਥ ਧੋਵੋ ਅਤੇ ਦਸਤਾਨੇ ਪਹਿਨੋ।", "ਹੱਥ ਧੋਵੋ, ਉਹਨਾਂ ਨੂੰ ਚੰਗੀ ਤਰ੍ਹਾਂ ਸੁਕਾਓ ਅਤੇ ਦਸਤਾਨੇ ਪਹਿਨੋ।"),
    (WASH, "zh_Hans", "请洗手。", "请洗手、擦干并戴上手套。"),
)
KEPT = (
    # Each part says a thing of its own, in fewer words.
    ("Hold the stick in your hand, because your left hip has been replaced.", "hi", "छड़ी हाथ में लें, बायाँ कूल्हा बदला है।"),
    ("Go to the hospital at once if you have pain in your chest.", "zh_Hans", "胸口疼就上医院。"),
    # A thing by its ordinary name: a biopsy is a sample, a sore throat a bad one, to leave home to go out.
    ("The biopsy will be taken from your left breast.", "ar", "ستؤخذ العينة من ثديك الأيسر."),
    (
        "Your exercise heart test has been moved to Wednesday. Please wear comfortable shoes.",
        "ar",
        "نُقل موعد اختبار جهد القلب إلى يوم الأربعاء. يرجى ارتداء حذاء مريح.",
    ),
    ("Call the nurse if you get a sore throat or a fever.", "ur", "گلا خراب ہو یا بخار ہو تو نرس کو فون کریں۔"),
    ("Take a tablet before you leave home.", "zh_Hans", "出门前请服一片药。"),
    (
        "Wrap a cold pack in a towel and hold it on your ankle for 15 minutes.",
        "zh_Hans",
        "踝部请以毛巾裹着的冷敷包敷十五分钟。",
    ),
    # The sentences changed places.
    (
        "Bring your tablets. If you need to stay overnight, tell your family.",
        "ar",
        "أخبر عائلتك إذا لزم أن تبيت هنا ليلة. أحضر أقراصك.",
    ),
    (
        "Swallow it whole, with food and a glass of water.",
        "pl",
        "Połykać w całości, popijając wodą, w trakcie jedzenia.",
    ),
    ("Swallow it on a full stomach, at breakfast and at dinner.", "hi", "इसे नाश्ते और रात के खाने के समय, भरे पेट निगलें।"),
    ("You can drive again after one or two days.", "pl", "Po dniu lub dwóch może Pan znów prowadzić."),
    ("If you are pregnant, do not take it.", "pl", "W ciąży proszę tego nie brać."),
    ("Take 2 tablets in the morning and 1 tablet at night.", "zh_Hans", "早上两片，晚上一片。"),
    ("Do not come in on Saturday or Sunday.", "zh_Hans", "周六周日请勿来院。"),
    ("Eat and drink as you usually do.", "ar", "تناول طعامك وشرابك كالمعتاد."),
    ("Rest at home. Do not drive.", "ur", "گھر پر آرام کریں، گاڑی نہ چلائیں۔"),
    ("Wash your hands and then dry them.", "hi", "हाथ धोकर सुखा लें।"),
    ("If the pain gets worse, call us.", "pa", "ਦਰਦ ਵਧਣ 'ਤੇ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ।"),
)
MERGED = (
    (
        "The test is not painful. You may feel some pressure.",
        "ur",
        "ٹیسٹ سے درد نہیں ہوتا، البتہ تھوڑا دباؤ محسوس ہونا ممکن ہے۔",
    ),
    ("Rest at home today. You can drive tomorrow.", "pl", "Dziś proszę odpoczywać w domu, a jutro można prowadzić."),
    ("Keep the plaster dry. Remove it tomorrow.", "hi", "पट्टी सूखी रखें और कल उसे उतार दें।"),
    ("Keep the plaster dry. Remove it tomorrow.", "zh_Hans", "敷料要保持干燥，明天再取下。"),
)


@pytest.mark.parametrize(("english", "tag", "half", "whole"), LOST, ids=range(len(LOST)))
def test_half_a_sentence_is_doubted_and_the_whole_is_not(english: str, tag: str, half: str, whole: str) -> None:
    assert broken_rules(english, half, tag) & {"clause-lost", "length-ratio", "negation-lost"}
    assert not broken_rules(english, whole, tag) & {"clause-lost", "length-ratio"}


@pytest.mark.parametrize(("english", "tag", "theirs"), KEPT, ids=range(len(KEPT)))
def test_what_is_said_otherwise_is_not_lost(english: str, tag: str, theirs: str) -> None:
    assert "clause-lost" not in broken_rules(english, theirs, tag)


@pytest.mark.parametrize(("english", "tag", "theirs"), MERGED, ids=range(len(MERGED)))
def test_two_sentences_may_become_one(english: str, tag: str, theirs: str) -> None:
    assert "sentence-count" not in broken_rules(english, theirs, tag)
