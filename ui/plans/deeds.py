"""What is done with a whole plan from its page: begun, deleted, its empty sections marked."""

from collections.abc import Callable, Collection

from letea.actions.plan_outline import mark_absent
from letea.actions.plan_reading import PlanRow
from letea.actions.plans import remove_plan, start_plan
from letea.wording import _, counted
from ui import messages
from ui.parts.page import Page
from ui.plans.workbench import Workbench
from ui.room import Room


class PlanDeeds:
    """Begins and deletes plans; `shown(id)` is called with one begun, `gone()` when one is deleted."""

    def __init__(
        self,
        room: Room,
        page: Page,
        bench: Workbench,
        *,
        shown: Callable[[int], None],
        gone: Callable[[], object],
    ) -> None:
        self._room, self._page, self._bench = room, page, bench
        self._shown, self._gone = shown, gone

    def start(self, year: int) -> None:
        """Start the plan of a year from the commune's template."""
        store, today = self._room.desk.store, self._room.desk.today()
        self._room.work.run(
            lambda _progress: start_plan(store, year, today),
            done=self._shown,
            title=_("Plan nou"),
        )

    def remove(self, row: PlanRow) -> None:
        """Delete a plan, asked first."""
        question = _("Ștergeți „{name}”, cu toate secțiunile lui?")
        if not messages.ask(
            self._page,
            question.format(name=row.name),
            do=_("Șterge planul"),
            keep=_("Păstrează planul"),
            detail=_("Registrul rămâne neatins. Ștergerea se poate anula cu Ctrl+Z."),
        ):
            return
        self._bench.settle()
        store = self._room.desk.store
        self._room.work.run(
            lambda _progress: remove_plan(store, row.id),
            done=lambda _none: self._tell_removed(row.name),
            title=_("Ștergerea planului"),
        )

    def mark_absent(self, keys: Collection[str]) -> None:
        """Write "nu este cazul" in the sections left empty."""
        view, store = self._bench.view, self._room.desk.store
        if view is not None:
            plan_id = view.tree.plan.id
            self._bench.do(lambda: mark_absent(store, plan_id, keys), self._tell_absent)

    def _tell_absent(self, count: int) -> None:
        words = counted(count, _("secțiune"), _("secțiuni"))
        text = _("„Nu este cazul” la {count}.").format(count=words)
        messages.say(self._page, text, do=_("Anulează"), on_do=self._bring_back)

    def _tell_removed(self, name: str) -> None:
        messages.say(
            self._page,
            _("S-a șters „{name}”.").format(name=name),
            do=_("Anulează"),
            on_do=self._bring_back,
        )
        self._gone()

    def _bring_back(self) -> None:
        store = self._room.desk.store
        self._room.work.run(
            lambda _progress: store.undo(), done=lambda _label: self._page.refresh(), title=_("Anulare")
        )
