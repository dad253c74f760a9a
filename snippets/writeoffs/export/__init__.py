"""A scenario's books as files for other programs, with the reader's own numbers."""
