-- SPDX-License-Identifier: GPL-3.0-or-later
-- What other systems take from us. The gateway asks them, as it alone has their keys; the desks, which offer it to people,
-- ask here now and then. It is no part of the feed: what counts of it is what a forward says.

SET LOCAL ROLE hub_owner;

CREATE TABLE hub.catalog (
  municipality_id int   NOT NULL,
  account         text  NOT NULL,   -- of the gateway: the other system
  services        jsonb NOT NULL,   -- core/domain/forward_catalog.cpp
  PRIMARY KEY (municipality_id, account)
);

-- For a gateway. An empty list takes the account away. False where nothing has changed.
CREATE FUNCTION hub.offer(p_municipality int, p_account text, p_services jsonb) RETURNS bool
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_me hub.operator := hub.me(p_municipality);
BEGIN
  IF v_me.duty <> 'gateway' THEN
    RAISE EXCEPTION 'only a gateway knows what other systems take' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF p_account IS NULL OR length(p_account) NOT BETWEEN 1 AND 64 OR jsonb_typeof(p_services) IS DISTINCT FROM 'array'
     OR octet_length(p_services::text) > 512 * 1024 OR NOT hub.is_readable(p_services) THEN
    RAISE EXCEPTION 'a catalog is a name of 1 to 64 characters and a list of at most 512 KiB' USING ERRCODE = 'HB013';
  END IF;
  IF p_services = '[]' THEN
    DELETE FROM hub.catalog c WHERE c.municipality_id = p_municipality AND c.account = p_account;
    RETURN FOUND;
  END IF;
  IF (SELECT count(*) FROM hub.catalog c WHERE c.municipality_id = p_municipality AND c.account <> p_account) >= 30 THEN
    RAISE EXCEPTION 'a municipality has at most 30 of them' USING ERRCODE = 'HB013';
  END IF;
  INSERT INTO hub.catalog AS c (municipality_id, account, services) VALUES (p_municipality, p_account, p_services)
  ON CONFLICT (municipality_id, account) DO UPDATE SET services = excluded.services
   WHERE c.services <> excluded.services;
  RETURN FOUND;
END $$;

-- All of them behind a row that bears nothing but their digest; no row at all for who has those of this digest already.
CREATE FUNCTION hub.catalogs(p_municipality int, p_known text) RETURNS TABLE (account text, services jsonb, digest text)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_digest text;
BEGIN
  PERFORM hub.me(p_municipality);
  SELECT encode(sha256(convert_to(coalesce(string_agg(c.account || chr(10) || c.services::text, chr(10) ORDER BY c.account), ''),
                                  'UTF8')), 'hex')
    INTO v_digest FROM hub.catalog c WHERE c.municipality_id = p_municipality;
  IF v_digest = p_known THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT NULL::text, NULL::jsonb, v_digest;
  RETURN QUERY SELECT c.account, jsonb_build_object('services', c.services), NULL::text FROM hub.catalog c
    WHERE c.municipality_id = p_municipality ORDER BY c.account;
END $$;

GRANT EXECUTE ON FUNCTION hub.offer(int, text, jsonb), hub.catalogs(int, text) TO hub_operator;

RESET ROLE;
