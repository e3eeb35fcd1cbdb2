"""A certificate says which benefits a person had in its period, or none."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.registers import RegisterEntry
from letea.actions.certificates import (
    certificate_entry,
    certificate_facts,
    certificate_name,
    certificate_of,
    new_certificate,
    next_certificate_number,
    received_between,
)
from letea.actions.printed import GivenOut, keep_printed
from letea.actions.printed_lists import printed_of
from letea.documents.benefit_papers.paper import benefit_paper
from letea.errors import Refused
from letea.rules.certificates import CertificateAsked
from tests.letea.actions.benefit_offices import a_home, approved, someone
from tests.letea.actions.printed_samples import a_pdf
from tests.papers.outline_text import as_text
from tests.samples import TODAY

YEAR = (date(2022, 1, 1), TODAY)


def test_it_tells_what_was_granted_in_the_period(store: Store) -> None:
    person = someone(store)
    approved(store, person)
    told = as_text(benefit_paper(certificate_facts(store, new_certificate(store, person, TODAY), TODAY)))
    assert "300 lei pe lună, de la 01.03.2022" in told
    assert "Adeverința nr. 1/2022 din 22.03.2022 – Exemplu Ștefan" in told
    assert received_between(store, person, date(2021, 1, 1), date(2021, 12, 31)) == []


def test_what_a_household_has_counts_for_who_lives_in_it(store: Store) -> None:
    head, child = someone(store), someone(store, "Demonstrativ")
    a_home(store, head, child)
    approved(store, head, "INCALZIRE")
    assert len(received_between(store, child, *YEAR)) == 1
    stranger = someone(store, "Țurcanu")
    assert received_between(store, stranger, *YEAR) == []


def test_what_a_person_has_is_not_their_households(store: Store) -> None:
    head, other = someone(store), someone(store, "Demonstrativ")
    a_home(store, head, other)
    approved(store, head, "IND_AP")
    assert received_between(store, other, *YEAR) == []


def test_giving_it_out_enters_it_in_the_register_under_its_number(store: Store) -> None:
    person = someone(store)
    asked = new_certificate(store, person, TODAY)
    asked.purpose = "bursă"
    give_out(store, asked)
    assert next_certificate_number(store, 2022) == 2
    assert next_certificate_number(store, 2023) == 1
    with store.reading() as session:
        entry = session.scalars(select(RegisterEntry)).one()
    assert (entry.number, entry.person_id, entry.cells["for_whom"]) == (1, person, "bursă")
    assert new_certificate(store, person, TODAY).number == "2/2022"


def test_a_number_of_the_workers_own_makes_no_entry(store: Store) -> None:
    asked = replace(new_certificate(store, someone(store), TODAY), number="1540")
    assert certificate_entry(store, asked, TODAY) is None
    assert certificate_name(store, asked) == "Adeverința nr. 1540 – Exemplu Ștefan"


def test_a_number_taken_meanwhile_is_refused_and_nothing_is_kept(store: Store) -> None:
    one, other = (new_certificate(store, someone(store, name), TODAY) for name in ("Exemplu", "Probă"))
    late = GivenOut(certificate_of(store, other), "x", a_pdf("x"), certificate_entry(store, other, TODAY))
    give_out(store, one)
    with pytest.raises(Refused, match="a fost dat între timp"):
        keep_printed(store, [late], TODAY)
    assert printed_of(store, [late.of.owner_uid]) == []


def give_out(store: Store, asked: CertificateAsked) -> None:
    title = certificate_name(store, asked)
    entry = certificate_entry(store, asked, TODAY)
    paper = GivenOut(certificate_of(store, asked), title, a_pdf(title), entry)
    assert keep_printed(store, [paper], TODAY) == 1


def test_what_is_not_in_order_is_refused(store: Store) -> None:
    asked = replace(new_certificate(store, someone(store), TODAY), number=" ")
    with pytest.raises(Refused):
        certificate_facts(store, asked, TODAY)
