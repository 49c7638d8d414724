"""A cache in a bucket: a real client of S3 and a server on loopback that keeps, and denies, as S3 does."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import boto3
import pytest
from fsspec import get_filesystem_class
from moto.server import ThreadedMotoServer

from tests.pipeline.conftest import Sample

STANDARD = ("build", "--layout", "standard", "--jobs", "1")
BUCKET, CACHE = "leaflets", "s3://leaflets/made"
READING = ("s3:GetObject", "s3:ListBucket")
USING = (*READING, "s3:PutObject")
NOTHING = ("s3:ListAllMyBuckets",)
ALWAYS = "inf"
REGION = "us-east-1"


@cache
def client_of(endpoint: str, service: str, key: str, secret: str) -> Any:
    """Return the client of a service for somebody, made once: it takes long."""
    where = {"endpoint_url": endpoint, "region_name": REGION}
    return session().client(service, aws_access_key_id=key, aws_secret_access_key=secret, **where)


@cache
def session() -> boto3.session.Session:
    return boto3.session.Session()


@dataclass(frozen=True)
class Server:
    """A server of S3, and whom the environment of a build says that it is."""

    endpoint: str
    monkeypatch: pytest.MonkeyPatch

    def begin(self) -> None:
        """Have an empty bucket, which whoever comes may use."""
        self._tell("reset", "")
        self._tell("reset-auth", ALWAYS)
        self._be("testing", "testing")
        self.client("s3").create_bucket(Bucket=BUCKET)

    def allow(self, actions: tuple[str, ...], free: int = 0) -> None:
        """Make the next build somebody with these rights, which are looked at after so many requests."""
        where = [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"]
        rights = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": actions, "Resource": where}]}
        iam = self.client("iam")
        iam.create_user(UserName="builder")
        iam.put_user_policy(UserName="builder", PolicyName="rights", PolicyDocument=json.dumps(rights))
        key = iam.create_access_key(UserName="builder")["AccessKey"]
        self._be(key["AccessKeyId"], key["SecretAccessKey"])
        self._tell("reset-auth", str(free))

    def client(self, service: str) -> Any:
        who = os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"]
        return client_of(self.endpoint, service, *who)

    def objects(self) -> dict[str, bytes]:
        """Return what the bucket holds, by key."""
        s3 = self.client("s3")
        keys = [one["Key"] for one in s3.list_objects_v2(Bucket=BUCKET).get("Contents", ())]
        return {key: s3.get_object(Bucket=BUCKET, Key=key)["Body"].read() for key in keys}

    def _be(self, key: str, secret: str) -> None:
        self.monkeypatch.setenv("AWS_ACCESS_KEY_ID", key)
        self.monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", secret)
        get_filesystem_class("s3").clear_instance_cache()  # a build of its own would read the environment

    def _tell(self, what: str, text: str) -> None:
        address, plain = f"{self.endpoint}/moto-api/{what}", {"Content-Type": "text/plain"}
        urlopen(Request(address, text.encode(), plain, method="POST")).close()  # noqa: S310 - loopback


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def server(endpoint: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Server:
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    monkeypatch.delenv("AWS_SESSION_TOKEN", raising=False)
    server = Server(endpoint, monkeypatch)
    server.begin()
    return server


@pytest.fixture
def other(project: Sample, tmp_path: Path) -> Sample:
    """The project on another machine, which has made nothing yet."""
    for name in ("leaflets", "layouts", "locale"):
        shutil.copytree(project.root / name, tmp_path / "other" / name)
    return Sample(tmp_path / "other")


def built(project: Sample, *words: str) -> list[str]:
    """Return how each PDF of a build came to be there; the build said nothing of its cache."""
    outcome = project.run(*STANDARD, "--cache", CACHE, *words, "--json")
    assert (outcome.code, json.loads(outcome.stdout)["problems"]) == (0, [])
    return [file["how"] for file in json.loads(outcome.stdout)["files"]]


def built_with_a_line(project: Sample) -> tuple[list[str], str]:
    """Return how each PDF of a build came to be there, and the one thing that it said."""
    outcome = project.run(*STANDARD, "--cache", CACHE, "--json")
    assert outcome.code == 0
    (line,) = [line for line in outcome.stderr.splitlines() if line.startswith(CACHE)]
    return sorted(file["how"] for file in json.loads(outcome.stdout)["files"]), line


def pdfs(project: Sample) -> dict[str, bytes]:
    return {name: (project.root / "build" / name).read_bytes() for name in project.pdfs}


def test_another_machine_takes_every_pdf_from_the_bucket(project: Sample, other: Sample, server: Server) -> None:
    assert built(project) == ["made"] * 2
    assert server.objects()
    assert not (project.root / "cache/made").exists()
    assert built(other) == ["cached"] * 2
    assert pdfs(other) == pdfs(project)


def test_what_was_damaged_in_the_bucket_is_not_believed(project: Sample, other: Sample, server: Server) -> None:
    built(project)
    for key, whole in server.objects().items():
        server.client("s3").put_object(Bucket=BUCKET, Key=key, Body=whole[:-9] + bytes((whole[-9] ^ 1,)) + whole[-8:])
    assert built(other) == ["made"] * 2
    assert pdfs(other) == pdfs(project)


def test_rights_to_list_read_and_write_are_enough(project: Sample, other: Sample, server: Server) -> None:
    server.allow(USING)
    assert built(project) == ["made"] * 2
    assert built(other) == ["cached"] * 2


def test_a_bucket_that_may_only_be_read_still_gives_what_it_has(project: Sample, other: Sample, server: Server) -> None:
    built(project, "--lang", "en")
    server.allow(READING)
    how, line = built_with_a_line(other)
    assert how == ["cached", "made"]
    assert "warning [shared-cache]: this cache cannot be written: PermissionError: " in line


@pytest.mark.parametrize("free", [0, 3])
def test_a_bucket_that_denies_in_the_middle_costs_nothing(
    project: Sample, other: Sample, server: Server, free: int
) -> None:
    built(project)
    server.allow(NOTHING, free)
    how, line = built_with_a_line(other)
    assert "made" in how
    assert "warning [shared-cache]: this cache cannot be read: PermissionError: " in line
    assert pdfs(other) == pdfs(project)


def test_a_bucket_that_is_not_there_is_one_line_and_is_not_made(project: Sample, server: Server) -> None:
    server.client("s3").delete_bucket(Bucket=BUCKET)
    how, line = built_with_a_line(project)
    assert how == ["made"] * 2
    assert "warning [shared-cache]: this cache cannot be written: FileNotFoundError: " in line
    assert server.client("s3").list_buckets()["Buckets"] == []
