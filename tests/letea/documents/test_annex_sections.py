"""The sections of the annex: headings as typed, what is absent, live tables, objectives, orientation."""

from datetime import date

import pytest

from db.tables.plans import Basis, Display, SectionKind, Unit
from letea.documents.outline import Block, Heading, Item, Orientation, Paragraph, Table, plain, text_of
from letea.prose import paragraph
from letea.rules.plan_tree import SectionTree
from tests.papers.plan_samples import a_node, a_plan, a_row, a_section, a_table, an_annex, objectives


def _blocks(*sections: SectionTree) -> tuple[Block, ...]:
    """What prints beneath the title."""
    return an_annex(*sections).blocks[1:]


def _words(*sections: SectionTree) -> list[str]:
    return [
        block.text if isinstance(block, Heading) else text_of(block.runs)
        for block in _blocks(*sections)
        if isinstance(block, Heading | Paragraph | Item)
    ]


def test_the_plans_title_comes_first() -> None:
    first = an_annex(a_section(text=[paragraph("Introducere")])).blocks[0]
    assert isinstance(first, Heading)
    assert (first.text, first.level) == ("Planul anual pentru anul 2030", 0)


def test_a_title_section_prints_the_plans_title_once() -> None:
    paper = an_annex(a_section(display=Display.TITLE, text=[paragraph("Introducere")]))
    assert [block.text for block in paper.blocks if isinstance(block, Heading)] == [paper.title]


def test_no_line_is_printed_for_an_empty_title_or_heading() -> None:
    sections = [a_section(display=display) for display in Display]
    assert an_annex(*sections, plan=a_plan(title="")).blocks == ()


@pytest.mark.parametrize(
    ("display", "block"),
    [
        (Display.CHAPTER, Heading("Capitolul I: Servicii", 1)),
        (Display.HEADING, Heading("Capitolul I: Servicii", 2)),
        (Display.LINE, Paragraph(plain("Capitolul I: Servicii"))),
    ],
)
def test_number_and_heading_print_as_typed(display: Display, block: Block) -> None:
    assert _blocks(a_section(display=display, number="Capitolul I:", heading="Servicii")) == (block,)


def test_a_hidden_heading_serves_the_screen_only() -> None:
    section = a_section(display=Display.HIDDEN, heading="Introducere", text=[paragraph("Planul")])
    assert _words(section) == ["Planul"]


def test_a_line_stays_on_the_page_of_what_it_heads() -> None:
    (line, _text) = _blocks(a_section(display=Display.LINE, heading="a.", text=[paragraph("Curs")]))
    assert isinstance(line, Paragraph)
    assert line.keep_next


def test_what_is_absent_runs_in_after_a_line() -> None:
    line = a_section(display=Display.LINE, number="3.", heading="Telefonul verde;", absence="nu este cazul")
    assert _words(line) == ["3. Telefonul verde – nu este cazul;"]


def test_what_is_absent_stands_under_a_heading_as_a_sentence() -> None:
    section = a_section(heading="Telefonul verde", absence="nu este cazul")
    assert _words(section) == ["Telefonul verde", "Nu este cazul."]


def test_a_table_with_rows_never_says_that_it_is_absent() -> None:
    section = a_table("topics", [a_row(nr="1", topic="Vaccinare")], heading="Teme", absence="nu este cazul")
    assert _words(section) == ["Teme"]


def test_text_may_explain_an_empty_table() -> None:
    section = a_table("contracting", [], heading="C.", absence="nu este cazul", text=[paragraph("Legea.")])
    assert _words(section) == ["C.", "Nu este cazul.", "Legea."]


def test_a_text_that_was_written_takes_the_place_of_the_phrase() -> None:
    section = a_section(heading="Telefonul verde", absence="nu este cazul", text=[paragraph("0234 000 000")])
    assert _words(section) == ["Telefonul verde", "0234 000 000"]


def test_blank_passages_print_nothing() -> None:
    assert _words(a_section(heading="A.", text=[paragraph(""), paragraph("Text"), paragraph("  ")])) == [
        "A.",
        "Text",
    ]


def test_a_section_left_out_takes_those_beneath_it_along() -> None:
    section = a_section(heading="Opțional", included=False)
    section.children = [a_section(heading="Sub el")]
    assert _blocks(section) == ()


def test_grounds_are_numbered_and_blank_ones_left_out() -> None:
    section = a_section(SectionKind.BASIS, display=Display.LINE, heading="Având în vedere:")
    section.basis = [Basis(section_id=1, text=text) for text in ("Legea A;", " ", "Legea B.")]
    assert [block for block in _blocks(section) if isinstance(block, Item)] == [
        Item("1.", plain("Legea A;")),
        Item("2.", plain("Legea B.")),
    ]


def test_a_live_table_prints_the_register_and_a_stored_one_its_rows() -> None:
    stored, live = [a_row(topic="Păstrată")], [a_row(topic="Din registru")]
    sections = [a_table("topics", stored, live=is_live, uid=f"s{is_live}") for is_live in (True, False)]
    tables = [
        block for block in an_annex(*sections, tables={"sTrue": live}).blocks if isinstance(block, Table)
    ]
    assert [text_of(table.body[0][1].runs) for table in tables] == ["Din registru", "Păstrată"]


def test_a_table_unknown_to_the_family_prints_with_its_own_columns() -> None:
    section = a_table("altele", [a_row(what="Ceva")], columns=[{"key": "what", "heading": "Ce"}])
    (table,) = _blocks(section)
    assert isinstance(table, Table)
    assert text_of(table.body[0][0].runs) == "Ceva"


def test_a_table_nobody_described_prints_nothing() -> None:
    assert _words(a_table("altele", [a_row(what="Ceva")], heading="Altele")) == ["Altele"]


def test_the_footnote_of_a_table_stands_under_it() -> None:
    section = a_table("topics", [a_row(topic="Vaccinare*")], closing=[paragraph("* sub rezerva fondurilor")])
    table, note = _blocks(section)
    assert isinstance(table, Table)
    assert isinstance(note, Paragraph)


def test_the_table_of_beneficiaries_says_on_which_day_they_were_counted() -> None:
    section = a_table("beneficiaries", [a_row(nr="1", category="Copii", number="15")])
    blocks = an_annex(section, plan=a_plan(figures_on=date(2029, 12, 31))).blocks
    assert blocks[1] == Paragraph(plain("Situația la data de 31.12.2029:"), keep_next=True)


def test_a_general_objective_is_a_heading_over_its_own_table() -> None:
    tree = a_node("general", "Obiectiv general I", "Să fie bine.", a_node("specific", "", "Să"))
    heading, words, table = _blocks(objectives(tree))
    assert heading == Heading("Obiectiv general I", 1)
    assert words == Paragraph(plain("Să fie bine."), keep_next=True)
    assert isinstance(table, Table)


def test_objectives_within_a_chapter_stand_one_level_lower() -> None:
    chapter = a_section(display=Display.CHAPTER, heading="Capitolul IV")
    chapter.children = [objectives(a_node("general", "", "Să fie bine."))]
    assert _blocks(chapter)[1] == Heading("Să fie bine.", 2)


def test_only_the_sections_that_ask_for_it_lie_on_their_side() -> None:
    sections = [
        a_section(heading="Întâi"),
        a_section(heading="Lat", landscape=True),
        a_section(display=Display.HIDDEN),
        a_section(heading="Apoi"),
    ]
    assert _blocks(*sections) == (
        Heading("Întâi", 2),
        Orientation(landscape=True),
        Heading("Lat", 2),
        Orientation(landscape=False),
        Heading("Apoi", 2),
    )


def test_the_heading_of_a_chapter_lies_with_the_table_it_heads() -> None:
    chapter = a_section(display=Display.CHAPTER, heading="Capitolul I")
    chapter.children = [a_section(heading="A.", landscape=True), a_section(heading="B.")]
    assert _blocks(chapter) == (
        Orientation(landscape=True),
        Heading("Capitolul I", 1),
        Heading("A.", 2),
        Orientation(landscape=False),
        Heading("B.", 2),
    )


def test_only_a_table_with_rows_turns_its_page() -> None:
    empty = a_table("proposed_services", [], heading="B.", landscape=True, absence="nu este cazul")
    assert not [block for block in _blocks(empty) if isinstance(block, Orientation)]
    filled = a_table("proposed_services", [a_row(name="Centru")], heading="B.", landscape=True)
    assert _blocks(filled)[0] == Orientation(landscape=True)


def test_the_head_of_a_table_says_in_what_its_sums_are() -> None:
    rows = [a_row(name="Centru", local="20,00")]
    table = _blocks(a_table("existing_services", rows, unit=Unit.THOUSANDS))[-1]
    assert isinstance(table, Table)
    assert text_of(table.head[0][-1].runs).endswith("existente (mii lei)")
