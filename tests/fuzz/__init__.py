"""Mutation fuzz through the real door: `python -m tests.fuzz READER --minutes 60 --seed 1`."""
