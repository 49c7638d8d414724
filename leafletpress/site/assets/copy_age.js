// A copy on a stick, a share or this device says how old it is once that is more than the trust allows.
"use strict";

(() => {
  const said = leafletStore.values.get("day");
  if (!said) return;
  const [day, good] = said;
  const age = Math.floor((Date.parse(leafletToday()) - Date.parse(day)) / 86400000);
  document.getElementById("site-day").textContent = `These pages are of ${leafletDay(day)}.`;
  if (age <= good) return;
  const line = document.getElementById("old-copy");
  line.textContent = `This copy of the leaflets is ${age} days old. Ask for a newer one before you give anything out.`;
  line.hidden = false;
})();
