"""What stays together on a page."""

from letea.documents.keeping import closes, heads, stays_whole
from letea.documents.outline import Heading, Pairs, Paragraph, Signatures, plain


def test_a_heading_stays_with_what_stands_beneath_it() -> None:
    assert heads(Heading("A", 2), Paragraph(plain("text")))
    assert heads(Heading("A", 1), Heading("B", 2))


def test_a_heading_with_nothing_beneath_it_heads_nothing() -> None:
    assert not heads(Heading("A", 2), Heading("B", 2))
    assert not heads(Heading("A", 2), Heading("B", 1))


def test_signatures_and_the_note_on_a_star_close_a_table() -> None:
    assert closes(Signatures(()))
    assert closes(Paragraph(plain(" * sumă estimată")))
    assert not closes(Paragraph(plain("alt text")))
    assert not closes(None)


def test_a_few_facts_stay_on_one_page() -> None:
    few = tuple((f"faptul {number}", "da") for number in range(3))
    assert stays_whole(Pairs(few))
    assert not stays_whole(Pairs(few * 4))
    assert not stays_whole(Pairs((("povestea", "cuvinte " * 100),)))
