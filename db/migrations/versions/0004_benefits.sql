-- Benefits and what was said of deadlines; as shipped, never edited after.

CREATE TABLE benefit_kind (
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, law VARCHAR NOT NULL, decided_by VARCHAR NOT NULL, source VARCHAR NOT NULL, frequency VARCHAR NOT NULL, keeps VARCHAR NOT NULL, holder VARCHAR(30) NOT NULL, twice VARCHAR(30) NOT NULL, historic BOOLEAN NOT NULL, active BOOLEAN NOT NULL, place INTEGER NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_benefit_kind PRIMARY KEY (id),
  CONSTRAINT uq_benefit_kind_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_benefit_kind ON benefit_kind (code) WHERE deleted_at IS NULL;

CREATE TABLE disposition (
  number VARCHAR NOT NULL, dated_on DATE NOT NULL, kind VARCHAR(30) NOT NULL, subject VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_disposition PRIMARY KEY (id),
  CONSTRAINT uq_disposition_uid UNIQUE (uid)
);

CREATE TABLE benefit_file (
  kind_id INTEGER NOT NULL, number VARCHAR NOT NULL, requested_on DATE NOT NULL, applicant_id INTEGER NOT NULL, household_id INTEGER, state VARCHAR(30) NOT NULL, allowed VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_benefit_file PRIMARY KEY (id),
  CONSTRAINT fk_benefit_file_kind_id_benefit_kind FOREIGN KEY(kind_id) REFERENCES benefit_kind (id),
  CONSTRAINT fk_benefit_file_applicant_id_person FOREIGN KEY(applicant_id) REFERENCES person (id),
  CONSTRAINT fk_benefit_file_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
  CONSTRAINT uq_benefit_file_uid UNIQUE (uid)
);

CREATE INDEX ix_benefit_file_applicant_id ON benefit_file (applicant_id);

CREATE INDEX ix_benefit_file_household_id ON benefit_file (household_id);

CREATE INDEX ix_benefit_file_kind_id ON benefit_file (kind_id);

CREATE TABLE file_step (
  file_id INTEGER NOT NULL, state VARCHAR(30) NOT NULL, changed_on DATE NOT NULL, disposition_id INTEGER, reason VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_file_step PRIMARY KEY (id),
  CONSTRAINT fk_file_step_file_id_benefit_file FOREIGN KEY(file_id) REFERENCES benefit_file (id),
  CONSTRAINT fk_file_step_disposition_id_disposition FOREIGN KEY(disposition_id) REFERENCES disposition (id),
  CONSTRAINT uq_file_step_uid UNIQUE (uid)
);

CREATE INDEX ix_file_step_disposition_id ON file_step (disposition_id);

CREATE INDEX ix_file_step_file_id ON file_step (file_id);

CREATE TABLE grant (
  file_id INTEGER NOT NULL, beneficiary_id INTEGER NOT NULL, amount_bani INTEGER NOT NULL, from_on DATE NOT NULL, to_on DATE, once BOOLEAN NOT NULL, disposition_id INTEGER, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_grant PRIMARY KEY (id),
  CONSTRAINT fk_grant_file_id_benefit_file FOREIGN KEY(file_id) REFERENCES benefit_file (id),
  CONSTRAINT fk_grant_beneficiary_id_person FOREIGN KEY(beneficiary_id) REFERENCES person (id),
  CONSTRAINT fk_grant_disposition_id_disposition FOREIGN KEY(disposition_id) REFERENCES disposition (id),
  CONSTRAINT uq_grant_uid UNIQUE (uid)
);

CREATE INDEX ix_grant_beneficiary_id ON grant (beneficiary_id);

CREATE INDEX ix_grant_disposition_id ON grant (disposition_id);

CREATE INDEX ix_grant_file_id ON grant (file_id);

CREATE TABLE payment (
  grant_id INTEGER NOT NULL, month_on DATE NOT NULL, amount_bani INTEGER NOT NULL, paid_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_payment PRIMARY KEY (id),
  CONSTRAINT fk_payment_grant_id_grant FOREIGN KEY(grant_id) REFERENCES grant (id),
  CONSTRAINT uq_payment_uid UNIQUE (uid)
);

CREATE INDEX ix_payment_grant_id ON payment (grant_id);

CREATE INDEX ix_payment_month_on ON payment (month_on);

CREATE TABLE worked_hours (
  file_id INTEGER NOT NULL, person_id INTEGER NOT NULL, month_on DATE NOT NULL, due_hours INTEGER NOT NULL, done_hours INTEGER NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_worked_hours PRIMARY KEY (id),
  CONSTRAINT fk_worked_hours_file_id_benefit_file FOREIGN KEY(file_id) REFERENCES benefit_file (id),
  CONSTRAINT fk_worked_hours_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_worked_hours_uid UNIQUE (uid)
);

CREATE INDEX ix_worked_hours_file_id ON worked_hours (file_id);

CREATE INDEX ix_worked_hours_person_id ON worked_hours (person_id);

CREATE TABLE deadline_rule (
  "key" VARCHAR NOT NULL, days_before INTEGER NOT NULL, active BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_deadline_rule PRIMARY KEY (id),
  CONSTRAINT uq_deadline_rule_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_deadline_rule ON deadline_rule ("key") WHERE deleted_at IS NULL;

CREATE TABLE deadline_mark (
  rule VARCHAR NOT NULL, owner_uid VARCHAR(36) NOT NULL, due_on DATE NOT NULL, until_on DATE, done_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_deadline_mark PRIMARY KEY (id),
  CONSTRAINT uq_deadline_mark_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_deadline_mark ON deadline_mark (rule, owner_uid, due_on) WHERE deleted_at IS NULL;
