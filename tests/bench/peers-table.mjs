/** How each measure is called, in what it is, and to which of the others Newsfold is compared, at most how many times it. */
const MEASURES = {
  "page: first paint": [
    "A built page, Slow 4G, processor at a quarter: first contentful paint",
    "ms",
    ["static", 1.05],
  ],
  "page: largest paint": ["the same: largest contentful paint", "ms", ["static", 1.05]],
  "page: blocked": ["the same: total blocking time", "ms"],
  "page: shift": ["the same: layout shift", ""],
  "fragment: first card": [
    "An issue that is there with the page (a fragment), Fast 4G, nothing cached: first card",
    "ms",
    ["static", 1.05],
  ],
  "embed: first card, cold": ["An embed of 20 articles, Fast 4G, nothing cached: first card", "ms", ["preact", 1.25]],
  "embed: first card, warm": ["the same, everything cached: first card", "ms", ["preact", 1]],
  "embed: opening a card": ["Opening a card of 20, processor at a quarter", "ms", ["plain", 1.1]],
  "many: first card": ["1,000 articles in one issue, no throttling: first card", "ms", ["preact", 1.25]],
  "many: opening a card": ["Opening a card of 1,000, processor at a quarter", "ms", ["plain", 1.1]],
  "many: memory": ["1,000 articles: memory, that of wasm counted in full", "MB", ["preact", 1.2]],
};
const NAMES = {
  newsfold: "Newsfold",
  site: "Newsfold",
  fragment: "Newsfold",
  static: "static HTML",
  plain: "plain script",
  preact: "Preact",
  react: "React",
  svelte: "Svelte",
  lit: "Lit",
};

/** The page of a run: medians, with the middle half of all rounds, and how many times another Newsfold is. */
export function written({ rounds, bytes, measures }) {
  const lines = [
    "# Beside others",
    "",
    "Written by `cargo xtask bench peers`, which anybody can repeat. The same newsletter is shown by Newsfold and by",
    "what else it could be shown with, each as small as it gets (`tests/peers/`); all take turns in the same browser,",
    `${rounds} rounds. Medians, and in brackets the middle half. Where we lose stands here, too.`,
    "",
    "## What a first visit downloads beyond the page and the bundle",
    "",
    "| with | kB of brotli |",
    "| --- | ---: |",
    ...Object.entries(bytes).map(([kind, size]) => `| ${NAMES[kind]} | ${(size / 1000).toFixed(1)} |`),
  ];
  for (const { measure, kinds } of measures) {
    const [name, unit, aim] = MEASURES[measure];
    const digits = Math.max(...Object.values(kinds).map(({ median }) => median)) < 10 ? 3 : unit === "MB" ? 1 : 0;
    lines.push("", `## ${name}`, "", `| with | ${unit || "median"} |`, "| --- | ---: |");
    for (const [kind, { median, quartiles }] of Object.entries(kinds)) {
      const [low, high] = quartiles.map((number) => number.toFixed(digits));
      lines.push(`| ${NAMES[kind]} | ${median.toFixed(digits)} (${low} to ${high}) |`);
    }
    if (aim) lines.push("", compared(kinds, aim));
  }
  return `${lines.join("\n")}\n`;
}

function compared(kinds, [other, most]) {
  const ours = kinds.newsfold ?? kinds.site ?? kinds.fragment;
  const ratio = ours.median / kinds[other].median;
  const verdict = ratio <= most ? "held" : "missed";
  return `Newsfold takes ${ratio.toFixed(2)} times what ${NAMES[other]} takes; the aim, at most ${most}, is ${verdict}.`;
}
