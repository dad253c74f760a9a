"""Which kind of write-off: every path to its outcome, and every outcome to its case and entry."""

from __future__ import annotations

import re

import pytest
from built_site import ROOT
from every_path import every_path
from questions.question import Ending
from questions.walk import fold
from questions.which_kind import GUIDE
from writeoffs.scenarios import SCENARIOS

from macros.questions import NO_ENTRY, entry_in_words

FLOW = fold(GUIDE)
PATHS = list(every_path(GUIDE))
OWED = "unpaid owed"

# The answers, in the order they are asked for, and the outcome; written by hand.
# `a|b` stands for either answer.
OUTCOMES = {
    f"{OWED} accrual|unknown papers no all no": "direct",
    f"{OWED} accrual|unknown papers no all yes": "sales-tax",
    f"{OWED} accrual|unknown papers no all unknown": "find-the-tax",
    f"{OWED} accrual|unknown papers no paid": "partial",
    f"{OWED} accrual|unknown papers no part": "part-expected",
    f"{OWED} accrual|unknown papers no agency": "through-an-agency",
    f"{OWED} accrual|unknown papers no sold": "claim-sold",
    f"{OWED} accrual|unknown papers enough": "allowance",
    f"{OWED} accrual|unknown papers small": "bigger-than-allowance",
    f"{OWED} accrual|unknown papers estimate": "write-off-first",
    f"{OWED} accrual|unknown papers unknown": "find-the-allowance",
    f"{OWED} accrual|unknown age|nothing": "not-yet",
    f"{OWED} cash": "cash-basis",
    "unpaid dispute": "dispute",
    "unpaid settled": "settled",
    "unpaid mistake": "duplicate",
    "unpaid pennies": "pennies",
    "unpaid insider": "not-a-customer",
    "unpaid unmatched": "unmatched",
    "unpaid taken-back check": "bounced",
    "unpaid taken-back card": "charged-back",
    "paid-late expense": "recovery-direct",
    "paid-late allowance": "recovery-allowance",
    "paid-late never": "paid-cash-basis",
    "paid-late unknown": "find-the-loss",
    "stock worthless no": "obsolete",
    "stock worthless yes": "scrap-reserved",
    "stock worthless unknown": "find-the-reserve",
    "stock lower less": "write-down",
    "stock lower enough": "stock-stays",
    "stock lower unknown": "find-the-price",
    "stock short": "count-short",
    "stock ruined accepted": "ruined-insured",
    "stock ruined probable": "ruined-probable",
    "stock ruined open|disputed|none": "ruined",
    "stock slow": "stock-stays",
    "equipment gone": "equipment",
    "equipment sold": "equipment-sold",
    "equipment parts": "equipment-parts",
    "equipment ruined accepted": "equipment-insured",
    "equipment ruined probable": "equipment-probable",
    "equipment ruined open|disputed|none": "equipment-ruined",
    "equipment idle|old": "equipment-stays",
    "prepaid nothing|some": "prepaid",
    "prepaid all": "prepaid-stays",
    "bill released": "released",
    "bill old": "bill-stays",
    "bill twice": "duplicate-bill",
    "bill check": "uncashed-check",
    "bill credit": "unused-credit",
    "stolen payment": "theft",
    "stolen goods": "count-short",
    "stolen suspect": "suspicion",
    "mess": "cleanup",
}

DIRECT = "Debit Bad debts. Credit Accounts receivable."
AGAINST_ALLOWANCE = "Debit Allowance for credit losses. Credit Accounts receivable."
ESTIMATE = "Debit Bad debt expense (credit loss expense). Credit Allowance for credit losses."
PAID = "Debit Checking. Credit Accounts receivable."
UNDONE = "Debit Accounts receivable. Credit Checking."
RUINED = "Debit Casualty loss on inventory, net of insurance. Credit Inventory."
CLAIM = "Debit Insurance claim receivable. Credit Casualty loss on inventory, net of insurance."
DEPRECIATED = "Debit Depreciation. Credit Accumulated depreciation."
BURNED = "Debit Accumulated depreciation and Casualty loss on equipment. Credit Equipment."
MACHINE_CLAIM = "Debit Insurance claim receivable. Credit Casualty loss on equipment."
# What the books record at an outcome, in the words that the page shows.
ENTRIES = {
    "direct": (DIRECT,),
    "sales-tax": ("Debit Bad debts and Sales tax payable. Credit Accounts receivable.",),
    "partial": (PAID, DIRECT),
    "part-expected": (DIRECT,),
    "through-an-agency": (
        "Debit Checking and Collection agency fees. Credit Accounts receivable.",
        DIRECT,
    ),
    "claim-sold": ("Debit Checking and Loss on sale of receivables. Credit Accounts receivable.",),
    "dispute": ("Debit Sales returns and allowances. Credit Accounts receivable.",),
    "unmatched": ("Debit Unapplied customer payments. Credit Accounts receivable.",),
    "bounced": (UNDONE, "Debit Bank fees. Credit Checking."),
    "charged-back": (UNDONE, "Debit Merchant fees. Credit Checking."),
    "allowance": (AGAINST_ALLOWANCE,),
    "bigger-than-allowance": (AGAINST_ALLOWANCE, ESTIMATE),
    "write-off-first": (AGAINST_ALLOWANCE, ESTIMATE),
    "cash-basis": (NO_ENTRY,),
    "duplicate": ("Debit Sales and Inventory. Credit Accounts receivable and Cost of goods sold.",),
    "duplicate-bill": ("Debit Accounts payable. Credit Other operating expenses.",),
    "pennies": ("Debit Small-balance adjustments. Credit Accounts receivable.",),
    "recovery-direct": ("Debit Accounts receivable. Credit Bad debt recoveries.", PAID),
    "recovery-allowance": (
        "Debit Accounts receivable. Credit Allowance for credit losses.",
        PAID,
    ),
    "obsolete": ("Debit COGS - inventory write-offs. Credit Inventory.",),
    "write-down": ("Debit COGS - inventory write-downs to NRV. Credit Inventory.",),
    "scrap-reserved": ("Debit Inventory reserve. Credit Inventory.",),
    "count-short": ("Debit COGS - inventory shrinkage. Credit Inventory.",),
    "ruined-insured": (RUINED, CLAIM, "Debit Checking. Credit Insurance claim receivable."),
    "ruined-probable": (RUINED, CLAIM),
    "ruined": (RUINED,),
    "equipment": (
        DEPRECIATED,
        "Debit Accumulated depreciation and Loss on abandoned equipment. Credit Equipment.",
    ),
    "equipment-sold": (
        DEPRECIATED,
        "Debit Checking and Accumulated depreciation. Credit Equipment and Gain or loss on "
        "equipment.",
    ),
    "equipment-insured": (
        DEPRECIATED,
        BURNED,
        MACHINE_CLAIM,
        "Debit Checking. Credit Insurance claim receivable and Gain on insurance money.",
    ),
    "equipment-probable": (DEPRECIATED, BURNED, MACHINE_CLAIM),
    "equipment-ruined": (DEPRECIATED, BURNED),
    "prepaid": (
        "Debit Loss on worthless prepaid. Credit Prepaid software.",
        "Debit Checking and Repairs and restoration. Credit Security deposit.",
    ),
    "released": ("Debit Accounts payable. Credit Gain on payables legally released.",),
    "uncashed-check": ("Debit Checking. Credit Unclaimed property payable.",),
    "theft": ("Debit Employee theft loss. Credit Bad debts.",),
}


def spread(answers: str) -> list[tuple[str, ...]]:
    """Every path that a row of the table stands for."""
    paths: list[tuple[str, ...]] = [()]
    for choice in answers.split():
        paths = [(*path, each) for path in paths for each in choice.split("|")]
    return paths


EXPECTED = {path: ending for row, ending in OUTCOMES.items() for path in spread(row)}


@pytest.mark.parametrize(
    ("path", "ending"), PATHS, ids=["-".join(dict(p).values()) for p, _ in PATHS]
)
def test_every_path_leads_to_its_outcome(path: tuple[tuple[str, str], ...], ending: str) -> None:
    assert ending == EXPECTED[tuple(answer for _, answer in path)]
    assert FLOW.follow(path) == ending


def test_the_table_of_the_test_is_complete() -> None:
    assert len(PATHS) == len(EXPECTED) == FLOW.count_paths()


def test_every_question_and_every_outcome_is_reached() -> None:
    assert {node.question for node in FLOW.nodes} == {each.slug for each in GUIDE.questions}
    assert {ending for _, ending in PATHS} == {each.slug for each in GUIDE.endings}


def ends(path: str) -> Ending:
    """The outcome of the answers, given in the order of the questions."""
    return GUIDE.ending(EXPECTED[tuple(path.split())])


def test_a_known_loss_is_never_estimated_before_it_is_written_off() -> None:
    """The allowance is asked about only where papers show the loss."""
    for path, ending in PATHS:
        answers = dict(path)
        if "allowance" in answers:
            assert answers["proof"] == "papers"
            entries = ENTRIES.get(ending, ())
            assert ESTIMATE not in entries or entries[0] == AGAINST_ALLOWANCE


@pytest.mark.parametrize("answer", ["paid", "part"])
def test_what_is_still_expected_is_kept(answer: str) -> None:
    said = " ".join(ends(f"{OWED} accrual papers no {answer}").sentences)
    assert ("leave on the books what you still expect" in said) == (answer == "part")


def test_nothing_is_written_off_while_the_sales_tax_is_unknown() -> None:
    unknown = ends(f"{OWED} accrual papers no all unknown")
    assert unknown.recorded is None
    assert unknown.entry.startswith("None yet")


UNPAID_AND_PROVED = {ending for path, ending in PATHS if dict(path).get("proof") == "papers"} - {
    "find-the-allowance",
    "find-the-tax",
}


@pytest.mark.parametrize("slug", sorted(UNPAID_AND_PROVED))
def test_every_loss_of_a_customer_tells_of_bankruptcy_and_of_sales_tax(slug: str) -> None:
    ending = GUIDE.ending(slug)
    said = " ".join(ending.sentences)
    assert "bankruptcy" in said
    assert re.search("[Aa]sk a lawyer", said)
    # The question before a direct write-off has settled that there is no sales tax.
    assert "tax" in said or slug == "direct"


def test_an_old_link_with_a_split_answer_opens_the_careful_half() -> None:
    """`part` once meant paid or still to come, and `open` open or disputed."""
    assert ends(f"{OWED} accrual papers no part").slug == "part-expected"
    assert ends("stock ruined open").slug == "ruined"


def test_it_is_short() -> None:
    assert FLOW.longest() == 7


@pytest.mark.parametrize("ending", GUIDE.endings, ids=lambda ending: ending.slug)
def test_an_outcome_names_its_entry_and_where_to_read_on(ending: Ending) -> None:
    assert ending.sentences
    assert set(ending.scenarios) <= set(SCENARIOS)
    assert ending.scenarios or ending.pages
    for page in ending.pages:
        assert (ROOT / "docs" / page.path).exists()
    if ending.recorded:
        assert ending.recorded.scenario in ending.scenarios
        assert entry_in_words(ending.recorded) == ENTRIES[ending.slug]
        assert ending.entry == ""
    else:
        assert ending.slug not in ENTRIES
        assert ending.entry


def test_every_worked_case_is_led_to() -> None:
    """All but those that compare whole years, which nobody's own case is."""
    led_to = {slug for ending in GUIDE.endings for slug in ending.scenarios}
    assert set(SCENARIOS) - led_to == {
        "book-vs-tax-two-years",
        "direct-vs-allowance-two-years",
        "stale-balances",
    }


def test_it_ends_at_the_tax_boundary() -> None:
    assert GUIDE.closing.endswith("Confirm the treatment with your CPA or EA.")
