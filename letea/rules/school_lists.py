"""What a school told beside what the office has: how the two differ, and what lists are filtered by."""

from letea.rules.filters import FilterField, Shape
from letea.wording import _

MORE, SAME, FEWER = "more", "same", "fewer"
HELD = FilterField("school.held", _("În evidență"), Shape.COUNT)
DIFFERENCE = FilterField(
    *("school.difference", _("Diferența"), Shape.CHOICE),
    (
        (MORE, _("școala a comunicat mai mulți copii")),
        (SAME, _("niciuna")),
        (FEWER, _("școala a comunicat mai puțini copii")),
    ),
)


def compared(difference: int | None) -> str | None:
    """Which of these a difference is; None where the school told nothing yet."""
    if difference is None:
        return None
    return SAME if difference == 0 else MORE if difference > 0 else FEWER
