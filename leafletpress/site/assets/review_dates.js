// A leaflet is out of date by the reader's clock: a page that was copied a year ago does not know the day.
"use strict";

(() => {
  const today = leafletToday();
  for (const notice of document.querySelectorAll("[data-late]")) {
    if (notice.dataset.late < today) notice.hidden = false;
  }
  for (const link of document.querySelectorAll("a[data-until]")) {
    if (link.dataset.until < today) link.remove();
  }
})();
