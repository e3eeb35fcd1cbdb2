"""The same record always has the same bytes."""

import hashlib

import pytest

from letea.handover.canonical import canonical, lines


def test_keys_stand_in_order_and_letters_as_they_are() -> None:
    assert canonical({"ș": 1, "a": "Țară „x”\n", "b": None, "c": True}).decode() == (
        '{"a":"Țară „x”\\n","b":null,"c":true,"ș":1}'
    )


def test_what_is_no_number_is_no_record() -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"a": float("nan")})


def test_rows_stand_one_beneath_the_other() -> None:
    made = lines([{"a": 1}, {"a": "x\r\u2028"}])
    assert made.held == '{"a":1}\n{"a":"x\\r\u2028"}\n'.encode()
    assert (made.rows, made.sha256) == (2, hashlib.sha256(made.held).hexdigest())


@pytest.mark.parametrize(
    "records",
    [
        [{"b": 1, "a": 2}, {"a": 3, "b": 4}],
        [{"a": "},{"}, {"a": '"},{"'}],
        [{"a": "{"}, {"a": "}"}],
        [{"a": {"d": 1, "c": 2}}, {"a": None}],
        [{"a": [1, "x"], "b": True}] * 2_500,
        [{}, {}],
        [{"a": 1}, {"b": 1}],
    ],
)
def test_rows_written_together_are_as_each_by_itself(records: list[dict[str, object]]) -> None:
    assert lines(records).held == b"".join(canonical(record) + b"\n" for record in records)
    assert lines(records).rows == len(records)


def test_no_rows_are_no_bytes() -> None:
    assert (lines([]).held, lines([]).rows) == (b"", 0)
