-- The first schema, as shipped; never edited after.

CREATE TABLE campaign (
  year INTEGER NOT NULL, kind VARCHAR(30) NOT NULL, place INTEGER NOT NULL, name VARCHAR NOT NULL, objectives VARCHAR NOT NULL, period VARCHAR NOT NULL, responsible VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_campaign PRIMARY KEY (id),
  CONSTRAINT uq_campaign_uid UNIQUE (uid)
);

CREATE INDEX ix_campaign_year ON campaign (year);

CREATE TABLE change_set (
  id INTEGER NOT NULL, at VARCHAR NOT NULL, who VARCHAR NOT NULL, label VARCHAR NOT NULL, undoes INTEGER, hash VARCHAR NOT NULL,
  CONSTRAINT pk_change_set PRIMARY KEY (id),
  CONSTRAINT fk_change_set_undoes_change_set FOREIGN KEY(undoes) REFERENCES change_set (id)
);

CREATE TABLE counselling_topic (
  year INTEGER NOT NULL, place INTEGER NOT NULL, topic VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_counselling_topic PRIMARY KEY (id),
  CONSTRAINT uq_counselling_topic_uid UNIQUE (uid)
);

CREATE INDEX ix_counselling_topic_year ON counselling_topic (year);

CREATE TABLE draft (
  "key" VARCHAR NOT NULL, at VARCHAR NOT NULL, content JSON NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_draft PRIMARY KEY (id),
  CONSTRAINT uq_draft_key UNIQUE ("key"),
  CONSTRAINT uq_draft_uid UNIQUE (uid)
);

CREATE TABLE file_format (
  schema INTEGER NOT NULL, lowest_reader INTEGER NOT NULL, written_by VARCHAR NOT NULL
);

CREATE TABLE household (
  name VARCHAR NOT NULL, village VARCHAR NOT NULL, street VARCHAR NOT NULL, house_number VARCHAR NOT NULL, dwelling_kind VARCHAR NOT NULL, tenure VARCHAR NOT NULL, rooms INTEGER, heating VARCHAR NOT NULL, has_electricity BOOLEAN, has_water BOOLEAN, assessed_on DATE, notes VARCHAR NOT NULL, name_key VARCHAR NOT NULL, address_key VARCHAR NOT NULL, finder VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_household PRIMARY KEY (id),
  CONSTRAINT uq_household_uid UNIQUE (uid)
);

CREATE INDEX ix_household_address_key ON household (address_key);

CREATE INDEX ix_household_name_key ON household (name_key);

CREATE TABLE meeting (
  year INTEGER NOT NULL, place INTEGER NOT NULL, participants VARCHAR NOT NULL, description VARCHAR NOT NULL, frequency VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_meeting PRIMARY KEY (id),
  CONSTRAINT uq_meeting_uid UNIQUE (uid)
);

CREATE INDEX ix_meeting_year ON meeting (year);

CREATE TABLE nomenclature_code (
  code VARCHAR NOT NULL, category VARCHAR NOT NULL, name VARCHAR NOT NULL, beneficiaries VARCHAR NOT NULL, form VARCHAR NOT NULL, source VARCHAR NOT NULL, active BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_nomenclature_code PRIMARY KEY (id),
  CONSTRAINT uq_nomenclature_code_uid UNIQUE (uid)
);

CREATE INDEX ix_nomenclature_code_code ON nomenclature_code (code);

CREATE TABLE office (
  unit_kind VARCHAR(30) NOT NULL, unit_name VARCHAR NOT NULL, county VARCHAR NOT NULL, siruta INTEGER, service_name VARCHAR NOT NULL, short_name VARCHAR NOT NULL, cui VARCHAR NOT NULL, address VARCHAR NOT NULL, phone VARCHAR NOT NULL, email VARCHAR NOT NULL, website VARCHAR NOT NULL, coat_of_arms BLOB, accreditation_series VARCHAR NOT NULL, accreditation_number VARCHAR NOT NULL, accreditation_issuer VARCHAR NOT NULL, accreditation_on DATE, demonstration BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_office PRIMARY KEY (id),
  CONSTRAINT uq_office_uid UNIQUE (uid)
);

CREATE TABLE official (
  role VARCHAR(30) NOT NULL, name VARCHAR NOT NULL, title VARCHAR NOT NULL, from_on DATE, to_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_official PRIMARY KEY (id),
  CONSTRAINT uq_official_uid UNIQUE (uid)
);

CREATE TABLE person (
  family_name VARCHAR NOT NULL, given_name VARCHAR NOT NULL, cnp VARCHAR NOT NULL, no_cnp_reason VARCHAR NOT NULL, born_on DATE, sex VARCHAR(30), village VARCHAR NOT NULL, street VARCHAR NOT NULL, house_number VARCHAR NOT NULL, phone VARCHAR NOT NULL, marital_status VARCHAR NOT NULL, education VARCHAR NOT NULL, occupation VARCHAR NOT NULL, school VARCHAR NOT NULL, representative_name VARCHAR NOT NULL, representative_quality VARCHAR NOT NULL, representative_phone VARCHAR NOT NULL, state VARCHAR(30) NOT NULL, state_on DATE, notes VARCHAR NOT NULL, name_key VARCHAR NOT NULL, address_key VARCHAR NOT NULL, finder VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_person PRIMARY KEY (id),
  CONSTRAINT uq_person_uid UNIQUE (uid)
);

CREATE INDEX ix_person_address_key ON person (address_key);

CREATE INDEX ix_person_listed ON person (state, name_key) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_name_key ON person (name_key);

CREATE UNIQUE INDEX ux_person_cnp ON person (cnp) WHERE cnp <> '' AND deleted_at IS NULL;

CREATE TABLE "plan" (
  family VARCHAR NOT NULL, year INTEGER NOT NULL, title VARCHAR NOT NULL, council VARCHAR NOT NULL, stage VARCHAR(30) NOT NULL, annex_number VARCHAR NOT NULL, draft_number VARCHAR NOT NULL, draft_on DATE, decision_number VARCHAR NOT NULL, decision_on DATE, figures_on DATE, transcribed BOOLEAN NOT NULL, letterhead BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_plan PRIMARY KEY (id),
  CONSTRAINT uq_plan_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_plan_year ON "plan" (family, year) WHERE deleted_at IS NULL;

CREATE TABLE press_message (
  year INTEGER NOT NULL, place INTEGER NOT NULL, text VARCHAR NOT NULL, outlet VARCHAR NOT NULL, period VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_press_message PRIMARY KEY (id),
  CONSTRAINT uq_press_message_uid UNIQUE (uid)
);

CREATE INDEX ix_press_message_year ON press_message (year);

CREATE TABLE programme_row (
  year INTEGER NOT NULL, programme VARCHAR(30) NOT NULL, place INTEGER NOT NULL, provider VARCHAR NOT NULL, service VARCHAR NOT NULL, beneficiaries VARCHAR NOT NULL, period VARCHAR NOT NULL, amount_bani INTEGER, amount_text VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_programme_row PRIMARY KEY (id),
  CONSTRAINT uq_programme_row_uid UNIQUE (uid)
);

CREATE INDEX ix_programme_row_year ON programme_row (year);

CREATE TABLE proposed_service (
  year INTEGER NOT NULL, place INTEGER NOT NULL, name VARCHAR NOT NULL, code VARCHAR NOT NULL, beneficiaries VARCHAR NOT NULL, capacity VARCHAR NOT NULL, area VARCHAR NOT NULL, staff VARCHAR NOT NULL, local_bani INTEGER, local_text VARCHAR NOT NULL, county_bani INTEGER, county_text VARCHAR NOT NULL, state_bani INTEGER, state_text VARCHAR NOT NULL, contributions_bani INTEGER, contributions_text VARCHAR NOT NULL, other_bani INTEGER, other_text VARCHAR NOT NULL, justification VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_proposed_service PRIMARY KEY (id),
  CONSTRAINT uq_proposed_service_uid UNIQUE (uid)
);

CREATE INDEX ix_proposed_service_year ON proposed_service (year);

CREATE TABLE publication (
  year INTEGER NOT NULL, place INTEGER NOT NULL, marker VARCHAR NOT NULL, level INTEGER NOT NULL, text VARCHAR NOT NULL, frequency VARCHAR NOT NULL, renewed_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_publication PRIMARY KEY (id),
  CONSTRAINT uq_publication_uid UNIQUE (uid)
);

CREATE INDEX ix_publication_year ON publication (year);

CREATE TABLE service (
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, centre VARCHAR NOT NULL, form VARCHAR NOT NULL, beneficiaries JSON NOT NULL, capacity INTEGER, capacity_unit VARCHAR NOT NULL, staff VARCHAR NOT NULL, address VARCHAR NOT NULL, founded_by VARCHAR NOT NULL, active_from_on DATE, active_to_on DATE, occupancy_override NUMERIC(5, 2), override_reason VARCHAR NOT NULL, notes VARCHAR NOT NULL, place INTEGER NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_service PRIMARY KEY (id),
  CONSTRAINT uq_service_uid UNIQUE (uid)
);

CREATE TABLE staff_member (
  name VARCHAR NOT NULL, position VARCHAR NOT NULL, active BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_staff_member PRIMARY KEY (id),
  CONSTRAINT uq_staff_member_uid UNIQUE (uid)
);

CREATE TABLE training_row (
  year INTEGER NOT NULL, part VARCHAR(30) NOT NULL, place INTEGER NOT NULL, audience VARCHAR NOT NULL, topic VARCHAR NOT NULL, people_count INTEGER, people_unit VARCHAR NOT NULL, amount_bani INTEGER, amount_text VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_training_row PRIMARY KEY (id),
  CONSTRAINT uq_training_row_uid UNIQUE (uid)
);

CREATE INDEX ix_training_row_year ON training_row (year);

CREATE TABLE vocabulary_item (
  list_name VARCHAR NOT NULL, code VARCHAR NOT NULL, label VARCHAR NOT NULL, place INTEGER NOT NULL, source VARCHAR NOT NULL, active BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_vocabulary_item PRIMARY KEY (id),
  CONSTRAINT uq_vocabulary_item_uid UNIQUE (uid)
);

CREATE INDEX ix_vocabulary_item_list_name ON vocabulary_item (list_name);

CREATE TABLE change_row (
  id INTEGER NOT NULL, change_set_id INTEGER NOT NULL, record_table VARCHAR NOT NULL, record_id INTEGER NOT NULL, record_uid VARCHAR NOT NULL, field VARCHAR NOT NULL, old VARCHAR, new VARCHAR,
  CONSTRAINT pk_change_row PRIMARY KEY (id),
  CONSTRAINT fk_change_row_change_set_id_change_set FOREIGN KEY(change_set_id) REFERENCES change_set (id)
);

CREATE INDEX ix_change_row_change_set_id ON change_row (change_set_id);

CREATE INDEX ix_change_row_record ON change_row (record_table, record_id);

CREATE TABLE disability_certificate (
  person_id INTEGER NOT NULL, number VARCHAR NOT NULL, issuer VARCHAR NOT NULL, issued_on DATE, degree VARCHAR NOT NULL, disability_kind VARCHAR NOT NULL, permanent BOOLEAN NOT NULL, until_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_disability_certificate PRIMARY KEY (id),
  CONSTRAINT fk_disability_certificate_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_disability_certificate_uid UNIQUE (uid)
);

CREATE INDEX ix_disability_certificate_person_id ON disability_certificate (person_id);

CREATE TABLE enrolment (
  service_id INTEGER NOT NULL, person_id INTEGER NOT NULL, from_on DATE NOT NULL, to_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_enrolment PRIMARY KEY (id),
  CONSTRAINT fk_enrolment_service_id_service FOREIGN KEY(service_id) REFERENCES service (id),
  CONSTRAINT fk_enrolment_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_enrolment_uid UNIQUE (uid)
);

CREATE INDEX ix_enrolment_person_id ON enrolment (person_id);

CREATE INDEX ix_enrolment_service_id ON enrolment (service_id);

CREATE TABLE good (
  person_id INTEGER NOT NULL, kind VARCHAR NOT NULL, description VARCHAR NOT NULL, worth_bani INTEGER, proof VARCHAR NOT NULL, proved_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_good PRIMARY KEY (id),
  CONSTRAINT fk_good_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_good_uid UNIQUE (uid)
);

CREATE INDEX ix_good_person_id ON good (person_id);

CREATE TABLE household_member (
  household_id INTEGER NOT NULL, person_id INTEGER NOT NULL, role VARCHAR NOT NULL, from_on DATE, to_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_household_member PRIMARY KEY (id),
  CONSTRAINT fk_household_member_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
  CONSTRAINT fk_household_member_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_household_member_uid UNIQUE (uid)
);

CREATE INDEX ix_household_member_household_id ON household_member (household_id);

CREATE INDEX ix_household_member_person_id ON household_member (person_id);

CREATE TABLE identity_paper (
  person_id INTEGER NOT NULL, kind VARCHAR NOT NULL, series VARCHAR NOT NULL, number VARCHAR NOT NULL, issuer VARCHAR NOT NULL, issued_on DATE, expires_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_identity_paper PRIMARY KEY (id),
  CONSTRAINT fk_identity_paper_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_identity_paper_uid UNIQUE (uid)
);

CREATE INDEX ix_identity_paper_person_id ON identity_paper (person_id);

CREATE TABLE income (
  person_id INTEGER NOT NULL, kind VARCHAR NOT NULL, sum_bani INTEGER, proof VARCHAR NOT NULL, proved_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_income PRIMARY KEY (id),
  CONSTRAINT fk_income_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_income_uid UNIQUE (uid)
);

CREATE INDEX ix_income_person_id ON income (person_id);

CREATE TABLE licence (
  service_id INTEGER NOT NULL, series VARCHAR NOT NULL, number VARCHAR NOT NULL, from_on DATE, until_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_licence PRIMARY KEY (id),
  CONSTRAINT fk_licence_service_id_service FOREIGN KEY(service_id) REFERENCES service (id),
  CONSTRAINT uq_licence_uid UNIQUE (uid)
);

CREATE INDEX ix_licence_service_id ON licence (service_id);

CREATE TABLE person_category (
  person_id INTEGER NOT NULL, category VARCHAR NOT NULL, from_on DATE, to_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_person_category PRIMARY KEY (id),
  CONSTRAINT fk_person_category_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_person_category_uid UNIQUE (uid)
);

CREATE INDEX ix_person_category_person_id ON person_category (person_id);

CREATE TABLE person_situation (
  person_id INTEGER NOT NULL, situation VARCHAR NOT NULL, from_on DATE, to_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_person_situation PRIMARY KEY (id),
  CONSTRAINT fk_person_situation_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_person_situation_uid UNIQUE (uid)
);

CREATE INDEX ix_person_situation_person_id ON person_situation (person_id);

CREATE TABLE section (
  plan_id INTEGER NOT NULL, parent_id INTEGER, place INTEGER NOT NULL, "key" VARCHAR NOT NULL, number VARCHAR NOT NULL, heading VARCHAR NOT NULL, kind VARCHAR(30) NOT NULL, display VARCHAR(30) NOT NULL, text JSON NOT NULL, closing JSON NOT NULL, absence VARCHAR NOT NULL, table_name VARCHAR NOT NULL, parts VARCHAR NOT NULL, live BOOLEAN NOT NULL, columns JSON NOT NULL, rows JSON NOT NULL, unit VARCHAR(30) NOT NULL, included BOOLEAN NOT NULL, landscape BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_section PRIMARY KEY (id),
  CONSTRAINT fk_section_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id),
  CONSTRAINT fk_section_parent_id_section FOREIGN KEY(parent_id) REFERENCES section (id),
  CONSTRAINT uq_section_uid UNIQUE (uid)
);

CREATE INDEX ix_section_plan_id ON section (plan_id);

CREATE TABLE service_budget (
  service_id INTEGER NOT NULL, year INTEGER NOT NULL, source VARCHAR(30) NOT NULL, amount_bani INTEGER, amount_text VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_service_budget PRIMARY KEY (id),
  CONSTRAINT fk_service_budget_service_id_service FOREIGN KEY(service_id) REFERENCES service (id),
  CONSTRAINT uq_service_budget_uid UNIQUE (uid)
);

CREATE INDEX ix_service_budget_service_id ON service_budget (service_id);

CREATE UNIQUE INDEX ux_service_budget ON service_budget (service_id, year, source) WHERE deleted_at IS NULL;

CREATE TABLE basis (
  section_id INTEGER NOT NULL, place INTEGER NOT NULL, kind VARCHAR(30) NOT NULL, text VARCHAR NOT NULL, decision VARCHAR NOT NULL, period VARCHAR NOT NULL, objectives VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_basis PRIMARY KEY (id),
  CONSTRAINT fk_basis_section_id_section FOREIGN KEY(section_id) REFERENCES section (id),
  CONSTRAINT uq_basis_uid UNIQUE (uid)
);

CREATE INDEX ix_basis_section_id ON basis (section_id);

CREATE TABLE node (
  section_id INTEGER NOT NULL, parent_id INTEGER, place INTEGER NOT NULL, level VARCHAR NOT NULL, number VARCHAR NOT NULL, text VARCHAR NOT NULL, cells JSON NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_node PRIMARY KEY (id),
  CONSTRAINT fk_node_section_id_section FOREIGN KEY(section_id) REFERENCES section (id),
  CONSTRAINT fk_node_parent_id_node FOREIGN KEY(parent_id) REFERENCES node (id),
  CONSTRAINT uq_node_uid UNIQUE (uid)
);

CREATE INDEX ix_node_section_id ON node (section_id);
