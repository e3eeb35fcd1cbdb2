"""Safety: its marks, the run that holds the file, and history as a chain that cannot be changed unseen."""

from pathlib import Path

from alembic import op

from db.history_chain import chain_all

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Chain what history there is, then make the tables and the triggers that keep it as it is."""
    bind = op.get_bind()
    head = chain_all(bind.connection.driver_connection)
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n\n"):
        op.execute(statement)
    bind.exec_driver_sql("INSERT INTO history_head (change_set_id, hash) VALUES (?, ?)", head)
