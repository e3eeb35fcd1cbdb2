"""The columns of the list of children with parents abroad, and its ready filters."""

from datetime import date

from letea.actions.child_lists import ChildGroup, ChildOrder, ChildRow
from letea.fields.children import ABSENT
from letea.wording import _
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role

_WARNED = frozenset({ChildGroup.UNNOTIFIED, ChildGroup.NO_KEEPER, ChildGroup.TO_VISIT, ChildGroup.AT_RISK})


def child_chips(counts: dict[ChildGroup, int]) -> list[Chip]:
    """The ready filters with how many children each finds."""
    words = {
        ChildGroup.AWAY: _("Cu părinți plecați"),
        ChildGroup.UNNOTIFIED: _("Fără notificare"),
        ChildGroup.NO_KEEPER: _("Fără persoană desemnată"),
        ChildGroup.TO_VISIT: _("De vizitat"),
        ChildGroup.AT_RISK: _("În risc"),
        ChildGroup.BACK: _("Întorși"),
    }
    return [
        Chip(group.value, text, counts[group], "warning" if group in _WARNED and counts[group] else "")
        for group, text in words.items()
    ]


def child_columns(today: date) -> tuple[Column[ChildRow], ...]:
    """The columns; a visit that is due bears a sign."""

    def mark(row: ChildRow) -> tuple[str, Role] | None:
        is_due = row.next_on is not None and row.next_on <= today and row.back_on is None
        return ("alert-triangle", "warning") if is_due else None

    return (
        Column(_("Copilul"), lambda row: row.name, width=134, key=ChildOrder.NAME.value, stretch=True),
        Column(
            *(_("Vârsta"), lambda row: row.age),
            width=70,
            key=ChildOrder.AGE.value,
            figures=True,
            chosen=False,
        ),
        Column(_("Școala"), lambda row: row.school, width=172, key=ChildOrder.SCHOOL.value),
        Column(_("Clasa"), lambda row: row.grade, width=70, chosen=False),
        Column(_("Plecat"), lambda row: ABSENT[row.absent], width=108),
        Column(_("Țara"), lambda row: row.country, width=90, chosen=False),
        Column(_("Notificat la"), lambda row: row.notified_on, width=98, key=ChildOrder.NOTIFIED.value),
        Column(_("Desemnat"), lambda row: row.keeper, width=112),
        Column(_("Vizita"), lambda row: row.next_on, width=126, key=ChildOrder.NEXT.value, mark=mark),
        Column(_("Localitatea"), lambda row: row.village, width=100, chosen=False),
        Column(_("Întorși la"), lambda row: row.back_on, width=102, chosen=False),
    )
