"""Comune: what each commune of the county handed over for a period, and all that is kept of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from letea.actions.paper_files import save_paper
from letea.county.commune_list import found_communes, state_counts
from letea.county.communes import CommuneLine, commune_lines
from letea.county.kept import CommuneKept, commune_kept, package_file, plan_pdf
from letea.county.opening import County
from letea.progress import Progress
from letea.wording import _, counted
from ui.county.asking_dialog import open_dialog
from ui.county.commune_card import CommuneCard, Deeds
from ui.county.commune_dialogs import CommuneDialog, RetireKeyDialog
from ui.county.commune_rows import CHIPS, COLUMNS, CommuneRow
from ui.county.list_fields import COMMUNES
from ui.county.listed_page import ListedPage
from ui.county.papers import show_receipts
from ui.county.period_choice import PeriodChoice
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.list_heads import ListHead
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room

_CARD_WIDTH = 420


class CommunesPage(ListedPage[CommuneRow]):
    """The communes expected, with the card of the one chosen."""

    fields = COMMUNES

    def __init__(self, room: Room) -> None:
        self.period = PeriodChoice(room.desk.today())
        super().__init__(
            _("Comune"),
            room,
            name="communes",
            told=_("Lista comunelor"),
            search=_("Caută după nume sau cod SIRUTA"),
            columns=COLUMNS,
            empty=Empty(_("Nicio comună nu se potrivește. Ștergeți ce ați scris sau alegeți altă stare.")),
            beside=self.period,
        )
        self._wanted: int | None = None
        self._order, self._descending = "name", False
        self.rows.set_ordered(self._order)
        self.receive_button = self.add_action(
            _("Primește…"), lambda: room.go("receiving", None), icon="package-import", primary=True
        )
        self.workbook_tool = self.add_tool(_("Registru Excel…"), self.receive_workbook, icon="table-import")
        self.add_tool(_("Tipărește lista"), self.print_paper, icon="printer")
        self.add_tool(_("Exportă"), self.export_seen, icon="table-export")
        self.card = CommuneCard(
            Deeds(
                self.edit,
                self.retire_key,
                self.confirm,
                self.save_package,
                self.save_plan,
                self.save_workbook,
            )
        )
        self.set_card(self.card, width=_CARD_WIDTH)
        self.chips.set_chips([Chip(key, words) for key, words, _state in CHIPS])
        self.period.changed.connect(self.refresh)
        self.rows.opened.connect(lambda _id: self.edit())
        self.rows.order_asked.connect(self._order_by)

    # What the window asks.

    def read_county(self, county: County) -> None:
        """Read the communes and the card anew."""
        year, quarter = self.period.chosen()
        self._room.work.latest(
            ("communes", id(self)),
            lambda _progress: commune_lines(county, year, quarter),
            self._take,
            failed=self._tell,
        )

    def show_record(self, record: int) -> None:
        """Bring the commune of that SIRUTA code into sight, whatever hid it."""
        self.filter.clear()
        self.tools.let_go()
        self.chips.activate(CHIPS[0][0])
        self._wanted = record
        self._list()

    def show_part(self, part: str) -> None:
        """Bring a state to the fore, of the year that ended last: what the first page counts."""
        if self.chips.offers(part):
            self.period.choose(self._room.desk.today().year - 1, 0)
            self.filter.clear()
            self.tools.let_go()
            self.chips.activate(part)
            self._list()

    def edit(self) -> None:
        """Ctrl+E: whether the commune is expected, and the note about it."""
        kept = self.card.kept
        if kept is None:
            return
        commune = kept.commune
        self._with_county(
            lambda county: open_dialog(CommuneDialog(self._room, county, commune, self.window()))
        )

    # What the card asks.

    def retire_key(self, key_id: int) -> None:
        """Ask why a key is believed no longer."""
        kept = self.card.kept
        key = next((one for one in kept.keys if one.id == key_id), None) if kept is not None else None
        if kept is None or key is None:
            return
        commune = kept.commune
        self._with_county(
            lambda county: open_dialog(RetireKeyDialog(self._room, county, commune, key, self.window()))
        )

    def confirm(self, package_id: int) -> None:
        """The confirmation of a package, on paper."""
        self._with_county(lambda county: show_receipts(self._room, county, [package_id], self.window()))

    def save_package(self, package_id: int, name: str) -> None:
        """Save a package as it came, still locked."""
        self._with_county(
            lambda county: self._ask_where(name, lambda _progress: package_file(county, package_id))
        )

    def save_plan(self, package_id: int, name: str) -> None:
        """Save the paper of the plan that came with a package; it comes from outside and is not opened."""
        self._with_county(
            lambda county: self._ask_where(name, lambda _progress: plan_pdf(county, package_id))
        )

    def _with_county(self, do: Callable[[County], object]) -> None:
        self.county.ask(do, self._tell)

    def save_workbook(self) -> QFileDialog | None:
        """Save the empty workbook that the chosen commune, which has no Letea, fills."""
        from ui.county.workbook_dialog import ask_empty_workbook  # noqa: PLC0415 - rarely asked for

        kept, year = self.card.kept, self.period.chosen()[0]
        if kept is None:
            return None
        return ask_empty_workbook(self._room, self.county.now(), kept.commune, year, self.window())

    def receive_workbook(self) -> None:
        """Receive a workbook that a commune filled."""
        from ui.county.workbook_dialog import ask_workbook  # noqa: PLC0415 - rarely asked for

        self.county.ask(lambda county: ask_workbook(self._room, county, self.window()), self._tell)

    def _ask_where(self, name: str, make: Callable[[Progress], bytes]) -> QFileDialog:
        def save(out: Path) -> None:
            told = _("Salvat: {name}").format(name=out.name)
            self._room.work.run(
                lambda progress: save_paper(make, out, progress),
                done=lambda _none: self._room.say(told),
                title=_("Salvarea fișierului"),
            )

        offered = papers_folder(self._room) / name
        return ask_where(self.window(), _("Unde se salvează"), offered, save, name="communes.where")

    # What is shown.

    def _take(self, lines: list[CommuneLine]) -> None:
        self._lines = [CommuneRow(line.commune.siruta, line) for line in lines]
        counts = state_counts(lines)
        self.chips.set_chips(
            [Chip(key, words, len(lines) if state is None else counts[state]) for key, words, state in CHIPS]
        )
        self.set_counts(
            _("{period}: {communes}").format(
                period=self.period.words(), communes=counted(len(lines), _("comună"), _("comune"))
            )
        )
        self._list()

    def _list(self) -> None:
        state = next((state for key, _words, state in CHIPS if key == self.chips.active()), None)
        found = found_communes(
            [one.line for one in self._lines],
            self.filter.text(),
            state,
            order=self._order,
            descending=self._descending,
        )
        self._show_found([CommuneRow(line.commune.siruta, line) for line in found])
        if self._wanted is not None and self._lines:
            self.rows.select(self._wanted)
            self._wanted = None

    def _show_card(self) -> None:
        siruta = self.rows.selected_id()
        if siruta is None:
            self.card.show_commune(None)
            return
        self._with_county(lambda county: self._read_kept(county, siruta))

    def _read_kept(self, county: County, siruta: int) -> None:
        self._room.work.latest(
            ("communes.card", id(self)),
            lambda _progress: commune_kept(county, siruta),
            self._show_kept,
            failed=self._tell,
        )

    def _show_kept(self, kept: CommuneKept | None) -> None:
        row = next(iter(self._fetch([kept.commune.siruta])), None) if kept is not None else None
        self.card.show_commune(kept, row.line.state if row is not None else None)

    def _order_by(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's
        self._order, self._descending = key, descending
        self.rows.set_ordered(key, descending=descending)
        self._list()

    def _list_head(self) -> ListHead:
        chip = self.chips.active()
        parts = (
            self.period.words(),
            self.chips.words(chip) if chip != CHIPS[0][0] else "",
            self._searched_told(),
        )
        return ListHead(_("Comune"), "; ".join(part for part in parts if part))
