import type { ListShape } from "./read-list";

/** What a list of people may say of each; 拼音 and 邮箱 only help to a sign-in name. */
export const PEOPLE_LIST_FIELDS = [
  "displayName",
  "username",
  "unit",
  "role",
  "pinyin",
  "email",
] as const;
type PeopleListField = (typeof PEOPLE_LIST_FIELDS)[number];

/** The columns of a list of people. */
export const PEOPLE_COLUMNS: ListShape<PeopleListField> = {
  fields: PEOPLE_LIST_FIELDS,
  heads: [
    ["username", /登录名|用户名|账号|帐号|账户|帐户|user ?name|sign-?in ?name|login/i],
    ["pinyin", /拼音|pinyin/i],
    ["email", /邮箱|电子邮件|e-?mail/i],
    ["role", /角色|权限|role/i],
    ["displayName", /姓名|名字|^人员$|^name$|full ?name|display ?name/i],
    ["unit", /单位|部门|机构|unit|department/i],
  ],
  many: ["role"],
  telling: ["displayName", "username"],
};
