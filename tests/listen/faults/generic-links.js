// caught by links
// Links say "Read more".
addEventListener("newsfold-ready", () => {
  const { shadowRoot } = document.querySelector("news-fold");
  for (const link of shadowRoot.querySelectorAll(".source a")) link.setAttribute("aria-label", "Read more");
});
