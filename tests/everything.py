"""The leaflet that has every block and every kind of text in it."""

from __future__ import annotations

HEAD = """\
reference: TEST_0001
version: "2"
title: A small leaflet
brand: example-hospitals
department: Radiology
reviewed: 2026-05
next_review: 2028-05
"""
EVERYTHING = """\
subtitle: With every block in it
authors: [The team]
sources: ["A book, 2026"]
facts: {unit: 0118 496 0368}
introduction: [What this is about.]
sections:
  - heading: First part
    body:
      - Plain, **bold** and [a link](https://example.org).
      - "See [the end](#the-end)."
      - list: [one, [two, {list: [inner]}]]
      - steps: [do this, {title: Then this, body: [and so on]}]
      - terms: [{term: Sacrum, meaning: A bone.}]
      - callout: {kind: warning, title: Take care, body: ["Call {unit}."]}
      - questions: [{question: Will it hurt?, answer: A little.}]
      - risks: [{risk: Pain, chance: 1 in 200, note: It passes.}, {risk: Bleeding}]
      - table: {caption: Times, header: [What, Minutes], rows: [[Scan, "20"], [Rest, "120"]]}
      - table: {header: ["", "Day\\n1"], rows: [["Left\\narm", "a\\nb"]], empty_rows: 2}
      - qr_code: {text: Tell us on the web., web: https://example.org/tell}
      - card: {title: Show this card, body: [I have had a scan., {list: ["Call {unit}."]}]}
      - figure: {image: figures/dot.svg, alt: A dot., caption: The dot.}
      - figure:
          {image: figures/dot.svg, alt: A dot., parts: [{label: Middle, at: [0.4, 0.5]}, {label: Edge, at: [0.8, .4]}]}
      - list: [[dotted, {figure: {image: figures/dot.svg, alt: Dot., parts: [{label: All, at: [0.5, 0.5]}]}}]]
      - figure: {image: figures/dot.svg, alt: A dot again., caption: So., beside: [Beside it., {list: [and this]}]}
      - checklist: [I have eaten nothing.]
      - writing_lines: {prompt: My questions, lines: 3}
      - contacts: [{name: Day unit, phone: "{unit}", email: a@example.org, hours: Always}]
    sections:
      - heading: Deeper
        id: the-end
        body: [The end.]
"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>'
