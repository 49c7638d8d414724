// What was opened here stays on this device; from a disk (file://) it is there anyway.
"use strict";

if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
  const root = new URL(document.body.dataset.root || "./", location.href);
  navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname }).catch(() => undefined);
}
