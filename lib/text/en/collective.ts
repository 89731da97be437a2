import type { Messages } from "../translator";

export const collective: Messages["collective"] = {
  title: "Collectives",
  lede: "{plan} · as of {day} · members count by their own rating of their part; no answer is no data",
  ledeOn:
    "{plan} · as known on {day} · members count by their own rating of their part; no answer is no data",
  choose: "Collective",
  members: "{count, plural, one {# member} other {# members}}",
  items: "{count, plural, one {# item} other {# items}}",
  member: "Member",
  worst: "Worst",
  noWorst: "—",
  matrix: "Lights of the members of {name}",
  matrixLede:
    "Each number leads to that member’s items; what was not asked is “not due”. In the order of the units, not a ranking.",
  listTitle: "Items",
  listCaption: "Items shared by {name}",
  listAll: "{count, plural, one {# item} other {# items}}, in the order of the document.",
  listOf: "{member} · {light}: {count, plural, one {# item} other {# items}}.",
  listOfMember: "{member}: {count, plural, one {# item} other {# items}}.",
  showAll: "Show all items",
  head: {
    code: "Code",
    item: "Item",
    light: "Item’s light",
    worst: "Worst member",
    members: "Members",
  },
  memberCount: "{light} {count}",
  empty: "No item is shared by a collective",
  emptyHint:
    "Where an item is led or shared by a collective such as the district governments, its members stand here.",
  noItems: "No item matches",
  noMembers: "The collective has no members on this day",
  noMembersHint: "The plan administrator registers a collective’s members under “Units”.",
  itemTitle: "Members of {name}",
  itemLede:
    "How members rated their own part in their latest contribution; overdue without an answer is no data, not asked is not due.",
  nobodyAsked:
    "No member was asked for a contribution yet; {count, plural, one {one member is} other {all # members are}} not due",
  itemCaption: "How the members of {name} rate themselves, by month",
  standing: "Now",
  sum: "Total",
  files: "files the item",
  notAsked: "Not asked",
  unratedAnswer: "Answered, not rated",
  unanswered: "No answer",
  cell: "{member}, {month}: {state}",
  askAll: "All members of {name} ({count} not asked yet)",
  ownPart: "Own part: {light}",
  selfLight: "Your unit’s own part",
  selfLightHint:
    "Optional. It tells the lead and the office how your part is going; it is no ranking.",
  unrated: "No rating",
};
