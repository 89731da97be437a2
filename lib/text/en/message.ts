/** Messages: the centre, what is sent, preferences. */
export const message = {
  title: "Messages",
};
