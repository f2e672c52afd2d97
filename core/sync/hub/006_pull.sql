-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a desk reads. All STABLE: the queries of one call see one snapshot.

SET LOCAL ROLE hub_owner;

-- The feed from the row AT the cursor on, and up to p_max rows behind it. A desk compares the chain of the first row with
-- the one that it keeps: another value, or no row, says that the hub has lost what this desk has seen.
CREATE FUNCTION hub.pull(p_municipality int, p_cursor bigint, p_max int)
RETURNS TABLE (seq bigint, op_id uuid, appeal_id uuid, operator_id uuid, kind text, body jsonb, said timestamptz,
               at timestamptz, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500 SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM hub.me(p_municipality);
  RETURN QUERY SELECT f.seq, f.op_id, f.appeal_id, f.operator_id, f.kind, f.body, f.said, f.at, f.chain FROM hub.feed f
    WHERE f.municipality_id = p_municipality AND f.seq >= p_cursor
    ORDER BY f.seq LIMIT least(greatest(p_max, 0), 5000) + 1;
END $$;

-- The whole story of the next p_appeals appeals that came in before p_before_seq (NULL: of the newest ones), newest appeal
-- first, each from its beginning. A desk reads head(), then pages down with the seq of the last appeal.receive it got, then
-- pulls from that head on. What it gets twice is the same.
CREATE FUNCTION hub.snapshot(p_municipality int, p_before_seq bigint, p_appeals int)
RETURNS TABLE (seq bigint, op_id uuid, appeal_id uuid, operator_id uuid, kind text, body jsonb, said timestamptz,
               at timestamptz, chain bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5000 SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM hub.me(p_municipality);
  RETURN QUERY
    WITH page AS MATERIALIZED (
      SELECT a.appeal_id, a.created_seq FROM hub.appeal a
       WHERE a.municipality_id = p_municipality AND (p_before_seq IS NULL OR a.created_seq < p_before_seq)
       ORDER BY a.created_seq DESC LIMIT least(greatest(p_appeals, 0), 1000))
    SELECT f.seq, f.op_id, f.appeal_id, f.operator_id, f.kind, f.body, f.said, f.at, f.chain
      FROM page p JOIN hub.feed f ON f.municipality_id = p_municipality AND f.appeal_id = p.appeal_id
     ORDER BY p.created_seq DESC, f.seq;
END $$;

-- Which history this server writes: system_id changes with a new initdb, the timeline with each promotion and restore to a
-- point in time. Read from the place in the WAL: the control file is only written at the next checkpoint.
CREATE FUNCTION hub.line(OUT system_id text, OUT timeline int)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT c.system_identifier::text INTO system_id FROM pg_control_system() c;
  IF NOT pg_is_in_recovery() THEN
    timeline := ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int;
  END IF;
END $$;

CREATE FUNCTION hub.setting_of(p_key text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT s.value FROM hub.setting s WHERE s.key = p_key);
END $$;

-- Small and cheap: this is what a desk polls. The timeline is NULL on a standby.
CREATE FUNCTION hub.head(p_municipality int)
RETURNS TABLE (last_seq bigint, min_seq bigint, chain bytea, server_now timestamptz, system_id text, timeline int,
               schema_version int, min_client int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_now    timestamptz := clock_timestamp();
  v_line   record := hub.line();
  v_schema int := hub.setting_of('schema_version');
  v_client int := hub.setting_of('min_client');
BEGIN
  PERFORM hub.me(p_municipality);
  RETURN QUERY SELECT h.last_seq, h.min_seq, h.chain, v_now, v_line.system_id, v_line.timeline, v_schema, v_client
    FROM hub.feed_head h WHERE h.municipality_id = p_municipality;
END $$;

-- Everybody whose name stands in the feed, those who have left too.
CREATE FUNCTION hub.operators(p_municipality int)
RETURNS TABLE (operator_id uuid, display_name text, duty text, active bool)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM hub.me(p_municipality);
  RETURN QUERY SELECT o.operator_id, o.display_name, o.duty, o.active FROM hub.operator o
    WHERE o.municipality_id = p_municipality ORDER BY o.display_name, o.operator_id;
END $$;

CREATE FUNCTION hub.me_who(p_municipality int, OUT operator_id uuid, OUT duty text, OUT display_name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_me hub.operator := hub.me(p_municipality);
BEGIN
  operator_id := v_me.operator_id;
  duty := v_me.duty;
  display_name := v_me.display_name;
END $$;

-- Those to which the caller belongs; no row for a stranger.
CREATE FUNCTION hub.municipalities()
RETURNS TABLE (municipality_id int, code text, name text, duty text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_login text := session_user;
BEGIN
  RETURN QUERY SELECT m.municipality_id, m.code, m.name, o.duty
    FROM hub.operator o JOIN hub.municipality m ON m.municipality_id = o.municipality_id
   WHERE o.login = v_login AND o.active ORDER BY m.municipality_id;
END $$;

GRANT EXECUTE ON FUNCTION hub.pull(int, bigint, int), hub.snapshot(int, bigint, int), hub.head(int), hub.operators(int),
                          hub.me_who(int), hub.municipalities() TO hub_operator;

RESET ROLE;
