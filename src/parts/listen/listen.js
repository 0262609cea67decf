// Reads an issue aloud: what comes when somebody presses “Listen” for the first time.
//
// 1. The issue as typed content (issue.js, queue.js), and as it is said (text/prepare.js).
// 2. The player: what it knows and how that changes (player/reduce.js), and the browser's speech (player/engine.js).
// 3. What is seen of it: the bar, the sentence, the place on the page (page/).
// 4. One player on a page (session.js), and one at a time across its tabs (tabs.js).

import { Known } from "./known.js";
import { voicesOf } from "./player/voices.js";
import { Queue } from "./queue.js";
import { Session } from "./session.js";
import { want } from "./words/wanted.js";
import { shownIn } from "./words/words.js";

/** @type {?Session} */
let session = null;

/**
 * Opens the player where it is not open, and begins: at an article where it was pressed in one.
 *
 * @param {import("../../embed/part.js").AppOfPart} app
 * @param {string=} article
 */
export async function open(app, article) {
  const look = app.look();
  if (!look) return;
  await want(app, [look.language]);
  const words = shownIn(look.language);
  if (!("speechSynthesis" in window)) return app.say(words.noSpeech);
  const voices = await voicesOf(window.speechSynthesis);
  if (!app.look()) return;
  if (voices.length === 0) return app.say(words.noVoices);
  if (session?.element !== app.element) {
    session?.close();
    session = new Session(app, {
      queue: new Queue(app, new Known(app)),
      language: look.language,
      voices,
      onClose: () => (session = null),
    });
  }
  await session.begin(article);
}
