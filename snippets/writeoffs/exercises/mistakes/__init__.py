"""Books with one wrong entry, to find and to correct: one module a family."""

from writeoffs.exercises.mistakes import assets, bad_debts, invoices, payments

FAMILIES = (bad_debts, invoices, payments, assets)
