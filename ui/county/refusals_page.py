"""Refuzate: every file that was refused, with its sentences, those of communes nobody expects too."""

from PySide6.QtWidgets import QWidget

from letea.county.commune_list import found_refusals
from letea.county.kept import RefusalLine, refusal_lines
from letea.county.opening import County
from letea.handover.terms import term_of
from letea.wording import _, counted, day
from ui.county.list_fields import REFUSALS
from ui.county.listed_page import ListedPage
from ui.county.words import hash_in_lines
from ui.parts.card import Card
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.facts import Facts
from ui.parts.list_heads import ListHead
from ui.parts.note import Note
from ui.parts.rows import Column
from ui.parts.scroll import scrolled
from ui.room import Room

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


class RefusalsPage(ListedPage[RefusalLine]):
    """The refusals, the newest first, with the card of the one chosen."""

    fields = REFUSALS

    def __init__(self, room: Room) -> None:
        super().__init__(
            _("Refuzate"),
            room,
            name="refusals",
            told=_("Lista refuzurilor"),
            search=_("Caută după comună, fișier sau motiv"),
            columns=COLUMNS,
            empty=Empty(
                _("Niciun pachet refuzat. Ce se refuză la primire rămâne scris aici, cu motivul."),
                icon="circle-check",
            ),
        )
        self.add_tool(_("Tipărește lista"), self.print_paper, icon="printer")
        self.add_tool(_("Exportă"), self.export_seen, icon="table-export")
        self.card = Card(_("Alegeți un rând din listă."))
        self.set_card(self.card)
        self.chips.set_chips(self._chips())

    def read_county(self, county: County) -> None:
        """Read the refusals."""
        self._room.work.latest(
            ("refusals", id(self)), lambda _progress: refusal_lines(county), self._take, failed=self._tell
        )

    def _take(self, lines: list[RefusalLine]) -> None:
        self._lines = lines
        self.chips.set_chips(self._chips())
        self.set_counts(counted(len(lines), _("refuz"), _("refuzuri")))
        self._list()

    def _list(self) -> None:
        offered = [one for one in self._lines if self.chips.active() != _UNKNOWN or not one.commune]
        found = found_refusals(offered, self.filter.text())
        self._show_found(found)
        self.card.setVisible(bool(found))

    def _show_card(self) -> None:
        line = self._chosen()
        if line is None:
            self.card.clear()
            return
        self.card.show_record(
            _commune(line),
            {_("De ce"): _sentences(line), _("Fișierul"): _facts(line)},
            state=_("refuzat"),
            tone="bad",
        )

    def _list_head(self) -> ListHead:
        return ListHead(_("Pachete refuzate"), self._searched_told())

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
