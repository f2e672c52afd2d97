-- SPDX-License-Identifier: GPL-3.0-or-later
-- The law and the practice: by which law an appeal lives, what is registered, redirected, extended, left without an
-- answer, given back by its addressee, told to a duty service, promised and asked.

SET LOCAL ROLE hub_owner;

-- What ends an appeal speaks against an answer that somebody else is writing meanwhile, and the other way round.
INSERT INTO hub.kind (kind, is_material) VALUES
  ('promise.move',   false),
  ('promise.settle', false),
  ('track.set',      false),
  ('register',       false),
  ('redirect',       true),
  ('extend',         false),
  ('leave',          true),
  ('return',         false),
  ('emergency.tell', false);

INSERT INTO hub.may (duty, kind)
SELECT d.duty, k.kind
  FROM (VALUES ('operator'), ('curator'), ('supervisor'), ('administrator')) AS d (duty)
 CROSS JOIN (VALUES ('promise.move'), ('promise.settle'), ('track.set'), ('register'), ('redirect'), ('extend'),
                    ('leave'), ('return'), ('emergency.tell')) AS k (kind);
-- The department that it was sent to by mistake gives it back itself.
INSERT INTO hub.may (duty, kind) VALUES ('executor', 'return'), ('approver', 'return');

ALTER TABLE hub.field DROP CONSTRAINT field_type_check;
ALTER TABLE hub.field ADD CONSTRAINT field_type_check
  CHECK (type IN ('text', 'texts', 'flag', 'count', 'number', 'time', 'id', 'person', 'importance', 'object', 'track'));

INSERT INTO hub.field (owner, field, type, is_required) VALUES
  ('appeal.receive', 'track',       'track', false),
  ('reply.draft',    'question',    'flag',  false),
  ('reply.submit',   'question',    'flag',  false),
  ('reply.send',     'question',    'flag',  false),
  ('resume',         'text',        'text',  false),
  ('promise.move',   'until',       'time',  true),
  ('promise.move',   'reason',      'text',  true),
  ('promise.settle', 'kept',        'flag',  true),
  ('promise.settle', 'text',        'text',  true),
  ('track.set',      'track',       'track', true),
  ('track.set',      'reason',      'text',  true),
  ('register',       'number',      'text',  true),
  ('register',       'on',          'time',  true),
  ('redirect',       'addressee',   'text',  true),
  ('redirect',       'reason',      'text',  true),
  ('redirect',       'notice',      'text',  true),
  ('redirect',       'due',         'time',  false),
  ('extend',         'until',       'time',  true),
  ('extend',         'reason',      'text',  true),
  ('extend',         'notice',      'text',  true),
  ('extend',         'limit',       'time',  false),
  ('leave',          'ground',      'text',  true),
  ('leave',          'name',        'text',  true),
  ('leave',          'requirement', 'text',  false),
  ('leave',          'done',        'text',  false),
  ('return',         'reason',      'text',  true),
  ('emergency.tell', 'service',     'text',  true),
  ('emergency.tell', 'person',      'text',  true),
  ('emergency.tell', 'card',        'text',  false);

-- As 014 says, and the tracks of core/domain/track.cpp.
CREATE OR REPLACE FUNCTION hub.is_of(p_value jsonb, p_type text) RETURNS bool
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
  WHEN 'track'      THEN p_value IN ('"open_source"', '"pos_message"', '"appeal_59"', '"info_request_8"', '"emergency"', '"personal_reception"')
  WHEN 'object'     THEN jsonb_typeof(p_value) = 'object' END, false);

RESET ROLE;
