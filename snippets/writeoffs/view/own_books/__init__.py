"""A reader's own books as HTML, one module a step."""
