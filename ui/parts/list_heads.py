"""What a list is, as it is seen: its name and filters in words, kept as a list of one's own, shown again."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from letea.wording import _
from ui.parts.list_filters import MARK
from ui.parts.own_lists import OwnLists, Seen
from ui.room import Room

if TYPE_CHECKING:
    from db.tables.lists import SavedList
    from letea.rules.filters import Filter
    from ui.parts.list_page import ListPage

_ORDER, _DOWN, _GROUP, _WORDS, _CHOICES = "order", "descending", "group", "words", "choices"


@dataclass(frozen=True)
class ListHead:
    """What stands over a list that is given out: its name, and its filters in words.

    `private` are those of the filters by which the list itself tells of health or ethnicity.
    """

    name: str
    filters: str = ""
    private: str = ""


def part_of_filters(filters: "Iterable[Filter]") -> str:
    """The filters as a part of a page, for `room.go`."""
    from letea.rules.kept_filters import kept_filters  # noqa: PLC0415 - lists open without it

    return MARK + json.dumps(kept_filters(filters), ensure_ascii=False)


def show_filters(page: "ListPage[Any]", part: str) -> None:
    """Filter a page's list by what `part_of_filters` wrote, without listing yet."""
    page.filters.set_kept(json.loads(part.removeprefix(MARK)))


def filters_in_words(page: "ListPage[Any]") -> str:
    """All that narrows the list, in one line: the ready filter, the words typed, the filters."""
    chip = page.chips.active()
    ready = page.chips.words(chip) if chip and chip != page.everywhere[0] else ""
    typed = page.filter.text().strip()
    sought = _("căutat „{words}”").format(words=typed) if typed else ""
    chosen = ", ".join(page.find_line.chosen().values())
    return "; ".join(part for part in (ready, chosen, sought, page.filters.words()) if part)


def seen_of(page: "ListPage[Any]") -> Seen:
    """The list as it is seen, to be kept."""
    from letea.rules.kept_filters import kept_filters  # noqa: PLC0415 - lists open without it

    told = {
        _ORDER: page.order,
        _DOWN: page.descending,
        _GROUP: page.chips.active(),
        _WORDS: page.filter.text(),
        _CHOICES: page.find_line.chosen(),
    }
    names = [column.name for column in page.rows.shown_columns()]
    return Seen(kept_filters(page.filters.filters), names, told)


def own_lists_of(page: "ListPage[Any]", room: Room) -> OwnLists:
    """The lists of one's own of a page, which show themselves in it."""
    made = OwnLists(page, room, key=lambda: page.filterable().key, seen=lambda: seen_of(page))
    made.opened.connect(lambda one: show_own(page, one))
    return made


def show_own(page: "ListPage[Any]", one: "SavedList | None") -> None:
    """Show a list of one's own, or the list as it comes."""
    page.show_all()
    if one is None:
        return
    page.own.show(one)
    told = one.told
    page.find_line.choose(told.get(_CHOICES, {}))
    page.filter.setText(str(told.get(_WORDS, "")))
    group = str(told.get(_GROUP, ""))
    page.chips.activate(group if page.chips.offers(group) else page.everywhere[0])
    page.rows.lend_columns(one.columns)
    page.filters.set_kept(one.filters)
    order = str(told.get(_ORDER, ""))
    if any(column.key == order for column in page.rows.rows.columns if column.key):
        page.order_by(order, descending=bool(told.get(_DOWN)))
    page.refresh()
