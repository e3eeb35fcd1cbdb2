"""What each kind of unit calls its council, its decisions and its officials."""

import pytest

from db.tables.office import OfficialRole, UnitKind
from letea.unit_words import words_for


@pytest.mark.parametrize("kind", [kind for kind in UnitKind if kind is not UnitKind.COUNTY])
def test_a_commune_a_town_and_a_sector_have_a_local_council_and_a_mayor(kind: UnitKind) -> None:
    words = words_for(kind)
    assert (words.files, words.file, words.the_file) == ("Dosare HCL", "dosar HCL", "dosarul HCL")
    assert (words.council, words.mayor) == ("consiliul local", "primarul")
    assert words.roles[OfficialRole.MAYOR] == "Primar"


def test_a_county_has_its_own_council_president_and_secretary() -> None:
    words = words_for(UnitKind.COUNTY)
    assert words.decided("12", "27.01.2026") == "HCJ nr. 12 din 27.01.2026"
    assert (words.files, words.council) == ("Dosare HCJ", "consiliul județean")
    assert words.mayor == "președintele consiliului județean"
    assert words.secretary == "secretarul general al județului"
    assert words.roles[OfficialRole.MAYOR] == "Președinte"
