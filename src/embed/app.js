// What comes with the app, and is of no use before: the glue, and what looks after apps. It is in the file of
// the glue, which readers load when they come near a newsletter; the loader, which every page loads, is without.

export { EmbeddedReader, HeldPage } from "newsfold-glue";
export { breaksDown, serve } from "./breakdown.js";
export { askEarly } from "./early-request.js";
export { sendFocus } from "./focus.js";
export { openPart } from "./part.js";
export { giveBack, takeRoot } from "./roots.js";
export { start } from "./start.js";
