"""Predictions: what a trainee says about a scenario's figures before they are shown."""

from __future__ import annotations

from questions.predictions import (
    allowance,
    cleanup,
    customers,
    inventory,
    other_assets,
    recovery,
)
from questions.predictions.prediction import BadPrediction, Prediction


def by_slug(predictions: tuple[Prediction, ...]) -> dict[str, Prediction]:
    """Each by its slug. Raises BadPrediction where two have the same."""
    found: dict[str, Prediction] = {}
    for each in predictions:
        if each.slug in found:
            raise BadPrediction(
                f"{each.place}: {each.slug}: that slug is taken by {found[each.slug].place}"
            )
        found[each.slug] = each
    return found


PREDICTIONS: dict[str, Prediction] = by_slug(
    customers.PREDICTIONS
    + allowance.PREDICTIONS
    + recovery.PREDICTIONS
    + inventory.PREDICTIONS
    + other_assets.PREDICTIONS
    + cleanup.PREDICTIONS
)
