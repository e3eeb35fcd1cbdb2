"""Who stands in the way: the same kind of benefit twice for the same person or household."""

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Holder, Twice
from letea.actions.people_lists import person_names
from letea.errors import Problem
from letea.rules.benefits import OPEN, InTheWay
from letea.rules.people import overlap
from letea.wording import _


def files_in_the_way(store: Store, file: BenefitFile, kind: BenefitKind | None) -> list[InTheWay]:
    """The open files of the same kind for the same person or household, the oldest first.

    A parent may ask for several children: a file whose grants are all for others stands in nobody's way.
    """
    if kind is None or not file.applicant_id:
        return []
    same = [BenefitFile.applicant_id == file.applicant_id]
    if kind.holder is Holder.HOUSEHOLD and file.household_id is not None:
        same.append(BenefitFile.household_id == file.household_id)
    granted = select(Grant.file_id).where(Grant.beneficiary_id == file.applicant_id)
    same.append(BenefitFile.id.in_(granted))
    with store.reading() as session:
        rows = session.scalars(
            select(BenefitFile)
            .where(
                BenefitFile.kind_id == kind.id,
                BenefitFile.id != (file.id or 0),
                BenefitFile.state.in_(OPEN),
                or_(*same),
            )
            .order_by(BenefitFile.requested_on, BenefitFile.id)
        ).all()
        if kind.holder is Holder.PERSON:
            rows = [row for row in rows if _may_be_for(session, row, file.applicant_id)]
    names = person_names(store, [row.applicant_id for row in rows])
    return [
        InTheWay(row.id, row.number, names[row.applicant_id], row.state, row.requested_on) for row in rows
    ]


def check_granted_elsewhere(
    store: Store, file: BenefitFile, grants: Sequence[Grant], kind: BenefitKind | None
) -> list[Problem]:
    """The same kind granted to the same person in another file at the same time."""
    if kind is None or not grants:
        return []
    ids = {grant.beneficiary_id for grant in grants}
    with store.reading() as session:
        held = session.execute(
            select(Grant, BenefitFile.number)
            .join(BenefitFile, BenefitFile.id == Grant.file_id)
            .where(
                Grant.beneficiary_id.in_(ids),
                BenefitFile.kind_id == kind.id,
                BenefitFile.id != (file.id or 0),
                BenefitFile.state.in_(OPEN),
            )
        ).all()
    stops = kind.twice is Twice.STRICT and not file.allowed.strip()
    told = _("Persoana are deja acest beneficiu în dosarul {number}, în aceeași perioadă.")
    return [
        Problem(f"grants.{index}.from_on", told.format(number=number), blocking=stops)
        for index, grant in enumerate(grants)
        for other, number in held
        if grant.beneficiary_id == other.beneficiary_id
        and overlap((grant.from_on, grant.to_on), (other.from_on, other.to_on))
    ]


def _may_be_for(session: Session, file: BenefitFile, person_id: int) -> bool:
    granted = set(session.scalars(select(Grant.beneficiary_id).where(Grant.file_id == file.id)))
    return not granted or person_id in granted
