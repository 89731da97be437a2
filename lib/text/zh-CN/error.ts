/** Apart from `app`, so that the error page carries no other words into the browser. */
export const error = {
  notFoundTitle: "没有找到这个页面",
  notFound: "地址可能不完整，或者您无权查看。请从栏目重新进入。",
  forbiddenTitle: "您没有办理此事的权限",
  forbidden: "如确需办理，请联系本单位负责人或督查室。",
  brokenTitle: "系统出错了",
  broken: "这不是您的操作造成的。请重试；若仍出现，请把编号 {digest} 告诉系统管理员。",
  retry: "重试",
  home: "返回首页",
};
