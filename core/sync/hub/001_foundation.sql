-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles, the schema, and the settings. Every file here runs once, as a superuser, in a transaction of its own; the number
-- of the last one is the setting schema_version. A released file is never edited: what has to change comes in a new one.
--
-- The text is the same for PostgreSQL 15 and for Citus. That is why every key begins with the municipality, and why there
-- are no triggers, no sequences, no volatile defaults, and no lock but a row.

DO $$
BEGIN -- Roles belong to the whole server: another database of it may have made them.
  IF to_regrole('hub_owner') IS NULL THEN CREATE ROLE hub_owner NOLOGIN; END IF;
  IF to_regrole('hub_operator') IS NULL THEN CREATE ROLE hub_operator NOLOGIN; END IF;
  IF to_regrole('hub_auditor') IS NULL THEN CREATE ROLE hub_auditor NOLOGIN; END IF;
END $$;

CREATE SCHEMA hub AUTHORIZATION hub_owner;
REVOKE ALL ON SCHEMA hub FROM PUBLIC;
GRANT USAGE ON SCHEMA hub TO hub_operator, hub_auditor;
-- A new function is nobody's until it is granted: an operator calls the functions that 005 to 008 name, and nothing else.
ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE hub_owner REVOKE USAGE ON TYPES FROM PUBLIC;

SET LOCAL ROLE hub_owner;

CREATE TABLE hub.setting (
  key   text PRIMARY KEY,
  value text NOT NULL
);
INSERT INTO hub.setting (key, value) VALUES
  ('schema_version', '0'),        -- set by the program after each file
  ('min_client',     '1'),        -- desks that speak an older protocol are told to update
  ('time_zone',      'Europe/Moscow'); -- decides the year in the number of an appeal

RESET ROLE;
