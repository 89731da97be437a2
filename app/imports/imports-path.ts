/** Where files are brought. */
export const IMPORTS_PATH = "/imports";
