"""Two real plans of other kinds than the annual one, from their plan files to paper, word by word."""

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.store import Store
from db.tables.office import Office
from letea.actions.plan_files import bring_in_plan_file, save_plan_file
from letea.actions.plan_reading import plan_of_year
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.outline import Outline, Table, text_of
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import write_pdf
from letea.exchange.plan_file import PROGRAM, read_plan_file, write_plan_file
from letea.layouts import family
from letea.rules.plan_tree import NodeTree, PlanTree
from tests.papers.words import carried, docx_words, pdf_words, words_of

PLANS = Path(__file__).parents[1] / "plans"
LEAST_RECALL = 0.999
OFFICE = Office(unit_name="Exemplu", county="Bacău", service_name="Serviciul exemplu")


@dataclass(frozen=True)
class Real:
    """A real plan: its files, and how much of its words keep their order.

    The scan of Bacău reads rows across their columns and columns across their rows, so that its order is
    not that of any print.
    """

    name: str
    year: int
    least_order: float

    @property
    def file(self) -> Path:
        """The plan file."""
        return PLANS / f"{self.name}.json"

    def words(self) -> list[str]:
        """The words of the plan as it came, mended by the list beside it."""
        return words_of((PLANS / f"{self.name}.words.txt").read_text(encoding="utf-8"))

    def outline(self) -> Outline:
        """The plan as it prints."""
        plan = read_plan_file(self.file)
        return annex_outline(plan, family(plan.plan.family), OfficeFacts(OFFICE), {})


BACAU, IALOMITA = Real("bacau-2019-2029", 2019, 0.89), Real("ialomita-2024", 2024, 0.96)
both = pytest.mark.parametrize("real", [BACAU, IALOMITA], ids=lambda real: real.name)


def nodes(plan: PlanTree) -> Iterator[NodeTree]:
    return plan.all_nodes()


def numbers(real: Real, level: str) -> list[str]:
    return [one.node.number for one in nodes(read_plan_file(real.file)) if one.node.level == level]


def tables_of(real: Real) -> list[Table]:
    """The tables of the printed plan."""
    return [block for block in real.outline().blocks if isinstance(block, Table)]


def cells_of(real: Real) -> list[tuple[str, int]]:
    """The texts of the tables with the rows each covers."""
    return [
        (text_of(cell.runs), cell.rows) for table in tables_of(real) for row in table.body for cell in row
    ]


@both
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_the_pdf_carries_the_plan_word_by_word(real: Real, tmp_path: Path) -> None:
    with (tmp_path / "plan.pdf").open("wb") as out:
        write_pdf(real.outline(), out)
    found = carried(real.words(), pdf_words(tmp_path / "plan.pdf"))
    assert found.recall >= LEAST_RECALL, found.lost
    assert found.order >= real.least_order


@both
def test_the_docx_carries_the_plan_word_by_word(real: Real, tmp_path: Path) -> None:
    with (tmp_path / "plan.docx").open("wb") as out:
        write_docx(real.outline(), out)
    found = carried(real.words(), docx_words(tmp_path / "plan.docx"))
    assert found.recall >= LEAST_RECALL, found.lost
    assert found.order >= real.least_order


@both
def test_the_plan_file_goes_out_byte_by_byte(real: Real) -> None:
    written = re.sub(rb'"program": "[^"]*"', f'"program": "{PROGRAM}"'.encode(), real.file.read_bytes())
    assert write_plan_file(read_plan_file(real.file), json.loads(written)["commune"]) == written


@both
def test_the_plan_comes_into_an_office_and_goes_out_as_it_came(
    real: Real, store: Store, tmp_path: Path
) -> None:
    plan = bring_in_plan_file(store, real.file, replace=False)
    assert plan_of_year(store, real.year, key=read_plan_file(real.file).plan.family) == plan
    save_plan_file(store, plan, tmp_path / "back.json")
    came, went = (
        json.loads(path.read_text(encoding="utf-8")) for path in (real.file, tmp_path / "back.json")
    )
    assert (went["plan"], went["sections"]) == (came["plan"], came["sections"])


@both
def test_no_letter_of_the_plan_carries_a_cedilla(real: Real) -> None:
    assert not set("şţŞŢ") & set(real.file.read_text(encoding="utf-8"))


@both
def test_every_measure_says_who_answers_for_it(real: Real) -> None:
    for one in nodes(read_plan_file(real.file)):
        if one.node.level == "measure":
            assert one.node.text
            assert one.node.cells.get("responsible"), one.node.text


def test_bacau_has_its_levels() -> None:
    counted = Counter(one.node.level for one in nodes(read_plan_file(BACAU.file)))
    assert counted == {"component": 6, "domain": 7, "general": 20, "operational": 60, "measure": 203}


def test_bacau_keeps_the_numbers_of_the_original() -> None:
    assert numbers(BACAU, "domain") == ["", "D1", "D2", "D3", "D4", "D6", "D.7"]
    operational = numbers(BACAU, "operational")
    assert operational[:3] == ["O.S.1.1", "O.S.1.2", "O.S.1.3"]
    assert "O.S.2.3.2" in operational
    measures = numbers(BACAU, "measure")
    assert measures[:5] == ["1.1.1", "1.1.2", "1.1.3", "1.1.5", "1.1.6"]
    assert measures.count("") == 6
    assert "1.6" in measures


def test_bacau_heads_its_tables_as_the_original() -> None:
    heads = [[text_of(cell.runs) for cell in table.head[0]] for table in tables_of(BACAU)]
    assert {len(head) for head in heads} == {6}
    assert [head[3] for head in heads] == ["Instituții responsabile", *["Serviciul responsabil"] * 19]


def test_ialomita_has_its_levels_and_heads() -> None:
    counted = Counter(one.node.level for one in nodes(read_plan_file(IALOMITA.file)))
    assert counted == {"direction": 3, "specific": 12, "measure": 37}
    assert numbers(IALOMITA, "specific")[4:6] == ["OS.II.2", "OS.II.3"]
    heads = [text_of(table.head[0][2].runs) for table in tables_of(IALOMITA)]
    assert heads == ["Rezultate", "Indicatori", "Indicatori"]


def test_the_note_on_the_margin_of_ialomita_does_not_print(tmp_path: Path) -> None:
    (noted,) = [one.node for one in nodes(read_plan_file(IALOMITA.file)) if one.node.note]
    assert noted.note.startswith("Aș evita astfel de rezultate")
    with (tmp_path / "plan.docx").open("wb") as out:
        write_docx(IALOMITA.outline(), out)
    assert not {"evita", "reformulat"} & set(docx_words(tmp_path / "plan.docx"))
    assert not any("evita" in text for text, _rows in cells_of(IALOMITA))


def test_results_that_two_measures_share_print_once_over_both() -> None:
    assert [rows for text, rows in cells_of(IALOMITA) if "2 centre clasice închise" in text] == [2]


def test_equal_results_that_the_original_keeps_apart_stay_apart() -> None:
    assert cells_of(IALOMITA).count(("▪ 1 proiect scris și depus", 1)) == 5
