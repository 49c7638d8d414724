from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from hypothesis import given

from leafletpress.content.model import (
    Bullets,
    Callout,
    Contact,
    Contacts,
    Leaflet,
    Message,
    Paragraph,
    Question,
    Questions,
    Section,
    Step,
    Steps,
)
from leafletpress.errors import Where
from leafletpress.translation.messages import messages_of, placed_messages, rewrite
from leafletpress.translation.walk import messages_in
from tests.translation.samples import leaflet, leaflets, say


@given(leaflets)
def test_rewriting_nothing_changes_nothing(source: Leaflet) -> None:
    assert rewrite(source, lambda message: message) == source


@given(leaflets)
def test_there_and_back_gives_the_same_leaflet(source: Leaflet) -> None:
    there = rewrite(source, lambda message: replace(message, text=f"«{message.text}»", language="pl"))
    back = rewrite(there, lambda message: replace(message, text=message.text[1:-1], language="en"))
    assert back == source


@given(leaflets)
def test_reading_and_rewriting_meet_the_same_messages_in_the_same_order(source: Leaflet) -> None:
    met: list[Message] = []

    def note(message: Message) -> Message:
        met.append(message)
        return message

    rewrite(source, note)
    assert met == [placed.message for placed in placed_messages(source)]
    assert {message.text for message in met if message.text.strip()} == {entry.msgid for entry in messages_of(source)}


@given(leaflets)
def test_every_message_is_met_in_the_order_of_the_fields(source: Leaflet) -> None:
    assert [placed.message for placed in placed_messages(source)] == list(held(source))


@given(leaflets)
def test_messages_without_their_places_are_those_with_them(source: Leaflet) -> None:
    assert messages_in(source) == [placed.message for placed in placed_messages(source)]


def held(node: object) -> Iterator[Message]:
    if isinstance(node, Message):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from held(item)
    elif is_dataclass(node):
        for field in fields(node):
            yield from held(getattr(node, field.name))


def test_order_is_that_of_reading() -> None:
    source = leaflet(
        Section(say("One"), (Paragraph(say("in one")),), (Section(say("One and a half")),)),
        Section(say("Two")),
        introduction=(Paragraph(say("Before all")),),
    )
    assert [entry.msgid for entry in messages_of(source)] == [
        "Title", "Before all", "One", "in one", "One and a half", "Two",
    ]  # fmt: skip


def test_a_text_that_occurs_twice_is_one_entry_with_two_places() -> None:
    source = leaflet(Section(say("Tests", 5), (Bullets(((Paragraph(say("Tests", 9)),),)),)))
    (tests,) = [entry for entry in messages_of(source) if entry.msgid == "Tests"]
    assert tests.places == (Where("leaflets/leaflet.yaml", 5), Where("leaflets/leaflet.yaml", 9))
    assert tests.comments == ("Heading of a section", "Section “Tests”, list item")


def test_comments_say_what_a_text_is() -> None:
    body = (
        Steps((Step(None, (Paragraph(say("first")),)), Step(say("second"), (Paragraph(say("of second")),)))),
        Callout("warning", say("Beware"), (Paragraph(say("dog")),)),
        Questions((Question(say("Will it hurt?"), (Paragraph(say("no")),)),)),
        Contacts((Contact(say("Day unit"), hours=say("9 to 5")),)),
    )
    source = leaflet(Section(say("Before"), (), (Section(say("Your treatment"), body),)))
    said = {entry.msgid: entry.comments[0] for entry in messages_of(source)}
    at = "Section “Before / Your treatment”"
    assert said["Your treatment"] == "Section “Before”, heading of a subsection"
    assert said["first"] == f"{at}, step 1"
    assert said["second"] == f"{at}, step 2, title"
    assert said["of second"] == f"{at}, step 2"
    assert said["Beware"] == f"{at}, title of a warning"
    assert said["dog"] == f"{at}, warning"
    assert said["no"] == f"{at}, answer to “Will it hurt?”"
    assert said["9 to 5"] == f"{at}, opening hours of “Day unit”"


def test_facts_in_text_and_in_addresses_are_flagged_and_literal_braces_are_not() -> None:
    shown = ("call {unit}", "[site](https://{site})", "{{literal}}", "plain")
    entries = messages_of(leaflet(introduction=tuple(Paragraph(say(text)) for text in shown)))
    assert [entry.has_facts for entry in entries[1:]] == [True, True, False, False]
