"""What day it is, for a build that must come out the same twice."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from leafletpress.errors import LeafletPressError


class BadClock(LeafletPressError):
    """A SOURCE_DATE_EPOCH that is not a number of seconds."""


def today() -> date:
    """Return the day of SOURCE_DATE_EPOCH where it is set, else the computer's date."""
    return source_date() or datetime.now(UTC).date()


def source_date() -> date | None:
    """Return the day of SOURCE_DATE_EPOCH (seconds, UTC), None where it is not set; raise BadClock for nonsense."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return None
    try:
        if (seconds := int(epoch)) < 0:
            raise ValueError(epoch)
        return datetime.fromtimestamp(seconds, UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise BadClock(f"SOURCE_DATE_EPOCH is {epoch!r}, not a number of seconds since 1970") from error
