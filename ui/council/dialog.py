"""The dialogs of a council file: the file with all it holds, and what a new one is about."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.council import CouncilFile, CouncilStage, CouncilStep, CouncilSubject
from letea.actions.council import (
    check_folder,
    file_of_plan,
    save_council_file,
    start_other_file,
    start_plan_file,
)
from letea.actions.council_reading import open_council_file
from letea.actions.office_reading import office_words
from letea.actions.plan_reading import plan_rows
from letea.errors import Problem
from letea.fields import field_of
from letea.fields.council import SUBJECTS
from letea.rules.council import check_matter
from letea.rules.council_titles import usual_title
from letea.rules.council_tree import ORDER, CouncilFolder
from letea.wording import _
from ui.council.form import ConsultationForm, MatterForm, SittingForm, StepForm, WordingForm
from ui.council.lines import paper_lines, proposal_lines
from ui.council.term import least_days
from ui.parts.basics import label
from ui.parts.choosers import ChoiceBox
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.form import Form
from ui.parts.prose import ProseEditor
from ui.room import Room

_WIDTH, _HEIGHT = 940, 680


def open_council_dialog(room: Room, file_id: int, parent: QWidget) -> QDialog:
    """Open the form of a council file, or bring it to the front."""

    def make() -> QDialog:
        return CouncilDialog(room, open_council_file(room.desk.store, file_id), parent=parent)

    return open_once(("council_file", file_id), make)


class CouncilDialog(RecordDialog[CouncilFolder]):
    """Edits one council file."""

    def __init__(self, room: Room, folder: CouncilFolder, *, parent: QWidget | None = None) -> None:
        words = office_words(room.desk.store)
        told = _("Dosar {decision} {year}").format(decision=words.decision, year=folder.file.year)
        super().__init__(told, work=room.work, parent=parent)
        self._room, self._folder = room, folder
        today = room.desk.today()
        self.matter, self.consultation = MatterForm(today, words), ConsultationForm(today)
        self.sitting, self.wording = SittingForm(today), WordingForm(today)
        self.steps = {stage: StepForm(stage, today) for stage in ORDER}
        self.papers, self.proposals = paper_lines(today), proposal_lines(today)
        self.reasons = ProseEditor(field_of(CouncilFile.reasons).label, placeholder=_MOTIVES)
        self._add_parts()
        self._show()
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"council_file:{folder.file.uid}")
        self.turn_to(0)
        self._stage = folder.stage
        self.saved.connect(lambda _file: self._tell_adopted())

    def draft(self) -> CouncilFolder:
        """The file with its steps and lists as they stand on the screen."""
        folder = self._folder
        for form in (self.matter, self.consultation, self.sitting, self.wording):
            form.fill(folder.file)
        folder.file.reasons = self.reasons.prose()
        for step in folder.steps:
            self.steps[step.stage].fill(step)
        folder.papers, folder.proposals = self.papers.records(), self.proposals.records()
        return folder

    def check(self, draft: CouncilFolder) -> list[Problem]:
        """What the rules say."""
        return check_folder(draft, self._room.desk.today(), least_days=least_days(self._room))

    def save(self, draft: CouncilFolder) -> int:
        """Keep the file; its plan follows."""
        return save_council_file(self._room.desk.store, draft, self._room.desk.today())

    def _tell_adopted(self) -> None:
        """Say that the plan was kept, where this save adopted it."""
        folder = self._folder
        if (
            folder.plan is not None
            and folder.stage is CouncilStage.ADOPTED
            and folder.stage is not self._stage
        ):
            self._room.say(_("Planul a fost păstrat așa cum a fost adoptat; de acum se citește."))

    def _add_parts(self) -> None:
        for form in self.steps.values():
            self.add_part(form, _("Etape"))
        self.add_part(self.consultation, _("Consultare"))
        self.add_part(self.proposals, _("Consultare"))
        self.add_part(self.sitting, _("Ședința"))
        self.add_part(self.papers, _("Documente"))
        self.add_part(self.matter, _("Dosarul"))
        self.add_widget(label(self.reasons.title, "label"), _("Textele biroului"))
        self.add_part(self.reasons, _("Textele biroului"))
        self.add_part(self.wording, _("Textele biroului"))

    def _show(self) -> None:
        folder = self._folder
        known = {step.stage for step in folder.steps}
        folder.steps += [
            CouncilStep(file_id=folder.file.id, stage=stage) for stage in ORDER if stage not in known
        ]
        for step in folder.steps:
            self.steps[step.stage].show(step)
        for form in (self.matter, self.consultation, self.sitting, self.wording):
            form.show(folder.file)
        self.reasons.show(folder.file.reasons)
        self.papers.show(folder.papers)
        self.proposals.show(folder.proposals)


@dataclass
class NewMatter:
    """What a new file is about: a plan by its id, or a subject with its own title."""

    matter: str
    year: int
    title: str = ""


class NewCouncilDialog(RecordDialog[NewMatter]):
    """Asks what goes to the council; `saved(id)` gives the file that was started."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(_("Dosar nou"), work=room.work, parent=parent)
        self._room = room
        store = room.desk.store
        self._plans = {str(row.id): row for row in plan_rows(store) if file_of_plan(store, row.id) is None}
        others = {subject.value: words for subject, words in SUBJECTS.items() if subject is not _PLAN}
        names = {**{key: row.name for key, row in self._plans.items()}, **others}
        self._draft = NewMatter(next(iter(names)), room.desk.today().year)
        self.form = Form(today=room.desk.today())
        self.form.note(
            _("Dosarul pornește cu documentele și etapele cerute pentru ce se aprobă; le puteți schimba.")
        )
        told = replace(field_of(CouncilFile.subject), required=True)
        self.matter = self.form.add(ChoiceBox(["matter"], told, names, optional=False))
        self.form.count(CouncilFile.year)
        self.form.long_text(
            CouncilFile.title, lines=3, field=replace(field_of(CouncilFile.title), required=False, example="")
        )
        self.form.show(self._draft)
        self.matter.changed.connect(self._tell_title)
        self.add_part(self.form)
        self.save_button.setText(_("Începeți dosarul"))
        self.resize(560, 430)
        self._tell_title()

    def draft(self) -> NewMatter:
        """What was chosen."""
        self.form.fill(self._draft)
        return replace(self._draft)

    def check(self, draft: NewMatter) -> list[Problem]:
        """A year of our time; a title where it is not known."""
        if draft.matter in self._plans:
            return []
        file = CouncilFile(year=draft.year, title=draft.title or self._usual(draft))
        return list(check_matter(file))

    def save(self, draft: NewMatter) -> int:
        """Start the file."""
        store, today = self._room.desk.store, self._room.desk.today()
        if draft.matter in self._plans:
            return start_plan_file(store, int(draft.matter), today)
        return start_other_file(store, CouncilSubject(draft.matter), draft.year, today, title=draft.title)

    def _usual(self, draft: NewMatter) -> str:
        return usual_title(CouncilSubject(draft.matter), draft.year)

    def _tell_title(self) -> None:
        """A plan brings its own year and title; for other matters the usual title is told."""
        draft = self.draft()
        is_plan = draft.matter in self._plans
        for attribute in (CouncilFile.year, CouncilFile.title):
            self.form.box(attribute).setVisible(not is_plan)
        usual = "" if is_plan else self._usual(draft)
        told = _("Necompletat, dosarul este: „privind aprobarea {title}”.").format(title=usual)
        self.form.remark(CouncilFile.title, told if usual else "")


_PLAN = CouncilSubject.PLAN
_MOTIVES = _("De ce se propune hotărârea; se tipărește în referatul de aprobare.")
