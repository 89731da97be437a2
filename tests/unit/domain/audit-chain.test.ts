import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AuditLink,
  type AuditRecord,
  chainOf,
  EMPTY_CHAIN,
  findBreak,
  hashRecord,
} from "@/lib/domain/audit-chain";

const RECORD: AuditRecord = {
  chain: 3,
  sequence: 1,
  at: "2019-03-18T01:05:00.000Z",
  actorId: 2,
  actorName: "王芳",
  action: "report.accept",
  subjectType: "report",
  subjectId: "17",
  details: { revision: 2, light: "GREEN" },
};

/** A chain of entries on different subjects. */
function chainOfLength(length: number): AuditLink[] {
  const links: AuditLink[] = [];
  for (let index = 0; index < length; index++) {
    const previousHash = links.at(-1)?.hash ?? EMPTY_CHAIN.hash;
    const record = { ...RECORD, sequence: index + 1, subjectId: String(index) };
    links.push({ record, previousHash, hash: hashRecord(previousHash, record) });
  }
  return links;
}

/** The first break of a chain and its place, as the check walks it. */
function firstBreak(links: readonly AuditLink[]) {
  let head = EMPTY_CHAIN;
  for (const link of links) {
    const how = findBreak(head, link);
    if (how) return { sequence: link.record.sequence, how };
    head = { sequence: link.record.sequence, hash: link.hash };
  }
  return null;
}

describe("the hash of an audit entry", () => {
  test("does not depend on the order in which the database keeps the details", () => {
    const turned = { ...RECORD, details: { light: "GREEN", revision: 2 } };
    expect(hashRecord(EMPTY_CHAIN.hash, turned)).toBe(hashRecord(EMPTY_CHAIN.hash, RECORD));
  });

  test("is that of what the database gives back for a day or an absent value", () => {
    const written = { at: new Date("2019-03-18T00:00:00Z"), note: undefined };
    const kept = { at: "2019-03-18T00:00:00.000Z" };
    expect(hashRecord(EMPTY_CHAIN.hash, { ...RECORD, details: written })).toBe(
      hashRecord(EMPTY_CHAIN.hash, { ...RECORD, details: kept }),
    );
  });

  test.each(
    Object.entries({
      at: "2019-03-18T01:05:00.001Z",
      actorId: 3,
      actorName: "王方",
      action: "report.return",
      subjectType: "item",
      subjectId: "18",
      details: { revision: 2, light: "RED" },
    }),
  )("covers %s", (field, other) => {
    expect(hashRecord(EMPTY_CHAIN.hash, { ...RECORD, [field]: other })).not.toBe(
      hashRecord(EMPTY_CHAIN.hash, RECORD),
    );
  });
});

describe("a chain of audit entries", () => {
  test("is whole when nothing was touched", () => {
    expect(firstBreak(chainOfLength(5))).toBeNull();
  });

  test("breaks where an entry was altered", () => {
    const links = chainOfLength(5).map((link) =>
      link.record.sequence === 3
        ? { ...link, record: { ...link.record, actorName: "李四" } }
        : link,
    );
    expect(firstBreak(links)).toEqual({ sequence: 3, how: "altered" });
  });

  test("breaks after an entry that was altered and hashed anew", () => {
    const links = chainOfLength(5).map((link) => {
      if (link.record.sequence !== 3) return link;
      const record = { ...link.record, actorName: "李四" };
      return { ...link, record, hash: hashRecord(link.previousHash, record) };
    });
    expect(firstBreak(links)).toEqual({ sequence: 4, how: "unlinked" });
  });

  test("breaks after entries that were taken out, at the start or later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (removed) => {
        const links = chainOfLength(9).filter((link) => link.record.sequence !== removed);
        expect(firstBreak(links)).toEqual({ sequence: removed + 1, how: "missing" });
      }),
    );
  });

  test("is the same for all entries of a person, and that of the ledger itself apart", () => {
    expect([chainOf(null), chainOf(1), chainOf(8), chainOf(7)]).toEqual([0, 2, 2, 1]);
  });
});
