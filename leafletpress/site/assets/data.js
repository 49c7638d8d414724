// Data comes as scripts that call leafletData(name, value): the one way that works from a disk and from a server.
"use strict";

const leafletStore = { values: new Map(), waiting: new Map() };

function leafletData(name, value) {
  leafletStore.values.set(name, value);
  for (const take of leafletStore.waiting.get(name) || []) take(value);
  leafletStore.waiting.delete(name);
}

// Return what stands in data/NAME.js or e/XX.js, undefined if there is no such file.
function leafletLoad(name, path) {
  if (leafletStore.values.has(name)) return Promise.resolve(leafletStore.values.get(name));
  const waiting = leafletStore.waiting.get(name);
  return new Promise((resolve) => {
    leafletStore.waiting.set(name, [...(waiting || []), resolve]);
    if (waiting) return;
    const script = document.createElement("script");
    script.src = document.body.dataset.root + path;
    script.onerror = () => {
      for (const give of leafletStore.waiting.get(name) || []) give(undefined);
      leafletStore.waiting.delete(name);
    };
    document.head.append(script);
  });
}

// Return today as YYYY-MM-DD by the reader's own clock.
function leafletToday() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// Return an element with a class, texts and elements inside it; a text is never markup.
function leafletElement(kind, name, ...inside) {
  const element = document.createElement(kind);
  if (name) element.className = name;
  element.append(...inside.filter((one) => one !== null && one !== undefined));
  return element;
}

// Return a date such as 2026-05-31 as English says it.
function leafletDay(text) {
  const [year, month, day] = text.split("-").map(Number);
  const months = "January February March April May June July August September October November December".split(" ");
  return `${day} ${months[month - 1]} ${year}`;
}
