-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a body has to be, field by field.
--
-- A desk that finds an operation in the feed which it cannot read takes in nothing any more: to skip it would show another
-- history than the others see. So no operation comes into the feed that a desk cannot read, whoever wrote it.
-- A field that is not named here passes, for a newer desk; but not what no reader of JSON takes.

SET LOCAL ROLE hub_owner;

CREATE TABLE hub.field (
  owner       text NOT NULL,   -- a kind of operation, or origin: a part of appeal.receive
  field       text NOT NULL,
  type        text NOT NULL CHECK (type IN ('text', 'texts', 'flag', 'count', 'number', 'time', 'id', 'person', 'importance', 'object')),
  is_required bool NOT NULL,
  PRIMARY KEY (owner, field)
);

INSERT INTO hub.field (owner, field, type, is_required) VALUES
  ('appeal.receive',    'origin',      'object',     true),
  ('appeal.receive',    'source_key',  'text',       false),
  ('appeal.receive',    'district',    'text',       false),
  ('appeal.receive',    'settlement',  'text',       false),
  ('appeal.receive',    'address',     'text',       false),
  ('appeal.receive',    'lat',         'number',     false),
  ('appeal.receive',    'lon',         'number',     false),
  ('appeal.receive',    'group',       'text',       false),
  ('appeal.receive',    'topic',       'text',       false),
  ('appeal.receive',    'tags',        'texts',      false),
  ('appeal.receive',    'department',  'text',       false),
  ('appeal.receive',    'importance',  'importance', false),
  ('appeal.receive',    'type',        'text',       false),
  ('appeal.receive',    'outcome',     'text',       false),
  ('appeal.receive',    'source_step', 'text',       false),
  ('appeal.receive',    'repeat',      'flag',       false),
  ('appeal.receive',    'source_due',  'time',       false),
  ('appeal.receive',    'closed',      'time',       false),
  ('appeal.receive',    'account',     'text',       false),
  ('appeal.receive',    'external_id', 'text',       false),
  ('origin',            'channel',     'text',       true),
  ('origin',            'received',    'time',       true),
  ('origin',            'published',   'time',       false),
  ('origin',            'number',      'text',       false),
  ('origin',            'author',      'text',       false),
  ('origin',            'author_key',  'text',       false),
  ('origin',            'title',       'text',       false),
  ('origin',            'text',        'text',       false),
  ('origin',            'url',         'text',       false),
  ('origin',            'attachments', 'texts',      false),
  ('answer.record',     'at',          'time',       true),
  ('answer.record',     'text',        'text',       false),
  ('answer.record',     'author',      'text',       false),
  ('answer.record',     'final',       'flag',       false),
  ('answer.record',     'due',         'time',       false),
  ('tag.add',           'tag',         'text',       true),
  ('tag.remove',        'tag',         'text',       true),
  ('topic.set',         'topic',       'text',       true),
  ('topic.set',         'group',       'text',       false),
  ('place.set',         'district',    'text',       false),
  ('place.set',         'settlement',  'text',       false),
  ('place.set',         'address',     'text',       false),
  ('assign',            'assignee',    'person',     false),
  ('assign',            'department',  'text',       false),
  ('importance.set',    'importance',  'importance', true),
  ('type.set',          'type',        'text',       true),
  ('outcome.set',       'outcome',     'text',       true),
  ('note.add',          'text',        'text',       true),
  ('reply.draft',       'text',        'text',       true),
  ('reply.draft',       'final',       'flag',       false),
  ('reply.submit',      'text',        'text',       false),
  ('reply.submit',      'final',       'flag',       false),
  ('reply.submit',      'outcome',     'text',       false),
  ('reply.return',      'remark',      'text',       true),
  ('reply.send',        'round',       'count',      true),
  ('reply.send',        'text',        'text',       false),
  ('reply.send',        'final',       'flag',       false),
  ('reply.send',        'outcome',     'text',       false),
  ('reply.send',        'due',         'time',       false),
  ('escalate',          'level',       'count',      true),
  ('escalate',          'reason',      'text',       true),
  ('escalate',          'addressee',   'text',       false),
  ('escalate',          'due',         'time',       false),
  ('escalate',          'to_region',   'flag',       false),
  ('escalation.return', 'result',      'text',       true),
  ('escalation.return', 'to_twin',     'flag',       false),
  ('postpone',          'until',       'time',       true),
  ('postpone',          'reason',      'text',       true),
  ('promise',           'until',       'time',       true),
  ('promise',           'text',        'text',       true),
  ('undo',              'operation',   'id',         true),
  ('message.receive',   'text',        'text',       true),
  ('message.receive',   'author',      'text',       false),
  ('message.receive',   'published',   'time',       false),
  ('message.receive',   'external_id', 'text',       false),
  ('delivery.begin',    'reply',       'id',         true),
  ('delivery.begin',    'key',         'text',       true),
  ('delivery.begin',    'lease',       'text',       true),
  ('delivery.report',   'reply',       'id',         true),
  ('delivery.report',   'outcome',     'text',       true),
  ('delivery.report',   'external_id', 'text',       false),
  ('delivery.report',   'details',     'text',       false),
  ('delivery.settle',   'reply',       'id',         true),
  ('delivery.settle',   'delivered',   'flag',       true);

-- Narrower than hub.as_time: a leap second and 24:00 are times for PostgreSQL, not for a desk.
CREATE FUNCTION hub.is_time(p_value jsonb) RETURNS bool
LANGUAGE sql STABLE
RETURN jsonb_typeof(p_value) = 'string' AND hub.as_time(p_value #>> '{}') IS NOT NULL
   AND p_value #>> '{}' ~ 'T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$';

CREATE FUNCTION hub.is_of(p_value jsonb, p_type text) RETURNS bool
LANGUAGE sql STABLE
RETURN coalesce(CASE p_type
  WHEN 'text'       THEN jsonb_typeof(p_value) = 'string'
  WHEN 'texts'      THEN hub.lists_of(jsonb_build_object('l', p_value), '{l}') <> '{}'
  WHEN 'flag'       THEN jsonb_typeof(p_value) = 'boolean'
  WHEN 'count'      THEN hub.as_count(p_value) IS NOT NULL
  WHEN 'number'     THEN jsonb_typeof(p_value) = 'number'
  WHEN 'time'       THEN hub.is_time(p_value)
  WHEN 'id'         THEN jsonb_typeof(p_value) = 'string' AND hub.as_uuid(p_value #>> '{}') <> '00000000-0000-0000-0000-000000000000'
  WHEN 'person'     THEN jsonb_typeof(p_value) = 'string' AND (p_value = '""' OR hub.as_uuid(p_value #>> '{}') IS NOT NULL)
  WHEN 'importance' THEN p_value IN ('"ordinary"', '"high"', '"critical"')
  WHEN 'object'     THEN jsonb_typeof(p_value) = 'object' END, false);

-- The first field that is missing, or is there and is something else.
CREATE FUNCTION hub.problem_of_fields(p_owner text, p_body jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT f.field FROM hub.field f
           WHERE f.owner = p_owner
             AND CASE WHEN p_body ? f.field THEN NOT hub.is_of(p_body->f.field, f.type) ELSE f.is_required END
           ORDER BY f.field LIMIT 1);
END $$;

-- Readers of JSON give up at a number beyond their measure, and where too much lies in each other.
CREATE FUNCTION hub.is_readable(p_body jsonb) RETURNS bool
LANGUAGE sql IMMUTABLE
RETURN NOT jsonb_path_exists(p_body, 'strict $.**{16 to last}')
   AND NOT jsonb_path_exists(p_body, 'strict $.** ? (@.type() == "number").abs() ? (@ > 1e18 || (@ > 0 && @ < 1e-18))');

CREATE OR REPLACE FUNCTION hub.problem_of_body(p_request hub.request) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_body    jsonb := p_request.body;
  v_problem text  := hub.problem_of_fields(p_request.kind, v_body);
BEGIN
  IF v_problem IS NOT NULL THEN
    RETURN v_problem;
  ELSIF NOT hub.is_readable(v_body) THEN
    RETURN 'body';
  END IF;
  RETURN CASE p_request.kind
    WHEN 'appeal.receive' THEN
      CASE WHEN p_request.appeal_id <> p_request.op_id THEN 'appeal'
           WHEN p_request.source_key IS NOT NULL AND p_request.source_key !~ '^[0-9a-f]{1,128}$' THEN 'source_key'
           ELSE 'origin.' || hub.problem_of_fields('origin', v_body->'origin') END
    WHEN 'place.set' THEN
      CASE WHEN NOT v_body ?| '{district,settlement,address}' THEN 'district' END
    WHEN 'assign' THEN
      CASE WHEN NOT v_body ?| '{assignee,department}' THEN 'assignee' END
    WHEN 'reply.send' THEN
      CASE WHEN p_request.base IS NULL THEN 'base' END
    WHEN 'delivery.begin' THEN
      CASE WHEN v_body->>'lease' NOT LIKE 'gateway%' THEN 'lease'
           WHEN hub.as_number(v_body->'token') IS NULL THEN 'token' END
    WHEN 'delivery.report' THEN
      CASE WHEN v_body->>'outcome' NOT IN ('delivered', 'refused', 'not_now', 'in_doubt') THEN 'outcome'
           WHEN hub.as_number(v_body->'token') IS NULL THEN 'token' END
  END;
END $$;

ALTER FUNCTION hub.problem_of(jsonb, hub.request) STABLE; -- it reads a table now

RESET ROLE;
