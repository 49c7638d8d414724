"""A build on a cluster makes what a build here makes, byte for byte, with nothing shared but the network."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leafletpress.cluster.address import address_of
from leafletpress.cluster.cluster import Cluster, connected
from leafletpress.cluster.greeting import LOOKS, SELDOM
from leafletpress.cluster.supplies import Supplies
from tests.cluster.conftest import print_of
from tests.cluster.machines import Machines
from tests.cluster.works import Load, paces
from tests.pipeline.conftest import Sample

LAYOUTS = "standard,large-print,web"
STANDARD = ("--layout", "standard")


def test_a_cluster_makes_the_bytes_that_processes_make(project: Sample, shared: tuple[Machines, str]) -> None:
    machines, cluster = shared
    near, far, kept = project.root / "near", project.root / "far", project.root / "kept"
    store = ("--cache", f"file://{project.root}/store")
    here = project.run("build", "--layout", LAYOUTS, "--fresh", "--out", str(near), "--jobs", "2")
    there = project.run("build", "--layout", LAYOUTS, *store, "--out", str(far), "--scheduler", cluster)
    assert (here.code, there.code) == (0, 0), there.stderr
    assert len(list(far.rglob("*.pdf"))) == 12
    assert print_of(far) == print_of(near)
    assert "12 from the cache" in project.run("build", "--layout", LAYOUTS, *store, "--out", str(kept)).stdout
    assert print_of(kept) == print_of(near)
    assert [line for line in there.stderr.splitlines() if "warning" in line] == [
        line for line in here.stderr.splitlines() if "warning" in line
    ]
    homes = [machines.folder / f"home-{number}" for number in (1, 2)]
    fonts = {path.name for home in homes for path in home.glob("leafletpress/fonts/*.ttf")}
    assert any(name.startswith("NotoSans-Regular") for name in fonts)  # workers need none of their own


def test_a_file_reaches_a_worker_once(project: Sample, cluster: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[bytes] = []
    give = Supplies.of

    def noted(supplies: Supplies, digest: str) -> bytes:
        sent.append(give(supplies, digest))
        return sent[-1]

    monkeypatch.setattr(Supplies, "of", noted)
    project.write("leaflets/figures/own.svg", "<!-- of this test alone -->")
    assert project.run("build", *STANDARD, "--scheduler", cluster).code == 0
    assert sent.count(b"<!-- of this test alone -->") in (2, 4)  # to two workers, to read and to make at the most
    had = {data for data in sent if sent.count(data) > 1}
    sent.clear()
    path = project.root / "locale/pl/LC_MESSAGES/hip.po"
    path.write_bytes(changed := path.read_bytes().replace(b"Badanie", b"Badania"))
    assert project.run("build", *STANDARD, "--fresh", "--scheduler", cluster).code == 0
    files = [data for data in sent if not data.startswith(b"\x78")]  # what is packed is of each build
    assert changed in files
    assert had.isdisjoint(files)  # both workers had it


def test_what_the_cache_has_is_not_sent_for(project: Sample, cluster: str, tmp_path: Path) -> None:
    assert project.run("build", *STANDARD, "--jobs", "1").code == 0
    outcome = project.run("build", *STANDARD, "--out", str(tmp_path / "other"), "--scheduler", cluster, "--json")
    files = json.loads(outcome.stdout)["files"]
    assert [file["how"] for file in files] == ["cached"] * 6


def test_what_a_cluster_made_is_kept_and_cached(project: Sample, cluster: str, tmp_path: Path) -> None:
    assert project.run("build", *STANDARD, "--scheduler", cluster).code == 0
    again = json.loads(project.run("build", *STANDARD, "--scheduler", "tcp://127.0.0.1:1", "--json").stdout)["files"]
    assert {file["how"] for file in again} == {"kept"}  # nobody is asked where nothing is to be made
    here = project.run("build", *STANDARD, "--jobs", "1", "--out", str(tmp_path / "other"), "--json")
    assert {file["how"] for file in json.loads(here.stdout)["files"]} == {"cached"}


def test_a_file_that_cannot_be_used_is_as_bad_far_away(project: Sample, cluster: str) -> None:
    outside = project.write("../secret.svg", "<svg/>")
    (project.root / "leaflets/figures/box.svg").unlink()
    (project.root / "leaflets/figures/box.svg").symlink_to(outside)
    project.write("leaflets/knee.yaml", "titel: wrong")
    here = project.run("build", *STANDARD, "--fresh", "--jobs", "2", "--out", str(project.root / "near"))
    there = project.run("build", *STANDARD, "--fresh", "--scheduler", cluster, "--out", str(project.root / "far"))
    assert here.code == there.code == 1
    assert there.errors == here.errors
    assert print_of(project.root / "far") == print_of(project.root / "near")


def test_a_worker_looks_at_itself_less_often_while_a_build_is_there(project: Sample, cluster: str) -> None:
    with connected(address_of(cluster)) as client:

        def now() -> set[float]:
            return {said[name] for said in client.run(paces).values() for name in LOOKS}

        before = now()
        with Cluster(address_of(cluster), project.root, wait=20) as joined, joined(2, Load(1)):
            assert now() == {SELDOM}
        assert now() == before
    assert max(before) < SELDOM
