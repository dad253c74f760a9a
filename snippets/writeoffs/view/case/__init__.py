"""The case as HTML: lists, papers, the form, and both books side by side."""
