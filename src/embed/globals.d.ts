// What is there beside the scripts of this folder, as the check of types has to know it.

import type { NewsFold } from "./element.js";
import type { Payload } from "./payload.js";

declare global {
  /** The files of the payload with their digests: the build writes them in its place. */
  const PAYLOAD: Payload;

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
