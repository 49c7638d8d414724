"""Facts about languages, and nothing but facts: one file a language, and what scripts or all languages share.

form.py           which facts there are, and what one means that is left out
languages/        one file a language, by its tag: pl.py. It is imported when the language is met
scripts.py        what belongs to a script, whatever the language
international.py  words and signs that are read alike in texts of any language
measures.py       units of measure by one name, and their symbols
source.py         more about the English that translations are compared with
han.py            characters of Simplified and of Traditional Chinese
frequent.py       words and letters that tell a language from its neighbours of the same script
joins.py          words that join clauses and the items of a list
stress.py         words of weight that stand in bold
remarks.py        what translators and their programs write to each other
lookup.py         a tag and a script -> what is known
"""
