"""What tests of signatures do with a sample: change what a patient sees, sign, release."""

from __future__ import annotations

from tests.pipeline.conftest import Outcome, Sample

BRAND = "layouts/brands/example-hospitals/brand.yaml"
YAML, CATALOGUE = "leaflets/scan.yaml", "locale/pl/LC_MESSAGES/scan.po"
COMMON, APPROVALS = "locale/pl/LC_MESSAGES/common.po", "locale/pl/approvals.yaml"


def change(project: Sample, path: str, old: str, new: str) -> None:
    text = (project.root / path).read_text("utf-8")
    assert old in text
    project.write(path, text.replace(old, new, 1))


def release(project: Sample) -> Outcome:
    return project.run("build", "--release", "--layout", "standard", "--lang", "pl")


def approve(project: Sample, role: str, by: str, *more: str, domain: str = "scan") -> Outcome:
    return project.run("approve", domain, "pl", *more, "--role", role, "--by", by, "--on", "2026-06-01")
