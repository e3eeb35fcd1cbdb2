-- Which plan left alone, for the county's opinion.

ALTER TABLE sent_package ADD COLUMN plan_uid VARCHAR(36) NOT NULL DEFAULT '';
