"""Avize: the draft plans that communes sent, and the county's opinion on each."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from letea.actions.printed import PaperOf
from letea.county.drafts import DraftLine, draft_lines, draft_pdf, open_draft, sections_of
from letea.county.opening import County
from letea.county.opinions import (
    opinion_docx,
    opinion_draft,
    opinion_pdf,
    sign_and_keep,
    write_answer,
)
from letea.wording import _, counted, grouped
from ui import messages
from ui.county.asking_dialog import open_dialog
from ui.county.opinion_dialog import OpinionDialog
from ui.county.opinion_words import CHIPS, COLUMNS, OpinionState, card_of, found_drafts, state_of
from ui.county.page import CountyPage
from ui.parts.basics import show_if
from ui.parts.card import Card
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.parts.list_heads import ListHead
from ui.parts.rows_view import RowsView
from ui.parts.where import ask_folder
from ui.room import Room

_LISTED, _NONE = range(2)
_CARD_WIDTH = 420


class OpinionsPage(CountyPage):
    """The drafts, the newest year first, with the card of the one chosen."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Avize"), room)
        self._lines: list[DraftLine] = []
        self.filter = LineInput(placeholder=_("Caută după comună, an sau numărul avizului"))
        self.filter.setObjectName("opinions.filter")
        self.filter.setAccessibleName(_("Caută în listă"))
        self.filter.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self.rows: RowsView[DraftLine] = RowsView(
            COLUMNS, self._fetch, name="opinions", settings=room.settings
        )
        self.rows.setAccessibleName(_("Lista proiectelor de plan"))
        self.add_tool(_("Coloane"), self.rows.show_columns_menu, icon="columns")
        self.add_tool(_("Exportă"), self.export_seen, icon="table-export")
        self.card = Card(_("Alegeți un plan din listă."))
        self.plan_button = self.card.add_action(_("Arată planul"), self.show_plan, icon="file-text")
        self.write_button = self.card.add_action(_("Scrie avizul…"), self.edit, icon="pencil")
        self.sign_button = self.card.add_action(_("Semnează avizul"), self.sign, icon="certificate")
        self.print_button = self.card.add_action(_("Tipărește avizul"), self.print_paper, icon="printer")
        self.answer_button = self.card.add_action(
            _("Scrie răspunsul pe stick…"), self.ask_folder, icon="package-export"
        )
        self._lay_out()
        self.rows.selected.connect(lambda _id: self._show_card())
        self.rows.opened.connect(lambda _id: self.edit())
        self.rows.typed.connect(self._begin_filter)
        self.filter.textChanged.connect(lambda _text: self._list())
        self.chips.chosen.connect(lambda _key: self._list())

    # What the window asks.

    def read_county(self, county: County) -> None:
        """Read the drafts and the opinions on them."""
        self._room.work.latest(
            ("opinions", id(self)), lambda _progress: draft_lines(county), self._take, failed=self._tell
        )

    def look_for(self) -> bool:
        """Ctrl+F: look for a draft in the list."""
        self.filter.setFocus()
        self.filter.selectAll()
        return True

    def edit(self) -> None:
        """Ctrl+E: write the opinion; one that is signed is shown as a paper."""
        line = self._chosen()
        if line is None:
            return
        if state_of(line) is OpinionState.SIGNED:
            self.print_paper()
            return
        county = self.county.now()
        self._room.work.latest(
            ("opinion", id(self)),
            lambda _progress: sections_of(open_draft(county, line.package)),
            lambda found: open_dialog(OpinionDialog(self._room, county, line, found, self.window())),
            failed=self._tell,
        )

    def print_paper(self) -> None:
        """Ctrl+P: the opinion on paper."""
        from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf

        line = self._chosen()
        if line is None or line.opinion is None:
            return
        county = self.county.now()
        shown = ShownPaper(
            _("Aviz consultativ, {commune}").format(commune=line.commune.name),
            partial(opinion_pdf, county, line.package, line.opinion),
            partial(opinion_docx, county, line.package, line.opinion),
            of=PaperOf("county_opinion", "") if line.opinion.answer is not None else None,
        )
        open_paper(self._room, shown, self.window())

    def show_plan(self) -> None:
        """The draft as a paper, drawn here from its data."""
        from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf

        line = self._chosen()
        if line is None:
            return
        name = _("Planul pe {year}, {commune}").format(year=line.package.year, commune=line.commune.name)
        shown = ShownPaper(name, partial(draft_pdf, self.county.now(), line.package))
        open_paper(self._room, shown, self.window())

    def sign(self) -> None:
        """Sign the opinion, after asking: from then on it is not changed."""
        line = self._chosen()
        if line is None or not self._may_sign(line):
            return
        county, draft = self.county.now(), opinion_draft(line.opinion)
        self._room.work.run(
            lambda _progress: sign_and_keep(county, line.package, draft),
            done=lambda _none: self._room.say(_("Avizul este semnat; scrieți răspunsul pe stick.")),
            failed=self._tell,
            title=_("Semnarea avizului"),
        )

    def ask_folder(self) -> QFileDialog | None:
        """Ask for the folder of the commune's stick and write the answer there."""
        line = self._chosen()
        if line is None or state_of(line) is not OpinionState.SIGNED:
            return None
        return ask_folder(
            self.window(),
            _("Folderul de pe stick"),
            self._room.desk.folders.home,
            partial(self._write_answer, line),
            name="opinions.where",
        )

    def export_seen(self) -> None:
        """The list as it is seen, as a workbook."""
        from ui.parts.export import export_seen  # noqa: PLC0415 - the list comes first

        typed = self.filter.text().strip()
        head = ListHead(
            _("Avize la planurile comunelor"), _("căutat „{words}”").format(words=typed) if typed else ""
        )
        export_seen(self._room, self.rows, self._fetch, head=head, parent=self)

    # What is shown.

    def _write_answer(self, line: DraftLine, folder: Path) -> None:
        told = _("Răspunsul pentru {commune} este pe stick: {name}.")
        self._room.work.run(
            lambda progress: write_answer(line, folder, progress),
            done=lambda path: self._room.say(told.format(commune=line.commune.name, name=path.name)),
            failed=self._tell,
            title=_("Scrierea răspunsului"),
        )

    def _may_sign(self, line: DraftLine) -> bool:
        answers = [
            messages.Answer("back", _("Înapoi")),
            messages.Answer("sign", _("Semnează"), "primary"),
        ]
        asked = _("Semnați avizul planului comunei {name}?").format(name=line.commune.name)
        detail = _("După semnare nu se mai schimbă; comuna poate trimite alt proiect.")
        return messages.choose(self, asked, answers, detail=detail) == "sign"

    def _take(self, lines: list[DraftLine]) -> None:
        self._lines = lines
        states = [state_of(line) for line in lines]
        self.chips.set_chips(
            [
                Chip(key, words, len(lines) if state is None else states.count(state))
                for key, words, state in CHIPS
            ]
        )
        self.set_counts(counted(len(lines), _("proiect de plan"), _("proiecte de plan")))
        self._list()

    def _list(self) -> None:
        state = next((state for key, _words, state in CHIPS if key == self.chips.active()), None)
        found = found_drafts(self._lines, self.filter.text(), state)
        self.rows.set_ids([line.package.id for line in found])
        self._body.setCurrentIndex(_LISTED if found else _NONE)
        shown = _("{shown} din {all} afișate")
        self.set_foot(shown.format(shown=grouped(len(found)), all=grouped(len(self._lines))))
        self._show_card()

    def _show_card(self) -> None:
        line = self._chosen()
        self.card.setVisible(bool(self._lines))
        if line is None:
            self.card.clear()
            return
        card_of(self.card, line)
        state = state_of(line)
        offered = {
            self.write_button: state is not OpinionState.SIGNED,
            self.sign_button: state is OpinionState.BEGUN,
            self.print_button: state is not OpinionState.WAITING,
            self.answer_button: state is OpinionState.SIGNED,
        }
        for made, is_offered in offered.items():
            show_if(made, shown=is_offered)

    def _chosen(self) -> DraftLine | None:
        return next(iter(self._fetch([self.rows.selected_id() or 0])), None)

    def _fetch(self, ids: Sequence[int]) -> list[DraftLine]:
        held = {line.package.id: line for line in self._lines}
        return [held[one] for one in ids if one in held]

    def _begin_filter(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        none = Empty(
            _(
                "Niciun proiect de plan. Comunele îl predau singur, din „Predare”, „numai planul”, iar aici "
                "ajunge din „Primire”."
            ),
            icon="gavel",
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
        self.set_card(self.card, width=_CARD_WIDTH)
        self.setFocusProxy(self.rows)
