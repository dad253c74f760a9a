"""What stops this step."""


class NotAsKnown(Exception):
    """Scripts, styles or pages are other than this step takes them to be; the message says how."""
