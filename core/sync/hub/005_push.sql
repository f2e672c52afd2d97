-- SPDX-License-Identifier: GPL-3.0-or-later
-- The one door to the feed. What is refused, and why; what an operation changes; hub.push itself.
-- All of it runs under the lock of the head row, so what a check has seen is still so when the row is written.

SET LOCAL ROLE hub_owner;

CREATE TYPE hub.refusal AS (code text, detail jsonb);

-- The same appeal from the same source, brought by another desk or by a second import.
CREATE FUNCTION hub.refusal_of_receipt(p_m int, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE v_there uuid;
BEGIN
  IF p_request.source_key IS NOT NULL THEN
    SELECT a.appeal_id INTO v_there FROM hub.appeal a
     WHERE a.municipality_id = p_m AND a.source_key = p_request.source_key;
  END IF;
  IF v_there IS NOT NULL THEN
    RETURN ('known', jsonb_build_object('appeal', v_there))::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

-- Exactly one answer: its author has to have seen all rounds that there are.
CREATE FUNCTION hub.refusal_of_answer(p_m int, p_request hub.request, p_appeal hub.appeal) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE v_last hub.reply;
BEGIN
  IF p_request.round = p_appeal.round THEN
    RETURN NULL;
  END IF;
  SELECT r.* INTO v_last FROM hub.reply r
   WHERE r.municipality_id = p_m AND r.appeal_id = p_request.appeal_id AND r.round = p_appeal.round;
  RETURN ('answered', jsonb_build_object('round', p_appeal.round, 'by', v_last.operator_id,
                                                'at', hub.as_iso(v_last.at)))::hub.refusal;
END $$;

-- Four eyes.
CREATE FUNCTION hub.refusal_of_approval(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m      int := p_me.municipality_id;
  v_author uuid;
BEGIN
  SELECT f.operator_id INTO v_author FROM hub.feed f
   WHERE f.municipality_id = v_m AND f.appeal_id = p_request.appeal_id AND f.kind = 'reply.submit'
   ORDER BY f.seq DESC LIMIT 1;
  IF v_author = p_me.operator_id THEN
    RETURN ('own_reply', NULL)::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

-- What came from the source stays, and so does an answer that was taken back: it is written anew.
CREATE FUNCTION hub.refusal_of_undo(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m      int := p_me.municipality_id;
  v_undone hub.feed;
  v_kind   text;   -- of what the undone operation had undone
BEGIN
  SELECT f.* INTO v_undone FROM hub.operation o
    JOIN hub.feed f ON f.municipality_id = o.municipality_id AND f.seq = o.seq
   WHERE o.municipality_id = v_m AND o.op_id = p_request.target;
  IF v_undone.appeal_id IS DISTINCT FROM p_request.appeal_id THEN
    RETURN ('no_operation', NULL)::hub.refusal;
  END IF;
  IF v_undone.operator_id <> p_me.operator_id AND p_me.duty NOT IN ('supervisor', 'administrator') THEN
    RETURN ('not_yours', NULL)::hub.refusal;
  END IF;
  IF v_undone.kind = 'undo' THEN
    SELECT o.kind INTO v_kind FROM hub.operation o
     WHERE o.municipality_id = v_m AND o.op_id = (v_undone.body->>'operation')::uuid;
  END IF;
  IF v_undone.kind IN ('appeal.receive', 'answer.record') OR v_kind = 'reply.send' THEN
    RETURN ('cannot_be_undone', NULL)::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

-- Has somebody else changed the appeal since its author looked? Own operations do not count: those that wait in the same
-- outbox, in front of this one, were seen without having had a number.
CREATE FUNCTION hub.refusal_of_base(p_me hub.operator, p_request hub.request, p_appeal hub.appeal) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m     int := p_me.municipality_id;
  v_since bigint;
BEGIN
  IF p_request.base IS NULL OR p_appeal.material_seq <= p_request.base THEN
    RETURN NULL;
  END IF;
  SELECT max(f.seq) INTO v_since FROM hub.feed f JOIN hub.kind k ON k.kind = f.kind AND k.is_material
   WHERE f.municipality_id = v_m AND f.appeal_id = p_request.appeal_id
     AND f.seq > p_request.base AND f.operator_id <> p_me.operator_id;
  IF v_since IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN ('changed', jsonb_build_object('since', v_since))::hub.refusal;
END $$;

CREATE FUNCTION hub.depends_in_vain(p_m int, p_after uuid) RETURNS bool
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN p_after IS NOT NULL AND NOT EXISTS (
    SELECT FROM hub.operation o WHERE o.municipality_id = p_m AND o.op_id = p_after AND o.status = 'applied');
END $$;

-- Why an operation of a kind that the caller may push does not take effect; a NULL code where it does.
CREATE FUNCTION hub.refusal_of(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m       int := p_me.municipality_id;
  v_appeal  hub.appeal;
  v_refusal hub.refusal;
BEGIN
  IF hub.depends_in_vain(v_m, p_request.after) THEN
    RETURN ('depends', NULL)::hub.refusal;
  END IF;
  IF p_request.kind = 'appeal.receive' THEN
    RETURN hub.refusal_of_receipt(v_m, p_request);
  END IF;
  SELECT a.* INTO v_appeal FROM hub.appeal a
   WHERE a.municipality_id = v_m AND a.appeal_id = p_request.appeal_id;
  IF v_appeal.appeal_id IS NULL THEN
    RETURN ('no_appeal', NULL)::hub.refusal;
  END IF;
  v_refusal := CASE p_request.kind -- the narrower reason first: it tells the author more
    WHEN 'reply.send'    THEN hub.refusal_of_answer(v_m, p_request, v_appeal)
    WHEN 'reply.approve' THEN hub.refusal_of_approval(p_me, p_request)
    WHEN 'undo'          THEN hub.refusal_of_undo(p_me, p_request)
  END;
  IF v_refusal.code IS NULL THEN
    v_refusal := hub.refusal_of_base(p_me, p_request, v_appeal);
  END IF;
  RETURN v_refusal;
END $$;

-- The number that the source gave to an appeal, else the next one of the municipality: 2026-000123.
CREATE FUNCTION hub.number_of(p_body jsonb, p_at timestamptz, p_next bigint) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE v_zone text;
BEGIN
  IF btrim(p_body #>> '{origin,number}') <> '' THEN
    RETURN btrim(p_body #>> '{origin,number}');
  END IF;
  SELECT s.value INTO v_zone FROM hub.setting s WHERE s.key = 'time_zone';
  RETURN to_char(p_at AT TIME ZONE v_zone, 'YYYY') || '-' || lpad(p_next::text, greatest(6, length(p_next::text)), '0');
END $$;

-- What later verdicts will need to know of an operation that was applied. One that is not material leaves nothing.
CREATE PROCEDURE hub.take_effect(p_me hub.operator, p_request hub.request, p_seq bigint, p_at timestamptz, p_number text)
LANGUAGE plpgsql AS $$
DECLARE
  v_m     int := p_me.municipality_id;
  v_round int;
BEGIN
  IF p_request.kind = 'appeal.receive' THEN
    INSERT INTO hub.appeal (municipality_id, appeal_id, number, source_key, created_seq, material_seq, round)
    VALUES (v_m, p_request.appeal_id, p_number, p_request.source_key, p_seq, p_seq, 0);
    RETURN;
  END IF;
  UPDATE hub.appeal a SET material_seq = p_seq,
                          round = a.round + CASE p_request.kind WHEN 'reply.send' THEN 1 ELSE 0 END
   WHERE a.municipality_id = v_m AND a.appeal_id = p_request.appeal_id
  RETURNING a.round INTO v_round;
  IF p_request.kind = 'reply.send' THEN
    INSERT INTO hub.reply (municipality_id, appeal_id, round, op_id, operator_id, state, at)
    VALUES (v_m, p_request.appeal_id, v_round, p_request.op_id, p_me.operator_id, 'recorded', p_at);
  ELSIF p_request.kind = 'undo' THEN
    UPDATE hub.reply r SET state = 'withdrawn'
     WHERE r.municipality_id = v_m AND r.appeal_id = p_request.appeal_id AND r.op_id = p_request.target;
  END IF;
END $$;

-- The answer for one operation; of an applied one the detail (its number) stands beside the rest.
CREATE FUNCTION hub.verdict(p_known hub.operation) RETURNS jsonb
LANGUAGE sql STABLE
RETURN jsonb_strip_nulls(jsonb_build_object(
         'id', p_known.op_id, 'status', p_known.status, 'seq', p_known.seq, 'at', hub.as_iso(p_known.at),
         'code', p_known.code, 'detail', CASE p_known.status WHEN 'rejected' THEN p_known.detail END))
    || CASE p_known.status WHEN 'applied' THEN coalesce(p_known.detail, '{}') ELSE '{}' END;

-- For an operation that leaves no trace here.
CREATE FUNCTION hub.unrecorded(p_op jsonb, p_status text, p_code text) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN jsonb_strip_nulls(jsonb_build_object(
         'id', CASE WHEN octet_length((p_op->'id')::text) <= 100 THEN p_op->'id' END, 'status', p_status, 'code', p_code));

-- The state of one push, between its operations.
CREATE TYPE hub.push_state AS (
  now        timestamptz,
  kinds      text[],        -- that this hub knows
  material   text[],
  may        text[],        -- the caller
  last_at    timestamptz,   -- of the caller's latest operation
  last_seq   bigint,
  chain      bytea,
  last_number bigint
);

CREATE FUNCTION hub.begin_push(p_me hub.operator) RETURNS hub.push_state
LANGUAGE plpgsql AS $$
DECLARE
  v_m int := p_me.municipality_id;
  s   hub.push_state;
BEGIN
  -- From here to the commit this session is the only writer of the municipality. The lock makes even a push of nothing new
  -- wait for the standby at its commit: the answer "applied before" is as durable as the first one was.
  SELECT h.last_seq, h.chain, h.last_number INTO s.last_seq, s.chain, s.last_number FROM hub.feed_head h
   WHERE h.municipality_id = v_m FOR UPDATE;
  -- A colleague's other desk may have pushed while this one waited for the lock.
  SELECT o.acted_at INTO s.last_at FROM hub.operator o
   WHERE o.municipality_id = v_m AND o.operator_id = p_me.operator_id;
  SELECT array_agg(k.kind), array_agg(k.kind) FILTER (WHERE k.is_material) INTO s.kinds, s.material FROM hub.kind k;
  SELECT coalesce(array_agg(m.kind), '{}') INTO s.may FROM hub.may m WHERE m.duty = p_me.duty;
  s.now := clock_timestamp();
  RETURN s;
END $$;

CREATE PROCEDURE hub.end_push(p_me hub.operator, p_state hub.push_state)
LANGUAGE plpgsql AS $$
DECLARE v_m int := p_me.municipality_id;
BEGIN
  UPDATE hub.feed_head h SET last_seq = p_state.last_seq, chain = p_state.chain, last_number = p_state.last_number
   WHERE h.municipality_id = v_m AND h.last_seq < p_state.last_seq;
  UPDATE hub.operator o SET acted_at = p_state.last_at, pushed_at = p_state.now
   WHERE o.municipality_id = v_m AND o.operator_id = p_me.operator_id;
END $$;

-- Writes one row of the feed and moves the state on.
CREATE PROCEDURE hub.apply(p_me hub.operator, p_request hub.request, INOUT s hub.push_state, INOUT p_known hub.operation)
LANGUAGE plpgsql AS $$
DECLARE
  v_m      int   := p_me.municipality_id;
  v_body   jsonb := p_request.body;
  v_number text;
BEGIN
  IF p_request.kind = 'appeal.receive' THEN
    v_number := hub.number_of(v_body, p_known.at, s.last_number + 1);
    v_body   := v_body || jsonb_build_object('hub_number', v_number);
    IF coalesce(btrim(p_request.body #>> '{origin,number}'), '') = '' THEN
      s.last_number := s.last_number + 1;
    END IF;
    p_known.detail := jsonb_build_object('number', v_number);
  END IF;
  s.last_seq := s.last_seq + 1;
  s.last_at  := p_known.at;
  s.chain    := hub.link(s.chain, p_request.op_id, p_request.appeal_id, p_me.operator_id, p_request.kind, v_body, p_known.at);
  INSERT INTO hub.feed (municipality_id, seq, op_id, appeal_id, operator_id, kind, body, said, at, chain)
  VALUES (v_m, s.last_seq, p_request.op_id, p_request.appeal_id, p_me.operator_id, p_request.kind, v_body,
          p_request.said, p_known.at, s.chain);
  IF p_request.kind = ANY (s.material) THEN
    CALL hub.take_effect(p_me, p_request, s.last_seq, p_known.at, v_number);
  END IF;
  p_known.seq := s.last_seq;
END $$;

-- Judges an operation that is new to this hub, applies it if nothing speaks against that, and keeps the verdict.
CREATE PROCEDURE hub.judge(p_me hub.operator, p_request hub.request, INOUT s hub.push_state, INOUT p_verdict jsonb)
LANGUAGE plpgsql AS $$
DECLARE
  v_m       int := p_me.municipality_id;
  v_refusal hub.refusal;
  v_known   hub.operation;
BEGIN
  IF p_request.kind = ANY (s.may) THEN
    v_refusal := hub.refusal_of(p_me, p_request);
  ELSE
    v_refusal.code := 'forbidden';
  END IF;
  v_known := (v_m, p_request.op_id, p_me.operator_id, p_request.kind, p_request.digest,
              CASE WHEN v_refusal.code IS NULL THEN 'applied' ELSE 'rejected' END,
              NULL, v_refusal.code, v_refusal.detail, hub.time_of(p_request.said, s.last_at, s.now));
  IF v_known.status = 'applied' THEN
    CALL hub.apply(p_me, p_request, s, v_known);
  END IF;
  INSERT INTO hub.operation (municipality_id, op_id, operator_id, kind, digest, status, seq, code, detail, at)
  VALUES (v_m, v_known.op_id, v_known.operator_id, v_known.kind, v_known.digest, v_known.status, v_known.seq, v_known.code,
          v_known.detail, v_known.at);
  p_verdict := hub.verdict(v_known);
END $$;

-- Pushes 1..500 operations of one municipality, at most 4 MiB, in their order and in one transaction.
--   {"id": uuid, "kind": text, "appeal": uuid, "said": ISO 8601, "base": seq, "after": uuid, "body": {...}}
-- said, base and after may be absent; for appeal.receive the appeal is the id. Answers {"head", "now", "results": [...]},
-- each result with id and status, in the order of the operations:
--   applied      in the feed under "seq"; an appeal.receive has its "number"
--   rejected     for good, with a "code": a retry gets the same answer. It does not stop those behind it, but for the ones
--                that name it in "after"
--   reused_id    the id is known with another content or of another author: nothing recorded
--   malformed    "code" names the field that cannot be read, or too_long (256 KiB): nothing recorded
--   unsupported  this hub does not know the kind: nothing recorded, and the push ends there. The desk keeps the operation
--                and those behind it until the hub is upgraded
-- A known operation answers as it did the first time, with "dup".
CREATE FUNCTION hub.push(p_municipality int, p_ops jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_me      hub.operator := hub.me(p_municipality);
  s         hub.push_state;
  v_op      jsonb;
  v_request hub.request;
  v_known   hub.operation;
  v_verdict jsonb;
  v_results jsonb[] := '{}';
BEGIN
  -- An acknowledgement must not depend on the session's settings; a SET of the function would end before the commit.
  IF current_setting('synchronous_commit') IN ('off', 'local', 'remote_write') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  IF jsonb_typeof(p_ops) IS DISTINCT FROM 'array' OR jsonb_array_length(p_ops) NOT BETWEEN 1 AND 500
     OR octet_length(p_ops::text) > 4 * 1024 * 1024 THEN
    RAISE EXCEPTION 'operations must be an array of 1 to 500, at most 4 MiB' USING ERRCODE = 'HB010';
  END IF;
  s := hub.begin_push(v_me);
  FOR v_op IN SELECT e FROM jsonb_array_elements(p_ops) AS t (e) LOOP
    v_request := hub.read_request(v_op);
    IF v_request.op_id IS NOT NULL AND v_request.kind <> ALL (s.kinds) THEN
      v_results := v_results || hub.unrecorded(v_op, 'unsupported', NULL);
      EXIT;
    ELSIF v_request.problem IS NOT NULL THEN
      v_results := v_results || hub.unrecorded(v_op, 'malformed', v_request.problem);
      CONTINUE;
    END IF;
    SELECT o.* INTO v_known FROM hub.operation o
     WHERE o.municipality_id = p_municipality AND o.op_id = v_request.op_id;
    IF v_known.op_id IS NULL THEN
      CALL hub.judge(v_me, v_request, s, v_verdict);
      v_results := v_results || v_verdict;
    ELSIF v_known.digest = v_request.digest AND v_known.operator_id = v_me.operator_id THEN
      v_results := v_results || (hub.verdict(v_known) || '{"dup": true}');
    ELSE
      v_results := v_results || hub.unrecorded(v_op, 'reused_id', NULL);
    END IF;
  END LOOP;
  CALL hub.end_push(v_me, s);
  RETURN jsonb_build_object('head', s.last_seq, 'now', hub.as_iso(s.now), 'results', to_jsonb(v_results));
END $$;

GRANT EXECUTE ON FUNCTION hub.push(int, jsonb) TO hub_operator;

RESET ROLE;
