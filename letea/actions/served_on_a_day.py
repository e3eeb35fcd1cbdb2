"""Who was served on a day: by benefits, assistants, guardians; whose parents were abroad.

Apart from `on_a_day`, which the plan reads too, so that the annex does not wait for the tables of all cases.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from db.tables.benefits import BenefitFile, BenefitKind, FileStep, Grant
from db.tables.carers import Carer
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import Guardianship
from letea.actions.on_a_day import Ids, Where, lasts_on
from letea.rules.benefits import STOPPED


def helped(on: date, kinds: Sequence[str] = ()) -> Ids:
    """Persons with a monthly grant that day, of these kinds of benefit or of any."""
    asked = select(Grant.beneficiary_id).where(granted(on))
    if not kinds:
        return asked
    return (
        asked.join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .where(BenefitKind.code.in_(kinds))
    )


def granted(on: date) -> Where:
    """Monthly grants that hold that day and whose file is not stopped then, as by a suspension."""
    last = (
        select(FileStep.state)
        .where(FileStep.file_id == Grant.file_id, FileStep.changed_on <= on, FileStep.deleted_at.is_(None))
        .order_by(FileStep.changed_on.desc(), FileStep.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    is_stopped = func.coalesce(last.in_(STOPPED), False)
    return and_(~Grant.once, lasts_on(Grant.from_on, Grant.to_on, on), ~is_stopped)


def dependent(on: date, degrees: Sequence[str]) -> Ids:
    """Persons whose last assessment until that day gives one of these degrees."""
    later = aliased(Dependency)
    newer = or_(
        later.assessed_on > Dependency.assessed_on,
        and_(later.assessed_on == Dependency.assessed_on, later.id > Dependency.id),
    )
    has_newer = (
        select(later.id)
        .where(
            later.person_id == Dependency.person_id,
            later.assessed_on <= on,
            later.deleted_at.is_(None),
            newer,
        )
        .exists()
    )
    return select(Dependency.person_id).where(
        Dependency.degree.in_(degrees), Dependency.assessed_on <= on, ~has_newer
    )


def alone(on: date) -> Ids:
    """Children whose parents are abroad that day, since they left or since that was found."""
    since = func.coalesce(ChildAlone.left_on, ChildAlone.found_on, ChildAlone.notified_on)
    begun = or_(since.is_(None), since <= on)
    return select(ChildAlone.child_id).where(
        begun, or_(ChildAlone.back_on.is_(None), ChildAlone.back_on > on)
    )


def cared_for(on: date) -> Ids:
    """Persons cared for by a personal assistant that day."""
    return select(Carer.cared_id).where(lasts_on(Carer.from_on, Carer.to_on, on))


def protected(on: date) -> Ids:
    """Persons under a tutor or curator that day."""
    return select(Guardianship.person_id).where(lasts_on(Guardianship.from_on, Guardianship.to_on, on))
