/* The page, from top to bottom. */

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
