// TLDRs are a little too pale for level AAA.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const tldr of root.querySelectorAll("[part=tldr]")) tldr.style.color = "rgb(106 106 106)";
});
