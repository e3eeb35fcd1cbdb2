"""A page of a county office: it shows what communes handed over, and says where that cannot be opened."""

from datetime import datetime

from letea.county.copies import CountyCopy, county_copies, restore_county
from letea.county.opening import County, consolidation_address
from letea.errors import Refused, Trouble
from letea.wording import _, moment
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
        self.copy_offer = Banner("", "warning", do=_("Pune copia în loc"), on_do=self.restore)
        self._copy: CountyCopy | None = None
        for band in (self.trouble, self.copy_offer):
            self.banners.addWidget(band)
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
        self._offer_copy(None)
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
            self._look_for_copy()
        else:
            messages.show(self, error)

    def restore(self) -> None:
        """Put the newest copy in the place of the county's file, after asking; the file is kept."""
        copy, office = self._copy, self._room.desk.store
        if copy is None or not self._may_restore(copy):
            return
        self._room.work.run(
            lambda progress: restore_county(office, copy, progress, datetime.now().astimezone()),
            done=lambda _kept: self.refresh(),
            failed=self._tell,
            title=_("Refacerea centralizării din copie"),
        )

    def _look_for_copy(self) -> None:
        """Where the county could not be opened, its newest copy is offered."""
        if self.county.is_open or consolidation_address(self._room.desk.store):
            return
        self._offer_copy(next(iter(county_copies(self._room.desk.store)), None))

    def _offer_copy(self, copy: CountyCopy | None) -> None:
        self._copy = copy
        told = _("Cea mai nouă copie a centralizării este din {at}.")
        self.copy_offer.tell(told.format(at=moment(copy.at)) if copy is not None else "")

    def _may_restore(self, copy: CountyCopy) -> bool:
        answers = [
            messages.Answer("back", _("Înapoi")),
            messages.Answer("restore", _("Pune copia în loc"), "primary"),
        ]
        asked = _("Puneți în loc copia din {at}?").format(at=moment(copy.at))
        detail = _("Ce s-a primit după ea se primește din nou. Fișierul de acum se păstrează.")
        return messages.choose(self, asked, answers, detail=detail) == "restore"
