/**
 * The media that every state is looked at in, by name: what the page is told of each. Only Chromium can be
 * told; the others are looked at as they are, which is light.
 */
const MEDIA = {
  light: { "prefers-color-scheme": "light" },
  dark: { "prefers-color-scheme": "dark" },
  "forced colours": { "prefers-color-scheme": "light", "forced-colors": "active" },
};

/** Nothing is halfway somewhere. */
const STILL = { "prefers-reduced-motion": "reduce" };

/** Tells the page of a medium, where that can be told. */
export async function enter(page, medium) {
  if (page.engine === "chromium") await page.emulate({ ...STILL, ...MEDIA[medium] });
}

/** Looks at a page in every medium there is in this engine; `look` gets the name of each, and answers with findings. */
export async function inEveryMedium(page, look) {
  const found = [];
  for (const medium of page.engine === "chromium" ? Object.keys(MEDIA) : ["light"]) {
    await enter(page, medium);
    found.push(...(await look(medium)).map((finding) => `${medium}: ${finding}`));
  }
  return found;
}
