// Pages from the network while that answers within three seconds, else those that were opened here before. Nothing is
// ever shown under another page's address: a page that is not here leads to one that says so.
"use strict";

const shell = self.leafletShell;
const visited = "leaflets-visited";
const patience = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(shell.name).then((cache) => cache.addAll(shell.files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("leaflets-shell-") && name !== shell.name;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const known = await caches.match(plain(request.url), { ignoreVary: true });
  try {
    const response = await within(fetch(request), known ? patience : 60000);
    if (response.ok && !response.redirected) (await caches.open(visited)).put(plain(request.url), response.clone());
    return response;
  } catch {
    if (known) return known;
    const asFolder = await caches.match(plain(`${request.url.split(/[?#]/)[0].replace(/\/?$/, "/")}index.html`));
    if (asFolder && request.mode === "navigate") return Response.redirect(asFolder.url || `${request.url}/index.html`);
    if (request.mode !== "navigate") return Response.error();
    const place = request.url.slice(self.registration.scope.length);
    return Response.redirect(`${self.registration.scope}offline.html#${encodeURIComponent(place)}`);
  }
}

// An address without its query: the same page, whichever edition somebody holds.
function plain(url) {
  const whole = new URL(url);
  const path = whole.pathname.endsWith("/") ? `${whole.pathname}index.html` : whole.pathname;
  return whole.origin + path;
}

function within(promise, time) {
  return Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error("too slow")), time))]);
}
