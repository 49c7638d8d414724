"""What comes in and goes out: Word files to leaflets, old translations and agencies' tables to catalogues, and back.

`import_leaflet` makes a leaflet of a document (room `documents`): lines, lists, tables and headings, sections, blocks,
facts, file. Whatever is guessed or left out is a remark with its place, and every word is in the leaflet or a remark.
"""
