CREATE INDEX ix_person_counted ON person (state, born_on) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_without_cnp ON person (state) WHERE cnp = '' AND deleted_at IS NULL;

CREATE INDEX ix_household_member_now ON household_member (person_id, household_id) WHERE to_on IS NULL AND deleted_at IS NULL;

CREATE INDEX ix_payment_granted ON payment (grant_id, month_on) WHERE deleted_at IS NULL;

CREATE INDEX ix_household_listed ON household (name_key, id, assessed_on) WHERE deleted_at IS NULL;

CREATE VIRTUAL TABLE printed_paper_fts USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');

INSERT INTO printed_paper_fts (rowid, words) SELECT id, number || ' ' || title || ' ' || replace(replace(title, 'â', 'î'), 'Â', 'Î') || ' ' || replace(replace(title, 'î', 'â'), 'Î', 'Â') FROM printed_paper;

CREATE TRIGGER printed_paper_fts_in AFTER INSERT ON printed_paper BEGIN INSERT INTO printed_paper_fts (rowid, words) VALUES (new.id, new.number || ' ' || new.title || ' ' || replace(replace(new.title, 'â', 'î'), 'Â', 'Î') || ' ' || replace(replace(new.title, 'î', 'â'), 'Î', 'Â')); END;

CREATE TRIGGER printed_paper_fts_out AFTER DELETE ON printed_paper BEGIN DELETE FROM printed_paper_fts WHERE rowid = old.id; END;

CREATE TRIGGER printed_paper_fts_on AFTER UPDATE OF number, title ON printed_paper BEGIN DELETE FROM printed_paper_fts WHERE rowid = old.id; INSERT INTO printed_paper_fts (rowid, words) VALUES (new.id, new.number || ' ' || new.title || ' ' || replace(replace(new.title, 'â', 'î'), 'Â', 'Î') || ' ' || replace(replace(new.title, 'î', 'â'), 'Î', 'Â')); END;

CREATE VIRTUAL TABLE node_fts USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');

INSERT INTO node_fts (rowid, words) SELECT id, number || ' ' || text || ' ' || replace(replace(text, 'â', 'î'), 'Â', 'Î') || ' ' || replace(replace(text, 'î', 'â'), 'Î', 'Â') FROM node;

CREATE TRIGGER node_fts_in AFTER INSERT ON node BEGIN INSERT INTO node_fts (rowid, words) VALUES (new.id, new.number || ' ' || new.text || ' ' || replace(replace(new.text, 'â', 'î'), 'Â', 'Î') || ' ' || replace(replace(new.text, 'î', 'â'), 'Î', 'Â')); END;

CREATE TRIGGER node_fts_out AFTER DELETE ON node BEGIN DELETE FROM node_fts WHERE rowid = old.id; END;

CREATE TRIGGER node_fts_on AFTER UPDATE OF number, text ON node BEGIN DELETE FROM node_fts WHERE rowid = old.id; INSERT INTO node_fts (rowid, words) VALUES (new.id, new.number || ' ' || new.text || ' ' || replace(replace(new.text, 'â', 'î'), 'Â', 'Î') || ' ' || replace(replace(new.text, 'î', 'â'), 'Î', 'Â')); END;
