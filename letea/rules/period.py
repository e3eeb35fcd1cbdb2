"""Between which days a list, a register or the dossier for an inspection is asked for."""

from dataclasses import dataclass
from datetime import date

from letea.errors import Problem
from letea.wording import _, day


@dataclass(frozen=True)
class Period:
    """The days asked for, both included."""

    from_on: date
    to_on: date

    @property
    def words(self) -> str:
        """In words: "01.01.2022 – 31.12.2022"."""
        return f"{day(self.from_on)} – {day(self.to_on)}"

    def years(self) -> range:
        """The years it touches."""
        return range(self.from_on.year, self.to_on.year + 1)


def check_period(period: Period) -> list[Problem]:
    """A period ends after it begins."""
    if period.to_on < period.from_on:
        return [Problem("to_on", _("Perioada se încheie înainte să înceapă."))]
    return []
