import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";

const OPTIONS = {
  bullet: /** @type {const} */ ("-"),
  rule: /** @type {const} */ ("-"),
  extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown()],
};

/**
 * An article as Markdown: with its note, if it has one, and where it can be read.
 *
 * @param {any} article as the newsletter has it
 * @param {{depth?: number, note?: string, address?: string}} about
 */
export function asMarkdown(article, { depth = 1, note = "", address = "" } = {}) {
  const title = heading(depth, [text(article.title)]);
  const nodes = [title, ...(note ? [quoted([paragraph([text(note)])])] : []), ...contentOf(article, depth + 1)];
  if (address) nodes.push(paragraph([{ type: "link", url: address, children: [text(address)] }]));
  return written(nodes);
}

/** A heading by itself. */
export function asHeading(title, depth) {
  return written([heading(depth, [text(title)])]);
}

/** A sentence of an article as a quotation with its source. */
export function asQuotation(nodes, source, address) {
  return written([
    quoted([paragraph(phrasing(nodes)), paragraph([{ type: "link", url: address, children: [text(source)] }])]),
  ]);
}

function written(children) {
  return toMarkdown(/** @type {any} */ ({ type: "root", children }), OPTIONS);
}

function contentOf({ tldr, parts = [], source }, depth) {
  const gist = tldr === undefined ? [] : typeof tldr === "string" ? [tldr] : tldr.content;
  const ofPart = ({ title, content, takeaways }) => [
    ...(title ? [heading(depth, [text(title)])] : []),
    ...(takeaways ? [list(takeaways)] : blocks(content)),
  ];
  const named =
    source && (source.url ? { type: "link", url: source.url, children: [text(source.title)] } : text(source.title));
  return [...blocks(gist), ...parts.flatMap(ofPart), ...(named ? [paragraph([named])] : [])];
}

const text = (value) => ({ type: "text", value });
const paragraph = (children) => ({ type: "paragraph", children });
const heading = (depth, children) => ({ type: "heading", depth: Math.min(depth, 6), children });
const quoted = (children) => ({ type: "blockquote", children });
const list = (items, ordered = false, start = 1) => ({
  type: "list",
  ordered,
  start,
  spread: false,
  children: items.map((item) => ({ type: "listItem", spread: false, children: blocks(itemOf(item)) })),
});

/** The blocks of an item: it is text, or has children, or is running text by itself. */
function itemOf(item) {
  if (typeof item === "string") return [item];
  if (Array.isArray(item)) return [{ type: "paragraph", children: item }];
  return item.type === "listItem" ? item.children : [item];
}

/** Blocks of a newsletter as Markdown has them: they have its names (docs/bundle.md). */
function blocks(nodes = []) {
  return nodes.map((node) => {
    if (typeof node === "string") return paragraph([text(node)]);
    switch (node.type) {
      case "list":
        return list(node.children, node.ordered, node.start);
      case "blockquote":
        return quoted(blocks(node.children));
      case "table": {
        const row = (cells) => ({
          type: "tableRow",
          children: cells.map((cell) => ({ type: "tableCell", children: phrasing(cell) })),
        });
        const head = node.head ?? (node.rows[0] ?? []).map(() => "");
        return { type: "table", children: [head, ...node.rows].map(row) };
      }
      case "code":
      case "thematicBreak":
        return node;
      case "paragraph":
        return paragraph(phrasing(node.children));
      default:
        return paragraph(phrasing([node]));
    }
  });
}

function phrasing(nodes) {
  if (typeof nodes === "string") return [text(nodes)];
  const list = Array.isArray(nodes) ? nodes : (nodes?.children ?? []);
  return list.map((node) => {
    if (typeof node === "string") return text(node);
    return node.children ? { ...node, children: phrasing(node.children) } : node;
  });
}

/** What running text says, without its marks. */
export function plain(nodes) {
  if (typeof nodes === "string") return nodes;
  if (Array.isArray(nodes)) return nodes.map(plain).join("");
  if (nodes?.type === "break") return "\n";
  return nodes?.value ?? nodes?.alt ?? plain(nodes?.children ?? "");
}
