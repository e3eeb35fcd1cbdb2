"""What every paper may say of the office: the unit and its bodies, the service, who holds which function."""

from collections.abc import Sequence
from datetime import date

from db.tables.office import Office, Official, OfficialRole
from letea.documents.council.inflecting import genitive
from letea.papers import unit_words
from letea.rules.office import holder_on
from letea.rules.plan_signing import chair_of
from letea.unit_words import words_for

Values = dict[str, str | None]

_UNIT = {
    "unitatea": "unit",
    "unitatii": "of_unit",
    "judetul": "in_county",
    "consiliul": "council",
    "consiliului": "of_council",
    "primar": "mayor_bare",
    "primaria": "hall",
    "primariei": "of_hall",
    "primarul": "mayor",
    "primarului": "of_mayor",
    "secretarului": "of_secretary",
    "functie_primar": "mayor_title",
    "functie_secretar": "secretary_title",
    "functie_presedinte": "chair_title",
    "hotarare_pe_scurt": "decision",
}


def office_values(office: Office, officials: Sequence[Official], on: date) -> Values:
    """The fields of the office; functions by their holders of that day."""
    return {
        **{name: in_unit(office, key) for name, key in _UNIT.items()},
        "serviciul": office.service_name,
        "serviciul_genitiv": genitive(office.service_name) or "compartimentului de specialitate",
        "adresa": office.address,
        "telefon": office.phone or None,
        "email": office.email or None,
        "site": office.website or None,
        **_officials(office, officials, on),
    }


def in_unit(office: Office, key: str) -> str:
    """The unit's word of that key, with its name in it."""
    number = "".join(letter for letter in office.unit_name if letter.isdigit())
    words: str = unit_words(office.unit_kind.value)[key]
    return words.format(name=office.unit_name, county=office.county, number=number)


def _officials(office: Office, officials: Sequence[Official], on: date) -> Values:
    def held(role: OfficialRole) -> tuple[str, str]:
        found = holder_on(officials, role, on)
        return (found.name, found.title) if found else ("", "")

    mayor, secretary = held(OfficialRole.MAYOR), held(OfficialRole.SECRETARY)
    head, chair = held(OfficialRole.HEAD_OF_SERVICE), held(chair_of(office.unit_kind))
    own: Values = {"functie_primar": mayor[1], "functie_secretar": secretary[1]}
    return {
        **{name: title for name, title in own.items() if title},
        "functie_sef": head[1] or words_for(office.unit_kind).roles[OfficialRole.HEAD_OF_SERVICE],
        "nume_primar": mayor[0],
        "nume_secretar": secretary[0],
        "nume_sef": head[0],
        "presedinte_sedinta": chair[0],
    }
