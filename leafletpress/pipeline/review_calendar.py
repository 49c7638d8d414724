"""The review dates as an iCalendar file (RFC 5545), the same bytes for the same leaflets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from leafletpress.content.check import first_day, last_day
from leafletpress.content.inline import plain_text
from leafletpress.content.model import Leaflet
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.status_rows import DUE_DAYS

if TYPE_CHECKING:
    from icalendar import Alarm, Event

PRODUCT = "-//Leaflet Press//Review dates//EN"


def review_calendar(project: Project) -> bytes:
    """Return an all-day event for the last day of each good leaflet, with an alarm 90 days before.

    UID comes from the reference, so that a renewed date moves the event that a calendar already has,
    and DTSTAMP from the day of the last review (RFC 5545, 3.8.4.7 and 3.8.7.2).
    """
    # The library takes its time to import: only this one selection waits for it.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for leaflet in sorted(project.leaflets, key=lambda one: (last_day(one.next_review), one.id)):
        calendar.add_component(_event(leaflet, project.languages_of(leaflet.id)))
    return bytes(calendar.to_ical())


def _event(leaflet: Leaflet, tags: Iterable[str]) -> Event:
    from icalendar import Event

    title = plain_text(leaflet.title.text, dict(leaflet.facts))
    day = last_day(leaflet.next_review)
    event = Event()
    event.add("uid", f"review-{leaflet.reference.lower()}@leafletpress.invalid")
    event.add("dtstamp", datetime.combine(first_day(leaflet.reviewed), time(), UTC))
    event.add("summary", f"Review due: {title} ({leaflet.reference})")
    event.add("description", f"{leaflet.where.file}, version {leaflet.version}, in {', '.join(tags)}.")
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title))
    return event


def _alarm(title: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Review due in {DUE_DAYS} days: {title}")
    alarm.add("trigger", timedelta(days=-DUE_DAYS))
    return alarm
