"""Classes of values for a picture by commune: by quantiles, equal values never apart."""

from collections.abc import Sequence

MOST = 5


def classes_of(values: Sequence[int], *, most: int = MOST) -> list[tuple[int, int]]:
    """The least and the greatest value of each class, from low to high; none where there are no values."""
    ordered = sorted(values)
    different = sorted(set(ordered))
    if len(different) <= most:
        return [(one, one) for one in different]
    highest = {ordered[-(-len(ordered) * place // most) - 1] for place in range(1, most + 1)}
    found, low = [], different[0]
    for one, following in zip(different, [*different[1:], None], strict=True):
        if one in highest:
            found.append((low, one))
            low = following if following is not None else one
    return found


def class_of(value: int, classes: Sequence[tuple[int, int]]) -> int:
    """Which class holds a value that they were made from."""
    return next(place for place, (_low, high) in enumerate(classes) if value <= high)
