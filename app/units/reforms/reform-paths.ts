export const UNITS_PATH = "/units";
/** Where reforms of units are prepared. */
export const REFORMS_PATH = "/units/reforms";
export const NEW_REFORM_PATH = `${REFORMS_PATH}/new`;

/** A reform's own page. */
export function reformPath(reformId: number | string): string {
  return `${REFORMS_PATH}/${reformId}`;
}
