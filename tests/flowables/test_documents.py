"""A document of Platypus with a section of a leaflet in it is one tagged document."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from leafletpress.errors import ProblemsFound, UnknownWish
from leafletpress.flowables import LeafletBlocks
from leafletpress.verify.read_back import read_back
from tests.flowables.conftest import ENDS, URDU, built, handbook
from tests.judge.vera import ask, class_path, read_verdicts, require_judge
from tests.pipeline.conftest import Sample

TREE = """\
Document [en-GB]
  H1: A handbook
  Table
    TR
      TH Scope=Column: Day
      TH Scope=Column: Room
    TR
      TD: Monday
      TD: 12
    TR
      TD: Friday
      TD: 14
  Sect [ur]
    P: ترجمے کا مسودہ۔ ابھی منظور نہیں ہوا۔ مریضوں کو نہ دیں۔
    P [en]: Draft translation. Not yet approved. Do not give to patients.
    Sect
      H2: اسکین سے پہلے
      P: براہ کرم یہ ساتھ لائیں:
      L ListNumbering=Disc
        LI
          Lbl: •
          LBody
            P: اپنا خط
        LI
          Lbl: •
          LBody
            P: اپنی دواؤں کی فہرست
        LI
          Lbl: •
          LBody
            P: پڑھنے کے لیے کچھ
      P: آپ راستہ
        Link -> https://example.org/way: ہماری ویب سائٹ
        …: (example.org/way) پر دیکھ سکتے ہیں۔
  P: Ask at the desk if anything is unclear.
"""


def test_the_tags_are_those_of_everything_in_its_order(document: bytes) -> None:
    assert read_back(document).tag_tree == TREE


def test_text_comes_back_exactly(document: bytes) -> None:
    with pypdfium2.PdfDocument(document) as pdf:
        flat = ["".join(page.get_textpage().get_text_bounded().split()) for page in pdf]
    wanted = [urdu for urdu in URDU.values() if urdu in TREE]
    assert len(wanted) == 5
    assert not [said for said in (*wanted, ENDS, "Monday") if "".join(said.split()) not in "".join(flat)]


def test_a_list_is_parted_between_its_items(document: bytes) -> None:
    first, second = read_back(document).pages
    assert URDU["your letter"] in first
    assert URDU["something to read"] in second


def test_a_link_is_tagged_and_described(document: bytes) -> None:
    with pikepdf.open(io.BytesIO(document)) as pdf:
        (link,) = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        owner = parents[2 * int(link.StructParent) + 1]
        assert (str(link.A.URI), str(link.Contents)) == ("https://example.org/way", "ہماری ویب سائٹ")
        assert owner.S == "/Link"
        assert [kid for kid in owner.K if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"]


def test_every_mark_has_an_owner(document: bytes) -> None:
    with pikepdf.open(io.BytesIO(document)) as pdf:
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        for number, page in enumerate(pdf.pages):
            operators = [(list(step.operands), str(step.operator)) for step in pikepdf.parse_content_stream(page)]
            marks = [
                int(operands[1].MCID) for operands, name in operators if name == "BDC" and operands[0] != "/Artifact"
            ]
            assert page.StructParents == number
            assert marks == list(range(len(parents[2 * number + 1]))) != []
            assert sum(name in ("BDC", "BMC") for _, name in operators) == sum(name == "EMC" for _, name in operators)


def test_headings_are_in_the_outline(document: bytes) -> None:
    (line,) = read_back(document).outline
    assert URDU["Before the scan"] in line


def text_in(document: bytes, page: int, left: float, low: float, right: float, high: float) -> str:
    with pypdfium2.PdfDocument(document) as pdf:
        said = str(pdf[page].get_textpage().get_text_bounded(left, low, right, high))
    return " ".join(said.replace("\N{RIGHT-TO-LEFT MARK}", "").split())


def test_a_link_is_where_its_words_are(document: bytes) -> None:
    with pikepdf.open(io.BytesIO(document)) as pdf:
        (link,) = pdf.pages[1].Annots
        place = [float(side) for side in link.Rect]
    assert text_in(document, 1, *place) == "ہماری ویب سائٹ"


def test_a_bookmark_leads_to_its_heading(document: bytes) -> None:
    with pikepdf.open(io.BytesIO(document)) as pdf:
        page, _, _, top, _ = pdf.Root.Outlines.First.Dest
        assert page.objgen == pdf.pages[0].objgen
        height = float(top)
    assert text_in(document, 0, 0, height - 40, 400, height) == URDU["Before the scan"]


def test_the_same_story_gives_the_same_bytes(trust: Sample, document: bytes) -> None:
    assert built(handbook(trust.root)) == document


def test_the_judge_takes_it_for_accessible(document: bytes, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    require_judge()
    path = tmp_path / "handbook.pdf"
    path.write_bytes(document)
    verdict = read_verdicts(ask([path], class_path(pytestconfig.cache.mkdir("verapdf"))))[path, "ua1"]
    assert (verdict.passed, verdict.failures) == (True, ())


@pytest.mark.parametrize(
    ("leaflet", "tag", "section", "said"),
    [
        ("scam", "ur", None, "no leaflet 'scam'; did you mean 'scan'"),
        ("scan", "pl", None, "no language 'pl'"),
        ("scan", "ur", "Before a scan", "it has: Before the scan; After the scan"),
    ],
)
def test_what_is_not_there_is_named(trust: Sample, leaflet: str, tag: str, section: str | None, said: str) -> None:
    with pytest.raises(UnknownWish, match=said):
        list(LeafletBlocks(trust.root, leaflet, tag, section=section))


def test_a_leaflet_with_errors_is_not_put_in(trust: Sample, tmp_path: Path) -> None:
    broken = Sample(tmp_path)
    (tmp_path / "layouts").symlink_to(trust.root / "layouts")
    broken.write("leaflets/scan.yaml", "title: [")
    with pytest.raises(ProblemsFound, match=r"leaflets/scan\.yaml:\d+: error"):
        list(LeafletBlocks(tmp_path, "scan", "en"))
