"""Turn canonical leaflets and their translations into branded, tagged PDFs.

The flow, one room a step, each knowing only those before it::

    leaflets/*.yaml        --content-->      Leaflet
    locale/LANG/*.po       --translation-->  TranslatedLeaflet
    layouts/*.yaml         --design-->       Design
    leaflet and design     --layout-->       a story of boxes, then pages of items
    runs of text           --typography-->   lines of placed glyphs
    glyphs and tags        --pdf-->          the bytes of one PDF
    leaflet x language x layout  --pipeline-->  build/LANG/*.pdf and manifest.json
    a finished PDF         --verify-->       what it fails
"""

__version__ = "0.1.0"  # pyproject.toml reads it here
