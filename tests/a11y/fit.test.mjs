// Only Chromium can be made as narrow as a telephone; tests/browser/layout.test.mjs uses frames in the others.

import assert from "node:assert/strict";

import { doublePhrases, misfits, misfitsFor } from "../harness/fit.mjs";
import { servePage } from "../harness/host.mjs";
import { inLanguage, speak } from "../harness/languages.mjs";
import { OTHER_PAGES, openOther } from "../harness/site-states.mjs";
import { everyState } from "../harness/states.mjs";
import { test } from "../harness/test.mjs";

/** The built site whose reader also speaks a language with every phrase twice (`cargo xtask test a11y`). */
const PSEUDO_LANGUAGE = process.env.NEWSFOLD_PSEUDO_LANGUAGE;
if (!PSEUDO_LANGUAGE) throw new Error("NEWSFOLD_PSEUDO_LANGUAGE names no folder: run `cargo xtask test a11y`");
/** What the loader says has one language only. */
const SPEAKS = ({ form, name }) => form === "drawn by script" && name !== "without the app";

everyState((state, name) => {
  test.in("chromium", `nothing stands out or is cut off for readers who need it large: ${name}`, async (context) => {
    await state.open(context);
    assert.deepEqual(await misfitsFor(context.page), []);
  });

  test.in("chromium", `phrases of twice the length stand out of nothing: ${name}`, async (context) => {
    if (SPEAKS(state)) {
      context.server.mount("/", PSEUDO_LANGUAGE);
      await state.open(context);
      await speak(context.page, "qps-ploc");
    } else {
      await state.open(context);
      assert.ok((await doublePhrases(context.page)) > 0);
    }
    assert.deepEqual(await misfitsFor(context.page, ["at 320 px", "with text of twice the size at 640 px"]), []);
  });

  for (const language of ["ar", "he"]) {
    test.in(
      "chromium",
      `nothing stands out or is cut off from right to left, in ${language}: ${name}`,
      async (context) => {
        await state.open(context, inLanguage(language));
        if (SPEAKS(state)) await speak(context.page, language);
        const narrow = ["at 320 px", "with a reader's spacing at 320 px", "with text of twice the size at 640 px"];
        assert.deepEqual(await misfitsFor(context.page, narrow), []);
      },
    );
  }
});

for (const path of OTHER_PAGES) {
  test.in("chromium", `nothing stands out or is cut off on ${path} of a site`, async (context) => {
    await openOther(context, path);
    assert.deepEqual(await misfitsFor(context.page), []);
    await openOther(context, path, inLanguage("ar"));
    assert.deepEqual(await misfitsFor(context.page), []);
  });
}

test.in("chromium", "what does not fit is found", async ({ page, server }) => {
  servePage(server, "/", {
    body: `<p style="width: 40px; white-space: nowrap">Too long for it</p>
      <div style="height: 10px; overflow: hidden">Cut off</div><div style="width: 4000px">Wide</div>`,
  });
  await page.open("/");
  const found = (await misfits(page)).join("\n");
  assert.match(found, /the page is \d+ px too wide/);
  assert.match(found, /“Too long for it” stands out of p/);
  assert.match(found, /“Cut off” cuts something off/);
  assert.match(found, /“Wide” stands out of the page/);
});
