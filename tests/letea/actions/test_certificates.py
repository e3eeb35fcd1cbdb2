"""A certificate says which benefits a person had in its period, or none."""

from dataclasses import replace
from datetime import date

import pytest

from db.store import Store
from letea.actions.certificates import (
    certificate_facts,
    certificate_name,
    certificate_of,
    new_certificate,
    next_certificate_number,
    received_between,
)
from letea.actions.printed import keep_printed
from letea.documents.benefit_papers.paper import benefit_paper
from letea.errors import Refused
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


def test_the_next_number_follows_what_was_given_out(store: Store) -> None:
    asked = new_certificate(store, someone(store), TODAY)
    title = certificate_name(store, asked)
    assert title == "Adeverința nr. 1/2022 – Exemplu Ștefan"
    keep_printed(store, certificate_of(store, asked), title, a_pdf(title), TODAY)
    assert next_certificate_number(store, TODAY) == "2/2022"
    assert next_certificate_number(store, date(2023, 1, 9)) == "1/2023"


def test_what_is_not_in_order_is_refused(store: Store) -> None:
    asked = replace(new_certificate(store, someone(store), TODAY), number=" ")
    with pytest.raises(Refused):
        certificate_facts(store, asked, TODAY)
