"""Which line became which."""

from letea.rules.line_pairs import paired


def test_lines_much_alike_are_one_line_changed() -> None:
    before = ["centrul de zi 20", "cantina socială 30"]
    after = ["adăpostul de noapte 5", "centrul de zi 25", "cantina socială 31"]
    assert list(paired(before, after)) == [
        ("", "adăpostul de noapte 5"),
        ("centrul de zi 20", "centrul de zi 25"),
        ("cantina socială 30", "cantina socială 31"),
    ]


def test_lines_that_have_nothing_in_common_are_told_apart() -> None:
    assert list(paired(["unu"], ["doi"])) == [("unu", ""), ("", "doi")]
    assert list(paired([], ["doi"])) == [("", "doi")]


def test_long_lists_are_paired_by_their_place() -> None:
    before, after = [f"a {n}" for n in range(60)], [f"b {n}" for n in range(61)]
    assert list(paired(before, after))[::60] == [("a 0", "b 0"), ("", "b 60")]
