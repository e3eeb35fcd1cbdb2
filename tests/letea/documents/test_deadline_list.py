"""The list of deadlines as a paper."""

from datetime import date

from letea.documents.deadline_list import DueOnPaper, deadline_list
from letea.documents.outline import Heading, Paragraph, Table, text_of
from tests.samples import TODAY, an_office

ROW = DueOnPaper("Licența: <Școala>", "Licențe", date(2022, 4, 10), "de rezolvat")


def test_each_part_has_its_heading_and_numbers_go_on() -> None:
    outline = deadline_list({"Întârziate": [ROW, ROW], "Mai târziu": [ROW]}, an_office(), TODAY)
    headings = [block.text for block in outline.blocks if isinstance(block, Heading)]
    assert headings == ["Termene de urmărit", "Întârziate (2 termene)", "Mai târziu (1 termen)"]
    tables = [block for block in outline.blocks if isinstance(block, Table)]
    rows = [[text_of(cell.runs) for cell in row] for table in tables for row in table.body]
    assert [row[0] for row in rows] == ["1", "2", "3"]
    assert rows[0][1:] == ["Licența: <Școala>", "Licențe", "10.04.2022", "de rezolvat"]
    assert outline.title == "Termene de urmărit, 22.03.2022"


def test_an_empty_list_says_so() -> None:
    outline = deadline_list({}, an_office(), TODAY)
    words = [text_of(block.runs) for block in outline.blocks if isinstance(block, Paragraph)]
    assert words == ["La data de 22 martie 2022", "Niciun termen de urmărit."]
