// The button of the player that plays is an icon, and nothing else.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  const strip = () => {
    for (const button of root.querySelectorAll(".listen-row .play"))
      for (const name of ["aria-label", "title"]) button.removeAttribute(name);
  };
  new MutationObserver(strip).observe(root, { childList: true, subtree: true });
});
