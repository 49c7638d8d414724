"""Words of another language are found; names, codes, medicines and terms in brackets may stay."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from leafletpress.checks.rule import TextPair
from leafletpress.checks.tongues import other_language
from leafletpress.languages import language
from tests.checks.test_rules import broken_rules

# Language it should be in, translation; the English is the same for all.
ENGLISH = "Please rest at home today and call us if you have pain after the test."
OTHER = (
    ("pl", "Dnes prosím odpočívejte doma a zavolejte nám, pokud máte po vyšetření bolesti."),
    ("pl", "Dnes si doma oddýchnite a zavolajte nám, ak máte po vyšetrení bolesti."),
    ("pl", "Bitte ruhen Sie sich heute zu Hause aus und rufen Sie uns an."),
    ("pl", "Danes počivajte doma in nas pokličite, če vas po preiskavi boli."),
    ("pl", "Vă rugăm să vă odihniți acasă astăzi și să ne sunați."),
    ("pl", "Будь ласка, відпочивайте вдома."),
    ("cs", "Dziś proszę odpoczywać w domu i zadzwonić do nas, jeśli po badaniu coś boli."),
    ("de", "Veuillez vous reposer chez vous aujourd’hui et nous appeler."),
    ("fr", "Descanse hoy en casa y llámenos si tiene dolor después de la prueba."),
    ("es", "Por favor, descanse em casa hoje e ligue para nós se não estiver bem."),
    ("ro", "Si prega di riposare a casa oggi e di chiamarci se ha dolore dopo l’esame."),
    ("ur", "لطفا امروز در خانه استراحت کنید و اگر بعد از آزمایش درد دارید با ما تماس بگیرید."),
    ("ur", "يرجى الراحة في المنزل اليوم والاتصال بنا إذا شعرت بألم بعد الفحص."),
    ("ur", "مهرباني وکړئ نن په کور کې ارام وکړئ او که درد لرئ موږ ته زنګ ووهئ."),
    ("ar", "آج گھر پر آرام کریں اور ٹیسٹ کے بعد درد ہو تو ہمیں فون کریں۔"),
    ("ar", "لطفا امروز در خانه استراحت کنید و اگر درد دارید با ما تماس بگیرید."),
    ("fa", "آج گھر پر آرام کریں اور ٹیسٹ کے بعد درد ہو تو ہمیں فون کریں۔"),
    ("hi", "कृपया आज घरी आराम करा आणि तपासणीनंतर दुखत असल्यास आम्हाला फोन करा."),
    ("hi", "कृपया आज घरमा आराम गर्नुहोस् र जाँचपछि दुखेमा हामीलाई फोन गर्नुहोस्।"),
    ("mr", "कृपया आज घर पर आराम करें और जाँच के बाद दर्द हो तो हमें फ़ोन करें।"),
    ("ne", "कृपया आज घर पर आराम करें और जाँच के बाद दर्द हो तो हमें फ़ोन करें।"),
    ("pa", "ਕ੍ਰਿਪਯਾ ਆਜ ਘਰ ਪਰ ਆਰਾਮ ਕਰੇਂ ਔਰ ਜਾਂਚ ਕੇ ਬਾਦ ਦਰਦ ਹੋ ਤੋ ਹਮੇਂ ਫ਼ੋਨ ਕਰੇਂ।"),
    ("pa", "ਆਪ ਅਪਨੇ ਘਰ ਮੇਂ ਆਰਾਮ ਕਰ ਸਕਤੇ ਹੈਂ।"),
    ("pa", "ਹਮ ਆਪਕੋ ਏਕ ਚਿੱਠੀ ਭੇਜੇਂਗੇ।"),
    ("zh_Hans", "今日請在家休息，檢查後如有疼痛請致電我們。"),
    ("zh_Hans", "今日请喺屋企休息，检查之后痛就打畀我哋。"),
    ("zh_Hant", "佢哋會話畀你知點解唔可以食嘢。"),
    ("zh_Hant", "今天请在家休息，检查后如有疼痛请致电我们。"),
    ("ru", "Будь ласка, відпочивайте сьогодні вдома і зателефонуйте нам, якщо є біль."),
    ("uk", "Пожалуйста, отдыхайте сегодня дома и позвоните нам, если вы чувствуете боль."),
    ("bn", "অনুগ্ৰহ কৰি আজি ঘৰত জিৰণি লওক আৰু বিষ হ’লে আমাক ফোন কৰক।"),
    ("pl", "Proszę dziś odpoczywać w domu. Zavolejte nám, pokud máte bolesti."),
)
HALF = (
    ("pl", "Proszę dziś odpoczywać w domu and call us if you have pain."),
    ("pl", "Proszę dziś odpoczywać at home today."),
    ("pl", "Please rest, a po badaniu proszę zadzwonić, if you have pain."),
    ("pl", "Proszę zadzwonić, if you have pain after the test"),
    ("de", "Bitte rufen Sie uns an, if you have pain."),
    ("fr", "Reposez-vous at home today et appelez-nous."),
    ("es", "Descanse en casa and call us."),
    ("ro", "Odihniți-vă acasă and call us if you have pain."),
    ("cs", "Dnes odpočívejte at home today a zavolejte nám."),
    ("it", "Riposi a casa and call us if you have pain."),
    ("ar", "استرح في المنزل اليوم and call us."),
    ("ar", "استرح at home اليوم."),
    ("ar", "اتصل بنا if you have pain بعد الفحص."),
    ("ar", "اتصل بنا إذا شعرت بألم after الفحص."),
    ("ur", "آج گھر پر rest کریں اور فون کریں۔"),
    ("ur", "آج گھر پر آرام کریں and ہمیں فون کریں۔"),
    ("ur", "Please آج گھر پر آرام کریں rest at home."),
    ("hi", "आज घर पर आराम करें and हमें फ़ोन करें।"),
    ("hi", "यदि आपको pain हो तो हमें फ़ोन करें।"),
    ("hi", "जाँच after the test दर्द हो तो फ़ोन करें।"),
    ("pa", "ਅੱਜ ਘਰ ਵਿੱਚ ਆਰਾਮ ਕਰੋ and call us."),
    ("pa", "ਅੱਜ home ਵਿੱਚ ਆਰਾਮ ਕਰੋ।"),
    ("pa", "ਜੇ ਦਰਦ ਹੋਵੇ, call us after the test."),
    ("fa", "امروز در خانه rest کنید و با ما تماس بگیرید."),
    ("zh_Hans", "今天请在家休息，and call us。"),
    ("zh_Hans", "今天请 rest，如有疼痛请致电我们。"),
    ("zh_Hans", "Please rest at home，如有疼痛请致电我们。"),
    ("zh_Hant", "今天請在家休息，if you have pain 請致電。"),
    ("ru", "Отдыхайте дома and call us."),
    ("ja", "今日は rest してください。"),
    ("ko", "오늘은 집에서 쉬고 call us if you have pain."),
    ("bn", "আজ বাড়িতে বিশ্রাম নিন and call us।"),
)
# English, language, translation.
KEPT = (
    ("You will have an MRI or a CT scan.", "ur", "آپ کا MRI یا CT سکین ہوگا۔"),
    ("Take paracetamol or sodium valproate.", "ar", "خذ paracetamol أو sodium valproate."),
    ("Take 5 ml and rest.", "hi", "5 ml लें और आराम करें।"),
    ("The doctor gives a local anaesthetic into the skin.", "zh_Hans", "医生注射局部麻醉药（a local anaesthetic）。"),
    ("Say “I am in pain” at once.", "pa", "ਤੁਰੰਤ “I am in pain” ਕਹੋ।"),
    ("Ask the Royal College of Nursing.", "ar", "اسأل Royal College of Nursing."),
    ("The Department of Health and Social Care pays.", "hi", "Department of Health and Social Care भुगतान करता है।"),
    ("Read more at example.org/the-home-and-you.", "ur", "مزید: www.example.org/the-home-and-you"),
    ("Your email address is on the letter.", "pl", "Adres email jest w liście."),
    ("The password will be on the form.", "pl", "Hasło będzie na formularzu, a to jest ważne."),
    ("You have no stent.", "pl", "Nie ma Pan stentu, ale do domu może Pan iść."),
    ("A check of the heart: an echo.", "fr", "Un examen du cœur, à faire avant tout, sur place."),
    ("You may be in the room.", "de", "Man war in der Praxis, also bitte da sein."),
    ("See Dr Dvořák and Ms Nováková.", "pl", "Proszę zgłosić się do dr Dvořák lub pani Nováková."),
    ("Ménière's disease and a café.", "pl", "Choroba Ménière’a i kawiarnia."),
    ("Please wait.", "prs", "لطفا منتظر باشید."),
    ("You can eat.", "pa", "ਤੁਸੀਂ ਖਾ ਕੇ ਆ ਸਕਦੇ ਹੋ, ਪਰ ਕੀ ਖਾਣਾ ਹੈ ਪੁੱਛੋ।"),
)  # fmt: skip


@pytest.mark.parametrize(("tag", "theirs"), OTHER, ids=range(len(OTHER)))
def test_a_translation_in_another_language_is_an_error(tag: str, theirs: str) -> None:
    found = broken_rules(ENGLISH, theirs, tag)
    assert found & {"other-language", "wrong-script", "han-mixed", "lookalike-letter"}


@pytest.mark.parametrize(("tag", "theirs"), HALF, ids=range(len(HALF)))
def test_english_that_was_left_is_an_error(tag: str, theirs: str) -> None:
    assert "half-translated" in broken_rules(ENGLISH, theirs, tag)


@pytest.mark.parametrize(("english", "tag", "theirs"), KEPT, ids=range(len(KEPT)))
def test_what_may_stay_is_left_alone(english: str, tag: str, theirs: str) -> None:
    assert not broken_rules(english, theirs, tag) & {"half-translated", "other-language"}


def test_the_words_shown_are_the_same_in_every_process() -> None:
    program = "from tests.checks.test_tongues import foreign_words; print(foreign_words())"
    told = set()
    for seed in map(str, range(4)):
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"}
        told.add(
            subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True).stdout
        )
    assert len(told) == 1


def foreign_words() -> list[str]:
    """Return what is said of Urdu in the place of Arabic, whose words are Persian and Pashto, too."""
    pair = TextPair(ENGLISH, "دوبارہ معمول پر آنے میں کئی ہفتے لگ سکتے ہیں۔", {}, language("ar"), None)
    return [fault.message for fault in other_language(pair)]
