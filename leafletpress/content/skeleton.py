"""The first text of a new leaflet: sound as it stands, and teaching by its comments what else there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leafletpress.content.review_date import ReviewDate


@dataclass(frozen=True, slots=True)
class Beginning:
    """Hold what a new leaflet is told: its id, the trust's code for it, its brand, its dates."""

    id: str
    reference: str
    brand: str
    reviewed: ReviewDate
    next_review: ReviewDate


def skeleton(begin: Beginning) -> str:
    """Return the YAML of a leaflet that builds at once; its telephone numbers are Ofcom's for drama."""
    words = " ".join(begin.id.split("-"))
    return SKELETON.format(
        title=words[0].upper() + words[1:],
        reference=begin.reference,
        brand=begin.brand,
        reviewed=begin.reviewed,
        next_review=begin.next_review,
    )


SKELETON = """\
# The English of one leaflet; docs/authors.md says what may stand here. After each change:
#   check     says what is wrong, with file and line
#   build     makes the PDFs
reference: {reference}            # the trust's code, printed on every page; no other leaflet may have it
version: "1"
title: "{title}"
# subtitle: What it is for, in one line
brand: {brand}      # a folder in layouts/brands/
reviewed: "{reviewed}"         # YYYY-MM or YYYY-MM-DD
next_review: "{next_review}"      # the last month in which the leaflet may be given out
# department: Radiology
# authors:
#   - The team that wrote it
# sources:
#   - Where the facts come from; printed small at the end and not translated

# also_called: [what wards and patients call it]     # not printed: for whoever looks for the leaflet

# What nobody translates: write {{day_unit}} in a text to have the number printed there.
facts:
  day_unit: 0118 496 0000     # a number for samples that rings nowhere: replace it

introduction:
  - This leaflet explains what will happen. It does not replace a talk with your doctor.

sections:
  - heading: What is it?
    body:
      - Say in short sentences what it is. Write **two stars** round what must not be missed.

  - heading: What are the benefits and the risks?
    body:
      - benefits:
          - benefit: You may have less pain.
            chance: about 6 in 10
      - risks:
          - risk: You may have a bruise.
            chance: 1 in 10
            note: It goes away by itself.
          - risk: You may have an infection.
            # without a chance, "not known" is printed; a comment stands above a text, not behind it
            note: We clean the skin to prevent it.

  - heading: How do I get ready?
    body:
      - "Bring these with you:"     # a text that holds a colon needs quotes
      - list:
          - all your medicines
          - your questions
      # The same with numbers:       steps: [First this., Then this.]
      # A picture under leaflets/:   figure: {{image: figures/name.svg, alt: What it shows}}

  - heading: When should I ask for help?
    body:
      - callout:
          kind: warning
          title: Call us on the same day
          body:
            - Call the day unit on {{day_unit}} if you have a fever.
      - contacts:
          - name: Day unit
            phone: "{{day_unit}}"
            hours: Monday to Friday, 9am to 5pm
      - writing_lines:
          prompt: My questions
          lines: 4
"""
