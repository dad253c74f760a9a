"""A reader's own books: what was read, what they decide about it, and the entries that follow."""
