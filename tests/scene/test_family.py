"""Where the optimisers of the family tree stand, how their lines run, and what is drawn of them."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Any, get_args

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.specs import GRADIENT_DESCENT
from optviz.export.figure import figure
from optviz.export.marks import Text
from optviz.export.qt.application import ensure_application
from optviz.export.qt.metrics import QtMetrics
from optviz.scenario import Descent, Run, Surface, View, replace
from optviz.scenario.descent import Family
from optviz.scene.descent.family import family_axes
from optviz.scene.descent.family.card import card_layers
from optviz.scene.descent.family.layout import HEAD, HEIGHT, WIDTH, Box, layout
from optviz.scene.descent.family.lines import phrase_box
from optviz.scene.descent.family.routes import edges
from optviz.scene.descent.family.text import folded, wide, wrapped
from optviz.scene.descent.family.words import card_of, count, refusal, status
from optviz.scene.layers import Axes, Column, Labels, Region, Scene
from optviz.scene.show import show_of
from optviz.scene.style import DARK, LIGHT, Style
from optviz.studies import compute

FAMILIES = get_args(Family)
every_family = pytest.mark.parametrize("family", FAMILIES)


def scenario_of(family: Any, *optimizers: str, surface: str = "himmelblau") -> Descent:
    runs = tuple(Run(optimizer=name) for name in optimizers)
    return Descent(surface=Surface(name=surface), runs=runs, view=View(page="family", family=family))


def labels_of(axes: Axes, prefix: str) -> dict[str, Labels]:
    return {layer.key: layer for layer in axes.layers if isinstance(layer, Labels) and layer.key.startswith(prefix)}


def outline(layer: Region) -> Box:
    low, high = np.nanmin(layer.points, axis=0), np.nanmax(layer.points, axis=0)
    return Box(*low.tolist(), *high.tolist())


@every_family
def test_boxes_lie_within_the_picture_and_apart(family: Any) -> None:
    boxes = layout(family).boxes
    for box in boxes.values():
        assert 0.0 <= box.left < box.right <= WIDTH
        assert HEAD <= box.top < box.bottom <= HEIGHT
    for one, other in combinations(boxes.values(), 2):
        assert not one.grown(3.0).touches(other)


@every_family
def test_each_stands_in_its_groups_lane_below_its_parents_in_time_order(family: Any) -> None:
    laid = layout(family)
    assert set(laid.boxes) == {member.name for member in laid.members}
    for member in laid.members:
        lane, box = laid.lanes[member.lane], laid.boxes[member.name]
        assert lane.left <= box.left < box.right <= lane.right
        assert all(laid.boxes[parent.name].bottom < box.top for parent in member.parents)
        first, last = laid.years[laid.rows[member.name]]
        assert first <= member.year <= last
    assert all(above[1] <= below[0] for above, below in pairwise(laid.years))


@every_family
def test_lanes_go_from_direction_over_both_to_step_size(family: Any) -> None:
    boxes = layout(family).boxes
    assert boxes["momentum"].x < boxes["adam"].x < boxes["adagrad"].x


@every_family
def test_lines_join_the_right_boxes(family: Any) -> None:
    laid = layout(family)
    wanted = {(parent.name, member.name) for member in laid.members for parent in member.parents}
    assert {(edge.parent, edge.child) for edge in edges(family)} == wanted
    for edge in edges(family):
        start, end = laid.boxes[edge.parent], laid.boxes[edge.child]
        assert start.grown(1e-9).holds(*edge.points[0].tolist())
        assert not start.grown(-1e-9).holds(*edge.points[0].tolist())
        assert edge.tip[1] == end.top
        assert end.left < edge.tip[0] < end.right
        assert edge.points[-2, 1] < end.top


@every_family
def test_no_line_runs_through_a_box_that_it_does_not_join(family: Any) -> None:
    for edge in edges(family):
        for name, box in layout(family).boxes.items():
            room = box.grown(-1.0 if name in (edge.parent, edge.child) else 1.0)
            for (ax, ay), (bx, by) in pairwise(edge.points.tolist()):
                piece = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
                assert not piece.touches(room), (edge.parent, edge.child, name)


def test_phrases_of_the_lectures_tree_touch_no_box_and_no_other_phrase() -> None:
    laid = layout("lecture")
    rooms = {(edge.parent, edge.child): phrase_box(laid, edge, edge.adds)[0] for edge in edges("lecture")}
    for one, other in combinations(rooms.values(), 2):
        assert not one.touches(other)
    for (_, child), room in rooms.items():
        lane = laid.lanes[laid.member(child).lane]
        assert lane.left <= room.left < room.right <= lane.right
        assert not any(room.touches(box) for box in laid.boxes.values())


@every_family
def test_a_point_finds_the_box_around_it(family: Any) -> None:
    laid = layout(family)
    for name, box in laid.boxes.items():
        for x, y in ((box.x, box.y), (box.left + 1.0, box.top + 1.0), (box.right - 1.0, box.bottom - 1.0)):
            assert laid.at(x, y) == name
        assert laid.at(box.x, box.bottom + 2.0) is None
    assert laid.at(-5.0, 3.0) is None


@every_family
def test_arrow_keys_reach_everybody(family: Any) -> None:
    laid = layout(family)
    reached, waiting = set[str](), [laid.beside(None, 1, 0)]
    assert waiting == [GRADIENT_DESCENT]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        ways = ((-1, 0), (1, 0), (0, -1), (0, 1))
        waiting += [other for way in ways if (other := laid.beside(name, *way)) not in {*reached, *waiting}]
    assert reached == set(laid.boxes)


def test_below_gradient_descent_stands_sgd_and_beside_it_nobody_on_the_left() -> None:
    laid = layout("lecture")
    assert laid.beside(GRADIENT_DESCENT, 0, 1) == "sgd"
    assert laid.beside("sgd", 0, -1) == GRADIENT_DESCENT
    assert laid.beside("rmsprop", 1, 0) == "adadelta"
    assert laid.beside("nag", -1, 0) == "nag"


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_who_races_is_filled_with_the_runs_colour(style: Style) -> None:
    plain = replace(scenario_of("lecture"), runs=(Run(optimizer="sgd"), Run(optimizer="adam", color="#ffe14d")))
    fills = filled(family_axes(plain, style))
    assert fills["sgd"] == style.run_color(0)
    assert fills["adam"] == "#ffe14d"
    assert fills["nag"] not in (*style.runs, "#ffe14d")
    ink = {key: layer.color for key, layer in labels_of(family_axes(plain, style), "name.").items()}
    assert ink["name.adam"] == "#0c1220"


def filled(axes: Axes) -> dict[str, str]:
    """The ground of every box, by name."""
    boxes = [layer for layer in axes.layers if isinstance(layer, Region) and layer.key.startswith("boxes")]
    found = {}
    for layer in boxes:
        gaps = np.flatnonzero(np.isnan(layer.points[:, 0]))
        for piece in np.split(layer.points, gaps):
            middle = np.nanmean(piece, axis=0)
            name = layout("lecture").at(*middle.tolist()) or layout("all").at(*middle.tolist())
            assert name is not None
            found[name] = layer.color
    return found


def test_an_optimiser_that_does_not_go_with_the_surface_is_dashed_and_says_why() -> None:
    member = layout("all").member("gauss_newton")
    fits, not_so = scenario_of("all", surface="rosenbrock"), scenario_of("all", surface="eggholder")
    assert refusal(member, fits) == ""
    assert refusal(member, not_so) == card_of(member, not_so).advice
    keys = {layer.key for layer in family_axes(not_so, LIGHT).layers}
    assert "legend.unfit" in keys
    assert "legend.unfit" not in {layer.key for layer in family_axes(fits, LIGHT).layers}


def test_the_lectures_phrases_are_always_there_those_of_all_on_pointing() -> None:
    lecture = labels_of(family_axes(scenario_of("lecture"), LIGHT), "adds.")
    assert len(lecture) == len(edges("lecture"))
    assert " ".join(lecture["adds.momentum.adam"].texts) == "its average of gradients"
    everybody = scenario_of("all")
    assert not labels_of(family_axes(everybody, LIGHT), "adds.")
    told = labels_of(family_axes(everybody, LIGHT, pointed="nadam"), "adds.")
    assert set(told) == {"adds.adam.nadam", "adds.nag.nadam"}


@pytest.mark.parametrize("name", [GRADIENT_DESCENT, *catalog.optimizers()])
def test_phrases_on_pointing_keep_apart_and_tell_what_is_pointed_at_first(name: str) -> None:
    laid, shown = layout("all"), labels_of(family_axes(scenario_of("all"), LIGHT, pointed=name), "adds.")
    drawn = {f"adds.{edge.parent}.{edge.child}": edge for edge in edges("all")}
    rooms = [phrase_box(laid, drawn[key], drawn[key].adds)[0] for key in shown]
    assert not any(one.touches(other) for one, other in combinations(rooms, 2))
    own = {key for key, edge in drawn.items() if edge.child == name}
    assert own <= set(shown)


@every_family
@pytest.mark.parametrize("name", [GRADIENT_DESCENT, *catalog.optimizers()])
def test_a_card_fits_its_room_and_says_everything(family: Any, name: str) -> None:
    laid = layout(family)
    if name not in laid.boxes:
        return
    card = card_of(laid.member(name), scenario_of(family))
    layers = list(card_layers(card, laid.plan.card, laid.plan.text[1], "#123456", LIGHT))
    region = next(layer for layer in layers if isinstance(layer, Region))
    box, room = outline(region), laid.plan.card
    assert room.top <= box.top < box.bottom <= room.bottom + 1e-9
    texts = " ".join(text for layer in layers if isinstance(layer, Labels) for text in layer.texts)
    for part in (card.title, card.source, card.summary, card.formula, *card.since, card.advice):
        assert " ".join(part.split()) in texts
    assert "←" in card.formula
    for layer in layers:
        if isinstance(layer, Labels):
            assert all(wide(text, layer.size or 0.0) <= room.right - room.left for text in layer.texts)


@every_family
def test_the_card_hides_no_box(family: Any) -> None:
    laid = layout(family)
    assert not any(laid.plan.card.touches(box) for box in laid.boxes.values())


@every_family
@pytest.mark.parametrize("size", [(940.0, 620.0), (684.0, 520.0), (1580.0, 900.0)])
def test_every_text_fits_in_the_font_that_pictures_have(family: Any, size: tuple[float, float]) -> None:
    ensure_application()
    axes = family_axes(scenario_of(family, "adam", surface="eggholder"), LIGHT)
    sheet = figure(Scene(columns=(Column(panels=(axes,)),)), LIGHT, *size, QtMetrics())
    scale = min(size[0] / WIDTH, size[1] / HEIGHT)
    boxes, found = layout(family).boxes, 0
    widest = max(box.right - box.left for box in boxes.values()) * scale
    for mark in sheet.marks:
        if isinstance(mark, Text) and mark.anchor == "middle" and mark.bold and mark.text in names(family):
            assert QtMetrics().measure(mark.text, mark.size, True).width <= widest
            found += 1
    assert found >= len(boxes) - 1


def names(family: Any) -> set[str]:
    """Every line of the boxes' titles."""
    axes = family_axes(scenario_of(family), LIGHT)
    return {text for layer in labels_of(axes, "name.").values() for text in layer.texts}


def test_the_status_says_how_many_race_and_what_to_try() -> None:
    assert count(scenario_of("all", "adam", "adam", "sgd")) == "2 of 38 optimisers race"
    assert status(scenario_of("lecture", "adam"), None).endswith("try Adagrad, RMSprop")
    assert status(scenario_of("lecture", "adam", "adagrad", "rmsprop"), "adam").startswith("Adam joins the race · 3 of")
    assert "compare them" in status(scenario_of("lecture", "adam", "adagrad", "rmsprop"), None)


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_a_family_page_is_what_render_draws(style: Style) -> None:
    *_, race = compute(replace(scenario_of("all", "adam"), steps=5))
    show = show_of(race)
    assert show.length == show.resting == 0
    scene = show.draw(0, style, lambda context, text: text, "en")
    (axes,) = scene.panels
    assert (axes.name, axes.bare, axes.equal) == ("family", True, True)
    assert scene.footer == "1 of 38 optimisers race"
    assert len({layer.key for layer in axes.layers}) == len(axes.layers)


def test_texts_break_into_two_lines_about_equal() -> None:
    assert wrapped("Adam", 10.0, 100.0) == ("Adam",)
    assert wrapped("Schedule-free AdamW", 10.0, 80.0) == ("Schedule-free", "AdamW")
    assert wrapped("CG (Fletcher–Reeves)", 10.0, 80.0) == ("CG (Fletcher–", "Reeves)")
    assert wrapped("Unbreakable", 10.0, 5.0) == ("Unbreakable",)
    assert folded("one two three", wide("one two", 1.0)) == ("one two", "three")
    assert folded("", 10.0) == ("",)
