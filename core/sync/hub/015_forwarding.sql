-- SPDX-License-Identifier: GPL-3.0-or-later
-- Appeals that are handed on to other systems: a request there, which the gateway makes once. It goes the way of an answer
-- (010), beside the answers and not among them: neither waits for the other.

SET LOCAL ROLE hub_owner;

CREATE TABLE hub.forwarding (
  municipality_id int         NOT NULL,
  appeal_id       uuid        NOT NULL,
  op_id           uuid        NOT NULL,
  operator_id     uuid        NOT NULL,
  account         text        NOT NULL,   -- of the gateway: the other system
  state           text        NOT NULL CHECK (state IN ('recorded', 'withdrawn', 'sending', 'delivered', 'refused', 'in_doubt')),
  at              timestamptz NOT NULL,
  token           bigint,                 -- of the lease under which the last delivery began
  PRIMARY KEY (municipality_id, appeal_id, op_id)
);

INSERT INTO hub.kind (kind, is_material) VALUES ('forward', false);
INSERT INTO hub.may (duty, kind)
SELECT d.duty, 'forward' FROM (VALUES ('operator'), ('curator'), ('supervisor'), ('administrator')) AS d (duty);

INSERT INTO hub.field (owner, field, type, is_required) VALUES
  ('forward',         'account',      'text',   true),
  ('forward',         'service',      'text',   true),
  ('forward',         'text',         'text',   true),
  ('forward',         'service_name', 'text',   false),
  ('forward',         'attributes',   'texts',  false),
  ('forward',         'address',      'text',   false),
  ('forward',         'lat',          'number', false),
  ('forward',         'lon',          'number', false),
  ('message.receive', 'account',      'text',   false);

-- What a gateway has to deliver under this id: an answer, or a request, which is of no round.
CREATE FUNCTION hub.outgoing(p_m int, p_appeal uuid, p_op uuid) RETURNS hub.reply
LANGUAGE plpgsql STABLE AS $$
DECLARE v_reply hub.reply;
BEGIN
  SELECT r.* INTO v_reply FROM hub.reply r
   WHERE r.municipality_id = p_m AND r.appeal_id = p_appeal AND r.op_id = p_op;
  IF v_reply.op_id IS NULL THEN
    SELECT f.municipality_id, f.appeal_id, NULL, f.op_id, f.operator_id, f.state, f.at, f.token INTO v_reply
      FROM hub.forwarding f WHERE f.municipality_id = p_m AND f.appeal_id = p_appeal AND f.op_id = p_op;
  END IF;
  RETURN v_reply;
END $$;

CREATE OR REPLACE FUNCTION hub.reply_of(p_m int, p_request hub.request) RETURNS hub.reply
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN hub.outgoing(p_m, p_request.appeal_id, hub.as_uuid(p_request.body->>'reply'));
END $$;

-- Once to one system, and not to the next one before it is known what became of it.
CREATE FUNCTION hub.refusal_of_forwarding(p_m int, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE v_earlier hub.forwarding;
BEGIN
  SELECT f.* INTO v_earlier FROM hub.forwarding f
   WHERE f.municipality_id = p_m AND f.appeal_id = p_request.appeal_id
     AND (f.state IN ('recorded', 'sending', 'in_doubt')
          OR f.state = 'delivered' AND f.account = p_request.body->>'account')
   ORDER BY f.at LIMIT 1;
  IF v_earlier.op_id IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN ('forwarded', jsonb_build_object('by', v_earlier.operator_id, 'at', hub.as_iso(v_earlier.at)))::hub.refusal;
END $$;

-- As 010 says; of a request that has arrived its number may still be told.
CREATE OR REPLACE FUNCTION hub.refusal_of_report(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m     int       := p_me.municipality_id;
  v_token bigint    := hub.as_number(p_request.body->'token');
  v_reply hub.reply := hub.reply_of(v_m, p_request);
BEGIN
  IF v_reply.op_id IS NULL THEN
    RETURN ('no_reply', NULL)::hub.refusal;
  END IF;
  IF v_reply.state NOT IN ('sending', 'in_doubt')
     AND NOT (v_reply.state = 'delivered' AND v_reply.round IS NULL AND p_request.body->>'outcome' = 'delivered') THEN
    RETURN ('not_begun', jsonb_build_object('state', v_reply.state))::hub.refusal;
  END IF;
  IF p_request.body->>'outcome' <> 'delivered' AND v_token < v_reply.token THEN
    RETURN ('fenced', NULL)::hub.refusal;
  END IF;
  -- Nobody has a token that no lease was given under.
  IF NOT EXISTS (SELECT FROM hub.lease l WHERE l.municipality_id = v_m AND l.resource LIKE 'gateway%' AND l.token >= v_token) THEN
    RETURN ('fenced', NULL)::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE PROCEDURE hub.move_delivery(p_m int, p_request hub.request)
LANGUAGE plpgsql AS $$
DECLARE
  v_op    uuid   := hub.as_uuid(p_request.body->>'reply');
  v_token bigint := hub.as_number(p_request.body->'token');
  v_state text   := CASE p_request.kind
    WHEN 'delivery.begin'  THEN 'sending'
    WHEN 'delivery.report' THEN CASE p_request.body->>'outcome' WHEN 'not_now' THEN 'recorded' ELSE p_request.body->>'outcome' END
    WHEN 'delivery.settle' THEN CASE p_request.body->>'delivered' WHEN 'true' THEN 'delivered' ELSE 'recorded' END END;
BEGIN
  UPDATE hub.reply r SET state = v_state,
                         token = CASE p_request.kind WHEN 'delivery.begin' THEN v_token ELSE r.token END
   WHERE r.municipality_id = p_m AND r.appeal_id = p_request.appeal_id AND r.op_id = v_op;
  UPDATE hub.forwarding f SET state = v_state,
                         token = CASE p_request.kind WHEN 'delivery.begin' THEN v_token ELSE f.token END
   WHERE f.municipality_id = p_m AND f.appeal_id = p_request.appeal_id AND f.op_id = v_op;
END $$;

-- As 005 says; of a request, too, that it was taken back.
CREATE OR REPLACE PROCEDURE hub.take_effect(p_me hub.operator, p_request hub.request, p_seq bigint, p_at timestamptz, p_number text)
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
    UPDATE hub.forwarding f SET state = 'withdrawn'
     WHERE f.municipality_id = v_m AND f.appeal_id = p_request.appeal_id AND f.op_id = p_request.target;
  END IF;
END $$;

-- What has begun cannot be taken back.
CREATE OR REPLACE FUNCTION hub.refusal_of_undo(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m      int := p_me.municipality_id;
  v_undone hub.feed;
  v_digest bytea;  -- of the request for it
  v_kind   text;   -- of what the undone operation had undone
  v_state  text;   -- of the answer, or of the request, that is taken back
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
  v_state := (hub.outgoing(v_m, p_request.appeal_id, p_request.target)).state;
  IF v_undone.kind IN ('appeal.receive', 'answer.record', 'message.receive', 'delivery.begin', 'delivery.report',
                       'delivery.settle')
     OR v_kind IN ('reply.send', 'forward') OR v_state NOT IN ('recorded', 'withdrawn') THEN
    RETURN ('cannot_be_undone', NULL)::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION hub.refusal_of(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
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
    WHEN 'forward'       THEN hub.refusal_of_forwarding(v_m, p_request)
    WHEN 'delivery.begin'  THEN hub.refusal_of_begin(p_me, p_request)
    WHEN 'delivery.report' THEN hub.refusal_of_report(p_me, p_request)
    WHEN 'delivery.settle' THEN hub.refusal_of_settling(v_m, p_request)
  END;
  IF v_refusal.code IS NULL THEN
    v_refusal := hub.refusal_of_base(p_me, p_request, v_appeal);
  END IF;
  RETURN v_refusal;
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
  ELSIF p_request.kind = 'forward' THEN
    INSERT INTO hub.forwarding (municipality_id, appeal_id, op_id, operator_id, account, state, at)
    VALUES (v_m, p_request.appeal_id, p_request.op_id, p_me.operator_id, v_body->>'account', 'recorded', p_known.at);
  END IF;
  p_known.seq := s.last_seq;
END $$;

RESET ROLE;
