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
    """A page before it is made: its key, name, icon, where its class stands in ui, its key with Ctrl."""

    key: str
    title: str
    icon: str
    where: str
    digit: str = ""
    group: str = ""
    at_foot: bool = False

    def make(self, room: "Room") -> "Page":
        """Make the page; its module, and SQLAlchemy with it, is imported only now."""
        module, _dot, name = self.where.rpartition(".")
        maker: Callable[[Any], Page] = getattr(import_module(f"ui.{module}"), name)
        return maker(room)


@dataclass(frozen=True)
class PageGroup:
    """Pages that share one entry of the navigation; a strip above the page turns from one to the other."""

    key: str
    title: str
    icon: str


GROUPS = (
    PageGroup("households", _("Gospodării"), "home-heart"),
    PageGroup("benefits", _("Beneficii"), "cash"),
    PageGroup("cases", _("Cazuri"), "clipboard-text"),
    PageGroup("care", _("Ocrotire"), "heart-handshake"),
    PageGroup("services", _("Servicii"), "building-community"),
    PageGroup("registers", _("Registre"), "notebook"),
    PageGroup("outreach", _("Informare, formare"), "speakerphone"),
)

PAGES = (
    PageSpec("home", _("Acasă"), "home", "home.page.HomePage", "1"),
    PageSpec("deadlines", _("Termene"), "calendar-event", "deadlines.page.DeadlinesPage", "2"),
    PageSpec("people", _("Beneficiari"), "users", "people.page.PeoplePage", "3"),
    PageSpec(
        "households",
        _("Gospodării"),
        "home-heart",
        "households.page.HouseholdsPage",
        "4",
        group="households",
    ),
    PageSpec("needs", _("Nevoi"), "clipboard-text", "needs.page.NeedsPage", group="households"),
    PageSpec("benefits", _("Beneficii"), "cash", "benefits.page.BenefitsPage", "5", group="benefits"),
    PageSpec("evidence", _("Verificări"), "scale", "evidence.page.EvidencePage", group="benefits"),
    PageSpec(
        "inquiries",
        _("Anchete sociale"),
        "file-text",
        "cases.inquiries_page.InquiriesPage",
        "6",
        group="cases",
    ),
    PageSpec("visits", _("Vizite"), "walk", "cases.visits_page.VisitsPage", group="cases"),
    PageSpec(
        "service_plans",
        _("Planuri de servicii"),
        "list-check",
        "service_plans.page.ServicePlansPage",
        group="cases",
    ),
    PageSpec("children", _("Părinți plecați"), "users", "children.page.ChildrenPage", group="cases"),
    PageSpec(
        "school_lists", _("Liste de la școli"), "school", "school_lists.page.SchoolListsPage", group="cases"
    ),
    PageSpec("elderly", _("Vârstnici"), "users", "elderly.page.ElderlyPage", group="cases"),
    PageSpec("reported", _("În confidență"), "lock", "reported.page.CasesPage", group="cases"),
    PageSpec("carers", _("Asistenți personali"), "heart-handshake", "carers.page.CarersPage", group="care"),
    PageSpec(
        "guardianship", _("Tutelă și curatelă"), "gavel", "guardianship.page.GuardianshipPage", group="care"
    ),
    PageSpec(
        "services", _("Servicii"), "building-community", "services.page.ServicesPage", "7", group="services"
    ),
    PageSpec(
        "contracts", _("Contracte"), "file-text", "partners.contracts_page.ContractsPage", group="services"
    ),
    PageSpec(
        "providers", _("Furnizori"), "certificate", "partners.providers_page.ProvidersPage", group="services"
    ),
    PageSpec(
        "partnerships",
        _("Parteneriate"),
        "heart-handshake",
        "partners.partnerships_page.PartnershipsPage",
        group="services",
    ),
    PageSpec(
        "procedures", _("Proceduri"), "list", "partners.procedures_page.ProceduresPage", group="services"
    ),
    PageSpec("outreach", _("Informare"), "speakerphone", "outreach.page.OutreachPage", group="outreach"),
    PageSpec("training", _("Formare"), "school", "training.page.TrainingPage", group="outreach"),
    PageSpec("registers", _("Registre"), "notebook", "registers.page.RegistersPage", "8", group="registers"),
    PageSpec("papers", _("Acte tipărite"), "printer", "printed.page.PrintedPage", group="registers"),
    PageSpec("reports", _("Rapoarte"), "chart-bar", "reports.page.ReportsPage", group="registers"),
    PageSpec("counts", _("Numărători"), "table", "counts.page.CountsPage", group="registers"),
    PageSpec("personal", _("Date personale"), "id", "personal.page.PersonalPage", group="registers"),
    PageSpec("plan", _("Plan"), "list-check", "plans.page.PlanPage", "9"),
    PageSpec("council", _("Dosare HCL"), "gavel", "council.page.CouncilPage", "0"),
    PageSpec("handover", _("Predare"), "package-export", "handover.page.HandoverPage", at_foot=True),
    PageSpec("safety", _("Siguranță"), "shield-check", "safety.page.SafetyPage", at_foot=True),
    PageSpec("settings", _("Setări"), "settings", "office.page.SettingsPage", at_foot=True),
)


@dataclass(frozen=True)
class Entry:
    """What the navigation offers: a page, or a group of pages by the key of the one that stands first."""

    key: str
    title: str
    icon: str
    first: str
    at_foot: bool


def entries() -> list[Entry]:
    """The entries of the navigation, in order."""
    groups = {group.key: group for group in GROUPS}
    made: dict[str, Entry] = {}
    for spec in PAGES:
        named = groups.get(spec.group, spec)
        made.setdefault(named.key, Entry(named.key, named.title, named.icon, spec.key, spec.at_foot))
    return list(made.values())


def spec_of(key: str) -> PageSpec:
    """The page of that key."""
    return next(spec for spec in PAGES if spec.key == key)


def group_of(key: str) -> tuple[PageSpec, ...]:
    """The pages that stand together with that one, itself among them; none where it stands alone."""
    group = spec_of(key).group
    return tuple(spec for spec in PAGES if group and spec.group == group)
