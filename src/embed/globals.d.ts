// What is there beside the scripts of this folder, as the check of types has to know it.

import type { NewsFold } from "./element.js";
import type { Payload } from "./payload.js";

declare global {
  /** The files of the payload with their digests: the build writes them in its place. */
  const PAYLOAD: Payload;

  /** The parts that are loaded when they are wanted, each a file with its digest: written by the build, too. */
  const PARTS: Record<string, { href: string; integrity: string }>;

  /** The files with the player's words, by language: written into that part by the build. */
  const WORDS: Record<string, { href: string; integrity: string }>;

  /** The file of the part that remembers what was read, for the page that lists all issues. */
  const PLACE: string;

  // What the app knows as well (src/agreed/): the build writes it in place of these names.

  /** The names of the attributes that the app takes over. */
  const ATTRIBUTES: string[];
  /** Those that a page is drawn by, besides its issue. */
  const DRAWN: string[];
  /** What stands before an article's id in the id of its card's title. */
  const TITLE: string;
  /** What stands before an article's id in the id of its panel. */
  const PANEL: string;
  /** What stands before the name of a choice where it is kept. */
  const KEPT: string;
  /** What stands before the name of a custom property that a choice sets. */
  const PROPERTY: string;
  /** Custom properties, each with the choice it follows, and what it is for which value of that. */
  const SET: [property: string, choice: string, values: Record<string, string>][];
  /** How much larger the text is with which size. */
  const SIZES: Record<string, number>;
  /** How much higher lines are with which spacing. */
  const LINES: Record<string, number>;
  /** The name of the event that says that a newsletter could not be loaded or shown. */
  const ERROR_EVENT: string;
  /** The name of the event that says that the reader chose something. */
  const CHOICE_EVENT: string;
  const READ_EVENT: string;
  const KEPT_EVENT: string;
  const FILTER_EVENT: string;
  /** How long an answer from the network may take, in milliseconds. */
  const ANSWER_PATIENCE: number;
  /** How long panels wait for a script before they open by themselves, in milliseconds. */
  const PANELS_PATIENCE: number;
  /** What the name of a newsletter's cache has before the address of its bundle. */
  const CACHE: string;
  /** The file of the service worker, beside the bundle. */
  const WORKER: string;
  /** The message that has a worker remove everything. */
  const FORGET: string;
  /** The property of a message by which a worker tells what is wrong. */
  const COMPLAINT: string;

  interface HTMLElementTagNameMap {
    "news-fold": NewsFold;
  }

  interface HTMLScriptElement {
    /** The element that a tag of ours was given. */
    newsfold?: HTMLElement;
  }

  interface Window {
    /** Not in every browser: https://www.w3.org/TR/trusted-types/ */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  }
}
