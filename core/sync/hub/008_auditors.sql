-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports and audits read tables themselves, with roles of their own: GRANT hub_auditor, hub_m17 TO somebody. What they see is
-- decided by their membership in the groups of the municipalities, hub_m<id>. The expression has no sub-select and no
-- setting in it: the first one fails on Citus, and the second one is the client's to SET.

SET LOCAL ROLE hub_owner;

-- to_regrole: with a plain name one missing group would make every read fail.
CREATE FUNCTION hub.in_municipality(p_municipality int) RETURNS bool
LANGUAGE sql STABLE
RETURN coalesce(pg_has_role(current_user, to_regrole('hub_m' || p_municipality), 'member'), false);

GRANT EXECUTE ON FUNCTION hub.in_municipality(int) TO hub_auditor;

DO $$
DECLARE v_table text;
BEGIN
  FOREACH v_table IN ARRAY ARRAY['municipality', 'feed_head', 'feed', 'operation', 'appeal', 'reply'] LOOP
    EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', v_table);
    EXECUTE format('CREATE POLICY auditors ON hub.%I FOR SELECT TO hub_auditor USING (hub.in_municipality(municipality_id))', v_table);
    EXECUTE format('GRANT SELECT ON hub.%I TO hub_auditor', v_table);
  END LOOP;
END $$;

RESET ROLE;
