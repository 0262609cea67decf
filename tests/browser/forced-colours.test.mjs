import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { contrast, drawnColours } from "../harness/colours.mjs";
import { test } from "../harness/test.mjs";

/** Opens the reader where the system has few colours of its own, every article open. */
async function openForced({ page, server }) {
  serveBundle(server, fixture());
  await page.emulate({ "forced-colors": "active" });
  const fold = await page.openReader();
  await page.run(() => document.querySelector("news-fold").openAll());
  await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
  return fold;
}

const channels = (colour) =>
  colour
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map(Number);

test.in("chromium", "every text is legible in forced colours", async (context) => {
  const fold = await openForced(context);
  const pairs = await fold.inRoot(drawnColours, "section");
  assert.ok(pairs.length > 20, "there are texts");
  for (const { text, colour, behind } of pairs) {
    assert.ok(contrast(colour, behind) >= 4.5, `“${text}”: ${colour} on ${behind}`);
  }
});

test.in("chromium", "what is open, chosen and focused is seen in forced colours", async (context) => {
  const { page } = context;
  const fold = await openForced(context);
  const [button] = await fold.inRoot((root) => [...root.querySelectorAll(".card-title button")]);
  const drawn = await page.run((button) => {
    const { borderBottomColor, borderBottomWidth, rotate } = getComputedStyle(button, "::after");
    const page = getComputedStyle(document.documentElement).backgroundColor;
    return { colour: borderBottomColor, width: parseFloat(borderBottomWidth), rotate, page };
  }, button);
  assert.ok(drawn.width >= 1, "the chevron has a line");
  assert.ok(contrast(channels(drawn.colour), channels(drawn.page)) >= 3, "the chevron is seen");

  const choices = await fold.inRoot((root) =>
    [...root.querySelectorAll(".choices input")].map((input) => [
      input.checked,
      getComputedStyle(input.nextElementSibling).backgroundColor,
    ]),
  );
  const [chosen] = choices.filter(([checked]) => checked).map(([, colour]) => channels(colour));
  for (const [, colour] of choices.filter(([checked]) => !checked)) {
    assert.ok(contrast(chosen, channels(colour)) >= 3, `the choice: ${chosen} beside ${colour}`);
  }

  await page.press("Tab", "Tab");
  const outline = await fold.inRoot(({ activeElement }) => {
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(activeElement);
    return { colour: outlineColor, style: outlineStyle, width: parseFloat(outlineWidth) };
  });
  assert.ok(outline.style !== "none" && outline.width >= 2, "the focus is drawn");
  assert.ok(contrast(channels(outline.colour), channels(drawn.page)) >= 3, "the focus is seen");
});

test("links are told from text, and the issue on the screen from others, without colour", async ({ page, server }) => {
  serveBundle(server, fixture());
  const fold = await page.openReader();
  const links = await fold.inRoot((root) =>
    [...root.querySelectorAll("a[href]")]
      .filter((link) => link.checkVisibility({ contentVisibilityAuto: true }))
      .map((link) => {
        const { textDecorationLine, fontWeight } = getComputedStyle(link);
        const isCurrent = link.hasAttribute("aria-current");
        return {
          text: link.textContent,
          isCurrent,
          isUnderlined: textDecorationLine.includes("underline"),
          weight: Number(fontWeight),
        };
      }),
  );
  assert.equal(links.filter(({ isCurrent }) => isCurrent).length, 1);
  for (const { text, isCurrent, isUnderlined, weight } of links) {
    assert.ok(isCurrent ? weight >= 600 : isUnderlined && weight < 600, text);
  }
});
