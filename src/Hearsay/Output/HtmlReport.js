// Opens the row that a link leads to.
function open_row() {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const details of row ? row.querySelectorAll("details") : []) details.open = true;
  for (let outer = row; outer; outer = outer.parentElement) if (outer.tagName === "DETAILS") outer.open = true;
  if (row) row.scrollIntoView();
}
addEventListener("hashchange", open_row);
if (location.hash) open_row();
