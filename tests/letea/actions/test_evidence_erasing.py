"""A person who is erased leaves no word in the comparisons with the lists of others, nor in needs."""

from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy import select

from db.checking import check_integrity
from db.store import Store
from db.tables.evidence import Agreement, ComparisonLine
from db.tables.needs import Alarm, AlarmStep, Answer, NeedAnswer, NeedAssessment
from db.tables.people import Person
from db.tables.personal import FileKind
from letea.actions.erasing import erase, held_persons
from letea.actions.evidence_erasing import lines_naming
from letea.actions.history_check import judge_history
from letea.actions.printed import GivenOut, PaperOf, keep_printed
from letea.actions.selections import erase_selection
from letea.progress import Progress
from tests.letea.actions.evidence_offices import about
from tests.letea.actions.need_offices import living, needs_of
from tests.letea.actions.personal_offices import (
    LATER,
    TYPED,
    a_list,
    a_visit,
    in_ten_years,
    someone,
)
from tests.letea.actions.printed_samples import a_pdf
from tests.samples import CNP, CNP_BORN, TODAY

FAMILY = "Țăndărică"


def lines_of(store: Store, *lines: ComparisonLine) -> list[int]:
    comparison = store.keep(about(), "Confruntare").id
    for line in lines:
        line.comparison_id = comparison
    return [store.keep(line, "Confruntare").id for line in lines]


def a_line(person_id: int | None = None, name: str = "Demonstrativ Ana", **given: object) -> ComparisonLine:
    made = ComparisonLine(comparison_id=0, person_id=person_id, state=Agreement.DIFFERS, name=name)
    for field, value in given.items():
        setattr(made, field, value)
    return made


def test_what_was_compared_holds_nobody(store: Store) -> None:
    person = someone(store, FAMILY)
    lines_of(store, a_line(person))
    with store.reading() as session:
        assert held_persons(session, {person}) == set()


def test_lines_that_name_a_person_go_with_them_and_a_namesakes_stays(store: Store) -> None:
    person = someone(store, FAMILY, cnp=CNP, no_cnp_reason="", born_on=CNP_BORN)
    namesake, other = someone(store, FAMILY), someone(store, "Demonstrativ")
    with store.reading() as session:
        name = session.get_one(Person, person).name
    ids = lines_of(
        store,
        a_line(person),
        a_line(other, theirs=[{"name": "altcineva", "cnp": "", "person_id": person}]),
        a_line(None, name, theirs=[{"name": name, "cnp": CNP, "person_id": None}]),
        a_line(other, ours=[{"name": "D", "facts": [["Persoana îngrijită", name]], "person_id": other}]),
        a_line(other, note=f"vezi și {name}"),
        a_line(namesake, name, theirs=[{"name": name, "cnp": "", "person_id": namesake}]),
        a_line(other, theirs=[{"name": "Demonstrativ Ana", "row": person, "person_id": other}]),
    )
    with store.reading() as session:
        assert lines_naming(session, {person}) == set(ids[1:5])
    with store.writing("Selecționare") as writing:
        erase(writing.session, {Person: {person}}, number="1")
    with store.reading() as session:
        left = session.scalars(select(ComparisonLine.id).execution_options(include_deleted=True))
        assert set(left) == set(ids[5:])


def test_no_word_of_them_lies_in_the_file(store: Store, office_file: Path) -> None:
    person = someone(store, FAMILY)
    with store.reading() as session:
        held = session.get_one(Person, person)
    paper = GivenOut(PaperOf("person_card", held.uid, person), f"Fișa {held.name}", a_pdf("fișa"))
    keep_printed(store, [paper], TODAY)
    lines_of(store, a_line(person, held.name, theirs=[{"name": held.name, "person_id": person}]))
    home = living(store, "Demonstrativ")
    needs_of(store, home, "fara_curent", on=date(2021, 3, 1), note=f"a fost de față {held.name}")
    with store.reading() as session:
        (said,) = session.scalars(select(NeedAnswer).where(NeedAnswer.answer == Answer.YES))
    said.evidence = f"{held.name}: fără curent"
    store.keep(said, "Răspuns")
    step = AlarmStep(household_id=home, alarm=Alarm.DROPOUT, done_on=TODAY, note=f"vorbit cu {held.name}")
    step = store.keep(step, f"Avertizare: {held.name}")
    a_visit(store, person)
    in_ten_years(store, FileKind.VISIT)
    with closing(store):
        erase_selection(store, a_list(store, with_persons=True), TYPED, LATER)
        with store.reading() as session:
            assert session.get(Person, person) is None
            notes = (session.get_one(AlarmStep, step.id).note, session.get_one(NeedAnswer, said.id).evidence)
            (assessment,) = session.scalars(select(NeedAssessment.note))
        assert {*notes, assessment} == {notes[0]}
        assert notes[0].startswith("(conținut șters la selecționarea")
        assert check_integrity(store.path) == []
        assert judge_history(store, Progress()).sound
    written = office_file.read_bytes()
    for word in (FAMILY, "tandarica", "\\u021a\\u0103nd"):
        assert word.encode() not in written
