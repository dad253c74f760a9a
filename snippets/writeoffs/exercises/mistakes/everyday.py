"""Entries of an ordinary month, all of them right, between which a wrong one is to be found."""

from __future__ import annotations

from datetime import date

from writeoffs.exercises.correction import posted
from writeoffs.task import Posted

AR = "Accounts receivable"
INVENTORY = "Inventory"
COGS = "Cost of goods sold"


# The sign shop


def dentist_pays(day: date) -> Posted:
    return posted(
        day,
        "Payment of the dentist, invoice 1188",
        {"Checking": 2_640_00},
        {AR: 2_640_00},
        "The sale was recorded when the job was done. The payment settles the invoice.",
    )


def gym_is_billed(day: date) -> Posted:
    return posted(
        day,
        "Sign for a gym, done and billed",
        {AR: 1_920_00},
        {"Sign and install sales": 1_920_00},
        "The job is done, so the sale counts now. The gym owes the money until it pays.",
    )


def food_truck_is_gone(day: date) -> Posted:
    return posted(
        day,
        "Written off: food truck sold, owner cannot be found",
        {"Bad debts": 410_00},
        {AR: 410_00},
        "The job was done, and the customer is gone. That is a bad debt.",
    )


# The kitchenware store


def hotel_buys(day: date) -> Posted:
    return posted(
        day,
        "Sale to a hotel on account, sales tax 8.25%",
        {AR: 1_299_00, COGS: 705_00},
        {"Sales": 1_200_00, "Sales tax payable": 99_00, INVENTORY: 705_00},
        "Only the price is a sale. The tax is owed to the state, and the goods leave inventory at "
        "what they cost.",
    )


def wholesaler_delivers(day: date) -> Posted:
    return posted(
        day,
        "Goods from the wholesaler, on account",
        {INVENTORY: 4_200_00},
        {"Accounts payable": 4_200_00},
        "Goods that come in make inventory larger, and the store owes the wholesaler for them.",
    )


def reseller_returns(day: date) -> Posted:
    return posted(
        day,
        "Reseller sent back two mixers, unopened",
        {"Sales returns and allowances": 518_00, INVENTORY: 302_00},
        {AR: 518_00, COGS: 302_00},
        "The goods came back, so the sale is taken back and so is their cost.",
    )
