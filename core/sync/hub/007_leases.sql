-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is at it just now. A lease keeps people from doing the same work twice; it is no lock, as its holder may sleep and wake
-- up late. What must not happen twice is guarded where it is written: the round of an answer, and the token, which grows
-- each time the lease changes hands.

SET LOCAL ROLE hub_owner;

-- Takes a lease that is free, has run out, or is the caller's own; one's own is prolonged and keeps its token. Where somebody
-- else holds it, token is NULL. Seconds are 1 to 900, by the clock of the hub. A resource that begins with "gateway" is for
-- gateways, each of which has a login of its own.
CREATE FUNCTION hub.lease_take(p_municipality int, p_resource text, p_seconds int,
                               OUT token bigint, OUT until timestamptz, OUT holder uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_me    hub.operator := hub.me(p_municipality);
  v_now   timestamptz  := clock_timestamp();
  v_until timestamptz  := v_now + make_interval(secs => least(greatest(coalesce(p_seconds, 60), 1), 900));
BEGIN
  IF v_me.duty = 'observer' OR (v_me.duty <> 'gateway' AND p_resource LIKE 'gateway%') THEN
    RAISE EXCEPTION 'no lease of this kind for %', v_me.duty USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF p_resource IS NULL OR length(p_resource) NOT BETWEEN 1 AND 100 THEN
    RAISE EXCEPTION 'a resource has 1 to 100 characters' USING ERRCODE = 'HB012';
  END IF;
  INSERT INTO hub.lease AS l (municipality_id, resource, operator_id, token, until)
  VALUES (p_municipality, p_resource, v_me.operator_id, 1, v_until)
  ON CONFLICT (municipality_id, resource) DO UPDATE
     SET operator_id = excluded.operator_id, until = excluded.until,
         token = l.token + CASE WHEN l.operator_id = excluded.operator_id AND l.until > v_now THEN 0 ELSE 1 END
   WHERE l.operator_id = excluded.operator_id OR l.until <= v_now
  RETURNING l.token, l.until, l.operator_id INTO token, until, holder;
  IF token IS NULL THEN
    SELECT l.until, l.operator_id INTO until, holder FROM hub.lease l
     WHERE l.municipality_id = p_municipality AND l.resource = p_resource;
  END IF;
END $$;

-- False where the lease has changed hands already.
CREATE FUNCTION hub.lease_drop(p_municipality int, p_resource text, p_token bigint) RETURNS bool
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_me  hub.operator := hub.me(p_municipality);
  v_now timestamptz  := clock_timestamp();
BEGIN
  UPDATE hub.lease l SET until = v_now
   WHERE l.municipality_id = p_municipality AND l.resource = p_resource AND l.token = p_token
     AND l.operator_id = v_me.operator_id AND l.until > v_now;
  RETURN FOUND;
END $$;

CREATE FUNCTION hub.leases(p_municipality int) RETURNS TABLE (resource text, operator_id uuid, until timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_now timestamptz := clock_timestamp();
BEGIN
  PERFORM hub.me(p_municipality);
  RETURN QUERY SELECT l.resource, l.operator_id, l.until FROM hub.lease l
    WHERE l.municipality_id = p_municipality AND l.until > v_now ORDER BY l.resource;
END $$;

GRANT EXECUTE ON FUNCTION hub.lease_take(int, text, int), hub.lease_drop(int, text, bigint), hub.leases(int) TO hub_operator;

RESET ROLE;
