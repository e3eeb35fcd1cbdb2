"""A list of files past their term: written, printed; then erased for good, with the word typed."""

from PySide6.QtWidgets import QWidget

from db.tables.personal import Selection, SensitiveUse
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.selections import (
    SelectionFile,
    check_erasing_of,
    check_selection_file,
    erase_selection,
    open_selection,
    save_selection,
    selection_outline,
    selection_paper_of,
)
from letea.errors import Problem
from letea.fields import Field
from letea.fields.personal import FILE_NAMES
from letea.rules.retention import TYPED
from letea.wording import _, counted, day
from ui.parts.basics import label
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room

_SHOWN = 12  # files named in the dialog; the paper names them all


class SelectionDialog(RecordDialog[SelectionFile]):
    """Edits a list of files past their term."""

    def __init__(self, room: Room, file: SelectionFile, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Listă de selecționare"), work=room.work, parent=parent)
        self._room, self._file = room, file
        self.form = Form(today=room.desk.today())
        form = self.form
        form.row(form.text(Selection.number), form.day(Selection.made_on, past=True))
        form.long_text(Selection.commission, lines=3)
        form.row(form.text(Selection.confirmed_number), form.day(Selection.confirmed_on, past=True))
        form.yes_no(Selection.with_persons)
        form.long_text(Selection.note, lines=2)
        self.add_part(form)
        count = counted(len(file.items), _("dosar peste termen"), _("dosare peste termen"))
        self.add_widget(label(count, "heading"))
        for item in file.items[:_SHOWN]:
            told = f"{FILE_NAMES[item.kind]}: {item.name}, {day(item.ended_on)}"
            self.add_widget(label(told, "secondary", wrap=True))
        if len(file.items) > _SHOWN:
            rest = counted(len(file.items) - _SHOWN, _("alt dosar"), _("alte dosare"))
            self.add_widget(label(_("și {rest}").format(rest=rest), "secondary"))
        form.show(file.selection)
        self.resize(760, 720)

    def draft(self) -> SelectionFile:
        """The list as it stands on the screen."""
        self.form.fill(self._file.selection)
        return self._file

    def check(self, draft: SelectionFile) -> list[Problem]:
        """What the rules say."""
        return check_selection_file(draft, self._room.desk.today())

    def save(self, draft: SelectionFile) -> int:
        """Keep it."""
        return save_selection(self._room.desk.store, draft, self._room.desk.today())


class ErasingDialog(RecordDialog[str]):
    """Erases what is on a list, once the word is typed; `saved` brings how many files went."""

    def __init__(self, room: Room, selection_id: int, *, parent: QWidget | None = None) -> None:
        file = open_selection(room.desk.store, selection_id)
        title = _("Ștergere definitivă: lista nr. {number}").format(number=file.selection.number)
        super().__init__(title, work=room.work, parent=parent)
        self.setObjectName("erasing")
        self._room, self._id, self._selection = room, selection_id, file.selection
        for text in self._told(len(file.items)):
            self.add_widget(label(text, wrap=True))
        self.form = Form(today=room.desk.today())
        self.typed_word = self.form.text(
            SensitiveUse.purpose, field=Field(_("Scrieți {word}").format(word=TYPED), required=True)
        )
        self.add_part(self.form)
        self.form.show(SensitiveUse(used_at="", used_by="", listed="", purpose=""))
        self.save_button.setText(_("Șterge definitiv"))
        self.save_button.setProperty("look", "danger")
        self.save_button.setDefault(False)
        self.save_button.setAutoDefault(False)
        self.resize(620, 420)

    def draft(self) -> str:
        """The word as typed."""
        return str(self.typed_word.value())

    def check(self, draft: str) -> list[Problem]:
        """What stands in the way."""
        return check_erasing_of(self._room.desk.store, self._selection, draft)

    def save(self, draft: str) -> int:
        """Erase."""
        return erase_selection(self._room.desk.store, self._id, draft, self._room.desk.today())

    def is_changed(self) -> bool:
        """A word that was typed is nothing to lose."""
        return False

    def _told(self, count: int) -> list[str]:
        return [
            _("Se șterg definitiv {files}, cu fișierele atașate, actele tipărite și istoricul lor.").format(
                files=counted(count, _("dosar"), _("dosare"))
            ),
            _("Nu se poate anula, nici aceasta, nici ce s-a lucrat înainte de ea în această ședință."),
            _(
                "Rămân: lista tipărită, faptul că s-a lucrat la ele (fără conținut) și copiile de siguranță "
                "făcute până acum. Copiile zilnice, săptămânale și lunare se înlocuiesc în cel mult un an; "
                "cele de sfârșit de an și cele duse în alt loc rămân până le ștergeți. Rămân și listele "
                "tipărite pentru mai multe persoane și numele scris în dosarele altora, ale căror termene nu "
                "s-au împlinit. Actele pe hârtie se selecționează separat."
            ),
        ]


def show_selection(room: Room, selection_id: int, parent: QWidget | None) -> PaperDialog:
    """Show the list as a paper; printed or saved, it is kept as the proof."""
    store = room.desk.store
    of = selection_paper_of(store, selection_id)
    shown = ShownPaper(
        _("Listă de selecționare nr. {number}").format(number=of.number),
        lambda progress: pdf_of(selection_outline(store, selection_id), progress),
        lambda progress: docx_of(selection_outline(store, selection_id), progress),
        of=of,
    )
    return open_paper(room, shown, parent)
