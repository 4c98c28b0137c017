"""Prints how many times faster optviz is than its peers, measured here and now."""

from __future__ import annotations

import sys
from importlib.util import find_spec

PEER = "torch"


def main() -> int:
    """0, or 1 where the peer is missing."""
    if find_spec(PEER) is None:
        print("optviz: the benchmark needs PyTorch: pip install 'optviz[bench]', or make bench", file=sys.stderr)
        return 1
    from tests.benchmarks import descents

    descents.report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
