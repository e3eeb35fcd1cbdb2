"""The county's side: where it consolidates, how its receipts are believed."""

from pathlib import Path

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables: one file beside this one for each subject, in the order of their names."""
    for told in sorted(Path(__file__).with_suffix("").glob("*.sql")):
        for statement in told.read_text(encoding="utf-8").split(";\n\n"):
            op.execute(statement)
