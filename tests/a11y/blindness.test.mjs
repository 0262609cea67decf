import assert from "node:assert/strict";

import { CHECKERS } from "../harness/checkers/all.mjs";
import { sendPage } from "../harness/server.mjs";
import { test } from "../harness/test.mjs";

/** A page that is right, with an element whose shadow root is not. */
const PAGE = `<!doctype html><html lang="en"><head><title>Wrong</title></head><body><main><h1>Wrong</h1>
  <div id="wrong"><template shadowrootmode="open">
    <h4 id="one">Skipped</h4><p id="one">Twice</p>
    <button></button><a href="#" aria-expanded="perhaps">State</a>
    <p style="color: #bbb; background: #fff">pale</p>
    <ul><p>No item</p></ul><img src="data:,"><div role="nothing">A role</div>
  </template></div></main></body></html>`;

/** What each checker has to say of it, through the shadow root. */
const SEEN = {
  axe: ["aria-roles", "aria-valid-attr-value", "button-name", "color-contrast", "image-alt", "list"],
  Alfa: ["sia-r2", "sia-r3", "sia-r12", "sia-r21", "sia-r53", "sia-r69"],
  "IBM Equal Access": ["aria_role_allowed", "img_alt_valid", "input_label_exists", "text_contrast_sufficient"],
  "html-validate": ["element-permitted-content", "no-dup-id", "text-content", "wcag/h37"],
  Nu: ["Bad value “nothing”", "Bad value “perhaps”", "Duplicate ID “one”", "not allowed as child of element “ul”"],
};

const ALL = ["chromium", "firefox", "webkit"];
const IN = { axe: ALL, "IBM Equal Access": ALL };

for (const [name, check] of Object.entries(CHECKERS)) {
  // The engines that a checker is tried in are those it looks at the states in.
  test.in(IN[name] ?? "chromium", `${name} finds what is wrong inside an element`, async ({ page, server }) => {
    server.route("/page", (_request, response) => sendPage(response, PAGE));
    await page.open("/page");
    const found = await check(page, page.fold("#wrong"));
    for (const wrong of SEEN[name]) {
      assert.ok(
        found.some((finding) => finding.includes(wrong)),
        `${wrong} in\n${found.join("\n")}`,
      );
    }
  });
}
