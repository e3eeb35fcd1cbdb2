"""The first schema."""

from pathlib import Path

from alembic import op

from db import search_index

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, its indexes and the search index."""
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n\n"):
        op.execute(statement)
    for statement in search_index.statements():
        op.execute(statement)
