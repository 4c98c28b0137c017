"""A graph's nodes as a list of instructions that is run on floats or on arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from optviz.engine.formula.graph import Graph
from optviz.engine.formula.ops import ARRAYS, NUMBERS

BLOCK = 8192


@dataclass(frozen=True)
class Program:
    """Registers 0 and 1 hold x and y, then come ``constants``, then one a step; ``outputs`` are the answers.

    A step is the function for floats, the one for arrays, its arguments' registers, and those of them that no later
    step needs.
    """

    constants: tuple[float, ...]
    steps: tuple[tuple[Any, Any, tuple[int, ...], tuple[int, ...]], ...]
    outputs: tuple[int, ...]

    def __call__(self, x: Any, y: Any) -> tuple[Any, ...]:
        """The answers at (x, y), two floats or two arrays of one shape; nan and inf where there is no finite one."""
        if type(x) is float and type(y) is float:
            return self._at_point(x, y)
        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        with np.errstate(all="ignore"):
            answers = self._in_blocks(x, y) if x.shape == y.shape and x.size > BLOCK else self._at_many(x, y)
        return answers if x.ndim or y.ndim else tuple(np.float64(answer) for answer in answers)

    def _at_point(self, x: float, y: float) -> tuple[float, ...]:
        registers = [x, y, *self.constants]
        for plain, _, args, _ in self.steps:
            if len(args) == 2:
                registers.append(plain(registers[args[0]], registers[args[1]]))
            elif len(args) == 1:
                registers.append(plain(registers[args[0]]))
            else:
                registers.append(plain(*[registers[arg] for arg in args]))
        return tuple([registers[output] for output in self.outputs])

    def _in_blocks(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
        """So many points at a time that all registers stay in the processor's cache."""
        answers = tuple(np.empty(x.shape) for _ in self.outputs)
        flat_x, flat_y, flat = x.ravel(), y.ravel(), [answer.reshape(-1) for answer in answers]
        for start in range(0, x.size, BLOCK):
            part = slice(start, start + BLOCK)
            for answer, block in zip(flat, self._at_many(flat_x[part], flat_y[part]), strict=True):
                answer[part] = block
        return answers

    def _at_many(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
        """A register is given up at its last use, and takes the answer: memory that is still warm is used again."""
        registers: list[Any] = [x, y, *self.constants]
        shape = np.broadcast_shapes(x.shape, y.shape)
        for _, general, args, spent in self.steps:
            numbers = [registers[arg] for arg in args]
            free = registers[spent[0]] if spent and isinstance(general, np.ufunc) else None
            if isinstance(free, np.ndarray) and free.shape == shape:
                registers.append(general(*numbers, out=free))
            else:
                registers.append(general(*numbers))
            for register in spent:
                registers[register] = None
        return tuple(_filled(registers[output], shape) for output in self.outputs)


def _filled(answer: Any, shape: tuple[int, ...]) -> np.ndarray:
    return np.asarray(answer) if np.shape(answer) == shape else np.broadcast_to(answer, shape).copy()


def compiled(graph: Graph, roots: Sequence[int]) -> Program:
    """The program that computes these nodes and nothing that they do not need."""
    maker = _Maker()
    for index in graph.needed(roots):
        node = graph.nodes[index]
        if node.value is not None:
            maker.places[index] = maker.constant(node.value)
        elif node.op in ("x", "y"):
            maker.places[index] = ("xy".index(node.op), "input")
        else:
            maker.places[index] = maker.operation(graph, node.op, node.args)
    return maker.program([maker.places[root] for root in roots])


Place = tuple[int, str]


class _Maker:
    """Collects constants and steps; places become registers when all constants are known."""

    def __init__(self) -> None:
        self.places: dict[int, Place] = {}
        self._constants: list[float] = []
        self._steps: list[tuple[str, tuple[Place, ...]]] = []
        self._known: dict[tuple[str, tuple[Place, ...]], Place] = {}

    def constant(self, value: float) -> Place:
        self._constants.append(value)
        return len(self._constants) - 1, "constant"

    def operation(self, graph: Graph, op: str, args: tuple[int, ...]) -> Place:
        exponent = graph.value(args[1]) if op == "pow" else None
        if exponent is not None and exponent == int(exponent) and exponent != 0.0:
            return self._whole_power(self.places[args[0]], int(exponent))
        return self.step(op, *(self.places[arg] for arg in args))

    def step(self, op: str, *places: Place) -> Place:
        key = op, places
        if key not in self._known:
            self._steps.append(key)
            self._known[key] = len(self._steps) - 1, "step"
        return self._known[key]

    def _whole_power(self, base: Place, exponent: int) -> Place:
        """By repeated squaring, which is many times faster than a power."""
        result, square, left = None, base, abs(exponent)
        while left:
            if left % 2:
                result = square if result is None else self.step("mul", result, square)
            left //= 2
            square = self.step("mul", square, square) if left else square
        assert result is not None
        return self.step("div", self.constant(1.0), result) if exponent < 0 else result

    def program(self, outputs: list[Place]) -> Program:
        first = {"input": 0, "constant": 2, "step": 2 + len(self._constants)}
        steps = [(op, tuple(first[kind] + index for index, kind in args)) for op, args in self._steps]
        answers = tuple(first[kind] + index for index, kind in outputs)
        last = {arg: number for number, (_, args) in enumerate(steps) for arg in args}
        spent: list[list[int]] = [[] for _ in steps]
        for register, number in last.items():
            if register >= first["step"] and register not in answers:
                spent[number].append(register)
        made = [(NUMBERS[op], ARRAYS[op], args, tuple(spent[n])) for n, (op, args) in enumerate(steps)]
        return Program(tuple(self._constants), tuple(made), answers)
