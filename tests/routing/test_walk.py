"""Folding a questionnaire into an automaton: nothing is lost, and equal futures are one node."""

from __future__ import annotations

from collections.abc import Generator, Mapping

import pytest
from every_path import every_path
from hypothesis import given
from hypothesis import strategies as st
from questions.question import Answer, BadRoute, Ending, Guide, Question, Route
from questions.walk import Step, fold

SLUGS = ("a", "b", "c", "d")


def guide(route: Route, endings: tuple[str, ...] = ("x", "y")) -> Guide:
    """Four questions with answers 1, 2, 3, asked as `route` says."""
    answers = tuple(Answer(each, each) for each in "123")
    asked = tuple(Question(each, each, f"{each}?", "", answers) for each in SLUGS)
    return Guide("small", "Small", asked, route, tuple(Ending(e, e) for e in endings), "")


def test_a_detour_rejoins_the_road() -> None:
    def route(answers: Mapping[str, str]) -> Generator[str, None, str]:
        yield "a"
        if answers["a"] == "2":
            yield "b"
        yield "c"
        return "x"

    flow = fold(guide(route))
    assert [node.question for node in flow.nodes] == ["a", "b", "c"]
    assert flow.nodes[0].targets == {"1": 2, "2": 1, "3": 2}
    assert flow.nodes[1].targets == dict.fromkeys("123", 2)
    assert flow.nodes[2].targets == dict.fromkeys("123", "x")
    assert flow.count_paths() == 2 * 3 + 9
    assert flow.longest() == 3
    assert [way.steps for way in flow.ways()] == [
        (Step("a", ("1", "3")), Step("c", ("1", "2", "3"))),
        (Step("a", ("2",)), Step("b", ("1", "2", "3")), Step("c", ("1", "2", "3"))),
    ]


def test_an_answer_that_matters_later_keeps_its_nodes_apart() -> None:
    def route(answers: Mapping[str, str]) -> Generator[str, None, str]:
        yield "a"
        yield "b"
        return "y" if answers["a"] == "3" else "x"

    flow = fold(guide(route))
    assert [node.question for node in flow.nodes] == ["a", "b", "b"]
    assert {flow.follow((("a", "1"), ("b", "1"))), flow.follow((("a", "2"), ("b", "3")))} == {"x"}
    assert flow.follow((("a", "3"), ("b", "1"))) == "y"


def test_a_path_that_is_not_asked_is_refused() -> None:
    def route(answers: Mapping[str, str]) -> Generator[str, None, str]:
        yield "a"
        return "x"

    with pytest.raises(LookupError, match="b is not asked here"):
        fold(guide(route)).follow((("b", "1"),))


@pytest.mark.parametrize(
    ("slug", "ending", "complaint"),
    [("z", "x", "no question 'z'"), ("a", "z", "no ending 'z'")],
)
def test_a_route_to_nowhere_is_refused(slug: str, ending: str, complaint: str) -> None:
    def route(answers: Mapping[str, str]) -> Generator[str, None, str]:
        yield slug
        return ending

    with pytest.raises(BadRoute, match=complaint):
        fold(guide(route))


def test_a_route_may_not_look_through_all_answers() -> None:
    def route(answers: Mapping[str, str]) -> Generator[str, None, str]:
        yield "a"
        yield "b"
        return "x" if len(answers) == 2 else "y"

    with pytest.raises(TypeError, match="by question"):
        fold(guide(route))


@given(st.data())
def test_any_routing_is_kept(data: st.DataObject) -> None:
    """Each question depends on an earlier answer or on whether one was asked, at random."""
    rules = {
        slug: (
            data.draw(st.sampled_from(SLUGS[:place] or ("",))),
            data.draw(st.sets(st.sampled_from("123"))),
            data.draw(st.booleans()),
        )
        for place, slug in enumerate(SLUGS)
    }
    last = data.draw(st.sampled_from(SLUGS))

    def route(answers: Mapping[str, str]) -> Generator[str, None, str]:
        for slug, (earlier, values, by_presence) in rules.items():
            if by_presence:
                asked = earlier not in answers
            else:
                asked = not earlier or answers.get(earlier) not in values
            if asked:
                yield slug
        return "y" if answers.get(last) == "2" else "x"

    small = guide(route)
    flow = fold(small)
    paths = list(every_path(small))
    assert len(paths) == flow.count_paths()
    assert [flow.follow(path) for path, _ in paths] == [ending for _, ending in paths]
    assert len({(node.question, tuple(node.targets.items())) for node in flow.nodes}) == len(
        flow.nodes
    )
