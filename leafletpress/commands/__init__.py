"""The commands of make_pdfs.py: each parses, makes one call into the rooms, and prints."""
