"""How the county's pages word what they count."""

import pytest

from ui.county.words import adjective


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 primite"), (1, "1 primit"), (20, "20 primite"), (1_070, "1.070 primite")]
)
def test_before_an_adjective_there_is_no_de(count: int, told: str) -> None:
    assert adjective(count, "primit", "primite") == told
