"""What kind of account one is, guessed from the report's heading or type, else from its name."""

from __future__ import annotations

import re
from typing import NamedTuple

from writeoffs.accounts import Kind, Section, Side
from writeoffs.reports.balances import AccountBalance
from writeoffs.reports.outline import key
from writeoffs.reports.sections import heading_named


class Guess(NamedTuple):
    """A kind, None if nothing tells it, and what it was guessed from."""

    kind: Kind | None
    why: str


# Contra accounts stand under the heading of what they take away from; only the name tells them.
_CONTRA = (
    (Kind.ACCUMULATED_DEPRECIATION, r"accum\w*\.? (?:depr|amort)|\bacc\.? (?:dep|amort)"),
    (
        Kind.INVENTORY_RESERVE,
        r"(?:inventory|stock|obsolescence) (?:reserve|allowance|provision)"
        r"|(?:reserve|allowance|provision) for (?:obsolete|slow|inventory|shrink|stock)",
    ),
    (
        Kind.ALLOWANCE,
        r"(?:allowance|provision|reserve) for (?:doubtful|bad|uncollectible|credit loss|expected)"
        r"|(?:doubtful|bad debts?) (?:accounts? )?(?:reserve|allowance|provision)"
        r"|^doubtful accounts$",
    ),
    (Kind.DRAWS, r"\b(?:draws?|drawings?)\b|distributions?\b|\bdividends? (?:paid|declared)"),
    (
        Kind.CONTRA_REVENUE,
        r"(?:sales|customer) (?:returns?|discounts?|allowances?|refunds?)|returns and allowances"
        r"|discounts? given|refunds to customers|^refunds$|price concessions?",
    ),
)
_ASSETS = frozenset({Section.CURRENT_ASSETS, Section.NONCURRENT_ASSETS})
# Where a heading only says on which statement an account stands, or where there is none.
_NAMES = (
    (Kind.RECEIVABLE, r"^(?:accounts? receivable|a/?r|trade receivables?|debtors)\b"),
    (Kind.CURRENT_LIABILITY, r"^(?:accounts? payable|a/?p|trade payables?|creditors)\b"),
    (
        Kind.CURRENT_LIABILITY,
        r"\bcredit card\b|\b(?:visa|mastercard|amex|american express)\b"
        r"|(?:sales tax|payroll|wages?|taxes|interest|salaries) payable"
        r"|accrued|payroll (?:liability|liabilities)|customer deposits|unearned"
        r"|deferred (?:revenue|income)"
        r"|gift cards?|line of credit|\bretainers?\b",
    ),
    (
        Kind.NONCURRENT_LIABILITY,
        r"mortgage|notes? payable|loans? payable|long[- ]term (?:loan|debt)|\bsba\b"
        r"|loans? (?:from|due to) (?:owner|shareholder|member|officer)",
    ),
    (Kind.INTEREST_EXPENSE, r"^(?:loan )?interest (?:expense|paid)\b"),
    (
        Kind.EXPENSE,
        r"\bexpenses?$|^(?:rent|utilities|insurance|advertising|payroll|wages|salaries|bad debts?"
        r"|office supplies|repairs|depreciation|amortization|legal|travel|meals|telephone|postage"
        r"|bank (?:fees|charges)|dues|licenses|fuel|merchant fees|subcontractors"
        r"|rental|repair|maintenance|automobile|legal and professional|taxes and licenses)\b"
        r"|\buncategorized expense|ask my accountant",
    ),
    (Kind.OTHER_INCOME, r"^(?:interest (?:income|earned|received)|other income|gain on)"),
    (Kind.OTHER_EXPENSE, r"^(?:loss on|other expenses?\b)"),
    (Kind.COGS, r"cost of (?:goods|sales)|^cogs\b|^purchases$|^materials\b|job materials"),
    (
        Kind.REVENUE,
        r"\b(?:sales|revenue|income|fees|services)$|^(?:sales|revenue|income|service|services)\b"
        r"|\bbillable\b",
    ),
    (Kind.INVENTORY, r"^(?:inventory|merchandise|stock on hand|goods on hand|raw materials)\b"),
    (
        Kind.SHORT_TERM_INVESTMENT,
        r"^short[- ]term investments?\b|marketable securities|certificates? of deposit"
        r"|treasury bills?\b",
    ),
    (
        Kind.OTHER_CURRENT_ASSET,
        r"undeposited|payments to deposit|^prepaid|employee advance|uncategorized asset"
        r"|(?:loans?|due|advances?) (?:to|from) (?:owner|shareholder|member|officer|employee)"
        r"|deposits? paid",
    ),
    (Kind.OTHER_NONCURRENT_ASSET, r"security deposits?|goodwill|intangible|trademark"),
    (
        Kind.FIXED_ASSET,
        r"\b(?:equipment|vehicles?|trucks?|furniture|fixtures|machinery|buildings?|land|computers?"
        r"|leasehold improvements?|original cost)$",
    ),
    (
        Kind.EQUITY,
        r"equity|retained earnings|common stock|capital stock|paid[- ]in|\bcapital\b"
        r"|owner.{0,3} (?:contribution|investment)|member.{0,3} contribution|^net income$",
    ),
    (
        Kind.CASH,
        r"^cash\b|\bcash$|checking|savings|petty cash|money market|\bbank\b(?! (?:fee|charge|loan))"
        r"|\b(?:paypal|stripe|venmo)\b",
    ),
)
_CONTRA_FORMS = tuple((kind, re.compile(form)) for kind, form in _CONTRA)
_NAME_FORMS = tuple((kind, re.compile(form)) for kind, form in _NAMES)
_ASSET_CONTRA = frozenset({Kind.ALLOWANCE, Kind.INVENTORY_RESERVE, Kind.ACCUMULATED_DEPRECIATION})
# What a heading takes in without telling it apart, and the name does.
_NARROWER = {
    Kind.OTHER_CURRENT_ASSET: (Kind.INVENTORY, Kind.RECEIVABLE, Kind.SHORT_TERM_INVESTMENT),
    Kind.OTHER_EXPENSE: (Kind.INTEREST_EXPENSE,),
}
_LIABILITIES = frozenset({Section.CURRENT_LIABILITIES, Section.NONCURRENT_LIABILITIES})
# QuickBooks lists it as "Depreciation" under the thing that it takes away from.
_DEPRECIATION = re.compile(r"(?:depreciation|amortization)$")


def guess(account: AccountBalance) -> Guess:
    """The kind of an account, and from what it was guessed."""
    by_name = _by_name(key(account.name))
    heading = heading_named(account.heading) if account.heading else None
    if heading is None:
        return Guess(by_name, "from its name" if by_name else "")
    said = f"from “{account.heading}” in the report"
    kind = heading.kind or _within(key(account.heading), heading.side, by_name)
    contra = _contra(key(account.name), kind) if kind else None
    narrower = kind is not None and by_name in _NARROWER.get(kind, ())
    if contra or narrower or (kind and heading.kind is None and kind is by_name):
        return Guess(contra or by_name, f"{said} and its name")
    return Guess(kind, said if kind else "")


def _contra(name: str, kind: Kind) -> Kind | None:
    """The contra account that an account of this heading is, by its name."""
    last = name.rpartition(":")[2]
    if kind is Kind.FIXED_ASSET and _DEPRECIATION.search(last):
        return Kind.ACCUMULATED_DEPRECIATION
    contra = next((each for each, form in _CONTRA_FORMS if form.search(last)), None)
    if contra is None:
        return None
    both_assets = contra in _ASSET_CONTRA and kind.section in _ASSETS
    return contra if both_assets or contra.section is kind.section else None


def _by_name(name: str) -> Kind | None:
    """The kind that a name tells; of a sub-account, first what it stands under tells."""
    outer, _, inner = name.partition(":")
    last = name.rpartition(":")[2]
    contra = next((kind for kind, form in _CONTRA_FORMS if form.search(last)), None)
    if contra:
        return contra
    kinds = [
        next((kind for kind, form in _NAME_FORMS if form.search(each)), None)
        for each in ((outer, last) if inner else (name,))
    ]
    if kinds[0] is Kind.FIXED_ASSET and _DEPRECIATION.search(last):
        return Kind.ACCUMULATED_DEPRECIATION
    return next((kind for kind in kinds if kind), None)


def _within(heading: str, side: Side, by_name: Kind | None) -> Kind | None:
    """The kind under a heading that only says on which part of the statement an account stands."""
    if side is Side.DEBIT:
        sections = _ASSETS - ({Section.NONCURRENT_ASSETS} if "current" in heading else set())
        usual = Kind.OTHER_CURRENT_ASSET if "current" in heading else None
    else:
        sections = _LIABILITIES | ({Section.EQUITY} if "equity" in heading else set())
        usual = None
    return by_name if by_name and by_name.section in sections else usual
