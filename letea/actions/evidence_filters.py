"""How the lines of a comparison are filtered: by what is kept of each, and by what either side says."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from db.tables.evidence import ComparisonLine, EvidenceKind
from letea.actions.filter_lists import COMPARED
from letea.actions.held_filtering import HeldFiltering
from letea.rules.evidence import entry_told
from letea.rules.evidence_sides import side_words
from letea.rules.filters import Computed, FilterField, Shape
from letea.wording import _


def filterable_lines(kind: EvidenceKind) -> HeldFiltering:
    """The lines of a comparison of this kind; lists of one's own are of all comparisons."""

    def said(key: str, label: str, of: Callable[[ComparisonLine], Sequence[Mapping[str, Any]]]) -> Computed:
        def words(line: ComparisonLine) -> str | None:
            entries = [entry_told(one) for one in of(line)]
            return side_words(entries, kind) if entries else None

        return Computed(FilterField(key, label, Shape.TEXT), words)

    sides = (
        said("line.here", _("La noi"), lambda line: line.ours),
        said("line.there", _("La ei"), lambda line: line.theirs),
    )
    return HeldFiltering(COMPARED.key, COMPARED, sides)
