/** Review meetings. */
export const meeting = {
  title: "会议",
};
