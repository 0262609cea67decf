const WATCHED = ["class", "style", "data-theme", "data-bs-theme", "data-color-mode"];

/**
 * Keeps the root's `data-theme` (`light` or `dark`) in step with the element's `theme` attribute, the
 * page around it, and the system.
 *
 * @param {HTMLElement} element
 * @param {HTMLElement} root
 * @returns {{update: () => void, stop: () => void}}
 */
export function followTheme(element, root) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const update = () => {
    const asked = element.getAttribute("theme")?.trim().toLowerCase();
    root.dataset.theme = themeOf(element, asked, system.matches);
  };
  const observer = new MutationObserver(update);
  for (let node = element; node; node = node.parentElement) {
    observer.observe(node, { attributes: true, attributeFilter: WATCHED });
  }
  system.addEventListener("change", update);
  update();
  return {
    update,
    stop() {
      observer.disconnect();
      system.removeEventListener("change", update);
    },
  };
}

function themeOf(element, asked, systemIsDark) {
  if (asked === "light" || asked === "dark") return asked;
  const system = systemIsDark ? "dark" : "light";
  if (asked === "auto") return system;
  return themeOfPage(element, system);
}

/** The theme of the page around an element: what an ancestor says, nearest first. */
function themeOfPage(element, system) {
  for (let node = element.parentElement; node; node = node.parentElement) {
    const said = node.dataset.theme ?? node.dataset.bsTheme ?? node.dataset.colorMode;
    if (said === "dark" || said === "light") return said;
    if (node.classList.contains("dark")) return "dark";
    if (node.classList.contains("light")) return "light";
  }
  const schemes = getComputedStyle(element).colorScheme.split(" ");
  if (schemes.includes("dark") && !schemes.includes("light")) return "dark";
  if (schemes.includes("dark")) return system;
  return "light";
}
