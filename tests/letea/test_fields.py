"""Every column the office keeps has its words, wherever it is shown."""

import subprocess
import sys
from enum import Enum
from pathlib import Path

import pytest

from db.record import Record
from db.tables.services import Service
from letea.fields import Kind, described, field_of, fields_of

RECORDS = list(described())
OWN = {"id", "uid", "version", "deleted_at"}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_column_is_described(record: type[Record]) -> None:
    assert set(fields_of(record)) == {column.key for column in record.__mapper__.columns} - OWN


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_what_is_shown_has_a_label(record: type[Record]) -> None:
    shown = {key: field for key, field in fields_of(record).items() if field.kind is not Kind.HIDDEN}
    assert [key for key, field in shown.items() if not field.label] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_member_of_a_choice_is_worded(record: type[Record]) -> None:
    for field in fields_of(record).values():
        members = list(field.choices or ())
        if members and isinstance(members[0], Enum):
            assert set(members) == set(type(members[0]))


def special_fields(record: type[Record]) -> list[str]:
    return [name for name, field in fields_of(record).items() if field.private]


def test_health_and_ethnicity_are_special() -> None:
    held = {record.__name__: special_fields(record) for record in RECORDS if special_fields(record)}
    assert held == {
        "PersonCategory": ["category", "note"],
        "PersonSituation": ["situation", "note"],
        "DisabilityCertificate": [
            *("number", "issued_on", "issuer", "degree", "disability_kind", "permanent", "until_on"),
        ],
        "Carer": ["cared_id"],
        "CarerReplacement": ["reason"],
        "CarerCheck": ["findings", "measures"],
        "Guardianship": ["kind"],
        "ServicePlan": ["situation", "evaluation"],
        "Dependency": ["degree", "needs", "note"],
        "Inquiry": ["form", "findings", "proposals"],
        "InquiryAnswer": ["answer"],
        "Visit": ["findings", "measures"],
        "Case": [
            *("person_id", "about", "reported_by", "reported_how", "facts", "measures", "sent_to"),
            *("sent_number", "sent_on", "answer", "outcome"),
        ],
        "NeedAssessment": ["note"],
        "NeedAnswer": ["situation_id", "answer", "evidence"],
        "AlarmStep": ["note"],
    }


def test_a_field_is_found_by_the_typed_attribute() -> None:
    assert field_of(Service.code).label == "Codul din nomenclator"


def test_the_fields_of_one_subject_bring_in_no_other() -> None:
    asked = (
        "import sys; from db.tables.people import Person; from letea.fields import field_of; "
        "field_of(Person.cnp); print([name for name in sys.modules if name.startswith('letea.fields.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "['letea.fields.people']"
