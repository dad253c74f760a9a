"""The course: ten lessons in order. `LESSONS` holds them by slug; each is checked at import."""

from __future__ import annotations

from course.checks import require_sound
from course.lesson import Lesson, Started, Way

_EVERYONE = tuple(Way)
_BOOKS = (Way.BOOKKEEPER, Way.REVIEWER)

_IN_ORDER = (
    Lesson(
        slug="what-a-write-off-is",
        title="What a write-off is",
        aim="say what a write-off does to the books, what it does not do, and what it has to do "
        "with cash",
        ways=_EVERYONE,
        predictions=("direct-bad-debt",),
        started=Started("restaurant-that-closed", 12),
        alone=("gadgets-to-the-recycler",),
        check=("what-it-does", "cash-after", "when-the-loss-happened"),
    ),
    Lesson(
        slug="books-and-tax",
        title="Books and tax are two questions",
        aim="tell what the books record from what a tax return asks, and know when to pass a "
        "question on",
        ways=_EVERYONE,
        predictions=("cash-basis",),
        started=Started("unpaid-on-accrual-books", 27),
        alone=("unpaid-on-the-cash-basis",),
        check=("client-asks-about-tax", "never-income", "cash-basis-entry"),
        again=("what-it-does", "when-the-loss-happened"),
    ),
    Lesson(
        slug="is-it-really-dead",
        title="Is it really dead?",
        aim="tell a dead balance from an old one, and a lower price from a bad debt",
        ways=_EVERYONE,
        predictions=("stale-balances",),
        started=Started("scratched-goods", 33),
        alone=("bill-that-is-only-old",),
        check=(
            *("more-than-ninety-days", "what-shows-it", "still-owed"),
            *("price-after-a-dispute", "customer-in-bankruptcy"),
        ),
        again=("client-asks-about-tax", "cash-after"),
    ),
    Lesson(
        slug="an-invoice-nobody-will-pay",
        title="An invoice nobody will pay",
        aim="post the loss on an invoice, on a part of one, and on one with sales tax in it",
        ways=_BOOKS,
        predictions=("partial-write-off", "with-sales-tax"),
        started=Started("trustee-pays-part", 44),
        alone=("sales-tax-credited",),
        check=("direct-entry", "partial-loss", "tax-with-credit", "tax-without-credit"),
        again=("never-income", "what-shows-it"),
    ),
    Lesson(
        slug="with-an-allowance",
        title="With an allowance",
        aim="say why a write-off against an allowance leaves profit alone, and post one",
        ways=_BOOKS,
        predictions=("allowance-write-off",),
        started=Started("landlord-who-will-not-pay", 51),
        alone=("estimate-by-age",),
        check=("allowance-moves-neither", "allowance-entry", "net-receivables", "top-up"),
        again=("direct-entry", "price-after-a-dispute"),
    ),
    Lesson(
        slug="paid-after-all",
        title="Paid after all",
        aim="record money that comes in for an invoice that was written off before",
        ways=(Way.FRONT_OFFICE, Way.BOOKKEEPER),
        predictions=("recovery-direct", "recovery-allowance"),
        started=Started("paid-in-a-later-year", 64),
        alone=("paid-with-an-allowance",),
        check=("earlier-year", "recovery-profit", "where-the-credit-goes"),
        again=("still-owed", "when-the-loss-happened"),
    ),
    Lesson(
        slug="inventory",
        title="Inventory that is gone or sells for less",
        aim="post goods that are missing, and goods that still sell but for less than they cost",
        ways=(Way.BOOKKEEPER,),
        predictions=("shrinkage-after-count", "inventory-write-down-nrv"),
        started=Started("count-comes-up-short", 75),
        alone=("fondue-sets",),
        check=("what-became-of-the-goods", "write-down", "count-comes-up-short", "price-recovers"),
        again=("allowance-moves-neither", "partial-loss"),
    ),
    Lesson(
        slug="equipment-prepaids-and-bills",
        title="Equipment, prepaids, and bills you owe",
        aim="take off what a business owned and lost, and leave what it still owes",
        ways=(Way.BOOKKEEPER,),
        predictions=("abandoned-equipment", "stale-payable-released"),
        started=Started("plasma-table-given-up", 86),
        alone=("vendor-shuts-down", "bill-released"),
        check=("machine-given-up", "fully-depreciated", "what-ends-a-bill", "uncashed-check"),
        again=("write-down", "earlier-year"),
    ),
    Lesson(
        slug="the-cleanup",
        title="The cleanup",
        aim="sort old balances into losses, errors and debts, and mend each by its own entry",
        ways=_BOOKS,
        predictions=("cleanup-before-bank-review",),
        started=Started("invoice-entered-twice", 93),
        alone=("check-never-cashed", "store-before-the-bank-looks"),
        check=("three-piles", "sales-after-a-duplicate", "duplicate-as-bad-debt", "looks-better"),
        again=("allowance-entry", "tax-with-credit"),
    ),
    Lesson(
        slug="who-may-approve",
        title="Who may approve",
        aim="say who may approve a write-off, and how one can hide a theft",
        ways=_EVERYONE,
        predictions=("write-off-hid-a-theft",),
        started=Started("payment-that-was-stolen", 104),
        alone=("sign-shop-cashed-check",),
        check=("who-approves", "theft-and-profit", "lapping", "one-bookkeeper"),
        again=("more-than-ninety-days", "cash-basis-entry"),
    ),
)

require_sound(_IN_ORDER)

LESSONS: dict[str, Lesson] = {each.slug: each for each in _IN_ORDER}
