// caught by show-all
// A second region repeats what the first one says.
addEventListener("newsfold-ready", () => {
  const live = document.querySelector("news-fold").shadowRoot.querySelector("[aria-live]");
  const second = live.cloneNode();
  live.after(second);
  new MutationObserver(() => (second.textContent = live.textContent)).observe(live, {
    characterData: true,
    childList: true,
    subtree: true,
  });
});
