"""Households with their members as a target of tables: one row for each member."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from db.store import Store
from db.tables.households import Household
from letea.actions.households_import import household_values, import_households, judge_member_entries
from letea.actions.office_reading import vocabularies
from letea.actions.sheet_people import ADDRESS, person_columns
from letea.actions.sheet_targets import Target
from letea.exchange.target_book import write_target_book
from letea.fields import Field, fields_of
from letea.progress import Progress
from letea.rules.households_import import OF_HOUSEHOLD, member_entries
from letea.rules.sheet_columns import Wanted, spoken_of
from letea.rules.sheet_values import WHOLE_ADDRESS, Filled
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow
from letea.wording import _

_MEMBERS = ("full_name", "family_name", "given_name", "cnp", "born_on", "sex", "role")
_OTHER_NAMES = {
    "household": (
        *("gospodaria", "familia", "capul familiei", "titular", "titularul", "nume gospodarie"),
        *("cap gospodarie", "capul gospodariei", "cap familie", "nume cap gospodarie", "numele capului"),
        *("reprezentant familie", "reprezentantul familiei", "reprezentantul gospodariei"),
        *("nume si prenume cap gospodarie", "numele si prenumele capului familiei", "denumire gospodarie"),
        *("nume si prenume titular", "nume si prenume reprezentant familie"),
    ),
    "household_code": (
        *("id gospodarie", "cod gospodarie", "nr gospodarie", "gospodarie id", "cod familie"),
        *("id familie", "numar gospodarie", "codul familiei", "nr familie", "numar chestionar"),
    ),
    "rooms": ("camere", "nr camere", "numar camere"),
    "has_electricity": ("curent", "energie electrica", "electricitate", "racordat la energie electrica"),
    "has_water": ("apa", "apa curenta", "racordat la apa"),
    "assessed_on": (
        *("data evaluarii", "data anchetei", "data chestionarului", "data completarii", "data vizitei"),
        *("data evaluarii gospodariei", "data aplicarii", "data interviului", "data ultimei evaluari"),
        *("data completarii chestionarului", "data aplicarii chestionarului", "data identificarii"),
    ),
    "dwelling_kind": ("tip locuinta", "tipul locuintei", "locuinta", "felul locuintei"),
    "heating": ("incalzire", "mod incalzire", "tip incalzire", "modul de incalzire", "sursa de incalzire"),
    "tenure": ("regim locuinta", "proprietate"),
    "notes": ("mentiuni", "obs"),
}
_NOT_OUT = frozenset({"full_name", "sex", "household_code", WHOLE_ADDRESS})


def target() -> Target:
    """Households, one row for each member."""
    return Target(
        "households",
        _("Gospodării cu membri"),
        _(
            "Un rând pentru fiecare membru: gospodăria (la rândurile următoare poate lipsi), adresa, "
            "locuința, apoi numele și CNP-ul membrului și calitatea lui. Merg și evaluările altor "
            "programe (Aurora), cu codul gospodăriei sau cu un rând pentru fiecare gospodărie."
        ),
        _("Gospodăria"),
        columns(),
        (frozenset({"household", "household_code"}),),
        _judge,
        _keep,
        _write_book,
    )


def columns() -> tuple[Wanted, ...]:
    """The columns of a household, then those of its member."""
    described = fields_of(Household)
    people = {one.key: one for one in person_columns()}
    # Where a member's name has a column of its own, "Nume" is not the household's.
    family = replace(people["family_name"], names=(*people["family_name"].names, "nume membru"))
    full = replace(
        people["full_name"],
        names=("numele si prenumele", "nume prenume", "membru", "persoana", "nume membru gospodarie"),
    )
    members = people | {"family_name": family, "full_name": full}
    told = spoken_of(members.values(), "membru", "gospodarie", "familie")
    members = {one.key: one for one in told}
    members["cnp"] = replace(members["cnp"], about=(*members["cnp"].about, "cap", "reprezentant"))
    known = {name: people[name].names for name in ("village", "street", "house_number")} | _OTHER_NAMES
    return (
        Wanted("household", described["name"], known["household"]),
        Wanted("household_code", Field(_("Codul gospodăriei")), known["household_code"]),
        *(Wanted(name, described[name], known.get(name, ())) for name in OF_HOUSEHOLD[:-1]),
        ADDRESS,
        *(members[key] for key in _MEMBERS),
        Wanted("notes", described["notes"], known["notes"]),
    )


def _write_book(store: Store, path: Path, ids: Sequence[int], _today: date, progress: Progress) -> int:
    wanted = [one for one in columns() if one.key not in _NOT_OUT]
    rows = household_values(store, ids)
    return write_target_book(path, _("Gospodării"), wanted, rows, vocabularies(store), progress=progress)


def _judge(store: Store, rows: Sequence[Filled], today: date, progress: Progress) -> list[JudgedRow]:
    return judge_member_entries(store, member_entries(rows), today, progress=progress)


def _keep(store: Store, rows: Sequence[JudgedRow], _today: date, progress: Progress) -> BroughtIn:
    return import_households(store, rows, progress=progress)
