// Real newsletters as they are said: `cargo xtask test node` runs this on the bundles of the folder that
// NEWSFOLD_CORPUS names, of which NEWSFOLD_TEST_BUNDLES is the folder.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { Voices } from "../../src/parts/listen/player/voices.js";
import { secondsOf } from "../../src/parts/listen/text/lengths.js";
import { prepare } from "../../src/parts/listen/text/prepare.js";
import { learn } from "../../src/parts/listen/words/words.js";

for (const language of ["ar", "de", "es", "fr", "he", "ja", "pl", "zh"])
  learn(language, await import(`../../src/parts/listen/words/${language}.js`));

/** What nobody says: addresses, markup, shortcodes, what programs write for signs. */
const UNSAID =
  /\w:\/\/\w|\bwww\.\w|\]\(|&(?:[a-z]{2,8}|#\d+);|\*\*|`|\{\{|\{%|<\/?(?:p|a|b|i|em|strong|br|div|span|img)\b|\[\/?(?:gallery|caption|embed|audio|video)\b/;
/** How long an engine may speak in one go before browsers stop it, in seconds. */
const STOPPED = 15;
const SLOWEST = 0.7;

const folder = process.env.NEWSFOLD_TEST_BUNDLES;
const bundles = readdirSync(folder).filter((file) => file.endsWith(".json"));
assert.ok(bundles.length > 0, `${folder} holds no bundles`);

for (const file of bundles)
  test(`each issue of ${file} is said whole, without addresses and markup, each text in the voice of its language`, () => {
    const { publication, issues } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    assert.ok(issues.length > 0);
    for (const issue of issues) {
      const language = issue.language ?? publication.language ?? "";
      const said = prepare(issue, { language, detail: "full" });
      const at = `${file}, ${issue.id}`;
      assert.deepEqual(
        [...new Set(said.map(({ article }) => article))].filter(Boolean),
        issue.sections.flatMap(({ articles }) => articles.map(({ id }) => id)),
        `${at}: every article, in order`,
      );
      for (const { text, lang } of said) {
        assert.doesNotMatch(text, UNSAID, at);
        assert.ok(secondsOf(text) / SLOWEST < STOPPED, `${at}: too long for one go: ${text}`);
        if (lang) assert.equal(voicesFor(lang).asked(lang).lang, lang, at);
      }
    }
  });

/** A device that speaks English, which it would rather do, and the language of a tag. */
function voicesFor(lang) {
  const voice = (lang, number) => ({
    name: lang,
    lang,
    voiceURI: `${number}`,
    localService: true,
    default: number === 0,
  });
  return new Voices(["en-ZW", lang].map(voice), () => ({}));
}
