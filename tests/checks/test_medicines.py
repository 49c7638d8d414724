"""Medicines: found in every spelling, told apart from one another and from ordinary words, read from two lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.checks.medicine_list import MedicineList, read_medicines
from leafletpress.checks.medicines import looks_like_medicine
from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.languages import language

ROOT = Path(__file__).parents[2]
SHIPPED = ("ar", "hi", "pa", "pl", "ur", "zh_Hans")
HEAD = "term,forms,kind,contains,note\n"


def medicines(tag: str) -> MedicineList:
    return read_medicines(ROOT, language(tag))[0]


def named(tag: str, text: str) -> list[str]:
    known = medicines(tag)
    return [found.key for found in known.theirs(text) if not known.rows[found.key].is_class]


def broken(english: str, theirs: str, tag: str, known: MedicineList | None = None) -> set[str]:
    pair = TextPair(english, theirs, {}, language(tag), known or medicines(tag))
    return {rule.id for rule, _ in faults(pair) if rule.id.startswith("medicine-")}


@pytest.mark.parametrize(
    ("tag", "text", "term"),
    [
        # Cases, clitics, numbers of a word.
        ("pl", "dopóki przyjmowany jest lit", "lithium"),
        ("pl", "Osoby leczone warfaryną", "warfarin"),
        ("pl", "zastrzyk insulinowy", "insulin"),
        ("pl", "kwasu acetylosalicylowego", "aspirin"),
        ("pl", "Proszę przyjmować Eliquis", ""),
        ("ar", "وبالوارفارين", "warfarin"),
        ("ar", "للأنسولين", "insulin"),
        # Vowels by ear.
        ("ar", "براسيتمول", "paracetamol"),
        ("ar", "كلوبيدوجرل", "clopidogrel"),
        ("hi", "वारफेरिन", "warfarin"),
        ("hi", "पेरासिटामॉल", "paracetamol"),
        ("hi", "एटोर्वास्टेटिन", "atorvastatin"),
        ("pa", "ਐਸਪਰਿਨ", "aspirin"),
        ("pa", "ਪੈਰਾਸੀਟਾਮੌਲ", "paracetamol"),
        ("ur", "ریواروکسیبان", "rivaroxaban"),
        ("ur", "کلوپیڈوگریل", "clopidogrel"),
        # One name in two words, with a hyphen, in Latin letters.
        ("ur", "اموکسی سیلین", "amoxicillin"),
        ("hi", "को ट्राइमोक्साज़ोल", "co-trimoxazole"),
        ("zh_Hans", "请服用 Warfarin", "warfarin"),
        ("ar", "دواء apixaban", "apixaban"),
        # The longest name counts.
        ("zh_Hans", "泼尼松龙", "prednisolone"),
        ("zh_Hans", "泼尼松", "prednisone"),
        ("zh_Hans", "去甲肾上腺素", "noradrenaline"),
        ("zh_Hans", "甘精胰岛素", "insulin glargine"),
        ("ar", "إنسولين غلارجين", "insulin glargine"),
        ("pl", "kokodamol", "co-codamol"),
    ],
)
def test_a_medicine_is_known_in_every_spelling(tag: str, text: str, term: str) -> None:
    assert named(tag, text) == ([term] if term else [])


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        # The consonants of losartan, quetiapine, ketamine; of lidocaine; of panadol, phenytoin.
        ("ar", "علاج للسرطان، كتابين، كتمان"),
        ("hi", "लड़कियों और लड़कों को"),
        ("ur", "پنڈال میں، فاؤنٹین پین، خبر سنا"),
        ("pa", "ਸੈਨਾ ਦੇ ਜਵਾਨ"),
        # Drowsy; insulin in no other word.
        ("pl", "będzie Pani senna, litr wody"),
        ("zh_Hans", "塞纳河，锂电池，甲状腺素水平"),
    ],
)
def test_an_ordinary_word_is_no_medicine(tag: str, text: str) -> None:
    assert named(tag, text) == []


@pytest.mark.parametrize(
    ("english", "tag", "theirs"),
    [
        ("Take co-codamol.", "pl", "Proszę przyjmować kokodamol (paracetamol z kodeiną)."),
        ("Take Eliquis.", "pl", "Proszę przyjmować Eliquis."),
        ("Take acetaminophen.", "zh_Hans", "请服用对乙酰氨基酚。"),
        ("We inject lignocaine.", "hi", "हम लिडोकेन लगाते हैं।"),
        ("Take warfarin. Your warfarin dose may change.", "ur", "وارفرین لیں۔ اس کی مقدار بدل سکتی ہے۔"),
        ("Blood thinners such as warfarin", "ar", "مميعات الدم مثل الوارفارين"),
        ("Non-steroidal medicines", "pl", "Niesteroidowe leki"),
    ],
)
def test_a_right_translation_is_clean(english: str, tag: str, theirs: str) -> None:
    assert broken(english, theirs, tag) == set()


def test_another_medicine_is_one_error_and_no_second_warning() -> None:
    assert broken("Stop metformin.", "Proszę odstawić morfinę.", "pl") == {"medicine-changed"}


def test_the_message_says_where_to_add_a_form() -> None:
    pair = TextPair("Take codeine.", "یہ دوا لیں۔", {}, language("ur"), medicines("ur"))
    (hint,) = (fault.hint for rule, fault in faults(pair) if rule.id == "medicine-missing")
    path, _, line = hint.rpartition(" ")[2].partition(":")
    assert (ROOT / path).read_text("utf-8").splitlines()[int(line) - 1].startswith("codeine,")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stop fictixaban and cefimaginol before.", ("fictixaban", "cefimaginol")),
        ("Take one Zapaine 500 mg tablet.", ("Zapaine",)),
        ("High cholesterol, in April, a person on the phone, forcefully.", ()),
        ("Take 500 mg twice. Drink 200 ml.", ()),
    ],
)
def test_a_word_looks_like_a_medicine(text: str, words: tuple[str, ...]) -> None:
    assert looks_like_medicine(text) == words


# --- the lists ---


@pytest.mark.parametrize("tag", SHIPPED)
def test_every_language_has_every_medicine_and_no_form_of_two(tag: str) -> None:
    known, problems = read_medicines(ROOT, language(tag))
    assert problems == ()
    assert known.rows.keys() == medicines("pl").rows.keys()
    assert len(known.rows) > 150
    for term, row in known.rows.items():
        for form in row.forms:
            assert {found.key for found in known.theirs(form.replace("*", ""))} >= {term}, form
        assert all([found.key for found in known.english(name)] == [term] for name in row.names)
        assert all(part in known.rows for part in row.contains)


def project(folder: Path, text: str | bytes) -> tuple[MedicineList, list[tuple[str, int | None]]]:
    path = folder / "locale/pl/medicines.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    known, problems = read_medicines(folder, language("pl"))
    assert {problem.rule for problem in problems} <= {"medicines-file"}
    return known, [(problem.severity, problem.where.line) for problem in problems]


def test_a_project_without_a_list_has_the_packaged_one(tmp_path: Path) -> None:
    known, problems = read_medicines(tmp_path, language("pl"))
    assert problems == ()
    assert known.rows.keys() == medicines("pl").rows.keys()
    assert str(known.line_of("codeine")) == "locale/pl/medicines.csv"


def test_a_row_of_the_project_is_added_or_takes_the_place_of_the_packaged_one(tmp_path: Path) -> None:
    known, problems = project(tmp_path, f"{HEAD}fictixaban,fiktiksaban*,,,\nwarfarin,farwaryn*,medicine,,ours\n")
    assert problems == []
    assert not broken("Take fictixaban.", "Proszę zażyć fiktiksaban.", "pl", known)
    assert broken("Take warfarin.", "Proszę zażyć warfarynę.", "pl", known) == {"medicine-missing"}
    assert known.line_of("warfarin").line == 3
    assert "codeine" in known.rows


def test_two_columns_are_enough_and_forms_may_be_parted_by_semicolons(tmp_path: Path) -> None:
    known, problems = project(tmp_path, "term,forms\nfictixaban;Fictix,fiktiksaban*;fiktix\n")
    assert problems == []
    assert known.rows["fictixaban"].names == ("fictixaban", "Fictix")
    assert known.rows["fictixaban"].forms == ("fiktiksaban*", "fiktix")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("name,forms\na,b\n", 1),
        ("", 1),
        (b"term,forms\n\xff,b\n", 1),
        ('term,forms\n"a,b\n', 1),
        (HEAD + "warfarin,warfaryn*,poison,,\n", 2),
        (HEAD + "warfarin,,,,\n", 2),
        (HEAD + "\nwarfarin,warfaryn*,,,,too many\n", 3),
        (HEAD + "warfarin,*,,,\n", 2),
        (HEAD + f"warfarin,{'a' * 81},,,\n", 2),
        (HEAD + "warfarin,warfaryn*,,,\nfarwarin|Warfarin,farwaryn*,,,\n", 3),
        (HEAD + "warfarin,warfaryn*,,,\nfarwarin,warfaryn*,,,\n", 3),
        (HEAD + "x" * 1_000_001, 1),
    ],
    ids=["header", "empty", "encoding", "quote", "kind", "no form", "cells", "star", "long", "name", "form", "size"],
)
def test_a_broken_list_is_an_error_with_its_line(tmp_path: Path, text: str | bytes, line: int) -> None:
    assert project(tmp_path, text)[1] == [("error", line)]


def test_a_language_without_a_list_has_no_rules_about_medicines(tmp_path: Path) -> None:
    known, problems = read_medicines(tmp_path, language("fr"))
    assert (known.rows, problems) == ({}, ())
    assert broken("Take warfarin.", "Prenez-le.", "fr", known) == set()
