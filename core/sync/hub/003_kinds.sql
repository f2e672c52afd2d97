-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may do what. The kinds are those of core/domain/operation_json.cpp.

SET LOCAL ROLE hub_owner;

INSERT INTO hub.duty (duty) VALUES
  ('operator'), ('curator'), ('executor'), ('approver'), ('supervisor'), ('gateway'), ('administrator'), ('observer');

INSERT INTO hub.kind (kind, is_material) VALUES
  ('appeal.receive',    true),
  ('answer.record',     true),
  ('tag.add',           false),
  ('tag.remove',        false),
  ('topic.set',         false),
  ('place.set',         false),
  ('assign',            false),
  ('importance.set',    false),
  ('type.set',          false),
  ('outcome.set',       true),
  ('note.add',          false),
  ('reply.draft',       false),
  ('reply.submit',      false),
  ('reply.approve',     false),
  ('reply.return',      false),
  ('reply.send',        true),
  ('escalate',          false),
  ('escalation.return', false),
  ('postpone',          false),
  ('promise',           false),
  ('resume',            false),
  ('undo',              true);

-- A whole desk. An operator approves too, but never an own reply: hub.refusal_of_approval.
INSERT INTO hub.may (duty, kind)
SELECT d.duty, k.kind FROM hub.kind k
 CROSS JOIN (VALUES ('operator'), ('curator'), ('supervisor'), ('administrator')) AS d (duty);

-- An executor prepares the answer of the own department.
INSERT INTO hub.may (duty, kind)
SELECT d.duty, k.kind
  FROM (VALUES ('executor'), ('approver')) AS d (duty)
 CROSS JOIN (VALUES ('note.add'), ('reply.draft'), ('reply.submit'), ('escalation.return'), ('tag.add'), ('tag.remove')) AS k (kind);

INSERT INTO hub.may (duty, kind) VALUES
  ('approver', 'reply.approve'),
  ('approver', 'reply.return'),
  ('gateway',  'appeal.receive'),
  ('gateway',  'answer.record');
-- An observer looks on.

RESET ROLE;
