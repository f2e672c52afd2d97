-- SPDX-License-Identifier: GPL-3.0-or-later
-- Many appeals with one cause are one mass problem. And an appeal may say which earlier one of the same author it
-- repeats word by word.

SET LOCAL ROLE hub_owner;

INSERT INTO hub.kind (kind, is_material) VALUES
  ('problem.join',  false),
  ('problem.leave', false);

INSERT INTO hub.may (duty, kind)
SELECT d.duty, k.kind
  FROM (VALUES ('operator'), ('curator'), ('supervisor'), ('administrator')) AS d (duty)
 CROSS JOIN (VALUES ('problem.join'), ('problem.leave')) AS k (kind);

INSERT INTO hub.field (owner, field, type, is_required) VALUES
  ('appeal.receive', 'repeats', 'id',   false),
  ('problem.join',   'problem', 'text', true);

RESET ROLE;
