"""A page of a county office: it shows what communes handed over, and says where that cannot be opened."""

from letea.county.opening import County
from letea.errors import Refused, Trouble
from letea.wording import _
from ui import messages
from ui.county.opened import OpenedCounty
from ui.parts.banner import Banner
from ui.parts.page import Page
from ui.room import Room


class CountyPage(Page):
    """Reads the open county in `read_county`, again after each commit to what it consolidates."""

    def __init__(self, title: str, room: Room) -> None:
        super().__init__(title)
        self._room = room
        self.trouble = Banner("", "bad", do=_("Încearcă din nou"), on_do=self.refresh)
        self.banners.addWidget(self.trouble)
        self.county.changed.connect(self._read_again)

    @property
    def county(self) -> OpenedCounty:
        """What the office consolidates."""
        assert self._room.county is not None  # noqa: S101 - only a county office has this page
        return self._room.county

    def read_county(self, county: County) -> None:
        """Read what the page shows; the page's own."""

    def refresh(self) -> None:
        """Read the county; the first page that asks has it opened beside the window."""
        self.county.ask(self._read, self._tell)

    def _read(self, county: County) -> None:
        self.trouble.tell("")
        self.read_county(county)

    def _read_again(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh_now()

    def _tell(self, error: Exception) -> None:
        told = messages.told_plainly(error)
        if isinstance(told, Refused | Trouble):
            self.trouble.tell(str(told))
        else:
            messages.show(self, error)
