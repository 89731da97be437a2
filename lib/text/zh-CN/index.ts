import { light } from "./light";

/** Every word of the interface in Chinese, one file a part of the product. */
export const zhCN = { light };
