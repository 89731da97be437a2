import { peopleRowsOf } from "@/lib/decomposition/lists/people-rows";
import { PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { dayInZone } from "@/lib/domain/calendar";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canManageRoles } from "@/lib/domain/policy";
import { invalid, ok } from "@/lib/domain/result";
import { assessRoleRows } from "@/lib/domain/role-rows";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { listOrRows } from "@/lib/usecases/list-input";
import { roleFacts } from "@/lib/usecases/role/role-facts";

/** Which roles a list of people would give, row by row; nothing is written. */
export const previewRoles = defineQuery({
  name: "role.preview",
  input: listOrRows(PEOPLE_FIELDS),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canManageRoles(actor)),
  run: async ({ db, input, actor, now }) => {
    const list = peopleRowsOf(input, { derive: false });
    if (!list.ok) return invalid("file", list.code);
    const facts = await roleFacts(db.prisma, list.rows, dayInZone(now));
    const { userId: actorId } = personOf(actor);
    return ok({ ...list, assessed: assessRoleRows(list.rows, { ...facts, actorId }) });
  },
});
