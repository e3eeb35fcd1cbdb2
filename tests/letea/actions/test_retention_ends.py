"""A household where nobody lives, and a comparison, go past their terms with all that is theirs."""

from datetime import date
from pathlib import Path

from sqlalchemy import select

from db.store import Store
from db.tables.evidence import Comparison, ComparisonLine
from db.tables.households import Household, HouseholdMember
from db.tables.needs import NeedAnswer, NeedAssessment
from db.tables.people import Person
from db.tables.personal import FileKind
from letea.actions.history_check import judge_history
from letea.actions.retention import past_files
from letea.actions.selections import erase_selection
from letea.progress import Progress
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.evidence_offices import compared, paid_office
from tests.letea.actions.need_offices import living, needs_of
from tests.letea.actions.personal_offices import LATER, TYPED, a_list, in_ten_years
from tests.samples import CNP

NAME = "Gospodăria Țăndărică"


def left(store: Store, *kinds: type) -> list[int]:
    with store.reading() as session:
        return [
            len(session.scalars(select(kind).execution_options(include_deleted=True)).all()) for kind in kinds
        ]


def test_an_empty_household_goes_with_its_needs_and_who_moved_away_stays(
    store: Store, office_file: Path
) -> None:
    home = living(store, NAME)
    needs_of(store, home, "fara_venit", note="plită stricată")
    with store.writing("Mutare") as writing:
        member = writing.session.query(HouseholdMember).filter_by(household_id=home).one()
        member.to_on = date(2022, 3, 22)
    in_ten_years(store, FileKind.HOUSEHOLD)
    made = a_list(store, with_persons=True)
    assert erase_selection(store, made, TYPED, LATER) == 1
    assert left(store, Household, HouseholdMember, NeedAssessment, NeedAnswer) == [0] * 4
    assert left(store, Person) == [1]
    assert past_files(store, LATER) == []
    assert judge_history(store, Progress()).sound
    store.close()
    held = office_file.read_bytes()
    for word in ("plită stricată", "GOSPODARIA TANDARICA", "gospodaria tandarica"):
        assert word.encode() not in held


def test_a_comparison_goes_with_its_lines(store: Store) -> None:
    paid_office(store)
    compared(store, [(1, "Exemplu Ion", CNP, 280)])
    stays = someone(store, "Fictiv")
    in_ten_years(store, FileKind.COMPARISON)
    assert erase_selection(store, a_list(store), TYPED, LATER) == 1
    assert left(store, Comparison, ComparisonLine) == [0, 0]
    assert stays
