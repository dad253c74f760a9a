"""HTML of an outcome. It shows figures and computes none of its own."""
