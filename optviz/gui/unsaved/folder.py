"""Where one running program puts its unsaved scenarios, and the lock that tells others to leave them alone."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QLockFile, QStandardPaths

from optviz.errors import InputError
from optviz.scenario import decode, encode
from optviz.whole import write_whole

LOCK, RECORD = ".lock", ".json"


@dataclass(frozen=True)
class Unsaved:
    """A scenario with unsaved edits, and the file that it was opened from."""

    scenario: Any
    path: Path | None = None


class _Record(msgspec.Struct, frozen=True):
    scenario: msgspec.Raw
    path: str | None = None


def unsaved_root() -> Path:
    """The folder, among the application's own data, in which every running program has a folder."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "unsaved"


class UnsavedFolder:
    """``NAME/LAB.json`` for each lab with unsaved edits, beside ``NAME.lock``, held as long as its program runs.

    The lock is there before the folder: a folder that can be locked is nobody's any more. Files are replaced
    whole, so that a crash at any moment leaves the last state or the one before. Raises ``OSError``.
    """

    def __init__(self, root: Path, name: str) -> None:
        self._folder, self._lock_file = root / name, root / f"{name}{LOCK}"
        self._lock = QLockFile(str(self._lock_file))
        self._lock.setStaleLockTime(0)  # never for its age alone

    @classmethod
    def own(cls, root: Path) -> UnsavedFolder:
        """The folder for this run of the program; nothing exists until something is written."""
        return cls(root, f"{os.getpid()}-{secrets.token_hex(4)}")

    @classmethod
    def left_behind(cls, root: Path) -> Iterator[UnsavedFolder]:
        """Folders of programs that have ended without a farewell, newest first, each locked from now on."""
        names = {path.name.removesuffix(LOCK) for path in root.glob("*")}
        for folder in sorted((cls(root, name) for name in names), key=lambda folder: -folder.written):
            if folder.claim():
                yield folder

    @property
    def written(self) -> float:
        """When something was written last, in seconds since 1970."""
        return max(map(_time, self._folder.glob(f"*{RECORD}")), default=0.0)

    def claim(self) -> bool:
        """Takes the lock; False where a running program holds it."""
        self._lock_file.parent.mkdir(parents=True, exist_ok=True)
        return self._lock.isLocked() or self._lock.tryLock(0)

    def write(self, unsaved: Unsaved) -> None:
        """Keeps a lab's scenario, in place of the one before."""
        if not self.claim():
            raise OSError(f"{self._lock_file} is locked")
        self._folder.mkdir(exist_ok=True)
        path = str(unsaved.path) if unsaved.path else None
        record = _Record(msgspec.Raw(encode(unsaved.scenario)), path)
        write_whole(self._folder / f"{unsaved.scenario.lab}{RECORD}", msgspec.json.encode(record))

    def remove(self, lab: str) -> None:
        """A lab's scenario is safe elsewhere, or not wanted."""
        (self._folder / f"{lab}{RECORD}").unlink(missing_ok=True)

    def read(self) -> Mapping[str, Unsaved]:
        """What is readable, by lab, the one written last coming last."""
        found = {}
        for path in sorted(self._folder.glob(f"*{RECORD}"), key=_time):
            with suppress(InputError, OSError, msgspec.MsgspecError):
                record = msgspec.json.decode(path.read_bytes(), type=_Record)
                scenario = decode(bytes(record.scenario))
                found[scenario.lab] = Unsaved(scenario, Path(record.path) if record.path else None)
        return found

    def discard(self) -> None:
        """Removes everything, the lock too."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self.release()

    def release(self) -> None:
        """Leaves everything to the next start."""
        self._lock.unlock()


def _time(path: Path) -> float:
    """When a file was written; 0 where its owner has just removed it."""
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0
