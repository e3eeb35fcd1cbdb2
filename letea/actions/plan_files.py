"""Giving a plan out as the office's own plan file, and bringing one in."""

from pathlib import Path

from db.store import Store
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import open_plan
from letea.actions.plans import bring_in_plan
from letea.actions.registers import plan_tables
from letea.exchange.plan_file import read_plan_file, write_plan_file
from letea.exchange.safe_file import replace_file


def save_plan_file(store: Store, plan_id: int, out: Path) -> None:
    """Write the whole plan as a plan file.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    content = plan_file_bytes(store, plan_id)
    replace_file(out, lambda file: file.write(content), verify=_read_back)


def plan_file_bytes(store: Store, plan_id: int) -> bytes:
    """The whole plan as a plan file; tables that print live carry the rows they print now."""
    tree = open_plan(store, plan_id)
    tables = plan_tables(store, tree)
    for held in tree.walk():
        held.section.rows = tables.get(held.section.uid, held.section.rows)
    office = open_profile(store).office
    commune = {"name": office.unit_name, "county": office.county, "siruta": office.siruta}
    return write_plan_file(tree, commune)


def bring_in_plan_file(store: Store, path: Path, *, replace: bool) -> int:
    """Bring in a plan from a plan file; returns its id.

    Raises:
        Refused: for a broken or newer file, or a year that already has a plan, unless it is to be replaced.
    """
    tree = read_plan_file(path)
    return bring_in_plan(store, tree, replace=replace)


def _read_back(path: Path) -> None:
    read_plan_file(path)
