"""Office files, HTML and Markdown -> paragraphs, tables and pictures, each with its place; knows no leaflets.

`read` opens a file by what is in it; `docx`, `odt`, `html` and `markdown` read one form each into the classes of
`model`. Nothing in a file is run and nothing is fetched; what cannot be used is in `Document.left` with its words, so
that every word of a file is somewhere. `package` bounds what is unpacked and parsed.
"""
