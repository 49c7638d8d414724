"""Make docs/pages.png, the picture of four pages in README.md, from a build.

Run from the checkout: `python make_pdfs.py && python -m bench.pages_picture [BUILD]`. Needs poppler's pdftoppm.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "pages.png"
# Folder, beginning of the file's name, page: title pages, then one with a table and one with callouts.
PAGES = (
    ("en", "RAD_0067_sacroplasty_en_standard", 1),
    ("ur", "RAD_0067_sacroplasty_ur_standard", 1),
    ("hi", "RAD_0067_sacroplasty_hi_standard", 3),
    ("zh_Hans", "RAD_0067_sacroplasty_zh_Hans_standard", 5),
)
WIDTH, GAP = 374, 20  # of a page and between two, in pixels
EDGE, GROUND = (186, 194, 198), (243, 245, 246)
COLOURS = 192  # enough for text and tints, and a small file


def main() -> None:
    """Draw the pages side by side and save them."""
    build = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build"
    pages = [page_picture(next((build / folder).glob(f"{name}*.pdf")), number) for folder, name, number in PAGES]
    size = sum(page.width + GAP for page in pages) + GAP, pages[0].height + 2 * GAP
    whole = Image.new("RGB", size, GROUND)
    left = GAP
    for page in pages:
        whole.paste(page, (left, GAP))
        left += page.width + GAP
    whole.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=2).save(PICTURE, optimize=True)


def page_picture(pdf: Path, number: int) -> Image.Image:
    """Return one page of a PDF, with a thin edge."""
    command = shutil.which("pdftoppm")
    if command is None:
        raise SystemExit("pdftoppm is not installed (apt-get install poppler-utils)")
    scale = ["-scale-to-x", str(2 * WIDTH), "-scale-to-y", "-1"]
    page = ["-png", "-f", str(number), "-l", str(number)]
    drawn = subprocess.run([command, *page, *scale, str(pdf)], check=True, capture_output=True)
    with Image.open(io.BytesIO(drawn.stdout)) as picture:
        small = picture.convert("RGB").resize(
            (WIDTH, round(WIDTH * picture.height / picture.width)), Image.Resampling.LANCZOS
        )
    return ImageOps.expand(small, 1, EDGE)


if __name__ == "__main__":
    main()
