import { chanceOf } from "../harness/chance.mjs";
import { fixture, serveBundle } from "../harness/bundles.mjs";
import { json } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { ROUTERS } from "../harness/routers.mjs";
import { showsNewsletters, tagOf } from "../harness/tags.mjs";
import { engine, test } from "../harness/test.mjs";

/** How many steps a walk through a site has. */
const STEPS = Number(process.env.NEWSFOLD_TEST_STEPS ?? 20);
const SEED = Number(process.env.NEWSFOLD_TEST_SEED ?? 12);

const bundle = fixture();

/** The pages of a site: how many newsletters each has, and what is between them. */
const PAGES = {
  "/one": { count: 1, content: tagOf() },
  "/two": { count: 2, content: `${tagOf({ bundle: "/other.json" })}<p>between</p>${tagOf({ more: "" })}` },
  "/three": { count: 3, content: tagOf() + tagOf() + tagOf({ bundle: "/other.json" }) },
  "/none": { count: 0, content: "<p>Nothing of ours.</p>" },
};

for (const router of ROUTERS) {
  test(`${router.name}: exactly one newsletter a tag, after ${STEPS} visits, backs and morphs`, async ({
    page,
    server,
  }) => {
    serveBundle(server, bundle);
    server.route("/other.json", json(bundle));
    const links = Object.keys(PAGES)
      .map((path) => `<a href="${path}">${path}</a> `)
      .join("");
    for (const [path, { content }] of Object.entries(PAGES)) {
      servePage(server, path, { head: router.head, body: router.body(`<h1>${path}</h1>${links}${content}<p>end</p>`) });
    }
    const choose = chanceOf(SEED + engine.length);
    const walked = ["/one"];
    let at = 0;
    await page.open("/one");
    await showsNewsletters(page, 1);
    for (let step = 0; step < STEPS; step += 1) {
      const move = choose(["visit", "visit", "back", "forward", ...(router.morph ? ["morph"] : [])]);
      const path = walked[at];
      if (move === "morph") {
        await page.run(router.morph);
      } else if (move === "back" && at > 0) {
        at -= 1;
        await page.back();
      } else if (move === "forward" && at < walked.length - 1) {
        at += 1;
        await page.forward();
      } else {
        const next = choose(Object.keys(PAGES).filter((other) => other !== path));
        walked.splice((at += 1), Infinity, next);
        await page.run((next) => document.querySelector(`a[href="${next}"]`).click(), next);
      }
      await page.until(
        `${walked[at]} is shown after ${move}`,
        (path) => location.pathname === path && document.querySelector("h1")?.textContent === path,
        walked[at],
      );
      await page.drawn();
      await showsNewsletters(page, PAGES[walked[at]].count);
    }
  });
}
