"""An address in one line is parted as its writer meant it."""

import pytest

from letea.rules.addresses import Address, read_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Sat Holt, str. Mare nr. 5", Address("Holt", "Mare", "5")),
        ("Sat Holt str. Mare\nnr. 5", Address("Holt", "Mare", "5")),
        ("com. Exemplu, sat Holt, nr. 12A", Address("Holt", "", "12A")),
        ("COM. LETEA VECHE SAT HOLT NR. 3", Address("HOLT", "", "3")),
        (
            "jud. Bacău, com. Letea Veche, str. 1 Decembrie 1918 nr 4",
            Address("Letea Veche", "1 Decembrie 1918", "4"),
        ),
        ("Str. 1 Decembrie 1918, nr. 4", Address("", "1 Decembrie 1918", "4")),
        ("Holt 45", Address("Holt", "", "45")),
        ("Holt, 45", Address("Holt", "", "45")),
        ("Str. Principală nr. 12A, sat Ruși", Address("Ruși", "Principală", "12A")),
        ("Letea Veche, str. Mare, nr. 5, bl. 2, ap. 3", Address("Letea Veche", "Mare", "5, bl. 2, ap. 3")),
        ("Letea Veche", Address("Letea Veche", "", "")),
        ("nr. 12", Address("", "", "12")),
        ("12", Address("", "", "12")),
        ("", Address()),
    ],
)
def test_an_address_has_its_parts(text: str, address: Address) -> None:
    assert read_address(text) == address
