"""The columns of a table that came in from Word."""

from letea.layouts import ColumnSpec
from letea.rules.plan_import import Head
from letea.rules.plan_import_columns import own_columns

KNOWN = (ColumnSpec("county", "Buget județean"), ColumnSpec("state", "Buget de stat"))


def a_head(key: str, text: str) -> Head:
    return Head(text, key=key, score=100)


def test_a_head_cut_by_a_narrow_cell_is_the_familys_own() -> None:
    heads = [a_head("county", "Bug et jude țean"), a_head("state", "Bug et de stat")]
    assert own_columns(heads, KNOWN) == []


def test_beside_heads_in_other_words_a_cut_one_is_whole_again() -> None:
    heads = [a_head("county", "Bug et jude țean"), a_head("state", "De la stat")]
    assert [one["heading"] for one in own_columns(heads, KNOWN)] == ["Buget județean", "De la stat"]


def test_shortened_words_that_are_cut_besides_are_the_familys_own() -> None:
    known = (ColumnSpec("contributions", "Contribuții persoane beneficiare"),)
    assert own_columns([a_head("contributions", "Contr ib. Pers. Benef i.")], known) == []
    tidy = own_columns([a_head("contributions", "Contrib. pers. benef.")], known)
    assert [one["heading"] for one in tidy] == ["Contrib. pers. benef."]


def test_a_head_that_says_its_unit_beside_others_that_do_not_keeps_it() -> None:
    sums = tuple(ColumnSpec(one.key, one.heading, sum=True) for one in KNOWN)
    heads = [a_head("county", "Buget județean (lei)"), a_head("state", "Buget de stat (mii lei)")]
    assert [one["heading"] for one in own_columns(heads, sums)] == [one.text for one in heads]
