"""A QTI item as a learning system would run it: the operators that our items use, and no others."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
# The order in which the schema has the parts of an item.
ORDER = (
    "responseDeclaration",
    "outcomeDeclaration",
    "itemBody",
    "responseProcessing",
    "modalFeedback",
)


def name_of(element: Element) -> str:
    """Its name without the namespace; "" where it belongs to another one."""
    return element.tag.removeprefix(QTI) if element.tag.startswith(QTI) else ""


@dataclass
class Item:
    """An item, and the outcomes once a response was processed."""

    root: Element
    outcomes: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, xml: bytes) -> Item:
        return cls(ElementTree.fromstring(xml))

    @property
    def declaration(self) -> Element:
        (found,) = self.root.findall(f"{QTI}responseDeclaration")
        return found

    @property
    def correct(self) -> list[str]:
        return [each.text or "" for each in self.declaration.iter(f"{QTI}value")]

    @property
    def offered(self) -> list[str]:
        """The identifiers of what can be chosen."""
        kinds = ("simpleChoice", "simpleAssociableChoice")
        return [each.attrib["identifier"] for each in self.root.iter() if name_of(each) in kinds]

    def answer(self, *response: str) -> None:
        """Process a response."""
        self.outcomes = {"RESPONSE": list(response), "SCORE": ["0"], "FEEDBACK": [], "REASON": []}
        (processing,) = self.root.findall(f"{QTI}responseProcessing")
        self._run(processing)

    @property
    def score(self) -> str:
        (found,) = self.outcomes["SCORE"]
        return found

    @property
    def told(self) -> list[str]:
        """The texts that are shown afterwards."""
        return [
            "".join(each.itertext())
            for each in self.root.findall(f"{QTI}modalFeedback")
            if each.attrib["identifier"] in self.outcomes[each.attrib["outcomeIdentifier"]]
        ]

    def _run(self, rules: Element) -> None:
        for rule in rules:
            if name_of(rule) == "setOutcomeValue":
                (value,) = rule
                self.outcomes[rule.attrib["identifier"]] = self._value(value)
            else:
                assert name_of(rule) == "responseCondition"
                self._branch(rule)

    def _branch(self, condition: Element) -> None:
        for branch in condition:
            if name_of(branch) == "responseElse":
                self._run(branch)
                return
            test, *rules = branch
            if self._holds(test):
                taken = Element(branch.tag)
                taken.extend(rules)
                self._run(taken)
                return

    def _holds(self, test: Element) -> bool:
        parts = list(test)
        match name_of(test):
            case "not":
                return not self._holds(parts[0])
            case "member":
                (one,), several = map(self._value, parts)
                return one in several
            case "equal":
                one, other = map(self._value, parts)
                return list(map(Decimal, one)) == list(map(Decimal, other))
            case "match":
                one, other = map(self._value, parts)
                ordered = self.declaration.attrib["cardinality"] == "ordered"
                return one == other if ordered else sorted(one) == sorted(other)
        raise AssertionError(f"no system here knows the test {name_of(test)}")

    def _value(self, expression: Element) -> list[str]:
        match name_of(expression):
            case "variable":
                return self.outcomes[expression.attrib["identifier"]]
            case "correct":
                return self.correct
            case "baseValue":
                return [expression.text or ""]
            case "multiple":
                return [value for part in expression for value in self._value(part)]
        raise AssertionError(f"no system here knows the expression {name_of(expression)}")
