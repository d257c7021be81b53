// A table of events as a real HTML table: read by screen readers, right to left where the page is, chosen by a click.
function cell(kind, value, colours) {
  const td = document.createElement("td");
  td.className = kind === "type" ? "tight" : kind;
  if (kind === "type" && value) {
    const chip = document.createElement("span");
    chip.className = "m-chip";
    chip.style.setProperty("--type", colours[value[0]] ?? "#6a7280");
    chip.textContent = value[1];
    td.append(chip);
  } else {
    td.textContent = Array.isArray(value) ? value[1] : value;
  }
  return td;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".m-rows");
  const { columns, rows, chosen, colours, label } = data;
  const order = root.order ?? { column: -1, down: false };
  root.setAttribute("aria-label", label);

  function fill() {
    const shown = [...rows];
    if (order.column >= 0 && order.column < columns.length) {
      const value = (row) => [row[1][order.column]].flat()[0];
      const numeric = shown.every((row) => typeof value(row) === "number" || value(row) === "");
      const rise = numeric ? (a, b) => value(a) - value(b) : (a, b) => String(value(a)).localeCompare(String(value(b)), document.documentElement.lang);
      shown.sort((a, b) => (order.down ? -rise(a, b) : rise(a, b)));
    }
    const table = document.createElement("table");
    const head = table.createTHead().insertRow();
    columns.forEach(({ name }, number) => {
      const th = document.createElement("th");
      th.scope = "col";
      if (order.column === number) th.ariaSort = order.down ? "descending" : "ascending";
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name + (order.column === number ? (order.down ? " ▾" : " ▴") : "");
      button.onclick = () => {
        order.down = order.column === number && !order.down;
        order.column = number;
        root.order = order;
        fill();
      };
      th.append(button);
      head.append(th);
    });
    const body = table.createTBody();
    for (const [id, values] of shown) {
      const tr = body.insertRow();
      tr.dataset.event = id;
      tr.tabIndex = 0;
      tr.ariaSelected = String(id === chosen);
      tr.append(...values.map((value, number) => cell(columns[number].kind, value, colours)));
      tr.onclick = () => setTriggerValue("chosen", id);
      tr.onkeydown = (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          tr.click();
        }
      };
    }
    const top = root.scrollTop;
    root.replaceChildren(table);
    root.scrollTop = top;
  }
  fill();
}
