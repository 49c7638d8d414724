"""Leaflets in documents of ReportLab's Platypus: tagged, in every language, beside flowables of anybody's.

`LeafletBlocks` are the flowables of a leaflet's sections, `Tagged` says what another flowable is, and `TaggedCanvas`
(as `canvasmaker=` of a document template's `build`) writes the tags. See docs/reportlab.md.
"""

from leafletpress.flowables.blocks import LeafletBlocks
from leafletpress.flowables.canvas import TaggedCanvas
from leafletpress.flowables.tagged import Tagged

__all__ = ["LeafletBlocks", "Tagged", "TaggedCanvas"]
