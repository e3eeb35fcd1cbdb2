"""The dialog that changes the state of one or many files, with the disposition that decides it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from db.tables.benefits import FileState
from letea.actions.dispositions import Decision, change_state, check_decision, new_decision, standings_of
from letea.errors import Problem
from letea.rules.benefits import DECIDED, next_states
from letea.wording import _, counted
from ui.benefits.form import DispositionForm, GrantForm, StepForm
from ui.parts.basics import button, label
from ui.parts.dialog import RecordDialog
from ui.room import Room


class StateDialog(RecordDialog[Decision]):
    """Records a change of state; `saved` tells of how many files. Opened only where a state may follow."""

    def __init__(self, room: Room, files: Sequence[int], *, parent: QWidget | None = None) -> None:
        super().__init__("", work=room.work, parent=parent)
        self.setObjectName("state-dialog")
        self._room = room
        today = room.desk.today()
        standings = standings_of(room.desk.store, files)
        states = next_states([standing.state for standing in standings])
        self._decision = new_decision(files, states[0], today)
        self.step = StepForm(states, today=today)
        self.disposition = DispositionForm(today=today)
        self.grant = GrantForm(today=today)
        if len(standings) == 1:
            self.set_title(_("Schimbă stadiul dosarului {number}").format(number=standings[0].number))
        else:
            told = counted(len(standings), _("dosar ales"), _("dosare alese"))
            self.set_title(_("Dispoziție pentru {files}").format(files=told))
            numbers = ", ".join(standing.number for standing in standings)
            self.add_widget(label(numbers, "secondary", wrap=True))
        for part in (self.step, self.disposition, self.grant):
            self.add_part(part)
        self.step.show(self._decision.step)
        self.disposition.show(self._decision.disposition)
        self.grant.begin(self._decision.grant)
        referral, draft = _("Referat…"), _("Proiect de dispoziție…")
        self.referral_button = button(referral, lambda: self.show_paper(referral=True), name="referral")
        self.draft_button = button(draft, lambda: self.show_paper(referral=False), name="draft-disposition")
        for made in (self.referral_button, self.draft_button):
            self.foot.addWidget(made)
        self.step.changed.connect(self._follow)
        self._follow()
        self.resize(640, 600)
        (self.step if self.disposition.isHidden() else self.disposition).focus_first()

    def draft(self) -> Decision:
        """The decision as typed."""
        self.step.fill(self._decision.step)
        self.disposition.fill(self._decision.disposition)
        self.grant.fill(self._decision.grant)
        return self._decision

    def check(self, draft: Decision) -> list[Problem]:
        """What the rules say of it."""
        return check_decision(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: Decision) -> int:
        """Change the files."""
        return change_state(self._room.desk.store, draft, self._room.desk.today())

    def show_paper(self, *, referral: bool) -> None:
        """Show the paper of the decision as it is typed; what is wrong in it is told first."""
        from ui.benefits.papers import show_draft  # noqa: PLC0415 - brings QtPdf, which the start spares

        if any(part.problems() for part in (self.step, self.disposition, self.grant)):
            self.save_now()  # tells each at its place, and keeps nothing
            return
        show_draft(self._room, self.draft(), self, referral=referral)

    def _follow(self) -> None:
        state = self.step.chosen()
        for made in (self.referral_button, self.draft_button):
            made.setVisible(state in DECIDED or state is FileState.PAYING)
        self.disposition.follow(state)
        self.grant.follow(state)


def may_decide(room: Room, files: Sequence[int]) -> bool:
    """Whether there is a state that may follow for all of these files."""
    return bool(files) and bool(next_states([one.state for one in standings_of(room.desk.store, files)]))
