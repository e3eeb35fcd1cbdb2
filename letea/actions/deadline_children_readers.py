"""Where deadlines of children with parents abroad come from: visits, lists of schools, reports."""

from collections.abc import Iterator

from letea.actions.deadline_registers import Asked, Reader, Registers, readers_of
from letea.rules.deadline_duties import duty
from letea.rules.deadlines import Deadline, Span
from letea.wording import _

# Of the year and the year before, the newest record of each: is its list asked for?
_SCHOOLS = """
    SELECT max(uid), school, max(CASE WHEN year = :year THEN id END),
        max(year = :year AND (asked_on IS NOT NULL OR received_on IS NOT NULL))
    FROM school_list
    WHERE year BETWEEN :year - 1 AND :year AND deleted_at IS NULL
    GROUP BY school ORDER BY school
"""
_STAYING = "SELECT 1 FROM child_alone WHERE back_on IS NULL AND deleted_at IS NULL LIMIT 1"


def _school_lists(held: Registers, span: Span) -> Iterator[Deadline]:
    """Each school known from this year or the last; while none is, the duty of the office as a whole."""
    for told in duty("school_lists", held.office_uid, span, today=held.today):
        schools = held.rows(_SCHOOLS, {"year": told.due_on.year})
        if not schools:
            yield told
        for uid, school, record, asked in schools:
            if not asked:
                title = _("Lista copiilor cu părinți plecați, de cerut: {school}").format(school=school)
                yield Deadline(*("school_lists", uid, title, told.due_on, told.page, record), late=told.late)


def _county_report(held: Registers, span: Span) -> Iterator[Deadline]:
    """The quarterly report, while children are in evidence."""
    if not held.rows(_STAYING):
        return iter(())
    return duty("children_county", held.office_uid, span, today=held.today)


CHILDREN_READERS: dict[str, Reader] = {
    "school_lists": _school_lists,
    "children_county": _county_report,
    **readers_of(
        {
            "child_visit": Asked(
                _("Prima vizită la copilul cu părinți plecați: {name}"),
                "children",
                """
            SELECT child.uid, person.name, date(child.found_on, '+15 days'), child.id
            FROM child_alone AS child JOIN followed AS person ON person.id = child.child_id
            WHERE child.found_on BETWEEN date(:since, '-15 days') AND date(:until, '-15 days')
                AND child.back_on IS NULL AND child.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM visit
                    WHERE visit.person_id = child.child_id AND visit.visited_on >= child.found_on
                        AND visit.deleted_at IS NULL)
                AND NOT EXISTS (
                    SELECT 1 FROM inquiry
                    WHERE inquiry.person_id = child.child_id AND inquiry.visited_on >= child.found_on
                        AND inquiry.deleted_at IS NULL)
            """,
            ),
            "child_next": Asked(
                _("Copil cu părinți plecați, de revăzut: {name}"),
                "children",
                """
            SELECT child.uid, person.name, child.next_on, child.id
            FROM child_alone AS child JOIN followed AS person ON person.id = child.child_id
            WHERE child.next_on BETWEEN :since AND :until AND child.back_on IS NULL
                AND child.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM child_alone AS newer
                    WHERE newer.child_id = child.child_id AND newer.id > child.id
                        AND newer.deleted_at IS NULL)
                AND NOT EXISTS (
                    SELECT 1 FROM visit
                    WHERE visit.person_id = child.child_id AND visit.visited_on >= child.next_on
                        AND visit.deleted_at IS NULL)
            """,
            ),
        }
    ),
}
