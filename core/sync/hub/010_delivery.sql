-- SPDX-License-Identifier: GPL-3.0-or-later
-- How an answer reaches the citizen: one gateway at a time hands it to a channel, and never twice.
--
--   recorded --begin--> sending --report--> delivered | refused | in_doubt, or back to recorded (not_now)
--   in_doubt, refused --settle, by a person--> delivered, or back to recorded
--
-- delivery.begin is the permission: it names a living lease of the caller's, and moves a state that only one caller can
-- move. An answer that stays "sending" because its gateway died is looked up by the next one, when the time is over in
-- which the first one may still have been at it.

SET LOCAL ROLE hub_owner;

ALTER TABLE hub.reply DROP CONSTRAINT reply_state_check;
ALTER TABLE hub.reply ADD CONSTRAINT reply_state_check
  CHECK (state IN ('recorded', 'withdrawn', 'sending', 'delivered', 'refused', 'in_doubt'));
ALTER TABLE hub.reply ADD COLUMN token bigint;  -- of the lease under which the last delivery began

INSERT INTO hub.kind (kind, is_material) VALUES
  ('message.receive', true),    -- who has not read it has not answered it
  ('delivery.begin',  false),
  ('delivery.report', false),
  ('delivery.settle', false);

INSERT INTO hub.may (duty, kind) VALUES
  ('gateway',       'message.receive'),
  ('gateway',       'delivery.begin'),
  ('gateway',       'delivery.report'),
  ('operator',      'message.receive'),
  ('curator',       'message.receive'),
  ('supervisor',    'message.receive'),
  ('administrator', 'message.receive'),
  ('operator',      'delivery.settle'),
  ('curator',       'delivery.settle'),
  ('supervisor',    'delivery.settle'),
  ('administrator', 'delivery.settle');

-- What only some kinds carry in their body.
CREATE OR REPLACE FUNCTION hub.problem_of_body(p_request hub.request) RETURNS text
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
  WHEN 'delivery.begin' THEN
    CASE WHEN hub.as_uuid(p_request.body->>'reply') IS NULL THEN 'reply'
         WHEN coalesce(p_request.body->>'lease', '') NOT LIKE 'gateway%' THEN 'lease'
         WHEN hub.as_number(p_request.body->'token') IS NULL THEN 'token' END
  WHEN 'delivery.report' THEN
    CASE WHEN hub.as_uuid(p_request.body->>'reply') IS NULL THEN 'reply'
         WHEN coalesce(p_request.body->>'outcome', '') NOT IN ('delivered', 'refused', 'not_now', 'in_doubt') THEN 'outcome'
         WHEN hub.as_number(p_request.body->'token') IS NULL THEN 'token' END
  WHEN 'delivery.settle' THEN
    CASE WHEN hub.as_uuid(p_request.body->>'reply') IS NULL THEN 'reply'
         WHEN jsonb_typeof(p_request.body->'delivered') IS DISTINCT FROM 'boolean' THEN 'delivered' END
END;

CREATE FUNCTION hub.reply_of(p_m int, p_request hub.request) RETURNS hub.reply
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_op    uuid := hub.as_uuid(p_request.body->>'reply');
  v_reply hub.reply;
BEGIN
  SELECT r.* INTO v_reply FROM hub.reply r
   WHERE r.municipality_id = p_m AND r.appeal_id = p_request.appeal_id AND r.op_id = v_op;
  RETURN v_reply;
END $$;

-- The word for a state that forbids to begin; NULL where one may.
CREATE FUNCTION hub.refusal_of_begin(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  v_m        int         := p_me.municipality_id;
  v_now      timestamptz := clock_timestamp();
  v_resource text        := p_request.body->>'lease';
  v_token    bigint      := hub.as_number(p_request.body->'token');
  v_reply    hub.reply   := hub.reply_of(v_m, p_request);
BEGIN
  IF NOT EXISTS (SELECT FROM hub.lease l WHERE l.municipality_id = v_m AND l.resource = v_resource
                    AND l.operator_id = p_me.operator_id AND l.token = v_token AND l.until > v_now) THEN
    RETURN ('fenced', NULL)::hub.refusal;
  END IF;
  IF v_reply.op_id IS NULL THEN
    RETURN ('no_reply', NULL)::hub.refusal;
  END IF;
  IF v_reply.state <> 'recorded' THEN
    RETURN (CASE v_reply.state WHEN 'sending' THEN 'begun' ELSE v_reply.state END, NULL)::hub.refusal;
  END IF;
  -- One after another: a citizen does not get the second answer in front of the first one.
  IF EXISTS (SELECT FROM hub.reply r WHERE r.municipality_id = v_m AND r.appeal_id = p_request.appeal_id
                AND r.round < v_reply.round AND r.state IN ('sending', 'in_doubt')) THEN
    RETURN ('begun', NULL)::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

-- That it arrived is news whoever says it, however late. Anything else is only for the one who has begun, or for one that
-- has taken over: a gateway that wakes up again must not open what another one is sending.
CREATE FUNCTION hub.refusal_of_report(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m     int       := p_me.municipality_id;
  v_token bigint    := hub.as_number(p_request.body->'token');
  v_reply hub.reply := hub.reply_of(v_m, p_request);
BEGIN
  IF v_reply.op_id IS NULL THEN
    RETURN ('no_reply', NULL)::hub.refusal;
  END IF;
  IF v_reply.state NOT IN ('sending', 'in_doubt') THEN
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

CREATE FUNCTION hub.refusal_of_settling(p_m int, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE v_reply hub.reply := hub.reply_of(p_m, p_request);
BEGIN
  IF v_reply.op_id IS NULL THEN
    RETURN ('no_reply', NULL)::hub.refusal;
  END IF;
  IF v_reply.state NOT IN ('in_doubt', 'refused') THEN
    RETURN ('not_in_doubt', jsonb_build_object('state', v_reply.state))::hub.refusal;
  END IF;
  RETURN NULL;
END $$;

CREATE PROCEDURE hub.move_delivery(p_m int, p_request hub.request)
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
END $$;

-- An answer whose delivery has begun cannot be taken back.
CREATE OR REPLACE FUNCTION hub.refusal_of_undo(p_me hub.operator, p_request hub.request) RETURNS hub.refusal
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_m      int := p_me.municipality_id;
  v_undone hub.feed;
  v_kind   text;   -- of what the undone operation had undone
  v_state  text;   -- of the answer that is taken back
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

RESET ROLE;
