/** Sends focus to an element. A heading can have it only as long as it has it (src/hooks/use_focus.rs). */
export function sendFocus(element) {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.onblur = () => document.hasFocus() && element.removeAttribute("tabindex");
  }
  element.focus();
}
