"""What a worker can do with council files in the demonstration office, each as one call."""

from db.store import Store
from db.tables.council import CouncilPaper, CouncilStage, CouncilSubject, PaperKind, Proposal
from letea.actions import council
from letea.actions.council_reading import open_council_file
from tests.letea.council_samples import DAY, adopted_file, demonstration_plan, take, write_in_plan
from tests.samples import TODAY
from tests.walks.deeds import Deed


def plan_file(store: Store) -> int:
    return council.start_plan_file(store, demonstration_plan(store), TODAY)


def file_changed(store: Store) -> None:
    folder = open_council_file(store, plan_file(store))
    folder.file.title, folder.file.county_body, folder.file.seated = "Alt titlu", "", 13
    folder.papers = folder.papers[2:][::-1]
    folder.papers.append(CouncilPaper(file_id=0, kind=PaperKind.COMMITTEE_OPINION, party="Comisia nr. 1"))
    folder.proposals = [Proposal(file_id=0, text="O cantină", answer="Se preia.", accepted=True)]
    folder.steps = []
    council.save_council_file(store, folder, TODAY)


def amended(store: Store) -> int:
    plan_id = demonstration_plan(store)
    adopted_file(store, plan_id)
    return council.start_amendment(store, plan_id, TODAY)


def readopted(store: Store) -> None:
    file_id = amended(store)
    write_in_plan(store, demonstration_file_plan(store, file_id), "Alt titlu")
    take(store, file_id, CouncilStage.ADOPTED, number="40", sitting_on=DAY)


def given_up(store: Store) -> None:
    file_id = amended(store)
    write_in_plan(store, demonstration_file_plan(store, file_id), "Alt titlu")
    council.remove_council_file(store, file_id)


def demonstration_file_plan(store: Store, file_id: int) -> int:
    plan_id = open_council_file(store, file_id).file.plan_id
    assert plan_id is not None
    return plan_id


COUNCIL_DEEDS: dict[str, Deed] = {
    "council file new": plan_file,
    "council file other": lambda store: council.start_other_file(
        store, CouncilSubject.CARERS_REPORT, 2022, TODAY
    ),
    "council file changed": file_changed,
    "council file deleted": lambda store: council.remove_council_file(store, plan_file(store)),
    "plan adopted": lambda store: adopted_file(store, demonstration_plan(store)),
    "amendment begun": amended,
    "amendment adopted": readopted,
    "amendment given up": given_up,
}
