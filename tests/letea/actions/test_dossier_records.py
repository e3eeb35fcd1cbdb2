"""Whatever points to a person is told in their dossier, whichever table it is in."""

from datetime import date

import pytest

from db.record import Record
from db.store import Store
from db.tables.benefits import Grant, Payment
from db.tables.cases import Inquiry, InquiryAnswer, Visit
from db.tables.contents import Attachment
from db.tables.evidence import Agreement, Comparison, ComparisonLine, EvidenceKind
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.households import Household, HouseholdMember
from db.tables.needs import NeedAssessment
from db.tables.people import Person
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case, CaseOpening
from letea.actions.dossier import dossier_of
from letea.actions.dossier_records import OTHER_PARTY, Records
from letea.actions.dossier_words import title_of
from tests.letea.actions.benefit_offices import MARCH, a_home, approved, someone
from tests.letea.actions.everything import KINDS, a_row, identities, pointers
from tests.letea.actions.evidence_offices import compared, paid_office
from tests.letea.actions.need_offices import needs_of
from tests.letea.actions.reported_offices import told
from tests.samples import CNP, TODAY

NOT_TOLD = {("merged_person", "person_id"), ("merged_person", "merged_id")}  # history tells of doubles
TIES = [pair for pair in pointers() if pair not in NOT_TOLD]


def records_of(store: Store, person: int, *, confidential: bool = False) -> dict[type[Record], list[Record]]:
    with store.reading() as session:
        held = Records(session, session.get_one(Person, person), confidential=confidential)
        return dict(held.each())


@pytest.mark.parametrize(("table", "column"), TIES)
def test_whatever_points_to_a_person_is_told(store: Store, table: str, column: str) -> None:
    person = someone(store)
    with store.writing("Ceva despre o persoană") as writing:
        record = a_row(writing, table, **{column: person})
    found = records_of(store, person, confidential=True)
    assert record.id in [one.id for one in found[type(record)]]


@pytest.mark.parametrize("table", [table for table, column in identities() if column == "owner_uid"])
def test_whatever_is_filed_under_what_is_theirs_is_told(store: Store, table: str) -> None:
    person = someone(store)
    visit = store.keep(Visit(person_id=person, visited_on=TODAY), "Vizită")
    with store.writing("Ținut sub o vizită") as writing:
        record = a_row(writing, table, owner_uid=visit.uid)
    assert [one.id for one in records_of(store, person)[type(record)]] == [record.id]


def test_what_cannot_be_without_it_is_told_too(store: Store) -> None:
    person = someone(store)
    approved(store, person)
    with store.writing("Plată și răspuns") as writing:
        grant = writing.session.query(Grant).one()
        writing.keep(Payment(grant_id=grant.id, month_on=TODAY.replace(day=1), amount_bani=1))
        inquiry = writing.keep(Inquiry(form="vmi", dated_on=TODAY, person_id=person))
        writing.keep(InquiryAnswer(inquiry_id=inquiry.id, answer="locuiește singur"))
    found = records_of(store, person)
    assert {Grant, Payment, InquiryAnswer} <= set(found)


def test_other_persons_are_not_brought_in(store: Store) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    a_home(store, person, other)
    store.keep(Visit(person_id=other, visited_on=TODAY), "Vizită")
    found = records_of(store, person)
    assert len(found[Household]) == len(found[HouseholdMember]) == len(found[Person]) == 1
    assert Visit not in found


def test_of_whom_they_protect_only_the_tie_is_told(store: Store) -> None:
    guardian, ward = someone(store), someone(store, "Demonstrativ")
    held = Guardianship(person_id=ward, guardian_id=guardian, from_on=TODAY, purpose="avere")
    kept = store.keep(held, "Tutelă")
    store.keep(GuardianAccount(guardianship_id=kept.id, year=2021), "Dare de seamă")
    with store.reading() as session:
        found = Records(session, session.get_one(Person, guardian), confidential=False)
        assert found.limited == {(Guardianship, kept.id): OTHER_PARTY[Guardianship, "guardian_id"]}
        assert GuardianAccount not in found.of
        assert "purpose" not in OTHER_PARTY[Guardianship, "guardian_id"]
    assert GuardianAccount in records_of(store, ward)


def test_what_was_told_in_confidence_is_told_only_when_asked(store: Store) -> None:
    person = someone(store)
    case = told(store, person_id=person)
    with store.writing("Registru") as writing:
        kept = writing.keep(Register(name="În confidență", confidential=True))
        writing.keep(
            RegisterEntry(register_id=kept.id, year=2022, number=1, entered_on=TODAY, person_id=person)
        )
        uid = writing.session.get_one(Case, case).uid
        writing.keep(Attachment(owner_uid=uid, name="raport.pdf", sha="0"))
        writing.keep(CaseOpening(case_id=case, opened_at="2022-03-22T10:00", opened_by="Ana", reason="x"))
    hidden = {Case, CaseOpening, RegisterEntry, Attachment}
    assert not hidden & set(records_of(store, person))
    assert hidden <= set(records_of(store, person, confidential=True))


def test_the_answers_of_their_household_s_needs_are_told(store: Store) -> None:
    person = someone(store)
    home = a_home(store, person)
    needs_of(store, home, "fara_venit")
    parts = {part.table: part for part in dossier_of(store, person, TODAY).parts}
    assert "Alte înregistrări" not in [part.title for part in parts.values()]
    (answer,) = parts["need_answer"].records  # what nobody answered is nothing to tell
    told_ = {field.label: field.text for field in answer.fields}
    assert told_["Răspunsul"] == "da"
    assert told_["Evaluarea din"] == "22.03.2022"
    assert told_["Situația"]


def test_of_a_household_they_left_only_what_was_learned_while_they_lived_there(store: Store) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    home = a_home(store, person, other)
    before = needs_of(store, home, "fara_venit", on=date(2022, 2, 1))
    needs_of(store, home, "fara_venit", on=date(2022, 3, 20))
    visit = store.keep(Visit(person_id=other, household_id=home, visited_on=date(2022, 3, 20)), "Vizită")
    with store.writing("A plecat") as writing:
        member = writing.session.query(HouseholdMember).filter_by(person_id=person).one()
        member.to_on = date(2022, 3, 1)
    found = records_of(store, person)
    assert [one.id for one in found[NeedAssessment]] == [before]
    assert visit.id not in [one.id for one in found.get(Visit, [])]
    told_ = dossier_of(store, person, TODAY)
    (household,) = next(part for part in told_.parts if part.table == "household").records
    assert [field.name for field in household.fields] == ["name"]
    assert "Demonstrativ" not in str(household)


def test_of_what_the_family_asked_for_only_that_it_is(store: Store) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    home = a_home(store, person, other)
    store.keep(Visit(person_id=other, household_id=home, visited_on=TODAY, findings="are o boală"), "Vizită")
    told_ = str(dossier_of(store, person, TODAY).parts)
    assert "Vizite" in told_
    assert "boală" not in told_


def test_a_line_of_a_comparison_tells_which_and_what_both_sides_say(store: Store) -> None:
    first, *_rest = paid_office(store)
    compared(store, [(1, "Exemplu Ion", CNP, 280)])
    (line,) = next(
        part for part in dossier_of(store, first, TODAY).parts if part.table == "comparison_line"
    ).records
    told_ = {field.label: field.text for field in line.fields}
    assert told_["Confruntarea"] == "Plăți, martie 2022, Contabilitate"
    assert "300 lei" in told_["La noi"]
    assert "280 lei" in told_["La ei"]


def test_a_line_about_another_that_names_them_is_told_without_what_it_says(store: Store) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    with store.writing("Confruntare") as writing:
        comparison = writing.keep(
            Comparison(kind=EvidenceKind.CARERS, month_on=MARCH, source="Resurse umane", compared_on=TODAY)
        )
        writing.keep(
            ComparisonLine(
                comparison_id=comparison.id,
                person_id=other,
                state=Agreement.AGREES,
                ours=[{"name": "Demonstrativ Ștefan", "facts": [["Persoana îngrijită", "Exemplu Ștefan"]]}],
            )
        )
    told_ = str([part for part in dossier_of(store, person, TODAY).parts if part.table == "comparison_line"])
    assert "Asistenți personali, martie 2022, Resurse umane" in told_
    assert "Demonstrativ" not in told_


@pytest.mark.parametrize("table", sorted({table for table, _column in TIES}))
def test_each_kind_of_record_has_its_title(store: Store, table: str) -> None:
    assert title_of(KINDS[table]) != "Alte înregistrări"
