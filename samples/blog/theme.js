// The blog's own switch between light and dark: the system decides until the reader does.

const root = document.documentElement;
root.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-theme-switch]");
  const label = () => (root.dataset.theme === "dark" ? "Light theme" : "Dark theme");
  button.textContent = label();
  button.addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    button.textContent = label();
  });
});
