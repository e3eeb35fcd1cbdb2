"""The county's keys come back from its recovery sheet, and open what was sealed for them before."""

import re
import shutil
from contextlib import closing
from pathlib import Path

from db.encryption import FileKey
from db.sealing import seal_anew
from db.store import Store
from letea.actions.office_keys import restore_office_key
from letea.actions.passwords import recovery_sheet_of
from letea.county.communes import expect_communes
from letea.county.opening import County, open_county, opening_keys
from letea.county.own_keys import county_keys
from letea.county.receiving import look_at
from letea.places import Place
from letea.progress import Progress
from letea.rules.recovery_code import read_code
from tests.county_samples import a_commune_package, key_of, on_stick
from tests.letea.county.conftest import TODAY
from tests.papers.outline_text import as_text


def test_the_recovery_sheet_of_a_county_brings_its_opening_key_back(
    county: County, place: Place, stick: Path, tmp_path: Path, office_key: FileKey, new_file: Path
) -> None:
    before = county_keys(county.office)
    path = on_stick(stick, a_commune_package(county, place))
    sealed = Path(shutil.copy(county.office.path, tmp_path / "încuiat.letea"))
    seal_anew(sealed, key=None, new_key=office_key)
    with closing(Store(sealed, key=office_key)) as store:
        told = as_text(recovery_sheet_of(store, TODAY))
    assert "deschide pachetele comunelor" in told
    codes = re.findall(r"(?:[0-9A-Z]{5}-){7}[0-9A-Z]{5}", told)
    secret = read_code(codes[-1])

    anew = Path(shutil.copy(new_file, tmp_path / "alt calculator.letea"))
    with closing(Store(anew)) as store:
        assert opening_keys(store)[0].recipient != before.recipient
        restore_office_key(store, secret)
        assert county_keys(store) == before
        other = open_county(store, lambda: TODAY)
        expect_communes(other)
        arrived = look_at(other, path, Progress())
        assert arrived.opened is not None
        assert arrived.opened.public == key_of(place.siruta).public
        other.store.close()
