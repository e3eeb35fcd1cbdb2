"""The editor of one section: its title, what it holds by its kind, and the line that tells of saving."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.tables.plans import Display, SectionKind
from letea.actions.plan_view import PlanView
from letea.layouts import Family
from letea.prose import is_blank
from letea.rules.plan_drafts import draft_of, take_versions, versions_of
from letea.rules.plan_tree import SectionTree
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, icon_button, label, show_if
from ui.plans.basis import BasisPiece
from ui.plans.objectives import ObjectivesPiece
from ui.plans.pieces import (
    AbsencePiece,
    Piece,
    PlanTitlePiece,
    SavedLine,
    TextPiece,
    TitlePiece,
    text_above,
    text_below,
    whole_text,
)
from ui.plans.print_menu import PrintMenu
from ui.plans.signers import SignersPiece
from ui.plans.table import TablePiece
from ui.room import Room

_TOLD = 2  # problems shown above the text


class SectionEditor(QFrame):
    """Edits a draft of a section. `changed` tells of every edit; nothing here saves.

    `stepped` tells of a whole step, to be saved at once; `followed(target)` asks for a linked node.
    `reload_asked` and `keep_asked` answer a section changed elsewhere; `table` is the table's piece, if any.
    """

    changed = Signal()
    reload_asked = Signal()
    keep_asked = Signal()
    plan_asked = Signal()
    stepped = Signal()
    followed = Signal(object)

    def __init__(self, room: Room, view: PlanView, held: SectionTree, family: Family) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setObjectName("section")
        self.held = draft_of(held)
        self.uid = held.section.uid
        self.is_read_only = False
        self.table: TablePiece | None = None
        self.objectives: ObjectivesPiece | None = None
        self._room, self._view, self._family = room, view, family
        self._spec = family.section(held.section.key)
        self._pieces: list[Piece] = []
        self._build(has_children=bool(held.children))

    def draft(self) -> SectionTree:
        """A copy of the section as it stands on the screen, to be saved."""
        for piece in self._pieces:
            piece.fill(self.held)
        return draft_of(self.held)

    def take(self, kept: SectionTree) -> None:
        """Know the versions under which the section was saved."""
        take_versions(self.held, kept)

    def shows(self, held: SectionTree) -> bool:
        """Whether this is the section as the file holds it, its place in the table of versions included."""
        return versions_of(held) == versions_of(self.held)

    def tell_failure(self, text: str, *, stale: bool = False) -> None:
        """Say why saving failed, with the ways out; nothing to say takes the words away."""
        self.failure.tell(text)
        self._ways.setVisible(bool(text) and stale)

    def set_read_only(self) -> None:
        """Show the section of an adopted plan: read, copied from the paper, written in no more."""
        self.is_read_only = True
        for made in (*self._pieces, self._pencil, self.printing.button, self._left_out):
            made.setEnabled(False)
        self.saved_line.hide()

    def go_on_from(self, before: "SectionEditor") -> None:
        """Show what was chosen and closed in the tree of the same section, when it is read anew."""
        if before.held.section.uid == self.uid and before.objectives and self.objectives:
            self.objectives.resume(before.objectives.state())

    def focus_first(self) -> None:
        """Go to what is usually edited."""
        piece = self._pieces[-1]
        target = piece.editor if isinstance(piece, TextPiece) else piece
        target.setFocus()

    def _build(self, *, has_children: bool) -> None:
        section = self.held.section
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(10)
        column.addLayout(self._head())
        self.failure = Banner("", "bad")
        column.addWidget(self.failure)
        column.addWidget(self._way_out())
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(12)
        body.addWidget(self._hint)
        body.addWidget(self._left_out)
        self._add(body, self._title())
        if section.kind is not SectionKind.TABLE:
            self._tell_problems(body)
        if _may_be_absent(section.kind, section.display, has_children=has_children) or section.absence:
            self._add(body, AbsencePiece(section, self._family.absence))
        for piece in self._content():
            self._add(body, piece)
        if not any(piece.grows for piece in self._pieces):
            body.addStretch(1)
        column.addWidget(_scrolled(inside), 1)
        self.saved_line = SavedLine()
        column.addWidget(self.saved_line)

    def _head(self) -> QHBoxLayout:
        section = self.held.section
        line = QHBoxLayout()
        self.title = label("", "heading", wrap=True)
        line.addWidget(self.title, 1)
        self._pencil = icon_button(
            "pencil", _("Modifică numărul și titlul"), self._toggle_title, name="retitle"
        )
        self._pencil.setCheckable(True)
        line.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        hint = self._spec.hint if self._spec is not None else ""
        self._hint = label(hint, "secondary", wrap=True)
        shown = bool(hint) and (section.kind is SectionKind.TABLE or self._is_bare())
        show_if(self._hint, shown=shown)
        ask = icon_button("help-circle", _("Ce se scrie aici"), self._toggle_hint, name="hint")
        show_if(ask, shown=bool(hint))
        line.insertWidget(1, ask, 0, Qt.AlignmentFlag.AlignTop)
        self.printing = PrintMenu(section, self._family, self)
        self.printing.changed.connect(self._reprint)
        line.insertWidget(1, self.printing.button, 0, Qt.AlignmentFlag.AlignTop)
        self._left_out = Banner("", "note", do=_("Tipărește-o"), on_do=self.printing.included.trigger)
        self._tell_left_out()
        show_if(self._pencil, shown=section.display is not Display.TITLE or bool(section.heading))
        self._name(f"{section.number} {section.heading}")
        return line

    def _reprint(self) -> None:
        self.title_piece.tell_display(self.held.section.display)
        self._tell_left_out()
        self.changed.emit()

    def _tell_left_out(self) -> None:
        text = _("Secțiunea nu se tipărește.")
        self._left_out.tell("" if self.held.section.included else text)

    def _is_bare(self) -> bool:
        """Whether nothing is written in the section yet."""
        held = self.held
        return not held.basis and not held.nodes and is_blank(held.section.text)

    def _toggle_hint(self) -> None:
        self._hint.setVisible(not self._hint.isVisible())

    def _title(self) -> TitlePiece:
        self.title_piece = TitlePiece(self.held.section)
        self.title_piece.setVisible(False)
        self.title_piece.changed.connect(self._retitle)
        return self.title_piece

    def retitle(self) -> None:
        """Begin to write the number and the heading."""
        self._pencil.setChecked(True)
        self._toggle_title()

    def _toggle_title(self) -> None:
        self.title_piece.setVisible(self._pencil.isChecked())
        if self._pencil.isChecked():
            self.title_piece.form.focus_first()

    def _retitle(self) -> None:
        self.title_piece.fill(self.held)
        self._name(f"{self.held.section.number} {self.held.section.heading}")

    def _name(self, words: str) -> None:
        title = _("Titlul planului") if self.held.section.display is Display.TITLE else _("Fără titlu")
        self.title.setText(_short(words.strip()) or title)
        self.title.setToolTip(words.strip())
        self.setAccessibleName(words.strip() or title)

    def _content(self) -> Sequence[Piece]:
        section = self.held.section
        match section.kind:
            case SectionKind.TABLE:
                self.table = TablePiece(self._room, self._view, self.held, self._family)
                return [self.table]
            case SectionKind.BASIS:
                today = self._room.desk.today()
                return [self._above(), BasisPiece(self.held, self._view.tree.plan.year, today)]
            case SectionKind.OBJECTIVES:
                self.objectives = ObjectivesPiece(self._room, self.held, self._view.tree)
                self.objectives.stepped.connect(self.stepped)
                self.objectives.followed.connect(self.followed)
                return [self._above(), self.objectives]
            case SectionKind.SIGNATURES:
                return [SignersPiece(self._room, self._view, self.held)]
            case SectionKind.TEXT:
                if section.display is Display.TITLE and not section.heading:
                    title = PlanTitlePiece(self._view.tree.plan.title)
                    title.asked.connect(self.plan_asked)
                    return [title, text_above(section, _("Text sub titlu"))]
                text = whole_text(section)
                return [text, text_below(section, _("Text dedesubt"))] if section.closing else [text]

    def _above(self) -> Piece:
        return text_above(self.held.section, _("Text deasupra"))

    def _add(self, body: QVBoxLayout, piece: Piece) -> None:
        self._pieces.append(piece)
        piece.changed.connect(self.changed)
        body.addWidget(piece, 1 if piece.grows else 0)

    def _tell_problems(self, body: QVBoxLayout) -> None:
        for problem in self._view.problems_of(self.held.section)[:_TOLD]:
            if (
                problem.field != self.held.section.key
                and self.held.section.kind is not SectionKind.SIGNATURES
            ):
                body.addWidget(Banner(problem.text, "warning"))

    def _way_out(self) -> QWidget:
        self._ways = QWidget()
        line = QHBoxLayout(self._ways)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(button(_("Păstrează ce am scris"), self.keep_asked.emit, name="stale.keep"))
        line.addWidget(button(_("Arată ce este în fișier"), self.reload_asked.emit, name="stale.reload"))
        line.addStretch(1)
        self._ways.hide()
        return self._ways


def _may_be_absent(kind: SectionKind, display: Display, *, has_children: bool) -> bool:
    return kind is not SectionKind.SIGNATURES and display is not Display.TITLE and not has_children


def _short(words: str) -> str:
    most = 140
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
