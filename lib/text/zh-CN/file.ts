/** Why an uploaded file is not read and what to do, by its refusal code; and what was left unread in it. */
export const file = {
  refused: {
    empty: "文件里没有文字。请确认上传的是填好内容的文件；扫描件或图片请先转成可编辑的表格。",
    "too-large":
      "文件太大。上限为 {megabytes} MB（文本为 {textMegabytes} MB），{rows, number} 行，或 {cells, number} 个单元格。请删去图片和无关的工作表，或拆成几份分别导入。",
    "zip-bomb":
      "文件展开后大得异常，为安全起见没有读取。请用 Excel 或 WPS 打开后另存为新文件再上传。",
    encrypted: "文件设有打开密码。请在 Excel 或 Word 中取消密码后再上传。",
    "old-xls": "这是旧版 Excel 格式（.xls）。请打开后另存为 .xlsx 再上传。",
    "old-doc": "这是旧版 Word 格式（.doc）。请打开后另存为 .docx 再上传。",
    "other-office":
      "这是 Office 的另一种格式（如 XML 2003、单个文件网页、OpenDocument、.xlsb）。请用 Excel、Word 或 WPS 打开后另存为 .xlsx 或 .docx 再上传。",
    "not-a-table-file":
      "这不是可以读取的表格或文档。请上传 .xlsx、.docx、.csv、.tsv、网页表格或纯文本文件。",
    truncated: "文件不完整或已损坏。请重新下载或另存一份再上传。",
    "unsafe-xml": "文件的内部结构不安全，没有读取。请用 Excel 或 Word 打开后另存为新文件再上传。",
    "unsafe-path":
      "文件包内有不安全的路径，没有读取。请用 Excel 或 Word 打开后另存为新文件再上传。",
    "no-table": "文件里没有找到责任分解表。请检查是否上传了正确的文件，或下载模板填写。",
    "header-only": "表格只有表头，没有任务内容。请填好内容后再上传。",
    "undecodable-text": "无法识别文字的编码。请将文件另存为 UTF-8 编码后再上传。",
  },
  note: {
    "hidden-sheet": "工作表“{name}”是隐藏的，没有读取。如需导入，请取消隐藏后重新上传。",
    "hidden-lines":
      "工作表“{name}”中隐藏的 {rows} 行、{columns} 列也已读取。如不需要，请删去后重新上传。",
    "text-boxes": "有 {count} 个文本框没有读取。如其中有任务内容，请移到正文后重新上传。",
  },
};
