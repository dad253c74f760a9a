"""The picture that a link to a page is shown with: what stands on it, and how it is drawn."""
