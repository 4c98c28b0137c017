"""A surface in space: projection, what lies in front, what is hidden, what is under a point of the picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from optviz.engine.field import Field, sample
from optviz.engine.formula import formula_surface
from optviz.engine.specs import Objective
from optviz.scenario import Camera, Descent, Run, Surface, View
from optviz.scene.descent import relief_axes, scene
from optviz.scene.descent.relief import COARSE, FINE
from optviz.scene.drape import draped
from optviz.scene.layers import Axes, Contours, Facets, Labels, Markers, Note, Trail
from optviz.scene.light import facets
from optviz.scene.mesh import Mesh, corners_of, cover, hidden, in_order, mesh_of, pick
from optviz.scene.parts import without
from optviz.scene.sight import TALL, Sight
from optviz.scene.style import DARK, LIGHT
from optviz.studies.descent import Race, compute, field_of

ANGLES = st.floats(-180.0, 180.0)
LIFTS = st.floats(0.0, 90.0)
UNIT = st.floats(0.0, 1.0)


def sight(azimuth: float = -60.0, elevation: float = 35.0, **other: float) -> Sight:
    return Sight(Camera(azimuth=azimuth, elevation=elevation, **other))


def mesh(formula: str, size: int = 61, span: tuple[float, float] = (-1.0, 1.0)) -> Mesh:
    """A mesh of heights that are the formula's values themselves."""
    at = np.linspace(*span, size)
    x, y = np.meshgrid(at, at)
    return Mesh(span, span, np.asarray(Objective(formula_surface(formula)).value(x, y), dtype=float))


# Projection


def test_from_above_space_is_the_plane() -> None:
    box = np.random.default_rng(0).uniform((-1, -1, 0), (1, 1, 1), (50, 3))
    view = sight(-90.0, 90.0)
    np.testing.assert_allclose(view(box), view.scale * box[:, :2], atol=1e-12)


@pytest.mark.parametrize(
    ("azimuth", "x_axis", "y_axis"),
    [(-90.0, (1, 0), (0, 0)), (0.0, (0, 0), (1, 0)), (90.0, (-1, 0), (0, 0)), (180.0, (0, 0), (-1, 0))],
)
def test_at_eye_level_the_axis_along_which_one_looks_is_a_point(
    azimuth: float, x_axis: tuple[int, int], y_axis: tuple[int, int]
) -> None:
    view = sight(azimuth, 0.0)
    middle, x, y, z = view(np.array([(0, 0, 0.5), (1, 0, 0.5), (0, 1, 0.5), (0, 0, 1.5)], dtype=float)) / view.scale
    np.testing.assert_allclose([middle, x, y], [(0, 0), x_axis, y_axis], atol=1e-12)
    np.testing.assert_allclose(z, (0, TALL), atol=1e-12)


@given(azimuth=ANGLES, elevation=LIFTS)
def test_right_up_and_toward_the_viewer_are_at_right_angles(azimuth: float, elevation: float) -> None:
    view = sight(azimuth, elevation)
    frame = np.stack([view.right, view.up, view.toward])
    np.testing.assert_allclose(frame @ frame.T, np.eye(3), atol=1e-12)
    np.testing.assert_allclose(np.cross(view.right, view.up), view.toward, atol=1e-12)
    assert view.up[2] >= -1e-12


@given(azimuth=ANGLES, elevation=LIFTS, height=st.floats(0.0, 3.0))
def test_the_box_lies_in_the_picture_from_every_side(azimuth: float, elevation: float, height: float) -> None:
    corners = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (0, 1)], dtype=float)
    seen = sight(azimuth, elevation, height=height)(corners)
    axes = relief(SCENARIO)
    assert np.all(np.abs(seen) < (axes.x.span[1], axes.y.span[1]))


def test_zoom_makes_the_picture_larger_and_height_only_what_is_upright() -> None:
    points = np.array([(1.0, 0.3, 0.5), (0.0, 0.0, 1.0)])
    np.testing.assert_allclose(sight(zoom=2.0)(points), 2.0 * sight()(points))
    tall, usual = sight(height=2.0), sight()
    np.testing.assert_allclose(tall(points)[0] / tall.scale, usual(points)[0] / usual.scale)
    np.testing.assert_allclose(tall(points)[1] / tall.scale, 2.0 * usual(points)[1] / usual.scale)


# Order, and what is hidden


@given(azimuth=ANGLES, elevation=st.floats(0.0, 89.0))
def test_a_facet_nearer_to_the_viewer_is_drawn_later(azimuth: float, elevation: float) -> None:
    view = sight(azimuth, elevation)
    cells = corners_of(mesh("0*x", 9).vertices()).mean(axis=2)
    place = np.empty(cells.shape[:2], dtype=int)
    numbers = np.arange(place.size).reshape(place.shape)
    place.ravel()[in_order(numbers, view)] = np.arange(place.size)
    ground = np.array([view.toward[0], view.toward[1], 0.0])
    for axis in (0, 1):
        nearer = np.diff(cells @ ground, axis=axis)
        later = np.diff(place, axis=axis)
        assert np.all((nearer * later >= 0.0) | (np.abs(nearer) < 1e-12))


HILL = "exp(-12*(x^2 + y^2))"


def test_a_hill_hides_what_lies_behind_it() -> None:
    low = sight(-90.0, 15.0)
    box = mesh(HILL).box(np.array([(0.0, 0.35), (0.0, -0.35), (0.9, 0.35), (0.0, 0.0), (0.0, 0.95)]))
    assert hidden(mesh(HILL), low, box).tolist() == [True, False, False, False, True]
    assert hidden(mesh(HILL), sight(-90.0, 55.0), box).tolist() == [True, False, False, False, False]
    assert not hidden(mesh(HILL), sight(-90.0, 89.0), box).any()
    assert hidden(mesh(HILL), sight(90.0, 15.0), box).tolist() == [False, True, False, False, False]


@pytest.mark.parametrize(("azimuth", "elevation"), [(-60.0, 20.0), (33.0, 10.0), (170.0, 35.0), (-120.0, 5.0)])
def test_what_is_hidden_is_what_a_ray_to_the_viewer_meets(azimuth: float, elevation: float) -> None:
    formula = "0.5 + 0.3*sin(3*x)*cos(4*y)"
    ground, view = mesh(formula), sight(azimuth, elevation)
    points = np.random.default_rng(1).uniform(-1, 1, (400, 2))
    value = Objective(formula_surface(formula)).value
    along = np.linspace(0.02, 3.0, 3000)[:, None]
    way = view.toward[:2] / np.hypot(*view.toward[:2])
    climb = np.tan(np.radians(elevation)) / view.rise
    x, y = points[:, 0] + along * way[0], points[:, 1] + along * way[1]
    above = value(points[:, 0], points[:, 1]) + along * climb - value(x, y)
    above[(np.abs(x) > 1.0) | (np.abs(y) > 1.0)] = np.nan
    deepest = np.fmax.accumulate(-above, axis=0)
    depth = np.fmax.reduce(np.minimum(deepest, above), axis=0)
    clear = np.abs(depth - 0.004) > 0.02
    assert clear.sum() > 80
    assert (hidden(ground, view, ground.box(points)) == (depth > 0.004))[clear].all()


def test_a_rim_whose_underside_is_seen_hides_nothing() -> None:
    bowl = mesh("0.5*(x^2 + y^2)")
    assert np.all(cover(bowl, sight(-90.0, 10.0)) <= 0.004)


def test_a_flat_surface_hides_nothing() -> None:
    assert np.all(cover(mesh(HILL), sight(height=0.0)) < 0.0)


# What is under a point of the picture


@given(x=st.floats(-0.98, 0.98), y=st.floats(-0.98, 0.98), azimuth=ANGLES, elevation=st.floats(35.0, 90.0))
def test_the_point_seen_where_a_point_is_drawn_is_that_point(
    x: float, y: float, azimuth: float, elevation: float
) -> None:
    # So flat that nothing of it is hidden, so that each point is the first that is met.
    bowl, view = mesh("0.2*(x^2 + y^2)"), sight(azimuth, elevation)
    found = pick(bowl, view, tuple(view(bowl.box(np.array([(x, y)])))[0]))
    assert found == pytest.approx((x, y), abs=0.02)


def test_in_front_of_a_hill_it_is_the_hill_that_is_picked() -> None:
    ground, view = mesh(HILL), sight(-90.0, 15.0)
    behind = ground.box(np.array([(0.0, 0.35)]))
    found = pick(ground, view, tuple(view(behind)[0]))
    assert found is not None
    assert found[1] < 0.0


def test_beside_the_surface_nothing_is_picked() -> None:
    assert pick(mesh(HILL), sight(), (5.0, 5.0)) is None


def test_what_is_picked_is_in_the_planes_own_units() -> None:
    ground, view = mesh("0*x", 9, (10.0, 14.0)), sight(-90.0, 90.0)
    assert pick(ground, view, tuple(view(ground.box(np.array([(13.0, 11.0)])))[0])) == pytest.approx((13.0, 11.0))


# Meshes and their facets


def field(formula: str, span: tuple[float, float] = (-1.0, 1.0), **keys: Any) -> Field:
    return sample(Objective(formula_surface(formula, (span, span))), span, span, size=120, **keys)


def test_heights_are_the_shades_of_the_colours() -> None:
    tilted = field("x", colors="linear")
    at = mesh_of(tilted, 31).box(np.array([(-0.5, 0.0), (0.25, 0.7)]))
    np.testing.assert_allclose(at[:, 2], [0.25, 0.625], atol=1e-3)


def test_a_walk_over_the_whole_plane_stays_on_the_mesh_and_beyond_it_there_is_nothing() -> None:
    ground = mesh_of(field("x*y"), 31)
    assert np.isfinite(ground.box(np.array([(-1.0, -1.0), (1.0, 1.0), (0.3, -1.0)]))).all()
    assert np.isnan(ground.box(np.array([(1.01, 0.0)]))[0, 2])


def test_where_a_formula_has_no_value_the_mesh_has_a_hole() -> None:
    half = mesh_of(field("sqrt(x) + y"), 41)
    found = facets(half, sight(-90.0, 90.0), LIGHT)
    assert 0.4 < len(found.corners) / 1600 < 0.55
    assert found.corners[..., 0].min() > -0.1


def test_level_ground_has_the_heatmaps_colour_and_slopes_to_the_light_are_brighter() -> None:
    level = facets(mesh("0.5 + 0*x", 5), sight(), LIGHT).rgba
    assert len(np.unique(level, axis=0)) == 1
    left = facets(mesh("0.5 + 0.3*x", 5), sight(-90.0, 30.0), LIGHT).rgba.astype(int).sum(axis=1)
    right = facets(mesh("0.5 - 0.3*x", 5), sight(-90.0, 30.0), LIGHT).rgba.astype(int).sum(axis=1)
    assert left.mean() > right.mean()


def test_undersides_let_through_what_lies_behind() -> None:
    bowl = mesh("0.5*(x^2 + y^2)")
    assert (facets(bowl, sight(elevation=5.0), LIGHT).rgba[:, 3] < 255).any()
    assert (facets(bowl, sight(elevation=90.0), LIGHT).rgba[:, 3] == 255).all()


# Walks laid over a surface

BOX = ((-1.0, 1.0), (-1.0, 1.0))


def lay(walk: Any, **keys: Any) -> Any:
    return draped(np.array(walk, dtype=float), *BOX, **{"piece": 0.1, "still": 1e-9, "most": 10_000, **keys})


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=1, max_size=30))
def test_a_walk_within_the_box_passes_all_its_points(walk: list[tuple[float, float]]) -> None:
    laid = lay(walk)
    np.testing.assert_allclose(laid.points[laid.ends], walk, atol=1e-7)
    steps = np.hypot(*np.diff(laid.points, axis=0).T)
    assert np.all(steps <= 0.2 * np.sqrt(2.0))
    assert laid.ends[-1] == len(laid.points) - 1


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-1e12, 1e12)), min_size=2, max_size=30))
def test_a_walk_never_leaves_the_box(walk: list[tuple[float, float]]) -> None:
    laid = lay(walk)
    seen = laid.points[np.isfinite(laid.points).all(axis=1)]
    assert np.all(np.abs(seen) <= 1.0)
    assert np.all(np.diff(laid.ends) >= 0)
    assert laid.ends[-1] == len(laid.points) - 1


def test_a_walk_that_leaves_ends_at_the_wall_and_comes_in_again_after_a_gap() -> None:
    laid = lay([(0.0, 0.0), (0.0, 3.0), (0.5, 3.0), (0.5, 0.5)])
    np.testing.assert_allclose(laid.points[laid.ends[1]], (0.0, 1.0))
    assert laid.ends[2] == laid.ends[1]
    gap, first = laid.points[laid.ends[2] + 1 : laid.ends[2] + 3]
    assert np.isnan(gap).all()
    np.testing.assert_allclose(first, (0.5, 1.0))
    np.testing.assert_allclose(laid.points[-1], (0.5, 0.5))


def test_steps_too_small_to_see_are_one_point() -> None:
    laid = lay(np.linspace(0.0, 1e-3, 1000)[:, None] * (1.0, 1.0), still=1e-3)
    assert len(laid.points) < 5
    assert len(laid.ends) == 1000
    np.testing.assert_allclose(laid.points[-1], (1e-3, 1e-3), atol=1e-12)


# The panel

SCENARIO = Descent(
    surface=Surface(name="himmelblau"),
    start=(0.0, -1.0),
    steps=60,
    runs=(Run(optimizer="sgd", params={"lr": 0.01}), Run(optimizer="sgd", params={"lr": 3.0}, label="Too fast")),
    view=View(space="both"),
)


def race_of(scenario: Descent) -> tuple[Race, Field]:
    *_, race = compute(scenario)
    return race, field_of(scenario.surface, race.spans, scenario.view, 60)


def relief(scenario: Descent, step: int = 60, **keys: Any) -> Axes:
    return relief_axes(*race_of(scenario), step, keys.pop("style", LIGHT), **keys)


def only(axes: Axes, kind: Any, key: str = "") -> list[Any]:
    return [layer for layer in axes.layers if isinstance(layer, kind) and layer.key.startswith(key)]


def test_trails_are_the_same_arrays_at_every_step_and_grow() -> None:
    race, ground = race_of(SCENARIO)
    first, later = (only(relief_axes(race, ground, step, LIGHT), Trail)[0] for step in (3, 30))
    assert first.points is later.points
    assert first.hidden is later.hidden
    assert first.count < later.count
    start = only(relief_axes(race, ground, 3, LIGHT), Markers, "start")[0]
    np.testing.assert_allclose(first.points[0], start.points[0], atol=1e-9)


def test_a_diverging_run_ends_at_the_wall() -> None:
    _, wild = only(relief(SCENARIO), Trail)
    assert wild.ended
    assert wild.count == len(wild.points)
    assert np.isfinite(wild.points[-1]).all()


def test_another_camera_gives_other_trails_of_the_same_walk() -> None:
    race, ground = race_of(SCENARIO)
    one, other = (only(relief_axes(race, ground, 9, LIGHT, camera=Camera(azimuth=a)), Trail)[0] for a in (0.0, 90.0))
    assert one.count == other.count
    assert not np.array_equal(one.points, other.points)


def test_the_coarse_picture_has_fewer_facets_and_the_same_places() -> None:
    race, ground = race_of(SCENARIO)
    coarse, fine = (relief_axes(race, ground, 60, LIGHT, detail=detail) for detail in (COARSE, FINE))
    assert [len(only(axes, Facets)[0].corners) for axes in (coarse, fine)] == [24**2, 66**2]
    heads = [only(axes, Trail)[0].points[-1] for axes in (coarse, fine)]
    np.testing.assert_allclose(*heads, atol=0.05)


def test_numbers_along_the_height_are_losses() -> None:
    linear = replace(SCENARIO, surface=Surface(name="sphere"), view=View(space="relief", colors="linear"))
    (numbers,) = only(relief(linear), Labels, "loss_numbers")
    assert {"0", "50"} <= set(numbers.texts)
    np.testing.assert_allclose(numbers.points[:, 0], numbers.points[0, 0])
    assert only(relief(linear, camera=Camera(elevation=90.0)), Labels, "loss_numbers") == []
    assert only(relief(replace(linear, view=View(colors="log"))), Labels, "loss_name")[0].texts == ("loss (log scale)",)


def test_the_view_switches_contours_and_minima_in_space_too() -> None:
    bare = replace(SCENARIO, view=View(space="relief", contours=False, minima=False))
    assert len(only(relief(SCENARIO), Contours)) == 1
    assert only(relief(bare), Contours) == []
    assert only(relief(bare), Markers, "minima") == []


def test_minima_behind_a_hill_are_left_out() -> None:
    egg_box = replace(SCENARIO, surface=Surface(name="rastrigin"))
    above, low = (only(relief(egg_box, camera=Camera(elevation=lift)), Markers, "minima") for lift in (90.0, 20.0))
    assert (len(above), len(low)) == (1, 0)


def test_layers_have_keys_of_their_own_and_facets_lie_below_lines_and_trails() -> None:
    for style in (LIGHT, DARK):
        axes = relief(SCENARIO, style=style)
        keys = [layer.key for layer in axes.layers]
        assert len(set(keys)) == len(keys)
        assert keys.index("facets") < keys.index("contours") < keys.index("trail0")
        assert axes.bare


def test_without_labels_on_trails_the_numbers_beside_the_box_stay() -> None:
    race, ground = race_of(SCENARIO)
    (_, space, _) = without(scene(race, ground, 60, LIGHT), ["labels"]).panels
    assert {trail.label for trail in only(space, Trail)} == {""}
    assert only(space, Labels, "x_numbers") != []


@pytest.mark.parametrize(
    ("space", "panels"),
    [("plane", ["surface", "loss"]), ("relief", ["relief", "loss"]), ("both", ["surface", "relief", "loss"])],
)
def test_a_scene_has_the_panels_that_the_view_wants(space: Any, panels: list[str]) -> None:
    wanted = replace(SCENARIO, view=View(space=space))
    race, ground = race_of(wanted)
    made = scene(race, ground, 60, LIGHT)
    assert [axes.name for axes in made.panels] == panels
    notes = [layer for axes in made.panels for layer in axes.layers if isinstance(layer, Note)]
    assert len(notes) == 1
