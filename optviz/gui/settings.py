"""What the window remembers between two starts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

RECENT = 8


class Settings:
    """Values by key, in the user's settings; ``Settings(remember=False)`` forgets them at the end."""

    def __init__(self, *, remember: bool = True) -> None:
        self._store = QSettings("optviz", "optviz") if remember else None
        self._values: dict[str, Any] = {}
        self._overrides: dict[str, Any] = {}

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or the default where it was never set."""
        if key in self._overrides:
            return self._overrides[key]
        if self._store is None:
            return self._values.get(key, default)
        return self._store.value(key, default)

    def override(self, key: str, value: Any) -> None:
        """A value for this start only, until it is set."""
        self._overrides[key] = value

    def set(self, key: str, value: Any) -> None:
        """Remembers a value."""
        self._overrides.pop(key, None)
        if self._store is None:
            self._values[key] = value
        else:
            self._store.setValue(key, value)

    def recent(self) -> list[Path]:
        """Files opened or saved last, newest first; those that are gone are left out."""
        stored = self.get("recent", []) or []
        paths = [Path(entry) for entry in ([stored] if isinstance(stored, str) else stored)]
        return [path for path in paths if path.is_file()]

    def add_recent(self, path: Path) -> None:
        """Puts a file at the top of ``recent``."""
        path = path.resolve()
        others = [other for other in self.recent() if other != path]
        self.set("recent", [str(entry) for entry in [path, *others][:RECENT]])
