"""Going to the objective or measure that a link names, in this plan or in another."""

from typing import TYPE_CHECKING

from letea.actions.plan_targets import Target

if TYPE_CHECKING:
    from ui.plans.workbench import Workbench
    from ui.room import Room


def follow(bench: "Workbench", target: Target, *, room: "Room") -> None:
    """Bring the node a link names into sight."""
    view = bench.view
    if view is None or view.tree.plan.id != target.plan_id:
        room.go("plan", target.section_id)
    else:
        sections = (held.section for held in view.tree.walk())
        bench.choose(next((one.uid for one in sections if one.id == target.section_id), ""))
    if bench.editor is not None and bench.editor.objectives is not None:
        bench.editor.objectives.choose(target.uid)
