// caught by show-all
// A second region repeats what the first one says.
// heard in firefox
// Of a region that comes later, Chromium tells Orca nothing.
addEventListener("newsfold-ready", () => {
  const live = document.querySelector("news-fold").shadowRoot.querySelector("[aria-live]");
  const second = live.cloneNode();
  live.after(second);
  const repeat = () => (second.textContent = live.textContent);
  const repeatLater = () => {
    repeat();
    // And once more: what two regions say at the same time Orca says once.
    setTimeout(() => (second.textContent = ""), 150);
    setTimeout(repeat, 300);
  };
  new MutationObserver(repeatLater).observe(live, {
    characterData: true,
    childList: true,
    subtree: true,
  });
});
