"""Plans of services (planuri de servicii, Legea 272/2004) and their actions."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class ServicePlan(Record):
    """A plan of services (plan de servicii, Legea 272/2004), approved by a disposition of the mayor."""

    number: Mapped[str] = mapped_column(default="")
    made_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    situation: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    to_on: Mapped[date | None] = mapped_column(default=None)
    disposition_number: Mapped[str] = mapped_column(default="")
    disposition_on: Mapped[date | None] = mapped_column(default=None)
    made_by: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    evaluated_on: Mapped[date | None] = mapped_column(default=None)
    evaluation: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None] = mapped_column(default=None)


class ServicePlanAction(Record):
    """An action of a plan of services: for which objective, by whom, until when, what came of it."""

    plan_id: Mapped[int] = mapped_column(ForeignKey("service_plan.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    objective: Mapped[str] = mapped_column(default="")
    action: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")
    until_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[str] = mapped_column(default="")
