import { beforeAll, describe, expect, it } from "vitest";
import { type SeedScore, scoreSeed } from "@/tests/import/score-seed";

describe("the seeded document read without corrections, beside what its reviewer decided", () => {
  let score: SeedScore;

  beforeAll(async () => {
    score = await scoreSeed();
  });

  it("every leaf measure is found with its text at its place", () => {
    expect([score.found, score.leaves]).toEqual([170, 170]);
  });

  it("of the unit and deadline cells that can be decided at least 99 in 100 are right", () => {
    expect(score.decidable).toBeGreaterThanOrEqual(430);
    expect(score.right / score.decidable).toBeGreaterThanOrEqual(0.99);
  });

  it("every cell that cannot be decided is doubted", () => {
    expect([score.doubted, score.undecidable]).toEqual([70, 70]);
    expect(score.leftStanding).toBeLessThanOrEqual(20);
  });

  it("at most 5 in 100 doubts are of cells that can be decided", () => {
    expect(score.falseDoubts / score.doubts).toBeLessThanOrEqual(0.05);
  });
});
