// An article in another language is not marked.
addEventListener("newsfold-ready", () => {
  const { shadowRoot: root } = document.querySelector("news-fold");
  for (const article of root.querySelectorAll("article")) article.removeAttribute("lang");
});
