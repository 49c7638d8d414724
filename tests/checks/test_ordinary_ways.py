"""The ordinary ways in which translators say a sense: each passes in silence, and its contrary does not."""

from __future__ import annotations

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.checks.senses import read_senses
from leafletpress.languages import language

# English, language, a right translation, a wrong one beside it.
WAYS = (
    (
        "Take all your medicines except your diabetes tablets.",
        "pl",
        "Proszę zażyć wszystkie leki oprócz tabletek na cukrzycę.",
        "Proszę zażyć wszystkie leki, łącznie z tabletkami na cukrzycę.",
    ),
    (
        "Take it every morning, except on Sundays.",
        "zh_Hans",
        "除星期日外，每天早上服用。",
        "每天早上服用，包括星期日在内。",
    ),
    ("Take it every morning except on Sundays.", "ur", "اتوار کے سوا ہر صبح لیں۔", "اتوار سمیت ہر صبح لیں۔"),
    (
        "Swallow the tablets whole with a glass of water. Do not crush them.",
        "hi",
        "गोलियों को पीसना मना है। उन्हें 1 गिलास पानी के साथ साबुत निगलना चाहिए।",
        "गोलियों को पीसें। उन्हें 1 गिलास पानी के साथ साबुत निगलना चाहिए।",
    ),
    (
        "We cannot go ahead if you come without an adult.",
        "pa",
        "ਪ੍ਰਕਿਰਿਆ ਤਾਂ ਹੀ ਹੋ ਸਕੇਗੀ ਜੇ ਤੁਸੀਂ ਬਾਲਗ ਨੂੰ ਨਾਲ ਲੈ ਕੇ ਆਓ।",
        "ਪ੍ਰਕਿਰਿਆ ਹੋ ਸਕੇਗੀ ਜੇ ਤੁਸੀਂ ਬਾਲਗ ਤੋਂ ਬਿਨਾਂ ਆਓ।",
    ),
    (
        "Keep taking your tablets.",
        "pl",
        "Proszę nie odstawiać tabletek: należy je nadal zażywać.",
        "Proszę odstawić tabletki.",
    ),
    (
        "Call us if the bleeding does not stop.",
        "hi",
        "खून बहना बंद न हो तो हमें फ़ोन करें।",
        "खून बहना बंद हो जाए तो हमें फ़ोन करें।",
    ),
    ("Do not breastfeed for 12 hours after it.", "zh_Hans", "之后须满12小时才可以喂母乳。", "之后12小时内可以喂母乳。"),
    (
        "Your clinic is on Thursday at 2.30 pm.",
        "pl",
        "Wizyta: czwartek, na godzinę 14.30.",
        "Wizyta: czwartek, na godzinę 13.30.",
    ),
    ("Do not rub your eye.", "pl", "Pocieranie oka jest surowo wzbronione.", "Proszę trzeć oko."),
    ("Never drive on your own.", "pl", "W żadnym wypadku nie wolno jeździć samemu.", "Zawsze wolno jeździć samemu."),
    ("Always carry your card.", "pl", "Proszę nigdy nie rozstawać się z kartą.", "Karty nigdy nie należy nosić."),
    ("Wait for less than a week.", "pl", "Proszę czekać niespełna tydzień.", "Proszę czekać ponad tydzień."),
    ("Rest after 2 hours.", "pl", "Proszę odpocząć po 2 godzinach.", "Proszę odpocząć przed upływem 2 godzin."),
    ("It raises your blood pressure.", "pl", "Podnosi to ciśnienie krwi.", "Obniża to ciśnienie krwi."),
    ("Change the dressing in the morning.", "pl", "Opatrunek na ranę: rano.", "Opatrunek na ranę: wieczorem."),
    ("Eat a low-fibre diet.", "pl", "Zalecana dieta ubogobłonnikowa.", "Zalecana dieta bogatobłonnikowa."),
    ("Empty your bladder.", "pl", "Proszę opróżnić pęcherz.", "Proszę napełnić pęcherz."),
    (
        "Call if you can no longer walk.",
        "pl",
        "Proszę dzwonić, gdy nie da się już iść.",
        "Proszę dzwonić, gdy da się iść.",
    ),
    (
        "Take it at least an hour after food.",
        "pl",
        "Nie wcześniej niż godzinę po posiłku.",
        "Nie później niż godzinę po posiłku.",
    ),
    ("The effect wears off.", "pl", "Działanie słabnie.", "Działanie narasta."),
    ("Take it without fail.", "pl", "Proszę zawsze przyjmować.", "Proszę nigdy nie przyjmować."),
    ("Always carry your card.", "zh_Hans", "您的卡片切勿离身。", "您的卡片绝对不要带。"),
    ("Call if you can no longer walk.", "zh_Hans", "如果您不能再走路，请来电。", "如果您能走路，请来电。"),
    ("Wait two hours before you drive.", "zh_Hans", "等两小时后再开车。", "等三小时后再开车。"),
    ("Take it with food.", "zh_Hans", "请与食物一起服用。", "请不要与食物一起服用。"),
    ("Do not drink anything.", "zh_Hans", "请您务必禁饮。", "请您多饮。"),
    ("Return the form by 14 June.", "zh_Hans", "请交回表格，不得晚于6月14日。", "请交回表格，不得晚于7月14日。"),
    ("Your parking is free of charge.", "zh_Hans", "停车免费。", "停车不是免费的。"),
    (
        "Dry the upper arm every day.",
        "pl",
        "Co dzień osuszać górną część ramienia.",
        "Co dzień osuszać dolną część ramienia.",
    ),
    (
        "Tell us if you could be pregnant.",
        "pl",
        "Proszę powiedzieć, gdy nie można wykluczyć ciąży.",
        "Proszę powiedzieć, gdy nie może Pani być w ciąży.",
    ),
    (
        "Use only the cream from the clinic.",
        "pl",
        "Nie stosować żadnego innego kremu niż ten z poradni.",
        "Stosować krem z poradni.",
    ),
    ("It has no nerve endings.", "ar", "تخلو من النهايات العصبية.", "بها نهايات عصبية."),
    ("Do not let anyone take blood.", "ar", "ارفض أن يأخذ أي أحد دمًا.", "اسمح أن يأخذ أي أحد دمًا."),
    ("It is needed only rarely.", "ar", "نادرًا ما يلزم.", "يلزم دائمًا."),
    (
        "You can have at most four doses.",
        "ur",
        "چار سے زائد خوراکیں لینے کی اجازت نہیں ہے۔",
        "چار سے زائد خوراکیں لینے کی اجازت ہے۔",
    ),
    ("Do not stay alone.", "hi", "किसी के साथ रहिए।", "अकेले रहिए।"),
    ("It can cause low blood pressure.", "hi", "इससे लो ब्लड प्रेशर हो सकता है।", "इससे हाई ब्लड प्रेशर हो सकता है।"),
    ("Always check your feet.", "hi", "पैर देखना कभी न भूलें।", "पैर कभी न देखें।"),
    ("The dressing is waterproof.", "pa", "ਪੱਟੀ ਵਿੱਚੋਂ ਪਾਣੀ ਨਹੀਂ ਲੰਘਦਾ।", "ਪੱਟੀ ਵਾਟਰਪਰੂਫ਼ ਨਹੀਂ ਹੈ।"),
    ("Cool it every few hours.", "pa", "ਕੁਝ ਘੰਟਿਆਂ ਮਗਰੋਂ ਠੰਢਾ ਕਰੋ।", "ਕੁਝ ਘੰਟਿਆਂ ਮਗਰੋਂ ਗਰਮ ਕਰੋ।"),
    (
        "Eat nothing after midnight if it is in the morning.",
        "zh_Hans",
        "如果安排在上午，午夜之后请勿进食。",
        "如果安排在上午，中午之后请勿进食。",
    ),
    ("You will not feel the lens in your eye.", "pl", "Soczewka nie będzie wyczuwalna.", "Soczewka będzie wyczuwalna."),
    ("It is not suitable for children.", "hi", "यह बच्चों के लिए ठीक नहीं है।", "यह बच्चों के लिए ठीक है।"),
    ("It is not suitable for children.", "pa", "ਇਹ ਬੱਚਿਆਂ ਲਈ ਠੀਕ ਨਹੀਂ ਹੈ।", "ਇਹ ਬੱਚਿਆਂ ਲਈ ਠੀਕ ਹੈ।"),
    ("Only use it on unbroken skin.", "zh_Hans", "只能用在没有破损的皮肤上。", "可以用在没有破损的皮肤上。"),
    ("Do not drink until you are awake.", "pl", "Pić można dopiero po wybudzeniu.", "Pić można przed wybudzeniem."),
    ("Come without make-up.", "zh_Hans", "请素颜前来。", "请化妆前来。"),
    ("Keep your coat on; you may.", "zh_Hans", "可以不脱大衣。", "不可以穿大衣。"),
    ("The last pain came before noon.", "zh_Hans", "最近一次疼痛在中午以前。", "第一次疼痛在中午以前。"),
)
# What is denied in English and need not be in the translation, or the other way round.
POLITE = (
    ("Do not hesitate to call.", "pl", "Proszę śmiało dzwonić."),
    ("Do not hesitate to call.", "pl", "Proszę się nie wahać i zadzwonić."),
    ("Do not hesitate to call.", "zh_Hans", "请随时来电。"),
    ("Do not hesitate to call.", "zh_Hans", "别犹豫，请来电。"),
    ("Do not forget your glasses.", "pl", "Proszę nie zapomnieć okularów."),
    ("Do not forget your glasses.", "zh_Hans", "请记得带眼镜。"),
    ("Remember your glasses.", "zh_Hans", "请别忘了带眼镜。"),
)
# Words that look like a sense and say none: a wound is no morning, a limb no stop, two hands are not “only”.
SEEMING = (
    ("pl", "Rana na kończynie dolnej, pod ustami.", ()),
    ("pl", "Tabletki są bezpłatne.", ()),
    ("zh", "周末停车免费，两只手，2 只脚。", ()),
    ("pa", "ਲੇਬਲ 'ਤੇ ਲਿਖਿਆ ਨਾਂ।", ()),
    ("zh", "感觉不到脚趾。", (("negation", "not"),)),
    ("zh", "没来过。", (("negation", "not"),)),
)


def broken_rules(english: str, theirs: str, tag: str) -> set[str]:
    return {rule.id for rule, _ in faults(TextPair(english, theirs, {}, language(tag)))}


@pytest.mark.parametrize(("english", "tag", "right"), [*(way[:3] for way in WAYS), *POLITE])
def test_an_ordinary_way_to_say_it_is_clean(english: str, tag: str, right: str) -> None:
    assert broken_rules(english, right, tag) == set()


@pytest.mark.parametrize(("english", "tag", "wrong"), [(way[0], way[1], way[3]) for way in WAYS])
def test_its_contrary_is_found(english: str, tag: str, wrong: str) -> None:
    assert broken_rules(english, wrong, tag)


@pytest.mark.parametrize(("base", "text", "said"), SEEMING)
def test_what_looks_like_a_sense_says_none(base: str, text: str, said: tuple[tuple[str, str], ...]) -> None:
    script = {"pl": "Latn", "zh": "Hans", "pa": "Guru"}[base]
    assert tuple(sense[:2] for sense in read_senses(text, base, script).senses) == said
