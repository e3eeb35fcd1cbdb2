"""The county's tables brought to their present shape, by Alembic, on either engine."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from db.trouble import NewerFile

HEAD = "0002"
_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x4C455445  # of PostgreSQL: two programs never migrate at once


def make_county_ready(engine: Engine) -> None:
    """Make the tables, or bring older ones to their present shape, in one transaction.

    Raises:
        NewerFile: when a newer Letea made them.
    """
    with engine.connect() as connection:
        found = version_of(connection)
    if found == HEAD:
        return
    if found > HEAD:
        raise NewerFile(detail=found)
    from alembic import command  # noqa: PLC0415 - once for each opening of the county's side
    from alembic.config import Config  # noqa: PLC0415 - same

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def version_of(connection: Connection) -> str:
    """The migration the tables are of; "" where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")
