import { readFileSync } from "node:fs";

import { json } from "./faults.mjs";

/** The tests' own bundle: three issues, everything the format can hold (fixtures/bundle.json). */
export function fixture() {
  return JSON.parse(readFileSync(new URL("../fixtures/bundle.json", import.meta.url), "utf8"));
}

/** A bundle made of a real newsletter by the command, where there is one. */
export function realNewsletter() {
  const path = process.env.NEWSFOLD_TEST_BUNDLE;
  return path ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/** Serves a bundle as the site's own. */
export function serveBundle(server, bundle) {
  server.route("/bundle.json", json(bundle));
  return bundle;
}

/** The articles of an issue, in order. */
export function articlesOf(issue) {
  return issue.sections.flatMap((section) => section.articles);
}

/** The text of a node or of several, words separated by single spaces. */
export function textOf(node) {
  return collect(node).join("").replace(/\s+/g, " ").trim();
}

function collect(node) {
  if (node === undefined) return [];
  if (typeof node === "string") return [node, " "];
  if (Array.isArray(node)) return node.flatMap(collect);
  if (node.type === "paragraph" || node.type === undefined) {
    // Inside a paragraph, bare strings follow each other without a space.
    return [...(node.children ?? []).flatMap(phrase), " "];
  }
  return node.value === undefined ? collect(node.children) : [node.value, " "];
}

function phrase(node) {
  if (typeof node === "string") return [node];
  if (node.type === "break") return [" "];
  return node.value === undefined ? (node.children ?? []).flatMap(phrase) : [node.value];
}
