"""Dosarul persoanei: what is told and how, on paper and as a file, and the note that it was given."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from sqlalchemy import select

import resources
from db.store import Store
from db.tables.personal import Disclosure
from db.tables.printed import PrintedPaper
from db.tables.reported import Case, CaseOpening
from letea.actions.dossier import (
    DossierAsked,
    as_given,
    ask_dossier,
    dossier_of,
    dossier_paper,
    prepare_dossier,
    save_dossier_file,
)
from letea.actions.people import open_person, save_person
from letea.actions.printed import GivenOut, PaperOf, keep_printed
from letea.documents.to_pdf import pdf_bytes
from letea.errors import Refused
from tests.letea.actions.benefit_offices import a_home, approved, someone
from tests.letea.actions.personal_offices import a_visit
from tests.letea.actions.reported_offices import FACTS, told
from tests.samples import TODAY


@pytest.fixture
def person(store: Store) -> int:
    """A person with a home, a granted file and a visit, whose telephone changed."""
    made = someone(store, phone="0700 000 001")
    a_home(store, made, someone(store, "Demonstrativ", phone="0700 000 999"))
    approved(store, made)
    a_visit(store, made)
    file = open_person(store, made)
    file.person.phone = "0700 000 002"
    save_person(store, file, TODAY)
    return made


def asked(store: Store, person: int, **given: object) -> DossierAsked:
    """The dossier asked for by the person, who showed an identity card."""
    made = ask_dossier(store, person, TODAY)
    made.disclosure.identity = "CI seria XC"
    for name, value in given.items():
        setattr(made, name, value)
    return made


def words(store: Store, person: int, *, confidential: bool = False) -> str:
    """All that the dossier says of a person."""
    told_ = dossier_of(store, person, TODAY, confidential=confidential)
    return json.dumps(
        [[field.text for one in part.records for field in one.fields] for part in told_.parts],
        ensure_ascii=False,
    )


def test_it_tells_what_is_held_in_words(store: Store, person: int) -> None:
    told_ = dossier_of(store, person, TODAY)
    titles = [part.title for part in told_.parts]
    assert titles[0] == "Identitate și adresă"
    for title in (
        "Gospodăria",
        "Dosare de beneficii",
        "Ce s-a acordat",
        "Vizite",
        "Fișiere atașate",
        "Acte tipărite",
    ):
        assert title in titles
    assert "Alte înregistrări" not in titles
    held = words(store, person)
    assert "300" in held
    assert "casă curată" in held
    assert "poza.txt" in held


def test_of_the_family_only_the_names_are_told(store: Store, person: int) -> None:
    held = words(store, person)
    assert "Exemplu Ștefan (" in held
    assert "Demonstrativ Ștefan (" in held
    assert "0700 000 999" not in held


def test_it_tells_who_changed_what(store: Store, person: int) -> None:
    (change,) = [one for one in dossier_of(store, person, TODAY).changes if one.field == "Telefon"]
    assert (change.old, change.new, change.who) == ("0700 000 001", "0700 000 002", store.who)


def test_it_is_given_to_whom_proved_who_they_are(store: Store, person: int) -> None:
    one = ask_dossier(store, person, TODAY)
    with pytest.raises(Refused, match="identitatea"):
        prepare_dossier(store, one, TODAY)
    one.disclosure.identity = "CI seria XC"
    assert prepare_dossier(store, one, TODAY).name == "Exemplu Ștefan"


def test_a_case_is_opened_and_noted_only_when_asked_with_a_reason(store: Store, person: int) -> None:
    case = told(store, person_id=person, reported_by="vecina Demonstrativ")
    assert FACTS not in words(store, person)
    with pytest.raises(Refused):
        prepare_dossier(store, asked(store, person, confidential=True), TODAY)
    found = prepare_dossier(
        store, asked(store, person, confidential=True, reason="cerere scrisă nr. 3"), TODAY
    )
    assert FACTS in words(store, person, confidential=True)
    assert "vecina" not in str(found)
    with store.reading() as session:
        (opening,) = session.scalars(select(CaseOpening).where(CaseOpening.case_id == case)).all()
        assert opening.reason == "cerere scrisă nr. 3"
        assert session.get_one(Case, case).reported_by


def test_the_file_is_as_its_schema_says_and_its_giving_is_noted(
    store: Store, person: int, tmp_path: Path
) -> None:
    one = asked(store, person)
    out = tmp_path / "dosar.json"
    save_dossier_file(store, one, prepare_dossier(store, one, TODAY), out)
    data = json.loads(out.read_text(encoding="utf-8"))
    Draft202012Validator(resources.data("dossier-file.schema.json")).validate(data)
    assert data["person"]["name"] == "Exemplu Ștefan"
    assert data["terms"][0]["term"] == "de stabilit conform nomenclatorului arhivistic"
    with store.reading() as session:
        (given,) = session.scalars(select(Disclosure)).all()
    assert (given.what, given.given_to, given.dossier) == (
        "Dosarul persoanei (fișier de date)",
        "Exemplu Ștefan",
        True,
    )


def test_a_file_that_could_not_be_written_was_given_to_nobody(
    store: Store, person: int, tmp_path: Path
) -> None:
    one = asked(store, person)
    (tmp_path / "dosar.json").mkdir()
    with pytest.raises(Exception, match="dosar"):
        save_dossier_file(store, one, prepare_dossier(store, one, TODAY), tmp_path / "dosar.json")
    with store.reading() as session:
        assert session.scalars(select(Disclosure)).all() == []


def test_the_paper_is_noted_as_it_is_kept(store: Store, person: int) -> None:
    one = asked(store, person)
    pdf = pdf_bytes(dossier_paper(store, prepare_dossier(store, one, TODAY)))
    uid = open_person(store, person).person.uid
    given = GivenOut(PaperOf("dossier", uid, person), "Dosar", pdf, beside=(as_given(one, "pe hârtie"),))
    assert keep_printed(store, [given], TODAY) == 1
    assert keep_printed(store, [given], TODAY) == 0
    with store.reading() as session:
        (disclosure,) = session.scalars(select(Disclosure)).all()
        assert len(session.scalars(select(PrintedPaper)).all()) == 2
    assert disclosure.given_on == date(2022, 3, 22)
    assert "Cui s-au comunicat datele" in [part.title for part in dossier_of(store, person, TODAY).parts]
