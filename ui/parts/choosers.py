"""Fields that are chosen and not typed: one of a few, several of a list, a picture, a person."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QIcon, QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from letea.errors import Problem
from letea.fields import Field
from letea.rules.office import LARGEST_PICTURE, check_picture
from letea.rules.reading import Unreadable
from letea.wording import _
from ui.parts.basics import button
from ui.parts.boxes import FieldBox
from ui.parts.converters import Items
from ui.parts.flow import Flow
from ui.parts.icon import icon
from ui.parts.inputs import ChoiceInput
from ui.parts.picker import Find, Picker


class ChoiceBox(FieldBox):
    """A field that is one of a few known values."""

    def __init__(
        self, keys: Sequence[str], field: Field, choices: Mapping[Any, str], *, optional: bool
    ) -> None:
        super().__init__(keys, field)
        self.combo = ChoiceInput()
        self._values: list[Any] = [None] if optional else []
        self._values.extend(choices)
        self.combo.addItems([choices.get(value, "") if value is not None else "" for value in self._values])
        self._place(self.combo)
        self.combo.currentIndexChanged.connect(lambda _place: self._note_change())

    def value(self) -> Any:
        """The value chosen."""
        place = self.combo.currentIndex()
        if place < 0:
            raise Unreadable(_("Alegeți din listă."))
        return self._values[place]

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not offered leaves nothing chosen."""
        self.put_typed(self._values.index(value) if value in self._values else -1)

    def typed(self) -> Any:
        """The place in the list."""
        return self.combo.currentIndex()

    def put_typed(self, typed: Any) -> None:
        """Choose by the place in the list."""
        blocked = self.combo.blockSignals(True)
        self.combo.setCurrentIndex(int(typed))
        self.combo.blockSignals(blocked)


class SeveralBox(FieldBox):
    """A field that holds several codes of a list, as chips that are on or off."""

    def __init__(self, keys: Sequence[str], field: Field, items: Items) -> None:
        super().__init__(keys, field)
        self._chips: dict[str, QPushButton] = {}
        self._holder = QWidget()
        self._flow = Flow(self._holder, gap=6)
        self._place(self._holder)
        for code, words in items:
            self._add(code, words)

    def _add(self, code: str, words: str) -> None:
        chip = button(words, look="chip", name=f"{self.keys[0]}.{code}")
        chip.setCheckable(True)
        chip.setAccessibleName(f"{self.field.label}: {words}")
        chip.toggled.connect(lambda on: chip.setIcon(icon("check", "accent") if on else QIcon()))
        chip.toggled.connect(lambda _on: self._note_change())
        self._chips[code] = chip
        self._flow.addWidget(chip)
        if len(self._chips) == 1:
            self._holder.setFocusProxy(chip)

    def value(self) -> Any:
        """The codes that are on, in the order of the list."""
        return [code for code, chip in self._chips.items() if chip.isChecked()]

    def set_value(self, value: Any) -> None:
        """Turn on these codes; one that left the list is offered as it is."""
        for code in value or ():
            if code not in self._chips:
                self._add(code, code)
        for code, chip in self._chips.items():
            blocked = chip.blockSignals(True)
            chip.setChecked(code in (value or ()))
            chip.setIcon(icon("check", "accent") if chip.isChecked() else QIcon())
            chip.blockSignals(blocked)

    def typed(self) -> Any:
        """The codes that are on."""
        return self.value()

    def put_typed(self, typed: Any) -> None:
        """Turn on these codes."""
        self.set_value(typed)


class PictureBox(FieldBox):
    """A field that holds a picture, shown small, chosen from a file."""

    def __init__(self, keys: Sequence[str], field: Field) -> None:
        super().__init__(keys, field)
        self._bytes: bytes | None = None
        self._refused = ""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        self._shown = QLabel()
        self._shown.setFixedSize(88, 88)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = button(_("Alege imaginea…"), self._ask, icon="photo", name=f"{keys[0]}.choose")
        self._clear = button(_("Șterge imaginea"), self._remove, look="link", name=f"{keys[0]}.clear")
        column = QVBoxLayout()
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        line.addWidget(self._shown)
        line.addLayout(column)
        line.addStretch(1)
        self._place(holder)
        holder.setFocusProxy(self._choose)
        self.set_value(None)

    def load(self, file: Path) -> None:
        """Take the picture of a file; one that is none is refused under the field and the old one stays."""
        content = file.read_bytes() if file.stat().st_size <= LARGEST_PICTURE else None
        if content is None:
            self._refused = _("Imaginea are peste 4 MB; alegeți una mai mică.")
        elif QImage.fromData(content).isNull():
            self._refused = _("Fișierul „{name}” nu este o imagine.").format(name=file.name)
        elif refused := check_picture(_as_printable(content)):
            self._refused = refused[0].text
        else:
            self._refused = ""
            self.set_value(_as_printable(content))
        self._note_change()
        self.tell([problem] if (problem := self.problem()) else [])

    def problem(self) -> Problem | None:
        """Why the last file chosen was refused, if it was."""
        return Problem(self.keys[0], self._refused) if self._refused else None

    def value(self) -> Any:
        """The picture's bytes (PNG or JPEG)."""
        return self._bytes

    def set_value(self, value: Any) -> None:
        """Show these bytes."""
        self._bytes = value or None
        drawn = QPixmap.fromImage(QImage.fromData(self._bytes)) if self._bytes else QPixmap()
        if not drawn.isNull():
            ratio = self.devicePixelRatioF()
            smooth = Qt.TransformationMode.SmoothTransformation
            side = round(88 * ratio)
            drawn = drawn.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            drawn.setDevicePixelRatio(ratio)
        self._shown.setPixmap(drawn)
        self._shown.setVisible(not drawn.isNull())
        self._clear.setVisible(self._bytes is not None)

    def typed(self) -> Any:
        """The picture as text."""
        return b64encode(self._bytes).decode() if self._bytes else ""

    def put_typed(self, typed: Any) -> None:
        """The picture from text."""
        self.set_value(b64decode(typed) if typed else None)

    def _ask(self) -> None:
        kinds = _("Imagini (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.svg)")
        name, _kind = QFileDialog.getOpenFileName(self, _("Alegeți imaginea"), "", kinds)
        if name:
            self.load(Path(name))

    def _remove(self) -> None:
        self._refused = ""
        self.set_value(None)
        self._note_change()
        self.tell(())


def _as_printable(content: bytes) -> bytes:
    """PNG and JPEG as they are, anything else as PNG: papers can carry those two."""
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return content
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(QImage.fromData(content))
    return bytes(buffer.data().data())


class PickedBox(FieldBox):
    """A field that points to another record, found by typing a part of its name."""

    def __init__(
        self, keys: Sequence[str], field: Field, *, find: Find, name_of: Callable[[int], str], optional: bool
    ) -> None:
        super().__init__(keys, field)
        self._name_of = name_of
        self._optional = optional
        self.picker = Picker(find, placeholder=field.example)
        self.picker.picked.connect(lambda _id: self._note_change())
        self._place(self.picker)

    def value(self) -> Any:
        """The id picked."""
        if self.picker.text().strip() and self.picker.chosen() is None:
            raise Unreadable(_("Alegeți din lista care se deschide la scriere."))
        if self.picker.chosen() is None and not self._optional:
            raise Unreadable(_("Alegeți din listă."))
        return self.picker.chosen()

    def set_value(self, value: Any) -> None:
        """Show the name behind an id."""
        self.picker.choose(value, self._name_of(value) if value else "")

    def typed(self) -> Any:
        """The id and the text."""
        return [self.picker.chosen(), self.picker.text()]

    def put_typed(self, typed: Any) -> None:
        """The id and the text put back."""
        self.picker.choose(typed[0], typed[1])
