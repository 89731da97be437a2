import { type LightCounts, sumBy } from "@/lib/domain/board";
import { countLights, LIGHTS, type Light, type SelfLight, worstLight } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

/** What a member of a collective was asked of an item in a month, and how it rated its own part. */
export type MemberAsk = {
  month: Month;
  answerDue: PlainDate;
  answered: boolean;
  selfLight: SelfLight | null;
};

/** What one request says of a member's part: its own rating; without one there is no data, never green. */
export function askedLight({ answered, selfLight }: Pick<MemberAsk, "answered" | "selfLight">) {
  return answered && selfLight !== null ? selfLight : ("NO_DATA" as const);
}

/**
 * How a member stands on an item of its collective: by the latest request that is
 * answered or overdue, so that one with time left does not hide the word before it; not due where nothing was asked.
 */
export function memberLight(asks: readonly MemberAsk[], today: PlainDate): Light {
  if (asks.length === 0) return "NOT_DUE";
  const telling = asks.filter(({ answered, answerDue }) => answered || answerDue < today);
  const [latest] = telling.toSorted((a, b) => (a.month < b.month ? 1 : -1));
  return latest ? askedLight(latest) : "NO_DATA";
}

/** The member that files the item answers nobody: its own report is its word. */
export function filingMemberLight(selfLight: SelfLight | null): Light {
  return selfLight ?? "NO_DATA";
}

/** The latest months in which anybody was asked, oldest first: the columns of an item's matrix. */
export function askedMonths(asks: readonly Pick<MemberAsk, "month">[], most: number): Month[] {
  return [...new Set(asks.map(({ month }) => month))].toSorted().slice(-most);
}

/** The gravest light that is counted at all; null where nothing is. */
export function worstCounted(counts: Readonly<Partial<LightCounts>>): Light | null {
  return worstLight(LIGHTS.filter((light) => (counts[light] ?? 0) > 0));
}

/** A member of a collective on one item. */
export type ItemMember = {
  collectiveId: number;
  collectiveName: string;
  memberId: number;
  memberName: string;
  /** Whether it files the item itself. */
  files: boolean;
  asks: MemberAsk[];
};

/** A member's row: its standing, and beneath each month what that month's request says; null where there was none. */
export type MatrixRow = Pick<ItemMember, "memberId" | "memberName" | "files"> & {
  light: Light;
  cells: ((Pick<MemberAsk, "answered" | "selfLight"> & { light: Light }) | null)[];
};

/** A collective on one item, by member and month. */
export type MemberMatrix = {
  id: number;
  name: string;
  months: Month[];
  rows: MatrixRow[];
  counts: LightCounts;
  worst: Light | null;
};

const MONTHS_SHOWN = 6;

/** The matrices of an item's collectives, in the order in which their members are told. */
export function memberMatrices(
  members: readonly ItemMember[],
  on: { today: PlainDate; selfLight: SelfLight | null },
): MemberMatrix[] {
  const ids = [...new Set(members.map(({ collectiveId }) => collectiveId))];
  return ids.map((id) => {
    const own = members.filter(({ collectiveId }) => collectiveId === id);
    const months = askedMonths(
      own.flatMap(({ asks }) => asks),
      MONTHS_SHOWN,
    );
    const rows = own.map((member) => matrixRow(member, months, on));
    const lights = rows.map(({ light }) => light);
    return {
      id,
      name: own[0]?.collectiveName ?? "",
      months,
      rows,
      counts: countLights(lights),
      worst: worstLight(lights),
    };
  });
}

function matrixRow(
  { asks, ...member }: ItemMember,
  months: readonly Month[],
  { today, selfLight }: { today: PlainDate; selfLight: SelfLight | null },
): MatrixRow {
  const { memberId, memberName, files } = member;
  return {
    memberId,
    memberName,
    files,
    light: files ? filingMemberLight(selfLight) : memberLight(asks, today),
    cells: months.map((month) => {
      const ask = asks.find((each) => each.month === month);
      return ask
        ? { light: askedLight(ask), answered: ask.answered, selfLight: ask.selfLight }
        : null;
    }),
  };
}

/** Adds up members' counted lights, a row each in the order in which they are told, with the member's worst. */
export function sumMembers(
  counted: readonly { memberId: number; memberName: string; light: Light; count: number }[],
) {
  const names = new Map(counted.map(({ memberId, memberName }) => [memberId, memberName]));
  return sumBy(counted, ({ memberId }) => memberId).map(({ key, counts }) => ({
    id: key,
    name: names.get(key) ?? "",
    counts,
    worst: worstCounted(counts),
  }));
}
