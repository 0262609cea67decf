import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { fixture } from "../harness/bundles.mjs";
import { chanceOf } from "../harness/chance.mjs";
import { json, text } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

/** How many readers go through the newsletter; more with `NEWSFOLD_TEST_RUNS=200`. */
const RUNS = Number(process.env.NEWSFOLD_TEST_RUNS ?? 8);
const SEED = Number(process.env.NEWSFOLD_TEST_SEED ?? 1);
const ACTIONS = 16;

const TRANSLATOR = readFileSync(new URL("../harness/translator.js", import.meta.url), "utf8");
const WAYS = ["replaces", "wraps", "splits", "marks"];

/** What a reader or the page may do, as a selector of what is pressed, or a call of the element. */
const DEEDS = [
  { press: "[part~=card-title] button" },
  { press: "[part~=card-title] button" },
  { press: ".show-all" },
  { press: ".show-all" },
  { press: ".toolbar .opens" },
  { press: ".detail input", chosen: true },
  { press: ".options input", chosen: true },
  { press: ".options > button" },
  { press: "[part~=archive] a" },
  { press: "[part~=archive] > button" },
  { press: ".news button" },
  { call: "openAll" },
  { call: "closeAll" },
  { call: "refresh", changes: true },
  { attribute: "detail", values: ["headlines", "full", "brief", "takeaways"] },
  { attribute: "heading-level", values: ["1", "2", "3"] },
];

/** The newsletter, corrected and continued. */
function versionOf(number) {
  const bundle = fixture();
  if (number === 0) return bundle;
  const [first] = bundle.issues;
  first.title += ` (${number})`;
  first.sections[0].articles[0].title += `, corrected ${number} times`;
  first.sections[0].articles[0].tldr.content = [`Corrected ${number} times.`];
  if (number % 2) bundle.issues.unshift({ ...structuredClone(first), id: `new-${number}`, title: `New ${number}` });
  return bundle;
}

for (let run = 0; run < RUNS; run += 1) {
  const seed = SEED * 1_000 + run;
  const way = WAYS[run % WAYS.length];
  test(`where a translator ${way} texts, what is shown and said is what the state says (${seed})`, async ({
    page,
    server,
  }) => {
    let version = 0;
    server.route("/bundle.json", (request, response) => json(versionOf(version))(request, response));
    server.route("/translator.js", text(TRANSLATOR, "text/javascript"));
    const element = (id) =>
      `<news-fold id="${id}" src="/bundle.json" loading="eager" limit="2" offline="off"></news-fold>`;
    servePage(server, "/", {
      head: `<script src="/translator.js"></script><script src="/newsfold.js" async></script>`,
      body: element("here") + element("twin"),
    });
    await page.open("/");
    await page.fold("#here").becomes("ready");
    await page.fold("#twin").becomes("ready");
    await page.run(
      (way) => window.translate(document.querySelector("#here").shadowRoot.querySelector(".newsfold"), way),
      way,
    );
    const choose = chanceOf(seed);
    const done = [];
    for (let action = 0; action < ACTIONS; action += 1) {
      const deed = { ...choose(DEEDS), at: choose([0, 1, 2, 3, 4, 5, 6, 7]) };
      if (deed.values) deed.value = choose(deed.values);
      if (deed.changes) version += 1;
      done.push(deed);
      await page.run(act, deed);
      const fits = await page.driver.executeAsyncScript(comparison);
      assert.deepEqual(fits[0], fits[1], `after ${JSON.stringify(done)}`);
    }
  });
}

/** Does the same to both: where a choice is made in one newsletter, the other has it by itself. */
function act(deed) {
  for (const fold of document.querySelectorAll(deed.chosen ? "#here" : "news-fold")) {
    if (deed.call) fold[deed.call]();
    else if (deed.attribute) fold.setAttribute(deed.attribute, deed.value);
    else {
      const found = [...fold.shadowRoot.querySelectorAll(deed.press)];
      found[deed.at % found.length]?.click();
    }
  }
}

/** Waits until both say the same, as far as they come to; answers with what each says. */
function comparison(done) {
  const said = () =>
    ["#here", "#twin"].map((id) => {
      const fold = document.querySelector(id);
      const root = fold.shadowRoot.querySelector(".newsfold");
      const states = [...root.querySelectorAll("[aria-expanded], input")].map(
        (node) => node.ariaExpanded ?? String(node.checked),
      );
      return [fold.state, root.textContent.replace(/[«»]/g, ""), states.join(" ")];
    });
  let frames = 0;
  const look = () => {
    const [here, twin] = said();
    const fit = JSON.stringify(here) === JSON.stringify(twin) && here[0] !== "loading";
    frames = fit ? frames + 1 : 0;
    // Twice in a row, so that neither is still to change; given up by the clock.
    if (frames > 2 || performance.now() - begin > 4_000) done([here, twin]);
    else requestAnimationFrame(look);
  };
  const begin = performance.now();
  look();
}
