-- SPDX-License-Identifier: GPL-3.0-or-later
-- The regional centre. It works with copies, the answer is the municipality's to give; so an appeal stays in the feed of its
-- municipality, and when it is taken up the hub makes another one in the feed of the region: its twin. What crosses is
-- written into both feeds in one transaction, or into none. What arrives is ordered, not judged: its author had the right
-- where it was done.

SET LOCAL ROLE hub_owner;

ALTER TABLE hub.municipality ADD COLUMN region_id int;  -- its regional centre, a row of this table as any other

-- One row for each of the two.
CREATE TABLE hub.twin (
  municipality_id    int  NOT NULL,
  appeal_id          uuid NOT NULL,
  other_municipality int  NOT NULL,
  other_appeal       uuid NOT NULL,
  is_copy            bool NOT NULL,   -- the region's, for good: whoever is whose region later
  PRIMARY KEY (municipality_id, appeal_id)
);

-- People of the other side whose names stand in this feed.
CREATE TABLE hub.guest (
  municipality_id int  NOT NULL,
  operator_id     uuid NOT NULL,
  display_name    text NOT NULL,
  PRIMARY KEY (municipality_id, operator_id)
);

INSERT INTO hub.kind (kind, is_material) VALUES ('escalation.receive', true);  -- the hub's to say: nobody may push it

-- Stands for the digest of a request where there was none.
CREATE FUNCTION hub.carried() RETURNS bytea
LANGUAGE sql IMMUTABLE
RETURN sha256('carried');

-- The name of what crosses from p_m, the same each time: a hub that was restored from a backup gives it again.
CREATE FUNCTION hub.derived(p_m int, p_id uuid, p_what text) RETURNS uuid
LANGUAGE sql IMMUTABLE
RETURN encode(substring(sha256(convert_to(p_m || ':' || p_id || ':' || p_what, 'UTF8')) FOR 16), 'hex')::uuid;

-- The id of what crosses: that name, or the one behind it where somebody of the other side, who could reckon it too, has
-- used it up for something else.
CREATE FUNCTION hub.id_there(p_there int, p_m int, p_id uuid, p_what text) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
DECLARE v_id uuid := hub.derived(p_m, p_id, p_what);
BEGIN
  WHILE EXISTS (SELECT FROM hub.operation o
                 WHERE o.municipality_id = p_there AND o.op_id = v_id AND o.digest <> hub.carried()) LOOP
    v_id := hub.derived(p_m, v_id, p_what);
  END LOOP;
  RETURN v_id;
END $$;

-- Those fields that are what they ought to be. What one municipality's desk writes must not stop the desks of another.
CREATE FUNCTION hub.texts_of(p_object jsonb, p_keys text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(p_object) e
         WHERE e.key = ANY (p_keys) AND jsonb_typeof(e.value) = 'string');

CREATE FUNCTION hub.times_of(p_object jsonb, p_keys text[]) RETURNS jsonb
LANGUAGE sql STABLE
RETURN (SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(hub.texts_of(p_object, p_keys)) e
         WHERE hub.as_time(e.value #>> '{}') IS NOT NULL);

CREATE FUNCTION hub.lists_of(p_object jsonb, p_keys text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(p_object) e
         WHERE e.key = ANY (p_keys) AND jsonb_typeof(e.value) = 'array'
           AND NOT jsonb_path_exists(e.value, 'strict $[*] ? (@.type() != "string")', silent => true));  -- not lax: that opens lists in it

-- A degree as a desk can read it: a number beyond all measure makes the whole row unreadable.
CREATE FUNCTION hub.is_degree(p_value jsonb, p_most int) RETURNS bool
LANGUAGE sql IMMUTABLE
RETURN coalesce(jsonb_typeof(p_value) = 'number' AND octet_length(p_value::text) <= 25
                AND p_value BETWEEN to_jsonb(-p_most) AND to_jsonb(p_most), false);

-- What the region gets of an appeal, from what a desk sent for it; NULL where that is no appeal.
CREATE FUNCTION hub.copy_of(p_copy jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE v_origin jsonb := p_copy->'origin';
BEGIN
  IF jsonb_typeof(p_copy) IS DISTINCT FROM 'object' OR jsonb_typeof(v_origin) IS DISTINCT FROM 'object' THEN
    RETURN NULL;
  END IF;
  v_origin := hub.texts_of(v_origin, '{channel,author,author_key,title,text,url}')
           || hub.times_of(v_origin, '{received,published}') || hub.lists_of(v_origin, '{attachments}');
  IF coalesce(v_origin->>'channel', '') = '' OR v_origin->'received' IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN hub.texts_of(p_copy, '{district,settlement,address,group,topic,type}') || hub.lists_of(p_copy, '{tags}')
      || CASE WHEN p_copy->>'importance' IN ('high', 'critical') THEN hub.texts_of(p_copy, '{importance}') ELSE '{}' END
      || CASE WHEN hub.is_degree(p_copy->'lat', 90) AND hub.is_degree(p_copy->'lon', 180)
              THEN jsonb_build_object('lat', p_copy->'lat', 'lon', p_copy->'lon') ELSE '{}' END
      || jsonb_build_object('origin', v_origin);
END $$;

CREATE OR REPLACE FUNCTION hub.read_request(p_op jsonb) RETURNS hub.request
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
  -- Without what a desk reckons anew each time it sends: the time by the hub's clock, what its operator has seen, the copy
  -- for the region; and without what the hub itself adds.
  r.kind      := CASE WHEN jsonb_typeof(p_op->'kind') = 'string' THEN p_op->>'kind' END;
  r.body      := CASE WHEN jsonb_typeof(p_op->'body') = 'object' THEN p_op->'body' END;
  r.digest    := sha256(convert_to((p_op - '{said,base,after,body}'::text[]
                                    || jsonb_build_object('body', r.body - '{copy,region}'::text[]))::text, 'UTF8'));
  r.appeal_id := hub.as_uuid(coalesce(p_op->>'appeal', CASE WHEN r.kind = 'appeal.receive' THEN p_op->>'id' END));
  r.said      := hub.as_time(p_op->>'said');
  r.base      := hub.as_number(p_op->'base');
  r.after     := hub.as_uuid(p_op->>'after');
  r.round     := hub.as_count(r.body->'round');
  r.target    := hub.as_uuid(r.body->>'operation');
  r.source_key := nullif(lower(r.body->>'source_key'), '');
  r.problem   := hub.problem_of(p_op, r);
  IF r.problem IS NULL AND r.kind = 'escalate' AND r.body ? 'copy' AND hub.copy_of(r.body->'copy') IS NULL THEN
    r.problem := 'copy';
  END IF;
  RETURN r;
END $$;

-- The heads of all municipalities that a batch may write to, in one order, so that two batches that cross in opposite
-- directions wait for each other and do not lock each other out.
CREATE PROCEDURE hub.lock_heads(p_me hub.operator, p_ops jsonb)
LANGUAGE plpgsql AS $$
DECLARE
  v_m      int := p_me.municipality_id;
  v_others int[];
BEGIN
  IF NOT EXISTS (SELECT FROM hub.may m WHERE m.duty = p_me.duty AND m.kind = 'escalation.return') THEN
    RETURN;  -- nothing of this caller's crosses: nobody else waits for it
  END IF;
  SELECT array_agg(DISTINCT t.other_municipality) INTO v_others
    FROM jsonb_array_elements(p_ops) AS e (op)
    JOIN hub.twin t ON t.municipality_id = v_m AND t.appeal_id = hub.as_uuid(e.op->>'appeal')
   WHERE e.op->>'kind' IN ('escalate', 'escalation.return', 'undo');
  IF jsonb_path_exists(p_ops, '$[*] ? (@.kind == "escalate").body.copy') THEN
    v_others := v_others || (SELECT m.region_id FROM hub.municipality m WHERE m.municipality_id = v_m);
  END IF;
  IF v_others IS NOT NULL THEN
    PERFORM FROM hub.feed_head h WHERE h.municipality_id = ANY (v_others || v_m)
      ORDER BY h.municipality_id FOR UPDATE;
  END IF;
END $$;

-- One row in the feed of another municipality.
CREATE PROCEDURE hub.carry(p_to int, p_author hub.operator, p_request hub.request, p_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
  v_head   hub.feed_head;
  v_body   jsonb := p_request.body;
  v_number text;
BEGIN
  SELECT h.* INTO v_head FROM hub.feed_head h WHERE h.municipality_id = p_to FOR UPDATE;
  IF p_request.kind = 'appeal.receive' THEN
    v_head.last_number := v_head.last_number + 1;
    v_number := hub.number_of(v_body, p_at, v_head.last_number);
    v_body   := v_body || jsonb_build_object('hub_number', v_number);
  END IF;
  v_head.last_seq := v_head.last_seq + 1;
  v_head.chain    := hub.link(v_head.chain, p_request.op_id, p_request.appeal_id, p_author.operator_id, p_request.kind, v_body, p_at);
  INSERT INTO hub.feed (municipality_id, seq, op_id, appeal_id, operator_id, kind, body, said, at, chain)
  VALUES (p_to, v_head.last_seq, p_request.op_id, p_request.appeal_id, p_author.operator_id, p_request.kind, v_body,
          p_request.said, p_at, v_head.chain);
  UPDATE hub.feed_head h SET last_seq = v_head.last_seq, chain = v_head.chain, last_number = v_head.last_number
   WHERE h.municipality_id = p_to;
  INSERT INTO hub.operation (municipality_id, op_id, operator_id, kind, digest, status, seq, code, detail, at)
  VALUES (p_to, p_request.op_id, p_author.operator_id, p_request.kind, hub.carried(), 'applied', v_head.last_seq, NULL, NULL, p_at);
  INSERT INTO hub.guest AS g (municipality_id, operator_id, display_name)
  VALUES (p_to, p_author.operator_id, p_author.display_name)
  ON CONFLICT (municipality_id, operator_id) DO UPDATE SET display_name = excluded.display_name
   WHERE g.display_name <> excluded.display_name;
  p_author.municipality_id := p_to;
  IF p_request.kind IN (SELECT k.kind FROM hub.kind k WHERE k.is_material) THEN
    CALL hub.take_effect(p_author, p_request, v_head.last_seq, p_at, v_number);
  END IF;
END $$;

-- An appeal as the other side calls it.
CREATE FUNCTION hub.name_of(p_m int, p_appeal uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('municipality', m.municipality_id, 'name', m.name, 'number', a.number, 'appeal', a.appeal_id)
            FROM hub.appeal a JOIN hub.municipality m ON m.municipality_id = a.municipality_id
           WHERE a.municipality_id = p_m AND a.appeal_id = p_appeal);
END $$;

-- An escalation with a copy goes to the region of its municipality: the first one of an appeal makes the twin there. What
-- the own feed says of it; nothing where there is no region.
CREATE FUNCTION hub.take_up(p_me hub.operator, p_request hub.request, p_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  v_m     int   := p_me.municipality_id;
  v_copy  jsonb := hub.copy_of(p_request.body->'copy');
  v_here  hub.municipality;
  v_there hub.municipality;
  v_twin  hub.twin;
  r       hub.request;
BEGIN
  SELECT m.* INTO v_here FROM hub.municipality m WHERE m.municipality_id = v_m;
  SELECT t.* INTO v_twin FROM hub.twin t WHERE t.municipality_id = v_m AND t.appeal_id = p_request.appeal_id;
  SELECT m.* INTO v_there FROM hub.municipality m
   WHERE m.municipality_id = coalesce(v_twin.other_municipality, v_here.region_id);
  IF v_copy IS NULL OR v_there.municipality_id IS NULL OR v_twin.is_copy THEN
    RETURN '{}';
  END IF;
  IF v_twin.appeal_id IS NULL THEN
    v_twin := (v_m, p_request.appeal_id, v_there.municipality_id,
               hub.id_there(v_there.municipality_id, v_m, p_request.appeal_id, 'copy'), false);
    INSERT INTO hub.twin (municipality_id, appeal_id, other_municipality, other_appeal, is_copy)
    VALUES (v_m, v_twin.appeal_id, v_twin.other_municipality, v_twin.other_appeal, false),
           (v_twin.other_municipality, v_twin.other_appeal, v_m, v_twin.appeal_id, true);
    r.op_id := v_twin.other_appeal;
    r.kind := 'appeal.receive';
    r.appeal_id := v_twin.other_appeal;
    r.body := v_copy;
    CALL hub.carry(v_twin.other_municipality, p_me, r, p_at);
  END IF;
  r.op_id := hub.id_there(v_twin.other_municipality, v_m, p_request.op_id, 'operation');
  r.kind := 'escalation.receive';
  r.appeal_id := v_twin.other_appeal;
  r.said := p_request.said;
  r.body := hub.texts_of(p_request.body, '{addressee}') || hub.times_of(p_request.body, '{due}')
         || jsonb_build_object('level', coalesce(hub.as_count(p_request.body->'level'), 0),
                               'reason', coalesce(p_request.body->>'reason', ''),
                               'from', hub.name_of(v_m, p_request.appeal_id));
  CALL hub.carry(v_twin.other_municipality, p_me, r, p_at);
  RETURN jsonb_build_object('region', hub.name_of(v_twin.other_municipality, v_twin.other_appeal));
END $$;

-- The way back, and what takes a step of the way back: from either side to the other.
CREATE PROCEDURE hub.carry_across(p_me hub.operator, p_request hub.request, p_at timestamptz)
LANGUAGE plpgsql AS $$
DECLARE
  v_m    int := p_me.municipality_id;
  v_twin hub.twin;
  r      hub.request;
BEGIN
  SELECT t.* INTO v_twin FROM hub.twin t WHERE t.municipality_id = v_m AND t.appeal_id = p_request.appeal_id;
  IF v_twin.appeal_id IS NULL THEN
    RETURN;
  END IF;
  r.op_id := hub.id_there(v_twin.other_municipality, v_m, p_request.op_id, 'operation');
  r.kind := p_request.kind;
  r.appeal_id := v_twin.other_appeal;
  r.said := p_request.said;
  IF p_request.kind = 'undo' THEN
    r.target := hub.id_there(v_twin.other_municipality, v_m, p_request.target, 'operation');
    r.body := jsonb_build_object('operation', r.target);
    IF NOT EXISTS (SELECT FROM hub.operation o WHERE o.municipality_id = v_twin.other_municipality AND o.op_id = r.target) THEN
      RETURN;  -- what is undone has not crossed
    END IF;
  ELSIF p_request.body->'to_twin' IS DISTINCT FROM 'true' THEN
    RETURN;  -- it comes back from somebody else
  ELSE
    r.body := jsonb_build_object('result', coalesce(p_request.body->>'result', ''), 'from_twin', true);
  END IF;
  CALL hub.carry(v_twin.other_municipality, p_me, r, p_at);
END $$;

-- Exactly one answer: its author has to have seen all rounds that there are. And none from the region: the municipality
-- that took the appeal up gives it.
CREATE OR REPLACE FUNCTION hub.refusal_of_answer(p_m int, p_request hub.request, p_appeal hub.appeal) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE v_last hub.reply;
BEGIN
  IF EXISTS (SELECT FROM hub.twin t
              WHERE t.municipality_id = p_m AND t.appeal_id = p_request.appeal_id AND t.is_copy) THEN
    RETURN ('is_copy', NULL)::hub.refusal;
  END IF;
  IF p_request.round = p_appeal.round THEN
    RETURN NULL;
  END IF;
  SELECT r.* INTO v_last FROM hub.reply r
   WHERE r.municipality_id = p_m AND r.appeal_id = p_request.appeal_id AND r.round = p_appeal.round;
  RETURN ('answered', jsonb_build_object('round', p_appeal.round, 'by', v_last.operator_id,
                                                'at', hub.as_iso(v_last.at)))::hub.refusal;
END $$;

-- An answer whose delivery has begun cannot be taken back.
CREATE OR REPLACE FUNCTION hub.refusal_of_undo(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m      int := p_me.municipality_id;
  v_undone hub.feed;
  v_digest bytea;  -- of the request for it
  v_kind   text;   -- of what the undone operation had undone
  v_state  text;   -- of the answer that is taken back
BEGIN
  SELECT f.* INTO v_undone FROM hub.operation o
    JOIN hub.feed f ON f.municipality_id = o.municipality_id AND f.seq = o.seq
   WHERE o.municipality_id = v_m AND o.op_id = p_request.target;
  IF v_undone.appeal_id IS DISTINCT FROM p_request.appeal_id THEN
    RETURN ('no_operation', NULL)::hub.refusal;
  END IF;
  SELECT o.digest INTO v_digest FROM hub.operation o WHERE o.municipality_id = v_m AND o.op_id = p_request.target;
  IF v_digest = hub.carried() THEN
    RETURN ('cannot_be_undone', NULL)::hub.refusal; -- it is undone where it was done
  END IF;
  IF v_undone.operator_id <> p_me.operator_id AND p_me.duty NOT IN ('supervisor', 'administrator') THEN
    RETURN ('not_yours', NULL)::hub.refusal;
  END IF;
  IF v_undone.kind = 'undo' THEN
    SELECT o.kind INTO v_kind FROM hub.operation o
     WHERE o.municipality_id = v_m AND o.op_id = (v_undone.body->>'operation')::uuid;
  END IF;
  IF v_undone.kind = 'reply.send' THEN
    SELECT r.state INTO v_state FROM hub.reply r
     WHERE r.municipality_id = v_m AND r.appeal_id = p_request.appeal_id AND r.op_id = p_request.target;
  END IF;
  IF v_undone.kind IN ('appeal.receive', 'answer.record', 'message.receive', 'delivery.begin', 'delivery.report',
                       'delivery.settle')
     OR v_kind = 'reply.send' OR v_state NOT IN ('recorded', 'withdrawn') THEN
    RETURN ('cannot_be_undone', NULL)::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE PROCEDURE hub.apply(p_me hub.operator, p_request hub.request, INOUT s hub.push_state, INOUT p_known hub.operation)
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
  ELSIF p_request.kind = 'escalate' THEN
    v_body := (v_body - '{copy,region}'::text[]) || hub.take_up(p_me, p_request, p_known.at);
  ELSIF p_request.kind IN ('escalation.return', 'undo') THEN
    v_body := v_body - 'from_twin';
    CALL hub.carry_across(p_me, p_request, p_known.at);
  END IF;
  s.last_seq := s.last_seq + 1;
  s.last_at  := p_known.at;
  s.chain    := hub.link(s.chain, p_request.op_id, p_request.appeal_id, p_me.operator_id, p_request.kind, v_body, p_known.at);
  INSERT INTO hub.feed (municipality_id, seq, op_id, appeal_id, operator_id, kind, body, said, at, chain)
  VALUES (v_m, s.last_seq, p_request.op_id, p_request.appeal_id, p_me.operator_id, p_request.kind, v_body,
          p_request.said, p_known.at, s.chain);
  IF p_request.kind = ANY (s.material) THEN
    CALL hub.take_effect(p_me, p_request, s.last_seq, p_known.at, v_number);
  ELSIF p_request.kind LIKE 'delivery.%' THEN
    CALL hub.move_delivery(v_m, p_request);
  END IF;
  p_known.seq := s.last_seq;
END $$;

-- As 005 says.
CREATE OR REPLACE FUNCTION hub.push(p_municipality int, p_ops jsonb) RETURNS jsonb
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
  CALL hub.lock_heads(v_me, p_ops);
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

-- Everybody whose name stands in the feed, those who have left too, and guests.
CREATE OR REPLACE FUNCTION hub.operators(p_municipality int)
RETURNS TABLE (operator_id uuid, display_name text, duty text, active bool)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM hub.me(p_municipality);
  RETURN QUERY
    SELECT o.operator_id, o.display_name, o.duty, o.active FROM hub.operator o WHERE o.municipality_id = p_municipality
    UNION ALL
    SELECT g.operator_id, g.display_name, 'guest', false FROM hub.guest g
     WHERE g.municipality_id = p_municipality AND NOT EXISTS (
       SELECT FROM hub.operator o WHERE o.municipality_id = p_municipality AND o.operator_id = g.operator_id)
     ORDER BY 2, 1;
END $$;

RESET ROLE;
