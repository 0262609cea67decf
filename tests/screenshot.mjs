// Takes a picture of a page in Chromium.
// Usage: node screenshot.mjs URL PICTURE.png [--width 360] [--height 900] [--dark] [--full]

import { parseArgs } from "node:util";

import { picture } from "./harness/picture.mjs";
import { start } from "./harness/session.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "900" },
    dark: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
  },
});
const [url, file] = positionals;

const { driver, stop } = await start("chromium");
try {
  await picture(driver, url, file, {
    width: Number(values.width),
    height: Number(values.height),
    dark: values.dark,
    full: values.full,
  });
} finally {
  await stop();
}
