import type { Database } from "@/lib/db/database";
import { callMeeting } from "@/lib/usecases/meeting/call-meeting";
import { drawAgenda } from "@/lib/usecases/meeting/draw-agenda";
import { showMeeting } from "@/lib/usecases/meeting/show-meeting";
import type { FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { valueIn } from "@/tests/support/value-in";

/** A meeting of today as its form sends it. */
export function aMeeting({ plan }: FilingScene, change: object = {}) {
  return {
    planId: plan.id,
    title: "督查调度会",
    heldOn: plan.today,
    place: "一号会议室",
    ...change,
  };
}

/** Calls a meeting as the supervisor. */
export async function called(db: Database, scene: FilingScene, change: object = {}) {
  return valueIn(await callMeeting(as(db, scene.supervisor), aMeeting(scene, change))).meetingId;
}

/** Calls a meeting and draws its agenda; the form that then changes it. */
export async function drawn(db: Database, scene: FilingScene, change: object = {}) {
  const meetingId = await called(db, scene, change);
  valueIn(await drawAgenda(as(db, scene.supervisor), { meetingId, version: 1 }));
  const { meeting, entries } = valueIn(await showMeeting(as(db, scene.supervisor), { meetingId }));
  return { meetingId, version: meeting.version, entries };
}
