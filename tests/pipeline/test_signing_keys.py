"""Signatures by keys that people have: who may sign, and what a release that asks for keys takes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.pipeline.conftest import Sample, approve_all
from tests.pipeline.signing import APPROVALS, BRAND, approve, change, release

SIGNERS = "layouts/allowed_signers"


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 2026-09-21


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make throw-away keys of two people and of a stranger."""
    folder = tmp_path_factory.mktemp("keys")
    for name in ("translator", "reviewer", "stranger"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name)]
        subprocess.run(command, check=True)
    return folder


PEOPLE = {"translator": "A translator", "clinical-reviewer": "A clinical-reviewer"}
KEY_OF = {"translator": "translator", "clinical-reviewer": "reviewer"}


@pytest.fixture
def keyed(project: Sample, keys: Path) -> Sample:
    lines = [f'"{PEOPLE[role]}" {(keys / f"{name}.pub").read_text("utf-8")}' for role, name in KEY_OF.items()]
    project.write(SIGNERS, "".join(lines))
    change(project, BRAND, "release_needs:", f"signatures: required\nallowed_signers: {SIGNERS}\nrelease_needs:")
    return project


def sign_with_keys(project: Sample, keys: Path) -> None:
    for domain in ("common", "scan"):
        for role, name in KEY_OF.items():
            outcome = approve(project, role, PEOPLE[role], "--key", str(keys / name), domain=domain)
            assert outcome.code == 0, outcome.stderr


def test_a_release_that_asks_for_keys_takes_what_they_signed(keyed: Sample, keys: Path) -> None:
    sign_with_keys(keyed, keys)
    assert release(keyed).code == 0


def test_without_a_key_nothing_is_signed_where_keys_are_asked_for(keyed: Sample) -> None:
    outcome = approve(keyed, "translator", "A translator")
    assert outcome.code == 2
    assert "name yours with --key FILE" in outcome.stderr


def test_the_key_of_another_person_is_refused(keyed: Sample, keys: Path) -> None:
    for by, name in (("A translator", "stranger"), ("A translator", "reviewer"), ("B", "translator")):
        outcome = approve(keyed, "translator", by, "--key", str(keys / name))
        assert outcome.code == 2
        assert f"no key of “{by}”" in " ".join(outcome.stderr.split())
    assert not (keyed.root / APPROVALS).exists()


def test_signatures_made_by_hand_do_not_release(keyed: Sample, keys: Path) -> None:
    change(keyed, BRAND, "signatures: required", "signatures: optional")
    approve_all(keyed)
    assert release(keyed).code == 0
    change(keyed, BRAND, "signatures: optional", "signatures: required")
    assert "it was not signed with a key" in "".join(release(keyed).errors)
    sign_with_keys(keyed, keys)
    assert release(keyed).code == 0
    text = (keyed.root / APPROVALS).read_text("utf-8").split("\n")
    lines = [number for number, line in enumerate(text) if "key_signature" in line]
    text[lines[-1]], text[lines[-2]] = text[lines[-2]], text[lines[-1]]
    keyed.write(APPROVALS, "\n".join(text))
    assert "in layouts/allowed_signers made its signature" in "".join(release(keyed).errors)


def test_a_key_that_was_taken_off_the_list_counts_no_longer(keyed: Sample, keys: Path) -> None:
    sign_with_keys(keyed, keys)
    assert release(keyed).code == 0
    text = (keyed.root / SIGNERS).read_text("utf-8")
    keyed.write(SIGNERS, text.split("\n", 1)[1])
    assert "no key of “A translator” in layouts/allowed_signers" in "".join(release(keyed).errors)


def test_a_key_counts_on_the_days_of_its_line(keyed: Sample, keys: Path) -> None:
    sign_with_keys(keyed, keys)
    text = (keyed.root / SIGNERS).read_text("utf-8")
    keyed.write(SIGNERS, text.replace('" ssh-', '" valid-after="20260501",valid-before="20260701" ssh-'))
    assert release(keyed).code == 0
    keyed.write(SIGNERS, text.replace('" ssh-', '" valid-before="20260501" ssh-'))
    assert release(keyed).code == 1


def test_one_key_is_one_person_whatever_the_names(keyed: Sample, keys: Path) -> None:
    key = (keys / "translator.pub").read_text("utf-8")
    keyed.write(SIGNERS, "".join(f'"{name}" {key}' for name in PEOPLE.values()))
    assert approve(keyed, "translator", PEOPLE["translator"], "--key", str(keys / "translator")).code == 0
    outcome = approve(keyed, "clinical-reviewer", PEOPLE["clinical-reviewer"], "--key", str(keys / "translator"))
    assert outcome.code == 2
    assert "two roles need two people" in " ".join(outcome.stderr.split())


def test_a_machine_without_ssh_keygen_says_so_once(keyed: Sample, keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_with_keys(keyed, keys)
    path = keyed.root / "bin"
    path.mkdir()
    with monkeypatch.context() as without:
        without.setenv("PATH", str(path))
        outcome = release(keyed)
        assert outcome.code == 1
        assert [line for line in outcome.errors if "no-ssh-keygen" in line] == [
            f"{BRAND}:9: error [no-ssh-keygen]: signatures by keys are asked for, and this machine has no ssh-keygen "
            "(install it: Debian package openssh-client)"
        ]
        assert (
            "has no ssh-keygen" in approve(keyed, "translator", "A translator", "--key", str(keys / "reviewer")).stderr
        )
    assert release(keyed).code == 0


def test_a_key_needs_a_brand_that_says_whose_keys_count(project: Sample, keys: Path) -> None:
    outcome = approve(project, "translator", "A", "--key", str(keys / "translator"))
    assert outcome.code == 2
    assert "allowed_signers" in outcome.stderr


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("signatures: required", "nothing says whose keys count"),
        ("signatures: perhaps", "'signatures' is 'perhaps'"),
        ("separate_people: maybe", "'separate_people' is 'maybe'"),
        ("allowed_signers: /etc/passwd", "it is not a file under layouts/"),
        ("allowed_signers: layouts/../README", "it is not a file under layouts/"),
        ("allowed_signers: layouts/.hidden", "it is not a file under layouts/"),
        ("allowed_signers: leaflets/signers", "it is not a file under layouts/"),
        ("allowed_signers: layouts/standard.yaml", "it is not a file under layouts/"),
        ("allowed_signers: layouts/nobody", "it cannot be read"),
        ("allowed_signers: layouts/brands", "it cannot be read"),
        ("allowed_signers: layouts/out", "it lies outside layouts/"),
    ],
)
def test_a_brand_that_cannot_say_whose_keys_count_is_an_error(project: Sample, lines: str, told: str) -> None:
    (project.root / "layouts/out").symlink_to(project.write("outside", ""))
    change(project, BRAND, "release_needs:", f"{lines}\nrelease_needs:")
    outcome = project.run("check")
    assert outcome.code == 1
    assert f"{BRAND}:8: error [layout-file]: " in outcome.stderr
    assert told in outcome.stderr
