import { plain } from "./markdown.js";

/**
 * An article as plain text, for where Markdown is none: a mail, a message.
 *
 * @param {any} article as the newsletter has it
 * @param {{note?: string, address?: string}} about
 */
export function asText(article, { note = "", address = "" } = {}) {
  const { title, tldr, parts = [], source } = article;
  const gist = tldr === undefined ? [] : typeof tldr === "string" ? [tldr] : tldr.content;
  const ofPart = ({ title, content, takeaways }) => [
    title ?? "",
    ...(takeaways ? [items(takeaways)] : content.map(block)),
  ];
  const from = source ? [source.title, source.url].filter((words) => words).join("\n") : "";
  const paragraphs = [title, note, ...gist.map(block), ...parts.flatMap(ofPart), from, address];
  return `${paragraphs.filter((words) => words).join("\n\n")}\n`;
}

function block(node) {
  if (node?.type === "list") return items(node.children);
  if (node?.type === "blockquote") return node.children.map(block).join("\n\n");
  if (node?.type === "table") return [node.head ?? [], ...node.rows].map((row) => row.map(plain).join(", ")).join("\n");
  return plain(node);
}

function items(nodes) {
  return nodes
    .map((node) => `- ${node?.type === "listItem" ? node.children.map(block).join("\n") : plain(node)}`)
    .join("\n");
}
