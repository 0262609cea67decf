// TLDRs are light grey on white.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const tldr of root.querySelectorAll("[part=tldr]")) tldr.style.color = "rgb(170 170 170)";
});
