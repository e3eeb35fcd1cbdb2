"""The reader of spreadsheets answers file after file, in one line each."""

import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

from letea.exchange.sheet_reader import answer
from tests import sheet_files

BOUNDS = {"rows": 100, "columns": 10}


def test_days_and_moments_are_told_apart_from_words(tmp_path: Path) -> None:
    moment = datetime.fromisoformat("2022-03-01T10:05:00")
    content = sheet_files.an_xlsx([(date(2022, 3, 1), moment, "x", 1.5)])
    path = sheet_files.write(tmp_path / "a.xlsx", content)
    rows = answer({"path": str(path)} | BOUNDS)["sheets"][0]["rows"]
    assert rows == [[{"day": "2022-03-01"}, {"moment": "2022-03-01T10:05:00"}, "x", 1.5]]


def test_a_missing_file_is_told_by_its_number() -> None:
    assert answer({"path": "/nicăieri.xlsx"} | BOUNDS)["refused"] == "disk"


def test_the_command_serves_many_files_and_ends_with_its_input(tmp_path: Path) -> None:
    path = sheet_files.write(tmp_path / "a.csv", b"a;b\n1;2\n")
    asked = json.dumps({"path": str(path)} | BOUNDS).encode() + b"\n"
    root = Path(__file__).parents[3]
    command = [sys.executable, "-m", "letea", "read-sheet"]
    done = subprocess.run(command, input=asked * 2, capture_output=True, check=True, cwd=root)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert told[0] == {"ready": True}
    assert told[1] == told[2] == {"sheets": [{"name": "a", "rows": [["a", "b"], ["1", "2"]]}]}
