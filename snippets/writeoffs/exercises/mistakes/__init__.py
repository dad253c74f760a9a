"""Books with one wrong entry, to find and to correct: one module a family."""

from writeoffs.exercises.exercise import Exercise
from writeoffs.exercises.mistakes import (
    assets,
    bad_debts,
    invoices,
    payments,
)

TO_CORRECT: dict[str, Exercise] = {
    exercise.slug: exercise
    for family in (
        bad_debts,
        invoices,
        payments,
        assets,
    )
    for exercise in family.EXERCISES
}
