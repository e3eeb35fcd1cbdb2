"""A municipality's operational plan of full size, invented, and the same drawn by hand."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from db.tables.plans import Display, Plan, PlanStage, Section, SectionKind
from letea.documents.typefaces import face
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from tests.big_plan import FAMILY, objectives_tree


def the_plan() -> PlanTree:
    """17 general objectives, 90 specific ones, 260 actions, no two alike."""
    plan = Plan(
        family=FAMILY,
        year=2022,
        until_year=2027,
        title="Planul operațional privind implementarea strategiei, 2022–2027",
        stage=PlanStage.SIGNING,
    )
    title = SectionTree(Section(plan_id=0, key="title", display=Display.TITLE, landscape=True))
    objectives = SectionTree(
        Section(
            plan_id=0,
            place=1,
            key="objectives",
            kind=SectionKind.OBJECTIVES,
            display=Display.HIDDEN,
            landscape=True,
        )
    )
    objectives.nodes = objectives_tree()
    return PlanTree(plan, [title, objectives])


HEAD = ("Obiective specifice", "Acțiuni prioritare", "Indicatori de rezultat", "Responsabili", "Termen")
WIDTHS = (2.0, 2.8, 2.2, 1.5, 1.2)
SIZE, LEADING, PADDING = 10.0, 11.5, 3.0
LEFT, OTHER = 70.9, 56.7
Lines = list[list[str]]


class ByHand:
    """The same plan as one would draw it without any engine, an objective in one frame over its actions."""

    def __init__(self, plan: PlanTree) -> None:
        self.generals = plan.sections[1].nodes
        self.width, self.height = landscape(A4)
        self.room = self.width - LEFT - OTHER
        self.widths = [self.room * width / sum(WIDTHS) for width in WIDTHS]
        self.edges = [LEFT + sum(self.widths[:column]) for column in range(6)]
        self.regular, self.bold = face(), face(bold=True)

    def draw(self) -> int:
        """Draw it; the number of pages."""
        first_face: Any = self.regular
        self.canvas = Canvas(BytesIO(), (self.width, self.height), initialFontName=first_face)
        self.y = self.height - OTHER
        for general in self.generals:
            self._heading(f"{general.node.number}. {general.node.text}")
            for specific in general.children:
                self._objective(specific)
        self._end_page()
        self.canvas.save()
        return self.canvas.getPageNumber() - 1

    def _heading(self, text: str) -> None:
        lines = simpleSplit(text, self.bold, 12, self.room)
        if self.y - len(lines) * 14 - 120 < OTHER:
            self._end_page()
        self.canvas.setFont(self.bold, 12)
        for line in lines:
            self.y -= 14
            self.canvas.drawString(LEFT, self.y, line)
        self.y -= 8
        self._head()

    def _head(self) -> None:
        self.canvas.setLineWidth(0.5)
        self._row([[text] for text in HEAD], 0, self.bold)

    def _objective(self, specific: NodeTree) -> None:
        rows = [self._split(action) for action in specific.children]
        name = simpleSplit(
            f"{specific.node.number}. {specific.node.text}", self.regular, SIZE, self.widths[0] - 2 * PADDING
        )
        top = self.y
        for number, row in enumerate(rows):
            if self.y - max(map(len, row)) * LEADING - 2 * PADDING < OTHER:
                self._frame(top, name if top != self.y else [])
                name = name if top == self.y else []
                self._end_page()
                self._head()
                top = self.y
            least = len(name) * LEADING + 2 * PADDING if number == len(rows) - 1 else 0.0
            self._row([[], *row], 1, self.regular, least=least - (top - self.y))
        self._frame(top, name)

    def _split(self, action: NodeTree) -> Lines:
        cells = action.node.cells
        marked = [f"- {line}" for line in cells["indicators"].splitlines()]
        texts = [
            [f"{action.node.number}. {action.node.text}"],
            marked,
            [cells["responsible"]],
            [cells["term"]],
        ]
        return [
            [line for text in held for line in simpleSplit(text, self.regular, SIZE, width - 2 * PADDING)]
            for held, width in zip(texts, self.widths[1:], strict=True)
        ]

    def _row(self, cells: Sequence[list[str]], first: int, typeface: str, *, least: float = 0.0) -> None:
        height = max(max(map(len, cells)) * LEADING + 2 * PADDING, least)
        self.canvas.setFont(typeface, SIZE)
        for column in range(first, 5):
            self.canvas.rect(self.edges[column], self.y - height, self.widths[column], height)
            self._write(cells[column], column, self.y)
        self.y -= height

    def _frame(self, top: float, name: list[str]) -> None:
        if top != self.y:
            self.canvas.rect(LEFT, self.y, self.widths[0], top - self.y)
            self.canvas.setFont(self.regular, SIZE)
            self._write(name, 0, top)

    def _write(self, lines: list[str], column: int, top: float) -> None:
        for number, line in enumerate(lines):
            self.canvas.drawString(
                self.edges[column] + PADDING, top - PADDING - SIZE - number * LEADING, line
            )

    def _end_page(self) -> None:
        self.canvas.setFont(self.regular, 9)
        self.canvas.drawCentredString(self.width / 2, 31, f"Pagina {self.canvas.getPageNumber()}")
        self.canvas.showPage()
        self.y = self.height - OTHER
