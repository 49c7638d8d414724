"""A picture is a file under leaflets/, in the reader's language where there is one, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletpress.content.pictures import MOST_BYTES, PicturePathError, picture_path
from leafletpress.normal_form import composed

SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    figures = tmp_path / "root" / "leaflets" / "figures"
    figures.mkdir(parents=True)
    for name in ("bone.svg", "bone.ur.svg", "bone.zh_Hans.svg", "scan.png", "scan.pl.png", "scan.ur.svg"):
        (figures / name).write_text(SVG)
    for folder in (tmp_path, tmp_path / "root"):
        (folder / "secret.svg").write_text(SVG)
    return tmp_path / "root"


@pytest.mark.parametrize(
    ("image", "language", "name"),
    [
        ("figures/bone.svg", "en", "bone.svg"),
        ("figures/bone.svg", "ur", "bone.ur.svg"),
        ("figures/bone.svg", "zh-Hans", "bone.zh_Hans.svg"),
        ("figures/bone.svg", "pl", "bone.svg"),
        ("figures/scan.png", "pl", "scan.pl.png"),
        ("figures/scan.png", "ur", "scan.ur.svg"),
        ("figures/scan.png", "ar", "scan.png"),
    ],
)
def test_picture_of_a_language(root: Path, image: str, language: str, name: str) -> None:
    assert picture_path(root, image, language) == (root / "leaflets" / "figures" / name).resolve()


@pytest.mark.parametrize("image", ["../../secret.svg", "figures/../../../secret.svg", "../secret.svg"])
def test_path_out_of_leaflets_is_refused(root: Path, image: str) -> None:
    with pytest.raises(PicturePathError, match="lies outside leaflets/"):
        picture_path(root, image, "en")


@pytest.mark.parametrize("name", ["link.svg", "bone.pl.svg"])
def test_symbolic_link_out_of_leaflets_is_refused(root: Path, name: str) -> None:
    (root / "leaflets" / "figures" / name).symlink_to(root.parent / "secret.svg")
    with pytest.raises(PicturePathError, match="lies outside leaflets/"):
        picture_path(root, f"figures/{name.replace('.pl', '')}", "pl")


def test_symbolic_link_inside_leaflets_is_followed(root: Path) -> None:
    (root / "leaflets" / "figures" / "link.svg").symlink_to("bone.svg")
    assert picture_path(root, "figures/link.svg", "en").name == "bone.svg"


def test_link_to_itself_is_refused(root: Path) -> None:
    (root / "leaflets" / "figures" / "loop.svg").symlink_to("loop.svg")
    with pytest.raises(PicturePathError):
        picture_path(root, "figures/loop.svg", "en")


def test_missing_picture_is_refused_with_the_name_it_may_have(root: Path) -> None:
    with pytest.raises(PicturePathError, match=r"did you mean 'figures/bone\.svg'"):
        picture_path(root, "figures/Bone.SVG", "en")


@pytest.mark.parametrize(
    ("named", "there"),
    [
        ("figures/bone.png", "did you mean 'figures/bone.svg'"),
        ("figures/bone.jpg", "did you mean 'figures/bone.svg'"),
        ("bone.svg", "did you mean 'figures/bone.svg'"),
        ("Figures/Bone.svg", "did you mean 'figures/bone.svg'"),
        ("figures/bon.svg", "did you mean 'figures/bone.svg'"),
        ("figures/knee joint.svg", "did you mean 'figures/knee-joint.svg'"),
        ("figures/photo.png", "there is 'figures/photo.heic', which cannot be printed: save it as SVG, PNG or JPEG"),
        ("figures/heart.svg", "put the file there, or correct the path"),
    ],
)
def test_a_hint_names_what_nearly_fits(root: Path, named: str, there: str) -> None:
    for name in ("knee-joint.svg", "photo.heic"):
        (root / "leaflets" / "figures" / name).write_text(SVG)
    with pytest.raises(PicturePathError) as caught:
        picture_path(root, named, "en")
    assert there in caught.value.hint


COMPOSED, DECOMPOSED = "H\u00fcfte", "Hu\u0308fte"


@pytest.mark.parametrize("folder", ["figures", f"{DECOMPOSED} links", f"{COMPOSED} links"])
@pytest.mark.parametrize("name", [COMPOSED, DECOMPOSED])
def test_a_picture_is_found_in_either_normal_form(root: Path, folder: str, name: str) -> None:
    (root / "leaflets" / folder).mkdir(exist_ok=True)
    (root / "leaflets" / folder / f"{name}.svg").write_text(SVG)
    (root / "leaflets" / folder / f"{name}.ur.svg").write_text(SVG)
    wanted = composed(f"{folder}/{COMPOSED}.svg")
    assert picture_path(root, wanted, "pl").name == f"{name}.svg"
    assert picture_path(root, wanted, "ur").name == f"{name}.ur.svg"


def test_of_both_normal_forms_the_exact_one_wins(root: Path) -> None:
    for name in (COMPOSED, DECOMPOSED):
        (root / "leaflets" / "figures" / f"{name}.svg").write_text(SVG)
    for name in (COMPOSED, DECOMPOSED):
        assert picture_path(root, f"figures/{name}.svg", "en").name == f"{name}.svg"


def test_a_decomposed_name_that_leads_out_is_refused(root: Path) -> None:
    (root / "leaflets" / "figures" / f"{DECOMPOSED}.svg").symlink_to(root.parent / "secret.svg")
    with pytest.raises(PicturePathError, match="lies outside leaflets/"):
        picture_path(root, f"figures/{COMPOSED}.svg", "en")


def test_picture_over_5_mb_is_refused(root: Path) -> None:
    (root / "leaflets" / "figures" / "scan.png").write_bytes(b"0" * (MOST_BYTES + 1))
    with pytest.raises(PicturePathError, match="5,000,001 bytes"):
        picture_path(root, "figures/scan.png", "en")
