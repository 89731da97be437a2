/** What a file chooser offers; what is taken is told by a file's content. */
export const ACCEPTED_FILES = ".xlsx,.xlsm,.docx,.csv,.tsv,.txt,.html,.htm";
