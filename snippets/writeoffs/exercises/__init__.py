"""What trainees are asked to post, one module a family. `EXERCISES` holds all of it by slug.

`TO_POST` are those that begin with an event, `TO_CORRECT` those that begin with a wrong entry to be
found first. Each is checked as it is imported; the copy in the browser is compiled without that.
"""

from writeoffs.exercises import (
    allowance,
    bad_debt,
    cash_basis,
    errors,
    inventory,
    other_assets,
    payables,
    payments,
    recovery,
)
from writeoffs.exercises.exercise import Exercise
from writeoffs.exercises.mistakes import TO_CORRECT

__all__ = ["EXERCISES", "TO_CORRECT", "TO_POST"]

TO_POST: dict[str, Exercise] = {
    exercise.slug: exercise
    for family in (
        bad_debt,
        allowance,
        recovery,
        payments,
        cash_basis,
        inventory,
        other_assets,
        payables,
        errors,
    )
    for exercise in family.EXERCISES
}
EXERCISES = {**TO_POST, **TO_CORRECT}

if __debug__:
    from writeoffs.exercises.checks import require_sound

    for _each in EXERCISES.values():
        require_sound(_each)
