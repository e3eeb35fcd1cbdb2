"""The county's own keys, given to communes: what packages are sealed for, what receipts are signed with."""

from pathlib import Path

from db.store import Store
from letea.actions.office_reading import open_profile
from letea.county.opening import opening_keys, own_keys
from letea.documents.letterhead import unit_line
from letea.handover.county_file import CountyKeys, county_key_file
from letea.handover.stick import OnStick, write_package
from letea.progress import Progress

KEY_FILE = "cheia-judetului.txt"


def county_keys(office: Store) -> CountyKeys:
    """The keys that communes are given; made the first time they are asked for."""
    return CountyKeys(opening_keys(office)[0].recipient, own_keys(office)[0].public)


def write_key_file(office: Store, folder: Path, progress: Progress) -> OnStick:
    """Write the file of the county's keys into a folder of a stick, and see that the stick gives it back.

    Raises:
        Trouble: as of `write_package`.
        Cancelled: when the worker stopped it.
    """
    keys, profile = county_keys(office), open_profile(office)
    assert keys.signer is not None  # noqa: S101 - an office always signs
    name = profile.office.service_name or unit_line(profile.office)
    text = county_key_file(name, keys.recipient, keys.signer)
    return write_package(text.encode("utf-8"), folder, KEY_FILE, progress)
