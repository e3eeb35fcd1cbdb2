"""The columns of the page of personal data: the same for all its lists, so that turning moves nothing."""

from letea.actions.personal_lists import PersonalRow
from letea.wording import _
from ui.parts.rows import Column

COLUMNS: tuple[Column[PersonalRow], ...] = (
    Column(_("Data"), lambda row: row.on, width=104, key="on", figures=True),
    Column(_("Persoana, lista sau felul"), lambda row: row.name, width=176, key="name"),
    Column(_("Ce"), lambda row: row.what, width=130, key="what", stretch=True),
    Column(
        _("Către cine, stadiul, termenul"),
        lambda row: row.state,
        width=200,
        key="state",
        mark=lambda row: ("alert-triangle", "warning") if row.urgent else None,
    ),
)
