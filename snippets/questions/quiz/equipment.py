"""Equipment that is given up or sold."""

from __future__ import annotations

from writeoffs.exercises.misconceptions import WHOLE_PRICE

from questions.quiz.question import (
    AmountAsked,
    InOrder,
    OneRight,
    Slip,
    Step,
    Subject,
    right,
    wrong,
)
from questions.quiz.reference import Figure, Given, Sum

_COST = Given("abandoned-equipment", "cost")
_REMOVAL = Given("abandoned-equipment", "removal")
_LOSS = Figure("abandoned-equipment", "loss-on-abandoned-equipment", "change")
_PAID_FOR_IT = Given("equipment-sold", "cost")
_PRICE = Given("equipment-sold", "proceeds")
_MOVING = Given("equipment-sold", "costs")
_GAIN = Figure("equipment-sold", "gain-or-loss-on-equipment", "change")

SUBJECT = Subject(
    slug="equipment",
    title="Equipment",
    figures={
        "cost": _COST,
        "life": Given("abandoned-equipment", "life"),
        "used": Given("abandoned-equipment", "used"),
        "removal": _REMOVAL,
        "loss": _LOSS,
        "book_value": Sum((_LOSS,), minus=(_REMOVAL,)),
        "cost_and_removal": Sum((_COST, _REMOVAL)),
        "paid_for_it": _PAID_FOR_IT,
        "sold_life": Given("equipment-sold", "life"),
        "sold_used": Given("equipment-sold", "used"),
        "price": _PRICE,
        "moving": _MOVING,
        "gain": _GAIN,
        "price_less_moving": Sum((_PRICE,), minus=(_MOVING,)),
        "gain_before_moving": Sum((_GAIN, _MOVING)),
        "price_fell": Sum((_PAID_FOR_IT,), minus=(_PRICE,)),
    },
    questions=(
        AmountAsked(
            slug="machine-given-up",
            story=(
                "A machine cost {cost} and is depreciated evenly over {life} months, down to "
                "nothing. After {used} months it is scrapped for nothing. Hauling it away costs "
                "{removal}."
            ),
            ask="How much is lost by giving it up, hauling included?",
            answer="loss",
            slips=(
                Slip("cost", "Most of the price was charged as depreciation.", WHOLE_PRICE),
                Slip(
                    "cost_and_removal",
                    "Most of the price was charged as depreciation, so it is not lost now.",
                    WHOLE_PRICE,
                ),
                Slip("book_value", "The hauling belongs to the loss too."),
            ),
            otherwise="Find the cost of the months that are left, and add the hauling.",
            reason="Only the book value can be lost, and the cost of getting rid of it.",
            sources=("openstax-11-5", "global-text-11"),
            taught=("scenarios/abandoned-equipment.md",),
        ),
        OneRight(
            slug="fully-depreciated",
            story="A machine whose whole cost has been depreciated goes to the scrapyard for free.",
            ask="How much is the loss?",
            choices=(
                wrong(
                    "What the machine cost",
                    "All of that was a cost of the years in which it was used.",
                    WHOLE_PRICE,
                ),
                wrong(
                    "What a new one costs",
                    "A new machine is a purchase of its own.",
                ),
                right("Nothing"),
                wrong(
                    "One more year of depreciation",
                    "There is nothing left to depreciate.",
                ),
            ),
            reason="Cost and depreciation so far are equal, so both come off and nothing is left.",
            sources=("global-text-11",),
            taught=(
                "explain/what-a-write-off-does-not-do.md",
                "scenarios/abandoned-equipment.md",
            ),
        ),
        AmountAsked(
            slug="machine-sold",
            story=(
                "A machine cost {paid_for_it} and is depreciated evenly over {sold_life} months, "
                "down to nothing. After {sold_used} months it is sold for {price}. The seller pays "
                "{moving} to have it moved."
            ),
            ask="How much is the gain, with the moving taken off?",
            answer="gain",
            slips=(
                Slip("price", "That is the money that comes in, and part of it pays for the rest."),
                Slip("price_less_moving", "The value left in the books comes off as well."),
                Slip("gain_before_moving", "The moving is part of getting rid of it."),
                Slip(
                    "price_fell",
                    "Most of that was charged as depreciation while the machine was used.",
                    WHOLE_PRICE,
                ),
            ),
            otherwise="Find the cost of the months that are left, and take it off the price.",
            reason="The gain is what comes in, less the book value and the cost of moving.",
            sources=("openstax-11-5",),
            taught=("scenarios/equipment-sold.md", "glossary/gain-or-loss-on-disposal.md"),
        ),
        OneRight(
            slug="price-of-an-old-van",
            story="A bakery sells its old delivery van. The books still count some of its cost.",
            ask="What is the price set against?",
            choices=(
                wrong(
                    "Nothing: it is sales of this year, like bread",
                    "A van is no goods for sale, so its price is no part of sales.",
                ),
                wrong(
                    "What the van cost when it was new",
                    "Most of that was charged as depreciation in earlier years.",
                    WHOLE_PRICE,
                ),
                wrong(
                    "What a new van costs",
                    "The new van is a purchase of its own.",
                ),
                right("Its book value on that day"),
            ),
            reason="Only the difference between the price and the book value is a gain or a loss.",
            sources=("openstax-11-5",),
            taught=("scenarios/equipment-sold.md", "glossary/proceeds.md"),
        ),
        InOrder(
            slug="giving-up-order",
            story="A machine is given up for good in the middle of the year.",
            ask="In which order do the entries come?",
            steps=(
                Step(
                    "Bring depreciation up to that day",
                    "Depreciation runs to the day the machine is given up.",
                ),
                Step(
                    "Take off its cost and its depreciation so far",
                    "Both come off together. The difference is the loss.",
                ),
                Step("Pay for hauling it away", "It is hauled away after it is given up."),
            ),
            shown=(2, 1, 3),
            reason="First comes the missing depreciation. Then cost and depreciation come off.",
            sources=("openstax-11-5",),
            taught=("scenarios/abandoned-equipment.md",),
        ),
        OneRight(
            slug="idle-for-a-while",
            story="A press stands idle until the busy season. The shop plans to use it again.",
            ask="What do the books do?",
            choices=(
                wrong(
                    "They take it off, because it earns nothing now",
                    "It was not given up. Idle for a while is not abandoned.",
                ),
                right("They keep it"),
                wrong(
                    "They take off half of it",
                    "Nothing in the rules splits a machine by how busy it is.",
                ),
                wrong(
                    "They move it to inventory",
                    "It is not for sale, so it is not inventory.",
                ),
            ),
            reason="An asset is abandoned when it stops being used for good, not for a season.",
            sources=("asc-360-10-35-47",),
            taught=("scenarios/abandoned-equipment.md", "glossary/abandonment.md"),
        ),
    ),
)
