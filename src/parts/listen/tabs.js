/** Players speak one at a time, on a page and across its tabs: who begins tells the others, and they stop. */
export function oneAtATime(onOther) {
  const own = Math.random();
  let channel = null;
  try {
    channel = new BroadcastChannel("newsfold-listen");
  } catch {
    // There is none, or storage is denied, and this with it.
  }
  if (channel) channel.onmessage = ({ data }) => data !== own && onOther();
  return { begins: () => channel?.postMessage(own), close: () => channel?.close() };
}
