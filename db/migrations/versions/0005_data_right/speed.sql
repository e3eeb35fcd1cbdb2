CREATE INDEX ix_person_counted ON person (state, born_on) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_without_cnp ON person (state) WHERE cnp = '' AND deleted_at IS NULL;

CREATE INDEX ix_household_member_now ON household_member (person_id, household_id) WHERE to_on IS NULL AND deleted_at IS NULL;

CREATE INDEX ix_payment_granted ON payment (grant_id, month_on) WHERE deleted_at IS NULL;

CREATE INDEX ix_household_listed ON household (name_key, id, assessed_on) WHERE deleted_at IS NULL;
