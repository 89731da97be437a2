import { light } from "./light";
import { ui } from "./ui";

/** Every word of the interface in Chinese, one file a part of the product. */
export const zhCN = { light, ui };
