"""Titles and names in other cases."""

import pytest

from letea.documents.council.inflecting import genitive, named, nominative


@pytest.mark.parametrize(
    ("title", "approved"),
    [
        ("Planului anual de acțiune", "Planul anual de acțiune"),
        ("Strategiei locale de dezvoltare", "Strategia locală de dezvoltare"),
        ("Strategiei județene", "Strategia județeană"),
        ("Raportului semestrial", "Raportul semestrial"),
        ("Criteriilor de acordare a ajutoarelor", "Criteriile de acordare a ajutoarelor"),
        ("Listei serviciilor sociale", "Lista serviciilor sociale"),
        ("Regulamentului", "Regulamentul"),
        ("criteriilor de acordare", "criteriile de acordare"),
        ("PLANULUI DE ACȚIUNE", "PLANUL DE ACȚIUNE"),
        ("Normelor de aplicare", "Normele de aplicare"),
        ("unui protocol", ""),
        ("", ""),
    ],
)
def test_a_title_is_said_as_what_is_approved(title: str, approved: str) -> None:
    assert nominative(title) == approved


@pytest.mark.parametrize(
    ("service", "of_it"),
    [
        ("Serviciul Asistență Socială", "Serviciului Asistență Socială"),
        ("Compartimentul de asistență socială", "Compartimentului de asistență socială"),
        ("Direcția de asistență socială", "Direcției de asistență socială"),
        ("Serviciu public", "Serviciului public"),
        ("SPAS", ""),
    ],
)
def test_a_service_is_named_after_al(service: str, of_it: str) -> None:
    assert genitive(service) == of_it


@pytest.mark.parametrize(
    ("title", "alone"),
    [
        ("criteriilor pentru acordarea ajutoarelor", "Criteriile pentru acordarea ajutoarelor"),
        ("Planului anual", "Planul anual"),
        ("modificării planului", "Modificarea planului"),
        ("unui protocol", "Unui protocol"),
        ("", ""),
    ],
)
def test_a_title_stands_alone_in_a_list(title: str, alone: str) -> None:
    assert named(title) == alone
