"""The columns of the list of guardianships, and its ready filters."""

from letea.actions.guardianship_lists import GuardianshipGroup, GuardianshipOrder, GuardianshipRow
from letea.fields.guardianship import GUARDIAN_KINDS
from letea.rules.guardianship import years_words
from letea.wording import _
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role


def guardianship_chips(counts: dict[GuardianshipGroup, int]) -> list[Chip]:
    """The ready filters with how many protections each finds."""
    words = {
        GuardianshipGroup.ACTIVE: _("Active"),
        GuardianshipGroup.MISSING: _("Fără dare de seamă"),
        GuardianshipGroup.ENDED: _("Încetate"),
    }
    warned = GuardianshipGroup.MISSING
    return [
        Chip(group.value, text, counts[group], "warning" if group is warned and counts[group] else "")
        for group, text in words.items()
    ]


def _missing_mark(row: GuardianshipRow) -> tuple[str, Role] | None:
    return ("alert-triangle", "warning") if row.missing else None


GUARDIANSHIP_COLUMNS: tuple[Column[GuardianshipRow], ...] = (
    Column(
        _("Persoana ocrotită"),
        lambda row: row.name,
        width=140,
        key=GuardianshipOrder.NAME.value,
        stretch=True,
    ),
    Column(
        _("Felul"),
        lambda row: GUARDIAN_KINDS[row.kind],
        width=136,
        key=GuardianshipOrder.KIND.value,
        asked=True,
    ),
    Column(
        _("Tutorele, curatorul"), lambda row: row.guardian, width=150, key=GuardianshipOrder.GUARDIAN.value
    ),
    Column(_("Hotărârea"), lambda row: row.decision, width=96, chosen=False),
    Column(_("De la"), lambda row: row.from_on, width=104, key=GuardianshipOrder.FROM.value, figures=True),
    Column(_("Până la"), lambda row: row.to_on, width=104, figures=True, chosen=False),
    Column(_("Ultima"), lambda row: row.last_year or "", width=74, figures=True),
    Column(
        _("Lipsesc anii"),
        lambda row: years_words(row.missing),
        width=116,
        figures=True,
        mark=_missing_mark,
    ),
)
