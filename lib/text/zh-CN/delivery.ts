/** What is sent outside: deliveries, webhooks. */
export const delivery = {
  title: "发送",
};
