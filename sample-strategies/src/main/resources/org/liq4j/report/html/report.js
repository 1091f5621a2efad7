const data = JSON.parse(document.getElementById('data').textContent);
const page = document.getElementById('page');
const LINE = { STRATEGY: 'strategy', BUY_AND_HOLD: 'hold', CONTROL: 'control', SHUFFLED: 'shuffled', MIRRORED: 'mirrored' };
const DASH = { STRATEGY: [], BUY_AND_HOLD: [6, 3], CONTROL: [2, 2], SHUFFLED: [8, 2, 2, 2], MIRRORED: [4, 4] };

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

/* ---- lines ---- */

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

/* ---- price and heatmap ---- */

const VIRIDIS = [[68, 1, 84], [59, 82, 139], [33, 145, 140], [94, 201, 98], [253, 231, 37]];
const viridis = share => {
  const at = Math.min(share, .9999) * 4, i = Math.floor(at), rest = at - i;
  return VIRIDIS[i].map((from, c) => Math.round(from + rest * (VIRIDIS[i + 1][c] - from)));
};
const cells = text => {
  const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0)), view = new DataView(bytes.buffer);
  return Uint16Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(2 * i, true));
};

class Levels {
  constructor(map) {
    Object.assign(this, map);
    this.long = cells(map.longs);
    this.short = cells(map.shorts);
    this.gap = new Set(map.gaps);
    this.colours = 'sides';
    this.least = 0;
    /* The colours end at the 99.5th percentile, so that one large cell does not hide the others. */
    const sorted = Float64Array.from(this.long, (v, i) => Math.max(v, this.short[i])).filter(v => v > 0).sort();
    this.peak = sorted.length ? Math.max(1, sorted[Math.floor(sorted.length * .995)]) : 1;
  }

  share(v) { return Math.min(1, Math.sqrt(v / this.peak)); }

  notional(v) { return v / 65535 * this.max; }

  image() {
    const key = this.colours + this.least + css('back') + css('longs');
    if (this.key === key) return this.made;
    const canvas = document.createElement('canvas');
    canvas.width = this.columns;
    canvas.height = this.rows;
    const g = canvas.getContext('2d'), image = g.createImageData(this.columns, this.rows);
    const sides = [css('longs'), css('shorts')].map(text => text.split(' ').map(Number));
    for (let c = 0; c < this.columns; c++) {
      const faint = this.gap.has(c) ? .35 : 1;
      for (let r = 0; r < this.rows; r++) {
        const i = c * this.rows + r, long = this.long[i], short = this.short[i];
        const one = this.colours === 'sides';
        const share = this.share(one ? Math.max(long, short) : long + short);
        if (share <= this.least) continue;
        const colour = one ? sides[long >= short ? 0 : 1] : viridis(share);
        image.data.set([...colour, Math.round(255 * faint * (one ? share * .92 : Math.min(1, .06 + 1.3 * share)))], 4 * ((this.rows - 1 - r) * this.columns + c));
      }
    }
    g.putImageData(image, 0, 0);
    this.key = key;
    return this.made = canvas;
  }

  column(t) { const c = Math.floor((t - this.firstEnd) / this.length); return c >= 0 && c < this.columns ? c : -1; }

  row(p) {
    const share = this.scale === 'LOG' ? Math.log(p / this.low) / Math.log(this.high / this.low) : (p - this.low) / (this.high - this.low);
    const r = Math.floor(share * this.rows);
    return r >= 0 && r < this.rows ? r : -1;
  }

  edge(r) { const share = r / this.rows; return this.scale === 'LOG' ? this.low * Math.pow(this.high / this.low, share) : this.low + share * (this.high - this.low); }

  band(r) { return price(this.edge(r)) + ' to ' + price(this.edge(r + 1)); }

  strongest(cellsOfSide, c) {
    let best = -1;
    for (let r = 0; r < this.rows; r++) { const v = cellsOfSide[c * this.rows + r]; if (v > 0 && (best < 0 || v > cellsOfSide[c * this.rows + best])) best = r; }
    return best < 0 ? '–' : this.band(best) + ': ' + levels(this.notional(cellsOfSide[c * this.rows + best]), this.unit);
  }
}

const trades = data.trades.rows.map(row => Object.fromEntries(data.trades.columns.map((name, i) =>
  [name, row[i] !== null && /Reason|regime/.test(name) ? data.trades.texts[row[i]] : row[i]])));
trades.forEach((trade, i) => { trade.number = i + 1; });
const sideOf = trade => trade.short ? 'short' : 'long';
const heatText = trade => trade.clusterUp === null ? 'the heatmap said nothing'
  : 'up ' + levels(trade.clusterUp, data.levelUnit) + ', down ' + levels(trade.clusterDown, data.levelUnit) + ', ratio ' + amount(trade.ratio) + ', ' + (trade.regime || '–');
const map = data.heatmap && data.heatmap.columns ? new Levels(data.heatmap) : null;

const pricePainter = {
  log: map !== null && map.scale === 'LOG',
  times: () => data.bars.t,
  yText: v => price(Number(v.toPrecision(6))),
  range(t0, t1) {
    const { t, h, l } = data.bars;
    let low = Infinity, high = 0;
    for (let i = indexAt(t, t0); i < t.length && (i === 0 || t[i - 1] <= t1); i++) { low = Math.min(low, l[i]); high = Math.max(high, h[i]); }
    const room = Math.max(high - low, high * .004) * (map ? .45 : .08);
    return map ? [Math.max(low - room, Math.min(low * .99, map.low)), Math.min(high + room, Math.max(high * 1.01, map.high))]
      : [Math.max(low - room, low * .5), high + room];
  },
  under(chart) {
    if (!map) return;
    const g = chart.g, begin = map.firstEnd;
    g.imageSmoothingEnabled = false;
    /* A column is the profile at its end: it is drawn from there on, so that nothing is shown before it was known. */
    const left = chart.x(begin), right = chart.x(begin + map.columns * map.length);
    g.drawImage(map.image(), left, chart.y1(map.high), right - left, chart.y1(map.low) - chart.y1(map.high));
  },
  paint(chart) {
    const g = chart.g, { t, o, h, l, c } = data.bars, from = indexAt(t, axis.t0), to = Math.min(t.length - 1, indexAt(t, axis.t1));
    const each = (chart.right - chart.left) / Math.max(1, to - from + 1);
    g.strokeStyle = css('candle');
    g.fillStyle = css('candle');
    g.lineWidth = 1;
    for (let i = from; i <= to; i++) {
      const begin = i ? t[i - 1] : 0, x = chart.x((begin + t[i]) / 2), wide = Math.min(11, each * .65);
      g.beginPath(); g.moveTo(x, chart.y1(h[i])); g.lineTo(x, chart.y1(l[i])); g.stroke();
      if (wide >= 3) {
        const top = chart.y1(Math.max(o[i], c[i])), tall = Math.max(1, chart.y1(Math.min(o[i], c[i])) - top);
        g.fillStyle = css(c[i] >= o[i] ? 'back' : 'candle');
        g.fillRect(x - wide / 2, top, wide, tall);
        g.strokeRect(x - wide / 2, top, wide, tall);
      }
    }
    this.marks(chart);
  },
  marks(chart) {
    const g = chart.g, seen = trades.filter(trade => trade.exitTime >= axis.t0 && trade.entryTime <= axis.t1);
    if (seen.length > 200) {
      /* Too many to tell apart: dots, so that the price stays to be seen. */
      seen.forEach(trade => {
        g.fillStyle = css(trade.profit < 0 ? 'loss' : 'gain');
        g.fillRect(chart.x(trade.entryTime) - 1, chart.y1(trade.entryPrice) - 1, 2.5, 2.5);
      });
      return;
    }
    const size = 6;
    seen.forEach(trade => {
      const x = chart.x(trade.entryTime), y = chart.y1(trade.entryPrice), x2 = chart.x(trade.exitTime), y2 = chart.y1(trade.exitPrice);
      const colour = css(trade.profit < 0 ? 'loss' : 'gain'), up = trade.short ? -1 : 1;
      g.strokeStyle = colour;
      g.lineWidth = 1.5;
      g.setLineDash([4, 3]);
      g.beginPath(); g.moveTo(x, y); g.lineTo(x2, y2); g.stroke();
      g.setLineDash([]);
      g.fillStyle = colour;
      g.beginPath(); g.moveTo(x, y - up * size); g.lineTo(x - size, y + up * size); g.lineTo(x + size, y + up * size); g.closePath(); g.fill();
      g.strokeStyle = css('mark');
      g.lineWidth = 1;
      g.stroke();
      /* Wide enough to be seen around the entry that follows at once. */
      g.strokeStyle = colour;
      g.lineWidth = 2;
      g.beginPath(); g.arc(x2, y2, size * 1.5, 0, 7); g.stroke();
    });
  },
  /* The trade whose mark is under the pointer; without a pointer, one that begins or ends at the bar. */
  near(t, chart) {
    const { t: times } = data.bars, i = nearest(times, t), begin = i ? times[i - 1] : 0;
    const inBar = at => at >= begin && at <= times[i];
    const close = (at, p) => chart.y === undefined ? inBar(at) : Math.hypot(chart.x(at) - chart.x(t), chart.y1(p) - chart.y) < 11;
    return trades.find(trade => close(trade.entryTime, trade.entryPrice) || close(trade.exitTime, trade.exitPrice));
  },
  tip(t, chart) {
    const { t: times, o, h, l, c } = data.bars, i = Math.min(times.length - 1, indexAt(times, t));
    let text = at(times[i]) + ' UTC\nopen ' + price(o[i]) + ', high ' + price(h[i]) + '\nlow ' + price(l[i]) + ', close ' + price(c[i]);
    const trade = this.near(t, chart);
    if (trade) {
      return text + '\n\nTrade ' + trade.number + ', ' + sideOf(trade) + ' ' + amount(trade.coins) + ', profit ' + money(trade.profit) + ' ' + data.currency
        + '\nin ' + at(trade.entryTime) + ' at ' + price(trade.entryPrice) + (trade.entryReason ? ': ' + trade.entryReason : '')
        + '\nout ' + at(trade.exitTime) + ' at ' + price(trade.exitPrice) + (trade.exitReason ? ': ' + trade.exitReason : '')
        + '\nthen: ' + heatText(trade);
    }
    const column = map ? map.column(t) : -1;
    if (column >= 0) {
      const row = map.row(chart.y === undefined ? c[i] : chart.valueAt(chart.y));
      if (row >= 0) {
        const cell = column * map.rows + row;
        text += '\n\nModelled levels at ' + map.band(row) + '\nlongs ' + levels(map.notional(map.long[cell]), map.unit)
          + '\nshorts ' + levels(map.notional(map.short[cell]), map.unit) + (map.gap.has(column) ? '\nno bars then: the last profile known' : '');
      }
    }
    return text;
  }
};

const mapLegend = (bar, redraw) => {
  const label = (text, control) => { const made = node('label', text); made.append(control); bar.append(made); };
  const colours = node('select');
  [['sides', 'longs and shorts'], ['viridis', 'both, viridis']].forEach(([value, text]) => { const option = node('option', text); option.value = value; colours.append(option); });
  const least = node('input');
  least.type = 'range';
  least.min = 0; least.max = 95; least.value = 0;
  least.setAttribute('aria-label', 'Hide cells below this share of the colour scale, in percent');
  const ramp = node('canvas', null, 'ramp'), legend = node('span', null, 'key');
  ramp.width = 90; ramp.height = 16;
  ramp.setAttribute('aria-hidden', 'true');
  const paint = () => {
    const g = ramp.getContext('2d');
    g.clearRect(0, 0, 90, 16);
    for (let x = 0; x < 90; x++) {
      const share = x / 89;
      if (map.colours === 'sides') ['longs', 'shorts'].forEach((side, i) => { g.fillStyle = 'rgb(' + css(side) + ' / ' + share * .92 + ')'; g.fillRect(x, 8 * i, 1, 8); });
      else { g.fillStyle = 'rgb(' + viridis(share).join(' ') + ')'; g.fillRect(x, 0, 1, 16); }
    }
  };
  const top = levels(map.notional(map.peak), map.unit);
  legend.append(node('span', '0'), ramp, node('span', top + ' and more a cell, modelled'));
  colours.addEventListener('change', () => { map.colours = colours.value; paint(); redraw(); });
  least.addEventListener('input', () => { map.least = least.value / 100; redraw(); });
  label('Colours', colours);
  label('Hide below', least);
  const sides = node('span', null, 'key');
  [['longs', 'long levels'], ['shorts', 'short levels']].forEach(([side, text]) => {
    const swatch = node('span', null, 'swatch');
    swatch.style.borderColor = 'rgb(var(--' + side + '))';
    sides.append(swatch, node('span', text));
  });
  bar.append(sides, legend);
  paint();
  return paint;
};

/* ---- the page ---- */

const header = () => {
  page.append(node('h1', data.title));
  page.append(node('p', data.strategy + ' on ' + data.instrument + (data.simulated ? ' (simulated market)' : '') + ', levels modelled by ' + data.model
    + '. ' + data.barCount.toLocaleString('en-US') + ' bars, ' + at(0) + ' to ' + at(data.end) + ' UTC. Began with ' + money(data.capital) + ' ' + data.currency + '.', 'sub'));
  const verdict = node('p', data.verdict.replaceAll(' %', '\u00a0%'), 'verdict');
  page.append(verdict);
  page.append(node('p', 'All liquidation levels are modelled, not measured. The figures say what these rules would have made of these bars under the assumptions listed below; they say nothing of other times.', 'note'));
};

const metrics = () => {
  const made = section('Figures'), runs = data.runs, one = (name, text) => [name, ...runs.map((run, i) => [text(run), i ? '' : 'own'])];
  const none = run => run.role === 'BUY_AND_HOLD';
  made.append(table('Amounts in ' + data.currency + ', after all costs. A dash: not defined.', ['', ...runs.map(run => run.heading)], [
    one('Return', run => percent(run.totalReturn)), one('Max drawdown', run => percent(run.maxDrawdown)), one('Sharpe', run => decimal(run.sharpe)),
    one('Trades', run => run.trades.toLocaleString('en-US')), one('Win rate', run => percent(run.winRate, 1)), one('Profit factor', run => decimal(run.profitFactor)),
    one('Exposure', run => percent(run.exposure, 1)), one('Fees', run => money(run.fees)), one('Slippage', run => money(run.slippage)),
    one('Funding paid', run => none(run) && !run.funding ? '–' : money(run.funding))], 'metrics'));
};

const key = host => {
  const bar = controls(host, false);
  data.runs.filter(run => run.gain.t.length).forEach(run => {
    const item = node('span', null, 'key'), swatch = node('span', null, 'swatch');
    swatch.style.borderColor = 'var(--' + LINE[run.role] + ')';
    if (run.role !== 'STRATEGY') swatch.style.borderTopStyle = 'dashed';
    item.append(swatch, node('span', run.heading));
    bar.append(item);
  });
};

const USE = 'Point for values, drag to zoom, double-click to reset; after a click the wheel zooms. Keys: arrows, +, −, Escape.';

const equityCharts = () => {
  const made = section('Equity and drawdown');
  made.append(node('p', USE, 'note screen'));
  controls(made, true);
  key(made);
  made.append(node('h3', 'Return since the start'));
  lines('gain', 'Return since the start', 260, made);
  made.append(node('h3', 'Drawdown from the highest equity so far'));
  lines('drawdown', 'Drawdown', 150, made);
  const most = Math.max(...data.runs.map(run => run.points));
  if (most > data.mostPoints) made.append(node('p', 'For display ' + most.toLocaleString('en-US') + ' values a line are thinned to at most ' + data.mostPoints.toLocaleString('en-US')
    + ': of each stretch the lowest and the highest, so that no extreme is lost. All figures come from the full series.', 'note'));
};

let legendPaint = () => {};

const priceChart = () => {
  const made = section(map ? 'Price, modelled levels and trades' : 'Price and trades');
  if (!data.bars.t.length) { made.append(node('p', 'There are no bars to draw.')); return; }
  made.append(node('p', 'A triangle is an entry (up: long, down: short), a ring an exit, green with a profit and red with a loss. Point at one for its trade; where there are more than 200, only dots for the entries. ' + (map ? 'Behind the price: modelled notional by price row, at the end of each column.' : 'There is no heatmap to draw.'), 'note'));
  const bar = controls(made, true);
  if (map) legendPaint = mapLegend(bar, () => axis.draw());
  new Chart(axis, made, 'Price of ' + data.instrument + (map ? ' over the modelled liquidation levels' : '') + ' with ' + trades.length + ' trades', 440, pricePainter);
  alternative(made, () => table('Price' + (map ? ' and the strongest modelled rows' : '') + ', section shown',
    ['Time, UTC', 'Close', ...(map ? ['Strongest longs', 'Strongest shorts'] : [])], samples().map(t => {
      const i = Math.min(data.bars.t.length - 1, indexAt(data.bars.t, t)), c = map ? map.column(t) : -1;
      return [at(t), price(data.bars.c[i]), ...(map ? c < 0 ? ['–', '–'] : [map.strongest(map.long, c), map.strongest(map.short, c)] : [])];
    })));
  const thinned = [];
  if (data.bars.joined > 1) thinned.push('each bar drawn joins ' + data.bars.joined + ' bars, with the high and the low of all of them');
  if (map && map.every > 1) thinned.push('of the heatmap one column in ' + map.every + ' is drawn');
  if (thinned.length) made.append(node('p', 'For display ' + thinned.join('; ') + '.', 'note'));
};

const months = () => {
  const made = section('Returns by month'), runs = data.runs.filter(run => run.months.length);
  if (!runs.length) { made.append(node('p', 'There are no values to tell months from.')); return; }
  const all = [...new Set(runs.flatMap(run => run.months.map(month => month.month)))].sort();
  const of = (run, name) => { const found = run.months.find(month => month.month === name); return found ? found.gain : null; };
  const cell = v => [percent(v), v === null ? '' : sign(v)];
  const rows = all.map(name => [name, ...runs.map(run => cell(of(run, name)))]);
  rows.push([['Total', 'own'], ...runs.map(run => cell(run.months.reduce((whole, month) => whole * (1 + month.gain), 1) - 1))]);
  made.append(table('Calendar months in UTC; the first and the last may be parts of months. They compound to the total.', ['Month', ...runs.map(run => run.heading)], rows));
};

const exposure = () => {
  const made = section('Exposure');
  made.append(table('By side. Time: share of the bars\' time with such a position. Amounts in ' + data.currency + '.', ['Side', 'Trades', 'Time', 'Win rate', 'Profit', 'Best', 'Worst'],
    data.sides.map(side => [side.side === 'LONG' ? 'Long' : 'Short', side.trades, percent(side.time, 1), percent(side.winRate, 1), [money(side.profit), sign(side.profit)],
      side.best === null ? '–' : money(side.best), side.worst === null ? '–' : money(side.worst)])));
};

const costs = () => {
  const made = section('Costs'), run = data.runs[0], whole = run.fees + run.slippage + run.funding, result = run.totalReturn * data.capital;
  const row = (name, v) => [name, money(v), percent(v / data.capital), run.trades ? money(v / run.trades) : '–'];
  made.append(table('Of the strategy, in ' + data.currency + '. Funding is what was paid, negative if received.', ['', 'Amount', 'Of the capital', 'A trade'],
    [row('Fees', run.fees), row('Slippage', run.slippage), row('Funding', run.funding), row('All costs', whole), row('Result before costs', result + whole), row('Result', result)]));
};

const TRADE_COLUMNS = [['number', 'No.'], ['short', 'Side', sideOf], ['entryTime', 'Entry, UTC', t => at(t.entryTime)], ['entryPrice', 'At', t => price(t.entryPrice)],
  ['exitTime', 'Exit, UTC', t => at(t.exitTime)], ['exitPrice', 'At', t => price(t.exitPrice)], ['coins', 'Coins', t => amount(t.coins)],
  ['profit', 'Profit', t => money(t.profit)], ['fees', 'Fees', t => money(t.fees)], ['funding', 'Funding', t => money(t.funding)], ['slippage', 'Slippage', t => money(t.slippage)],
  ['entryReason', 'Why in', t => t.entryReason || '–'], ['exitReason', 'Why out', t => t.exitReason || '–'], ['clusterUp', 'Cluster up', t => levels(t.clusterUp, data.levelUnit)],
  ['clusterDown', 'Cluster down', t => levels(t.clusterDown, data.levelUnit)], ['ratio', 'Ratio', t => amount(t.ratio)], ['regime', 'Regime', t => t.regime || '–']];

const tradeList = () => {
  const made = section('Trades');
  made.className = 'list';
  if (!trades.length) { made.append(node('p', 'No trade was completed: the entry rule was never satisfied, or what it opened was still open at the end.')); return; }
  made.append(node('p', 'Profit after all costs, in ' + data.currency + '. Cluster up, down, ratio and regime: what the modelled levels said when the trade was decided. Headings sort; a number shows the trade in the price chart.'
    + (data.trades.total > trades.length ? ' The first ' + trades.length.toLocaleString('en-US') + ' of ' + data.trades.total.toLocaleString('en-US') + ' trades.' : ''), 'note'));
  let shown = 100, by = 'number', down = false;
  const host = node('div'), more = node('button', 'Show all ' + trades.length.toLocaleString('en-US') + ' trades');
  const build = () => {
    const sorted = [...trades].sort((a, b) => {
      const x = a[by], y = b[by];
      /* What is not defined comes last either way. */
      const order = x === null ? (y === null ? 0 : 2) : y === null ? -2 : x < y ? -1 : x > y ? 1 : 0;
      return Math.abs(order) === 2 ? order : (down ? -order : order) || a.number - b.number;
    });
    const built = table('Trades ' + Math.min(shown, sorted.length) + ' of ' + sorted.length, TRADE_COLUMNS.map(column => column[1]), sorted.slice(0, shown).map(trade =>
      TRADE_COLUMNS.map(([name, , text]) => [text ? text(trade) : '', name === 'profit' ? sign(trade.profit) : /Reason/.test(name) ? 'text' : ''])), 'trades');
    built.querySelectorAll('thead th').forEach((th, i) => {
      const [name, title] = TRADE_COLUMNS[i], button = node('button', title + (by === name ? (down ? ' ↓' : ' ↑') : ''));
      th.textContent = '';
      if (/Reason/.test(name)) th.className = 'text';
      if (by === name) th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      button.addEventListener('click', () => { down = by === name && !down; by = name; build(); host.querySelectorAll('thead button')[i].focus(); });
      th.append(button);
    });
    built.querySelectorAll('tbody tr').forEach((tr, i) => {
      const trade = sorted[i], button = node('button', trade.number);
      button.setAttribute('aria-label', 'Show trade ' + trade.number + ' in the price chart');
      button.addEventListener('click', () => showTrade(trade));
      tr.firstChild.append(button);
    });
    host.replaceChildren(built);
    more.hidden = shown >= sorted.length;
  };
  more.addEventListener('click', () => { shown = trades.length; build(); });
  made.append(host, more);
  build();
};

const showTrade = trade => {
  const chart = axis.charts[axis.charts.length - 1], room = Math.max(trade.exitTime - trade.entryTime, axis.end / 100);
  axis.show(trade.entryTime - room, trade.exitTime + room);
  axis.charts.forEach(other => { other.active = other === chart; });
  chart.y = undefined;
  chart.canvas.scrollIntoView({ block: 'center' });
  chart.canvas.focus();
  chart.active = true;
  axis.point(trade.entryTime);
};

const provenance = () => {
  const made = section('What this rests on'), p = data.provenance, list = node('dl');
  const put = (name, ...values) => {
    list.append(node('dt', name));
    const dd = node('dd');
    values.forEach((value, i) => { if (i) dd.append(node('br')); dd.append(value instanceof Node ? value : String(value)); });
    list.append(dd);
  };
  put('Range', at(0) + ' to ' + at(data.end) + ' UTC, ' + data.barCount.toLocaleString('en-US') + ' bars');
  put('Time labels', p.timeLabels);
  put('Gaps', ...(p.gaps.length ? [p.gaps.length + (p.gaps.length === 1 ? ' stretch, ' : ' stretches, ') + p.gaps.reduce((sum, gap) => sum + gap.bars, 0).toLocaleString('en-US') + ' bars missing',
    ...p.gaps.slice(0, 20).map(gap => isoTime(gap.from) + ' to ' + isoTime(gap.to) + ': ' + gap.bars + ' bars'), ...(p.gaps.length > 20 ? ['and ' + (p.gaps.length - 20) + ' more'] : [])] : ['none']));
  p.settings.forEach(part => put(part.kind, part.name, ...Object.entries(part.parameters).map(([name, value]) => node('code', name + ' = ' + value))));
  put('Margin brackets', p.brackets);
  put('Seed', p.seed === null ? 'none' : p.seed);
  put('Version', p.version);
  if (p.command !== null) put('To repeat it', node('code', p.command));
  made.append(list);
  if (p.files.length) {
    made.append(table('Data files', ['File', 'SHA-256'], p.files.map(file => [[file.name, 'text'], [file.sha256, 'text']])));
  } else made.append(node('p', 'No data file was read.'));
  [['Assumptions', p.assumptions], ['Notes', p.notes]].filter(([, texts]) => texts.length).forEach(([title, texts]) => {
    const ul = node('ul');
    ul.append(...texts.map(text => node('li', text)));
    made.append(node('h3', title), ul);
  });
};

header();
metrics();
equityCharts();
priceChart();
months();
exposure();
costs();
tradeList();
provenance();

/* The canvases do not follow the style sheet by themselves. */
const recolour = () => { legendPaint(); axis.drawNow(); };
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
window.addEventListener('beforeprint', () => { document.documentElement.classList.add('printing'); recolour(); });
window.addEventListener('afterprint', () => { document.documentElement.classList.remove('printing'); recolour(); });
