/** Tells the address that a `src` means, the same as long as it says the same: a page's own may change. */
export function steadyAddress() {
  let last = [];
  return (src) => {
    if (src !== last[0]) last = [src, addressOf(src)];
    return last[1];
  };
}

/** The absolute address that a `src` means; blank is none, and neither is what no browser can go to. */
export function addressOf(src) {
  if (!src?.trim()) return undefined;
  try {
    return new URL(src, document.baseURI).href;
  } catch {
    console.warn(`newsfold: \`${src}\` is no address of a bundle`);
    return undefined;
  }
}
