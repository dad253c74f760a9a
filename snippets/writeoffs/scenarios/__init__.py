"""The worked stories, one module a family. `SCENARIOS` holds them all by slug."""

from writeoffs.scenarios import allowance, bad_debt, cash_basis, inventory
from writeoffs.scenarios.scenario import Scenario

SCENARIOS: dict[str, Scenario] = {
    scenario.slug: scenario
    for family in (bad_debt, allowance, cash_basis, inventory)
    for scenario in family.SCENARIOS
}
