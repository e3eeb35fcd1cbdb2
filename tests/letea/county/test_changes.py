"""What a correction changed, as people read it."""

from letea.county.changes import changes_told


def test_figures_are_told_in_their_unit_and_rows_by_what_went_and_came() -> None:
    told = changes_told(
        [
            {"table": "figure", "name": "Persoane", "unit": "count", "old": 1234, "new": 5},
            {"table": "figure", "name": "Cuvenit", "unit": "lei", "old": 123_450, "new": None},
            {"table": "figure", "name": "Ocupare", "unit": "percent", "old": 1250, "new": 5000},
            {"table": "person", "name": "Persoane, fără nume", "unit": "", "old": 0, "new": 3},
        ]
    )
    assert told == [
        ("Persoane", "1.234", "5"),
        ("Cuvenit", "1.234,50", "–"),
        ("Ocupare", "12,5 %", "50 %"),
        ("Persoane, fără nume", "0 ieșite", "3 intrate"),
    ]
