// The page that is not on this device can be tried again.
"use strict";

(() => {
  const place = decodeURIComponent(location.hash.slice(1));
  if (!/^[A-Za-z0-9_./-]+([?][A-Za-z0-9=&]*)?$/.test(place) || place.includes("//")) return;
  const link = document.getElementById("again");
  link.href = place;
  link.textContent = `Try ${place} again`;
  link.parentElement.hidden = false;
})();
