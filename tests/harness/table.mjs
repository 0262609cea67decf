import { readFileSync, writeFileSync } from "node:fs";

const PAGE = new URL("../../docs/accessibility.md", import.meta.url);
const BEGIN = "<!-- What catches what: written by tests/a11y/seeded-faults.test.mjs. -->\n";
const END = "<!-- The end of what catches what. -->";

/** Which check catches which fault, as Markdown; the last column names the journey on which it is heard. */
export function asTable(checks, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  const caught = (check) => rows.filter(({ by }) => by.includes(check)).length;
  return [
    line(["What is wrong", ...checks, "heard on"]),
    line(["---", ...checks.map(() => ":-:"), "---"]),
    ...rows.map(({ wrong, by, heard }) =>
      line([
        wrong.replace(/\.$/, ""),
        ...checks.map((check) => (by.includes(check) ? "✓" : "")),
        heard ? `\`${heard}\`` : "",
      ]),
    ),
    line([
      `**Of ${rows.length}**`,
      ...checks.map((check) => `**${caught(check)}**`),
      `**${rows.filter(({ heard }) => heard).length}**`,
    ]),
  ].join("");
}

/** The table as docs/accessibility.md has it. */
export function documentedTable() {
  const [, table] = split();
  return table;
}

/** Puts a table in the place of the one in docs/accessibility.md. */
export function rewriteTable(table) {
  const [before, , after] = split();
  writeFileSync(PAGE, before + BEGIN + table + END + after);
}

function split() {
  const text = readFileSync(PAGE, "utf8");
  const [before, rest] = text.split(BEGIN);
  const [table, after] = (rest ?? "").split(END);
  if (after === undefined) throw new Error("docs/accessibility.md has no place for the table of what catches what");
  return [before, table, after];
}
