"""Benefit files as a target of tables: who asked for what, where the file is, what is granted in it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import BenefitFile, Disposition, FileStep, Grant
from db.tables.people import Person
from letea.actions.sheet_benefit_manners import FileManners, steps_of
from letea.actions.sheet_payments import KIND_NAMES, benefit_kinds
from letea.actions.sheet_people import plain_person
from letea.actions.sheet_records import (
    Subject,
    Values,
    filled,
    person_values,
    person_wanted,
    records_by,
    target_from,
)
from letea.actions.sheet_targets import Target
from letea.fields import Field, Kind, fields_of
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_headings import plain
from letea.rules.sheet_records import Part, Role, Shape
from letea.wording import _

_FILE = {name: name for name in ("number", "requested_on", "state", "allowed", "note")}
_GRANT = {name: name for name in ("amount_bani", "from_on", "to_on", "once")}
_DECIDED = {"disposition_number": "number", "disposition_on": "dated_on"}
_PARTS = (
    Part(
        Disposition,
        _DECIDED,
        lambda one: [(plain(one.number), one.dated_on.year)],
        (_("dispoziție nouă"), _("dispoziții noi")),
        (_("dispoziție schimbată"), _("dispoziții schimbate")),
        always=False,
    ),
    Part(
        BenefitFile,
        _FILE | {"kind_id": "kind_id"},
        lambda one: [
            *([(one.kind_id, plain(one.number))] if one.number else []),
            (one.kind_id, one.applicant_id, one.requested_on),
        ],
        (_("dosar nou"), _("dosare noi")),
        (_("dosar schimbat"), _("dosare schimbate")),
        people={"applicant_id": ""},
        is_same=lambda held, made: not made.number or plain(held.number) in ("", plain(made.number)),
    ),
    Part(
        Grant,
        _GRANT,
        lambda one: [(one.file_id, one.beneficiary_id, one.from_on)],
        (_("drept nou"), _("drepturi noi")),
        (_("drept schimbat"), _("drepturi schimbate")),
        people={"beneficiary_id": "beneficiary"},
        parents={"file_id": BenefitFile, "disposition_id": Disposition},
        always=False,
    ),
)

_BOTH = ("nr si data dosarului", "nr dosar data", "cerere nr data", "nr si data inregistrarii")
_FIRST = ("de la", "data acordarii", "incepand cu", "de la data", "data de la", "perioada de la")
_LAST = ("pana la", "data incetarii dreptului", "pana la data", "data pana la", "perioada pana la")
_ROLES = (Role(), Role("beneficiary", required=False, label=_("Beneficiarul")))


def target() -> Target:
    """Benefit files with what is granted in them."""
    return target_from(
        Subject(
            "benefit_files",
            _("Dosare de beneficii"),
            _(
                "Un rând pentru fiecare dosar și drept: solicitantul, beneficiul, numărul și data cererii, "
                "stadiul, suma și perioada. Fără stadiu, un dosar cu sumă intră „în plată”."
            ),
            _("Beneficiul, dosarul"),
            columns(),
            (
                frozenset({"full_name", "family_name", "cnp"}),
                frozenset({"kind"}),
                frozenset({"number"}),
                frozenset({"requested_on"}),
            ),
            Shape(_PARTS, _ROLES, _prepared, steps_of),
            FileManners,
            _values,
            lists=_kinds,
            not_out=frozenset({"family_name", "given_name", "number_and_day", "disposition_and_day"}),
        )
    )


def columns() -> tuple[Wanted, ...]:
    """The applicant, the file, then what is granted and by what."""
    file, grant, decided = fields_of(BenefitFile), fields_of(Grant), fields_of(Disposition)
    kind = Field(_("Beneficiul"), kind=Kind.VOCABULARY, vocabulary="benefit_kind", required=True)
    state = fields_of(FileStep)
    return (
        *plain_person(),
        Wanted("kind", kind, KIND_NAMES),
        Wanted("number", file["number"], ("dosar", "nr dosar", "nr cerere", "nr inregistrare")),
        Wanted("requested_on", file["requested_on"], ("data cerere", "cerere din", "data inregistrarii")),
        Wanted("number_and_day", Field(_("Numărul și data cererii")), _BOTH, both=("number", "requested_on")),
        Wanted("state", file["state"], ("stare", "starea", "stare dosar", "stadiu", "situatia dosarului")),
        Wanted("state_on", Field(_("Stadiul din"), kind=Kind.DAY), ("data stadiului", "data starii")),
        Wanted("reason", state["reason"], ("motiv", "motivul suspendarii", "motivul incetarii")),
        *_beneficiary(),
        Wanted(
            "amount_bani", grant["amount_bani"], ("cuantum", "suma acordata", "cuantum aprobat", "valoare")
        ),
        Wanted("from_on", Field(_("Drept de la"), kind=Kind.DAY), _FIRST),
        Wanted("to_on", Field(_("Drept până la"), kind=Kind.DAY), _LAST),
        Wanted("once", grant["once"], ("o data", "unic")),
        Wanted(
            "disposition_number",
            decided["number"],
            ("dispozitie", "nr dispozitie", "numar dispozitie", "dispozitia", "dispozitia primarului"),
        ),
        Wanted("disposition_on", Field(_("Data dispoziției"), kind=Kind.DAY), ("dispozitie din",)),
        Wanted(
            "disposition_and_day",
            Field(_("Dispoziția, numărul și data")),
            ("nr si data dispozitiei", "dispozitia nr data", "dispozitia primarului nr data"),
            both=("disposition_number", "disposition_on"),
        ),
        Wanted("allowed", file["allowed"]),
        Wanted("note", file["note"], ("mentiuni", "obs")),
    )


def _beneficiary() -> Iterable[Wanted]:
    """The columns of whom a right is for; where no applicant is named, they mean the applicant."""
    made = person_wanted(
        "beneficiary",
        fields_of(Grant)["beneficiary_id"].label,
        _("CNP-ul beneficiarului"),
        _("Data nașterii beneficiarului"),
        *("beneficiar", "titular drept", "copil"),
    )
    for one in made:
        plainly = one.key.rpartition(".")[2]
        yield replace(one, alone=plainly, beside=plainly)


def _prepared(values: dict[str, Any]) -> dict[str, Any]:
    """The kind by its id; a right whose first day nobody tells begins in the month of the application."""
    told = dict(values)
    if "kind" in told:
        told["kind_id"] = int(told["kind"])
    if "amount_bani" in told and "from_on" not in told and "requested_on" in told:
        told["from_on"] = told["requested_on"].replace(day=1)
    return told


def _kinds(store: Store) -> dict[str, list[tuple[str, str]]]:
    return {"benefit_kind": benefit_kinds(store)}


def _values(session: Session, ids: Sequence[int]) -> Iterable[Values]:
    """These files, a row for each right."""
    files = {id: rows[0] for id, rows in records_by(session, BenefitFile, "id", ids).items()}
    grants = records_by(session, Grant, "file_id", ids)
    granted = [one for rows in grants.values() for one in rows]
    pointed = {one.applicant_id for one in files.values()} | {one.beneficiary_id for one in granted}
    people = {id: rows[0] for id, rows in records_by(session, Person, "id", pointed).items()}
    decided = records_by(session, Disposition, "id", {one.disposition_id for one in granted} - {None})
    for file in (files[id] for id in ids if id in files and files[id].applicant_id in people):
        own = {**person_values("", people[file.applicant_id]), "kind": str(file.kind_id)}
        own |= filled(BenefitFile, file, _FILE)
        for grant in (one for one in grants.get(file.id, []) if one.beneficiary_id in people):
            row = own | filled(Grant, grant, _GRANT)
            if grant.beneficiary_id != file.applicant_id:
                row |= person_values("beneficiary", people[grant.beneficiary_id])
            for one in decided.get(grant.disposition_id or 0, []):
                row |= filled(Disposition, one, _DECIDED)
            yield row
        if file.id not in grants:
            yield own
