// How fast the first card of a large site is there, beside that of a small one: `site.mjs LARGE SMALL`.
// The two take turns, on a phone, with nothing cached.

import { parseArgs } from "node:util";

import { devTools } from "../harness/devtools.mjs";
import { serveSite } from "../harness/server.mjs";
import { firstCard } from "./first-card.mjs";
import { comparison, inPairs } from "./pairs.mjs";
import { startPhone } from "./phone.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "string", default: "15" } },
});
const TARGET = 1.2;

const server = await serveSite();
const PATHS = { large: "/large/", small: "/small/" };
Object.keys(PATHS).forEach((kind, at) => server.mount(PATHS[kind], positionals[at]));
const { driver, stop } = await startPhone();
try {
  const found = await inPairs(Number(values.pairs), ["large", "small"], async (kind) => {
    await driver.get("about:blank");
    await devTools(driver, "Network.clearBrowserCache");
    await devTools(driver, "Storage.clearDataForOrigin", { origin: server.origin, storageTypes: "all" });
    await driver.get(server.url(PATHS[kind]));
    return driver.executeScript(firstCard);
  });
  console.log(`\nTime to the first card, medians of ${values.pairs} pairs in milliseconds.\n`);
  console.log("| | large site | small site | ratio | target | |\n| --- | ---: | ---: | ---: | --- | --- |");
  console.log(comparison("first visit", [found.large, found.small], TARGET));
} finally {
  await stop();
  await server.close();
}
