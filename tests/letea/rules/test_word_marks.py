"""Which words differ."""

from letea.rules.word_marks import Words, marked_words


def test_only_the_words_that_differ_are_marked() -> None:
    left, right = marked_words("o cantină cu 20 de locuri", "o cantină cu 35 de locuri noi")
    assert [run.text for run in left if run.marked] == ["20"]
    assert [run.text for run in right if run.marked] == ["35", " noi"]
    assert "".join(run.text for run in right) == "o cantină cu 35 de locuri noi"


def test_what_is_new_is_marked_whole() -> None:
    assert marked_words("", "o cantină") == ([], [Words("o cantină", marked=True)])
