"""The lecture's files: every page can be shown, every condition can be met."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from optviz import catalog
from optviz.errors import InputError
from optviz.lecture import Page, Place, Situation, Try, course, holds
from optviz.lecture.conditions import Changed, Counts, Is, Results
from optviz.lecture.course import part_in, scene_of
from optviz.lecture.places import found
from optviz.paths import resource
from optviz.scenario.common import PARTS
from optviz.studies import compute

COURSE = course()
PAGES = {COURSE.name(place): COURSE.page(place) for place in COURSE.places}
TRIES = {f"{name}/{index}": (page, attempt) for name, page in PAGES.items() for index, attempt in enumerate(page.tries)}


def test_the_parts_are_the_lectures_in_its_order() -> None:
    assert [part.part for part in COURSE.parts] == list(PARTS)
    files = sorted(path.name for path in resource("lecture").iterdir())
    assert files == [f"{number}-{part}.json" for number, part in enumerate(PARTS, 1)]


def test_pages_have_names_of_their_own() -> None:
    assert len(PAGES) == len(COURSE.places)
    assert all(re.fullmatch("[a-z][a-z-]*", page.id) for page in PAGES.values())


def texts_of(page: Page) -> list[dict[str, str]]:
    names = [formula.name for formula in page.formulas if formula.name]
    return [page.title, page.text, *names, *(text for attempt in page.tries for text in (attempt.text, attempt.then))]


@pytest.mark.parametrize("name", PAGES)
def test_everything_is_said_in_korean_and_english(name: str) -> None:
    for texts in (*texts_of(PAGES[name]), *(part.title for part in COURSE.parts)):
        assert set(texts) == {"ko", "en"}
        assert all(text == text.strip() and text for text in texts.values())
        assert not re.search("[가-힣]", texts["en"])
    assert re.search("[가-힣]", PAGES[name].text["ko"])
    assert len(PAGES[name].text["ko"].splitlines()) == len(PAGES[name].text["en"].splitlines()) <= 3


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_a_scene_and_something_to_try(name: str) -> None:
    page = PAGES[name]
    assert (page.preset is None) != (page.scenario is None)
    assert scene_of(page).about is None
    assert 1 <= len(page.tries) <= 3
    assert all(formula.latex and formula.text for formula in page.formulas)


@pytest.mark.parametrize("name", TRIES)
def test_nothing_is_done_before_anybody_has_done_it(name: str) -> None:
    page, attempt = TRIES[name]
    scene = scene_of(page)
    assert not holds(attempt.done, Situation(scene, scene))


@pytest.mark.parametrize("name", TRIES)
def test_the_paths_of_a_condition_lead_somewhere(name: str) -> None:
    page, attempt = TRIES[name]
    scene = scene_of(page)
    for condition in attempt.done:
        if isinstance(condition, Is | Changed):
            assert leads_somewhere(scene, condition.path)
        if isinstance(condition, Counts):
            assert isinstance(found(scene, condition.path)[0], tuple)
        if isinstance(condition, Results):
            *_, result = compute(scene)
            assert found(result, condition.path)


def leads_somewhere(scene: Any, path: str) -> bool:
    """Whether a value is there, or a default would be."""
    if found(scene, path):
        return True
    if match := re.fullmatch(r"(runs\[\d+\])\.params\.(\w+)", path):
        spec = catalog.optimizers()[found(scene, f"{match[1]}.optimizer")[0]]
        return match[2] in {param.name for param in spec.params}
    return False


def test_every_point_of_the_lecture_has_its_scene() -> None:
    used = {page.preset for page in PAGES.values()}
    assert {"starts", "how-large", "one-unit", "relu-depth", "xavier-against-he", "rates", "degree", "circle", "corner",
            "selection", "side-by-side", "three-batch-sizes", "direction", "step-size", "try-these-three",
            "noise-and-decay", "later-ones"} <= used  # fmt: skip


def test_pages_follow_each_other_across_the_parts() -> None:
    first, last = COURSE.places[0], COURSE.places[-1]
    assert COURSE.beside(first, -1) is None
    assert COURSE.beside(last, 1) is None
    end_of_first = Place(0, len(COURSE.parts[0].pages) - 1)
    assert COURSE.beside(end_of_first, 1) == Place(1, 0)


def test_a_page_is_found_by_its_name_and_a_part_by_its_own() -> None:
    assert COURSE.page(COURSE.place("optimizers/adam")).id == "adam"
    assert COURSE.place("batches") == Place(3, 0)
    with pytest.raises(InputError, match=r"must be one of initialization, .*got nowhere"):
        COURSE.place("nowhere")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        '{"part": "descent", "title": {}, "pages": [], "more": 1}',
        '{"part": "cooking", "title": {}, "pages": []}',
        '{"part": "descent", "title": {}, "pages": [{"id": "a", "title": {}, "text": {}, "tries": '
        '[{"text": {}, "then": {}, "done": [{"when": "eval", "code": "1"}]}]}]}',
    ],
)
def test_a_file_that_is_no_part_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "1-broken.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"1-broken\.json"):
        part_in(path)


def test_a_try_without_conditions_would_be_done_at_once() -> None:
    assert all(attempt.done for _, attempt in TRIES.values())
    assert holds(Try(text={}, done=(), then={}).done, Situation(None, None))
