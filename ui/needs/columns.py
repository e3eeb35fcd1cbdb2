"""The columns and chips of the list of needs: by score, or for a list of early warnings."""

from letea.actions.need_lists import WARNING_GROUPS, NeedGroup, NeedOrder, NeedRow, since_of
from letea.fields.needs import ALARM_STATES, ALARMS
from letea.rules.need_score import SHORT_LEVELS, Level
from letea.wording import _, day
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role

_MARKS: dict[Level, tuple[str, Role]] = {
    Level.MEDIUM: ("alert-circle", "warning"),
    Level.HIGH: ("alert-triangle", "bad"),
}
_WORDS = {
    NeedGroup.ALL: _("Toate"),
    NeedGroup.NOT_YET: _("Neevaluate"),
    NeedGroup.DUE: _("De reevaluat"),
    NeedGroup.DROPOUT: _("Abandon școlar"),
    NeedGroup.SEPARATION: _("Separarea copilului"),
    NeedGroup.ELDERLY_ALONE: _("Vârstnic singur"),
    NeedGroup.HOUSING_LOSS: _("Pierderea locuinței"),
    NeedGroup.SETTLED: _("Rezolvate"),
}
_CALM = frozenset({NeedGroup.ALL, NeedGroup.NOT_YET, NeedGroup.SETTLED})


def need_chips(counts: dict[NeedGroup, int]) -> list[Chip]:
    """The ready filters with their counts."""
    return [
        Chip(group.value, words, counts[group], "warning" if counts[group] and group not in _CALM else "")
        for group, words in _WORDS.items()
    ]


def columns_of(group: NeedGroup) -> tuple[Column[NeedRow], ...]:
    """The columns of a ready filter."""
    return _warning_columns(group) if group in WARNING_GROUPS else _SCORE_COLUMNS


def _level(row: NeedRow) -> str:
    return SHORT_LEVELS[row.level] if row.level is not None else _("neevaluată")


def _mark(row: NeedRow) -> tuple[str, Role] | None:
    return _MARKS.get(row.level) if row.level is not None else None


def _points(row: NeedRow) -> str:
    return "" if row.points is None else _("{points} din {most}").format(points=row.points, most=row.most)


_NAME: Column[NeedRow] = Column(
    _("Gospodăria"), lambda row: row.name, width=140, key=NeedOrder.NAME.value, stretch=True
)
_VILLAGE: Column[NeedRow] = Column(
    _("Satul"), lambda row: row.village, width=102, key=NeedOrder.VILLAGE.value
)
_ADDRESS: Column[NeedRow] = Column(_("Adresa"), lambda row: row.address, width=150, chosen=False)
_LEVEL: Column[NeedRow] = Column(_("Nivelul"), _level, width=100, mark=_mark)
_SCORE_COLUMNS: tuple[Column[NeedRow], ...] = (
    *(_NAME, _VILLAGE, _ADDRESS),
    Column(_("Punctaj"), _points, width=84, key=NeedOrder.POINTS.value, figures=True),
    _LEVEL,
    Column(_("Nu se știu"), lambda row: row.unknown, width=88, key=NeedOrder.UNKNOWN.value, figures=True),
    Column(
        _("Evaluată la"), lambda row: row.assessed_on, width=100, key=NeedOrder.ASSESSED.value, chosen=False
    ),
    Column(_("De reevaluat"), lambda row: row.due_on, width=104, chosen=False),
    Column(_("Avertizări"), lambda row: row.alarm_words(), width=150),
)


def _warning_columns(group: NeedGroup) -> tuple[Column[NeedRow], ...]:
    def reasons(row: NeedRow) -> str:
        told = row.of(group)
        if group is NeedGroup.SETTLED:
            return "; ".join(f"{ALARMS[one.alarm]}: {one.words}" for one in told)
        return "; ".join(one.words for one in told)

    def done(row: NeedRow) -> str:
        steps = [one.done for one in row.of(group) if one.done is not None]
        return "; ".join(f"{ALARM_STATES[one.state]}, {day(one.on)}" for one in steps)

    return (
        Column(_("Gospodăria"), lambda row: row.name, width=124, key=NeedOrder.NAME.value),
        *(_VILLAGE, _ADDRESS),
        Column(_("De ce"), reasons, width=220, stretch=True),
        Column(_("Din"), lambda row: since_of(row, group), width=96, key=NeedOrder.SINCE.value),
        Column(_("Ce s-a făcut"), done, width=130),
        Column(_("Nivelul"), _level, width=100, mark=_mark, chosen=False),
    )
