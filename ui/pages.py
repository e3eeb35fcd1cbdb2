"""The pages of the window: their order, words and icons; each is imported when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from letea.wording import _

if TYPE_CHECKING:
    from ui.parts.page import Page
    from ui.room import Room


@dataclass(frozen=True)
class PageSpec:
    """A page before it is made: its key, its name, its icon, where its class stands, its key with Ctrl."""

    key: str
    title: str
    icon: str
    module: str
    class_name: str
    digit: str = ""
    at_foot: bool = False

    def make(self, room: "Room") -> "Page":
        """Make the page; its module, and SQLAlchemy with it, is imported only now."""
        maker: Callable[[Any], Page] = getattr(import_module(self.module), self.class_name)
        return maker(room)


PAGES = (
    PageSpec("home", _("Acasă"), "home", "ui.home.page", "HomePage", "1"),
    PageSpec("deadlines", _("Termene"), "calendar-event", "ui.deadlines.page", "DeadlinesPage", "2"),
    PageSpec("people", _("Beneficiari"), "users", "ui.people.page", "PeoplePage", "3"),
    PageSpec("households", _("Gospodării"), "home-heart", "ui.households.page", "HouseholdsPage", "4"),
    PageSpec("benefits", _("Beneficii"), "cash", "ui.benefits.page", "BenefitsPage", "5"),
    PageSpec("services", _("Servicii"), "building-community", "ui.services.page", "ServicesPage", "7"),
    PageSpec("outreach", _("Informare"), "speakerphone", "ui.outreach.page", "OutreachPage"),
    PageSpec("training", _("Formare"), "school", "ui.training.page", "TrainingPage"),
    PageSpec("plan", _("Plan"), "list-check", "ui.plans.page", "PlanPage", "9"),
    PageSpec("council", _("Dosare HCL"), "gavel", "ui.council.page", "CouncilPage", "0"),
    PageSpec("safety", _("Siguranță"), "shield-check", "ui.safety.page", "SafetyPage", at_foot=True),
    PageSpec("settings", _("Setări"), "settings", "ui.office.page", "SettingsPage", at_foot=True),
)
