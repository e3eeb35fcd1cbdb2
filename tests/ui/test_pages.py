"""Every page that lists persons says whom a restriction keeps back when the list is given out."""

from importlib import import_module
from pathlib import Path

import ui
from letea.actions.restricted_lists import GIVEN_WHOLE, HOLDS_BACK, TABLES
from ui.pages import PAGES, PageSpec
from ui.parts.list_page import ListPage
from ui.parts.page import Page
from ui.parts.year_page import YearPage
from ui.room import Room


def are(kind: type[Page]) -> list[PageSpec]:
    return [spec for spec in PAGES if issubclass(page_class(spec), kind)]


def page_class(spec: PageSpec) -> type[Page]:
    module, _dot, name = spec.where.rpartition(".")
    made: type[Page] = getattr(import_module(f"ui.{module}"), name)
    return made


LISTS, OF_A_YEAR = are(ListPage), are(YearPage)


def test_each_list_says_whether_it_keeps_somebody_back() -> None:
    keys = {spec.key for spec in (*LISTS, *OF_A_YEAR)} | {"evidence_lines"}
    assert keys >= {"people", "needs", "evidence", "registers"}
    assert keys == HOLDS_BACK - TABLES | set(GIVEN_WHOLE)
    assert HOLDS_BACK.isdisjoint(GIVEN_WHOLE)


def test_each_list_goes_out_under_the_key_of_its_page(room: Room) -> None:
    for spec in LISTS:
        page = spec.make(room)
        assert isinstance(page, ListPage)
        assert page.rows.objectName().partition(".")[0] == spec.key


def test_each_list_kept_for_a_year_is_filtered_by_all_it_shows_and_goes_out_under_its_page(
    room: Room,
) -> None:
    assert {spec.key for spec in OF_A_YEAR} >= {"services", "training", "outreach", "school_lists"}
    for spec in OF_A_YEAR:
        page = spec.make(room)
        assert isinstance(page, YearPage)
        keys = set()
        for one in page.lists():
            assert one.filters is not None, (spec.key, one.key)
            filtering = one.filters._filtering()
            fields = filtering.fields(room.desk.store)
            held = {key.partition(".")[2] for key in fields}
            columns = one.lines.model.columns
            assert {key for column in columns for key in column.keys} <= held, (spec.key, one.key)
            told = {field.label for field in fields.values()}
            assert {column.field.label for column in columns if column.shows is not None} <= told
            assert filtering.key.partition(".")[0] == spec.key
            keys.add(filtering.key)
        assert len(keys) == len(page.lists())


def test_every_list_of_records_can_be_filtered_or_is_no_list_of_records() -> None:
    """A module that builds a list by itself gives it tools, or stands here with the reason."""
    without = {
        "benefits/sums.py": "sums of a year, counted from the payments, which are a list of their own",
        "county/receiving_page.py": "the packages on the stick that is in",
        "handover/last_steps.py": "the tables of the package that is being sealed",
        "people/doubles_dialog.py": "pairs of persons that look alike, worked through one by one",
        "plans/word_import_preview.py": "what is read of a file before it is brought in",
        "parts/figure_dialog.py": "the rows behind a figure, looked at and never given out",
        "parts/import_verdicts.py": "what is read of a file before it is brought in",
        "registers/side.py": "the registers, one of which is chosen",
    }
    root = Path(ui.__file__).parent
    paths = {path.relative_to(root).as_posix(): path for path in root.rglob("*.py")}
    sources = {name: path.read_text(encoding="utf-8") for name, path in paths.items()}
    builds = {name for name, text in sources.items() if "= RowsView(" in text or "self.rows_view(" in text}
    given = {name for name in builds if "ListTools(" in sources[name] or "ListFilters(" in sources[name]}
    assert given == {
        *("parts/list_page.py", "services/ordered_rows.py", "county/listed_page.py", "evidence/lines_view.py")
    }
    assert builds - given == set(without)
