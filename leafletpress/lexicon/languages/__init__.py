"""One file a language, by its tag without region: `LEXICON`, in the form of `lexicon/form.py`.

A language of several alphabets has a file for each but the usual one: pa.py is Gurmukhi, pa_arab.py would be Shahmukhi.
"""
