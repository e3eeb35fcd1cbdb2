"""Persons given out as workbooks."""

from pathlib import Path

from letea.actions.people import PersonFile, save_person
from letea.actions.people_lists import people_rows
from letea.actions.sheet_targets import target_of
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from tests.samples import CNP, TODAY, a_person
from ui.parts.export import write_seen
from ui.parts.list_heads import ListHead
from ui.people.columns import person_columns
from ui.room import Room


def keep(room: Room) -> int:
    return save_person(room.desk.store, PersonFile(a_person(cnp=CNP, born_on=None)), TODAY)


def test_what_is_seen_is_saved_in_its_order_with_the_cnp_as_text(room: Room, tmp_path: Path) -> None:
    id_ = keep(room)
    columns = [column for column in person_columns({}) if column.heading in {"CNP", "Nume", "Vârsta"}]
    columns.reverse()
    path = tmp_path / "a.xlsx"
    write_seen(
        path,
        lambda ids: people_rows(room.desk.store, ids, TODAY),
        columns=columns,
        ids=[id_],
        head=ListHead("Beneficiari", "Satul este „Holt”"),
        today=TODAY,
        progress=Progress(),
    )
    assert read_sheets(path)[0].rows == (
        ("Beneficiari", None, None),
        ("Satul este „Holt”", None, None),
        ("La 22.03.2022", None, None),
        ("Vârsta", "CNP", "Nume"),
        (62, CNP, "Exemplu Ștefan"),
    )


def test_the_register_is_saved_with_all_its_columns(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert target_of("people").book(room.desk.store, path, [keep(room)], TODAY, Progress()) == 1
    assert read_sheets(path)[0].rows[1][:3] == ("Exemplu", "Ștefan", CNP)
