"""The card of the selected council file: its steps, papers, proposals, sitting and history."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.tables.council import CouncilFile, CouncilPaper, CouncilStep, Proposal
from letea.actions.council_reading import open_council_file
from letea.actions.opinion_reading import opinion_on
from letea.documents.council.inflecting import named
from letea.fields import field_of
from letea.fields.council import COUNCIL_STAGES, PAPER_KINDS, SUBJECTS
from letea.fields.showing import shown
from letea.rules.council_tree import CouncilFolder
from letea.wording import _, day
from ui.council.papers import show_paper, show_whole_file
from ui.council.path import StepPath
from ui.council.words import TONES, numbered
from ui.parts.attributes import Attribute
from ui.parts.basics import button, hairline, label
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.parts.opinion_view import opinion_view
from ui.parts.paper_view import PaperDialog
from ui.room import Room

_OF_SITTING = (
    *(CouncilFile.sitting, CouncilFile.sitting_on, CouncilFile.chairs, CouncilFile.seated),
    *(CouncilFile.present, CouncilFile.votes_for, CouncilFile.votes_against, CouncilFile.abstained),
)
_OF_MATTER = (
    *(CouncilFile.year, CouncilFile.amends, CouncilFile.county_body),
    *(CouncilFile.consultation_from_on, CouncilFile.consultation_to_on),
)


class CouncilCard(Card):
    """What is known of a council file."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți un dosar din listă."))
        self._room = room
        self.folder: CouncilFolder | None = None
        self.add_action(_("Tipărește dosarul"), self.print_all, icon="printer")

    def print_all(self) -> PaperDialog | None:
        """Show all papers of the file, to be printed in one go."""
        return show_whole_file(self._room, self.folder, self) if self.folder is not None else None

    def show_file(self, file_id: int | None) -> None:
        """Show a file, or none."""
        if file_id is None:
            self.folder = None
            self.clear()
            return
        self.folder = folder = open_council_file(self._room.desk.store, file_id)
        file = folder.file
        opinion = opinion_on(self._room.desk.store, file.plan_id) if file.plan_id is not None else None
        self.show_record(
            named(file.title),
            {
                _("Etape"): scrolled(StepPath(folder)),
                **({_("Avizul"): opinion_view(self._room, opinion)} if opinion is not None else {}),
                _("Documente"): scrolled(self._papers(folder)),
                _("Propuneri"): scrolled(_proposals(folder)),
                _("Detalii"): [
                    (_("Felul"), SUBJECTS[file.subject]),
                    *_facts(file, (*_OF_MATTER, *_OF_SITTING, CouncilFile.notes)),
                ],
                _("Istoric"): HistoryView(
                    self._room,
                    CouncilFile,
                    file.id,
                    children=[CouncilStep.file_id, CouncilPaper.file_id, Proposal.file_id],
                ),
            },
            state=COUNCIL_STAGES[folder.stage],
            tone=TONES[folder.stage],
        )

    def _papers(self, folder: CouncilFolder) -> QWidget:
        whole, column = _column()
        for paper in folder.papers:
            if column.count():
                column.addWidget(hairline())
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(PAPER_KINDS[paper.kind], wrap=True, selectable=True))
            words.addWidget(label(_told(paper), "small", wrap=True, selectable=True))
            see = button(_("Vezi"), partial(show_paper, self._room, paper, self), look="link", icon="eye")
            see.setObjectName(f"paper.{paper.id}")
            see.setAccessibleName(_("Vezi: {name}").format(name=PAPER_KINDS[paper.kind]))
            line = QHBoxLayout()
            line.addLayout(words, 1)
            line.addWidget(see, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
        column.addStretch(1)
        return whole


def scrolled(inside: QWidget) -> QScrollArea:
    """A widget in an area that scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area


def _told(paper: CouncilPaper) -> str:
    told = [paper.party, paper.verdict, numbered(paper.number, day(paper.dated_on))]
    if paper.sent_on:
        told.append(_("comunicat la {day}").format(day=day(paper.sent_on)))
    return " · ".join(part for part in told if part.strip()) or _("fără număr")


def _proposals(folder: CouncilFolder) -> QWidget:
    whole, column = _column()
    if not folder.proposals:
        none = _("Nu s-au înregistrat propuneri.")
        still = _("Încă nu este scrisă nicio propunere.")
        column.addWidget(label(none if folder.file.no_proposals else still, "secondary", wrap=True))
    for proposal in folder.proposals:
        if column.count():
            column.addWidget(hairline())
        taken = {True: _("preluată"), False: _("nepreluată"), None: ""}[proposal.accepted]
        told = [proposal.who, day(proposal.received_on), taken]
        column.addWidget(label(" · ".join(part for part in told if part), "small", wrap=True))
        column.addWidget(label(proposal.text, wrap=True, selectable=True))
        answered = bool(proposal.answer.strip())
        answer = (
            _("Răspuns: {answer}").format(answer=proposal.answer) if answered else _("Fără răspuns încă.")
        )
        column.addWidget(label(answer, "secondary" if answered else "warning", wrap=True, selectable=True))
    column.addStretch(1)
    return whole


def _column() -> tuple[QWidget, QVBoxLayout]:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 4, 8, 0)
    column.setSpacing(6)
    return whole, column


def _facts(file: CouncilFile, attributes: tuple[Attribute, ...]) -> Facts:
    told = []
    for attribute in attributes:
        field = field_of(attribute)
        told.append((field.label, shown(field, getattr(file, attribute.key), {})))
    return told
