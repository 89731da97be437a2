import type { UnitField } from "@/lib/domain/unit-rows";
import type { ListShape } from "./read-list";

const NAMES_A_UNIT = /^(?:单位|部门|机构|责任单位)(?:名称)?$|^名称$|^(?:unit|name|unit ?name)$/i;

/**
 * The columns of a list of units. 单位名称 is the ledger's short name, unless 简称 stands beside it:
 * then it is the official one.
 */
export const UNIT_COLUMNS: ListShape<UnitField> = {
  fields: ["name", "fullName", "kind", "aliases", "members"],
  heads: [
    ["fullName", /全称|规范名称|正式名称|full ?name|official ?name/i],
    ["name", /简称|short ?name/i],
    ["aliases", /别名|曾用名|又称|旧称|原名|其他名称|其它名称|alias|other ?names/i],
    ["members", /成员|组成单位|包括单位|members/i],
    ["kind", /类别|类型|性质|分类|kind|type/i],
    ["name", NAMES_A_UNIT],
    ["fullName", NAMES_A_UNIT],
  ],
  many: ["aliases", "members"],
  telling: ["name", "fullName"],
};
