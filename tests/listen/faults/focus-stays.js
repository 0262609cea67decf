// caught by issues
// Another issue comes without the focus.
HTMLElement.prototype.focus = () => {};
