"""What was set comes back: exact text from poppler (both modes), PDFium and pdf.js, in every language of the issue.

White space is folded; direction marks are left out, for poppler adds its own around every right-to-left line.
"""

from __future__ import annotations

import subprocess
import unicodedata

import pypdfium2
import pytest

from leafletpress.pdf.document import write_document
from leafletpress.pdf.page import Page, Tag
from leafletpress.pdf.structure import Element
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run
from leafletpress.verify.page_text import MARKS
from leafletpress.verify.read_back import read_back
from tests.pdf.conftest import Paragraph, SetSheet, Sheet, info, runs_of
from tests.pdfjs.reader import pdfjs as by_pdfjs


def data(text: str) -> Run:
    return Run(text, isolate=True, language="en")


def bold(text: str, tag: str) -> Run:
    return Run(text, bold=True, language=tag)


PHONE, MAIL, WEB = data("0118 496 0101"), data("spine@example.org"), data("www.example.org/spine")

SAMPLES: dict[str, list[Paragraph]] = {
    "en": [
        ["Your office waffle: fi ffl, “quotes”, don’t, AVATAR, 2–4 hours, 1/2, ½, é, £5 (really)…"],
        ["Call ", PHONE, " (9am–5pm) or see ", bold("www.example.org", "en"), ". This is so long that it wraps once."],
        ["Co-operate", bold("d", "en"), " across bold."],
    ],
    "pl": [["Zażółć gęślą jaźń: łokieć, ŁÓDŹ, „cytat”, od 2 do 4 godzin (lub dłużej).", bold(" Ważne!", "pl")]],
    "hi": [
        ["आपकी प्रक्रिया (Sacroplasty) के बाद 2–4 घंटे आराम करें। फ़ोन: ", PHONE, "। ", bold("ज़रूरी", "hi")],
        ["क्षति, त्रिशूल, हिन्दी, कर्म, र्कि, क़िला, ड़, ढ़, श्रृंखला"],
    ],
    "pa": [
        ["ਤੁਹਾਡੀ ਪ੍ਰਕਿਰਿਆ (Sacroplasty) ਤੋਂ ਬਾਅਦ 2–4 ਘੰਟੇ। ", bold("ਜ਼ਰੂਰੀ", "pa"), ": ਸਿਹਤ, ਵਿੱਚ, ਖ਼ੂਨ, ", PHONE],
    ],
    "ml": [["വിയറ്റ്നാമീസ് ", PHONE, " ചൈനീസ് അഫ്ഗാൻ"]],
    "bn": [["পদ্ধতি, রক্ত, শক্ত, স্ক্যান, পরিষ্কার, সংস্করণ, যুক্তরাজ্য: ", PHONE]],
    "zh-Hans": [
        ["骶骨成形术（Sacroplasty）之后请休息2–4小时。电话：", PHONE, "。"],
        ["（术前）。「术后」（《须知》）；“手术”。"],
        [bold("重要", "zh-Hans"), "：请在“术前”两小时禁食（水除外），《须知》，" * 3],
    ],
    "ar": [
        ["ما هو رأب العجز (Sacroplasty)؟"],
        ["يشرح هذا المنشور ما سيحدث أثناء العلاج، وما هي فوائده ومخاطره. إذا كانت لديك أسئلة، "],
        ["إذا كانت لديك أسئلة، ", bold("فلا تتردد", "ar"), "."],
        ["اتصل بنا على ", PHONE, ". أو البريد: ", MAIL, " أو الموقع ", WEB, " الآن."],
        ["حوالي 2–4 من كل 100 شخص (2% إلى 4%)؛ 250mg لكل مرة؛ \"راحة\"… و½ ساعة!"],
        ["قليل من سائل مشعّ. وقبل رأب عظم العجز مباشرةً، نعم"],
        ["لا إله إلا الله، مرّةً أخرى أيضًا، الأطباء والآن: اَلسَّلَامُ"],
        ["مس", bold("لم", "ar"), "ون ‘نص’ “نص” «نص» [نص] {نص}"],
        ["الوقت: 5:30pm إلى 9am / 10 - قريبا"],
        [Run("Arabic title: Sacroplasty (draft)", language="en")],
        [Run("See ", language="en"), Run("RAD_0067 (v2)", bold=True, language="en"), Run(" now", language="en")],
        ["الهاتف: ", PHONE],
        [PHONE],
        ["المرجع: ", data("RAD_0067")],
    ],
    "ur": [
        ["سیکروپلاسٹی (Sacroplasty) کے بارے میں"],
        ["یہ کتابچہ آپ کو بتاتا ہے کہ علاج کے دوران کیا ہوگا، اس کے کیا فائدے ہیں، اور کیا خطرے ہیں۔"],
        ["سوال ہوں تو ", bold("براہِ کرم پوچھیں", "ur"), "۔"],
        ["ہمیں ", PHONE, " پر فون کریں۔ ای میل: ", MAIL, " یا ویب سائٹ ", WEB, " دیکھیں۔ فون ", PHONE, "۔"],
        ["تقریباً 100 میں سے 2–4 افراد (2% سے 4%) کو درد ہوتا ہے۔ 250mg لیں؛ \"آرام\" کریں… اور ½ گھنٹہ!"],
        ["آپ کا CT scan یا MRI ہو گا: ‘نتیجہ’ “اچھا” ہو گا، 5:30pm سے 9am تک / بعد میں - جلد۔"],
        ["خطرہ: 1,000 میں 1 (0.1%)، درد + بخار = فون"],
        [Run("Urdu title: Sacroplasty (draft)", language="en")],
        ["فون: ", PHONE],
        ["حوالہ: ", data("RAD_0067")],
    ],
}  # fmt: skip


def poppler(pdf: bytes, *options: str) -> str:
    done = subprocess.run(["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def poppler_layout(pdf: bytes) -> str:
    return poppler(pdf, "-layout")


def pdfium(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def pdfjs(pdf: bytes) -> str:
    return "\n".join(by_pdfjs(pdf))


READERS = {"poppler": poppler, "poppler -layout": poppler_layout, "pdfium": pdfium, "pdf.js": pdfjs}


def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text.translate(MARKS)).split())


def told(sheet: Sheet) -> str:
    return folded(" ".join(sheet.lines))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", SAMPLES)
def test_text_comes_back_exactly(tag: str, reader: str, set_sheet: SetSheet) -> None:
    sheet = set_sheet(tag, SAMPLES[tag])
    assert folded(READERS[reader](sheet.data)) == told(sheet)


@pytest.mark.parametrize("tag", ["ar", "ur"])
def test_pdfium_does_not_mind_in_which_order_runs_are_shown(tag: str, set_sheet: SetSheet) -> None:
    sheet = set_sheet(tag, SAMPLES[tag], logical=False)
    assert folded(pdfium(sheet.data)) == told(sheet)


@pytest.mark.parametrize("reader", READERS)
def test_pure_right_to_left_lines_come_back_from_an_english_page(reader: str, set_sheet: SetSheet) -> None:
    english = "This page is English, with a good deal of text, and offers itself in other languages."
    asks = Run("اگر آپ کو یہ کتابچہ چاہیے تو پوچھیں۔", language="ur")
    sheet = set_sheet("en", [[english], [asks], ["Urdu: ", Run("اردو", language="ur"), " (draft)."]])
    assert folded(READERS[reader](sheet.data)) == told(sheet)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", ["ar", "ur"])
def test_a_right_to_left_page_may_have_mostly_other_letters(tag: str, reader: str, set_sheet: SetSheet) -> None:
    hindi = "अगर आपको यह पुस्तिका किसी और भाषा में चाहिए, तो कृपया हमसे कहें।"
    offers = [
        [Run(hindi, language="hi")],
        [Run("ਜੇ ਤੁਹਾਨੂੰ ਇਹ ਪਰਚਾ ਕਿਸੇ ਹੋਰ ਭਾਸ਼ਾ ਵਿੱਚ ਚਾਹੀਦਾ ਹੈ", language="pa")],
        [Run("Jeśli potrzebują Państwo tej ulotki w innym języku, proszę nam o tym powiedzieć.", language="pl")],
        [Run("如果您需要其他语言版本，请告诉我们。", language="zh-Hans")],
        ["صفحة ", data("19"), " من ", data("20")],
    ]
    sheet = set_sheet(tag, offers)
    assert folded(READERS[reader](sheet.data)) == told(sheet)


@pytest.mark.parametrize("tag", SAMPLES)
def test_the_tag_tree_tells_the_same_text(tag: str, set_sheet: SetSheet) -> None:
    sheet = set_sheet(tag, SAMPLES[tag])
    heard = folded(" ".join(element.text for element in read_back(sheet.data).elements[1:]))
    if tag == "zh-Hans":  # lines of Han text have no space between them
        assert heard.replace(" ", "") == told(sheet).replace(" ", "")
    else:
        assert heard == told(sheet)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", [["ہمیں ", PHONE, " پر فون کریں۔"], ["فون: ", PHONE], [PHONE], [PHONE, " (دن)"]])
def test_a_telephone_number_copied_out_of_urdu_is_the_number(text: Paragraph, reader: str, set_sheet: SetSheet) -> None:
    assert "0118 496 0101" in READERS[reader](set_sheet("ur", [text]).data)


# What may stand beside what reads from the left, and what may read so.
BESIDE: list[Paragraph] = [
    ["اتصل فوراً ", data("999"), "!"],
    ["فوراً", data("999")],
    ["قال: “نعم، فوراً”."],
    ["اتصل فوراً برقم ", data("999"), " أو مباشرةً، فوراً – أيضاً"],
    ["(", PHONE, ") و", data("0118 496 0102"), "."],
    ["الهاتف (", PHONE, ")"],
    ["من ", data("12/05/2026"), " إلى ", data("12.05.2026"), "، ", data("9:30"), "–", data("17:00")],
    ["درجة الحرارة ", data("38.5 °C"), " أو ", data("−4 °C"), " و", data("140/90 mmHg")],
    [data("RAD_0067"), "؛ (", data("RAD_0067"), ")"],
    ["راجع ", data("https://www.example.org/a-b/c_d?x=1&y=2#z"), " للمزيد"],
    ["الجرعة ", data("2 ml/kg/h"), " كل ", data("8 h")],
    [data("½"), "؛ ", data("1/2")],
    ["‘أ’ “ب” – «ج» … (د) [ه]!"],
    ["هل… نعم – لا؟ ‘نعم’، “لا”."],
    [data("CT scan of the spine"), " تصوير"],
    ["نص ", Run("bold", bold=True, language="en"), Run("Text", language="en"), " نص"],
    ["قبل", data("RAD_0067"), "بعد"],
    ["A", data("5"), "ب"],
    ["اتصل ٠١١٨ ٤٩٦ ٠١٠١."],
    ["براہِ کرم ", MAIL, "، شکریہ"],
    ["درجۂ حرارت ", data("38.5 °C"), "۔ “ابھی” – ‘بعد میں’ …"],
    [data("9am–5pm"), "، ", data("Mon–Fri")],
    ["وزن ", data("< 5 kg"), " یا ", data("> 5 kg")],
    ["ڈاکٹر (MBBS, FRCS) سے"],
    ["نمبر: 1. دوسرا 2) تیسرا (3)"],
    ["آپ کا نمبر 0118 496 0101 ہے، کوڈ RAD_0067، وقت 5:30 بجے، 2–4 دن، 10% لوگ، 1 میں 500۔"],
]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", ["ar", "ur"])
@pytest.mark.parametrize("text", BESIDE, ids=range(len(BESIDE)))
def test_what_reads_from_the_left_keeps_its_order_and_neighbours(
    text: Paragraph, tag: str, reader: str, set_sheet: SetSheet
) -> None:
    sheet = set_sheet(tag, [text])
    assert folded(READERS[reader](sheet.data)) == told(sheet)


# Arabic-Indic digits: pdf.js takes them for right-to-left letters. Each is read with Persian digits, too.
NUMBERS: list[Paragraph] = [
    ["٠١١٨ ٤٩٦ ٠١٠١ اتصل"],
    ["الهاتف: ٠١١٨ ٤٩٦ ٠١٠١"],
    [data("٠١١٨ ٤٩٦ ٠١٠١")],
    ["اتصل (٠١١٨ ٤٩٦ ٠١٠١) الآن"],
    ["(٠١١٨) ٤٩٦ ٠١٠١ نعم"],
    ["اتصل +٤٤ ١١٨ ٤٩٦ ٠١٠١"],
    ["رقم 0118 496 0101 أو ٠١١٨ ٤٩٦ ٠١٠٢ فورا"],
    ["يوم ١٢/٠٥/٢٠٢٦ الساعة ٩:٣٠."],
    ["١٢-٠٥-٢٠٢٦، نعم"],
    ["12/05/2026 – ١٢/٠٥/٢٠٢٦"],
    ["٢–٤ من كل ١٠٠ (٢٪ إلى ٤٪)"],
    ["من ٥-١٠ أيام"],
    ["٥-٣-١٢ نعم"],
    ["نحو ٪٥٠ من الناس"],
    ["نحو ٥٠ ٪ من الناس"],
    ["من ٥٪-٦٪"],
    ["السعر ١٬٠٠٠٫٥ جنيه، ٣٫٥"],
    ["خذ ٥٠٠ mg كل ٨ ساعات؛ ٥ mg/kg"],
    ["بين −٤ و٤ °C"],
    ["٣٨٫٥ °C ± ٠٫٢"],
    ["١٠ × ٥ cm"],
    ["٥+٣=٨"],
    ["رقم ١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠-١ نعم"],
]
PERSIAN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")


def in_persian_digits(paragraph: Paragraph) -> Paragraph:
    return [
        part.translate(PERSIAN) if isinstance(part, str) else part._replace(text=part.text.translate(PERSIAN))
        for part in paragraph
    ]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", ["ar", "fa", "ckb"])
@pytest.mark.parametrize("text", NUMBERS, ids=range(len(NUMBERS)))
def test_numbers_in_other_digits_are_the_numbers(text: Paragraph, tag: str, reader: str, set_sheet: SetSheet) -> None:
    for paragraph in (text, in_persian_digits(text)):
        sheet = set_sheet(tag, [paragraph])
        assert folded(READERS[reader](sheet.data)) == told(sheet)


@pytest.mark.parametrize("reader", ["pdfium", "pdf.js"])
@pytest.mark.parametrize("text", NUMBERS[:18], ids=range(18))
def test_numbers_in_other_digits_are_the_numbers_in_nastaliq(text: Paragraph, reader: str, set_sheet: SetSheet) -> None:
    for paragraph in (text, in_persian_digits(text)):
        sheet = set_sheet("ur", [paragraph])
        assert folded(READERS[reader](sheet.data)) == told(sheet)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("text", ["اسأل من فضلك.", "هل تسأل؟", "اسأل من فضلك!", "نص."])
def test_arabic_sentences_on_an_english_page_keep_their_stop(reader: str, text: str, set_sheet: SetSheet) -> None:
    english = "Poppler orders the lines of a page by the direction of most of its letters."
    sheet = set_sheet("en", [[english], [Run(text, language="ar")]])
    assert folded(READERS[reader](sheet.data)) == told(sheet)


@pytest.mark.parametrize("reader", READERS)
def test_words_of_one_character_stay_apart(reader: str, set_sheet: SetSheet) -> None:
    assert folded(READERS[reader](set_sheet("zh-Hans", [["第 3 版"]]).data)) == "第 3 版"


# Where a reader is itself wrong: each of these would be taken back here if the reader were mended.
@pytest.mark.parametrize(
    ("reader", "tag", "text", "found"),
    [
        # PDFium takes presentation forms apart in right-to-left stretches.
        ("pdfium", "ar", "ﷲ أكبر", "الله أكبر"),
        # pdf.js passes over joiners.
        ("pdf.js", "ur", "می\u200cخواہم", "میخواہم"),
        # Poppler tells gaps by the least one of a line, and takes a number's sign for a word of its own.
        ("poppler", "ur", "سے ٥-١٠ دن تک", "س ے ٥-١٠ دن تک"),
        ("poppler", "ar", "من ٥-١٠ أيام، ثم ٥-٣-١٢", "ثم ٥-٣-١٢ من ٥-١٠ أيام،"),
    ],
)
def test_known_faults_of_readers(reader: str, tag: str, text: str, found: str, set_sheet: SetSheet) -> None:
    assert folded(READERS[reader](set_sheet(tag, [[text]]).data)) == found


@pytest.mark.parametrize(
    ("reader", "text", "found"),
    [
        # Poppler puts a comma inside Arabic where it stands on a page of mostly left-to-right letters.
        ("poppler", "اسأل، من فضلك", "من فضلك،اسأل"),
        # PDFium takes compatibility characters apart in right-to-left stretches.
        ("pdfium", "اسأل…", "اسأل..."),
    ],
)
def test_known_faults_on_an_english_page(reader: str, text: str, found: str, set_sheet: SetSheet) -> None:
    english = "Poppler orders the lines of a page by the direction of most of its letters."
    assert (
        folded(READERS[reader](set_sheet("en", [[english], [Run(text, language="ar")]]).data)) == f"{english} {found}"
    )


CELLS = ("تسرب إسمنت العظام وضغطه على عصب قريب منه", "قد يسبب ذلك ألما أو ضعفا أو خدرا في الساق")


@pytest.fixture(scope="module")
def side_by_side(library: FontLibrary) -> bytes:
    """Set two Arabic cells of two lines beside each other, as in a table, the first one at the right."""
    tree, items = Element("Document"), []
    style = ParagraphStyle(12, 26, library.stack(("Noto Sans Arabic", "Noto Sans")), "rtl")
    for left, text in zip((210, 20), CELLS, strict=True):
        lines = set_paragraph([Run(text, language="ar")], 150, style).lines
        items += runs_of(lines, Tag(tree.add("P")), left, 150, logical=False)
    return write_document([Page(400, 200, tuple(items))], tree, info("ar"))


def test_pdfium_reads_side_by_side_cells_one_after_the_other(side_by_side: bytes) -> None:
    assert folded(pdfium(side_by_side)) == " ".join(CELLS)


def test_poppler_reads_side_by_side_cells_line_by_line_which_is_its_own_fault(side_by_side: bytes) -> None:
    lines = [line for line in map(folded, poppler(side_by_side).splitlines()) if line]
    assert lines == ["تسرب إسمنت العظام وضغطه", "قد يسبب ذلك ألما أو ضعفا أو", "على عصب قريب منه", "خدرا في الساق"]


def test_poppler_turns_no_line_round_in_raw_mode_which_is_its_own_fault(side_by_side: bytes) -> None:
    assert folded(poppler(side_by_side, "-raw")).startswith("وضغطه العظام إسمنت تسرب")
