"""A race down a ravine as a movie of 8 seconds, 1280 × 720: optviz against matplotlib's FuncAnimation.

Both show the same: colours and contour lines of the surface, four trails that grow with a dot on every step, their
heads and names, the losses with a cursor, a legend, a counter. The race itself is computed before. For an MP4 both use
the same encoder, ours; for a GIF matplotlib uses its own writer. Both draw the same steps.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.animation import AbstractMovieWriter, FuncAnimation, PillowWriter
from matplotlib.figure import Figure

from optviz import presets
from optviz.engine.field import Field
from optviz.export.movie import Film, Frame
from optviz.export.mp4 import write_mp4
from optviz.export.qt.movie import write_movie
from optviz.scene.descent import color_of, scene
from optviz.scene.style import LIGHT, heat_table
from optviz.studies.descent import Race, compute, field_of
from tests.benchmarks.measure import medians

WIDTH, HEIGHT, DPI = 1280, 720, 100
FILM = Film()
MP4_ROUNDS, GIF_ROUNDS = 2, 1


def subject() -> tuple[Race, Field]:
    """What is filmed."""
    scenario: Any = presets.preset(next(name for name in presets.names() if "ravine" in name))
    *_, race = compute(scenario)
    return race, field_of(scenario.surface, race.spans, scenario.view)


def ours(race: Race, field: Field, out: Path) -> None:
    """The film as the program itself writes it."""
    write_movie(lambda step: scene(race, field, step, LIGHT), race.steps, FILM, LIGHT, out, WIDTH, HEIGHT)


def theirs(race: Race, field: Field, out: Path) -> None:
    """The film by matplotlib: every frame drawn anew, as FuncAnimation does where nothing else is said."""
    figure, update = _figure(race, field)
    animation = FuncAnimation(figure, update, frames=FILM.steps(race.steps), blit=False)
    if out.suffix == ".gif":
        animation.save(out, writer=PillowWriter(fps=FILM.fps), dpi=DPI)
        return
    writer = _Feed(FILM.fps)
    with out.open("wb") as file:
        thread = Thread(target=write_mp4, args=(writer.grabbed(), file, FILM), daemon=True)
        thread.start()
        animation.save(out, writer=writer, dpi=DPI)
        thread.join()


def report() -> None:
    """A line a format."""
    race, field = subject()
    mpl.use("agg")
    print(f"\noptviz against matplotlib {mpl.__version__}, Python {platform.python_version()}")
    print(f"{FILM.frames} frames of {WIDTH} × {HEIGHT}, {len(race.racers)} trails of {race.steps} steps;")
    print(f"medians of {MP4_ROUNDS} rounds (GIF: {GIF_ROUNDS}) in which both take turns\n")
    print(f"{'movie':<10}{'optviz':>10}{'matplotlib':>13}{'ratio':>9}{'size':>12}{'theirs':>12}")
    with TemporaryDirectory() as folder:
        for suffix, rounds in ((".mp4", MP4_ROUNDS), (".gif", GIF_ROUNDS)):
            outs = {name: Path(folder, name + suffix) for name in ("ours", "theirs")}
            runs: dict[str, Callable[[], object]] = {
                "ours": partial(ours, race, field, outs["ours"]),
                "theirs": partial(theirs, race, field, outs["theirs"]),
            }
            mine, other = medians(runs, rounds).values()
            sizes = "".join(f"{path.stat().st_size / 1e6:>9.2f} MB" for path in outs.values())
            print(f"{suffix[1:].upper():<10}{mine:>8.2f} s{other:>11.2f} s{other / mine:>8.1f}×{sizes}")


class _Feed(AbstractMovieWriter):
    """Grabs frames as matplotlib's own writers do, and hands them on."""

    def __init__(self, fps: float) -> None:
        super().__init__(fps=fps)
        self.frames: Queue[Frame | None] = Queue(maxsize=4)

    def grabbed(self) -> Iterator[Frame]:
        """All frames, as they come."""
        while (frame := self.frames.get()) is not None:
            yield frame

    def setup(self, fig: Figure, outfile: Any, dpi: float | None = None) -> None:
        """Where the frames come from."""
        super().setup(fig, outfile, dpi)

    def grab_frame(self, **arguments: Any) -> None:
        """The figure as it is now."""
        buffer = BytesIO()
        self.fig.savefig(buffer, format="rgba", dpi=self.dpi, **arguments)
        self.frames.put(np.frombuffer(buffer.getvalue(), np.uint8).reshape(HEIGHT, WIDTH, 4)[:, :, :3].copy())

    def finish(self) -> None:
        """No more."""
        self.frames.put(None)


def _figure(race: Race, field: Field) -> tuple[Figure, Callable[[int], list[Any]]]:
    """The figure, and what brings it to a step."""
    figure = Figure(figsize=(WIDTH / DPI, HEIGHT / DPI), dpi=DPI, layout="none")
    surface, losses = figure.subplots(1, 2, width_ratios=(3, 2))
    _backdrop(figure, surface, losses, race, field)
    movers = [_mover(surface, losses, racer) for racer in race.racers]
    cursor = losses.axvline(0.0, color=LIGHT.faint, linestyle="--")
    counter = figure.text(0.98, 0.02, "", ha="right")
    losses.legend()

    def update(step: int) -> list[Any]:
        cursor.set_xdata([step, step])
        counter.set_text(f"step {step} of {race.steps}")
        for move in movers:
            move(step)
        return []

    return figure, update


def _backdrop(figure: Figure, surface: Any, losses: Any, race: Race, field: Field) -> None:
    colors = mpl.colors.ListedColormap(heat_table(LIGHT)[:, :3] / 255.0)
    extent = (*field.x_span, *field.y_span)
    image = surface.imshow(
        field.shade(field.z), cmap=colors, extent=extent, origin="lower", aspect="auto", interpolation="bilinear"
    )
    surface.plot(*field.contours.T, color=LIGHT.contour, alpha=0.45, linewidth=1.0)
    surface.plot(*np.array(race.objective.minima()).T, "*", color=LIGHT.minimum, markersize=10)
    surface.set(xlabel="x", ylabel="y", title="Quadratic ravine", xlim=field.x_span, ylim=field.y_span)
    losses.set(xlabel="step", ylabel="loss", title="Loss against step", yscale="log")
    losses.grid(True)
    figure.colorbar(image, ax=surface, label="loss")
    figure.suptitle(race.scenario.about.in_language("en")[0] if race.scenario.about else "")


def _mover(surface: Any, losses: Any, racer: Any) -> Callable[[int], None]:
    """Draws a run's trails up to a step."""
    color, points, curve = color_of(racer, LIGHT), racer.path.positions, racer.curve
    losses.plot(*curve.T, color=color, alpha=0.25)
    (halo,) = surface.plot([], [], color=LIGHT.halo, linewidth=3.4, marker="o", markersize=4.5)
    (trail,) = surface.plot([], [], color=color, linewidth=1.5, marker="o", markersize=3.0)
    (loss,) = losses.plot([], [], color=color, linewidth=1.5, label=racer.label)
    heads = [
        axes.plot([], [], "o", color=color, markersize=8, markeredgecolor=LIGHT.halo)[0] for axes in (surface, losses)
    ]
    label = surface.annotate(
        racer.label, points[0], (8, 0), textcoords="offset points", color=color, weight="bold",
        bbox={"boxstyle": "round", "facecolor": LIGHT.panel, "edgecolor": "none", "alpha": 0.86},
    )  # fmt: skip

    def move(step: int) -> None:
        for line in (halo, trail):
            line.set_data(*points[: step + 1].T)
        loss.set_data(*curve[: step + 1].T)
        for head, walk in zip(heads, (points, curve), strict=True):
            head.set_data(*walk[step : step + 1].T)
        label.xy = tuple(points[min(step, len(points) - 1)])

    return move
