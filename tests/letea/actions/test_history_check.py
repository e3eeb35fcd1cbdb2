"""The state of history is told in a sentence, kept as a mark, and named on papers by its head."""

import re
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from db.history_chain import chain_all
from db.store import Store
from db.tables.safety import SafetyKind, SafetyMark
from letea.actions.copies import make_copy, restore
from letea.actions.history_check import check_history, head_of, judge_history, short_head
from letea.progress import Cancelled, Progress
from letea.wording import day, moment
from tests.samples import a_person

LAST = 3
NOW = datetime(2022, 3, 22, 9, 30).astimezone()


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


def rewrite(store: Store) -> None:
    """Change an action behind the program's back and work out the whole chain anew, to its head."""
    forge(store, "UPDATE change_row SET new = '{}' WHERE change_set_id = 2")
    connection = dbapi2.connect(str(store.path), isolation_level=None)
    with closing(connection):
        connection.execute("UPDATE history_head SET change_set_id = ?, hash = ?", chain_all(connection))


def test_a_history_that_goes_on_from_its_newest_copy_says_so(worked: Store) -> None:
    copy = make_copy(worked, Progress(), NOW)
    worked.keep(a_person(given_name="Ana"), "Persoană nouă")
    verdict = judge_history(worked, Progress())
    assert verdict.sound
    assert verdict.sentence.endswith(f"; continuă istoricul copiei din {moment(copy.at)}.")


def test_a_history_rewritten_to_its_end_is_told_by_the_newest_copy(worked: Store) -> None:
    make_copy(worked, Progress(), NOW)
    rewrite(worked)
    verdict = judge_history(worked, Progress())
    assert not verdict.sound
    assert verdict.sentence == f"Istoricul nu îl continuă pe cel din copia din {moment(NOW)}: a fost rescris."
    assert verdict.advice.startswith("Nu ștergeți și nu înlocuiți fișierul")


def test_without_a_copy_a_rewritten_history_passes(worked: Store) -> None:
    rewrite(worked)
    assert judge_history(worked, Progress()).sound


def test_a_restored_office_is_not_held_against_the_copies_made_after_it(worked: Store) -> None:
    older = make_copy(worked, Progress(), NOW - timedelta(days=1))
    worked.keep(a_person(given_name="Ana"), "Persoană nouă")
    make_copy(worked, Progress(), NOW)
    path = worked.path
    worked.close()
    restore(path, older, None, Progress(), NOW + timedelta(minutes=1))
    with closing(Store(path)) as restored:
        restored.keep(a_person(given_name="Ion"), "Persoană nouă")
        assert judge_history(restored, Progress()).sound


def test_a_copy_that_cannot_be_read_is_passed_over_for_the_one_before(worked: Store) -> None:
    older = make_copy(worked, Progress(), NOW - timedelta(days=1))
    newest = make_copy(worked, Progress(), NOW)
    newest.path.write_bytes(bytes(newest.size))
    assert moment(older.at) in judge_history(worked, Progress()).sentence


def test_the_copy_of_a_sealed_office_is_read_with_its_key(sealed_store: Store) -> None:
    copy = make_copy(sealed_store, Progress(), NOW)
    assert moment(copy.at) in judge_history(sealed_store, Progress()).sentence


def test_a_head_is_short_on_paper() -> None:
    assert short_head("9f86d081884c7d659a2feaa0c55ad015") == "9F86 D081 884C 7D65"
    assert short_head("") == ""
