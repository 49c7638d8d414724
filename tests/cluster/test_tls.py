"""An encrypted cluster lets in whom its authority signed, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from leafletpress.cluster import cluster
from leafletpress.cluster.address import Address, address_of, reach
from leafletpress.cluster.cluster import Cluster, connected
from leafletpress.pipeline.workers import WorkerPool, WorkersGone
from tests.cluster.certificates import Certificates, certificates
from tests.cluster.machines import Machines
from tests.cluster.works import Errand, Load, shout
from tests.pipeline.conftest import Sample


class Encrypted(NamedTuple):
    text: str
    own: Certificates

    def address(self, files: Certificates) -> Address:
        return address_of(self.text, *files)


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Encrypted]:
    folder = tmp_path_factory.mktemp("encrypted")
    own, machines = certificates(folder), Machines(folder, forked=True)
    try:
        text = machines.scheduler("--protocol", "tls", *own.options()).address
        assert machines.worker(text, "--protocol", "tls", *own.options()).address.startswith("tls://")
        yield Encrypted(text, own)
    finally:
        machines.end()


def test_whom_the_authority_signed_is_answered(encrypted: Encrypted, project: Sample) -> None:
    with Cluster(encrypted.address(encrypted.own), project.root, wait=20) as cluster:
        pool = WorkerPool(8, cluster, far=True)
        assert list(pool.map_unordered(shout, Load(1), [Errand("one")], str)) == ["ONE"]


def test_a_stranger_without_encryption_is_turned_away(encrypted: Encrypted, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "SECONDS", 1.0)
    plain = address_of(encrypted.text.replace("tls:", "tcp:"))
    with pytest.raises(WorkersGone, match="no scheduler of Dask") as gone, connected(plain):
        pass
    assert "tls://" in str(gone.value)  # what else it may be


def test_a_scheduler_that_another_authority_signed_is_refused(encrypted: Encrypted, tmp_path: Path) -> None:
    foreign = certificates(tmp_path, "strangers")
    with pytest.raises(WorkersGone, match=r"its certificate is refused: .*--tls-ca names the authority"):
        reach(encrypted.address(foreign))


def test_a_certificate_that_another_authority_signed_is_refused(encrypted: Encrypted, tmp_path: Path) -> None:
    foreign = certificates(tmp_path, "strangers")
    files = Certificates(encrypted.own.authority, foreign.certificate, foreign.key)
    with pytest.raises(WorkersGone, match="it does not speak TLS with this certificate"):
        reach(encrypted.address(files))


def test_files_that_cannot_be_used_are_named(encrypted: Encrypted, tmp_path: Path) -> None:
    own, foreign = encrypted.own, certificates(tmp_path, "strangers")
    with pytest.raises(WorkersGone, match=r"--tls-key .*nothing\.key: there is no such file"):
        reach(encrypted.address(own._replace(key=tmp_path / "nothing.key")))
    with pytest.raises(WorkersGone, match="--tls-cert and --tls-key do not go together"):
        reach(encrypted.address(own._replace(key=foreign.key)))
