"""The pages of the window: their order, words and icons; each is imported when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any

from letea.wording import _

if TYPE_CHECKING:
    from ui.parts.page import Page
    from ui.room import Room


class OfficeKind(Enum):
    """Whose office is open: a commune's, or a county's, which receives what communes hand over."""

    COMMUNE = "commune"
    COUNTY = "county"


COMMUNE, COUNTY = frozenset({OfficeKind.COMMUNE}), frozenset({OfficeKind.COUNTY})
BOTH = COMMUNE | COUNTY


@dataclass(frozen=True)
class PageSpec:
    """A page before it is made: its key, name, icon, where its class stands in ui, its key with Ctrl.

    `kinds` are the offices it is for; an office has one page of a key. `at_county` is its title there, where
    it is another.
    """

    key: str
    title: str
    icon: str
    where: str
    digit: str = ""
    group: str = ""
    at_foot: bool = False
    kinds: frozenset[OfficeKind] = COMMUNE
    at_county: str = ""

    def titled(self, kind: OfficeKind) -> str:
        """What it is called in an office of that kind."""
        return self.at_county or self.title if kind is OfficeKind.COUNTY else self.title

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
    PageGroup("county", _("Centralizare"), "building-community"),
    PageGroup("households", _("Gospodării"), "home-heart"),
    PageGroup("benefits", _("Beneficii"), "cash"),
    PageGroup("cases", _("Cazuri"), "clipboard-text"),
    PageGroup("care", _("Ocrotire"), "heart-handshake"),
    PageGroup("services", _("Servicii"), "building-community"),
    PageGroup("registers", _("Registre"), "notebook"),
    PageGroup("outreach", _("Informare, formare"), "speakerphone"),
)

COUNTY_PAGES = (
    PageSpec("home", _("Acasă"), "home", "county.home.CountyHomePage", "1", kinds=COUNTY),
    PageSpec(
        "receiving",
        _("Primire"),
        "package-import",
        "county.receiving_page.ReceivingPage",
        "2",
        group="county",
        kinds=COUNTY,
    ),
    PageSpec(
        "communes",
        _("Comune"),
        "building-community",
        "county.communes_page.CommunesPage",
        "3",
        group="county",
        kinds=COUNTY,
    ),
    PageSpec(
        "views", _("Situații"), "chart-bar", "county.views_page.ViewsPage", "4", group="county", kinds=COUNTY
    ),
    PageSpec(
        "opinions",
        _("Avize"),
        "gavel",
        "county.opinions_page.OpinionsPage",
        group="county",
        kinds=COUNTY,
    ),
    PageSpec(
        "refusals",
        _("Refuzate"),
        "alert-circle",
        "county.refusals_page.RefusalsPage",
        group="county",
        kinds=COUNTY,
    ),
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
    PageSpec("payments", _("Toate plățile"), "list", "benefits.payments_page.PaymentsPage", group="benefits"),
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
    PageSpec("training", _("Formare"), "school", "training.page.TrainingPage", group="outreach", kinds=BOTH),
    PageSpec(
        "registers",
        _("Registre"),
        "notebook",
        "registers.page.RegistersPage",
        "8",
        group="registers",
        kinds=BOTH,
    ),
    PageSpec(
        "papers",
        _("Acte tipărite"),
        "printer",
        "printed.page.PrintedPage",
        group="registers",
        kinds=BOTH,
    ),
    PageSpec("reports", _("Rapoarte"), "chart-bar", "reports.page.ReportsPage", group="registers"),
    PageSpec("counts", _("Numărători"), "table", "counts.page.CountsPage", group="registers"),
    PageSpec("personal", _("Date personale"), "id", "personal.page.PersonalPage", group="registers"),
    PageSpec("plan", _("Plan"), "list-check", "plans.page.PlanPage", "9", kinds=BOTH),
    PageSpec(
        "council",
        _("Dosare HCL"),
        "gavel",
        "council.page.CouncilPage",
        "0",
        kinds=BOTH,
        at_county=_("Dosare HCJ"),
    ),
    PageSpec("handover", _("Predare"), "package-export", "handover.page.HandoverPage", at_foot=True),
    PageSpec("safety", _("Siguranță"), "shield-check", "safety.page.SafetyPage", at_foot=True, kinds=BOTH),
    PageSpec("settings", _("Setări"), "settings", "office.page.SettingsPage", at_foot=True, kinds=BOTH),
)


@dataclass(frozen=True)
class Entry:
    """What the navigation offers: a page, or a group of pages by the key of the one that stands first."""

    key: str
    title: str
    icon: str
    first: str
    at_foot: bool


def pages_of(kind: OfficeKind) -> tuple[PageSpec, ...]:
    """The pages of an office, in order."""
    found = (spec for spec in (*COUNTY_PAGES, *PAGES) if kind in spec.kinds)
    return tuple(replace(spec, title=spec.titled(kind)) for spec in found)


def entries(kind: OfficeKind = OfficeKind.COMMUNE) -> list[Entry]:
    """The entries of an office's navigation, in order."""
    groups = {group.key: group for group in GROUPS}
    made: dict[str, Entry] = {}
    for spec in pages_of(kind):
        named = groups.get(spec.group, spec)
        made.setdefault(named.key, Entry(named.key, named.title, named.icon, spec.key, spec.at_foot))
    return list(made.values())


def spec_of(key: str, kind: OfficeKind = OfficeKind.COMMUNE) -> PageSpec:
    """The page of that key in an office of that kind."""
    return next(spec for spec in pages_of(kind) if spec.key == key)


def group_of(key: str, kind: OfficeKind = OfficeKind.COMMUNE) -> tuple[PageSpec, ...]:
    """The pages that stand together with that one, itself among them; none where it stands alone."""
    group = spec_of(key, kind).group
    return tuple(spec for spec in pages_of(kind) if group and spec.group == group)
