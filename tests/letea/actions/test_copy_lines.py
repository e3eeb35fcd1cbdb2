"""Copies in words: two of one minute are told apart, and why each was made is said."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.encryption import FileKey
from db.store import Store
from letea.actions.copies import BEFORE_UPGRADE, DAMAGED, REPLACED, Copy, copies_of, make_copy
from letea.actions.copy_lines import copy_lines, password_in_words
from letea.actions.passwords import change_password, salt_mark
from letea.progress import Progress
from letea.rules.copies import name_of_copy
from letea.wording import moment
from tests.conftest import PASSWORD

NOW = datetime(2026, 11, 26, 14, 30, tzinfo=UTC)


def a_copy(seconds: int, mark: str = "") -> Copy:
    at = NOW + timedelta(seconds=seconds)
    return Copy(Path(name_of_copy("Exemplu", at, mark)), at, 2_500_000, "")


def test_seconds_are_told_only_where_two_copies_share_a_minute() -> None:
    made = [line.made for line in copy_lines([a_copy(130), a_copy(12), a_copy(5)], "", NOW)]
    assert made == [moment(a_copy(130).at), f"{moment(NOW)}:12", f"{moment(NOW)}:05"]


@pytest.mark.parametrize(
    ("after", "age"),
    [
        (timedelta(minutes=5), "acum 5 minute"),
        (timedelta(hours=2), "de azi"),
        (timedelta(days=3), "de acum 3 zile"),
    ],
)
def test_the_hour_is_not_said_twice(after: timedelta, age: str) -> None:
    assert copy_lines([a_copy(0)], "", NOW + after)[0].age == age


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("", "obișnuită"),
        (BEFORE_UPGRADE, "dinaintea unei actualizări"),
        (DAMAGED, "a unui fișier deteriorat"),
        (REPLACED, "dinaintea unei restaurări"),
    ],
)
def test_why_a_copy_was_made_is_said(mark: str, kind: str) -> None:
    assert copy_lines([a_copy(0, mark)], "", NOW)[0].kind == kind


def test_of_a_file_from_elsewhere_nothing_is_made_up() -> None:
    assert copy_lines([Copy(Path("de pe stick.letea"), NOW, 1, "")], "", NOW)[0].kind == ""


def test_each_copy_says_which_password_it_asks_for(sealed_store: Store, office_key: FileKey) -> None:
    make_copy(sealed_store, Progress(), NOW - timedelta(days=30))
    make_copy(sealed_store, Progress(), NOW - timedelta(days=20))
    new = "patru cuvinte si mai lungi"
    change_password(sealed_store, PASSWORD, new, new, Progress())
    make_copy(sealed_store, Progress(), NOW)
    copies = copies_of(sealed_store.path)
    present = salt_mark(sealed_store.path)
    assert [password_in_words(copy, copies, present) for copy in copies] == [
        "parola de acum",
        "parola folosită până la 06.11.2026",
        "parola folosită până la 06.11.2026",
    ]
    assert copies[-1].password == office_key.salt.hex()
    plain = Copy(Path("x"), NOW, 1, "")
    assert password_in_words(plain, copies, present) == "fără parolă"
