"""The state of history is told in a sentence, kept as a mark, and named on papers by its head."""

import re
import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from db.store import Store
from db.tables.safety import SafetyKind, SafetyMark
from letea.actions.history_check import check_history, contains, head_of, judge_history, short_head
from letea.progress import Cancelled, Progress
from letea.wording import day
from tests.samples import a_person

LAST = 3


@pytest.fixture
def worked(store: Store) -> Store:
    """The office set up and two persons entered."""
    store.keep(a_person(), "Persoană nouă")
    store.keep(a_person(given_name="Țica"), "Altă persoană")
    return store


def forge(store: Store, *statements: str) -> None:
    """Change the file behind the program's back, its guards taken away."""
    connection = dbapi2.connect(str(store.path), isolation_level=None)
    with closing(connection):
        for guard in ("change_set_stays", "change_set_remains", "change_row_stays", "change_row_remains"):
            connection.execute(f"DROP TRIGGER {guard}")
        for statement in statements:
            connection.execute(statement)


def marks(store: Store) -> list[SafetyMark]:
    """The marks of safety that the file holds."""
    with store.reading() as session:
        return list(session.scalars(select(SafetyMark).order_by(SafetyMark.id)))


def test_a_whole_history_is_told_with_its_actions_and_days(worked: Store) -> None:
    verdict = check_history(worked, Progress())
    today = day(datetime.now().astimezone())
    assert (verdict.sound, verdict.advice, verdict.actions) == (True, "", LAST)
    assert verdict.sentence == f"Istoricul este întreg: 3 acțiuni, de la {today} până la {today}."
    assert verdict.head == head_of(worked)


def test_a_check_leaves_its_mark_outside_history(worked: Store) -> None:
    check_history(worked, Progress())
    (mark,) = marks(worked)
    assert (mark.kind, mark.sound, mark.note) == (SafetyKind.HISTORY_CHECK, True, "")
    assert datetime.now(UTC) - mark.at < timedelta(minutes=1)
    assert check_history(worked, Progress()).actions == LAST
    assert worked.undo_label() == "Altă persoană"


def test_a_judgement_leaves_none(worked: Store) -> None:
    assert judge_history(worked, Progress()).sound
    assert marks(worked) == []


@pytest.mark.parametrize(
    ("forgery", "told"),
    [
        (
            "UPDATE change_row SET new = '{}' WHERE change_set_id = 2",
            (
                r"Istoricul a fost schimbat în afara programului: acțiunea „Persoană nouă” \([\d.]{10}, "
                r"\d\d:\d\d, Ana Exemplu\) sau cea dinaintea ei nu mai este cum a fost scrisă\."
            ),
        ),
        (
            "UPDATE change_set SET at = 'ieri', who = '' WHERE id = 2",
            r"Istoricul a fost schimbat .*: acțiunea „Persoană nouă” \(ieri\) sau .*",
        ),
        (
            "DELETE FROM change_set WHERE id = 2",
            r"Din istoric au fost scoase acțiuni, începând cu numărul 2, lângă acțiunea „.+” \(.*\)\.",
        ),
        (
            "DELETE FROM change_set WHERE id = 3",
            (
                r"Sfârșitul istoricului a fost schimbat .*: ultima rămasă este acțiunea „Persoană nouă” \(.*"
                r"\), care poate fi schimbată sau urmată de altele scoase\."
            ),
        ),
        ("DELETE FROM change_set", r"Din istoric au fost scoase toate acțiunile\."),
        (
            (
                "INSERT INTO change_row (change_set_id, record_table, record_id, record_uid, field) "
                "VALUES (77, 'person', 1, 'x', 'phone')"
            ),
            r"În istoric au fost puse schimbări care nu țin de nicio acțiune, sub numărul 77\.",
        ),
    ],
)
def test_a_broken_history_is_told_with_what_to_do(worked: Store, forgery: str, told: str) -> None:
    forge(worked, forgery)
    verdict = check_history(worked, Progress())
    assert not verdict.sound
    assert re.fullmatch(told, verdict.sentence), verdict.sentence
    assert verdict.advice.startswith("Nu ștergeți și nu înlocuiți fișierul")
    assert [(mark.sound, mark.note) for mark in marks(worked)] == [(False, verdict.sentence)]


def test_a_check_can_be_stopped_and_leaves_no_mark(worked: Store) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        check_history(worked, progress)
    assert marks(worked) == []
    assert judge_history(worked, Progress()).sound


def test_a_check_says_where_it_stands(worked: Store) -> None:
    steps: list[tuple[str, int, int]] = []
    check_history(worked, Progress(lambda *step: steps.append(step)))
    assert steps
    assert {stage for stage, _done, _total in steps} == {"Se verifică istoricul"}


def test_an_office_goes_on_from_its_copy_and_not_from_anothers(worked: Store, tmp_path: Path) -> None:
    head = head_of(worked)
    shutil.copy(worked.path, tmp_path / "altul.letea")
    worked.keep(a_person(given_name="Ana"), "Persoană nouă")
    assert contains(worked, head)
    assert contains(worked, head_of(worked))
    assert not contains(worked, "")
    with closing(Store(tmp_path / "altul.letea")) as other:
        other.keep(a_person(given_name="Ion"), "Persoană nouă")
        assert not contains(worked, head_of(other))


def test_a_head_is_short_on_paper() -> None:
    assert short_head("9f86d081884c7d659a2feaa0c55ad015") == "9F86 D081 884C 7D65"
    assert short_head("") == ""
