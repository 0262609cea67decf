// What a bundle says, as elements: `[name, attributes, children]`, or a text. Every peer draws these, each in
// its own way, so that all show the same.

const PLAIN = {
  paragraph: "p",
  strong: "strong",
  emphasis: "em",
  delete: "s",
  blockquote: "blockquote",
  listItem: "li",
};

/** @typedef {string | [string, Record<string, string>, Node[]]} Node */

/** Blocks of text; a bare string is a paragraph. */
export function blocks(content = []) {
  return content.map((block) => (typeof block === "string" ? ["p", {}, [block]] : node(block)));
}

/** Running text. */
export function phrasing(content = []) {
  return content.map((piece) => (typeof piece === "string" ? piece : node(piece)));
}

function node({ type, url, title, alt, value, ordered, head, rows = [], children = [] }) {
  switch (type) {
    case "link":
      return ["a", { href: url, rel: "noopener", ...(title && { title }) }, phrasing(children)];
    case "image":
      return ["img", { src: url, alt: alt ?? "", loading: "lazy" }, []];
    case "break":
      return ["br", {}, []];
    case "thematicBreak":
      return ["hr", {}, []];
    case "inlineCode":
      return ["code", {}, [value]];
    case "code":
      return ["pre", {}, [["code", {}, [value]]]];
    case "list":
      return [ordered ? "ol" : "ul", {}, children.map(item)];
    case "table":
      return ["table", {}, [...(head ? [row("th", head)] : []), ...rows.map((cells) => row("td", cells))]];
    case "listItem":
    case "blockquote":
      return [PLAIN[type], {}, blocks(children)];
    default:
      return [PLAIN[type] ?? "span", {}, phrasing(children)];
  }
}

function item(content) {
  return typeof content === "string" ? ["li", {}, [content]] : node({ ...content, type: "listItem" });
}

function row(cell, cells) {
  return ["tr", {}, cells.map((content) => [cell, {}, typeof content === "string" ? [content] : phrasing(content)])];
}

/** The newest issue of a bundle, as cards: what is seen of each at first, and what opens. */
export function cards({ issues: [issue] }) {
  const articles = issue.sections.flatMap((section) => section.articles);
  return articles.map(({ id, title, tldr, parts = [], source }) => {
    const gist = typeof tldr === "string" ? { content: [tldr] } : tldr;
    const inside = parts.flatMap(({ title, content, takeaways }) => [
      ...(title ? [["p", { class: "part-title" }, [title]]] : []),
      ...(takeaways ? [["ul", {}, takeaways.map(item)]] : blocks(content)),
    ]);
    const via = source ? [["p", {}, [source.url ? ["a", { href: source.url }, [source.title]] : source.title]]] : [];
    return { id, title, gist: gist ? phrasing(gist.content) : [], inside: [...inside, ...via] };
  });
}

/** The bundle that a page names. */
export async function load() {
  const { bundle } = document.getElementById("cards").dataset;
  return (await fetch(bundle)).json();
}
