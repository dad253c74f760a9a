"""The worked stories, one module a family. `SCENARIOS` holds them all by slug."""

from writeoffs.scenarios import (
    allowance,
    bad_debt,
    cash_basis,
    cleanup,
    collection,
    controls,
    equipment,
    inventory_count,
    inventory_damage,
    inventory_reserve,
    inventory_value,
    other_assets,
    payables,
    recovery,
    returned_payments,
    settlement,
    stale_balances,
    timelines,
    unmatched,
)
from writeoffs.scenarios.scenario import Scenario

SCENARIOS: dict[str, Scenario] = {
    scenario.slug: scenario
    for family in (
        bad_debt,
        allowance,
        recovery,
        returned_payments,
        collection,
        settlement,
        cash_basis,
        inventory_value,
        inventory_count,
        inventory_damage,
        inventory_reserve,
        equipment,
        other_assets,
        payables,
        controls,
        cleanup,
        unmatched,
        stale_balances,
        timelines,
    )
    for scenario in family.SCENARIOS
}
