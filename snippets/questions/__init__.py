"""Questionnaires: plain-Python routing that leads a reader by their answers to an ending."""

from questions import books_and_tax, which_kind
from questions.question import Guide

GUIDES: dict[str, Guide] = {each.slug: each for each in (books_and_tax.GUIDE, which_kind.GUIDE)}
