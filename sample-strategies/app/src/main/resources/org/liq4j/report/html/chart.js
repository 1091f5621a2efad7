'use strict';
/* Charts over one time axis: what is seen and where the crosshair stands is common to all of them. */

const css = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/* A dated time in UTC; seconds only where there are any. */
const timeText = (origin, t) => {
  const iso = new Date(origin + t).toISOString();
  return iso.slice(0, 10) + ' ' + iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19);
};

/* First index whose time is not before t. */
const indexAt = (times, t) => {
  let low = 0, high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < t) low = middle + 1; else high = middle;
  }
  return low;
};

const nearest = (times, t) => {
  const next = indexAt(times, t);
  if (next === 0) return 0;
  return next === times.length || t - times[next - 1] < times[next] - t ? next - 1 : next;
};

/* Round steps: 1, 2 or 5 times a power of ten. */
const niceStep = (span, count) => {
  const raw = span / count, power = Math.pow(10, Math.floor(Math.log10(raw))), share = raw / power;
  return power * (share > 5 ? 10 : share > 2 ? 5 : share > 1 ? 2 : 1);
};

const MINUTE = 60000, DAY = 86400000;
const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 7200, 14400, 43200, 86400, 259200].map(m => m * MINUTE);

class TimeAxis {
  constructor(origin, end) {
    this.origin = origin;
    this.end = Math.max(end, 1);
    this.charts = [];
    this.t0 = 0;
    this.t1 = this.end;
    this.cursor = null;
  }

  show(t0, t1) {
    const shortest = Math.min(this.end, this.end / 5000 + 2 * MINUTE);
    const span = Math.min(this.end, Math.max(shortest, t1 - t0));
    const middle = (t0 + t1) / 2;
    this.t0 = Math.max(0, Math.min(this.end - span, middle - span / 2));
    this.t1 = this.t0 + span;
    this.draw();
  }

  zoom(factor, at) {
    const share = (at - this.t0) / (this.t1 - this.t0), span = (this.t1 - this.t0) * factor;
    this.show(at - share * span, at + (1 - share) * span);
  }

  reset() { this.cursor = null; this.show(0, this.end); }

  point(t) {
    this.cursor = t;
    const span = this.t1 - this.t0;
    if (t !== null && (t < this.t0 || t > this.t1)) this.show(t - span / 2, t + span / 2); else this.draw();
  }

  draw() {
    if (this.asked) return;
    this.asked = requestAnimationFrame(() => { this.asked = 0; this.drawNow(); });
  }

  drawNow() { this.charts.forEach(chart => chart.draw()); }
}

/* painter: times(), range(t0, t1), paint(chart), tip(t, x, y, chart), and yText(v); label and note say what is seen. */
class Chart {
  constructor(axis, host, label, height, painter) {
    this.axis = axis;
    this.painter = painter;
    this.height = height;
    this.canvas = document.createElement('canvas');
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', label + '. Arrow keys move the crosshair, Shift and arrow the section, plus and minus zoom, Escape resets.');
    this.tip = document.createElement('div');
    this.tip.className = 'tip';
    this.tip.hidden = true;
    this.spoken = document.createElement('div');
    this.spoken.className = 'unseen';
    this.spoken.setAttribute('aria-live', 'polite');
    this.frame = document.createElement('div');
    this.frame.className = 'chart';
    this.frame.append(this.canvas, this.tip, this.spoken);
    host.append(this.frame);
    axis.charts.push(this);
    this.listen();
    new ResizeObserver(() => axis.draw()).observe(this.frame);
  }

  listen() {
    const canvas = this.canvas, axis = this.axis;
    canvas.addEventListener('pointermove', e => {
      this.y = e.offsetY;
      if (this.dragFrom !== undefined) this.dragTo = e.offsetX;
      this.active = true;
      axis.charts.forEach(chart => { if (chart !== this) chart.active = false; });
      axis.point(this.timeAt(e.offsetX));
    });
    canvas.addEventListener('pointerdown', e => {
      canvas.focus();
      this.dragFrom = this.dragTo = e.offsetX;
      canvas.setPointerCapture(e.pointerId);
    });
    canvas.addEventListener('pointerup', () => {
      const from = this.dragFrom, to = this.dragTo;
      this.dragFrom = undefined;
      if (from !== undefined && Math.abs(to - from) > 8) {
        axis.show(this.timeAt(Math.min(from, to)), this.timeAt(Math.max(from, to)));
      }
      axis.draw();
    });
    canvas.addEventListener('pointercancel', () => { this.dragFrom = undefined; axis.draw(); });
    canvas.addEventListener('pointerleave', e => {
      if (this.dragFrom === undefined && e.pointerType === 'mouse') { this.active = false; axis.point(null); }
    });
    canvas.addEventListener('wheel', e => {
      /* The page scrolls under the wheel until the chart is chosen by a click or by the Tab key. */
      if (document.activeElement !== canvas && !e.ctrlKey) return;
      e.preventDefault();
      axis.zoom(e.deltaY > 0 ? 1.25 : 0.8, this.timeAt(e.offsetX));
    }, { passive: false });
    canvas.addEventListener('dblclick', () => axis.reset());
    canvas.addEventListener('blur', () => { this.active = false; this.draw(); });
    canvas.addEventListener('keydown', e => this.key(e));
  }

  key(e) {
    const axis = this.axis, span = axis.t1 - axis.t0, times = this.painter.times();
    const at = axis.cursor === null ? (axis.t0 + axis.t1) / 2 : axis.cursor;
    const arrow = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
    if (arrow && e.shiftKey) axis.show(axis.t0 + arrow * span / 4, axis.t1 + arrow * span / 4);
    else if (arrow && times.length) {
      /* A step is a point, or a 200th of the section if that is more. */
      let to = nearest(times, at);
      const least = Math.max(1, Math.round((indexAt(times, axis.t1) - indexAt(times, axis.t0)) / 200));
      to = Math.max(0, Math.min(times.length - 1, to + arrow * least));
      this.active = true;
      this.y = undefined;
      this.speak = true;
      axis.point(times[to]);
    } else if ((e.key === 'Home' || e.key === 'End') && times.length) {
      this.active = this.speak = true;
      this.y = undefined;
      axis.point(e.key === 'Home' ? times[0] : times[times.length - 1]);
    } else if (e.key === '+' || e.key === '=') axis.zoom(0.5, at);
    else if (e.key === '-') axis.zoom(2, at);
    else if (e.key === 'Escape') axis.reset();
    else return;
    e.preventDefault();
  }

  timeAt(x) {
    const share = Math.max(0, Math.min(1, (x - this.left) / (this.right - this.left)));
    return this.axis.t0 + share * (this.axis.t1 - this.axis.t0);
  }

  x(t) { return this.left + (t - this.axis.t0) / (this.axis.t1 - this.axis.t0) * (this.right - this.left); }

  y1(v) {
    const [low, high] = this.range, log = this.painter.log;
    const share = log ? Math.log(v / low) / Math.log(high / low) : (v - low) / (high - low);
    return this.bottom - share * (this.bottom - this.top);
  }

  valueAt(y) {
    const [low, high] = this.range, share = (this.bottom - y) / (this.bottom - this.top);
    return this.painter.log ? low * Math.pow(high / low, share) : low + share * (high - low);
  }

  draw() {
    const width = this.frame.clientWidth;
    if (!width) return;
    const ratio = window.devicePixelRatio > 1 || printing() ? 2 : 1, canvas = this.canvas;
    canvas.style.height = this.height + 'px';
    canvas.width = width * ratio;
    canvas.height = this.height * ratio;
    const g = this.g = canvas.getContext('2d');
    g.scale(ratio, ratio);
    g.font = '11px system-ui, sans-serif';
    this.range = this.painter.range(this.axis.t0, this.axis.t1);
    this.top = 8;
    this.bottom = this.height - 22;
    this.right = width - 8;
    this.left = 8 + Math.max(...this.range.map(v => g.measureText(this.painter.yText(v)).width), 34);
    g.fillStyle = css('back');
    g.fillRect(0, 0, width, this.height);
    g.save();
    g.beginPath();
    g.rect(this.left, this.top, this.right - this.left, this.bottom - this.top);
    g.clip();
    if (this.painter.under) this.painter.under(this);
    g.restore();
    this.grid();
    g.save();
    g.beginPath();
    g.rect(this.left, this.top, this.right - this.left, this.bottom - this.top);
    g.clip();
    this.painter.paint(this);
    g.restore();
    this.crosshair(width);
  }

  grid() {
    const g = this.g, [low, high] = this.range, step = niceStep(high - low, Math.max(2, this.height / 55));
    g.lineWidth = 1;
    g.textBaseline = 'middle';
    g.textAlign = 'right';
    for (let v = Math.ceil(low / step) * step; v <= high; v += step) {
      const y = Math.round(this.y1(v)) + .5;
      g.strokeStyle = css('line');
      g.globalAlpha = .55;
      g.beginPath(); g.moveTo(this.left, y); g.lineTo(this.right, y); g.stroke();
      g.globalAlpha = 1;
      g.fillStyle = css('faint');
      g.fillText(this.painter.yText(v), this.left - 4, Math.max(8, y));
    }
    g.textAlign = 'center';
    g.textBaseline = 'top';
    const { t0, t1, origin } = this.axis;
    const wide = this.right - this.left, short = t1 - t0 < 300 * DAY;
    const timeStep = TIME_STEPS.find(s => (t1 - t0) / s <= wide / (s >= DAY && short ? 50 : 80)) || 365 * DAY;
    for (let t = Math.ceil((origin + t0) / timeStep) * timeStep - origin; t <= t1; t += timeStep) {
      const x = this.x(t), text = timeText(origin, t);
      if (x > this.left + 24 && x < this.right - 24) g.fillText(timeStep < DAY ? text.slice(5) : text.slice(short ? 5 : 0, 10), x, this.bottom + 6);
    }
    g.strokeStyle = css('line');
    g.strokeRect(this.left + .5, this.top + .5, this.right - this.left - 1, this.bottom - this.top - 1);
  }

  crosshair(width) {
    const g = this.g, cursor = this.axis.cursor;
    if (this.dragFrom !== undefined && Math.abs(this.dragTo - this.dragFrom) > 8) {
      g.fillStyle = css('accent');
      g.globalAlpha = .2;
      g.fillRect(this.dragFrom, this.top, this.dragTo - this.dragFrom, this.bottom - this.top);
      g.globalAlpha = 1;
    }
    if (cursor === null || cursor < this.axis.t0 || cursor > this.axis.t1 || printing()) {
      this.tip.hidden = true;
      return;
    }
    const x = this.x(cursor);
    g.strokeStyle = css('text');
    g.setLineDash([3, 3]);
    g.beginPath(); g.moveTo(x, this.top); g.lineTo(x, this.bottom);
    if (this.active && this.y !== undefined) { g.moveTo(this.left, this.y); g.lineTo(this.right, this.y); }
    g.stroke();
    g.setLineDash([]);
    this.tip.hidden = !this.active;
    if (!this.active) return;
    const text = this.painter.tip(cursor, this);
    this.tip.textContent = text;
    if (this.speak) { this.spoken.textContent = text; this.speak = false; }
    const onLeft = x > width / 2;
    this.tip.style.left = onLeft ? 'auto' : (x + 14) + 'px';
    this.tip.style.right = onLeft ? (width - x + 14) + 'px' : 'auto';
    this.tip.style.top = '14px';
  }
}

const printing = () => document.documentElement.classList.contains('printing');
