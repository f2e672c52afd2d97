-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who calls, and what is asked for: the parts of hub.push that do not look at the state of an appeal.

SET LOCAL ROLE hub_owner;

-- The caller, as the one that he or she is in this municipality. session_user is read into a variable because on Citus a
-- query runs in a session of hub_owner; it cannot be changed by SET ROLE, and no setting of the client's has a part in it.
CREATE FUNCTION hub.me(p_municipality int) RETURNS hub.operator
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_login text := session_user;
  v_me    hub.operator;
BEGIN
  SELECT o.* INTO v_me FROM hub.operator o
   WHERE o.municipality_id = p_municipality AND o.login = v_login AND o.active;
  IF v_me.operator_id IS NULL THEN
    RAISE EXCEPTION 'not an operator of municipality %', p_municipality USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN v_me;
END $$;

-- One operation as a desk sends it. `problem` names the field that makes it malformed.
CREATE TYPE hub.request AS (
  problem    text,
  op_id      uuid,
  kind       text,
  appeal_id  uuid,
  said       timestamptz,
  base       bigint,       -- the seq up to which its author had seen the appeal
  after      uuid,         -- it makes no sense unless this one took effect
  body       jsonb,
  digest     bytea,
  round      int,          -- reply.send: answers that its author saw
  target     uuid,         -- undo
  source_key text          -- appeal.receive
);

-- Readers of values that return NULL for nonsense, and never raise: one bad operation must not stop those behind it.
CREATE FUNCTION hub.as_uuid(p_text text) RETURNS uuid
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN p_text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN p_text::uuid END;

CREATE FUNCTION hub.as_number(p_value jsonb) RETURNS bigint
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN jsonb_typeof(p_value) = 'number' AND p_value::text ~ '^[0-9]{1,18}$' THEN p_value::text::bigint END;

CREATE FUNCTION hub.as_count(p_value jsonb) RETURNS int
LANGUAGE sql IMMUTABLE
RETURN CASE WHEN hub.as_number(p_value) <= 2147483647 THEN hub.as_number(p_value)::int END;

-- ISO 8601 with its zone, so that the settings of the session have no part in it.
CREATE FUNCTION hub.as_time(p_text text) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_text ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$' THEN
    RETURN p_text::timestamptz;
  END IF;
  RETURN NULL;
EXCEPTION WHEN data_exception THEN -- the 31st of February
  RETURN NULL;
END $$;

-- What only some kinds carry in their body.
CREATE FUNCTION hub.problem_of_body(p_request hub.request) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE p_request.kind
  WHEN 'appeal.receive' THEN
    CASE WHEN p_request.appeal_id <> p_request.op_id THEN 'appeal'
         WHEN p_request.source_key IS NOT NULL AND p_request.source_key !~ '^[0-9a-f]{1,128}$' THEN 'source_key' END
  WHEN 'reply.send' THEN
    CASE WHEN p_request.round IS NULL THEN 'round'
         WHEN p_request.base IS NULL THEN 'base' END
  WHEN 'undo' THEN
    CASE WHEN p_request.target IS NULL THEN 'operation' END
END;

-- The first field that is missing, or is there and cannot be read.
CREATE FUNCTION hub.problem_of(p_op jsonb, p_request hub.request) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN p_request.op_id IS NULL THEN 'id'
  WHEN p_request.kind IS NULL THEN 'kind'
  WHEN p_request.appeal_id IS NULL THEN 'appeal'
  WHEN p_request.body IS NULL THEN 'body'
  WHEN p_op->>'said' IS NOT NULL AND p_request.said IS NULL THEN 'said'
  WHEN p_op->>'base' IS NOT NULL AND p_request.base IS NULL THEN 'base'
  WHEN p_op->>'after' IS NOT NULL AND p_request.after IS NULL THEN 'after'
  ELSE hub.problem_of_body(p_request)
END;

CREATE FUNCTION hub.read_request(p_op jsonb) RETURNS hub.request
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_text text := p_op::text;
  r      hub.request;
BEGIN
  IF jsonb_typeof(p_op) <> 'object' THEN
    r.problem := 'id';
    RETURN r;
  END IF;
  r.op_id := hub.as_uuid(p_op->>'id');
  IF octet_length(v_text) > 256 * 1024 THEN
    r.problem := 'too_long';
    RETURN r;
  END IF;
  -- Without what a desk reckons anew each time it sends: the time by the hub's clock, and what its operator has seen.
  r.digest    := sha256(convert_to((p_op - '{said,base,after}'::text[])::text, 'UTF8'));
  r.kind      := CASE WHEN jsonb_typeof(p_op->'kind') = 'string' THEN p_op->>'kind' END;
  r.body      := CASE WHEN jsonb_typeof(p_op->'body') = 'object' THEN p_op->'body' END;
  r.appeal_id := hub.as_uuid(coalesce(p_op->>'appeal', CASE WHEN r.kind = 'appeal.receive' THEN p_op->>'id' END));
  r.said      := hub.as_time(p_op->>'said');
  r.base      := hub.as_number(p_op->'base');
  r.after     := hub.as_uuid(p_op->>'after');
  r.round     := hub.as_count(r.body->'round');
  r.target    := hub.as_uuid(r.body->>'operation');
  r.source_key := nullif(lower(r.body->>'source_key'), '');
  r.problem   := hub.problem_of(p_op, r);
  RETURN r;
END $$;

CREATE FUNCTION hub.as_iso(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE
RETURN to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');

-- When it happened: as the desk says, for a desk that was away for a day has a day to report. But never in the future,
-- and never before the author's own previous operation, which the hub has seen already; so an answer that is late cannot
-- be made punctual afterwards. Whole seconds, as the desks count.
CREATE FUNCTION hub.time_of(p_said timestamptz, p_not_before timestamptz, p_now timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN date_trunc('second', least(greatest(coalesce(p_said, p_now), p_not_before), p_now), 'UTC');

-- The chain of the feed: each row vouches for all before it, so a desk notices a hub that was restored from a copy, however
-- far it has gone on since. sha256 over, one after another: the previous value (32 bytes; for the first row 32 zeros), op_id,
-- appeal_id and operator_id (16 bytes each), kind, body as hub.pull shows it, at as 2026-03-06T12:30:00Z (all three UTF-8).
CREATE FUNCTION hub.link(p_previous bytea, p_op uuid, p_appeal uuid, p_operator uuid, p_kind text, p_body jsonb, p_at timestamptz)
RETURNS bytea
LANGUAGE sql STABLE
RETURN sha256(p_previous || uuid_send(p_op) || uuid_send(p_appeal) || uuid_send(p_operator)
              || convert_to(p_kind || p_body::text || hub.as_iso(p_at), 'UTF8'));

RESET ROLE;
