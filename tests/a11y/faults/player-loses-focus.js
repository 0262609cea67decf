// Who closes the player is at the top of the page again.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  new MutationObserver(() => {
    const isOpen = Boolean(root.querySelector(".listen-bar"));
    if (window.playerWasOpen && !isOpen) root.activeElement?.blur();
    window.playerWasOpen = isOpen;
  }).observe(root, { childList: true });
});
