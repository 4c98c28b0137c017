"""``python -m optviz``."""

from optviz.app import main

if __name__ == "__main__":
    raise SystemExit(main())
