// Tab stops at headings.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const heading of root.querySelectorAll("h2, h3")) heading.tabIndex = 0;
});
