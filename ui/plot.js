// Draws a figure with the Plotly that the server itself serves, keeps zoom over repaints, and reports clicks.
const base = () => new URL(".", document.baseURI).href;

function library() {
  window.marsadPlotly ??= fetch(base() + "app/static/plotly.min.js")
    .then((answer) => {
      if (!answer.ok) throw new Error("static/plotly.min.js: " + answer.status);
      return answer.text();
    })
    .then((source) => new Promise((done, failed) => {
      // Static files that are not images or fonts are served as plain text, which browsers refuse to run.
      const script = document.createElement("script");
      script.src = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
      script.onload = () => done(window.Plotly);
      script.onerror = failed;
      document.head.append(script);
    }));
  const fonts = [400, 600].map((weight) => document.fonts.load(weight + " 13px 'IBM Plex Sans Arabic'", "مرصد a"));
  return Promise.all([window.marsadPlotly, ...fonts]).then(([plotly]) => plotly);
}

function served(figure) {
  for (const source of Object.values(figure.layout.map?.style?.sources ?? {})) {
    if (typeof source.data === "string" && source.data.startsWith("app/")) source.data = base() + source.data;
  }
  return figure;
}

function fitted(figure, width) {
  const { margin, yaxis, xaxis } = figure.layout;
  if (width < 560 && yaxis) {
    for (const side of ["l", "r"]) if (margin[side] > 60) margin[side] = 62;
    yaxis.tickfont.size = 11;
    xaxis.nticks = 5;
  }
  return figure;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".marsad-plot");
  root.setAttribute("aria-label", data.label);
  root.style.height = data.height + "px";
  root.report = (value) => setTriggerValue("chosen", value);
  root.wanted = data;
  root.dataset.wanted = data.stamp;
  root.queue = (root.queue ?? Promise.resolve()).then(async () => {
    if (root.wanted !== data || !root.isConnected || (root.bound && root.dataset.drawn === data.stamp)) return;
    const plotly = await library();
    const figure = fitted(served(JSON.parse(data.figure)), root.offsetWidth);
    await plotly.react(root, figure.data, figure.layout, { ...data.config, responsive: true });
    if (!root.bound) {
      root.bound = true;
      root.on("plotly_click", (event) => {
        const named = event.points.map((point) => [point.customdata].flat()[0]).filter(Boolean);
        if (named.length) root.report(named[named.length - 1]);
      });
      root.watch = new ResizeObserver(() => root.offsetWidth && plotly.Plots.resize(root));
      root.watch.observe(root);
    }
    root.dataset.drawn = data.stamp;
  }).catch((problem) => { root.textContent = String(problem); });
  return () => {
    root.watch?.disconnect();
    if (window.Plotly && root.bound) window.Plotly.purge(root);
    root.bound = false;
  };
}
