"""Every file of a scenario, by name."""

from writeoffs.export.beancount import ledger
from writeoffs.export.naming import Take, file_stems
from writeoffs.export.quickbooks import journal_entries
from writeoffs.export.statements import both_statements
from writeoffs.outcome import Outcome
from writeoffs.scenarios.scenario import Scenario


def files_of(scenario: Scenario, outcomes: tuple[Outcome, ...]) -> dict[str, str]:
    """The text of each file to take along: a set for each treatment."""
    about = f"The books of {scenario.firm}, a made-up business."
    stems = file_stems(scenario.slug, (outcome.treatment for outcome in outcomes))
    files = {}
    for outcome in outcomes:
        stem = stems[outcome.treatment.slug]
        files[stem + Take.QUICKBOOKS.ending] = journal_entries(outcome)
        files[stem + Take.STATEMENTS.ending] = both_statements(outcome)
        files[stem + Take.LEDGER.ending] = ledger(scenario.title, about, outcome)
    return files
