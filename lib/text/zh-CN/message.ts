/** Messages: the centre, what is sent, preferences. */
export const message = {
  title: "消息",
};
