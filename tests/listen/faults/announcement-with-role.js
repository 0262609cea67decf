// caught by collapsed-card
// The live region has a role, and its text stays in it.
addEventListener("newsfold-ready", () => {
  const live = document.querySelector("news-fold").shadowRoot.querySelector("[aria-live]");
  live.setAttribute("role", "status");
  live.closest("section").querySelector("article").append(live.cloneNode());
});
