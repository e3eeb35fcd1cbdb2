"""Alembic's entry: migrates over the connection it is handed, in one transaction."""

from alembic import context

import db.tables.benefits
import db.tables.carers
import db.tables.cases
import db.tables.children
import db.tables.contents
import db.tables.council
import db.tables.deadlines
import db.tables.doubles
import db.tables.drafts
import db.tables.elderly
import db.tables.evidence
import db.tables.families
import db.tables.file_format
import db.tables.guardianship
import db.tables.handover
import db.tables.history
import db.tables.households
import db.tables.lists
import db.tables.needs
import db.tables.nomenclature
import db.tables.office
import db.tables.outreach
import db.tables.partners
import db.tables.people
import db.tables.personal
import db.tables.plan_life
import db.tables.plan_links
import db.tables.plans
import db.tables.printed
import db.tables.recipients
import db.tables.registers
import db.tables.reported
import db.tables.reports
import db.tables.safety
import db.tables.service_plans
import db.tables.services
import db.tables.training  # noqa: F401 - each puts its tables into the metadata
from db.record import Record

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Record.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
