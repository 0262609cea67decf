/** Players speak one at a time, on a page and across its tabs: who begins tells the others, and they stop. */
export function oneAtATime(onOther) {
  const own = Math.random();
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("newsfold-listen") : null;
  if (channel) channel.onmessage = ({ data }) => data !== own && onOther();
  return { begins: () => channel?.postMessage(own), close: () => channel?.close() };
}
