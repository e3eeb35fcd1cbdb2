"""Situații: the consolidated views of the county, each as a table and as a picture by commune."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from letea.county.opening import County
from letea.county.views.catalogue import comparable_figures, read_view
from letea.county.views.pictures import first_pictured, picture_of, pictured_columns
from letea.county.views.view import View
from letea.county.views.years import FIRST, ToldFigure
from letea.progress import Progress
from letea.wording import _, counted
from ui.county.page import CountyPage
from ui.county.views_asking import ViewAsking
from ui.county.views_grid import ViewGrid
from ui.parts.basics import label, show_if
from ui.parts.empty import Empty
from ui.room import Room

if TYPE_CHECKING:
    from letea.county.own_plan import CommunesTold
    from ui.parts.chart_view import ChartView

Make = Callable[[Progress], bytes]
_CARD_WIDTH = 470
_LEAST = 150  # the head of the table and some rows, where the picture stands under it
_TOLD, _NOTHING = range(2)


class ViewsPage(CountyPage):
    """One view at a time; another is read beside the window while the one in sight stays."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Situații"), room)
        self.view: View | None = None
        self._may_draw = False
        self.asking = ViewAsking(room.desk.today())
        self.asking.changed.connect(self.refresh)
        self.asking.pictured.connect(self._draw)
        self.asking.figures_asked.connect(self.ask_figures)
        self.plan_button = self.add_action(
            _("Începe planul județean din obiectivele comunelor…"), self.ask_plan, icon="list-check"
        )
        self.add_tool(_("Tipărește"), self.print_paper, icon="printer")
        self.add_tool(_("Raportul întreg"), self.print_report, icon="files")
        self._export_tool = self.add_tool(_("Exportă"), self.show_exports, icon="table-export")
        self.tells, self.notes = label("", "secondary", wrap=True), label("", "small", wrap=True)
        self.grid = ViewGrid()
        self.grid.setAccessibleName(_("Tabelul situației"))
        self._body = QStackedWidget()
        self._body.setMinimumHeight(_LEAST)
        self._body.addWidget(self.grid)
        none = _("Nimic de arătat pentru această perioadă. Alegeți altă perioadă sau primiți pachete.")
        self._body.addWidget(Empty(none, icon="chart-bar"))
        self._column.insertWidget(2, self.asking)
        self.set_body(self._whole())
        self._picture_place = QScrollArea()
        self._picture_place.setWidgetResizable(True)
        self._picture_place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._picture_place.setAccessibleName(_("Imaginea situației"))
        self.pictures: list[ChartView] = []
        self.set_card(self._picture_place, width=_CARD_WIDTH)

    # What the window asks.

    def read_county(self, county: County) -> None:
        """Read the view chosen."""
        key, asked = self.asking.offered().key, self.asking.asked()

        self._room.work.latest(
            ("views", id(self)),
            lambda _progress: read_view(county, key, asked),
            self._show,
            failed=self._tell,
        )

    def show_part(self, part: str) -> None:
        """Bring a view to the fore by its key."""
        self.asking.choose(part)

    def print_paper(self) -> None:
        """Ctrl+P: the view with its picture, as a paper."""
        from letea.county.views.giving_out import view_docx, view_pdf  # noqa: PLC0415 - the page comes first

        if (view := self.view) is None:
            return
        county, picture = self.county.now(), self.asking.picture_key()
        self._open_paper(
            f"{view.title}, {view.period}",
            partial(view_pdf, county, view, picture),
            partial(view_docx, county, view, picture),
        )

    def print_report(self) -> None:
        """All views as one paper."""
        from letea.county.views.giving_out import report_docx, report_pdf  # noqa: PLC0415 - the page comes first
        from letea.county.views.on_paper import REPORT  # noqa: PLC0415 - same

        if self.view is None:
            return
        county, asked = self.county.now(), self.asking.asked()
        name = f"{REPORT}, {asked.words}"
        self._open_paper(name, partial(report_pdf, county, asked), partial(report_docx, county, asked))

    # What is given out as tables.

    def show_exports(self) -> QMenu:
        """Offer what may be saved as a table."""
        menu = QMenu(self)
        menu.setObjectName("views.exports")
        one = menu.addAction(_("Situația aceasta (.xlsx sau .csv)…"))
        one.triggered.connect(self.export)
        whole = menu.addAction(_("Toate situațiile perioadei (.xlsx)…"))
        whole.triggered.connect(self.export_whole)
        for action in (one, whole):
            action.setEnabled(self.view is not None)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._export_tool.mapToGlobal(self._export_tool.rect().bottomLeft()))
        return menu

    def export(self) -> None:
        """Save the view as a workbook or as text with separators."""
        from letea.county.views.giving_out import export_view  # noqa: PLC0415 - the page comes first
        from ui.parts.export import ask_where, run_export  # noqa: PLC0415 - same

        if (view := self.view) is None:
            return
        today = self._room.desk.today()
        path = ask_where(self._room, self, f"{view.title} {view.period}", text_too=True)
        if path is not None:
            run_export(self._room, path, lambda progress: export_view(path, view, today, progress))

    def export_whole(self) -> None:
        """Save all views of the period as one workbook."""
        from letea.county.views.giving_out import export_views  # noqa: PLC0415 - the page comes first
        from letea.county.views.on_paper import REPORT  # noqa: PLC0415 - same
        from ui.parts.export import ask_where, run_export  # noqa: PLC0415 - same

        county, asked = self.county.now(), self.asking.asked()
        path = ask_where(self._room, self, f"{REPORT} {asked.words}")
        if path is not None:
            run_export(self._room, path, lambda progress: export_views(path, county, asked, progress))

    # The county's own plan.

    def ask_plan(self) -> None:
        """Read the communes' plans of the year in sight, then ask for which year the county's begins."""
        self.county.ask(self._read_plans, self._tell)

    def _read_plans(self, county: County) -> None:
        year = self.asking.asked().year

        def job(progress: Progress) -> "CommunesTold":
            from letea.county.own_plan import communes_told  # noqa: PLC0415 - brings all of plans

            return communes_told(county, year, progress)

        self._room.work.run(
            job, done=self.open_plan_dialog, failed=self._tell, title=_("Planurile comunelor")
        )

    def open_plan_dialog(self, told: "CommunesTold") -> None:
        """Ask what the plan is to hold; go to it once it is begun."""
        from ui.county.asking_dialog import open_dialog  # noqa: PLC0415 - the page comes first
        from ui.county.own_plan_dialog import OwnPlanDialog  # noqa: PLC0415 - same

        if not told.communes:
            said = _("Nicio comună nu a predat obiective pentru anul {year}.")
            self._room.say(said.format(year=told.year))
            return
        dialog = OwnPlanDialog(self._room, self.county.now(), told, self.window())
        dialog.did.connect(lambda: self._room.go("plan", None, f"plan.{dialog.plan_id}"))
        open_dialog(dialog)

    # Figures over the years.

    def ask_figures(self) -> None:
        """Ask which figures are set side by side."""
        self.county.ask(self._read_figures, self._tell)

    def _read_figures(self, county: County) -> None:
        asked = self.asking.asked()
        self._room.work.latest(
            ("figures", id(self)),
            lambda _progress: comparable_figures(county, asked),
            self.open_figures,
            failed=self._tell,
        )

    def open_figures(self, offered: list[ToldFigure]) -> None:
        """Open the list of the figures that communes told."""
        from ui.county.asking_dialog import open_dialog  # noqa: PLC0415 - the page comes first
        from ui.county.figures_dialog import FiguresDialog  # noqa: PLC0415 - same

        if not offered:
            self._room.say(_("Nicio comună nu a predat cifre pentru această perioadă."))
            return
        dialog = FiguresDialog(offered, self.asking.figures or FIRST, self.window())
        dialog.chosen.connect(self.asking.choose_figures)
        open_dialog(dialog)

    def _show(self, view: View) -> None:
        known = self.view is not None and self.view.key == view.key
        kept = self.asking.picture_key() if known else ""
        self.view = view
        self.tells.setText(view.tells)
        self.notes.setText(" ".join((*view.handed, *view.notes)))
        self.grid.show_view(view)
        some = any(not line.missing for line in view.lines)
        self._body.setCurrentIndex(_TOLD if some else _NOTHING)
        offered = [one.key for one in pictured_columns(view)]
        self.asking.offer_pictures(view, kept if kept in offered else first_pictured(view))
        self.set_counts(view.period)
        rows = counted(len(view.lines), _("rând"), _("rânduri"))
        self.set_foot(rows if some else "")
        if self._may_draw:
            self._draw()
        else:
            self._room.work.latest(("views.picture", id(self)), _ready_to_draw, self._begin_drawing)

    def _begin_drawing(self, _none: None) -> None:
        self._may_draw = True
        self._draw()

    def _draw(self) -> None:
        if (view := self.view) is None:
            return
        from ui.parts.chart_view import ChartView  # noqa: PLC0415 - what it brings was read beside the window

        made = dict.fromkeys(one for one in (view.chart, picture_of(view, self.asking.picture_key())) if one)
        self.pictures = [ChartView(one) for one in made]
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(16)
        for one in self.pictures:
            column.addWidget(one)
        column.addStretch(1)
        self._picture_place.setWidget(holder)
        show_if(self._picture_place, shown=bool(self.pictures))

    def _open_paper(self, name: str, make_pdf: Make, make_docx: Make) -> None:
        from letea.actions.printed import PaperOf  # noqa: PLC0415 - the page comes first
        from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf

        shown = ShownPaper(name, make_pdf, make_docx, of=PaperOf("register", ""))
        open_paper(self._room, shown, self.window())

    def _whole(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.tells)
        column.addWidget(self._body, 1)
        column.addWidget(self.notes)
        return whole


def _ready_to_draw(_progress: Progress) -> None:
    """Bring beside the window what a picture is drawn with; the table is seen meanwhile."""
    import letea.documents.chart_tiles  # noqa: PLC0415, F401 - it brings reportlab
