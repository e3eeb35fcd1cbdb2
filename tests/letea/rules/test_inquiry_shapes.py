"""What stands under a heading is read back as a table or facts, or stays text."""

from letea.rules.inquiry_shapes import as_facts, as_lines, as_pairs, as_table


def test_what_the_worker_writes_freely_is_no_table_and_no_facts() -> None:
    assert as_table("goods", "Familia nu deține bunuri.") is None
    assert as_table("goods", "a; b; c; d; e; f") is None
    assert as_table("health", "a; b") is None
    assert as_facts("dwelling", "Casa este veche.\nLocuința: casă") is None
    assert as_facts("health", "Diagnostic: x") is None
    assert as_facts("dwelling", "") is None


def test_what_was_written_is_read_back() -> None:
    assert as_table("goods", as_lines([("a", "b;c", "", "")])) == [("a", "b,c", "", "")]
    assert as_facts("dwelling", as_pairs(("Camere", "2"), ("Apa", ""))) == [("Camere", "2")]
