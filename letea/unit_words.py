"""What an office calls its council, its decisions and its officials, by the kind of its unit (UAT)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from db.tables.office import OfficialRole, UnitKind
from letea.papers import unit_words
from letea.wording import _


@dataclass(frozen=True)
class UnitWords:
    """The words of a kind of unit, without its name: `decision` "HCL", `mayor` "primarul".

    `roles` are the functions as they stand under a signature.
    """

    decision: str
    council: str
    mayor: str
    secretary: str
    head: str
    roles: Mapping[OfficialRole, str]

    @property
    def file(self) -> str:
        """What goes to its council: "dosar HCL"."""
        return _("dosar {decision}").format(decision=self.decision)

    @property
    def files(self) -> str:
        """The page of all of them: "Dosare HCL"."""
        return _("Dosare {decision}").format(decision=self.decision)

    @property
    def the_file(self) -> str:
        """That of one plan: "dosarul HCL"."""
        return _("dosarul {decision}").format(decision=self.decision)

    def decided(self, number: str, on: str) -> str:
        """A decision by its number and day: "HCL nr. 12 din 27.01.2026"."""
        told = _("{decision} nr. {number} din {day}")
        return told.format(decision=self.decision, number=number, day=on)


@cache
def words_for(kind: UnitKind) -> UnitWords:
    """The words of such a unit (resources/papers/units.toml)."""
    told = unit_words(kind.value)
    return UnitWords(
        decision=told["decision"],
        council=told["council_plain"],
        mayor=told["mayor_plain"],
        secretary=told["secretary_plain"],
        head=told["head_plain"],
        roles={role: told["roles"][role.value] for role in OfficialRole},
    )
