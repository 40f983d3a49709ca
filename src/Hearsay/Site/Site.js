// What a page can do besides being read. Every page works without it: all that is shown here stands in the page already, and no other words are made.
"use strict";

// The words behind a mark of a chart, in a panel beside it: by pointing, by the keyboard's focus and by touch (WCAG 1.4.13: Escape closes it, the pointer may
// go into it, and it stays until the pointer or the focus leaves).
{
  const gap = 18, patience = 280;
  const panel = document.createElement("div");
  panel.id = "mark-words";
  panel.className = "mark-words";
  panel.setAttribute("role", "tooltip");
  let shown = null, leaving = 0, touched = false;

  // A row of the table beside the chart is a voice of the chart, in the same order.
  function words_of(mark) {
    const chart = mark.closest("svg");
    const row = chart.closest("figure").querySelector("tbody").rows[[...chart.querySelectorAll(".voice")].indexOf(mark.closest(".voice"))];
    const cell = label => row.querySelector(`[data-label="${label}"]`).textContent;
    const said = row.querySelector(".said").textContent, who = cell("Speaker"), how = cell("Status, stance");
    if (!mark.classList.contains("again")) return { who, how, said, where: `${cell("Article")}, ${cell("Date")}` };
    const repeat = [...row.querySelectorAll('[data-label="Carried on by"] a')].find(link => link.getAttribute("href") === mark.getAttribute("href"));
    return { who, how, said: repeat.dataset.words ?? said, where: mark.getAttribute("aria-label") };
  }

  function piece(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  function show(mark, x) {
    clearTimeout(leaving);
    if (shown === mark) return;
    hide();
    const words = words_of(mark), figure = mark.closest("figure");
    const way = piece("a", "Open the statement");
    way.href = mark.getAttribute("href");
    way.tabIndex = -1;
    const head = piece("p", ` ${words.how}`);
    head.prepend(piece("strong", words.who));
    const where = piece("p", `${words.where}. `);
    where.append(way);
    panel.replaceChildren(head, piece("blockquote", words.said), where);
    figure.append(panel);
    mark.setAttribute("aria-describedby", panel.id);
    shown = mark;
    place(figure, mark, x);
  }

  // Under the mark, beside the pointer, so that the rows below can still be reached; above where the window ends.
  function place(figure, mark, x) {
    const frame = figure.getBoundingClientRect(), box = mark.querySelector(".hit").getBoundingClientRect();
    const glyph = (mark.querySelector(".glyph, .reach") ?? mark).getBoundingClientRect();
    const wide = panel.offsetWidth, high = panel.offsetHeight;
    const at = (x ?? glyph.left) - frame.left, right = at + gap;
    const left = right + wide <= frame.width ? right : at - gap - wide;
    const below = box.bottom + high <= innerHeight || box.top - high < 0;
    panel.style.left = `${Math.max(0, Math.min(left, frame.width - wide))}px`;
    panel.style.top = `${(below ? box.bottom : box.top - high) - frame.top}px`;
  }

  function hide() {
    clearTimeout(leaving);
    shown?.removeAttribute("aria-describedby");
    panel.remove();
    shown = null;
  }

  function hide_soon() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, patience);
  }

  // One stop for the Tab key in each chart; the arrow keys go on from there: up and down between voices, left and right between the marks of one.
  function go(mark, event) {
    const rows = [...mark.closest("svg").querySelectorAll(".voice")].map(voice => [...voice.querySelectorAll("a.dot")]);
    const row = rows.findIndex(marks => marks.includes(mark)), at = rows[row].indexOf(mark);
    const next = {
      ArrowDown: rows[row + 1]?.[Math.min(at, rows[row + 1].length - 1)],
      ArrowUp: rows[row - 1]?.[Math.min(at, rows[row - 1].length - 1)],
      ArrowRight: rows[row][at + 1],
      ArrowLeft: rows[row][at - 1],
      Home: rows[0][0],
      End: rows.at(-1)[0],
    };
    if (!(event.key in next) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    next[event.key]?.focus();
  }

  function prepare(chart) {
    chart.setAttribute("role", "group");
    // The browser's own tooltip would lie over the panel.
    for (const mark of chart.querySelectorAll("a.dot")) {
      const title = mark.querySelector("title");
      // What is seen comes first in the name, as it is seen (WCAG 2.5.3).
      mark.setAttribute("aria-label", [...mark.querySelectorAll("text"), title].map(part => part.textContent).join(" "));
      title.remove();
    }

    chart.querySelector("a.dot")?.setAttribute("tabindex", "0");
  }

  const mark_of = event => event.target.closest("a.dot");
  for (const figure of document.querySelectorAll("figure.question")) {
    for (const chart of figure.querySelectorAll("svg.ranges")) prepare(chart);
    // Not on the drawing itself: a browser makes one that listens to the keyboard a stop of its own.
    figure.addEventListener("keydown", event => { if (mark_of(event)) go(mark_of(event), event); });
    figure.addEventListener("focusin", event => {
      const mark = mark_of(event);
      if (!mark) return;
      for (const other of mark.closest("svg").querySelectorAll("a.dot")) other.setAttribute("tabindex", other === mark ? "0" : "-1");
      if (mark.matches(":focus-visible")) show(mark);
    });
    figure.addEventListener("focusout", hide_soon);
    figure.addEventListener("pointerover", event => {
      if (mark_of(event) && event.pointerType !== "touch") show(mark_of(event), event.clientX);
    });
    figure.addEventListener("pointerout", event => { if (mark_of(event)) hide_soon(); });
    figure.addEventListener("pointerdown", event => { touched = event.pointerType === "touch"; });
    // A finger cannot point: its touch shows the words, and the link in the panel leads on.
    figure.addEventListener("click", event => {
      if (!touched || !mark_of(event)) return;
      event.preventDefault();
      show(mark_of(event), event.clientX);
    });
  }

  panel.addEventListener("pointerenter", () => clearTimeout(leaving));
  panel.addEventListener("pointerleave", hide_soon);
  addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  addEventListener("pointerdown", event => { if (shown && !panel.contains(event.target) && !shown.contains(event.target)) hide(); });
  addEventListener("resize", hide);
}

// The choice of a day becomes a slider over the same days; what it stands at is told while it moves.
for (const form of document.querySelectorAll("form.days")) {
  const choice = form.querySelector("select"), label = form.querySelector("label"), start = choice.selectedIndex;
  const slider = document.createElement("input"), day = document.createElement("output");
  Object.assign(slider, { type: "range", min: 0, max: choice.options.length - 1, step: 1, id: "as-of-slider" });
  slider.value = start;
  label.htmlFor = slider.id;
  day.htmlFor = slider.id;
  choice.hidden = form.querySelector("button").hidden = true;
  label.after(slider, day);
  let waiting = 0, by_key = false;

  function tell() {
    choice.selectedIndex = slider.value;
    day.textContent = choice.options[choice.selectedIndex].text;
    slider.setAttribute("aria-valuetext", day.textContent);
  }

  function go() {
    clearTimeout(waiting);
    if (choice.selectedIndex === start) return;
    // The end of the slider is the story's own address, without a day.
    if (choice.value === "") location.assign(form.action);
    else form.submit();
  }

  tell();
  slider.addEventListener("input", tell);
  slider.addEventListener("keydown", event => { by_key = true; if (event.key === "Enter") { event.preventDefault(); go(); } });
  slider.addEventListener("pointerdown", () => { by_key = false; });
  // Every arrow key is a change of its own: wait until the keys rest.
  slider.addEventListener("change", () => { clearTimeout(waiting); if (by_key) waiting = setTimeout(go, 1200); else go(); });
}
