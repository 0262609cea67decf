import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { issuesOf, sampleSite, temporaryFolder } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

/** Reads a site as somebody does who comes for the first time: the app, another issue, Back, the list. */
async function read(page, address) {
  const [newest, older] = issuesOf(sampleSite());
  const shows = ({ title }) =>
    fold.until(`the issue is ${title}`, (root, title) => root.querySelector("h1")?.textContent === title, title);
  await page.driver.get(address);
  const fold = page.fold();
  await fold.becomes("ready");
  await shows(newest);
  await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
  await fold.inRoot((root) => root.querySelector(".neighbours a").click());
  await shows(older);
  assert.equal(
    await page.run(() => location.href),
    new URL(`issues/${encodeURIComponent(older.id)}.html`, address).href,
  );
  // The page of that address is there, too.
  await page.driver.navigate().refresh();
  await fold.becomes("ready");
  await shows(older);
  await page.run(() => void document.querySelector("header nav a").click());
  await page.until("the list of issues", () => document.querySelectorAll(".year a").length > 1);
  const lost = await page.run(
    () => [...document.images].filter((image) => image.complete && !image.naturalWidth).length,
  );
  assert.equal(lost, 0);
}

for (const at of ["/", "/deep/path/"]) {
  test(`a site can lie at ${at}`, async ({ page, server }) => {
    server.mount(at, sampleSite());
    await read(page, server.url(at));
  });
}

/** Starts a server that knows nothing but files; answers with its address and how to end it. */
async function plainServer(folder) {
  const server = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [, port] = /port (\d+)/.exec(line) ?? [];
    if (port) return { address: `http://127.0.0.1:${port}/`, stop: () => server.kill() };
  }
  throw new Error("python3 -m http.server did not start");
}

test("a site can be packed, unpacked elsewhere, and served there by a server without any header set", async ({
  page,
}) => {
  const elsewhere = temporaryFolder();
  const packed = join(elsewhere, "site.tar.gz");
  execFileSync("tar", ["-czf", packed, "-C", sampleSite(), "."]);
  const folder = join(elsewhere, "a folder");
  execFileSync("mkdir", [folder]);
  execFileSync("tar", ["-xzf", packed, "-C", folder]);
  const { address, stop } = await plainServer(elsewhere);
  try {
    await read(page, `${address}a%20folder/`);
  } finally {
    await page.driver.get("about:blank");
    stop();
  }
});
