import {
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from "docx";
import { describe, expect, it } from "vitest";
import { wordFile } from "../../support/files/make-office";
import { readPlainly, readWhole } from "../../support/files/plain-blocks";

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const cell = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const row = (cells: string, properties = "") =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

function wordCell(text: string | string[], options = {}): TableCell {
  return new TableCell({ children: [text].flat().map((each) => new Paragraph(each)), ...options });
}

describe("a Word document is read in the order of its body", () => {
  it("with vertical and horizontal merges, and several paragraphs in a cell", async () => {
    const rows = [
      [wordCell("方案", { columnSpan: 3 })],
      [
        wordCell("重点", { verticalMerge: VerticalMergeType.RESTART }),
        wordCell(["一", "二"]),
        wordCell("甲"),
      ],
      [
        wordCell("", { verticalMerge: VerticalMergeType.CONTINUE }),
        wordCell("乙", { columnSpan: 2 }),
      ],
    ].map((children) => new TableRow({ children }));
    const document = new Document({
      sections: [{ children: [new Paragraph("通知"), new Table({ rows }), new Paragraph("附注")] }],
    });
    expect(await readPlainly(await Packer.toBuffer(document))).toEqual([
      "通知",
      {
        table: "1",
        rows: [
          [1, "┌方案", "^1:0", "^1:0"],
          [2, "┌重点", "一\n二", "甲"],
          [3, "^2:0", "┌乙", "^3:1"],
        ],
      },
      "附注",
    ]);
  });

  it("with the automatic numbers of Chinese lists, which begin anew below each heading", async () => {
    const level = (
      at: number,
      format: (typeof LevelFormat)[keyof typeof LevelFormat],
      text: string,
    ) => ({
      level: at,
      format,
      text,
    });
    const levels = [
      level(0, LevelFormat.CHINESE_COUNTING, "%1、"),
      level(1, LevelFormat.CHINESE_COUNTING, "（%2）"),
      level(2, LevelFormat.DECIMAL, "%3."),
      level(3, LevelFormat.DECIMAL, "(%4)"),
    ];
    const children = [0, 1, 2, 3, 3, 1, 2, 0].map(
      (at) => new Paragraph({ text: "甲", numbering: { reference: "list", level: at } }),
    );
    const document = new Document({
      numbering: { config: [{ reference: "list", levels }] },
      sections: [{ children }],
    });
    expect(await readPlainly(await Packer.toBuffer(document))).toEqual([
      "一、甲",
      "（一）甲",
      "1.甲",
      "(1)甲",
      "(2)甲",
      "（二）甲",
      "1.甲",
      "二、甲",
    ]);
  });

  it("with tracked changes accepted: deletions gone, insertions kept, deleted ends joined", async () => {
    const body = [
      paragraph(
        `${run("推进")}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run("新")}</w:ins>`,
      ),
      paragraph(run("前"), "<w:rPr><w:del/></w:rPr>"),
      paragraph(run("后")),
      paragraph(run("表前"), "<w:rPr><w:del/></w:rPr>"),
      table(
        row(cell(paragraph(run("删"))), "<w:del/>"),
        row(
          cell(
            paragraph(`<w:moveFrom>${run("移走")}</w:moveFrom><w:moveTo>${run("移来")}</w:moveTo>`),
          ),
        ),
      ),
    ];
    body.push(paragraph(run("末"), "<w:rPr><w:del/></w:rPr>"));
    expect(await readPlainly(wordFile(body.join("")))).toEqual([
      "推进新",
      "前后",
      "表前",
      { table: "1", rows: [[1, "移来"]] },
      "末",
    ]);
  });

  it("with fields by their result, links, breaks, tabs and hyphens; text boxes are noted", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run("7")}`;
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run("框"))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run("框"))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    const signs =
      "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>c</w:t></w:r>";
    const file = wordFile(
      paragraph(
        `${field}<w:hyperlink>${run("网址")}</w:hyperlink>${signs}${box}`,
        "<w:tabs><w:tab/></w:tabs>",
      ),
    );
    expect(await readWhole(file)).toEqual({
      format: "docx",
      blocks: [{ kind: "paragraph", line: 1, text: "7网址 a\nb-c" }],
      notes: [{ code: "text-boxes", count: 1 }],
    });
  });

  it("without the text that its author hid", async () => {
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t><w:br/></w:r>";
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>';
    expect(await readPlainly(wordFile(paragraph(`${hidden}${run("甲")}${shown}`)))).toEqual([
      "甲见",
    ]);
  });

  it("with a table inside a cell as that cell's text, and skipped columns left free", async () => {
    const inner = table(row(cell(paragraph(run("内甲"))) + cell(paragraph(run("内乙")))));
    const file = wordFile(
      table(
        row(cell(paragraph(run("外")) + inner) + cell(paragraph(run("右")))),
        row(cell(paragraph(run("次"))), '<w:gridBefore w:val="1"/>'),
      ),
    );
    expect(await readPlainly(file)).toEqual([
      {
        table: "1",
        rows: [
          [1, "外\n内甲\n内乙", "右"],
          [2, "", "次"],
        ],
      },
    ]);
  });
});
