// Tables of the office: sorted by the column whose head is pressed, narrowed to the rows that hold the words typed.
"use strict";

(() => {
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

  function sortBy(table, head, column) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((one, other) => order(one.cells[column].textContent, other.cells[column].textContent));
    body.append(...(down ? rows.reverse() : rows));
  }

  for (const table of document.querySelectorAll("table.sorts")) {
    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      if (head.classList.contains("unsorted")) continue;
      const button = leafletElement("button", "sort", ...head.childNodes);
      button.type = "button";
      button.addEventListener("click", () => sortBy(table, head, column));
      head.replaceChildren(button);
    }
  }

  const field = document.getElementById("narrow");
  const said = document.getElementById("narrowed");
  if (!field) return;
  const rows = [...document.querySelectorAll("table.narrows tbody tr")].filter((row) => !row.querySelector("[scope=rowgroup]"));
  const texts = rows.map((row) => row.textContent.toLowerCase());
  field.closest("[hidden]").hidden = false;
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const [at, row] of rows.entries()) row.hidden = !words.every((word) => texts[at].includes(word));
    for (const body of document.querySelectorAll("table.narrows tbody")) {
      const head = body.querySelector("[scope=rowgroup]");
      if (head) head.parentElement.hidden = ![...body.rows].some((row) => !row.hidden && row !== head.parentElement);
    }
    said.textContent = words.length ? `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows` : "";
  });
})();
