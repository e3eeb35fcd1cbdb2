"""The columns of the list of benefit files, and its ready filters."""

from letea.actions.benefit_lists import FileGroup, FileOrder, FileRow
from letea.fields.benefits import FILE_STATES
from letea.wording import Bani, _, month
from ui.parts.chips import Chip
from ui.parts.rows import Column


def file_chips(counts: dict[FileGroup, int]) -> list[Chip]:
    """The ready filters with how many files each finds."""
    words = {
        FileGroup.ALL: _("Toate"),
        FileGroup.WAITING: _("De rezolvat"),
        FileGroup.PAYING: _("În plată"),
        FileGroup.SUSPENDED: _("Suspendate"),
        FileGroup.CLOSED: _("Închise"),
    }
    warned = {FileGroup.SUSPENDED}
    return [
        Chip(group.value, text, counts[group], "warning" if group in warned and counts[group] else "")
        for group, text in words.items()
    ]


FILE_COLUMNS: tuple[Column[FileRow], ...] = (
    Column(_("Dosarul"), lambda row: row.number, width=84, key=FileOrder.NUMBER.value),
    Column(_("Beneficiul"), lambda row: row.kind, width=112, key=FileOrder.KIND.value, stretch=True),
    Column(_("Solicitantul"), lambda row: row.name, width=128, key=FileOrder.NAME.value),
    Column(_("Localitatea"), lambda row: row.village, width=88, key=FileOrder.VILLAGE.value),
    Column(_("Stadiul"), lambda row: FILE_STATES[row.state], width=140, key=FileOrder.STATE.value),
    Column(
        _("Lei/lună"),
        lambda row: Bani(row.amount_bani) if row.amount_bani else "",
        width=74,
        figures=True,
    ),
    Column(_("Plătit"), lambda row: month(row.paid_month_on), width=88, figures=True),
    Column(
        _("Data cererii"),
        lambda row: row.requested_on,
        width=104,
        key=FileOrder.REQUESTED.value,
        chosen=False,
    ),
)
