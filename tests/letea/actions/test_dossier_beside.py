"""What a dossier tells beside the records about the person: hand-overs, deletions, where they are named."""

from datetime import date

import pytest

from db.store import Store
from db.tables.carers import Carer, CarerReplacement
from db.tables.cases import Visit
from db.tables.contents import Attachment
from db.tables.handover import Leaving, SentPackage
from db.tables.people import PersonCategory
from db.tables.personal import Restriction
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case, CaseKind
from letea.actions.dossier import dossier_of
from tests.letea.actions.benefit_offices import someone
from tests.samples import CNP, CNP_BORN, TODAY


def rows(store: Store, person: int, table: str, *, confidential: bool = False) -> list[dict[str, str]]:
    """The records of a part of the dossier, by label."""
    told = dossier_of(store, person, TODAY, confidential=confidential)
    return [
        {field.label: field.text for field in record.fields}
        for part in told.parts
        if part.table == table
        for record in part.records
    ]


def handed_over(
    store: Store, leaving: Leaving, *categories: str, period: str = "2021-T4", plan_uid: str = ""
) -> None:
    """A package that went to the county."""
    store.keep(
        SentPackage(
            period=period,
            plan_uid=plan_uid,
            county="DGASPC Exemplu",
            file_name="p.letea",
            sha256="0",
            number=1,
            leaving=leaving,
            categories=list(categories),
            bytes=1,
            made_on=date(2022, 2, 1),
        ),
        "Predare",
    )


def test_a_package_with_rows_without_names_is_told_with_who_received_it(store: Store) -> None:
    person = someone(store)
    handed_over(store, Leaving.PSEUDONYMOUS)
    (told,) = rows(store, person, "sent_package")
    assert (told["Cui se predă"], told["Predat la"]) == ("DGASPC Exemplu", "01.02.2022")
    assert told["Perioada"] == "trimestrul IV 2021"
    assert told["Ce se predă"].startswith("fără nume")


def test_a_package_with_names_tells_those_of_its_categories(store: Store) -> None:
    named, other = someone(store), someone(store, "Demonstrativ")
    store.keep(PersonCategory(person_id=named, category="rom", to_on=date(2022, 3, 1)), "Categorie")
    handed_over(store, Leaving.NOMINAL, "rom")
    assert rows(store, named, "sent_package")[0]["Ce se predă"].startswith("numele")
    assert rows(store, other, "sent_package")[0]["Ce se predă"].startswith("fără nume")


def test_whose_data_was_restricted_left_without_a_name(store: Store) -> None:
    person = someone(store)
    store.keep(PersonCategory(person_id=person, category="rom"), "Categorie")
    store.keep(Restriction(person_id=person, from_on=date(2022, 1, 1)), "Restricție")
    handed_over(store, Leaving.NOMINAL, "rom")
    assert rows(store, person, "sent_package")[0]["Ce se predă"].startswith("fără nume")


def test_figures_a_plan_and_what_left_before_them_held_nobody(store: Store) -> None:
    handed_over(store, Leaving.PSEUDONYMOUS)
    person = someone(store)
    handed_over(store, Leaving.FIGURES)
    handed_over(store, Leaving.NOMINAL, period="2022-plan", plan_uid="x")
    assert rows(store, person, "sent_package") == []


def test_what_was_taken_out_and_is_still_held_is_told_without_its_words(store: Store) -> None:
    person = someone(store)
    visit = store.keep(Visit(person_id=person, visited_on=TODAY, findings="de la altcineva"), "Vizită")
    store.remove(visit, "Ștergere")
    (told,) = rows(store, person, "deleted")
    assert (told["Unde"], told["Data"]) == ("Vizite", "22.03.2022")
    assert told["Ștearsă la"]
    assert "altcineva" not in str(dossier_of(store, person, TODAY).parts)


@pytest.mark.parametrize("words", ["Exemplu Ștefan", "Ștefan Exemplu", CNP])
def test_what_names_them_in_the_records_of_others_is_told_by_kind_and_day(store: Store, words: str) -> None:
    person = someone(store, cnp=CNP, no_cnp_reason="", born_on=CNP_BORN)
    other = someone(store, "Demonstrativ")
    store.keep(Visit(person_id=other, visited_on=TODAY, findings=f"de față {words}, vecin"), "Vizită")
    (told,) = rows(store, person, "named")
    assert (told["Unde"], told["Data"]) == ("Vizite", "22.03.2022")
    assert "vecin" not in str(told)


def test_part_of_a_longer_name_is_nobody_s(store: Store) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    store.keep(Visit(person_id=other, visited_on=TODAY, findings="Exemplu Ștefania"), "Vizită")
    assert rows(store, person, "named") == []


def test_the_cell_of_a_register_is_read_too(store: Store) -> None:
    person = someone(store)
    register = store.keep(Register(name="Audiențe"), "Registru")
    store.keep(
        RegisterEntry(
            register_id=register.id, year=2022, number=7, entered_on=TODAY, cells={"a": "cu Exemplu Ștefan"}
        ),
        "Audiență",
    )
    (told,) = rows(store, person, "named")
    assert (told["Unde"], told["Numărul"]) == ("Înregistrări în registre", "7")


def test_what_is_kept_in_confidence_is_told_only_when_asked(store: Store) -> None:
    person = someone(store)
    case = store.keep(Case(kind=CaseKind.VIOLENCE, opened_on=TODAY, about="Exemplu Ștefan"), "Caz")
    store.keep(Attachment(owner_uid=case.uid, name="Exemplu Ștefan.pdf", sha="0"), "Fișier")
    kept = store.keep(Register(name="În confidență", confidential=True), "Registru")
    store.keep(
        RegisterEntry(register_id=kept.id, year=2022, number=1, entered_on=TODAY, about="Exemplu Ștefan"),
        "Înregistrare",
    )
    assert rows(store, person, "named") == []
    assert len(rows(store, person, "named", confidential=True)) == 3


def test_who_replaces_an_assistant_is_named_there(store: Store) -> None:
    person = someone(store)
    carer = store.keep(
        Carer(person_id=someone(store, "Unu"), cared_id=someone(store, "Doi"), from_on=TODAY), "Contract"
    )
    store.keep(CarerReplacement(carer_id=carer.id, from_on=TODAY, replaced_by="Exemplu Ștefan"), "Înlocuire")
    (told,) = rows(store, person, "named")
    assert told["Unde"] == "Înlocuirile asistentului personal"
