"""How the site talks: what would mislead an owner, and what no American owner would say.

Each pattern stands for a sentence that was here once, or for its like.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built_site import ROOT, BuiltSite
from page_words import (
    SPEAKING,
    Rules,
    faults,
    refused,
    said_in_its_own_name,
    straight,
    waiting,
)
from questions.quiz import QUESTIONS
from questions.quiz.question import Question
from writeoffs.exercises.misconceptions import MISCONCEPTIONS

# The changelog tells what was wrong before, so it may repeat it.
TELLS_OF_FAULTS = "about/changes/index.html"

MISLEADING: Rules = {
    "a debt that outlives everything": (
        r"\b(?:customer|client)s? (?:\w+ ){0,2}(?:still|legally) owes? (?:it|you|us|the money|the "
        r"debt)\b|\bowe[sd]? (?:\w+ ){0,3}(?:in|by) law\b"
        r"|\b(?:debt|claim) (?:lives on|survives|stays alive)\b",
        (
            "The customer still owes the money in law.",
            "Your client legally owes it.",
            "The debt survives the write-off.",
        ),
    ),
    "collecting as if there were no bankruptcy": (
        r"\b(?:you|they) (?:may|can|could) still (?:collect|sue|sell|chase|call)\b",
        ("You may still collect it or sell it.", "You can still sue."),
    ),
    "unpaid sales tax that was collected": (
        r"\btax (?:\w+ ){0,8}(?:is|was|were) (?:already )?collected\b"
        r"|\bcollected (?:the |that |this )?(?:sales )?tax\b",
        (
            "The tax in an unpaid invoice was collected for the state.",
            "The store collected the sales tax on it.",
        ),
    ),
    "a credit that leaves the tax lost": (
        r"\b(?:leaves?|leaving) out [^.]{0,60}\bthe (?:sales )?tax(?: itself)?\b",
        ("They leave out interest, collection costs and the tax itself.",),
    ),
    "an allowance that holds money": (
        r"\b(?:set|sets|setting|put|puts|putting) (?:\S+ ){0,3}aside\b|\bis set aside\b",
        ("You set money aside for bad debts.", "In year 1 the books set aside $6,000.00."),
    ),
    "an insurer that is sure to pay": (
        r"\b(?:sure|certain|guaranteed) to (?:pay|be paid)\b|\bnothing can be counted on\b"
        r"|\bopen or disputed\b",
        (
            "Count it only if the insurer is sure to pay.",
            "The insurer has not answered yet, so nothing can be counted on.",
            "An open or disputed claim waits.",
        ),
    ),
    "unclaimed property of the lost": (
        r"\b(?:somebody|someone|people|person|owners?|payee) (?:who|that|you) (?:cannot|can't) "
        r"(?:be found|find)\b",
        ("Money you owe to somebody who cannot be found.",),
    ),
    "impairment by value alone": (
        r"\bimpair\w*\b[^.]{0,60}\bworth less than\b",
        ("An impaired asset is worth less than the books say.",),
    ),
    "a year without any cost": (r"\b(?:is|are|was|were) spared\b", ("Year 2 is spared.",)),
    "claims thrown away": (
        r"\b(?:throw|throws|throwing|threw) away (?:a |the |your )?(?:claims?|debts?)\b",
        ("You do not throw away claims.",),
    ),
    "what we have no source for": (
        r"\bsurvives? a vacation\b|\busually left out\b",
        ("Lapping does not survive a vacation.", "Old receivables are usually left out."),
    ),
}

_S = r"(?:e|ed|es|ing|ation|ations)"
CALLED_A_FIRM = "a made-up business called a firm"
EAR: Rules = {
    CALLED_A_FIRM: (
        r"(?<!accounting )(?<!bookkeeping )(?<!CPA )(?<!law )(?<!advisor )\bfirms?\b",
        ("The firm writes it off.", "Two years of a design-build firm."),
    ),
    "inventory called stock": (
        r"(?<!common )(?<!capital )(?<!preferred )\bstock\b",
        ("Dead stock flatters the shelf.", "Damaged stock with an insurance claim."),
    ),
    "British English": (
        r"\bper cent\b|\bwhilst\b|\bamongst\b|\bcheques?\b|\bprogrammes?\b|\bdefence\b"
        r"|\b(?:colou|favou|hono|labou|behaviou)rs?\b"
        rf"|\b(?:organi|recogni|reali|capitali|summari|amorti|utili)s{_S}\b",
        ("It fell by five per cent.", "The loss is recognised.", "Pay by cheque."),
    ),
    "the words of a contract": (
        r"\bshall\b|\bthereof\b|\bwhereby\b|\bherein\b|\bhence\b|\bthus\b",
        ("Which document shall clear it?", "Thus profit falls."),
    ),
    "a sentence turned around": (
        r"(?:^|[.!?] )Of [^.,]{0,60} (?:there (?:is|are|was|were) none|it is the)\b"
        r"|\b(?:is|are|was) one no more\b",
        (
            "Of particular customers who failed there were none.",
            "Of the two cases that run over two years it is the statements.",
            "It was an asset and is one no more.",
        ),
    ),
    "an entry that heals": (
        r"\b(?:entry|memo|adjustment|write-off|true-up)s? (?:mends?|heals?|repairs?)\b",
        ("A journal entry mends it.",),
    ),
    "depreciation as a payment": (
        r"\bpaid off (?:by|through) use\b",
        ("It was scrapped before it was paid off by use.",),
    ),
    "books with a mind": (
        r"\b(?:books|statements?|balance sheets?|reports?|log) (?:still |now |only |never )?"
        r"(?:believe|think|know|forget|lie|pretend|hope|dream|remember|want|admit|learn)s?\b",
        ("The books believe the money will come.", "Only the audit log remembers it."),
    ),
    "loans from German": (
        r"\bread on\b|\brests on\b(?= ?:)|\bas good as never\b|\bin short words\b",
        ("Read on: paid after all.", "Rests on: IRC section 166."),
    ),
}
# These pages speak to firms that keep books for others, and tell of no made-up business.
FOR_FIRMS = "firms/"
RULES: Rules = {**MISLEADING, **EAR}
# What trainees type as an account's name is theirs to choose, and some say “stock”. So is what a
# reader's own program calls one.
AS_TYPED = ROOT / "snippets" / "writeoffs" / "synonyms.py"
AS_FILED = ROOT / "snippets" / "writeoffs" / "reports" / "account_kinds.py"
# A term's other names are what people say, wherever they were heard.
OTHER_NAMES = re.compile(r"Also called: [^.]*\.?")
# An address that was published stays, whatever words are in it.
ADDRESS = re.compile(r"https?://\S+")

SAFE = (
    "By itself the entry does not end what the customer owes.",
    "The check shows what the store still owes the vendor.",
    "If the customer still owes a few cents, clear them under the rule.",
    "The store charged the tax for the state. The cafe never paid it, so nobody collected it.",
    "No money is put anywhere.",
    "A claim is set against the loss when payment is probable.",
    "Count it if payment is probable.",
    "If nobody claims it for the time your state sets, it may become unclaimed property.",
    "Goods that are worth less than they cost are written down.",
    "The year still bears $1,500.00.",
    "As accounting firms summarize it.",
    "An independent QuickBooks ProAdvisor firm.",
    "Common stock is equity.",
    "It fell by five percent, and the loss is recognized.",
    "No more will come.",
    "In QuickBooks, it is the usual way.",
    "The books say that the customer owes it, and they record the loss.",
    "The rule rests on a written limit.",
)


def words(site: BuiltSite, built_page: str) -> str:
    return ADDRESS.sub("…", OTHER_NAMES.sub("…", said_in_its_own_name(site.folder / built_page)))


def test_no_page_misleads_again(site: BuiltSite, built_page: str) -> None:
    if built_page != TELLS_OF_FAULTS:
        assert list(refused(MISLEADING, words(site, built_page))) == []


def test_every_page_talks_as_an_owner_does(site: BuiltSite, built_page: str) -> None:
    rules = {
        name: rule
        for name, rule in EAR.items()
        if not (name == CALLED_A_FIRM and built_page.startswith(FOR_FIRMS))
    }
    assert list(refused(rules, words(site, built_page))) == []


@pytest.mark.parametrize("source", SPEAKING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_so_do_the_words_that_wait_for_other_numbers(source: Path) -> None:
    if source not in (AS_TYPED, AS_FILED):
        assert list(refused(RULES, waiting(source))) == []


@pytest.mark.parametrize("source", [AS_TYPED, AS_FILED], ids=lambda path: path.name)
def test_what_others_call_an_account_may_be_stock_and_nothing_else_that_is_refused(
    source: Path,
) -> None:
    assert source in SPEAKING
    assert set(faults(RULES, waiting(source))) == {"inventory called stock"}


@pytest.mark.parametrize("slug", MISCONCEPTIONS)
def test_so_does_what_is_said_against_a_misconception(slug: str) -> None:
    told = MISCONCEPTIONS[slug]
    assert list(refused(RULES, straight(told.fact))) == []
    assert list(refused(EAR, straight(told.belief))) == []


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_a_wrong_choice_may_be_wrong_but_is_said_as_an_owner_says_it(question: Question) -> None:
    told = [fault for text in question.wrong_texts() for fault in refused(EAR, straight(text))]
    assert told == []


@pytest.mark.parametrize("fault", RULES)
def test_each_pattern_catches_what_it_is_for(fault: str) -> None:
    for sentence in RULES[fault][1]:
        assert fault in faults(RULES, sentence), sentence


@pytest.mark.parametrize("sentence", SAFE)
def test_what_is_right_is_not_refused(sentence: str) -> None:
    assert list(refused(RULES, sentence)) == []


def test_another_name_may_be_what_people_say(site: BuiltSite) -> None:
    page = site.folder / "glossary" / "obsolete-inventory" / "index.html"
    assert "dead stock" in said_in_its_own_name(page)
    assert "dead stock" not in OTHER_NAMES.sub("…", said_in_its_own_name(page))


def test_phrases_are_found_in_the_code_and_docstrings_are_not(tmp_path: Path) -> None:
    source = tmp_path / "story.py"
    source.write_text(
        '"""The firm\'s books."""\n'
        "def tell(amount):\n"
        '    """What the firm says."""\n'
        '    return f"The shop owes {amount} "\\\n'
        '        "to a firm", "stock_amount"\n'
    )
    assert waiting(source).startswith("The shop owes … to a firm")
    assert "says" not in waiting(source)
    assert "stock" not in waiting(source)
    script = tmp_path / "status.mjs"
    script.write_text('const text = ["alone", "Python is starting", `${size} of a file`];\n')
    assert waiting(script) == "Python is starting ${size} of a file"
