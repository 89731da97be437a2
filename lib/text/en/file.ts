import type { Messages } from "../translator";

export const file: Messages["file"] = {
  refused: {
    empty:
      "The file holds no text. Check that you chose the completed file; turn a scan or picture into an editable table first.",
    "too-large":
      "The file is too large. The limits are {megabytes} MB ({textMegabytes} MB for text), {rows, number} rows and {cells, number} cells. Remove pictures and unrelated sheets, or import it in several parts.",
    "zip-bomb":
      "The file unpacks to an abnormal size and was not read, for safety. Open it in Excel or WPS, save it as a new file and upload that.",
    encrypted:
      "The file is protected by a password. Remove the password in Excel or Word and upload it again.",
    "old-xls": "This is the old Excel format (.xls). Open it, save it as .xlsx and upload that.",
    "old-doc": "This is the old Word format (.doc). Open it, save it as .docx and upload that.",
    "other-office":
      "This is another Office format (such as XML 2003, a single-file web page, OpenDocument or .xlsb). Open it, save it as .xlsx or .docx and upload that.",
    "not-a-table-file":
      "This is not a table or document that can be read. Upload .xlsx, .docx, .csv, .tsv, a web page with a table, or plain text.",
    truncated: "The file is incomplete or damaged. Download it or save it again and upload that.",
    "unsafe-xml":
      "The inner structure of the file is not safe and was not read. Open it in Excel or Word, save it as a new file and upload that.",
    "unsafe-path":
      "The file contains unsafe paths and was not read. Open it in Excel or Word, save it as a new file and upload that.",
    "no-table":
      "No responsibility breakdown was found in the file. Check that it is the right file, or fill in the template.",
    "header-only": "The table has a header but no tasks. Fill in the rows and upload it again.",
    "undecodable-text":
      "The encoding of the text was not recognised. Save the file as UTF-8 and upload it again.",
  },
  note: {
    "hidden-sheet":
      "The sheet “{name}” is hidden and was not read. Unhide it and upload the file again if it is needed.",
    "hidden-lines":
      "The sheet “{name}” hides {rows, plural, one {# row} other {# rows}} and {columns, plural, one {# column} other {# columns}}, which were read as well. Delete them and upload the file again if they are not needed.",
    "text-boxes":
      "{count, plural, one {# text box was} other {# text boxes were}} not read. Move any tasks from there into the body and upload the file again.",
  },
};
