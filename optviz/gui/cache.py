"""A cache that forgets what was used longest ago."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any


class RecentCache(MutableMapping[bytes, Any]):
    """Entries of at most ``most`` bytes together, as ``weigh`` counts them; the newest always stays.

    Used by one thread only.
    """

    def __init__(self, most: int, weigh: Callable[[Any], int]) -> None:
        self._most, self._weigh = most, weigh
        self._entries: OrderedDict[bytes, Any] = OrderedDict()
        self._held = 0

    def __getitem__(self, key: bytes) -> Any:
        value = self._entries[key]
        self._entries.move_to_end(key)
        return value

    def __setitem__(self, key: bytes, value: Any) -> None:
        self.pop(key, None)
        self._entries[key] = value
        self._held += self._weigh(value)
        while self._held > self._most and len(self._entries) > 1:
            del self[next(iter(self._entries))]

    def __delitem__(self, key: bytes) -> None:
        self._held -= self._weigh(self._entries.pop(key))

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
