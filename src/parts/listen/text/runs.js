/**
 * Running text as a card has it, letter by letter, and what of it is said in other words.
 *
 * @typedef {{plain: string, edits: import("./edits.js").Edit[], breaks: number[]}} Run
 */

/** Code that a person would say as it stands: words, with the signs that they may have in them. */
const SAYABLE = /^[\p{L}\p{N}][\p{L}\p{N} .+#-]*$/u;

/**
 * @param {any[]} nodes phrasing content, as in a bundle
 * @param {any} words what is said in the language
 * @returns {Run}
 */
export function runOf(nodes, words) {
  /** @type {Run} */
  const run = { plain: "", edits: [], breaks: [] };
  for (const node of nodes) add(run, node, words);
  return run;
}

function add(run, node, words) {
  if (typeof node === "string") {
    run.plain += node;
    return;
  }
  const from = run.plain.length;
  const say = (value) => run.edits.push({ from, to: run.plain.length, say: value });
  switch (node.type) {
    case "text":
      run.plain += node.value ?? "";
      break;
    case "inlineCode":
      run.plain += node.value ?? "";
      if (!SAYABLE.test(node.value)) say(codeIn(node.value, words));
      break;
    case "image":
      say(` ${pictureOf(node, words)} `);
      break;
    case "break":
      run.breaks.push(from);
      break;
    case "delete":
      // What was struck out holds no longer, and neither does what in it would be said otherwise.
      addStruck(run, node, words);
      say("");
      break;
    default:
      for (const child of node.children ?? []) add(run, child, words);
  }
}

function addStruck(run, { children = [] }, words) {
  const [edits, breaks] = [run.edits.length, run.breaks.length];
  for (const child of children) add(run, child, words);
  run.edits.length = edits;
  run.breaks.length = breaks;
}

/** Code among words: its letters, if they are words, else that it is code. */
function codeIn(value, words) {
  if (/:\/\/|^www\./i.test(value)) return words?.link ?? "";
  const letters = value.replace(/[<>(){}[\]"'`;$/=&|:*_-]+/g, " ").trim();
  return SAYABLE.test(letters) && letters.length <= 40 ? letters : (words?.code ?? "");
}

/** A picture is named as one, and said by what its author says it shows. */
export function pictureOf({ alt }, words) {
  const shows = alt?.trim();
  if (!shows) return words ? `${words.undescribed},` : "";
  return (words ? `${words.picture}: ` : "") + shows + (/[.!?…]$/.test(shows) ? "" : ",");
}
