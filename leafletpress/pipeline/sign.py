"""A named person's signature under a translation: refused with the reason, or written into approvals.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, Where
from leafletpress.languages import Language
from leafletpress.pipeline.project import COMMON, Project
from leafletpress.pipeline.signable import Signable, signable
from leafletpress.schema_errors import Wrong
from leafletpress.translation.approvals import Signature, approvals_path, person, read_approvals, remark
from leafletpress.translation.approvals_text import approvals_text, with_signature
from leafletpress.translation.back_translation import (
    ENDINGS,
    BackTranslation,
    back_translation_path,
    is_within,
    read_back_translation,
)
from leafletpress.translation.doubts import forget_doubts
from leafletpress.translation.release_policy import ReleasePolicy, Role
from leafletpress.translation.silences import Silence
from leafletpress.translation.ssh_signatures import KeyFault, key_fault, sign_with_key
from leafletpress.translation.statement import entry_seal, statement
from leafletpress.translation.verdict import same_person
from leafletpress.whole_files import write_whole
from leafletpress.yaml_reader import MOST_BYTES


class BadSignature(LeafletPressError):
    """A fault of the signature that was asked for, whatever the translation."""


@dataclass(frozen=True, slots=True)
class SignatureRequest:
    """What was asked for: leaflet id or `common`, language tag (BCP 47), role, name, day, note.

    `accept` names silenced rules as RULE@LINE. `back_translation` is the file of one, `key` that of a private key.
    """

    leaflet: str
    tag: str
    role: Role
    by: str
    on: date
    note: str = ""
    accept: tuple[str, ...] = ()
    back_translation: Path | None = None
    key: Path | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """What came of signing: the signature, the one whose place it took, the file, what a release still lacks.

    `doubts` are translations that were fuzzy, lost the mark, and are signed as they were.
    """

    signature: Signature
    replaced: Signature | None
    shown: str
    lacking: tuple[str, ...]
    silences: tuple[Silence, ...] = ()
    doubts: tuple[Problem, ...] = ()


def sign(project: Project, request: SignatureRequest, today: date) -> Signed:
    """Write a signature under the translation as it is now.

    Raises BadSignature for a name, note, day, key or file that cannot be, ProblemsFound for a translation with
    errors, unfinished messages or silences that nobody accepted, and for an approvals.yaml with faults or that cannot
    be written.
    """
    by, note = checked_words(request, today)
    known = project.files.language(request.tag)
    path, shown = approvals_path(project.root, known)
    approvals, policy = read_approvals(path, shown), project.files.policy(request.leaflet)
    found = signable(project, request.leaflet, known, request.accept, today)
    back = _back_translation(request, found)
    signature = Signature(
        role=request.role,
        by=by,
        on=request.on,
        version=found.version,
        seal=found.seal,
        where=Where(shown),
        note=note,
        accepts=tuple(sorted(one.mark for one in found.silences)),
        back_translation=back.sha256 if back else "",
    )
    checked_day(signature, found, approvals.signatures.get(request.leaflet, ()))
    signature = with_seals(request, signature, policy)
    checked_person(signature, approvals.signatures.get(request.leaflet, ()), policy, request.leaflet)
    after, replaced = with_signature(approvals, request.leaflet, signature, found.prints)
    _keep(project.root, request, known, back)
    _write(path, approvals_text(after), shown)
    forget_doubts(project.root, known, request.leaflet)
    lacking = found.lacking(project, after, policy)
    return Signed(signature, replaced, shown, lacking, found.silences, found.doubts)


def checked_words(request: SignatureRequest, today: date) -> tuple[str, str]:
    """Return name and note as they will stand in the file; raise BadSignature."""
    try:
        by = person(request.by)
    except Wrong as error:
        raise BadSignature(f"the name cannot be taken: {error.error_message} ({error.hint})") from error
    try:
        note = remark(request.note) if request.note else ""
    except Wrong as error:
        raise BadSignature(f"the note cannot be taken: {error.error_message} ({error.hint})") from error
    if request.on > today:
        raise BadSignature(f"{request.on} is in the future: today is {today}")
    if (request.role == "back-translation") != (request.back_translation is not None):
        raise BadSignature("a back-translation needs its FILE, and no other role has one")
    if request.back_translation and request.leaflet == COMMON:
        raise BadSignature("the words of the layouts have no back-translation: sign as translator or reviewer")
    return by, note


def checked_day(signature: Signature, found: Signable, others: Iterable[Signature]) -> None:
    """Raise BadSignature for a day on which the text was not there yet."""
    for day, what in found.days:
        if signature.on < day:
            raise BadSignature(f"{signature.on} is before {day}, {what}: nobody can have signed this text then")
    others = [one for one in others if one.seal != signature.seal and one.form == signature.form]
    later = [one for one in others if one.on > signature.on]
    if later:
        raise BadSignature(f"{signature.on} is before {later[0].on}, when {later[0].by} signed another text")


def checked_person(signature: Signature, others: Iterable[Signature], policy: ReleasePolicy, leaflet_id: str) -> None:
    """Raise BadSignature if a role that a release needs would be signed by the person who signed in another."""
    if not policy.separate_people or signature.role not in policy.needs:
        return
    for one in others:
        needed = one.role in policy.needs and one.role != signature.role
        if needed and one.seal == signature.seal and same_person(one, signature):
            raise BadSignature(
                f"{one.by} has signed {leaflet_id} as {one.role}: two roles need two people "
                "(separate_people: no in the brand allows one)"
            )


def with_seals(request: SignatureRequest, signature: Signature, policy: ReleasePolicy) -> Signature:
    """Return a signature with the seal of its entry and, if a key was given, signed with that; raise BadSignature."""
    said = statement(request.leaflet, request.tag, signature)
    sealed = replace(signature, entry_seal=entry_seal(request.leaflet, request.tag, signature))
    if request.key is None:
        if policy.keys_required:
            raise BadSignature("the brand asks for signatures by keys: name yours with --key FILE")
        return sealed
    if policy.signers is None:
        raise BadSignature("the brand names no keys that count: write allowed_signers: layouts/allowed_signers into it")
    try:
        made = sign_with_key(request.key, said)
    except KeyFault as error:
        raise BadSignature(str(error)) from error
    if fault := key_fault(policy, signature.by, signature.on, made, said):
        raise BadSignature(f"the key does not count: {fault}; a line of that file begins with the name in quotes")
    return replace(sealed, key_signature=made)


def _back_translation(request: SignatureRequest, found: Signable) -> BackTranslation | None:
    if request.back_translation is None:
        return None
    return read_back_translation(request.back_translation, found.entries, str(request.back_translation))


def _keep(root: Path, request: SignatureRequest, known: Language, back: BackTranslation | None) -> None:
    """Put a back-translation beside the signatures, where the proof and every later reader find it."""
    if back is None:
        return
    for ending in ENDINGS:
        shown = back_translation_path(known, request.leaflet, ending)
        if not is_within(root / shown, root):
            raise ProblemsFound([Problem(Where(shown), "a link leads out of locale/", "put the folder itself there")])
        if ending == back.ending:
            _put(root / shown, back.data, shown)
        else:
            (root / shown).unlink(missing_ok=True)


def _write(path: Path, text: str, shown: str) -> None:
    data = text.encode()
    if len(data) > MOST_BYTES:
        fault = "with this signature the file would be larger than 1 MB"
        raise ProblemsFound([Problem(Where(shown), fault, "delete leaflets that are no longer given out")])
    _put(path, data, shown)


def _put(path: Path, data: bytes, shown: str) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        hint = "check free space and permissions"
        raise ProblemsFound([Problem(Where(shown), f"cannot write: {error.strerror or error}", hint)]) from error
