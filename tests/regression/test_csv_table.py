"""Tables of users, good and bad."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from optviz.engine.csv_table import read_table
from optviz.errors import InputError


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_korean_headers_are_read_in_every_usual_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = ["키,몸무게", '170,"60.5"', "", "180,7e1"]
    table = read_table(written(tmp_path, "\r\n".join(lines).replace(",", delimiter).encode(encoding)))
    assert table.names == ("키", "몸무게")
    np.testing.assert_array_equal(table.numbers(["몸무게", "키"]), [[60.5, 170.0], [70.0, 180.0]])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("a,b\n1,2\n", "at least 2 rows below its header, got 1"),
        ("a,b\n1,2\n1,2,3\n", "line 3: must have 2 values as the header has, got 3"),
        ("a,a\n1,2\n1,2\n", 'line 1: two columns are named "a"'),
        ("a,\n1,2\n1,2\n", "line 1: column 2 has no name"),
        ("1,2\n3,4\n5,6\n", "line 1: must hold the names"),
        ('a,b\n1,"2\n3,4\n', "unexpected end of data"),
        (b"a,b\n\xff\xfe\x00\x81\n", "is not a text file"),
        (b"PK\x03\x04\x00\x00\n", "is not a text file"),
        (",".join(f"c{i}" for i in range(300)) + "\n", "at most 201 columns, got 300"),
    ],
)
def test_a_faulty_table_is_refused_with_its_line(tmp_path: Path, content: str | bytes, problem: str) -> None:
    with pytest.raises(InputError) as refused:
        read_table(written(tmp_path, content))
    assert refused.value.path == "data.csv"
    assert problem in refused.value.problem
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("", "the value is missing"),
        ("NaN", "the value is missing"),
        ("Seoul", 'must be a finite number, got "Seoul"'),
        ("inf", 'must be a finite number, got "inf"'),
        ("1_000", 'must be a finite number, got "1_000"'),
    ],
)
def test_a_cell_that_is_no_number_is_named_by_line_and_column(tmp_path: Path, cell: str, problem: str) -> None:
    table = read_table(written(tmp_path, f"a,b\n1,2\n\n3,{cell}\n"))
    with pytest.raises(InputError, match=f'line 4, column "b": {problem}'):
        table.numbers(["a", "b"])
    assert table.numbers(["a"]).ravel().tolist() == [1.0, 3.0]


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(InputError, match="cannot be read"):
            read_table(path)
