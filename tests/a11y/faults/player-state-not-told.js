// What can be chosen in the player opens and closes, and its button is always “collapsed”.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const keep = () =>
    root.querySelector(".listen-row .settings[aria-expanded=true]")?.setAttribute("aria-expanded", "false");
  new MutationObserver(keep).observe(root, { attributeFilter: ["aria-expanded"], childList: true, subtree: true });
});
