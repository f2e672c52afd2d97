-- SPDX-License-Identifier: GPL-3.0-or-later
-- An operator holds a session of raw SQL. This takes away what PostgreSQL gives to everybody and no desk needs. What cannot
-- be taken away: LISTEN and NOTIFY, one's own settings, burning processor time; packaging/hub/README.md says what stands
-- against these.

DO $$
DECLARE
  v_name     text;
  v_function regprocedure;
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO hub_operator, hub_auditor, hub_owner', current_database());
  -- The two that every server has and nobody hardens.
  FOREACH v_name IN ARRAY ARRAY['postgres', 'template1'] LOOP
    IF EXISTS (SELECT FROM pg_database d WHERE d.datname = v_name) THEN
      EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', v_name);
    END IF;
  END LOOP;

  -- Locks that block others, files and large objects that fill the disk, sleep, queries in strings.
  FOR v_function IN
    SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f'
       AND p.proname ~ ('^(lo_|loread|lowrite|pg_(try_)?advisory|pg_sleep|pg_notify|pg_ls_|pg_read_|pg_logical_emit|'
                        || 'pg_export_snapshot|(query|database|schema|table|cursor)_to_xml)')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', v_function);
  END LOOP;
  -- Who else is there. A view runs the functions in it as the reader, so those who watch the server need them.
  FOR v_function IN
    SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f'
       AND p.proname ~ '^pg_stat_get_(activity|backend|wal_senders|progress)|^pg_lock_status|^pg_prepared_xact'
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', v_function);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pg_monitor', v_function);
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- The names of the others, and what they are connected from.
REVOKE SELECT ON pg_catalog.pg_stat_activity, pg_catalog.pg_roles, pg_catalog.pg_user, pg_catalog.pg_group,
                 pg_catalog.pg_stat_replication, pg_catalog.pg_stat_ssl, pg_catalog.pg_settings, pg_catalog.pg_locks,
                 pg_catalog.pg_prepared_xacts, pg_catalog.pg_largeobject_metadata FROM PUBLIC;
GRANT SELECT ON pg_catalog.pg_stat_activity, pg_catalog.pg_roles, pg_catalog.pg_user, pg_catalog.pg_group,
                pg_catalog.pg_stat_replication, pg_catalog.pg_stat_ssl, pg_catalog.pg_settings, pg_catalog.pg_locks,
                pg_catalog.pg_prepared_xacts TO pg_monitor;
-- No DO blocks and no functions of one's own.
REVOKE USAGE ON LANGUAGE plpgsql, sql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql, sql TO hub_owner;
