import type { Messages } from "../translator";

export const evidence: Messages["evidence"] = {
  row: "Evidence {number}",
  kind: "Kind",
  description: "Description",
  link: "Address of an existing record",
  linkHint: "Optional. Starts with http:// or https://.",
  remove: "Remove",
  removeRow: "Remove evidence {number}",
  addRow: "Add another",
  full: "All {max} lines are in use. Remove some before you add more.",
  removed: "Evidence {number} was removed.",
  drop: "Upload files",
  dropHint:
    "Drop files here, up to {files} at a time and {megabytes} MB each: PDF, Word, Excel, PowerPoint, WPS, pictures, CSV, text.",
  uploads: "Files being uploaded",
  sending: "{name}: {percent}% sent",
  checking: "{name}: checking the content",
  cancel: "Cancel upload",
  cancelFile: "Cancel the upload of {name}",
  dismiss: "Dismiss",
  refusedFile: "{name}: {message}",
  added: "{name} was uploaded as evidence {number}.",
  already: "{name} is the same file as evidence {number} and was not added again.",
  stillSending:
    "Some files are still being uploaded. Wait for them or cancel them, then save or submit.",
  failed:
    "The connection broke before the file was sent. Check the network and choose the file again.",
  signedOut: "Your session has ended. Save the draft first, sign in when asked, then upload again.",
  earlier: "Use earlier material",
  earlierHint: "Material accepted for this item before; no need to upload it again.",
  earlierEmpty: "Choose",
  earlierChoice: "{month} · {kind} · {description}",
  earlierAdd: "Add",
  opensNew: "opens in a new window",
  download: "Download",
  downloadFile: "Download {name}",
  show: "View",
  showFile: "View {name}",
  withoutScript: "Save draft and upload files",
  page: {
    title: "Upload evidence files",
    lede: "{code} · {month}",
    noDraft: "There is no draft yet",
    noDraftBody: "Save a draft in the report form first, then come back to upload files.",
    files: "Choose files",
    kindHint: "All these files are listed as this kind; change each in the draft afterwards.",
    earlier: "Material accepted before",
    submit: "Upload and add to the draft",
    back: "Back to the report form",
    done: "{count, plural, one {# file was} other {# files were}} added to the draft. Go back to the form to describe each and choose its kind.",
    nothing: "No file was chosen.",
    refused: "Files that were not taken",
  },
  refused: {
    empty: "The file is empty. Check that it has content and upload it again.",
    "too-large":
      "The file is larger than {megabytes} MB. Compress its pictures, split it, or give the address of an existing record.",
    "type-unknown":
      "Files of this type are not taken. Turn it into PDF, Word, Excel, PowerPoint, WPS, JPG, PNG, CSV or text; unpack archives and upload their files one by one.",
    "content-differs":
      "The content does not match the file name's ending. Open it in the program it was made with and save it in the right format.",
    locked: "The file is protected by a password. Remove the password and upload it again.",
    damaged: "The file is damaged. Save it again or find another copy and upload that.",
    "cut-off": "The file did not arrive in full. Upload it again.",
    "too-many": "At most {files} files can be uploaded at a time. Upload the rest afterwards.",
    "too-many-unfiled":
      "This item has {unfiled} uploaded files that no report uses. Use them, or wait a week until they are cleared away.",
    "store-down":
      "The file cannot be stored at the moment. What you typed is safe; try again later, or tell the system administrator.",
  },
  gone: "The file cannot be fetched at the moment. Try again later, or tell the system administrator.",
};
