-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first synchronisation of a municipality that the planner knows nothing of yet.
--
-- Where the statistics have not seen a municipality, they expect one row of it, and a plain join then reads its whole feed
-- for each appeal of the page: 4.9 s instead of 4 ms for 5,000 appeals, on the day when every desk of it comes for the
-- first time. OFFSET 0 keeps the page outside and the look into the index of the appeal inside.

SET LOCAL ROLE hub_owner;

CREATE OR REPLACE FUNCTION hub.snapshot(p_municipality int, p_before_seq bigint, p_appeals int)
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
    SELECT s.seq, s.op_id, s.appeal_id, s.operator_id, s.kind, s.body, s.said, s.at, s.chain
      FROM page p CROSS JOIN LATERAL (SELECT f.* FROM hub.feed f
              WHERE f.municipality_id = p_municipality AND f.appeal_id = p.appeal_id OFFSET 0) s
     ORDER BY p.created_seq DESC, s.seq;
END $$;

RESET ROLE;
