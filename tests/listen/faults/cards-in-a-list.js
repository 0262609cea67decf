// caught by lists
// The cards are items of a list.
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  setAttribute.call(this, name, value);
  if (name !== "class") return;
  if (value === "section") setAttribute.call(this, "role", "list");
  if (value === "card") setAttribute.call(this, "role", "listitem");
};
