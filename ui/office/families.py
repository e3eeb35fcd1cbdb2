"""Plan families in Settings: those Letea carries, the office's own, and the window that changes one."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.tables.families import OwnFamily
from letea.actions.families import copy_family, known_families, own_families, remove_family, save_family
from letea.errors import Problem
from letea.rules.family_drafts import (
    FamilyDraft,
    check_family,
    choices_of_columns,
    data_of_draft,
    draft_of_family,
)
from letea.rules.plan_drafts import copied
from letea.wording import _
from ui import messages
from ui.office.family_parts import FamilyForm, column_lines, head_lines, level_lines, section_lines
from ui.parts.basics import button, label
from ui.parts.dialog import RecordDialog, open_once
from ui.room import Room
from ui.theme import MARGIN


class FamilyDialog(RecordDialog[FamilyDraft]):
    """Changes a plan family of the office's own."""

    def __init__(self, room: Room, own: OwnFamily, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Model de plan: {name}").format(name=own.name), work=room.work, parent=parent)
        self.setObjectName("family-dialog")
        self._room, self._own = room, copied(own)
        self._draft = draft_of_family({**own.data, "name": own.name})
        self.form = FamilyForm(self._draft)
        self.levels = level_lines(self._draft.levels)
        self.columns = column_lines(self._draft.columns, choices_of_columns(self._draft.levels))
        self.heads = head_lines(self._draft.heads, _table_names(own.data))
        self.sections = section_lines(self._draft.sections)
        self.add_part(self.form, _("Modelul"))
        self.add_part(self.levels, _("Niveluri"))
        self.add_part(self.columns, _("Coloane"))
        if self._draft.heads:
            self.add_part(self.heads, _("Tabele"))
        self.add_part(self.sections, _("Secțiuni"))
        self.resize(1140, 680)
        self.turn_to(0)

    def draft(self) -> FamilyDraft:
        """The family as typed."""
        self.form.fill(self._draft)
        self._draft.levels = self.levels.records()
        self._draft.columns = self.columns.records()
        self._draft.heads = self.heads.records()
        self._draft.sections = self.sections.records()
        return self._draft

    def check(self, draft: FamilyDraft) -> list[Problem]:
        """What the rules say of it."""
        return check_family(draft)

    def save(self, draft: FamilyDraft) -> object:
        """Keep the family."""
        self._own.name = draft.name.strip()
        self._own.data = data_of_draft(draft, self._own.data)
        return save_family(self._room.desk.store, self._own)


class FamiliesDialog(QDialog):
    """The plan families at hand; one is copied, and the office's own are changed or deleted."""

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("families")
        self.setWindowTitle(_("Modele de plan"))
        self._room = room
        self._own: dict[str, OwnFamily] = {}
        self._keys: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Modele de plan"), "heading"))
        told = _(
            "Modelele programului rămân cum cere legea. Ca să schimbați unul, faceți-i o copie a biroului: "
            "un ordin nou, alte capete de tabel, alte niveluri. Planurile începute păstrează modelul lor."
        )
        column.addWidget(label(told, "secondary", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Modele de plan"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.list.currentRowChanged.connect(lambda _row: self._fit())
        self.list.itemActivated.connect(lambda _item: self._enter())
        self.resize(640, 520)
        self.show_families()

    def show_families(self, chosen: str = "") -> None:
        """List the families anew."""
        store = self._room.desk.store
        known = known_families(store)
        self._own = {one.key: one for one in own_families(store)}
        self._keys = [one.key for one in known]
        self.list.clear()
        for one in known:
            whose = _("modelul biroului") if one.key in self._own else _("modelul programului")
            self.list.addItem(QListWidgetItem(f"{one.name}\n{whose} · {one.order}"))
        self.list.setCurrentRow(self._keys.index(chosen) if chosen in self._keys else 0)

    def copy(self) -> None:
        """Make the office's own copy of the family chosen, and open it."""
        store, key = self._room.desk.store, self._keys[self.list.currentRow()]
        name = _("{name} – al biroului").format(name=self.list.currentItem().text().splitlines()[0])
        self._room.work.run(
            lambda _progress: copy_family(store, key, name),
            done=self._open_copy,
            title=_("Model de plan"),
        )

    def change(self) -> None:
        """Change the family chosen, if it is the office's own."""
        own = self._chosen_own()
        if own is not None:
            open_once(("family", own.key), lambda: self._dialog(own))

    def _enter(self) -> None:
        """Open the office's own; of the program's none is copied before that is asked for."""
        if self._chosen_own() is not None:
            self.change()
        else:
            self.copy_button.setFocus()

    def remove(self) -> None:
        """Delete the family chosen, asked first."""
        own, store = self._chosen_own(), self._room.desk.store
        if own is None or not messages.ask(
            self,
            _("Ștergeți modelul „{name}”?").format(name=own.name),
            do=_("Șterge modelul"),
            keep=_("Păstrează modelul"),
            detail=_("Ștergerea se poate anula cu Ctrl+Z."),
        ):
            return
        self._room.work.run(
            lambda _progress: remove_family(store, own),
            done=lambda _none: self.show_families(),
            title=_("Model de plan"),
        )

    def _dialog(self, own: OwnFamily) -> FamilyDialog:
        dialog = FamilyDialog(self._room, own, parent=self)
        dialog.saved.connect(lambda kept: self.show_families(kept.key))
        return dialog

    def _open_copy(self, own: OwnFamily) -> None:
        self.show_families(own.key)
        self.change()

    def _chosen_own(self) -> OwnFamily | None:
        row = self.list.currentRow()
        return self._own.get(self._keys[row]) if 0 <= row < len(self._keys) else None

    def _fit(self) -> None:
        own = self._chosen_own() is not None
        self.change_button.setEnabled(own)
        self.remove_button.setEnabled(own)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        self.copy_button = button(_("Fă o copie a biroului"), self.copy, icon="copy", name="families.copy")
        self.change_button = button(_("Modifică"), self.change, icon="pencil", name="families.change")
        self.remove_button = button(_("Șterge"), self.remove, icon="trash", name="families.remove")
        for made in (self.copy_button, self.change_button, self.remove_button):
            line.addWidget(made)
        line.addStretch(1)
        line.addWidget(button(_("Închide"), self.accept, look="primary", name="families.close"))
        return line


def _table_names(data: Mapping[str, Any]) -> dict[str, str]:
    """The tables by the heading of the first section that prints each."""
    names: dict[str, str] = {}
    for section in data["sections"]:
        if section.get("table_name"):
            words = f"{section.get('number', '')} {section.get('heading', '')}".strip()
            names.setdefault(section["table_name"], words)
    return names
