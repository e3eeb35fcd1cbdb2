"""Who signs the annex: by the stage of its plan, with who held the function on the paper's date."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from db.tables.office import Official, OfficialRole, UnitKind
from db.tables.plans import Plan
from letea.documents.outline import Party
from letea.rules.office import holder_on
from letea.rules.plan_signing import paper_date, role_named, signing_roles
from letea.unit_words import words_for


def signers(
    plan: Plan,
    officials: Iterable[Official],
    rows: Sequence[Mapping[str, Any]] = (),
    *,
    kind: UnitKind = UnitKind.COMMUNE,
) -> tuple[Party, ...]:
    """The signers as the plan names them in `rows` (`{"office": "Primar"}`), else by its stage.

    A name nobody knows is left empty: a rule to fill by hand.
    """
    held = tuple(officials)
    if rows:
        return tuple(_named(row["cells"], held, paper_date(plan)) for row in rows)
    roles = signing_roles(plan.stage, kind)
    return tuple(_holder(role, held, paper_date(plan), kind) for role in roles)


def _named(cells: Mapping[str, str], officials: Iterable[Official], on: date) -> Party:
    office = cells.get("office", "")
    role = role_named(office)
    held = holder_on(officials, role, on) if role else None
    return Party(office, cells.get("name") or (held.name if held else ""))


def _holder(role: OfficialRole, officials: Iterable[Official], on: date, kind: UnitKind) -> Party:
    held = holder_on(officials, role, on)
    return Party((held and held.title) or words_for(kind).roles[role], held.name if held else "")
