"""What every room's tests share: readable expectations, small pictures, and tools that must be there."""

from __future__ import annotations

import gc
import io
import os
import shutil
import signal
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import Phase, settings
from PIL import Image, ImageChops
from xdist.remote import Producer
from xdist.scheduler import WorkStealingScheduling

from tests.checkers import CHECKERS, begin, end_all
from tests.run_folder import once, run_folder

EXPECTED = Path(__file__).parent / "expected"
# Antialiasing differs between machines; a lost dot does not hide in it: the most by which the mean grey of
# any block of 4 x 4 pixels may differ, of 255.
BLOCK = 4
GREY_TOLERANCE = 48
PICTURE_LIMIT = 20_000
# Objects made before garbage is looked for: the worker that has all tests and fonts in it would look all the time.
GARBAGE = 20_000

ExpectText = Callable[[str, str], None]
ExpectPicture = Callable[[str, bytes], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expectations under tests/expected/")


@pytest.fixture(scope="session", autouse=True)
def no_older_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep every build of this run from what any build before it made; the workers of a run share what they make."""
    os.environ["LEAFLETPRESS_CACHE"] = str(run_folder(tmp_path_factory) / "made")


@pytest.fixture(scope="session")
def whole_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the repository with all that a build makes of it; nothing in it is to be changed."""
    from tests.whole import build_whole  # a checkout that has no product tries its tests as well (tests/bench)

    return once(run_folder(tmp_path_factory) / "whole", build_whole)


@pytest.fixture(scope="session", autouse=True)
def interruptible() -> None:
    """Heed Ctrl-C: a run that was started in the background ignores it, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def updating(request: pytest.FixtureRequest) -> bool:
    """Tell whether expectations are to be rewritten; CI never does."""
    wanted = bool(request.config.getoption("--update"))
    if wanted and os.environ.get("CI"):
        pytest.fail("expectations are never rewritten in CI")
    return wanted


@pytest.fixture
def expect_text(updating: bool) -> ExpectText:
    """Compare a text with tests/expected/NAME, line by line."""

    def compare(name: str, text: str) -> None:
        path = EXPECTED / name
        if updating:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.is_file(), f"{name} is missing: run pytest --update, read it, commit it"
        assert text.splitlines() == path.read_text("utf-8").splitlines()

    return compare


@pytest.fixture
def expect_picture(updating: bool) -> ExpectPicture:
    """Compare a PNG with tests/expected/NAME as grey values."""

    def compare(name: str, png: bytes) -> None:
        path = EXPECTED / name
        if updating:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(png)
        assert path.is_file(), f"{name} is missing: run pytest --update, look at it, commit it"
        assert path.stat().st_size <= PICTURE_LIMIT
        found, wanted = Image.open(io.BytesIO(png)).convert("L"), Image.open(path).convert("L")
        assert found.size == wanted.size
        worst = max(ImageChops.difference(found.reduce(BLOCK), wanted.reduce(BLOCK)).tobytes())
        assert worst <= GREY_TOLERANCE, f"{name}: a block differs by {worst} of 255"

    return compare


def pytest_sessionstart(session: pytest.Session) -> None:
    """Stop in CI, and say so loudly elsewhere, if a tool is missing: no test hides it by skipping."""
    missing = [f"{tool} (Debian package {package})" for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if not Path("/usr/share/unicode/BidiCharacterTest.txt").is_file():
        missing.append("BidiCharacterTest.txt (Debian package unicode-data)")
    if missing:
        raise pytest.UsageError(f"install first: {', '.join(missing)}")
    del session


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> WorkStealingScheduling | None:
    """Give each worker tests that stand together, which share what is made for them, and let an idle one take some."""
    return WorkStealingScheduling(config, log) if config.getoption("dist") == "load" else None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage among the tests themselves, and seldom in what they make: it took a tenth of a run."""
    gc.disable()
    found = yield
    gc.freeze()
    gc.set_threshold(GARBAGE)
    gc.enable()
    return found


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin the checkers that will be asked for: they work while other tests do."""
    if "PYTEST_XDIST_WORKER" in os.environ or session.config.option.collectonly:
        return
    for item in session.items:
        name = item.name.partition("[")[2].rstrip("]")
        if item.path.name == "test_house.py" and name in CHECKERS:
            begin(name)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Leave no checker running."""
    del session
    end_all()


# A law holds on a slow machine, too: no example has a deadline.
settings.register_profile("laws", deadline=None)
# For `bench.mutants`: that a law fails is enough, the least example of it is not looked for.
settings.register_profile("first-find", deadline=None, phases=(Phase.explicit, Phase.generate))
settings.load_profile("laws")

TOOLS = {
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "gs": "ghostscript",
    "mutool": "mupdf-tools",
    "msgfmt": "gettext",
    "git": "git",
    "ssh-keygen": "openssh-client",
    "ip": "iproute2",
    "chromium": "chromium",
    "firefox-esr": "firefox-esr",
}
