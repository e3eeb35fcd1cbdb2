"""The list of files past their term as a paper."""

from db.tables.personal import FileKind, Selection, SelectionItem
from letea.documents.outline import Paragraph, Signatures, Table, text_of
from letea.documents.selection import selection_list
from tests.samples import TODAY, an_office


def a_list(**given: object) -> Selection:
    made = Selection(number="3/2022", made_on=TODAY, commission="Ana Exemplu, secretar general\nIon Exemplu")
    for name, value in given.items():
        setattr(made, name, value)
    return made


def an_item() -> SelectionItem:
    return SelectionItem(
        selection_id=1,
        kind=FileKind.BENEFIT,
        file_uid="x",
        name="12/2010 – Exemplu",
        ended_on=TODAY,
        until_on=TODAY,
    )


def test_it_names_each_file_and_has_room_for_the_confirmation() -> None:
    outline = selection_list(an_office(), a_list(), [an_item()])
    assert outline.title == "Listă de selecționare nr. 3/2022"
    (table,) = [block for block in outline.blocks if isinstance(block, Table)]
    assert [text_of(cell.runs) for cell in table.body[0]] == [
        "1",
        "Dosar de beneficii",
        "12/2010 – Exemplu",
        "22.03.2022",
        "22.03.2022",
    ]
    told = " ".join(text_of(block.runs) for block in outline.blocks if isinstance(block, Paragraph))
    assert "nr. ………………" in told
    assert "fișele persoanelor" not in told


def test_it_bears_the_confirmation_the_persons_and_the_commission() -> None:
    selection = a_list(confirmed_number="312", confirmed_on=TODAY, with_persons=True, note="dulapul 3")
    blocks = selection_list(an_office(), selection, [an_item()]).blocks
    told = " ".join(text_of(block.runs) for block in blocks if isinstance(block, Paragraph))
    for words in ("nr. 312 din 22.03.2022", "fișele persoanelor", "dulapul 3"):
        assert words in told
    (signed,) = [block for block in blocks if isinstance(block, Signatures)]
    assert [(party.office, party.name) for party in signed.parties] == [
        ("secretar general", "Ana Exemplu"),
        ("Membru", "Ion Exemplu"),
    ]
