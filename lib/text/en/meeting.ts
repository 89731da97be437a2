/** Review meetings. */
export const meeting = {
  title: "Meetings",
};
