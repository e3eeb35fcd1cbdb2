-- The day at the desk: benefits, deadlines, cases, carers, guardianship, partners, registers; as shipped, never edited after.

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

CREATE TABLE carer_report (
  year INTEGER NOT NULL, semester INTEGER NOT NULL, number VARCHAR NOT NULL, reported_on DATE, findings VARCHAR NOT NULL, proposals VARCHAR NOT NULL, decision_number VARCHAR NOT NULL, decision_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_carer_report PRIMARY KEY (id),
  CONSTRAINT uq_carer_report_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_carer_report ON carer_report (year, semester) WHERE deleted_at IS NULL;

CREATE TABLE provider (
  name VARCHAR NOT NULL, form VARCHAR NOT NULL, tax_code VARCHAR NOT NULL, address VARCHAR NOT NULL, contact VARCHAR NOT NULL, phone VARCHAR NOT NULL, email VARCHAR NOT NULL, accreditation_series VARCHAR NOT NULL, accreditation_number VARCHAR NOT NULL, accredited_on DATE, accredited_until_on DATE, note VARCHAR NOT NULL, name_key VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_provider PRIMARY KEY (id),
  CONSTRAINT uq_provider_uid UNIQUE (uid)
);

CREATE INDEX ix_provider_name_key ON provider (name_key);

CREATE TABLE register (
  code VARCHAR NOT NULL, name VARCHAR NOT NULL, purpose VARCHAR NOT NULL, prefix VARCHAR NOT NULL, first_number INTEGER NOT NULL, yearly BOOLEAN NOT NULL, with_person BOOLEAN NOT NULL, with_term BOOLEAN NOT NULL, with_files BOOLEAN NOT NULL, confidential BOOLEAN NOT NULL, active BOOLEAN NOT NULL, place INTEGER NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_register PRIMARY KEY (id),
  CONSTRAINT uq_register_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_register_code ON register (code) WHERE code <> '' AND deleted_at IS NULL;

CREATE TABLE school_list (
  year INTEGER NOT NULL, school VARCHAR NOT NULL, place INTEGER NOT NULL, asked_number VARCHAR NOT NULL, asked_on DATE, received_number VARCHAR NOT NULL, received_on DATE, children INTEGER, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_school_list PRIMARY KEY (id),
  CONSTRAINT uq_school_list_uid UNIQUE (uid)
);

CREATE INDEX ix_school_list_year ON school_list (year);

CREATE TABLE carer (
  person_id INTEGER NOT NULL, cared_id INTEGER NOT NULL, relation VARCHAR NOT NULL, contract_number VARCHAR NOT NULL, contract_on DATE, from_on DATE NOT NULL, to_on DATE, hours_a_day INTEGER, wage_bani INTEGER, disposition_number VARCHAR NOT NULL, disposition_on DATE, ended_why VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_carer PRIMARY KEY (id),
  CONSTRAINT fk_carer_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT fk_carer_cared_id_person FOREIGN KEY(cared_id) REFERENCES person (id),
  CONSTRAINT uq_carer_uid UNIQUE (uid)
);

CREATE INDEX ix_carer_cared_id ON carer (cared_id);

CREATE INDEX ix_carer_person_id ON carer (person_id);

CREATE TABLE child_alone (
  child_id INTEGER NOT NULL, absent VARCHAR(30) NOT NULL, country VARCHAR NOT NULL, left_on DATE, back_on DATE, school VARCHAR NOT NULL, grade VARCHAR NOT NULL, found_by VARCHAR NOT NULL, found_on DATE, notified_number VARCHAR NOT NULL, notified_on DATE, keeper VARCHAR NOT NULL, keeper_relation VARCHAR NOT NULL, keeper_phone VARCHAR NOT NULL, keeper_id INTEGER, court_number VARCHAR NOT NULL, court_on DATE, returned BOOLEAN NOT NULL, at_risk BOOLEAN NOT NULL, next_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_child_alone PRIMARY KEY (id),
  CONSTRAINT fk_child_alone_child_id_person FOREIGN KEY(child_id) REFERENCES person (id),
  CONSTRAINT fk_child_alone_keeper_id_person FOREIGN KEY(keeper_id) REFERENCES person (id),
  CONSTRAINT uq_child_alone_uid UNIQUE (uid)
);

CREATE INDEX ix_child_alone_child_id ON child_alone (child_id);

CREATE INDEX ix_child_alone_keeper_id ON child_alone (keeper_id);

CREATE INDEX ix_child_alone_next_on ON child_alone (next_on);

CREATE TABLE dependency (
  person_id INTEGER NOT NULL, assessed_on DATE NOT NULL, degree VARCHAR NOT NULL, sheet_number VARCHAR NOT NULL, assessed_by VARCHAR NOT NULL, needs VARCHAR NOT NULL, carer VARCHAR NOT NULL, next_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_dependency PRIMARY KEY (id),
  CONSTRAINT fk_dependency_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_dependency_uid UNIQUE (uid)
);

CREATE INDEX ix_dependency_next_on ON dependency (next_on);

CREATE INDEX ix_dependency_person_id ON dependency (person_id);

CREATE TABLE guardianship (
  person_id INTEGER NOT NULL, kind VARCHAR(30) NOT NULL, court VARCHAR NOT NULL, decision_number VARCHAR NOT NULL, decision_on DATE, guardian VARCHAR NOT NULL, guardian_relation VARCHAR NOT NULL, guardian_address VARCHAR NOT NULL, guardian_phone VARCHAR NOT NULL, guardian_id INTEGER, purpose VARCHAR NOT NULL, from_on DATE NOT NULL, to_on DATE, gives_accounts BOOLEAN NOT NULL, ended_why VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_guardianship PRIMARY KEY (id),
  CONSTRAINT fk_guardianship_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT fk_guardianship_guardian_id_person FOREIGN KEY(guardian_id) REFERENCES person (id),
  CONSTRAINT uq_guardianship_uid UNIQUE (uid)
);

CREATE INDEX ix_guardianship_guardian_id ON guardianship (guardian_id);

CREATE INDEX ix_guardianship_person_id ON guardianship (person_id);

CREATE TABLE partnership (
  partner VARCHAR NOT NULL, number VARCHAR NOT NULL, signed_on DATE, until_on DATE, subject VARCHAR NOT NULL, ours VARCHAR NOT NULL, theirs VARCHAR NOT NULL, responsible VARCHAR NOT NULL, provider_id INTEGER, ended_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_partnership PRIMARY KEY (id),
  CONSTRAINT fk_partnership_provider_id_provider FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_partnership_uid UNIQUE (uid)
);

CREATE INDEX ix_partnership_provider_id ON partnership (provider_id);

CREATE TABLE printed_paper (
  kind VARCHAR NOT NULL, title VARCHAR NOT NULL, owner_uid VARCHAR(36) NOT NULL, person_id INTEGER, number VARCHAR NOT NULL, printed_on DATE NOT NULL, pages INTEGER NOT NULL, size INTEGER NOT NULL, sha VARCHAR(64) NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_printed_paper PRIMARY KEY (id),
  CONSTRAINT fk_printed_paper_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_printed_paper_uid UNIQUE (uid)
);

CREATE INDEX ix_printed_paper_kind ON printed_paper (kind);

CREATE INDEX ix_printed_paper_owner_uid ON printed_paper (owner_uid);

CREATE INDEX ix_printed_paper_person_id ON printed_paper (person_id);

CREATE INDEX ix_printed_paper_printed_on ON printed_paper (printed_on);

CREATE TABLE procedure (
  code VARCHAR NOT NULL, title VARCHAR NOT NULL, edition VARCHAR NOT NULL, service_id INTEGER, approved_on DATE, approved_by VARCHAR NOT NULL, revised_on DATE, next_on DATE, responsible VARCHAR NOT NULL, withdrawn_on DATE, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_procedure PRIMARY KEY (id),
  CONSTRAINT fk_procedure_service_id_service FOREIGN KEY(service_id) REFERENCES service (id),
  CONSTRAINT uq_procedure_uid UNIQUE (uid)
);

CREATE INDEX ix_procedure_service_id ON procedure (service_id);

CREATE TABLE provider_service (
  provider_id INTEGER NOT NULL, place INTEGER NOT NULL, name VARCHAR NOT NULL, code VARCHAR NOT NULL, capacity INTEGER, licence_series VARCHAR NOT NULL, licence_number VARCHAR NOT NULL, licensed_on DATE, licensed_until_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_provider_service PRIMARY KEY (id),
  CONSTRAINT fk_provider_service_provider_id_provider FOREIGN KEY(provider_id) REFERENCES provider (id),
  CONSTRAINT uq_provider_service_uid UNIQUE (uid)
);

CREATE INDEX ix_provider_service_provider_id ON provider_service (provider_id);

CREATE TABLE register_column (
  register_id INTEGER NOT NULL, place INTEGER NOT NULL, "key" VARCHAR NOT NULL, title VARCHAR NOT NULL, kind VARCHAR(30) NOT NULL, choices VARCHAR NOT NULL, help VARCHAR NOT NULL, required BOOLEAN NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_register_column PRIMARY KEY (id),
  CONSTRAINT fk_register_column_register_id_register FOREIGN KEY(register_id) REFERENCES register (id),
  CONSTRAINT uq_register_column_uid UNIQUE (uid)
);

CREATE INDEX ix_register_column_register_id ON register_column (register_id);

CREATE TABLE register_opening (
  register_id INTEGER NOT NULL, opened_at VARCHAR NOT NULL, opened_by VARCHAR NOT NULL, reason VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_register_opening PRIMARY KEY (id),
  CONSTRAINT fk_register_opening_register_id_register FOREIGN KEY(register_id) REFERENCES register (id),
  CONSTRAINT uq_register_opening_uid UNIQUE (uid)
);

CREATE INDEX ix_register_opening_register_id ON register_opening (register_id);

CREATE TABLE register_entry (
  register_id INTEGER NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, entered_on DATE NOT NULL, person_id INTEGER, about VARCHAR NOT NULL, cells JSON NOT NULL, until_on DATE, done_on DATE, owner_uid VARCHAR(36) NOT NULL, finder VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_register_entry PRIMARY KEY (id),
  CONSTRAINT fk_register_entry_register_id_register FOREIGN KEY(register_id) REFERENCES register (id),
  CONSTRAINT fk_register_entry_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_register_entry_uid UNIQUE (uid)
);

CREATE INDEX ix_register_entry_owner_uid ON register_entry (owner_uid);

CREATE INDEX ix_register_entry_person_id ON register_entry (person_id);

CREATE INDEX ix_register_entry_register_id ON register_entry (register_id);

CREATE INDEX ix_register_entry_until_on ON register_entry (until_on);

CREATE UNIQUE INDEX ux_register_entry ON register_entry (register_id, year, number) WHERE deleted_at IS NULL;

CREATE TABLE reported_case (
  kind VARCHAR(30) NOT NULL, number VARCHAR NOT NULL, opened_on DATE NOT NULL, person_id INTEGER, about VARCHAR NOT NULL, reported_by VARCHAR NOT NULL, reported_how VARCHAR NOT NULL, facts VARCHAR NOT NULL, measures VARCHAR NOT NULL, sent_to VARCHAR NOT NULL, sent_number VARCHAR NOT NULL, sent_on DATE, answer VARCHAR NOT NULL, next_on DATE, closed_on DATE, outcome VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_reported_case PRIMARY KEY (id),
  CONSTRAINT fk_reported_case_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT uq_reported_case_uid UNIQUE (uid)
);

CREATE INDEX ix_reported_case_next_on ON reported_case (next_on);

CREATE INDEX ix_reported_case_person_id ON reported_case (person_id);

CREATE TABLE service_contract (
  number VARCHAR NOT NULL, signed_on DATE NOT NULL, person_id INTEGER NOT NULL, service_id INTEGER NOT NULL, from_on DATE NOT NULL, to_on DATE, contribution_bani INTEGER, objectives VARCHAR NOT NULL, ended_on DATE, ended_why VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_service_contract PRIMARY KEY (id),
  CONSTRAINT fk_service_contract_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT fk_service_contract_service_id_service FOREIGN KEY(service_id) REFERENCES service (id),
  CONSTRAINT uq_service_contract_uid UNIQUE (uid)
);

CREATE INDEX ix_service_contract_person_id ON service_contract (person_id);

CREATE INDEX ix_service_contract_service_id ON service_contract (service_id);

CREATE TABLE service_plan (
  number VARCHAR NOT NULL, made_on DATE NOT NULL, person_id INTEGER NOT NULL, household_id INTEGER, situation VARCHAR NOT NULL, purpose VARCHAR NOT NULL, from_on DATE, to_on DATE, disposition_number VARCHAR NOT NULL, disposition_on DATE, made_by VARCHAR NOT NULL, next_on DATE, evaluated_on DATE, evaluation VARCHAR NOT NULL, closed_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_service_plan PRIMARY KEY (id),
  CONSTRAINT fk_service_plan_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT fk_service_plan_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
  CONSTRAINT uq_service_plan_uid UNIQUE (uid)
);

CREATE INDEX ix_service_plan_household_id ON service_plan (household_id);

CREATE INDEX ix_service_plan_next_on ON service_plan (next_on);

CREATE INDEX ix_service_plan_person_id ON service_plan (person_id);

CREATE TABLE visit (
  person_id INTEGER NOT NULL, household_id INTEGER, visited_on DATE NOT NULL, purpose VARCHAR NOT NULL, present VARCHAR NOT NULL, findings VARCHAR NOT NULL, measures VARCHAR NOT NULL, made_by VARCHAR NOT NULL, next_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_visit PRIMARY KEY (id),
  CONSTRAINT fk_visit_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT fk_visit_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
  CONSTRAINT uq_visit_uid UNIQUE (uid)
);

CREATE INDEX ix_visit_household_id ON visit (household_id);

CREATE INDEX ix_visit_next_on ON visit (next_on);

CREATE INDEX ix_visit_person_id ON visit (person_id);

CREATE INDEX ix_visit_visited_on ON visit (visited_on);

CREATE TABLE carer_check (
  carer_id INTEGER NOT NULL, checked_on DATE NOT NULL, findings VARCHAR NOT NULL, measures VARCHAR NOT NULL, checked_by VARCHAR NOT NULL, next_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_carer_check PRIMARY KEY (id),
  CONSTRAINT fk_carer_check_carer_id_carer FOREIGN KEY(carer_id) REFERENCES carer (id),
  CONSTRAINT uq_carer_check_uid UNIQUE (uid)
);

CREATE INDEX ix_carer_check_carer_id ON carer_check (carer_id);

CREATE TABLE carer_replacement (
  carer_id INTEGER NOT NULL, from_on DATE NOT NULL, to_on DATE, reason VARCHAR NOT NULL, replaced_by VARCHAR NOT NULL, note VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_carer_replacement PRIMARY KEY (id),
  CONSTRAINT fk_carer_replacement_carer_id_carer FOREIGN KEY(carer_id) REFERENCES carer (id),
  CONSTRAINT uq_carer_replacement_uid UNIQUE (uid)
);

CREATE INDEX ix_carer_replacement_carer_id ON carer_replacement (carer_id);

CREATE TABLE carer_training (
  carer_id INTEGER NOT NULL, held_on DATE NOT NULL, topic VARCHAR NOT NULL, held_by VARCHAR NOT NULL, hours INTEGER, paper VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_carer_training PRIMARY KEY (id),
  CONSTRAINT fk_carer_training_carer_id_carer FOREIGN KEY(carer_id) REFERENCES carer (id),
  CONSTRAINT uq_carer_training_uid UNIQUE (uid)
);

CREATE INDEX ix_carer_training_carer_id ON carer_training (carer_id);

CREATE TABLE case_opening (
  case_id INTEGER NOT NULL, opened_at VARCHAR NOT NULL, opened_by VARCHAR NOT NULL, reason VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_case_opening PRIMARY KEY (id),
  CONSTRAINT fk_case_opening_case_id_reported_case FOREIGN KEY(case_id) REFERENCES reported_case (id),
  CONSTRAINT uq_case_opening_uid UNIQUE (uid)
);

CREATE INDEX ix_case_opening_case_id ON case_opening (case_id);

CREATE TABLE guardian_account (
  guardianship_id INTEGER NOT NULL, year INTEGER NOT NULL, number VARCHAR NOT NULL, submitted_on DATE, income_bani INTEGER, expense_bani INTEGER, goods VARCHAR NOT NULL, findings VARCHAR NOT NULL, checked_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_guardian_account PRIMARY KEY (id),
  CONSTRAINT fk_guardian_account_guardianship_id_guardianship FOREIGN KEY(guardianship_id) REFERENCES guardianship (id),
  CONSTRAINT uq_guardian_account_uid UNIQUE (uid)
);

CREATE INDEX ix_guardian_account_guardianship_id ON guardian_account (guardianship_id);

CREATE UNIQUE INDEX ux_guardian_account ON guardian_account (guardianship_id, year) WHERE deleted_at IS NULL;

CREATE TABLE inquiry (
  form VARCHAR NOT NULL, number VARCHAR NOT NULL, dated_on DATE NOT NULL, person_id INTEGER NOT NULL, household_id INTEGER, file_id INTEGER, asked_by VARCHAR NOT NULL, asked_number VARCHAR NOT NULL, asked_on DATE, visited_on DATE, present VARCHAR NOT NULL, findings VARCHAR NOT NULL, proposals VARCHAR NOT NULL, made_by VARCHAR NOT NULL, next_on DATE, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_inquiry PRIMARY KEY (id),
  CONSTRAINT fk_inquiry_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT fk_inquiry_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
  CONSTRAINT fk_inquiry_file_id_benefit_file FOREIGN KEY(file_id) REFERENCES benefit_file (id),
  CONSTRAINT uq_inquiry_uid UNIQUE (uid)
);

CREATE INDEX ix_inquiry_file_id ON inquiry (file_id);

CREATE INDEX ix_inquiry_form ON inquiry (form);

CREATE INDEX ix_inquiry_household_id ON inquiry (household_id);

CREATE INDEX ix_inquiry_next_on ON inquiry (next_on);

CREATE INDEX ix_inquiry_person_id ON inquiry (person_id);

CREATE TABLE service_plan_action (
  plan_id INTEGER NOT NULL, place INTEGER NOT NULL, objective VARCHAR NOT NULL, action VARCHAR NOT NULL, responsible VARCHAR NOT NULL, until_on DATE, done_on DATE, result VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_service_plan_action PRIMARY KEY (id),
  CONSTRAINT fk_service_plan_action_plan_id_service_plan FOREIGN KEY(plan_id) REFERENCES service_plan (id),
  CONSTRAINT uq_service_plan_action_uid UNIQUE (uid)
);

CREATE INDEX ix_service_plan_action_plan_id ON service_plan_action (plan_id);

CREATE TABLE inquiry_answer (
  inquiry_id INTEGER NOT NULL, place INTEGER NOT NULL, "key" VARCHAR NOT NULL, heading VARCHAR NOT NULL, answer VARCHAR NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_inquiry_answer PRIMARY KEY (id),
  CONSTRAINT fk_inquiry_answer_inquiry_id_inquiry FOREIGN KEY(inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT uq_inquiry_answer_uid UNIQUE (uid)
);

CREATE INDEX ix_inquiry_answer_inquiry_id ON inquiry_answer (inquiry_id);

CREATE INDEX ix_person_born_on ON person (born_on);

CREATE TABLE not_double (
  one_uid VARCHAR(36) NOT NULL, other_uid VARCHAR(36) NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_not_double PRIMARY KEY (id),
  CONSTRAINT uq_not_double_uid UNIQUE (uid)
);

CREATE INDEX ix_not_double_other_uid ON not_double (other_uid);

CREATE UNIQUE INDEX ux_not_double ON not_double (one_uid, other_uid) WHERE deleted_at IS NULL;

CREATE TABLE merged_person (
  person_id INTEGER NOT NULL, merged_id INTEGER NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_merged_person PRIMARY KEY (id),
  CONSTRAINT fk_merged_person_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
  CONSTRAINT fk_merged_person_merged_id_person FOREIGN KEY(merged_id) REFERENCES person (id),
  CONSTRAINT uq_merged_person_uid UNIQUE (uid)
);

CREATE INDEX ix_merged_person_merged_id ON merged_person (merged_id);

CREATE INDEX ix_merged_person_person_id ON merged_person (person_id);

CREATE TABLE yearly_report (
  kind VARCHAR(30) NOT NULL, year INTEGER NOT NULL, introduction VARCHAR NOT NULL, difficulties VARCHAR NOT NULL, proposals VARCHAR NOT NULL, indicators JSON NOT NULL, id INTEGER NOT NULL, uid VARCHAR(36) NOT NULL, version INTEGER NOT NULL, deleted_at VARCHAR,
  CONSTRAINT pk_yearly_report PRIMARY KEY (id),
  CONSTRAINT uq_yearly_report_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ux_yearly_report ON yearly_report (kind, year) WHERE deleted_at IS NULL;

ALTER TABLE service ADD COLUMN standard_bani INTEGER;
