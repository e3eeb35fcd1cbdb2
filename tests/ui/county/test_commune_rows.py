"""What the list of communes says of a package: what it holds, and that nothing seals a workbook."""

from datetime import UTC, date, datetime

import pytest

from db.county.tables import Commune, Package, Source
from letea.county.communes import CommuneLine, CommuneState
from ui.county.commune_rows import COLUMNS, CommuneRow


def a_row(source: Source) -> CommuneRow:
    package = Package(
        commune_id=1,
        source=source,
        period="2026",
        year=2026,
        quarter=0,
        number=1,
        leaving="figures",
        made_on=date(2027, 1, 9),
        program="0.6.0",
        office_schema=6,
        sha256="",
        size=1,
        file_name="a",
        received_at=datetime(2027, 1, 9, tzinfo=UTC),
    )
    commune = Commune(siruta=21007, name="Agăș", county="Bacău", kind="commune")
    return CommuneRow(21007, CommuneLine(commune, CommuneState.RECEIVED, package))


@pytest.mark.parametrize(
    ("source", "said", "is_marked"), [(Source.SEALED, "cifre", False), (Source.WORKBOOK, "nesigilat", True)]
)
def test_what_nothing_seals_is_marked_in_words_and_by_an_icon(
    source: Source, said: str, *, is_marked: bool
) -> None:
    column = next(one for one in COLUMNS if one.heading == "Ce cuprinde")
    row = a_row(source)
    assert column.value(row) == said
    assert column.mark is not None
    assert (column.mark(row) is not None) is is_marked
