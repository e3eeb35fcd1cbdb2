-- Needs: the grid of vulnerability, assessments of households, early warnings.

CREATE TABLE need_situation (
  code VARCHAR NOT NULL, dimension VARCHAR(30) NOT NULL, text VARCHAR NOT NULL, weight INTEGER NOT NULL, alarm VARCHAR(30), active BOOLEAN NOT NULL, place INTEGER NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_need_situation PRIMARY KEY (id),
  CONSTRAINT uq_need_situation_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_need_situation ON need_situation (code) WHERE deleted_at IS NULL;

CREATE TABLE need_scale (
  low_from INTEGER NOT NULL, medium_from INTEGER NOT NULL, high_from INTEGER NOT NULL, high_again_months INTEGER NOT NULL, again_months INTEGER NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_need_scale PRIMARY KEY (id),
  CONSTRAINT uq_need_scale_uid UNIQUE (uid)
);

CREATE TABLE need_assessment (
  household_id INTEGER NOT NULL, assessed_on DATE NOT NULL, source VARCHAR(30) NOT NULL, made_by VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_need_assessment PRIMARY KEY (id),
  CONSTRAINT fk_need_assessment_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
  CONSTRAINT uq_need_assessment_uid UNIQUE (uid)
);

CREATE INDEX ix_need_assessment_assessed_on ON need_assessment (assessed_on);

CREATE INDEX ix_need_assessment_household_id ON need_assessment (household_id);

CREATE TABLE need_answer (
  assessment_id INTEGER NOT NULL, situation_id INTEGER NOT NULL, answer VARCHAR(30) NOT NULL, basis VARCHAR(30) NOT NULL, known_on DATE, evidence VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_need_answer PRIMARY KEY (id),
  CONSTRAINT fk_need_answer_assessment_id_need_assessment FOREIGN KEY(assessment_id) REFERENCES need_assessment (id),
  CONSTRAINT fk_need_answer_situation_id_need_situation FOREIGN KEY(situation_id) REFERENCES need_situation (id),
  CONSTRAINT uq_need_answer_uid UNIQUE (uid)
);

CREATE INDEX ix_need_answer_assessment_id ON need_answer (assessment_id);

CREATE INDEX ix_need_answer_situation_id ON need_answer (situation_id);

CREATE TABLE alarm_step (
  household_id INTEGER NOT NULL, alarm VARCHAR(30) NOT NULL, state VARCHAR(30) NOT NULL, done_on DATE NOT NULL, made_by VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_alarm_step PRIMARY KEY (id),
  CONSTRAINT fk_alarm_step_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
  CONSTRAINT uq_alarm_step_uid UNIQUE (uid)
);

CREATE INDEX ix_alarm_step_household_id ON alarm_step (household_id);
