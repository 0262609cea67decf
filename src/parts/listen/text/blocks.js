import { runOf } from "./runs.js";

/** How long it is quiet after each kind of block, in milliseconds at the usual speed. */
export const PAUSES = { title: 700, heading: 500, label: 250, text: 450, item: 350, row: 350, code: 450 };

/**
 * A piece of an issue that is heard as one, and seen as one element.
 *
 * @typedef {import("./runs.js").Run & {kind: keyof typeof PAUSES, lead: string, whole?: string, seams?: number[]}} Block
 *   `lead` is said before it and stands nowhere; `whole` is said in its place;
 *   at `seams`, cells that have nothing to do with each other meet
 */

/**
 * @param {any[]} nodes flow content, as in a bundle
 * @param {any} words what is said in the language
 * @returns {Block[]}
 */
export function blocksOf(nodes, words) {
  return (nodes ?? []).flatMap((node) => blockOf(node, words));
}

function blockOf(node, words) {
  if (typeof node === "string") return [block("text", runOf([node], words))];
  switch (node.type) {
    case "paragraph":
      return [block("text", runOf(node.children ?? [], words))];
    case "list":
      return itemsOf(node.children ?? [], words, node.ordered ? (node.start ?? 1) : null);
    case "blockquote":
      return blocksOf(node.children, words);
    case "code":
      return [
        { ...block("code", { plain: node.value ?? "", edits: [], breaks: [] }), whole: words ? `${words.code}.` : "" },
      ];
    case "table":
      return rowsOf(node, words);
    default:
      return [];
  }
}

/** The items of a list, each with its number where it has one. */
export function itemsOf(items, words, start = null) {
  return items.flatMap((item, index) => {
    const [first, ...rest] = typeof item === "string" ? [item] : (item.children ?? []);
    const lead = start === null ? "" : `${start + index}. `;
    const blocks = blocksOf(first === undefined ? [] : [first], words);
    const head = blocks.map((block, nth) => ({
      ...block,
      kind: block.kind === "text" ? "item" : block.kind,
      lead: nth ? "" : lead,
    }));
    return [...head, ...blocksOf(rest, words)];
  });
}

/** A table row by row: each cell after the name of its column. */
function rowsOf({ caption, head = [], rows = [] }, words) {
  const names = head.map((cell) => runOf(cellOf(cell), words).plain.trim());
  const row = (cells) => {
    const whole = { plain: "", edits: [], breaks: [], seams: [] };
    cells.forEach((cell, column) => {
      const { plain, edits } = runOf(cellOf(cell), words);
      const from = whole.plain.length;
      if (plain.trim() !== "") {
        const before = whole.plain.trim() === "" ? "" : ", ";
        const name = names[column] ? `${names[column]}: ` : "";
        if (before + name) whole.edits.push({ from, to: from, say: before + name });
      }
      whole.edits.push(...edits.map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from })));
      whole.plain += plain;
      whole.seams.push(whole.plain.length);
    });
    return block("row", whole);
  };
  return [...(caption ? [block("label", runOf([caption], words))] : []), ...rows.map(row)];
}

function cellOf(cell) {
  return Array.isArray(cell) ? cell : [cell];
}

function block(kind, run) {
  return { ...run, kind, lead: "" };
}

/** A block of words that stand by themselves: a title, a label. */
export function wordsAs(kind, plain) {
  return block(kind, { plain, edits: [], breaks: [] });
}
