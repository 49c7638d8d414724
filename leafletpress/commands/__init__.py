"""The commands of the program: each parses, makes one call into the rooms, and prints."""
