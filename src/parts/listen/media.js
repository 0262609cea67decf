/**
 * Keys for media and the lock screen, where the system has them: what is heard, and what its buttons do.
 *
 * @param {Record<string, () => void>} actions by the names of https://w3c.github.io/mediasession/
 */
export function mediaSession(actions) {
  const { mediaSession } = navigator;
  const set = (name, action) => {
    try {
      mediaSession?.setActionHandler(name, action);
    } catch {
      // Not every browser knows every action.
    }
  };
  let isTaken = false;
  return {
    /** @param {{title: string, artist: string, album: string}} heard */
    shows(heard, isPlaying) {
      if (!mediaSession || !window.MediaMetadata) return;
      // Until something is heard, they are the page's own.
      if (!isTaken && !isPlaying) return;
      if (!isTaken) for (const name in actions) set(name, actions[name]);
      isTaken = true;
      const { metadata } = mediaSession;
      if (metadata?.title !== heard.title || metadata?.album !== heard.album)
        mediaSession.metadata = new MediaMetadata(heard);
      mediaSession.playbackState = isPlaying ? "playing" : "paused";
    },
    close() {
      if (!isTaken) return;
      for (const name in actions) set(name, null);
      mediaSession.metadata = null;
      mediaSession.playbackState = "none";
    },
  };
}

/**
 * What the system's buttons do with a player.
 *
 * @param {import("./player/player.js").Player} player
 * @param {() => void} play
 * @param {(event: import("./player/reduce.js").Event) => void} move
 */
export function actionsOf(player, play, move) {
  const pause = () => player.dispatch({ type: "pause" });
  const go = (type, step) => () => move({ type, step });
  return {
    play: () => player.state.status === "ended" || play(),
    pause,
    stop: pause,
    previoustrack: go("article", -1),
    nexttrack: go("article", 1),
    seekbackward: go("paragraph", -1),
    seekforward: go("paragraph", 1),
  };
}
