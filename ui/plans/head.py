"""The head of the plan's page: which plan, the check, the menus, printing."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QMenu, QWidget

from letea.wording import _, counted
from ui.parts.basics import label
from ui.parts.page import Page
from ui.plans.menus import Copies, PlanChooser, menu_of


class Commands(Protocol):
    """What the head asks of its page."""

    def new(self) -> None:
        """Start a plan."""

    def edit(self) -> None:
        """Change the plan's own data."""

    def open_council_file(self) -> None:
        """Go to the plan's council file."""

    def show_origins(self) -> object:
        """Tell what came from last year's plan."""

    def check_plan(self) -> object:
        """List what the plan lacks."""

    def save_paper(self, ending: str) -> None:
        """Save the annex."""

    def print_paper(self) -> None:
        """Print the annex."""

    def save_plan_file(self) -> None:
        """Save the plan file."""

    def bring_in(self) -> None:
        """Take a plan from a file."""

    def bring_in_document(self) -> None:
        """Take a plan from Word or Excel."""

    def remove(self) -> None:
        """Delete the plan."""

    def replace(self) -> None:
        """Look for words in the plan and replace them."""

    def unfold(self) -> None:
        """Bring the paper back."""


class HeadButtons:
    """The buttons at the right of the title; in a narrow page they are icons. `place` puts a widget there."""

    def __init__(self, page: Page, do: Commands, *, place: Callable[[QWidget], object]) -> None:
        self._there = False
        self._roomy = True
        self._count = 0
        self.plans = PlanChooser()
        self.plans.new_asked.connect(do.new)
        self._plan_label = label(_("Planul"), "secondary")
        for widget in (self._plan_label, self.plans):
            place(widget)
        self.lacks = page.add_action(_("Verificarea planului"), do.check_plan, icon="shield-check")
        self.more = page.add_action(_("Mai multe"), _nothing, icon="dots")
        self.more.setMenu(_more_menu(page, do))
        self.unfold = page.add_action(_("Anexa"), do.unfold, icon="layout-sidebar-right")
        self.printer = page.add_action(_("Tipărește anexa"), _nothing, icon="printer", primary=True)
        menu = _print_menu(page, do)
        self.printer.setMenu(menu)
        self.copies = Copies(menu)
        for made, says in ((self.unfold, _("Arată anexa alături")), (self.more, _("Mai multe"))):
            made.setToolTip(says)
            made.setAccessibleName(says)
        self.lacks.setToolTip(_("Verificarea planului"))

    def show_plan(self, *, there: bool) -> None:
        """Show the buttons where there is a plan they are about."""
        self._there = there
        for widget in (self.lacks, self.more, self.printer, self.plans):
            widget.setVisible(there)
        self.fit(roomy=self._roomy)

    def tell_lacks(self, count: int) -> None:
        """Say how many places call for a look."""
        self._count = count
        words = counted(count, _("loc de verificat"), _("locuri de verificat"))
        self.lacks.setAccessibleName(_("Verificarea planului: {count}").format(count=words))
        self.fit(roomy=self._roomy)

    def fit(self, *, roomy: bool) -> None:
        """Carry words where there is room for them."""
        self._roomy = roomy
        told = _("Verificarea planului  {count}") if roomy else "{count}"
        self.lacks.setText(told.format(count=self._count))
        self.more.setText(_("Mai multe") if roomy else "")
        self.unfold.setText(_("Anexa") if roomy else "")
        self._plan_label.setVisible(roomy and self._there)


def _more_menu(page: Page, do: Commands) -> QMenu:
    return menu_of(
        page,
        (_("Date plan…"), do.edit),
        (_("Dosarul HCL…"), do.open_council_file),
        (_("Plan nou…"), do.new),
        (_("Din planul trecut…"), do.show_origins),
        None,
        (_("Caută și înlocuiește în plan… (Ctrl+H)"), do.replace),
        None,
        (_("Salvează fișierul planului…"), do.save_plan_file),
        (_("Preia un plan din fișier…"), do.bring_in),
        (_("Preia un plan din Word sau Excel…"), do.bring_in_document),
        None,
        (_("Șterge planul…"), do.remove),
    )


def _print_menu(page: Page, do: Commands) -> QMenu:
    menu = menu_of(
        page,
        (_("Salvează PDF…"), lambda: do.save_paper(".pdf")),
        (_("Salvează DOCX…"), lambda: do.save_paper(".docx")),
        (_("Tipărește…"), do.print_paper),
    )
    menu.addSeparator()
    return menu


def _nothing() -> None:
    """A button with a menu opens its menu."""
