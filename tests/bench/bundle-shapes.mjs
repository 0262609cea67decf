// Shapes of bundles that are hard to draw for a program that is not careful.

const WORDS = "Words of a paragraph that go on for a while";
const paragraph = (children) => `{"type":"paragraph","children":[${children}]}`;
const article = (n, rest) => `{"id":"a${n}","title":"Article ${n}"${rest}}`;

/** What stands around the pieces of a shape: the bundle up to them, and behind them. */
const around = (before, after) => [`{"id":"i","title":"I"${before}`, `${after}}`];
const INTRODUCTION = around(`,"introduction":[`, `],"sections":[]`);
const ONE_PARAGRAPH = around(`,"introduction":[{"type":"paragraph","children":[`, `]}],"sections":[]`);
const ARTICLES = around(`,"sections":[{"articles":[`, "]}]");
const inside = (key, before = "[", after = "]") =>
  around(`,"sections":[{"articles":[{"id":"a","title":"A","${key}":${before}`, `${after}}]}]`);

/** Each shape: its name, what stands around its pieces, and a piece by its number. */
export const SHAPES = {
  paragraphs: [INTRODUCTION, (n) => `"${WORDS} ${n}."`],
  "long paragraphs": [INTRODUCTION, () => `"${`${WORDS}. `.repeat(2_000)}"`],
  "words without spaces": [INTRODUCTION, () => `"${"a".repeat(500_000)}"`],
  "strong words in one paragraph": [ONE_PARAGRAPH, (n) => `"words ",{"type":"strong","children":["strong ${n}"]}`],
  "links in one paragraph": [
    ONE_PARAGRAPH,
    (n) => `{"type":"link","url":"https://a.example/${n}","children":["a link"]}," "`,
  ],
  "code in one paragraph": [ONE_PARAGRAPH, (n) => `{"type":"inlineCode","value":"code${n}"}`],
  "lines of one paragraph": [ONE_PARAGRAPH, (n) => `"line ${n}",{"type":"break"}`],
  "looks inside each other": [
    INTRODUCTION,
    () =>
      paragraph(`{"type":"strong","children":[{"type":"emphasis","children":[{"type":"delete","children":["x"]}]}]}`),
  ],
  pictures: [INTRODUCTION, (n) => paragraph(`{"type":"image","url":"/none/${n}.png","alt":"A picture"}`)],
  items: [around(`,"introduction":[{"type":"list","children":[`, `]}],"sections":[]`), (n) => `"item ${n}"`],
  "lists in lists": [
    INTRODUCTION,
    () =>
      `{"type":"list","children":[{"type":"listItem","children":["a",{"type":"list","children":["b",{"type":"listItem","children":["c",{"type":"list","children":["d"]}]}]}]}]}`,
  ],
  "quotations in quotations": [
    INTRODUCTION,
    () => `${`{"type":"blockquote","children":[`.repeat(8)}"a"${"]}".repeat(8)}`,
  ],
  rows: [
    around(`,"introduction":[{"type":"table","head":["A","B"],"rows":[`, `]}],"sections":[]`),
    (n) => `["row ${n}","b"]`,
  ],
  columns: [around(`,"introduction":[{"type":"table","rows":[[`, `]]}],"sections":[]`), (n) => `"column ${n}"`],
  articles: [ARTICLES, (n) => article(n, `,"tldr":"${WORDS}.","parts":[{"content":["${WORDS}."]}]`)],
  sections: [around(`,"sections":[`, "]"), (n) => `{"title":"Section ${n}","articles":[${article(n, "")}]}`],
  parts: [inside("parts"), (n) => `{"title":"Part ${n}","content":["${WORDS}."]}`],
  takeaways: [inside("parts", `[{"role":"takeaways","takeaways":[`, "]}]"), (n) => `"takeaway ${n}"`],
  "parts of articles": [ARTICLES, (n) => article(n, `,"parts":[{"content":[${Array(999).fill(`"${WORDS}."`)}]}]`)],
  "topics of articles": [ARTICLES, (n) => article(n, `,"tags":["t${n}","u${n}","v${n}"]`)],
  "both directions": [INTRODUCTION, (n) => (n % 2 ? `"${WORDS}."` : `"מילים של פסקה שנמשכת"`)],
};

/** Each shape with a language said, and without, when it is looked for in each text. */
export const BUNDLE_SHAPES = Object.entries(SHAPES).flatMap(([name, shape]) => [
  [name, shape, `,"language":"en"`],
  [`${name}, of no language`, shape, ""],
]);

/** A bundle of a shape with so many bytes, or a few less. */
export function bundleOfShape([[before, after], piece], language, size) {
  const first = `{"version":1,"publication":{"title":"A"${language}},"issues":[${before}`;
  const last = `${after}]}`;
  const pieces = [];
  let bytes = first.length + last.length;
  for (let n = 0; bytes < size; n++) {
    const next = piece(n);
    bytes += next.length + 1;
    pieces.push(next);
  }
  return first + pieces.join(",") + last;
}
