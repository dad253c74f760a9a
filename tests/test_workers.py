"""Tests that share something slow to set up run on one worker."""

from __future__ import annotations

import pytest


@pytest.mark.xdist_group("together")
def test_a_group_is_kept_together(request: pytest.FixtureRequest) -> None:
    """pytest-xdist knows a group by the end of a test's id, and loses it without a word."""
    if not hasattr(request.config, "workerinput"):
        pytest.skip("these tests run without workers")
    assert request.node.nodeid.endswith("@together")
