"""How the `letea` command gets the key of a sealed file: from a password file, or by asking."""

import sys
from getpass import getpass
from pathlib import Path

from db.encryption import FileKey
from letea.command_line import Asked
from letea.errors import Problem, Refused
from letea.wording import _


def key_asked(asked: Asked) -> FileKey | None:
    """The key of the file that was asked for; None for one without a password.

    Raises:
        Refused: when the password is wrong, or cannot be asked for.
        Trouble: when a file cannot be read.
    """
    from letea.actions.office_file import is_sealed, key_for  # noqa: PLC0415 - not before the words are read

    path = asked.file
    if path is None or not path.is_file() or path.stat().st_size == 0 or not is_sealed(path):
        return None  # whatever else it is will be told when it is opened
    return key_for(path, _password(asked.password_file, path))


def _password(kept: Path | None, path: Path) -> str:
    if kept is not None:
        from letea.actions.office_file import told_plainly  # noqa: PLC0415 - not before the words are read

        with told_plainly(kept):
            lines = kept.read_text(encoding="utf-8-sig").splitlines()
        return lines[0] if lines else ""
    if not sys.stdin.isatty():
        told = _("Fișierul {name} cere parola: adăugați --password-file FIȘIER.").format(name=path.name)
        raise Refused([Problem("password", told)])
    return getpass(_("Parola biroului: "))
