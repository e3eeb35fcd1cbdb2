"""What a worker's hands do on the page of receiving, and what she reads there."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtWidgets import QLabel

from tests.patience import until
from tests.ui.following import at_rest
from ui.county.arrivals import ArrivalState
from ui.county.receiving_page import ReceivingPage


def taken(page: ReceivingPage, folder: Path) -> list[ArrivalState]:
    """Take a stick and wait until all of it was looked at."""
    page.take(folder)
    return settled(page)


def settled(page: ReceivingPage) -> list[ArrivalState]:
    """Wait until nothing runs; where each package of the stick stands then."""
    until(lambda: not page.session.is_busy)
    at_rest(page, page._room.work)
    return [one.state for one in page.session.arrivals]


def words(page: ReceivingPage) -> str:
    """All that stands on the card."""
    return "\n".join(label.text() for label in page.card.findChildren(QLabel))


def sha_of(path: Path) -> str:
    """The hash of a file."""
    return sha256(path.read_bytes()).hexdigest()
