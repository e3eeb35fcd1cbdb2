"""The next evaluation or visit: so many months after a day, and following it until it is typed over."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from letea.rules.later import months_later
from letea.rules.reading import Unreadable
from letea.wording import _, day
from ui.parts.basics import button, label
from ui.parts.boxes import LineBox

_OFFERED = (1, 3, 6, 12)  # months


class NextTerm(QWidget):
    """Under the day `until`: links that put it so many months after the day `since`."""

    def __init__(self, since: LineBox, until: LineBox) -> None:
        super().__init__()
        self._since, self._until = since, until
        self._before: date | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(label(_("{field}, peste:").format(field=until.field.label), "small"))
        for months in _OFFERED:
            words = _("o lună") if months == 1 else _("{months} luni").format(months=months)
            link = button(words, _putting(self, months), look="link", name=f"next.{months}")
            link.setAccessibleName(_("{field}: peste {when}").format(field=until.field.label, when=words))
            line.addWidget(link)
        never = button(_("fără termen"), self.clear, look="link", name="next.none")
        never.setAccessibleName(_("{field}: fără termen").format(field=until.field.label))
        line.addWidget(never)
        line.addStretch(1)
        since.changed.connect(self._follow)

    def begin(self) -> None:
        """Take the days shown as where to start from."""
        self._before = _day_of(self._since)

    def put(self, months: int) -> None:
        """Put the day so many months after."""
        since = _day_of(self._since)
        if since is not None:
            self._put(day(months_later(since, months)))

    def clear(self) -> None:
        """No next one."""
        self._put("")

    def _follow(self) -> None:
        """Where the next day is so many months after the day before, keep it so after the one typed now."""
        since, until = _day_of(self._since), _day_of(self._until)
        if since is None or since == self._before:
            return
        before, self._before = self._before, since
        if before is None or until is None:
            return
        months = (until.year - before.year) * 12 + until.month - before.month
        if months > 0 and months_later(before, months) == until:
            self._put(day(months_later(since, months)))

    def _put(self, text: str) -> None:
        self._until.put_typed(text)
        self._until.touched = True
        self._until.changed.emit()


def _putting(term: NextTerm, months: int) -> Callable[[], None]:
    return lambda: term.put(months)


def _day_of(box: LineBox) -> date | None:
    try:
        typed = box.value()
    except Unreadable:
        return None
    return typed if isinstance(typed, date) else None
