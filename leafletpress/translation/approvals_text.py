"""Signatures -> the text of approvals.yaml, always the same for the same signatures; comments stay in their places."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from leafletpress.translation.approvals import END, HEAD
from leafletpress.translation.release_policy import ROLES
from leafletpress.translation.signed_text import SHORT

if TYPE_CHECKING:
    from leafletpress.translation.approvals import Approvals, Prints, Signature

PAIRS_IN_A_ROW = 8


def with_signature(
    approvals: Approvals, leaflet_id: str, signature: Signature, prints: Prints
) -> tuple[Approvals, Signature | None]:
    """Return the approvals with a signature added, and the older one of that role whose place it takes, if any."""
    before = approvals.signatures.get(leaflet_id, ())
    older = next((one for one in before if one.role == signature.role), None)
    after = (*(one for one in before if one is not older), signature)
    signatures = {**approvals.signatures, leaflet_id: after}
    return replace(approvals, signatures=signatures, texts={**approvals.texts, signature.seal: prints}), older


def approvals_text(approvals: Approvals) -> str:
    """Return the whole file: leaflets by id, signatures by role, then fingerprints of the signed texts."""
    lines = list(HEAD)
    for leaflet_id in sorted(approvals.signatures):
        lines += ["", *approvals.comments.get(leaflet_id, ()), *_leaflet_lines(approvals, leaflet_id)]
    return "\n".join([*lines, *approvals.comments.get(END, ())]) + "\n"


def _leaflet_lines(approvals: Approvals, leaflet_id: str) -> Iterator[str]:
    signatures = sorted(approvals.signatures[leaflet_id], key=lambda one: ROLES.index(one.role))
    yield f"{leaflet_id}:"
    yield "  signatures:"
    for signature in signatures:
        yield from (f"    {line}" for line in approvals.comments.get((leaflet_id, signature.role), ()))
        yield from _signature_lines(signature)
    kept = [name for name in dict.fromkeys(one.seal for one in signatures) if name in approvals.texts]
    if kept:
        yield "  texts:"
    for name in kept:
        yield from _text_lines(name, approvals.texts[name])


def _signature_lines(signature: Signature) -> Iterator[str]:
    yield f"    - role: {signature.role}"
    yield f"      by: {_quoted(signature.by)}"
    yield f"      on: {signature.on}"
    if signature.note:
        yield f"      note: {_quoted(signature.note)}"
    yield f"      version: {_quoted(signature.version)}"
    yield f"      text: {signature.seal}"
    if signature.form == 1:
        return
    if signature.accepts:
        yield "      accepts:"
        yield from (f"        - {mark}" for mark in sorted(signature.accepts))
    if signature.back_translation:
        yield f"      back_translation: {signature.back_translation}"
    yield f"      form: {signature.form}"
    yield f"      seal: {signature.entry_seal}"
    if signature.key_signature:
        yield f"      key_signature: {_quoted(signature.key_signature)}"


def _text_lines(name: str, prints: Prints) -> Iterator[str]:
    yield f"    - seal: {name}"
    yield "      messages:"
    pairs = [f"{source}-{target}" for source, target in prints]
    in_a_row = 1 if any(len(source) > SHORT for source, _ in prints) else PAIRS_IN_A_ROW
    for start in range(0, len(pairs), in_a_row):
        yield f"        - {' '.join(pairs[start : start + in_a_row])}"


def _quoted(text: str) -> str:
    # A JSON string is a YAML double-quoted scalar: no name can become a key, a tag or an alias.
    return json.dumps(text, ensure_ascii=False)
