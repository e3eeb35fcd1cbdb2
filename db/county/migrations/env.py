"""Alembic's entry for the county's tables: migrates over the connection it is handed, in one transaction."""

from alembic import context

import db.county.records
import db.county.tables  # noqa: F401 - each puts its tables into the metadata
from db.county.base import CountyRow

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=CountyRow.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
