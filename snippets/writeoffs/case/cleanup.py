"""The whole case of a seed: the books, the lists, and the twenty findings in the lists' order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from writeoffs.case.drawing import Draw
from writeoffs.case.equipment import equipment
from writeoffs.case.finding import Finding
from writeoffs.case.inventory import inventory
from writeoffs.case.listing import Listing
from writeoffs.case.opening import before
from writeoffs.case.other_lists import bills, checks, prepaids
from writeoffs.case.receivables import receivables
from writeoffs.outcome import Treatment

# The case that the page holds before any script runs.
FIRST_SEED = 1


@dataclass(frozen=True, slots=True)
class Cleanup:
    """A case. Findings are numbered from one, in this order."""

    seed: int
    before: Treatment
    lists: tuple[Listing, ...]
    findings: tuple[Finding, ...]

    @property
    def reviewed(self) -> Treatment:
        """The books with every right entry posted, finding by finding."""
        entries = tuple(
            entry for finding in self.findings for entry in finding.task.treatment.entries
        )
        return replace(self.before, entries=entries)

    def list_of(self, slug: str) -> Listing:
        """The list that a finding is in. Raises StopIteration for an unknown one."""
        return next(each for each in self.lists if any(row.finding == slug for row in each.rows))

    def number(self, slug: str) -> int:
        """The number of a finding. Raises ValueError for an unknown one."""
        return [each.slug for each in self.findings].index(slug) + 1


def build(seed: int) -> Cleanup:
    """The case of a seed, the same wherever it is built."""
    draw = Draw(seed)
    owed = receivables(draw)
    goods = inventory(draw, owed.off_the_shelf)
    things, equipment_list = equipment(draw)
    prepaid, prepaid_list = prepaids(draw)
    bill, bill_list = bills(draw, goods.bill)
    check, bank_list = checks(draw, owed.unposted)
    return Cleanup(
        seed,
        before(),
        (*owed.lists, goods.goods, equipment_list, prepaid_list, bill_list, bank_list),
        (*owed.findings, *goods.findings, *things, prepaid, bill, check),
    )
