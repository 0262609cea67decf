/**
 * Puts a new element in the place of the one that is there: the reader comes back. WebKit's driver forgets
 * what is kept when the page is left.
 */
export async function anew(page) {
  await page.run(() => {
    const element = document.querySelector("news-fold");
    window.place = document.createComment("the newsletter");
    window.another = element.cloneNode();
    window.another.removeAttribute("inserted");
    // A tag whose element is taken away has it put back; this is another page's, so to speak.
    document.querySelector("script[data-newsfold]")?.remove();
    element.replaceWith(window.place);
  });
  // What the one before shows is at hand until it is gone, and would be shown without a look at the host.
  await page.drawn();
  await page.run(() => window.place.replaceWith(window.another));
}
