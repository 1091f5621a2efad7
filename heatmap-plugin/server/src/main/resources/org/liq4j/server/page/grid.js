/* SPDX-License-Identifier: MIT */

/** Columns kept at most: what a long live session shows is bounded. */
export const MOST_COLUMNS = 2000;

/**
 * Cells of price x time as the server answered them: a column is identified by its end, row 0 is the lowest price.
 * Columns stay in the sparse shape of the answer, `[firstRow, value, ...]`.
 */
export class HeatGrid {
  constructor(answer) {
    this.unit = answer.unit;
    this.scale = answer.scale;
    this.edges = answer.edges;
    this.columnMillis = answer.columnMillis;
    this.firstEnd = answer.firstEnd;
    this.quality = answer.quality;
    this.forming = answer.forming === true;
    this.columns = answer.open.map((open, i) => columnOf(answer, i));
  }

  get rows() {
    return this.edges.length - 1;
  }

  get length() {
    return this.columns.length;
  }

  /** End of a column in epoch milliseconds. */
  end(index) {
    return this.firstEnd + index * this.columnMillis;
  }

  /** Index of the column that holds an instant, its end included; may lie outside the grid. */
  indexAt(millis) {
    return Math.ceil((millis - this.firstEnd) / this.columnMillis);
  }

  /** Row of a price, -1 outside. */
  rowAt(price) {
    const edges = this.edges;
    if (!(price >= edges[0]) || price >= edges[edges.length - 1]) return -1;
    let low = 0;
    let high = edges.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle] <= price) low = middle;
      else high = middle;
    }
    return low;
  }

  long(column, row) {
    return sparse(this.columns[column].long, row);
  }

  short(column, row) {
    return sparse(this.columns[column].short, row);
  }

  /** Whether the column is still forming, so that it does not take part in the scale of colours. */
  isForming(index) {
    return this.forming && index === this.columns.length - 1;
  }

  /** Largest cell of complete columns. */
  maximum() {
    let largest = 0;
    this.columns.forEach((column, i) => {
      if (this.isForming(i)) return;
      for (const side of [column.long, column.short]) {
        for (let k = 1; k < side.length; k++) if (side[k] > largest) largest = side[k];
      }
    });
    return largest;
  }

  /** The notional that a share of the filled cells of complete columns stay below, from a sample of them. */
  quantile(share) {
    const sample = [];
    const step = Math.max(1, Math.floor(this.columns.length * this.rows / 20000));
    let skip = 0;
    this.columns.forEach((column, i) => {
      if (this.isForming(i)) return;
      for (const side of [column.long, column.short]) {
        for (let k = 1; k < side.length; k++) {
          if (side[k] > 0 && skip++ % step === 0) sample.push(side[k]);
        }
      }
    });
    sample.sort((one, other) => one - other);
    return sample.length === 0 ? 0 : sample[Math.min(sample.length - 1, Math.floor(share * sample.length))];
  }

  /** The last column with a price, or -1. */
  lastPriced() {
    let index = this.columns.length - 1;
    while (index >= 0 && this.columns[index].close === null) index--;
    return index;
  }

  /** Adds another answer of the same edges and columns cell by cell: bands of leverage that do not adjoin. */
  add(other) {
    this.columns.forEach((column, i) => {
      const more = other.columns[i];
      column.long = sum(column.long, more.long);
      column.short = sum(column.short, more.short);
      column.totalLong += more.totalLong;
      column.totalShort += more.totalShort;
    });
  }

  /**
   * Takes what a live frame brings: completed columns first, then the forming one.
   *
   * @returns {boolean} false if the frame does not adjoin, so that the grid has to be read anew
   */
  apply(delta) {
    const complete = this.forming ? this.columns.length - 1 : this.columns.length;
    const first = this.indexOfEnd(delta.firstEnd);
    if (delta.open.length > 0) {
      if (first === undefined || first > complete) return false;
      this.columns.length = Math.min(this.columns.length, Math.max(0, first));
      delta.open.forEach((open, i) => {
        if (first + i >= 0) this.columns.push(columnOf(delta, i));
      });
      this.forming = false;
    }
    if (delta.forming) {
      const at = this.indexOfEnd(delta.forming.end);
      const next = this.forming ? this.columns.length - 1 : this.columns.length;
      if (at !== next) return false;
      this.columns[at] = {...delta.forming};
      this.forming = true;
    }
    const surplus = this.columns.length - MOST_COLUMNS;
    if (surplus > 0) {
      this.columns.splice(0, surplus);
      this.firstEnd += surplus * this.columnMillis;
    }
    return true;
  }

  indexOfEnd(end) {
    const index = (end - this.firstEnd) / this.columnMillis;
    return Number.isInteger(index) ? index : undefined;
  }
}

function columnOf(answer, i) {
  return {
    open: answer.open[i], high: answer.high[i], low: answer.low[i], close: answer.close[i],
    long: answer.long[i], short: answer.short[i],
    totalLong: answer.totalLong[i], totalShort: answer.totalShort[i],
    available: answer.available ? answer.available[i] : true,
  };
}

function sparse(values, row) {
  if (values.length === 0) return 0;
  const at = row - values[0] + 1;
  return at >= 1 && at < values.length ? values[at] : 0;
}

function sum(one, other) {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const first = Math.min(one[0], other[0]);
  const last = Math.max(one[0] + one.length - 1, other[0] + other.length - 1);
  const added = [first];
  for (let row = first; row < last; row++) added.push(sparse(one, row) + sparse(other, row));
  return added;
}
