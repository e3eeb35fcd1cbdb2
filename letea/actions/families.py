"""The plan families at hand: those Letea carries and those the office made itself."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

import resources
from db.record import new_uid
from db.store import Store
from db.tables.families import OwnFamily
from db.tables.office import UnitKind
from db.tables.plans import Plan
from db.writing import Writing
from letea.errors import Problem, Refused
from letea.layouts import Family, families, family, family_from, layout_data
from letea.wording import _


def known_families(store: Store) -> list[Family]:
    """Every family a new plan may follow: Letea's, then the office's own, by name."""
    with store.reading() as session:
        own = [_own(row) for row in session.scalars(select(OwnFamily).order_by(OwnFamily.name))]
    return [*families(), *own]


def families_for(store: Store, unit_kind: UnitKind) -> list[Family]:
    """The families made for a kind of unit, and those made for all."""
    return [one for one in known_families(store) if not one.units or unit_kind.value in one.units]


def own_family_in(session: Session, key: str) -> Family | None:
    """The office's own family of that key, deleted ones too: a plan that follows it still prints."""
    statement = select(OwnFamily).where(OwnFamily.key == key).order_by(OwnFamily.id.desc())
    row = session.scalars(statement.execution_options(include_deleted=True)).first()
    return _own(row) if row is not None else None


def family_in(session: Session, key: str) -> Family:
    """The family of that key, Letea's or the office's.

    Raises:
        MissingResourceError: when there is none.
    """
    try:
        return family(key)
    except resources.MissingResourceError:
        own = own_family_in(session, key)
        if own is None:
            raise
        return own


def family_of(store: Store, key: str) -> Family:
    """The family of that key, read from the office file where it is the office's own."""
    with store.reading() as session:
        return family_in(session, key)


def own_families(store: Store) -> list[OwnFamily]:
    """The families the office made itself, by name."""
    with store.reading() as session:
        return list(session.scalars(select(OwnFamily).order_by(OwnFamily.name)))


def copy_family(store: Store, key: str, name: str) -> OwnFamily:
    """Make a family of the office's own, for now the same as another but for its name."""
    with store.writing(_("Model de plan: {name}").format(name=name)) as writing:
        data = dict(_data_in(writing.session, key))
        # No other office has this key: a plan file or a Word document may bring the model there.
        own = f"propriu-{new_uid().replace('-', '')[-12:]}"
        data |= {"family": own, "name": name, "template": data.get("template") or key}
        made = OwnFamily(key=data["family"], name=name, based_on=key, data=data)
        _refuse_wrong(made)
        return writing.keep(made)


def keep_family(writing: Writing, family: Family) -> None:
    """Keep a family that came with a plan, unless the office has one of that key already."""
    known = writing.session.scalars(select(OwnFamily).where(OwnFamily.key == family.key)).first()
    if known is None:
        data = dict(family.source)
        writing.keep(OwnFamily(key=family.key, name=family.name, data=data))


def save_family(store: Store, own: OwnFamily) -> OwnFamily:
    """Change a family of the office's own.

    Raises:
        Refused: one sentence for each thing wrong in it.
    """
    own.data = {**own.data, "family": own.key, "name": own.name}
    _refuse_wrong(own)
    return store.keep(own, _("Model de plan: {name}").format(name=own.name))


def remove_family(store: Store, own: OwnFamily) -> None:
    """Delete a family of the office's own; plans that follow it keep it.

    Raises:
        Refused: while a plan follows it.
    """
    with store.writing(_("Șters modelul de plan {name}").format(name=own.name)) as writing:
        years = writing.session.scalars(select(Plan.year).where(Plan.family == own.key)).all()
        if years:
            text = _("Modelul este folosit de planul pentru anul {year}; ștergeți întâi planul.")
            raise Refused([Problem("name", text.format(year=max(years)))])
        writing.remove(own)


def _data_in(session: Session, key: str) -> Mapping[str, Any]:
    try:
        data = layout_data(key)
    except resources.MissingResourceError:
        return session.scalars(select(OwnFamily).where(OwnFamily.key == key)).one().data
    return {**data, "valid_from": data["valid_from"].isoformat()}


def _refuse_wrong(own: OwnFamily) -> None:
    if not own.name.strip():
        raise Refused([Problem("name", _("Scrieți numele modelului."))])
    family_from(own.data)


def _own(row: OwnFamily) -> Family:
    return family_from(row.data)
