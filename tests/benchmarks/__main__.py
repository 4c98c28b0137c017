"""Prints how many times faster optviz is than its peers, measured here and now. Arguments: which ones, else all."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

PEERS = {
    "descents": "torch",
    "maps": "torch",
    "pairs": "optax",
    "windows": "torch",
    "movies": "matplotlib",
    "trainings": "torch",
    "batchings": "torch",
    "regularizations": "sklearn",
}


def main() -> int:
    """0; 1 where a peer is missing; 2 for an unknown name."""
    wanted = sys.argv[1:] or list(PEERS)
    if unknown := [name for name in wanted if name not in PEERS]:
        print(f"optviz: no benchmark {unknown[0]}; there are {', '.join(PEERS)}", file=sys.stderr)
        return 2
    missing = [PEERS[name] for name in wanted if find_spec(PEERS[name]) is None]
    if missing:
        problem = f"the benchmark needs {', '.join(missing)}: pip install 'optviz[bench]', or make bench"
        print(f"optviz: {problem}", file=sys.stderr)
        return 1
    for name in wanted:
        import_module(f"tests.benchmarks.{name}").report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
