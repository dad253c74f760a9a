"""One sentence: what moved, and what did not."""

from __future__ import annotations

from writeoffs.ledger import Nature
from writeoffs.money import format_money
from writeoffs.outcome import Outcome
from writeoffs.statements import Change

HEADLINES = (
    ("net_ar", "receivables"),
    ("net_inventory", "inventory"),
    ("noncurrent_assets", "long-term assets"),
    ("total_liabilities", "what the business owes"),
    ("net_income", "profit"),
)
PLURAL = frozenset({"receivables", "net receivables", "long-term assets"})


def what_moved(outcome: Outcome) -> str:
    """A plain sentence on receivables, inventory, debts and profit, then one on cash."""
    totals = {**outcome.balance_sheet.totals, **outcome.profit_and_loss.totals}
    entries = outcome.treatment.entries
    if not entries:
        return "Nothing moves: there is nothing to record."
    if outcome.treatment.closings:
        return _year_by_year(outcome)
    if [entry.nature for entry in entries] == [Nature.CLOSING]:
        return _closed(totals["net_income"])
    net = "net " if totals["allowance"].before or totals["allowance"].after else ""
    moves = [
        _move(f"{net if total == 'net_ar' else ''}{name}", totals[total])
        for total, name in HEADLINES
        if totals[total].cents
    ]
    if totals["allowance"].cents and not totals["net_ar"].cents:
        moves.insert(
            0,
            f"receivables and the allowance both {_verb(totals['gross_ar'], plural=True)}, "
            f"so net receivables stay at {format_money(totals['net_ar'].after)}",
        )
    if not moves:
        moves.append("amounts move from one account to another")
    still = [name for name in ("net_income", "cash") if not totals[name].cents]
    sentence = f"{', '.join(moves[:-1])}, and {moves[-1]}" if moves[1:] else moves[0]
    return f"{sentence[0].upper()}{sentence[1:]}. {_STILL[tuple(still)]}{_cash_moved(outcome)}"


def _year_by_year(outcome: Outcome) -> str:
    profit = outcome.profit_and_loss.totals["net_income"]
    both = format_money(profit.before + profit.after)
    return (
        f"Profit is {format_money(profit.before)} in year 1 and {format_money(profit.after)} in "
        f"year 2: {both} in both years together."
    )


def _closed(profit: Change) -> str:
    earned = "loss" if profit.before < 0 else "profit"
    return (
        f"The year’s {earned} of {format_money(abs(profit.before))} becomes part of what the "
        "owners have left in the business, and the next year starts from zero. Cash does not move."
    )


_STILL = {
    ("net_income", "cash"): "Neither profit nor cash moves.",
    ("net_income",): "Profit does not move. ",
    ("cash",): "Cash does not move.",
    (): "",
}


_MONEY_ARRIVES = {Nature.COLLECTION, Nature.RECOVERY, Nature.CLAIM_SOLD}


def _cash_moved(outcome: Outcome) -> str:
    change = outcome.balance_sheet.totals["cash"]
    if not change.cents:
        return ""
    natures = {entry.nature for entry in outcome.treatment.entries}
    arrives = change.cents > 0 and natures & _MONEY_ARRIVES
    paid = ": that is the payment" if arrives else ""
    sentence = f"Cash {_verb(change, plural=False)}{paid}."
    if Nature.WRITE_OFF in natures:
        sentence += " The write-off itself moves no cash."
    return sentence


def what_it_means(ratio: str, direction: str) -> str:
    """What a lender reads into the way a ratio moved; empty when it did not."""
    return _MEANINGS.get((ratio, direction), "")


_LESS_TO_COLLECT = "less is left to collect; a write-off alone collects nothing"
_SLOWER = "customers seem to take longer to pay"
_LESS_ON_THE_SHELF = "looks faster, though the goods were not sold"
_LONGER_ON_THE_SHELF = "goods seem to stay longer on the shelf"
_MEANINGS = {
    ("working_capital", "up"): "more left after the bills due within a year",
    ("working_capital", "down"): "less left after the bills due within a year",
    ("current_ratio", "up"): "more cushion for the bills due within a year",
    ("current_ratio", "down"): "less cushion for the bills due within a year",
    ("quick_ratio", "up"): "more cash and receivables for the bills due soon",
    ("quick_ratio", "down"): "less cash and receivables for the bills due soon",
    ("debt_to_equity", "up"): "more of the business runs on borrowed money",
    ("debt_to_equity", "down"): "less of the business runs on borrowed money",
    ("debt_to_equity", "none"): "no figure where nothing is left for the owners",
    ("times_interest_earned", "up"): "operating profit covers the interest more times over",
    ("times_interest_earned", "down"): "operating profit covers the interest fewer times",
    ("gross_margin_pct", "up"): "more of each dollar sold is left after its own cost",
    ("gross_margin_pct", "down"): "less of each dollar sold is left after its own cost",
    ("net_margin_pct", "up"): "more of each dollar sold is kept as profit",
    ("net_margin_pct", "down"): "less of each dollar sold is kept as profit",
    ("dso_net_ending_days", "up"): _SLOWER,
    ("dso_net_ending_days", "down"): _LESS_TO_COLLECT,
    ("dso_gross_ending_days", "up"): _SLOWER,
    (
        "dso_gross_ending_days",
        "down",
    ): _LESS_TO_COLLECT,
    ("ar_turnover_avg", "up"): _LESS_TO_COLLECT,
    ("ar_turnover_avg", "down"): _SLOWER,
    ("days_sales_in_ar_avg", "up"): _SLOWER,
    ("days_sales_in_ar_avg", "down"): _LESS_TO_COLLECT,
    ("inventory_turnover_avg", "up"): _LESS_ON_THE_SHELF,
    ("inventory_turnover_avg", "down"): _LONGER_ON_THE_SHELF,
    ("days_in_inventory_ending", "up"): _LONGER_ON_THE_SHELF,
    ("days_in_inventory_ending", "down"): _LESS_ON_THE_SHELF,
    ("days_in_inventory_avg", "up"): _LONGER_ON_THE_SHELF,
    ("days_in_inventory_avg", "down"): _LESS_ON_THE_SHELF,
}


def _move(name: str, change: Change) -> str:
    return f"{name} {_verb(change, plural=name in PLURAL)}"


def _verb(change: Change, *, plural: bool) -> str:
    rise, fall = ("rise", "fall") if plural else ("rises", "falls")
    return f"{rise if change.cents > 0 else fall} {format_money(abs(change.cents))}"
