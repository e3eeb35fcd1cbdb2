"""Refuzate: every file that was refused, with its sentences, those of communes nobody expects too."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from letea.county.commune_list import found_refusals
from letea.county.kept import RefusalLine, refusal_lines
from letea.county.opening import County
from letea.handover.terms import term_of
from letea.wording import _, counted, day, grouped
from ui.county.page import CountyPage
from ui.county.words import hash_in_lines
from ui.parts.card import Card
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.facts import Facts
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.parts.list_heads import ListHead
from ui.parts.note import Note
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.parts.scroll import scrolled
from ui.room import Room

_LISTED, _NONE = range(2)
_ALL, _UNKNOWN = "all", "unknown"


def _term(line: RefusalLine) -> str:
    return term_of(line.refusal.period).words if line.refusal.period else ""


def _commune(line: RefusalLine) -> str:
    return line.commune or _("necunoscută")


COLUMNS: tuple[Column[RefusalLine], ...] = (
    Column(_("Ziua"), lambda line: line.refusal.at.astimezone().date(), width=100, figures=True),
    Column(_("Comuna"), _commune, width=150),
    Column(_("Perioada"), _term, width=142),
    Column(_("De ce"), lambda line: next(iter(line.refusal.problems), ""), width=220, stretch=True),
    Column(_("Fișierul"), lambda line: line.refusal.file_name, width=220, chosen=False),
)


class RefusalsPage(CountyPage):
    """The refusals, the newest first, with the card of the one chosen."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Refuzate"), room)
        self._lines: list[RefusalLine] = []
        self.filter = LineInput(placeholder=_("Caută după comună, fișier sau motiv"))
        self.filter.setObjectName("refusals.filter")
        self.filter.setAccessibleName(_("Caută în listă"))
        self.filter.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self.rows: RowsView[RefusalLine] = RowsView(
            COLUMNS, self._fetch, name="refusals", settings=room.settings
        )
        self.rows.setAccessibleName(_("Lista refuzurilor"))
        self.add_tool(_("Coloane"), self.rows.show_columns_menu, icon="columns")
        self.add_tool(_("Tipărește lista"), self.print_paper, icon="printer")
        self.add_tool(_("Exportă"), self.export_seen, icon="table-export")
        self._body = QStackedWidget()
        none = Empty(
            _("Niciun pachet refuzat. Ce se refuză la primire rămâne scris aici, cu motivul."),
            icon="circle-check",
        )
        for widget in (self.rows, none):
            self._body.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self._body, 1)
        self.set_body(whole)
        self.card = Card(_("Alegeți un rând din listă."))
        self.set_card(self.card)
        self.chips.set_chips(self._chips())
        self.setFocusProxy(self.rows)
        self.chips.chosen.connect(lambda _key: self._list())
        self.filter.textChanged.connect(lambda _text: self._list())
        self.rows.selected.connect(lambda _id: self._show_card())
        self.rows.typed.connect(self._begin_filter)

    def read_county(self, county: County) -> None:
        """Read the refusals."""
        self._room.work.latest(
            ("refusals", id(self)), lambda _progress: refusal_lines(county), self._take, failed=self._tell
        )

    def look_for(self) -> bool:
        """Ctrl+F: look for a refusal in the list."""
        self.filter.setFocus()
        self.filter.selectAll()
        return True

    def print_paper(self) -> None:
        """Ctrl+P: the list as it is seen."""
        from ui.parts.seen_list import ask_seen_list  # noqa: PLC0415 - brings QtPdf, which the start spares

        ask_seen_list(self._room, self.rows, self._fetch, head=self._list_head(), parent=self)

    def export_seen(self) -> None:
        """The list as it is seen, as a workbook."""
        from ui.parts.export import export_seen  # noqa: PLC0415 - the list comes first

        export_seen(self._room, self.rows, self._fetch, head=self._list_head(), parent=self)

    def _take(self, lines: list[RefusalLine]) -> None:
        self._lines = lines
        self.chips.set_chips(self._chips())
        self.set_counts(counted(len(lines), _("refuz"), _("refuzuri")))
        self._list()

    def _list(self) -> None:
        offered = [one for one in self._lines if self.chips.active() != _UNKNOWN or not one.commune]
        found = found_refusals(offered, self.filter.text())
        self.rows.set_ids([one.id for one in found])
        self._body.setCurrentIndex(_LISTED if found else _NONE)
        self.card.setVisible(bool(found))
        shown = _("{shown} din {all} afișate")
        self.set_foot(shown.format(shown=grouped(len(found)), all=grouped(len(self._lines))))
        self._show_card()

    def _show_card(self) -> None:
        line = next(iter(self._fetch([self.rows.selected_id() or 0])), None)
        if line is None:
            self.card.clear()
            return
        self.card.show_record(
            _commune(line),
            {_("De ce"): _sentences(line), _("Fișierul"): _facts(line)},
            state=_("refuzat"),
            tone="bad",
        )

    def _fetch(self, ids: Sequence[int]) -> list[RefusalLine]:
        held = {one.id: one for one in self._lines}
        return [held[one] for one in ids if one in held]

    def _begin_filter(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)

    def _list_head(self) -> ListHead:
        typed = self.filter.text().strip()
        return ListHead(_("Pachete refuzate"), _("căutat „{words}”").format(words=typed) if typed else "")

    def _chips(self) -> list[Chip]:
        unknown = sum(not one.commune for one in self._lines)
        return [
            Chip(_ALL, _("Toate"), len(self._lines)),
            Chip(_UNKNOWN, _("De la comune necunoscute"), unknown),
        ]


def _sentences(line: RefusalLine) -> QWidget:
    area, column = scrolled()
    column.setSpacing(8)
    for sentence in line.refusal.problems:
        note = Note()
        column.addWidget(note)
        note.tell("bad", sentence)
    return area


def _facts(line: RefusalLine) -> Facts:
    refusal = line.refusal
    return (
        (_("Ziua"), day(refusal.at.astimezone().date())),
        (_("De către"), refusal.by),
        (_("Perioada"), _term(line)),
        (_("Fișierul"), refusal.file_name),
        (_("Amprenta (SHA-256)"), hash_in_lines(refusal.sha256)),
    )
