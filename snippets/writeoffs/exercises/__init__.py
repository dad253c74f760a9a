"""What trainees are asked to post, one module a family. `EXERCISES` holds all of it by slug.

Each is checked as it is imported; the copy in the browser is compiled without that.
"""

from writeoffs.exercises import (
    allowance,
    bad_debt,
    cash_basis,
    errors,
    inventory,
    other_assets,
    payables,
    recovery,
)
from writeoffs.exercises.exercise import Exercise

EXERCISES: dict[str, Exercise] = {
    exercise.slug: exercise
    for family in (
        bad_debt,
        allowance,
        recovery,
        cash_basis,
        inventory,
        other_assets,
        payables,
        errors,
    )
    for exercise in family.EXERCISES
}

if __debug__:
    from writeoffs.exercises.checks import require_sound

    for _each in EXERCISES.values():
        require_sound(_each)
