"""One question as a QTI 2.1 item, which a learning system marks by itself.

Outcomes: SCORE is 0 or 1, FEEDBACK names the sentences for what was answered, and REASON is always
shown. Amounts are numbers without sign and commas, because systems read those alike.
"""

from __future__ import annotations

from questions.quiz.question import (
    LETTERS,
    AmountAsked,
    InOrder,
    Matching,
    OneRight,
    SeveralRight,
)
from writeoffs.money import format_money

from lms.posed import Posed

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
# Response, body, further processing and feedback of an item.
_Parts = tuple[str, str, str, str]


def item(posed: Posed) -> str:
    """The item as XML. Raises ValueError and BadRequest."""
    question = posed.question
    response, body, processing, feedback = _parts(posed)
    several = isinstance(question, SeveralRight)
    story = f"<p>{posed.text(question.story)}</p>" if question.story else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<assessmentItem xmlns="{QTI}"'
        f' xmlns:xsi="{XSI}" xsi:schemaLocation="{QTI} {SCHEMA}"'
        f' identifier="{posed.identifier}" title="{_title(posed)}" adaptive="false"'
        ' timeDependent="false" xml:lang="en-US">\n'
        f"{response}{_OUTCOME_SCORE}"
        f'<outcomeDeclaration identifier="FEEDBACK" baseType="identifier"'
        f' cardinality="{"multiple" if several else "single"}"/>\n'
        '<outcomeDeclaration identifier="REASON" cardinality="single" baseType="identifier"/>\n'
        f"<itemBody>\n{story}{body}\n</itemBody>\n"
        f"<responseProcessing>\n{processing}{_set('REASON', 'reason')}\n</responseProcessing>\n"
        f"{feedback}{_reason(posed)}</assessmentItem>\n"
    )


_OUTCOME_SCORE = (
    '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float">'
    "<defaultValue><value>0</value></defaultValue></outcomeDeclaration>\n"
)
_RIGHT = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
_SCORED = (
    '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>'
    "</setOutcomeValue>"
)
_MARKED = f"<responseCondition><responseIf>{_RIGHT}{_SCORED}</responseIf></responseCondition>\n"


def _title(posed: Posed) -> str:
    return f"{posed.subject.title}: {posed.question.slug.replace('-', ' ')}"


def _parts(posed: Posed) -> _Parts:
    match posed.question:
        case OneRight() as question:
            return _one(posed, question)
        case SeveralRight() as question:
            return _several(posed, question)
        case AmountAsked() as question:
            return _amount(posed, question)
        case InOrder() as question:
            return _in_order(posed, question)
        case Matching() as question:
            return _matching(posed, question)
    raise ValueError(f"{posed.question.place}: there is no item for this kind of question")


def _one(posed: Posed, question: OneRight) -> _Parts:
    lettered = tuple(zip(LETTERS, question.choices, strict=False))
    rights = [letter for letter, each in lettered if each.right]
    told = (
        '<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>'
    )
    return (
        _declared("single", "identifier", rights),
        _choices(posed, question, most=1),
        f"{_MARKED}{told}\n",
        "".join(
            _feedback(letter, posed.told(each.because, each.misconception))
            for letter, each in lettered
            if not each.right
        ),
    )


def _several(posed: Posed, question: SeveralRight) -> _Parts:
    lettered = tuple(zip(LETTERS, question.choices, strict=False))
    rights = [letter for letter, each in lettered if each.right]
    chosen = "".join(
        f"<responseCondition><responseIf>{_is_chosen(letter)}{_add(letter)}</responseIf>"
        "</responseCondition>\n"
        for letter, each in lettered
        if not each.right
    )
    left_out = "".join(
        f"<responseCondition><responseIf><not>{_is_chosen(letter)}</not>{_add(letter)}"
        "</responseIf></responseCondition>\n"
        for letter in rights
    )
    return (
        _declared("multiple", "identifier", rights),
        _choices(posed, question, most=0),
        f"{_MARKED}{chosen}{left_out}",
        "".join(
            _feedback(letter, f"{letter}. {posed.told(each.because, each.misconception)}")
            for letter, each in lettered
        ),
    )


def _amount(posed: Posed, question: AmountAsked) -> _Parts:
    slips = tuple(enumerate(question.slips, 1))
    foreseen = "".join(
        f"<responseElseIf>{_equals(posed.cents(each.figure))}"
        f"{_set('FEEDBACK', f'slip-{number}')}</responseElseIf>"
        for number, each in slips
    )
    processing = (
        f"<responseCondition><responseIf>{_equals(posed.cents(question.answer))}{_SCORED}"
        f"</responseIf>{foreseen}<responseElse>{_set('FEEDBACK', 'otherwise')}</responseElse>"
        "</responseCondition>\n"
    )
    sentences = "".join(
        _feedback(f"slip-{number}", posed.told(each.because, each.misconception))
        for number, each in slips
    )
    return (
        _declared("single", "float", [_number(posed.cents(question.answer))]),
        f"<p>{posed.text(question.ask)}</p><p>In dollars and cents, without dollar sign and "
        'commas: <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="12"/></p>',
        processing,
        f"{sentences}{_feedback('otherwise', posed.text(question.otherwise))}",
    )


def _in_order(posed: Posed, question: InOrder) -> _Parts:
    letters = {number: LETTERS[place] for place, number in enumerate(question.shown)}
    choices = "".join(
        f'<simpleChoice identifier="{letter}">{posed.text(question.steps[number - 1].text)}'
        "</simpleChoice>"
        for number, letter in letters.items()
    )
    return (
        _declared("ordered", "identifier", [letters[number] for number in sorted(letters)]),
        f'<orderInteraction responseIdentifier="RESPONSE" shuffle="false">{_prompt(posed)}'
        f"{choices}</orderInteraction>",
        _MARKED,
        "",
    )


def _matching(posed: Posed, question: Matching) -> _Parts:
    letters = dict(zip(question.options, LETTERS, strict=False))
    lines = "".join(
        f'<simpleAssociableChoice identifier="line-{number}" matchMax="1">'
        f"{posed.text(each.line)}</simpleAssociableChoice>"
        for number, each in enumerate(question.pairs, 1)
    )
    most = len(question.pairs)
    options = "".join(
        f'<simpleAssociableChoice identifier="{letter}" matchMax="{most}">{posed.text(text)}'
        "</simpleAssociableChoice>"
        for text, letter in letters.items()
    )
    pairs = [
        f"line-{number} {letters[each.match]}" for number, each in enumerate(question.pairs, 1)
    ]
    return (
        _declared("multiple", "directedPair", pairs),
        f'<matchInteraction responseIdentifier="RESPONSE" shuffle="false"'
        f' maxAssociations="{most}">{_prompt(posed)}'
        f"<simpleMatchSet>{lines}</simpleMatchSet><simpleMatchSet>{options}</simpleMatchSet>"
        "</matchInteraction>",
        _MARKED,
        "",
    )


def _declared(cardinality: str, base_type: str, correct: list[str]) -> str:
    values = "".join(f"<value>{each}</value>" for each in correct)
    return (
        f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}"'
        f' baseType="{base_type}"><correctResponse>{values}</correctResponse>'
        "</responseDeclaration>\n"
    )


def _choices(posed: Posed, question: OneRight | SeveralRight, most: int) -> str:
    choices = "".join(
        f'<simpleChoice identifier="{letter}">{posed.text(each.text)}</simpleChoice>'
        for letter, each in zip(LETTERS, question.choices, strict=False)
    )
    return (
        f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="{most}">'
        f"{_prompt(posed)}{choices}</choiceInteraction>"
    )


def _prompt(posed: Posed) -> str:
    return f"<prompt>{posed.text(posed.question.ask)}</prompt>"


def _is_chosen(letter: str) -> str:
    return (
        f'<member><baseValue baseType="identifier">{letter}</baseValue>'
        '<variable identifier="RESPONSE"/></member>'
    )


def _add(name: str) -> str:
    """FEEDBACK with one name more."""
    return (
        '<setOutcomeValue identifier="FEEDBACK"><multiple><variable identifier="FEEDBACK"/>'
        f'<baseValue baseType="identifier">{name}</baseValue></multiple></setOutcomeValue>'
    )


def _set(outcome: str, name: str) -> str:
    return (
        f'<setOutcomeValue identifier="{outcome}"><baseValue baseType="identifier">{name}'
        "</baseValue></setOutcomeValue>"
    )


def _equals(cents: int) -> str:
    return (
        '<equal toleranceMode="exact"><variable identifier="RESPONSE"/>'
        f'<baseValue baseType="float">{_number(cents)}</baseValue></equal>'
    )


def _number(cents: int) -> str:
    return format_money(cents).removeprefix("$").replace(",", "")


def _feedback(name: str, text: str) -> str:
    return (
        f'<modalFeedback outcomeIdentifier="FEEDBACK" identifier="{name}" showHide="show">'
        f"<p>{text}</p></modalFeedback>\n"
    )


def _reason(posed: Posed) -> str:
    return (
        '<modalFeedback outcomeIdentifier="REASON" identifier="reason" showHide="show">'
        f"<p>{posed.text(posed.question.reason)}</p>{_in_full(posed)}"
        f"<p>Read: {posed.taught_in}. Based on: {posed.rests_on}.</p></modalFeedback>\n"
    )


def _in_full(posed: Posed) -> str:
    """The whole answer, where no sentence belongs to one wrong answer alone."""
    match posed.question:
        case InOrder(steps=steps):
            listed = "".join(
                f"<li>{posed.text(each.text)}. {posed.text(each.because)}</li>" for each in steps
            )
            return f"<ol>{listed}</ol>"
        case Matching(pairs=pairs):
            listed = "".join(
                f"<li>{posed.text(each.line)}: {posed.text(each.match)}. "
                f"{posed.text(each.because)}</li>"
                for each in pairs
            )
            return f"<ul>{listed}</ul>"
    return ""
