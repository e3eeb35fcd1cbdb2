"""The card of a comparison: where the list is from, how its lines stand, what was left out, its history."""

from db.tables.evidence import Agreement, Comparison, EvidenceKind
from letea.actions.evidence import OpenComparison, open_comparison
from letea.fields import field_of
from letea.rules.evidence import total_of
from letea.wording import _, counted, day, money
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.room import Room


class ComparisonCard(Card):
    """What is known of a comparison."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o confruntare din listă."))
        self._room = room
        self.record: Comparison | None = None

    def show_comparison(self, record_id: int | None) -> None:
        """Show a comparison, or none."""
        if record_id is None:
            self.record = None
            self.clear()
            return
        held = open_comparison(self._room.desk.store, record_id)
        self.record = held.record
        waiting = len(held.waiting())
        tabs = {_("Confruntarea"): _facts(held)}
        if held.record.left_out:
            tabs[_("Lăsate deoparte")] = tuple(
                (_("Rândul {row}").format(row=one["row"]), f"{one['why']}: {one['text']}")
                for one in held.record.left_out
            )
        self.show_record(
            held.title,
            {**tabs, _("Istoric"): HistoryView(self._room, Comparison, record_id)},
            state=_("{count} de lămurit").format(count=waiting) if waiting else _("în ordine"),
            tone="warning" if waiting else "good",
        )


def _facts(held: OpenComparison) -> Facts:
    record = held.record
    rows = (_("rând"), _("rânduri"))
    told = [
        (field_of(Comparison.source).label, record.source),
        (_("Beneficiul"), held.benefit),
        (field_of(Comparison.file_name).label, record.file_name),
        (field_of(Comparison.compared_on).label, day(record.compared_on)),
        (_("Suma la noi"), _sum(record.kind, [line.our_bani for line in held.lines])),
        (_("Suma la ei"), _sum(record.kind, [line.their_bani for line in held.lines])),
        (_("Concordă"), counted(held.count(Agreement.AGREES), *rows)),
        (_("Diferă"), counted(held.count(Agreement.DIFFERS), *rows)),
        (_("Doar la noi"), counted(held.count(Agreement.ONLY_OURS), *rows)),
        (_("Doar la ei"), counted(held.count(Agreement.ONLY_THEIRS), *rows)),
    ]
    return tuple((label, value) for label, value in told if value)


def _sum(kind: EvidenceKind, sums: list[int | None]) -> str:
    total = total_of(kind, sums)
    return "" if total is None else _("{sum} lei").format(sum=money(total))
