"""What a brand asks for before patients get a translation: which roles, how many people, whether by keys."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from leafletpress.errors import Where

if TYPE_CHECKING:
    from pathlib import Path

Role = Literal["translator", "reviser", "clinical-reviewer", "back-translation"]
ROLES: tuple[Role, ...] = get_args(Role)
DEFAULT_NEEDS: tuple[Role, ...] = ("translator", "clinical-reviewer")


class ReleasePolicy(NamedTuple):
    """What a release needs, said in the brand at `where`.

    `separate_people` says that two roles need two people. `signers` is the file of the keys that count, in the form
    of ssh-keygen's allowed_signers, `shown` its path for people; `keys_required` says that nothing but these count.
    """

    needs: tuple[Role, ...] = DEFAULT_NEEDS
    separate_people: bool = True
    signers: Path | None = None
    shown: str = ""
    keys_required: bool = False
    where: Where = Where("layouts/brands")


def strictest(policies: tuple[ReleasePolicy, ...]) -> ReleasePolicy:
    """Return the policy that fulfils all of several: what the words of the layouts need, which all brands print."""
    first = next((one for one in policies if one.signers), policies[0] if policies else ReleasePolicy())
    return first._replace(
        needs=tuple(role for role in ROLES if any(role in one.needs for one in policies)) or DEFAULT_NEEDS,
        separate_people=any(one.separate_people for one in policies),
        keys_required=any(one.keys_required for one in policies),
    )


def person_key(name: str) -> str:
    """Return a name as people are compared: in normal form, without case, invisible signs and further blanks."""
    visible = "".join(char for char in unicodedata.normalize("NFKC", name) if unicodedata.category(char) != "Cf")
    return unicodedata.normalize("NFKC", " ".join(visible.split()).casefold())
