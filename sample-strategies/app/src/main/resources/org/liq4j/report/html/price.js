/* Price, modelled levels and trades. */

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
    const g = chart.g, start = map.firstEnd;
    g.imageSmoothingEnabled = false;
    /* A column is the profile at its end: it is drawn from there on, so that nothing is shown before it was known. */
    const left = chart.x(start), right = chart.x(start + map.columns * map.length);
    g.drawImage(map.image(), left, chart.y1(map.high), right - left, chart.y1(map.low) - chart.y1(map.high));
  },
  paint(chart) {
    const g = chart.g, { t, o, h, l, c } = data.bars, from = indexAt(t, axis.t0), to = Math.min(t.length - 1, indexAt(t, axis.t1));
    const each = (chart.right - chart.left) / Math.max(1, to - from + 1);
    g.strokeStyle = css('candle');
    g.fillStyle = css('candle');
    g.lineWidth = 1;
    for (let i = from; i <= to; i++) {
      const start = i ? t[i - 1] : 0, x = chart.x((start + t[i]) / 2), wide = Math.min(11, each * .65);
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
    const { t: times } = data.bars, i = nearest(times, t), start = i ? times[i - 1] : 0;
    const inBar = at => at >= start && at <= times[i];
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
