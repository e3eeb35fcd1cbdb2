"""The communes' records, consolidated."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _held_enrolment()
    _held_figure()
    _held_household()
    _held_measure()
    _held_office()
    _held_paid_month()
    _held_payment()
    _held_person()
    _held_plan()
    _held_proposed_service()
    _held_provider_service()
    _held_service()
    _held_service_budget()


def _held_enrolment() -> None:
    op.create_table(
        "held_enrolment",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("from_month", sa.String(length=7), nullable=True),
        sa.Column("to_month", sa.String(length=7), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_enrolment_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_enrolment"),
    )
    op.create_index(
        "ix_held_enrolment_period", "held_enrolment", ["year", "quarter", "commune_id"], unique=False
    )


def _held_figure() -> None:
    op.create_table(
        "held_figure",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("group", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("value", _WHOLE, nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_figure_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_figure"),
    )
    op.create_index(
        "ix_held_figure_key", "held_figure", ["key", "year", "quarter", "commune_id"], unique=False
    )
    op.create_index("ix_held_figure_period", "held_figure", ["year", "quarter", "commune_id"], unique=False)


def _held_household() -> None:
    op.create_table(
        "held_household",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("household", sa.String(), nullable=True),
        sa.Column("village", sa.String(), nullable=True),
        sa.Column("members", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_household_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_household"),
    )
    op.create_index(
        "ix_held_household_period", "held_household", ["year", "quarter", "commune_id"], unique=False
    )


def _held_measure() -> None:
    op.create_table(
        "held_measure",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("family", sa.String(), nullable=True),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("state", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_measure_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_measure"),
    )
    op.create_index("ix_held_measure_period", "held_measure", ["year", "quarter", "commune_id"], unique=False)


def _held_office() -> None:
    op.create_table(
        "held_office",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("cui", sa.String(), nullable=True),
        sa.Column("accreditation", sa.String(), nullable=True),
        sa.Column("accredited_on", sa.Date(), nullable=True),
        sa.Column("workers", _WHOLE, nullable=True),
        sa.Column("social_workers", _WHOLE, nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_office_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_office"),
    )
    op.create_index("ix_held_office_period", "held_office", ["year", "quarter", "commune_id"], unique=False)


def _held_paid_month() -> None:
    op.create_table(
        "held_paid_month",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("month", sa.String(length=7), nullable=True),
        sa.Column("people", _WHOLE, nullable=True),
        sa.Column("payments", _WHOLE, nullable=True),
        sa.Column("due_bani", _WHOLE, nullable=True),
        sa.Column("paid_bani", _WHOLE, nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_paid_month_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_paid_month"),
    )
    op.create_index(
        "ix_held_paid_month_period", "held_paid_month", ["year", "quarter", "commune_id"], unique=False
    )


def _held_payment() -> None:
    op.create_table(
        "held_payment",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=True),
        sa.Column("month", sa.String(length=7), nullable=True),
        sa.Column("sum_bani", _WHOLE, nullable=True),
        sa.Column("paid", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_payment_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_payment"),
    )
    op.create_index("ix_held_payment_period", "held_payment", ["year", "quarter", "commune_id"], unique=False)


def _held_person() -> None:
    op.create_table(
        "held_person",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=True),
        sa.Column("birth_year", _WHOLE, nullable=True),
        sa.Column("sex", sa.String(), nullable=True),
        sa.Column("village", sa.String(), nullable=True),
        sa.Column("categories", sa.JSON(), nullable=True),
        sa.Column("situations", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_person_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_person"),
    )
    op.create_index("ix_held_person_period", "held_person", ["year", "quarter", "commune_id"], unique=False)


def _held_plan() -> None:
    op.create_table(
        "held_plan",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("family", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_plan_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_plan"),
    )
    op.create_index("ix_held_plan_period", "held_plan", ["year", "quarter", "commune_id"], unique=False)


def _held_proposed_service() -> None:
    op.create_table(
        "held_proposed_service",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("beneficiaries", sa.String(), nullable=True),
        sa.Column("capacity", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["commune_id"], ["commune.id"], name="fk_held_proposed_service_commune_id_commune"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_held_proposed_service"),
    )
    op.create_index(
        "ix_held_proposed_service_period",
        "held_proposed_service",
        ["year", "quarter", "commune_id"],
        unique=False,
    )


def _held_provider_service() -> None:
    op.create_table(
        "held_provider_service",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("provider", sa.String(), nullable=True),
        sa.Column("cui", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("capacity", _WHOLE, nullable=True),
        sa.Column("licensed_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["commune_id"], ["commune.id"], name="fk_held_provider_service_commune_id_commune"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_held_provider_service"),
    )
    op.create_index(
        "ix_held_provider_service_period",
        "held_provider_service",
        ["year", "quarter", "commune_id"],
        unique=False,
    )


def _held_service() -> None:
    op.create_table(
        "held_service",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("centre", sa.String(), nullable=True),
        sa.Column("beneficiaries", sa.JSON(), nullable=True),
        sa.Column("capacity", _WHOLE, nullable=True),
        sa.Column("admitted", _WHOLE, nullable=True),
        sa.Column("licensed_until", sa.Date(), nullable=True),
        sa.Column("licence", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_held_service_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_held_service"),
    )
    op.create_index("ix_held_service_period", "held_service", ["year", "quarter", "commune_id"], unique=False)


def _held_service_budget() -> None:
    op.create_table(
        "held_service_budget",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("sum_bani", _WHOLE, nullable=True),
        sa.ForeignKeyConstraint(
            ["commune_id"], ["commune.id"], name="fk_held_service_budget_commune_id_commune"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_held_service_budget"),
    )
    op.create_index(
        "ix_held_service_budget_period",
        "held_service_budget",
        ["year", "quarter", "commune_id"],
        unique=False,
    )
