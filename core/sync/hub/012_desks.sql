-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far each desk is behind, for who watches the hub. A desk that is cut off cannot tell: then its last word grows old,
-- and that is the sign.

SET LOCAL ROLE hub_owner;

-- One desk for each operator: a login works at one desk at a time, the last one to speak counts.
CREATE TABLE hub.desk (
  municipality_id int         NOT NULL,
  operator_id     uuid        NOT NULL,
  cursor          bigint      NOT NULL,  -- up to here it has taken the feed in
  waiting         int         NOT NULL,  -- operations that have not been sent
  refused         int         NOT NULL,  -- operations that somebody there has to decide on
  waits_since     timestamptz,           -- the oldest of those that wait, by the clock of the hub
  told            timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, operator_id)
);

-- The desk says its age of the oldest one in seconds: its clock may be wrong. False, and nothing is written, within 20 s of
-- the last word: nobody fills the WAL with this.
CREATE FUNCTION hub.tell(p_municipality int, p_cursor bigint, p_waiting int, p_refused int, p_oldest int) RETURNS bool
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_me  hub.operator := hub.me(p_municipality);
  v_now timestamptz  := clock_timestamp();
BEGIN
  INSERT INTO hub.desk AS d (municipality_id, operator_id, cursor, waiting, refused, waits_since, told)
  VALUES (p_municipality, v_me.operator_id, greatest(coalesce(p_cursor, 0), 0), greatest(coalesce(p_waiting, 0), 0),
          greatest(coalesce(p_refused, 0), 0), v_now - make_interval(secs => greatest(p_oldest, 0)), v_now)
  ON CONFLICT (municipality_id, operator_id) DO UPDATE
     SET cursor = excluded.cursor, waiting = excluded.waiting, refused = excluded.refused,
         waits_since = excluded.waits_since, told = excluded.told
   WHERE d.told <= v_now - interval '20 s';
  RETURN FOUND;
END $$;

GRANT EXECUTE ON FUNCTION hub.tell(int, bigint, int, int, int) TO hub_operator;

RESET ROLE;
