"""Turn canonical leaflets and their translations into branded, tagged PDFs.

The flow, one room a step, each knowing only those before it::

    leaflets/*.yaml        --content-->      Leaflet
    locale/LANG/*.po       --translation-->  TranslatedLeaflet
    layouts/*.yaml         --layout-->       Design, then a story of boxes, then pages of items
    runs of text           --typography-->   lines of placed glyphs
    glyphs and tags        --pdf-->          the bytes of one PDF
    leaflet x language x layout  --build-->  build/LANG/*.pdf and manifest.json
    a finished PDF         --proofs-->       what it fails
"""
