/* What the page is made of: texts, tables, lines. */

const data = JSON.parse(document.getElementById('data').textContent);
const page = document.getElementById('page');
const LINE = { STRATEGY: 'strategy', PAPER: 'paper', BUY_AND_HOLD: 'hold', CONTROL: 'control', SHUFFLED: 'shuffled', MIRRORED: 'mirrored' };
const DASH = { STRATEGY: [], PAPER: [3, 5], BUY_AND_HOLD: [6, 3], CONTROL: [2, 2], SHUFFLED: [8, 2, 2, 2], MIRRORED: [4, 4] };

/* Every text from the data goes through here, as text. */
const node = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined && text !== null) made.textContent = text;
  if (className) made.className = className;
  return made;
};
const fixed = (v, digits) => v.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const percent = (v, digits = 2) => v === null ? '–' : fixed(100 * v, digits) + '\u00a0%';
const decimal = v => v === null ? '–' : fixed(v, 2);
const money = v => fixed(Math.abs(v) < .005 ? 0 : v, 2);
const price = v => v.toLocaleString('en-US', { maximumSignificantDigits: 7 });
const amount = v => v === null ? '–' : v.toLocaleString('en-US', { maximumSignificantDigits: 4 });
const levels = (v, unit) => v === null ? '–' : (v >= 1e9 ? amount(v / 1e9) + ' B' : v >= 1e6 ? amount(v / 1e6) + ' M' : v >= 1e3 ? amount(v / 1e3) + ' k' : amount(v))
  + (unit === 'USD' ? ' USD' : ' rel.');
const at = t => timeText(data.origin, t);
const isoTime = t => timeText(0, new Date(t).getTime());
const sign = v => v < 0 ? 'loss' : v > 0 ? 'gain' : '';

const section = (title, ...texts) => {
  const made = node('section');
  made.append(node('h2', title), ...texts.map(text => node('p', text, 'note')));
  page.append(made);
  return made;
};

/* rows: arrays of texts or of [text, class]; the first of a row is its heading. */
const table = (caption, heads, rows, className) => {
  const made = node('table', null, className), head = node('thead'), body = node('tbody'), line = node('tr');
  made.append(node('caption', caption), head, body);
  head.append(line);
  heads.forEach(text => { const th = node('th', text); th.scope = 'col'; line.append(th); });
  rows.forEach(cells => {
    const tr = node('tr');
    cells.forEach((cell, i) => {
      const [text, kind] = Array.isArray(cell) ? cell : [cell];
      const made = node(i ? 'td' : 'th', text, kind);
      if (!i) made.scope = 'row';
      tr.append(made);
    });
    body.append(tr);
  });
  const scroll = node('div', null, 'scroll');
  scroll.append(made);
  return scroll;
};

/* The table is made when it is asked for: it shows the section of time that the chart shows. */
const alternative = (host, make) => {
  const details = node('details');
  details.append(node('summary', 'This chart as a table'));
  details.addEventListener('toggle', () => {
    while (details.children.length > 1) details.lastChild.remove();
    if (details.open) details.append(make());
  });
  host.append(details);
};

const axis = new TimeAxis(data.origin, data.end);
const samples = () => Array.from({ length: 41 }, (_, i) => Math.round(axis.t0 + i * (axis.t1 - axis.t0) / 40));

const controls = (host, withZoom) => {
  const bar = node('div', null, 'bar');
  const button = (text, label, act) => {
    const made = node('button', text);
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    bar.append(made);
  };
  if (withZoom) {
    const middle = () => axis.cursor === null ? (axis.t0 + axis.t1) / 2 : axis.cursor;
    button('+', 'Zoom in', () => axis.zoom(.5, middle()));
    button('−', 'Zoom out', () => axis.zoom(2, middle()));
    button('Reset', 'Show the whole time', () => axis.reset());
  }
  host.append(bar);
  return bar;
};

const lines = (field, caption, height, host) => {
  const runs = data.runs.filter(run => run[field].t.length);
  if (!runs.length) { host.append(node('p', 'There are no values to draw.')); return; }
  const painter = {
    times: () => runs[0][field].t,
    yText: v => percent(v, Math.abs(v) < .1 ? 1 : 0),
    range(t0, t1) {
      let low = 0, high = field === 'gain' ? 0 : -Infinity;
      runs.forEach(run => {
        const { t, v } = run[field];
        for (let i = Math.max(0, indexAt(t, t0) - 1); i < t.length && t[i] <= t1; i++) { low = Math.min(low, v[i]); high = Math.max(high, v[i]); }
      });
      high = Math.max(high, field === 'gain' ? low : 0);
      const room = (high - low || .01) * .05;
      return [low - room, field === 'gain' ? high + room : 0 + room / 4];
    },
    paint(chart) {
      const g = chart.g;
      [...runs].reverse().forEach(run => {
        const { t, v } = run[field];
        g.strokeStyle = css(LINE[run.role]);
        g.lineWidth = run.role === 'STRATEGY' ? 2.2 : 1.3;
        g.setLineDash(DASH[run.role]);
        g.beginPath();
        const from = Math.max(0, indexAt(t, axis.t0) - 1), to = Math.min(t.length - 1, indexAt(t, axis.t1));
        for (let i = from; i <= to; i++) g[i === from ? 'moveTo' : 'lineTo'](chart.x(t[i]), chart.y1(v[i]));
        g.stroke();
      });
      g.setLineDash([]);
    },
    tip: t => at(t) + ' UTC\n' + runs.map(run => run.heading + ' ' + percent(valueAt(run[field], t))).join('\n')
  };
  const chart = new Chart(axis, host, caption + ' of ' + runs.map(run => run.heading).join(', '), height, painter);
  alternative(host, () => table(caption + ', section shown', ['Time, UTC', ...runs.map(run => run.heading)],
    samples().map(t => [at(t), ...runs.map(run => percent(valueAt(run[field], t)))])));
  return chart;
};
const valueAt = (line, t) => line.v[nearest(line.t, t)];
