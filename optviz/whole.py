"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO


def write_whole(path: Path, content: bytes | Callable[[BinaryIO], None]) -> None:
    """Writes beside ``path`` and renames: a reader, a crash or a full disk never leaves half a file.

    ``content`` is the bytes, or a function that writes them to the open file. Raises ``OSError``; whatever is raised,
    the temporary file is gone and an older ``path`` is untouched. An ``OSError`` names ``path``, as the user knows it.
    """
    given, path, name = path, path.resolve(), ""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content)
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException as error:
        if name:
            Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno is not None:
            raise OSError(error.errno, error.strerror, str(given)) from error
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
