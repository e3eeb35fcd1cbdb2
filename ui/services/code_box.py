"""The field of a nomenclature code: completed from the list, read beside it, kept exactly as written."""

from collections.abc import Mapping, Sequence

from db.tables.nomenclature import NomenclatureCode
from letea.fields import Field
from letea.rules.nomenclature import known_codes, normalise, split_codes
from letea.rules.reading import read_text
from letea.wording import _
from ui.parts.boxes import LineBox
from ui.parts.converters import Converter


class CodeBox(LineBox):
    """A code of the nomenclature; under it stands how it is read and what the list calls it."""

    def __init__(self, key: str, field: Field, codes: Sequence[NomenclatureCode]) -> None:
        self._names = {row.code: row.name for row in codes}
        offered = {f"{row.code} – {row.name}": row.code for row in codes}
        how = Converter(str, lambda text: _code_in(text, offered), empty="")
        super().__init__([key], field, how, suggest=tuple(offered))
        self.changed.connect(self._read)

    def set_value(self, value: object) -> None:
        """Show a code and how it is read."""
        super().set_value(value)
        self._read()

    def _read(self) -> None:
        read = reading_worded(str(self.value()), self._names)
        self.remark(_("Codul {read}. Se tipărește cum l-ați scris.").format(read=read) if read else "")


def reading_worded(text: str, names: Mapping[str, str]) -> str:
    """How a code is read and what the list calls it; nothing for one that cannot be read."""
    listed = known_codes(names)
    by_reading = {normalise(code).normal: name for code, name in names.items()}
    parts = []
    for code in split_codes(text):
        normal = normalise(code, known=listed).normal
        if normal:
            parts.append(f"{normal} – {by_reading[normal]}" if normal in by_reading else normal)
    if not parts:
        return ""
    return _("se citește {codes}").format(codes="; ".join(parts))


def _code_in(text: str, offered: Mapping[str, str]) -> str:
    plain = read_text(text)
    return offered.get(plain, plain)
