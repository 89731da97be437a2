import { describe, expect, test } from "vitest";
import { isSessionAlive } from "@/lib/domain/session-limits";

const at = (time: string) => new Date(`2019-03-18T${time}Z`);

describe("a session", () => {
  test.each([
    ["lives within an hour of the last request", "08:00:00", "09:00:00", null, "10:00:00", true],
    ["ends after an hour without a request", "08:00:00", "09:00:00", null, "10:00:01", false],
    ["lives for ten hours when it is used", "08:00:00", "17:59:00", null, "18:00:00", true],
    ["ends after ten hours though it is used", "08:00:00", "18:00:00", null, "18:00:01", false],
    ["ends when it was signed out", "08:00:00", "08:30:00", "08:31:00", "08:32:00", false],
  ])("%s", (_, created, seen, ended, now, isAlive) => {
    const session = {
      createdAt: at(created),
      lastSeenAt: at(seen),
      endedAt: ended === null ? null : at(ended),
    };
    expect(isSessionAlive(session, at(now))).toBe(isAlive);
  });
});
