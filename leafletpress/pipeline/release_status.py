"""Whether a leaflet in a language may be given to patients today, and if not, why."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from leafletpress.content.check import last_day
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Problem, Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.inventory import Inventory
from leafletpress.pipeline.manifest import ReleaseState
from leafletpress.pipeline.rule_ids import OVERDUE
from leafletpress.pipeline.text_reading import TextId

BROKEN, ABSENT = "the translation has errors", "there is no translation"


class ReleaseStatus(NamedTuple):
    """Why a leaflet in a language is a draft on a day, a line each, none if it may be given out.

    `overdue` says that its review date has passed, `signed` that all whom a release needs have signed it.
    """

    reasons: tuple[str, ...]
    overdue: bool = False
    signed: bool = False

    @property
    def state(self) -> ReleaseState:
        """Return the state that the manifest and the PDF's name tell."""
        return "draft" if self.reasons else "approved"


def release_status(pair: TextId, inventory: Inventory, today: date) -> ReleaseStatus:
    """Return how a leaflet in a language stands on a day: approved while in date and, a translation, signed.

    English is its own source: it needs no signature.
    """
    if pair not in inventory.can_be_built:
        return ReleaseStatus((BROKEN if pair in inventory.broken else ABSENT,))
    own, review = inventory.readings[pair], inventory.readings[pair[0], SOURCE_LANGUAGE].review
    reference, recall = inventory.readings[pair[0], SOURCE_LANGUAGE].reference, inventory.recall(pair)
    withdrawn = (f"withdrawn on {recall.day}: {recall.reason}",) if recall else ()
    doubt = (said,) if (said := inventory.releases.doubt(reference)) else ()
    overdue = is_overdue(review, today)
    late = (f"next review was due by {review}",) if overdue else ()
    future = (f"signature of {name} is dated in the future" for name, day in own.signatures if day > today)
    return ReleaseStatus(
        (*withdrawn, *doubt, *late, *own.reasons, *future), overdue, own.signed or pair[1] == SOURCE_LANGUAGE
    )


def is_overdue(review: ReviewDate | None, today: date) -> bool:
    """Tell whether the last day on which a leaflet may be given out, after its next review, has passed."""
    return review is not None and today > last_day(review)


def overdue_warning(where: Where, review: ReviewDate | None) -> Problem:
    """Return the warning, at the place of the leaflet, that its review date has passed."""
    hint = "review the text, then set reviewed and next_review"
    return Problem(where, f"next review was due by {review}", hint, "warning", OVERDUE)
