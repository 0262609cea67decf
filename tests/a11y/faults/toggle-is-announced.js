// Opening an article is announced, which its button says already.
addEventListener("newsfold-toggle", () => {
  document.querySelector("news-fold").shadowRoot.querySelector("[aria-live]").textContent = "Article opened";
});
