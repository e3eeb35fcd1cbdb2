"""`letea check` tells what happened to a file behind the program's back, and ends with its code."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from letea.__main__ import main
from letea.command_line import TO_MEND

PAGE = 4096


def checked(capsys: pytest.CaptureFixture[str], path: Path) -> tuple[int, str, Any]:
    """The exit code of the check, what it says to the worker and what to a program."""
    code = main(["check", str(path)])
    said = capsys.readouterr().out
    assert main(["check", str(path), "--json"]) == code
    return code, said, json.loads(capsys.readouterr().out)


def test_damage_is_told_and_history_is_not_judged(
    office_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = bytearray(office_file.read_bytes())
    content[-PAGE:] = b"\xa5" * PAGE
    office_file.write_bytes(content)
    code, said, told = checked(capsys, office_file)
    assert (code, told["file"]["sound"], told["history"]) == (TO_MEND, False, None)
    assert said.startswith("Fișierul este deteriorat: ")


def test_a_history_that_was_changed_is_told_with_what_to_do(
    office_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(dbapi2.connect(str(office_file), isolation_level=None)) as forger:
        forger.execute("DROP TRIGGER change_set_stays")
        forger.execute("UPDATE change_set SET label = 'Altceva'")
    code, said, told = checked(capsys, office_file)
    assert (code, told["file"]["sound"], told["history"]["sound"]) == (TO_MEND, True, False)
    assert "acțiunea „Altceva”" in told["history"]["found"]
    _file, history, advice = said.splitlines()
    assert history == told["history"]["found"]
    assert "comparați-l cu ultima copie de siguranță" in advice
