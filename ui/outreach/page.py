"""The page "Informare": what chapter II of the plan lists, year by year."""

from typing import ClassVar

from db.record import Record
from db.tables.outreach import Campaign, CampaignKind, CounsellingTopic, Meeting, PressMessage, Publication
from letea.rules.outreach import standard_publications
from letea.wording import _
from ui.outreach import lists
from ui.parts.banner import Banner
from ui.parts.year_page import YearPage
from ui.room import Room


class OutreachPage(YearPage):
    """Published information, campaigns, meetings, counselling and press messages of a year."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {Publication, Campaign, Meeting, CounsellingTopic, PressMessage}
    )

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Informare"), action=_("Informarea publicului în {year}"))
        self.banners.addWidget(
            Banner(
                _("Punctele 2 (informarea publicului) și 3 (telefonul verde) sunt texte; se scriu în plan."),
                do=_("Deschide planul"),
                on_do=lambda: room.go("plan", None),
            )
        )
        self._published = lists.publications(room, self._year)
        self._published.add_start(_("Adaugă lista din model"), self._put_standard, icon="list-check")
        self.add_lists("published", _("1. Informații publicate"), [self._published])
        awareness = lists.campaigns(self._year, CampaignKind.AWARENESS)
        self.add_lists("awareness", _("4. Campanii de informare"), [awareness])
        promotion = lists.campaigns(self._year, CampaignKind.PROMOTION)
        self.add_lists("promotion", _("5. Campanii de promovare"), [promotion])
        self.add_lists("meetings", _("6. Întâlniri tripartite"), [lists.meetings(self._year)])
        self.add_lists("topics", _("7. Informare și consiliere"), [lists.topics(self._year)])
        self.add_lists("press", _("8. Mesaje în presă"), [lists.press_messages(self._year)])
        self.settle_views()

    def _year(self) -> int:
        return self.year

    def _put_standard(self) -> None:
        self._published.take_copies(standard_publications(self.year))
        self._room.say(_("Lista din modelul planului a fost adăugată. Verificați și salvați."))
