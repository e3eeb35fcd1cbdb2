"""Which sections a plan may gain, lose or leave out: the order's own headings stay."""

from collections.abc import Iterable

from db.tables.plans import Display, Section
from letea.layouts import Family
from letea.rules.plan_tree import SectionTree

_OWN = "own."
_LIKE = {Display.CHAPTER, Display.HEADING, Display.LINE}


def may_be_left_out(section: Section, layout: Family) -> bool:
    """Whether the section may stay out of print: one the family calls optional, or one of one's own."""
    spec = layout.section(section.key)
    return spec is None or spec.optional


def may_be_removed(held: SectionTree, layout: Family) -> bool:
    """Whether the section may be deleted with all beneath it; the headings of the order never are."""
    return all(may_be_left_out(one.section, layout) for one in held.walk())


def may_hide_heading(section: Section, layout: Family) -> bool:
    """Whether the section may print without its heading; the order asks for some of them."""
    spec = layout.section(section.key)
    return spec is None or not spec.required or spec.display == Display.HIDDEN.value


def own_key(keys: Iterable[str]) -> str:
    """The key of the next section of one's own: "own.3"."""
    numbers = [key.removeprefix(_OWN) for key in keys if key.startswith(_OWN)]
    return f"{_OWN}{max((int(one) for one in numbers if one.isdigit()), default=0) + 1}"


def display_beside(display: Display) -> Display:
    """How a new section prints its heading beside one that prints like this."""
    return display if display in _LIKE else Display.HEADING


def display_beneath(display: Display) -> Display:
    """How a new section prints its heading beneath one that prints like this."""
    return Display.LINE if display in {Display.HEADING, Display.LINE} else Display.HEADING
