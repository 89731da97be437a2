import type { Role } from "@/lib/domain/actor";

/** How lists say a role (glossary.md, Roles), in both languages. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ["REPORTER", /^(?:填报人|填报员|填报人员|reporter)$/i],
  ["UNIT_APPROVER", /^(?:单位)?(?:审核人|审核员|审核人员)$|^unit approver$/i],
  ["UNIT_HEAD", /^单位(?:主要)?(?:负责人|领导)$|^(?:unit head|head of unit)$/i],
  ["SUPERVISION_CHIEF", /^督查室(?:主任|负责人)$|^(?:supervision chief|chief of supervision)$/i],
  ["SUPERVISOR", /^(?:督查员|督查人员|supervisor)$/i],
  ["LEADER", /^(?:分管)?市领导$|^分管领导$|^(?:city )?leader$/i],
  ["PLAN_ADMIN", /^业务管理员$|^plan administrator$/i],
  ["SYSTEM_ADMIN", /^系统管理员$|^system administrator$/i],
  ["SECURITY_ADMIN", /^安全(?:保密)?管理员$|^security administrator$/i],
  ["AUDIT_ADMIN", /^(?:安全)?审计(?:管理)?员$|^audit administrator$/i],
];

/** The role that a word in a list says, or null. */
export function roleSaid(text: string): Role | null {
  const plain = text.trim();
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}
