"""Avize: the draft plans that communes sent, and the county's opinion on each."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from letea.county.drafts import (
    DraftLine,
    OpinionState,
    draft_lines,
    draft_pdf,
    found_drafts,
    open_draft,
    sections_of,
)
from letea.county.opening import County
from letea.county.opinions import (
    opinion_docx,
    opinion_draft,
    opinion_pdf,
    sign_and_keep,
    write_answer,
)
from letea.wording import _, counted
from ui import messages
from ui.county.asking_dialog import open_dialog
from ui.county.list_fields import OPINIONS
from ui.county.listed_page import ListedPage
from ui.county.opinion_dialog import OpinionDialog
from ui.county.opinion_words import CHIPS, COLUMNS, card_of, draft_told
from ui.parts.basics import show_if
from ui.parts.card import Card
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.list_heads import ListHead
from ui.parts.where import ask_folder
from ui.room import Room

_CARD_WIDTH = 452


class OpinionsPage(ListedPage[DraftLine]):
    """The drafts, the newest year first, with the card of the one chosen."""

    fields = OPINIONS

    def __init__(self, room: Room) -> None:
        super().__init__(
            _("Avize"),
            room,
            name="opinions",
            told=_("Lista proiectelor de plan"),
            search=_("Caută după comună, an sau numărul avizului"),
            columns=COLUMNS,
            empty=Empty(
                _(
                    "Niciun proiect de plan. Comunele îl predau singur, din „Predare”, „numai planul”, iar "
                    "aici ajunge din „Primire”."
                ),
                icon="gavel",
            ),
        )
        self.add_tool(_("Tipărește lista"), super().print_paper, icon="printer")
        self.add_tool(_("Exportă"), self.export_seen, icon="table-export")
        self.card = Card(_("Alegeți un plan din listă."))
        self.plan_button = self.card.add_action(_("Planul"), self.show_plan, icon="file-text")
        self.write_button = self.card.add_action(_("Avizul…"), self.edit, icon="pencil")
        self.sign_button = self.card.add_action(_("Semnează"), self.sign, icon="certificate")
        self.print_button = self.card.add_action("", self.print_paper, icon="printer")
        self.answer_button = self.card.add_action(
            _("Scrie pe stick…"), self.ask_folder, icon="package-export"
        )
        said = {
            self.plan_button: _("Arată planul"),
            self.write_button: _("Scrie avizul"),
            self.sign_button: _("Semnează avizul"),
            self.print_button: _("Tipărește avizul (Ctrl+P)"),
            self.answer_button: _("Scrie răspunsul pe stick"),
        }
        for made, words in said.items():  # the buttons of a draft stand on one line of the card
            made.setAccessibleName(words)
            made.setToolTip(words)
        self.set_card(self.card, width=_CARD_WIDTH)
        self.rows.opened.connect(lambda _id: self.edit())

    # What the window asks.

    def read_county(self, county: County) -> None:
        """Read the drafts and the opinions on them."""
        self._room.work.latest(
            ("opinions", id(self)), lambda _progress: draft_lines(county), self._take, failed=self._tell
        )

    def edit(self) -> None:
        """Ctrl+E: write the opinion; one that is signed is shown as a paper."""
        line = self._chosen()
        if line is None:
            return
        if line.state is OpinionState.SIGNED:
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
        from letea.actions.printed import PaperOf  # noqa: PLC0415 - the page comes first
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
        told = _("Planul pe {year}, {commune}, proiectul {draft}")
        name = told.format(year=line.package.year, commune=line.commune.name, draft=draft_told(line))
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
        if line is None or line.state is not OpinionState.SIGNED:
            return None
        return ask_folder(
            self.window(),
            _("Folderul de pe stick"),
            self._room.desk.folders.home,
            partial(self._write_answer, line),
            name="opinions.where",
        )

    # What is shown.

    def _write_answer(self, line: DraftLine, folder: Path) -> None:
        told = _("Răspunsul pentru {commune} este pe stick: {name}.")
        self._room.work.run(
            lambda progress: write_answer(line, folder, progress),
            done=lambda path: self._room.say(told.format(commune=line.commune.name, name=path.name)),
            failed=self._tell,
            title=_("Scrierea răspunsului"),
        )

    def _list_head(self) -> ListHead:
        return ListHead(_("Avize la planurile comunelor"), self._searched_told())

    def _may_sign(self, line: DraftLine) -> bool:
        answers = [
            messages.Answer("back", _("Înapoi")),
            messages.Answer("sign", _("Semnează"), "primary"),
        ]
        told = _("Semnați avizul planului comunei {name}, proiectul {draft}?")
        asked = told.format(name=line.commune.name, draft=draft_told(line))
        detail = _("După semnare nu se mai schimbă; comuna poate trimite alt proiect.")
        if not line.package.is_current:
            detail = _("Comuna a trimis între timp un proiect mai nou; acesta este avizul celui vechi.")
        return messages.choose(self, asked, answers, detail=detail) == "sign"

    def _take(self, lines: list[DraftLine]) -> None:
        self._lines = lines
        states = [line.state for line in lines]
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
        self._show_found(found_drafts(self._lines, self.filter.text(), state))

    def _show_card(self) -> None:
        line = self._chosen()
        self.card.setVisible(bool(self._lines))
        if line is None:
            self.card.clear()
            return
        card_of(self.card, line)
        state = line.state
        offered = {
            self.write_button: state is not OpinionState.SIGNED,
            self.sign_button: state is OpinionState.BEGUN,
            self.print_button: state is not OpinionState.WAITING,
            self.answer_button: state is OpinionState.SIGNED,
        }
        for made, is_offered in offered.items():
            show_if(made, shown=is_offered)
