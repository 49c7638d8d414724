"""Signatures against the text as it is now: what holds, what does not, and which message voided it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.errors import Problem, Where
from leafletpress.translation.signed_text import SignedPiece, seal, signed_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.translation.approvals import Approvals, Prints, Role, Signature
    from leafletpress.translation.coverage import TranslatedLeaflet


class SignedChange(NamedTuple):
    """One difference between the signed text and the present one."""

    where: Where
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class Voided(NamedTuple):
    """A signature that no longer holds, and every change since."""

    signature: Signature
    changes: tuple[SignedChange, ...]


class Verdict(NamedTuple):
    """What the signatures under one translation are worth; made by `judge`.

    `lacking` are the roles that a release needs and nobody has signed as; `needs` are all it needs.
    """

    needs: tuple[Role, ...]
    holding: tuple[Signature, ...] = ()
    voided: tuple[Voided, ...] = ()
    lacking: tuple[Role, ...] = ()

    @property
    def approved(self) -> bool:
        """Tell whether everyone whom a release needs has signed the text as it is."""
        return set(self.needs) <= {signature.role for signature in self.holding}

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why the translation is not approved, a line each; none if it is."""
        lacking = f"not signed as {' or '.join(self.lacking)}"
        return (*([lacking] if self.lacking else ()), *(_summary(*group) for group in self.voidings))

    @property
    def voidings(self) -> tuple[tuple[tuple[Signature, ...], tuple[SignedChange, ...]], ...]:
        """Return the needed signatures that no longer hold, together where the same changes voided them."""
        groups: dict[tuple[SignedChange, ...], tuple[Signature, ...]] = {}
        for one in self.voided:
            if one.signature.role in self.needs:
                groups[one.changes] = (*groups.get(one.changes, ()), one.signature)
        return tuple((signatures, changes) for changes, signatures in groups.items())


def judge(translated: TranslatedLeaflet, approvals: Approvals, needs: tuple[Role, ...]) -> Verdict:
    """Return what the signatures in a language's approvals are worth for one translation as it is now."""
    signatures = approvals.signatures.get(translated.leaflet.id, ())
    lacking = tuple(role for role in needs if role not in {one.role for one in signatures})
    if not signatures:
        return Verdict(needs, lacking=lacking)
    pieces = signed_pieces(translated)
    now = seal(translated, pieces)
    voided = tuple(
        Voided(one, changes_since(approvals.texts.get(one.seal), pieces, translated.leaflet.where))
        for one in signatures
        if one.seal != now
    )
    return Verdict(needs, tuple(one for one in signatures if one.seal == now), voided, lacking)


def changes_since(signed: Prints | None, pieces: Sequence[SignedPiece], where: Where) -> tuple[SignedChange, ...]:
    """Return what differs from the fingerprints of a signed text; at `where` what has no place of its own."""
    if not signed:
        return (SignedChange(where, "the text was changed; the fingerprints of the signed one are not in the file"),)
    pairs, sources = set(signed), {source for source, _ in signed}
    *named, form = [
        (piece.prints not in pairs, SignedChange(piece.where, _what(piece, known=piece.prints[0] in sources)))
        for piece in dict.fromkeys(pieces)
    ]
    changed = tuple(change for differs, change in named if differs)
    gone = len(sources - {piece.prints[0] for piece in pieces[:-1]}) - 1  # the form is always one of them
    if gone > 0 and not changed:
        return (SignedChange(where, f"{_counted(gone)} taken out"),)
    # A message more or less changes the form, too: it is named only where nothing else explains it.
    return changed or ((form[1],) if form[0] else (SignedChange(where, "the order of the messages was changed"),))


def voided_problems(leaflet_id: str, verdict: Verdict) -> Iterable[Problem]:
    """Yield a warning at each signature that no longer holds."""
    for voided in verdict.voided:
        what = f"{leaflet_id}: the signature of {voided.signature} no longer holds: {_first(voided.changes)}"
        yield Problem(voided.signature.where, what, "look at the changes, then sign again", "warning")


def _what(piece: SignedPiece, *, known: bool) -> str:
    if known:
        return f"the translation of {piece.name} was changed"
    return f"{piece.name} is new or was changed" + (" in English" if piece.target else "")


def _summary(signatures: Sequence[Signature], changes: Sequence[SignedChange]) -> str:
    names = " and ".join(map(str, signatures))
    return f"signature{'s' if len(signatures) > 1 else ''} of {names} void: {_first(changes)}"


def _first(changes: Sequence[SignedChange]) -> str:
    rest = f" and {len(changes) - 1} more" if len(changes) > 1 else ""
    return f"{changes[0]}{rest}"


def _counted(number: int) -> str:
    return "a message or value was" if number == 1 else f"{number} messages or values were"
