"""Whether anybody lives in a household.

Nobody is asked or warned about one that everybody left; one of which no member is written stays.
"""


def lived_in(household: str = "household.id") -> str:
    """The condition, for the household whose id that column of ours holds."""
    return f"""(EXISTS (
        SELECT 1 FROM household_member AS member JOIN person ON person.id = member.person_id
            AND person.deleted_at IS NULL AND +person.state = 'active'
        WHERE member.household_id = {household} AND member.deleted_at IS NULL AND member.to_on IS NULL)
    OR NOT EXISTS (SELECT 1 FROM household_member AS member
        WHERE member.household_id = {household} AND member.deleted_at IS NULL))"""  # noqa: S608 - our own words
