import { describe, expect, it } from "vitest";
import { readPlainText } from "../../support/files/plain-blocks";

describe("a web page is read as its tables and paragraphs", () => {
  it("spans lead to their origin, marks may be left open, nothing is run", async () => {
    const page = `<!DOCTYPE html><html><head><title>题</title><script>document.write("x")</script></head><body>
      <h1>责任分解方案</h1>
      <table><thead><tr><th colspan="2">任务<th>单位</thead>
      <tbody><tr><td rowspan=2>重点<td>一<br>二<p>三</p><td>甲&amp;乙&nbsp;
      <tr><td>四<ul><li>五<li>六</ul><td></tbody></table><p>附注</body></html>`;
    expect(await readPlainText(page, "a.xls")).toEqual([
      "责任分解方案",
      {
        table: "1",
        rows: [
          [1, "┌任务", "^1:0", "单位"],
          [2, "┌重点", "一\n二\n三", "甲&乙"],
          [3, "^2:0", "四\n五\n六"],
        ],
      },
      "附注",
    ]);
  });

  it("a row span ends with its part of the table, or reaches to its end", async () => {
    const page =
      "<table><tbody><tr><td rowspan=9>甲<td>1</tbody><tbody><tr><td rowspan=0>乙<td>2<tr><td>3</table>";
    expect(await readPlainText(page)).toEqual([
      {
        table: "1",
        rows: [
          [1, "甲", "1"],
          [2, "┌乙", "2"],
          [3, "^2:0", "3"],
        ],
      },
    ]);
  });

  it("a table inside a cell is its text, a caption stands before its table, tables are counted", async () => {
    const page =
      "<table><caption>附件</caption><tr><td>外<table><tr><td>内甲<td>内乙</table><td>右</table><table><tr><td>次</table>";
    expect(await readPlainText(page)).toEqual([
      "附件",
      { table: "1", rows: [[1, "外\n内甲 内乙", "右"]] },
      { table: "2", rows: [[1, "次"]] },
    ]);
  });

  it("a line end of the source is a space, but none between Chinese characters", async () => {
    expect(await readPlainText("<table><tr><td>推进\n  重点\tof the\nplan</table>")).toEqual([
      { table: "1", rows: [[1, "推进重点 of the plan"]] },
    ]);
  });

  it("what a page hides is left out, whatever stands in it", async () => {
    const page =
      "<table><tr style='display:none'><td>隐<br><input><img></tr><tr><td>甲<span style='mso-hide:all'>隐</span><td hidden>隐<td>乙</tr></table>";
    expect(await readPlainText(page)).toEqual([{ table: "1", rows: [[1, "甲", "乙"]] }]);
  });

  it("a page written as XML is one", async () => {
    const page =
      '<?xml version="1.0"?><!DOCTYPE html><html><table><tr><td>甲</td></tr></table></html>';
    expect(await readPlainText(page, "a.xls")).toEqual([{ table: "1", rows: [[1, "甲"]] }]);
  });
});
