// Text as it is said: what reaches the engine, sentence by sentence.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sourceOf } from "../../src/parts/listen/text/edits.js";
import { LONGEST, piecesOf, secondsOf } from "../../src/parts/listen/text/lengths.js";
import { prepare } from "../../src/parts/listen/text/prepare.js";
import { sentencesOf } from "../../src/parts/listen/text/sentences.js";
import { learn } from "../../src/parts/listen/words/words.js";

for (const language of ["de", "pl"]) learn(language, await import(`../../src/parts/listen/words/${language}.js`));

/** What is said of content, without what stands around it. */
function said(content, { language = "en", own = {} } = {}) {
  const issue = { id: "i", title: "T", introduction: content, sections: [] };
  return prepare(issue, { language, detail: "full", own })
    .slice(1)
    .map(({ text }) => text);
}

const ARTICLE = {
  id: "a",
  title: "The eels are back",
  tldr: { title: "In short", content: ["Volunteers counted 340 in one night."] },
  parts: [
    { title: "What happened", role: "summary", content: ["They came at night. Nobody saw the first one."] },
    { role: "takeaways", takeaways: ["340 eels", "one weir"] },
  ],
  source: { label: "Via", title: "Weir Watch", url: "https://weir.example" },
};
const heard = (detail, article = ARTICLE) =>
  prepare(
    { id: "i", title: "T", introduction: ["Hello."], sections: [{ title: "S", articles: [article] }] },
    { language: "en", detail },
  ).map(({ text }) => text);

test("as much is heard as was asked for", () => {
  assert.deepEqual(heard("headlines"), ["T.", "S.", "The eels are back."]);
  assert.deepEqual(heard("brief"), [
    "T.",
    "Hello.",
    "S.",
    "The eels are back.",
    "In short:",
    "Volunteers counted 340 in one night.",
  ]);
  assert.deepEqual(heard("takeaways").slice(3), ["The eels are back.", "Key takeaways: 2.", "340 eels.", "one weir."]);
  assert.deepEqual(heard("takeaways", { ...ARTICLE, parts: [] }).slice(4), [
    "In short:",
    "Volunteers counted 340 in one night.",
  ]);
  assert.deepEqual(heard("full").slice(6), [
    "What happened:",
    "They came at night.",
    "Nobody saw the first one.",
    "Key takeaways: 2.",
    "340 eels.",
    "one weir.",
    "Via:",
    "Weir Watch.",
  ]);
});

test("no address, shortcode or markup is read out", () => {
  const cases = [
    ["See https://a.example/x?y=1#z. Then go.", ["See a link.", "Then go."]],
    ["Write to me@a.example or to www.a.example, please.", ["Write to an e-mail address or to a link, please."]],
    // Addresses in angle brackets, with one of mail in them, after a name in half a link, and at the end of a line.
    ["See <https://a.example/b> or http://a.example/m/x@b.example.", ["See a link or a link."]],
    ["More at A](https://a.example/b.", ["More at A a link."]],
    [
      [{ type: "paragraph", children: ["Come: https://a.example/b_2024", { type: "break" }, "When it rains, too."] }],
      ["Come: a link", "When it rains, too."],
    ],
    ['A :rocket: launch {{< figure src="a.png" >}} today 🚀.', ["A launch today."]],
    ['[gallery ids="1,2"]', []],
    ["**Bold** and `code` and <b>tags</b> &nbsp;and ~~gone~~.", ["Bold and code and tags and gone."]],
    [
      [
        {
          type: "paragraph",
          children: ["Read ", { type: "link", url: "https://a.example", children: ["the report"] }, "."],
        },
      ],
      ["Read the report."],
    ],
    [
      [{ type: "paragraph", children: ["Put ", { type: "inlineCode", value: "<bdi>" }, " there."] }],
      ["Put bdi there."],
    ],
    [[{ type: "code", lang: "rust", value: "fn main() {}" }], ["Code."]],
    [[{ type: "paragraph", children: [{ type: "image", url: "a.png", alt: "Two curves" }] }], ["Picture: Two curves."]],
    [[{ type: "paragraph", children: [{ type: "image", url: "a.png", alt: "Is it?" }] }], ["Picture: Is it?"]],
    ["She said: “Two.” And he: (one)", ["She said: “Two.”", "And he: (one)."]],
    ["“One for them.”", ["“One for them.”"]],
    ["#rust and @ann met.", ["rust and ann met."]],
    [
      "See HTTPS://A.example/b or mailto:a@b.example, at a.example:8080/x.",
      ["See a link or an e-mail address, at a link."],
    ],
    [
      [
        {
          type: "paragraph",
          children: [
            "It is ",
            { type: "delete", children: ["the ", { type: "inlineCode", value: "<b>" }, { type: "break" }, "old one "] },
            "new.",
          ],
        },
      ],
      ["It is new."],
    ],
    [
      [{ type: "paragraph", children: ["Read ", { type: "inlineCode", value: "https://a.example/b" }, "."] }],
      ["Read a link."],
    ],
    [
      [
        {
          type: "paragraph",
          children: ["One!", { type: "break" }, { type: "image", url: "a.png", alt: "Two" }, "Three."],
        },
      ],
      ["One!", "Picture: Two, Three."],
    ],
  ];
  for (const [content, expected] of cases)
    assert.deepEqual(said(Array.isArray(content) ? content : [content]), expected);
});

test("numbers, dates, units and initials are said as people say them", () => {
  const cases = [
    ["It is 214 kB, 5% and −3 °C.", "It is 214 kilobytes, 5 percent and -3 degrees Celsius."],
    ["On 2026-06-02 it cost $3.5bn or €20.", "On 2 June 2026 it cost 3.5 billion dollars or 20 euros."],
    ["Pages 10–20, 3 × 4, ~50 and #1.", "Pages 10 to 20, 3 times 4, about 50 and number 1."],
    [
      "J. R. R. Tolkien met A. Weir in the U.S. yesterday, e.g. at 9.",
      "J R R Tolkien met A Weir in the U S yesterday, for example at 9.",
    ],
    ["Dr. Ames & Mr. Roe came, etc.", "Doctor Ames and Mister Roe came, et cetera."],
    // Money with a word for how much it is, and what is paid for what.
    [
      "They gave $100 million, a $4-billion loan and €20 million.",
      "They gave 100 million dollars, a 4 billion dollars loan and 20 million euros.",
    ],
    [
      "It costs $1,250.50, $20/month or $2/1M words.",
      "It costs 1,250.50 dollars, 20 dollars per month or 2 dollars per 1M words.",
    ],
    // From where to where, how many times, and more than that.
    ["It is 10-30x or 2.5x for 70-85%.", "It is 10 to 30 times or 2.5 times for 70 to 85 percent."],
    ["Call 555-1234 or 1-800-555, with 10-5 and a B-52.", "Call 555-1234 or 1-800-555, with 10-5 and a B-52."],
    // How many of how many; a day, a half and a name stay what they are.
    ["It found 10/15 (44/53), rated 4.9/5.", "It found 10 of 15 (44 of 53), rated 4.9 of 5."],
    ["On 5/11 half, 1/2, of 24/7, 50/50, version 12/13.", "On 5/11 half, 1/2, of 24/7, 50/50, version 12/13."],
    ["An RTX 3070/4060 is 3/15 USD.", "An RTX 3070/4060 is 3/15 US dollars."],
    ["It is $1.50/$7.50, 69 rules + 48 parts.", "It is 1.50 dollars, 7.50 dollars, 69 rules and 48 parts."],
    ["40+ groups, 50%+ and 1M+ of C++.", "40 plus groups, 50 percent plus and 1M plus of C++."],
  ];
  for (const [text, expected] of cases) assert.deepEqual(said([text]), [expected]);
  assert.deepEqual(said(["Kosztuje 20 zł, czyli np. 5 kg jabłek z 5.11.2026 r."], { language: "pl" }), [
    "Kosztuje 20 złotych polskich, czyli na przykład 5 kilogramów jabłek z 5 listopada 2026 roku.",
  ]);
  assert.deepEqual(said(["Dali 800 mln USD, $50,000 i $0,034."], { language: "pl" }), [
    "Dali 800 milionów dolarów amerykańskich, 50 000 dolarów i 0,034 dolara.",
  ]);
  assert.deepEqual(said(["Das macht 3,5 Mio. € oder 2 Mrd. €, 10x."], { language: "de" }), [
    "Das macht 3,5 Millionen Euro oder 2 Milliarden Euro, 10 mal.",
  ]);
  assert.deepEqual(
    said(["Das sind z. B. 1.250,5 km bzw. 3 Mio. €."], { language: "de" })[0].slice(0, 40),
    "Das sind zum Beispiel 1.250,5 Kilometer ",
  );
});

test("signs that join names are no words, and numbers of notes are not said", () => {
  const cases = [
    ["R&D at AT&T uses CI/CD and I/O, says /goal.", "R and D at AT and T uses CI CD and I O, says goal."],
    ["See pg_stat_user or the unstable_url, 1/2.", "See pg stat user or the unstable url, 1/2."],
    ["It is open -- at last [1] -- and free[^2].", "It is open – at last – and free."],
  ];
  for (const [text, expected] of cases) assert.deepEqual(said([text]), [expected]);
  assert.deepEqual(said(["[1]"]), []);
});

test("an author says how a word is to be said", () => {
  assert.deepEqual(said(["We use nginx and SQL."], { own: { nginx: "engine x", SQL: "sequel" } }), [
    "We use engine x and sequel.",
  ]);
});

test("a table is said row by row, each cell after its column, and a list with its numbers", () => {
  const table = {
    type: "table",
    caption: "High water",
    head: ["Day", "Morning"],
    rows: [
      ["Monday", "4.1 m"],
      ["Tuesday", ["not ", { type: "emphasis", children: ["yet"] }]],
    ],
  };
  assert.deepEqual(said([table]), [
    "High water:",
    "Day: Monday, Morning: 4.1 meters.",
    "Day: Tuesday, Morning: not yet.",
  ]);
  const list = {
    type: "list",
    ordered: true,
    start: 3,
    children: ["a plain item", { type: "listItem", children: ["with another", { type: "list", children: ["inner"] }] }],
  };
  assert.deepEqual(said([list]), ["3. a plain item.", "4. with another.", "inner."]);
});

test("each text has the language of its own, and words of ours only where there are some in it", () => {
  const issue = {
    id: "i",
    title: "T",
    sections: [
      {
        articles: [
          { ...ARTICLE, language: "pl" },
          { ...ARTICLE, id: "b", language: "fi" },
          { ...ARTICLE, id: "c" },
        ],
      },
    ],
  };
  const all = prepare(issue, { language: "en-GB", detail: "full" });
  const of = (id) => all.filter(({ article }) => article === id);
  assert.deepEqual(
    ["a", "b", "c"].map((id) => [...new Set(of(id).map(({ lang }) => lang))].join()),
    ["pl", "fi", "en-GB"],
  );
  assert.ok(of("a").some(({ text }) => text === "Najważniejsze wnioski: 2."));
  assert.ok(!of("b").some(({ text }) => /takeaways/i.test(text)));
});

test("a sentence ends where it ends, with the browser's knowledge or without", () => {
  const text = "He asked “Are you sure?” dialogs. She said: No! Why? Because… yes.";
  const sentences = () => sentencesOf(text, "en").map(([from, to]) => text.slice(from, to).trim());
  const expected = ["He asked “Are you sure?” dialogs.", "She said: No!", "Why?", "Because… yes."];
  assert.deepEqual(sentences(), expected);
  const { Segmenter } = Intl;
  try {
    Intl.Segmenter = undefined;
    assert.deepEqual(sentences(), expected);
  } finally {
    Intl.Segmenter = Segmenter;
  }
});

test("nothing is longer than an engine speaks in one go, and nothing of it is lost", () => {
  for (const text of [
    "word ".repeat(300).trim(),
    "a".repeat(900),
    "新聞を読む".repeat(60),
    `${"a".repeat(128)}, ${"b".repeat(60)}`,
    "🎈".repeat(300),
    `${"word ".repeat(21)}0,034 of it and ${"word ".repeat(30)}14:30, then`,
    `${"one, two and ".repeat(40)}three`,
  ]) {
    const ends = piecesOf(text);
    const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
    assert.equal(pieces.join(""), text);
    for (const piece of pieces) {
      assert.ok(secondsOf(piece.trimEnd()) <= LONGEST, piece);
      assert.ok(piece.isWellFormed(), "no letter is cut in two");
      assert.equal(piece.search(/\S/), 0, "each begins with a word");
      assert.ok(!/\d[.,:]$/.test(piece.trimEnd()) || piece === pieces.at(-1), `${piece} ends within a number`);
    }
  }
});

test("each word that is said is known where it is seen", () => {
  const plain = "It costs $5 at e.g. the weir, 214 kB of  eels.";
  const [one] = prepare(
    { id: "i", title: "", introduction: [plain], sections: [] },
    { language: "en", detail: "full" },
  );
  assert.equal(one.text, "It costs 5 dollars at for example the weir, 214 kilobytes of eels.");
  for (const word of ["It", "costs", "at", "the", "weir", "of", "eels"]) {
    const at = one.text.search(new RegExp(`\\b${word}\\b`));
    assert.equal(plain.slice(sourceOf(one.map, at)).slice(0, word.length), word);
  }
});
