/**
 * A listener that calls a method of an object as long as that is there, and does not hold it. It stands in a function
 * of its own, since whatever a function holds for one of those in it is held by all of them.
 *
 * @template {object} T
 * @param {T} object
 * @param {(object: T) => void} call
 */
export function weakly(object, call) {
  const reference = new WeakRef(object);
  return () => {
    const there = reference.deref();
    if (there) call(there);
  };
}
