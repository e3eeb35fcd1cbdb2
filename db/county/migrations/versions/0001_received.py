"""Communes, their keys, what they handed over, what was refused, opinions."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _commune()
    _commune_key()
    _package()
    _package_file()
    _plan_held()
    _refusal()
    _opinion()


def _commune() -> None:
    op.create_table(
        "commune",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("siruta", _WHOLE, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("county", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("expected", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_commune"),
        sa.UniqueConstraint("siruta", name="uq_commune_siruta"),
    )


def _commune_key() -> None:
    op.create_table(
        "commune_key",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("accepted_by", sa.String(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.Column("retired_why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_commune_key_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_commune_key"),
        sa.UniqueConstraint("public", name="uq_commune_key_public"),
    )
    op.create_index("ix_commune_key_commune_id", "commune_key", ["commune_id"], unique=False)


def _package() -> None:
    op.create_table(
        "package",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=False),
        sa.Column(
            "source",
            sa.Enum("sealed", "workbook", name="source", native_enum=False, length=30),
            nullable=False,
        ),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("year", _WHOLE, nullable=False),
        sa.Column("quarter", _WHOLE, nullable=False),
        sa.Column("number", _WHOLE, nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("replaces", _WHOLE, nullable=False),
        sa.Column("leaving", sa.String(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("program", sa.String(), nullable=False),
        sa.Column("office_schema", _WHOLE, nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", _WHOLE, nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("signer", sa.String(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("received_at", sa.String(), nullable=False),
        sa.Column("received_by", sa.String(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("receipt_number", _WHOLE, nullable=True),
        sa.Column("receipt", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_package_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_package"),
        sa.UniqueConstraint("receipt_number", name="uq_package_receipt_number"),
        sa.UniqueConstraint("sha256", name="uq_package_sha256"),
    )
    op.create_index("ix_package_period", "package", ["commune_id", "year", "quarter"], unique=False)


def _package_file() -> None:
    op.create_table(
        "package_file",
        sa.Column("package_id", _WHOLE, nullable=False),
        sa.Column("held", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["package_id"], ["package.id"], name="fk_package_file_package_id_package"),
        sa.PrimaryKeyConstraint("package_id", name="pk_package_file"),
    )


def _plan_held() -> None:
    op.create_table(
        "plan_held",
        sa.Column("package_id", _WHOLE, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        sa.Column("pdf", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["package_id"], ["package.id"], name="fk_plan_held_package_id_package"),
        sa.PrimaryKeyConstraint("package_id", name="pk_plan_held"),
    )


def _refusal() -> None:
    op.create_table(
        "refusal",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("commune_id", _WHOLE, nullable=True),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["commune_id"], ["commune.id"], name="fk_refusal_commune_id_commune"),
        sa.PrimaryKeyConstraint("id", name="pk_refusal"),
    )
    op.create_index("ix_refusal_commune_id", "refusal", ["commune_id"], unique=False)


def _opinion() -> None:
    op.create_table(
        "opinion",
        sa.Column("id", _WHOLE, nullable=False),
        sa.Column("package_id", _WHOLE, nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column(
            "verdict",
            sa.Enum(
                "favourable", "with_remarks", "unfavourable", name="verdict", native_enum=False, length=30
            ),
            nullable=False,
        ),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["package_id"], ["package.id"], name="fk_opinion_package_id_package"),
        sa.PrimaryKeyConstraint("id", name="pk_opinion"),
        sa.UniqueConstraint("package_id", name="uq_opinion_package_id"),
    )
