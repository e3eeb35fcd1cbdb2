"""What the plan's page says of its adoption: the bar above it, its file, its versions, what changed since."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from letea.actions.council import file_of_plan, start_amendment, start_plan_file
from letea.actions.office_reading import office_words
from letea.actions.plan_changes import Comparison, compare_with_version
from letea.actions.plan_view import PlanView
from letea.troubles import plainly
from letea.wording import _, counted
from ui import messages
from ui.parts.banner import Banner
from ui.parts.basics import button, label, restyle
from ui.parts.icon import picture
from ui.parts.page import Page
from ui.plans.changes import ChangesDialog
from ui.plans.printing import Printing
from ui.plans.versions import VersionsDialog
from ui.plans.workbench import Workbench
from ui.room import Room


class AdoptedBar(QFrame):
    """Says by which decision the plan was adopted, and what may be done about it."""

    def __init__(self, do: "Adopted") -> None:
        super().__init__()
        self._sign = QLabel()
        self.words = label("", wrap=True)
        self.words.setObjectName("adopted.words")
        self.changes = button(_("Ce s-a schimbat"), do.show_changes, look="link", name="adopted.changes")
        self.versions = button(_("Versiuni adoptate"), do.show_versions, look="link", name="adopted.versions")
        self.amend = button(_("Modificați planul"), do.amend, look="link", name="adopted.amend")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(10)
        line.addWidget(self._sign)
        line.addWidget(self.words, 1)
        for made in (self.changes, self.versions, self.amend):
            line.addWidget(made)
        self.hide()

    def show_state(self, words: str, *, frozen: bool) -> None:
        """Show a frozen plan, or one that is being amended."""
        restyle(self, band="good" if frozen else "note")
        sign = picture("lock", "good", size=18, ratio=self.devicePixelRatioF())
        if not frozen:
            sign = picture("pencil", "accent", size=18, ratio=self.devicePixelRatioF())
        self._sign.setPixmap(sign)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.amend.setVisible(frozen)
        self.show()


class Adopted(QObject):
    """The bar and what its links do; a mark above a section that differs from what the council adopted."""

    def __init__(self, room: Room, page: Page, bench: Workbench, printing: Printing) -> None:
        super().__init__(page)
        self._room, self._page, self._bench, self._printing = room, page, bench, printing
        self._view: PlanView | None = None
        self.comparison: Comparison | None = None
        self.bar = AdoptedBar(self)
        self.mark = Banner("", "note", do=_("Ce s-a schimbat"), on_do=self.show_changes)
        page.banners.addWidget(self.bar)
        bench.above.addWidget(self.mark)
        bench.outline.chosen.connect(lambda _section, _node: self._mark_section())

    def show_plan(self, view: PlanView | None) -> None:
        """Tell of this plan; what differs from its version is found beside the window."""
        same = view is not None and self._view is not None and view.tree.plan.id == self._view.tree.plan.id
        self._view = view
        if view is None or not view.adopted_by:
            self.comparison = None
            self.bar.hide()
            self.mark.tell("")
            return
        if not same:
            self.comparison = None
        self._tell()
        store, plan_id = self._room.desk.store, view.tree.plan.id
        self._room.work.latest(
            "plan.changes",
            lambda _progress: (plan_id, compare_with_version(store, plan_id)),
            self._take,
            failed=self._tell_damage,
        )

    def open_file(self) -> None:
        """Go to the plan's council file, started where there is none yet."""
        if self._view is None:
            return
        store, today, plan_id = self._room.desk.store, self._room.desk.today(), self._view.tree.plan.id
        held = file_of_plan(store, plan_id)
        if held is not None:
            self._room.go("council", held)
            return
        self._room.work.run(
            lambda _progress: start_plan_file(store, plan_id, today),
            done=lambda made: self._room.go("council", made),
            title=_("Dosarul hotărârii"),
        )

    def amend(self) -> None:
        """Begin to amend the adopted plan, after a question."""
        if self._view is None or not messages.ask(
            self._page,
            _("Începeți modificarea planului adoptat prin {decision}?").format(
                decision=self._view.adopted_by
            ),
            do=_("Modificați planul"),
            keep=_("Lăsați-l cum este"),
            detail=_(
                "Se începe un {file} pentru modificare. Versiunea adoptată rămâne păstrată și se "
                "poate tipări oricând. Începutul se poate anula cu Ctrl+Z."
            ).format(file=office_words(self._room.desk.store).file),
        ):
            return
        store, today, plan_id = self._room.desk.store, self._room.desk.today(), self._view.tree.plan.id
        self._room.work.run(
            lambda _progress: start_amendment(store, plan_id, today),
            done=self._tell_begun,
            title=_("Modificarea planului"),
        )

    def show_changes(self) -> ChangesDialog | None:
        """Show the adopted plan and the present one side by side."""
        if self.comparison is None:
            return None
        dialog = ChangesDialog(self.comparison, self._page)
        dialog.go_to.connect(self._bench.choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_versions(self) -> VersionsDialog | None:
        """Show the versions the council adopted."""
        if self._view is None:
            return None
        dialog = VersionsDialog(self._room, self._view.tree.plan, self._printing, self._page)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _take(self, found: tuple[int, Comparison | None]) -> None:
        plan_id, comparison = found
        if self._view is not None and self._view.tree.plan.id == plan_id:
            self.comparison = comparison
            self._tell()

    def _tell_damage(self, error: Exception) -> None:
        told = plainly(error)
        if told is None:
            raise error
        self.mark.tell(str(told), "bad")

    def _tell(self) -> None:
        view, told = self._view, self.comparison
        if view is None:
            return
        count = len(told.changes) if told is not None else 0
        if view.frozen:
            words = _("Adoptat prin {decision}. Planul se citește și se tipărește, dar nu se mai schimbă.")
            if count:
                words += _(" Registrul spune azi altceva în {count}.")
        else:
            words = _("În curs de modificare: {marked}.")
        marked = told.marked(count) if told is not None else view.adopted_by
        places = counted(count, _("loc"), _("locuri"))
        words = words.format(decision=view.adopted_by, count=places, marked=marked)
        self.bar.show_state(words, frozen=view.frozen)
        self._mark_section()

    def _mark_section(self) -> None:
        chosen, told = self._bench.chosen(), self.comparison
        here = (
            []
            if told is None or chosen is None
            else [one for one in told.changes if one.section_uid == chosen.section.uid]
        )
        if not here or told is None:
            self.mark.tell("")
            return
        registers = sum(one.of_register for one in here)
        words = _("{marked}.")
        if registers and told.is_frozen:
            words = _("Registrul spune azi altceva: {marked}.")
        elif registers:
            words = _("{marked}; din registru: {registers}.")
        words = words.format(marked=told.marked(len(here)), registers=registers)
        self.mark.tell(words, "note")

    def _tell_begun(self, file_id: int) -> None:
        self._room.say(
            _("Modificarea a fost începută; planul se poate scrie."),
            do=_("Deschide dosarul"),
            on_do=lambda: self._room.go("council", file_id),
        )
