"""The firm that publishes the site: what it is (`block`), its colors, and where it shows."""
