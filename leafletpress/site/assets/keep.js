// "Keep this department on this device": its pages are fetched once and stay, and what was kept is said by name.
"use strict";

(() => {
  if (!("caches" in window) || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const [box, button, said] = ["keep", "keep-button", "keep-said"].map((id) => document.getElementById(id));
  box.hidden = false;

  // Keep a page with the style sheets and pictures that it shows.
  async function keep(cache, address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    await cache.put(address, response.clone());
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const beside = [...page.querySelectorAll("link[rel=stylesheet], article img")].map((one) => one.getAttribute("href") || one.getAttribute("src"));
    await cache.addAll([...new Set(beside)].map((path) => new URL(path, address).href));
  }

  button.addEventListener("click", async () => {
    button.disabled = true;
    const cache = await caches.open("leaflets-visited");
    const links = [...document.querySelectorAll("#kept-list a")];
    const titles = new Set();
    let lost = 0;
    for (const link of links) {
      try {
        await keep(cache, link.href);
        titles.add(link.closest("li").querySelector(".title").textContent);
      } catch {
        lost += 1;
      }
      said.textContent = `${titles.size} of ${document.querySelectorAll("#kept-list .title").length} leaflets …`;
    }
    said.textContent = `Kept on this device: ${[...titles].join(", ")}.${lost ? ` ${lost} pages could not be fetched.` : ""}`;
    button.disabled = false;
  });
})();
