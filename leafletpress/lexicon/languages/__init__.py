"""One file a language, by its tag without region: `LEXICON`, in the form of `lexicon/form.py`."""
