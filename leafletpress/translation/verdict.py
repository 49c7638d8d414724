"""Signatures against the text as it is now: what holds, what does not, and which message voided it.

A signature holds if its entry is as it was signed, its text is that of now, its day can be, and, where the brand asks
for keys, the key of the person who is named made it.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.check import first_day
from leafletpress.errors import Problem, Where
from leafletpress.translation.phrases import PHRASES
from leafletpress.translation.release_policy import person_key
from leafletpress.translation.signed_text import (
    NOTHING_BESIDE,
    SignedPiece,
    seal,
    signed_pieces,
    word_pieces,
    word_print,
    words_seal,
)
from leafletpress.translation.ssh_signatures import key_fault, public_key
from leafletpress.translation.statement import FORM, is_whole, statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from leafletpress.content.model import Message
    from leafletpress.translation.approvals import Approvals, Prints, Signature
    from leafletpress.translation.coverage import TranslatedLeaflet
    from leafletpress.translation.messages import Entry
    from leafletpress.translation.phrases import Phrases
    from leafletpress.translation.release_policy import ReleasePolicy, Role
    from leafletpress.translation.signed_text import Beside
    from leafletpress.translation.silences import Silence

WORDS = "common"
EDITED = "the entry was edited after it was signed"
OLD = "it is of an older form, which sealed no pictures, dates, reference and names"


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

    `lacking` are the roles that a release needs and nobody has signed as; `needs` are all it needs. `twice` are
    signatures of one person in two roles that need two. `words` is the verdict on the words of the layouts.
    """

    needs: tuple[Role, ...]
    holding: tuple[Signature, ...] = ()
    voided: tuple[Voided, ...] = ()
    lacking: tuple[Role, ...] = ()
    twice: tuple[tuple[Signature, Signature], ...] = ()
    words: Verdict | None = None

    @property
    def approved(self) -> bool:
        """Tell whether everyone whom a release needs has signed the text as it is, and the words of the layouts."""
        signed = set(self.needs) <= {signature.role for signature in self.holding}
        return signed and not self.twice and (self.words is None or self.words.approved)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why the translation is not approved, a line each; none if it is."""
        lacking = f"not signed as {' or '.join(self.lacking)}"
        own = (*([lacking] if self.lacking else ()), *(_summary(*group) for group in self.voidings))
        words = (
            f"the words of the layouts ({WORDS}): {reason}" for reason in (self.words.reasons if self.words else ())
        )
        return (*own, *map(_one_person, self.twice), *words)

    @property
    def needed(self) -> tuple[Signature, ...]:
        """Return the signatures that hold and are needed, those under the words of the layouts among them."""
        own = (signature for signature in self.holding if signature.role in self.needs)
        return (*own, *(self.words.needed if self.words else ()))

    @property
    def voidings(self) -> tuple[tuple[tuple[Signature, ...], tuple[SignedChange, ...]], ...]:
        """Return the needed signatures that no longer hold, together where the same changes voided them."""
        groups: dict[tuple[SignedChange, ...], tuple[Signature, ...]] = {}
        for one in self.voided:
            if one.signature.role in self.needs:
                groups[one.changes] = (*groups.get(one.changes, ()), one.signature)
        return tuple((signatures, changes) for changes, signatures in groups.items())


def judge(
    translated: TranslatedLeaflet, approvals: Approvals, policy: ReleasePolicy, beside: Beside = NOTHING_BESIDE
) -> Verdict:
    """Return what the signatures in a language's approvals are worth for one translation as it is now."""
    leaflet, tag = translated.source, translated.language.tag
    signatures = approvals.signatures.get(leaflet.id, ())
    if not signatures:
        return Verdict(policy.needs, lacking=policy.needs)
    pieces = signed_pieces(translated, beside)
    now, born = seal(translated, pieces), first_day(leaflet.reviewed)
    others = [one.on for one in signatures if one.seal != now and one.form == FORM]

    def changes(one: Signature) -> Iterator[SignedChange]:
        if one.seal != now:
            yield from changes_since(approvals.texts.get(one.seal), pieces, leaflet.where)
            return
        if one.on < born:
            yield SignedChange(one.where, f"it is dated before the English was reviewed ({leaflet.reviewed})")
        if one.on < max(others, default=one.on):
            yield SignedChange(one.where, f"it is dated before {max(others)}, when another text was signed")
        if one.role == "back-translation" and one.back_translation != (beside.back_translation or None):
            yield SignedChange(one.where, "the file of the back-translation was changed or is gone")

    found = [(one, _entry_faults(leaflet.id, tag, one, policy) or tuple(changes(one))) for one in signatures]
    return _verdict(found, policy)


def judge_words(
    phrases: Phrases,
    own: Iterable[Message],
    approvals: Approvals,
    policy: ReleasePolicy,
    silences: Iterable[Silence] = (),
    said: Iterable[Entry] = PHRASES,
) -> Verdict:
    """Return what signatures are worth for the words of layouts, those `said`, and a brand's `own`."""
    tag, place = phrases.language.tag, Where(f"locale/{phrases.language.folder}/LC_MESSAGES/{WORDS}.po")
    pieces = word_pieces(phrases, own, silences, said)

    def changes(one: Signature) -> Iterator[SignedChange]:
        prints = approvals.texts.get(one.seal, ())
        if words_seal(tag, prints) != one.seal:
            yield SignedChange(place, "the fingerprints of the signed words are not in the file")
            return
        sources = {source for source, _ in prints}
        for piece in pieces:
            if word_print(piece) not in prints:
                yield SignedChange(piece.where, _what(piece, known=word_print(piece)[0] in sources))

    signatures = approvals.signatures.get(WORDS, ())
    found = [(one, _entry_faults(WORDS, tag, one, policy) or tuple(changes(one))) for one in signatures]
    return _verdict(found, policy)


def _verdict(found: Sequence[tuple[Signature, tuple[SignedChange, ...]]], policy: ReleasePolicy) -> Verdict:
    holding = tuple(one for one, changes in found if not changes)
    needed = [one for one in holding if one.role in policy.needs]
    twice = tuple(pair for pair in combinations(needed, 2) if policy.separate_people and same_person(*pair))
    lacking = tuple(role for role in policy.needs if role not in {one.role for one, _ in found})
    return Verdict(policy.needs, holding, tuple(Voided(*one) for one in found if one[1]), lacking, twice)


def same_person(one: Signature, other: Signature) -> bool:
    """Tell whether two signatures are of one person: by name, or by the key that made them."""
    key = public_key(one.key_signature)
    return person_key(one.by) == person_key(other.by) or (bool(key) and key == public_key(other.key_signature))


def _entry_faults(leaflet_id: str, tag: str, one: Signature, policy: ReleasePolicy) -> tuple[SignedChange, ...]:
    """Return what is wrong with an entry whatever the text is now."""
    if one.form != FORM:
        again = f"sign again: make_pdfs.py approve {leaflet_id} {tag}"
        return (SignedChange(Where(one.where.file), f"{OLD}; {again}"),)
    if not is_whole(leaflet_id, tag, one):
        return (SignedChange(one.where, EDITED),)
    fault = key_fault(policy, one.by, one.on, one.key_signature, statement(leaflet_id, tag, one))
    return (SignedChange(one.where, fault),) if fault else ()


def changes_since(signed: Prints | None, pieces: Sequence[SignedPiece], where: Where) -> tuple[SignedChange, ...]:
    """Return what differs from the fingerprints of a signed text; at `where` what has no place of its own."""
    if not signed:
        return (SignedChange(where, "the text was changed; the fingerprints of the signed one are not in the file"),)
    pairs, sources = set(signed), {source for source, _ in signed}
    targets = {target for _, target in signed}
    *named, form = [
        (
            piece.prints not in pairs,
            SignedChange(
                piece.where,
                _what(piece, known=piece.prints[0] in sources, stayed=piece.prints[1] in targets),
            ),
        )
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


def _what(piece: SignedPiece, *, known: bool, stayed: bool = False) -> str:
    if known:
        return f"the translation of {piece.name} was changed"
    if not piece.target:
        return f"{piece.name} is new or was changed"
    return f"{piece.name} is new or was changed in English" + (", and its translation was not" if stayed else "")


def _one_person(pair: tuple[Signature, Signature]) -> str:
    one, other = pair
    names = one.by if person_key(one.by) == person_key(other.by) else f"{one.by} and {other.by}, with one key"
    return f"{one.role} and {other.role} are one person, {names}: two roles need two people"


def _summary(signatures: Sequence[Signature], changes: Sequence[SignedChange]) -> str:
    names = " and ".join(map(str, signatures))
    return f"signature{'s' if len(signatures) > 1 else ''} of {names} void: {_first(changes)}"


def _first(changes: Sequence[SignedChange]) -> str:
    rest = f" and {len(changes) - 1} more" if len(changes) > 1 else ""
    return f"{changes[0]}{rest}"


def _counted(number: int) -> str:
    return "a message or value was" if number == 1 else f"{number} messages or values were"
