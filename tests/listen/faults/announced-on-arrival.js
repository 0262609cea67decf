// caught by first-takeaway
// A region says that the newsletter is there, which nobody asked.
addEventListener("DOMContentLoaded", () => {
  const live = document.createElement("div");
  live.setAttribute("aria-live", "polite");
  document.body.append(live);
  addEventListener("newsfold-ready", () => (live.textContent = "Newsletter loaded"));
});
