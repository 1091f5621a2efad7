/* SPDX-License-Identifier: MIT */
import {STEPS} from './palette.js';

/** The cells of a grid painted once into a canvas of one pixel a cell; frames then draw that picture. */
export class HeatRaster {
  constructor() {
    this.canvas = document.createElement('canvas');
    this.columns = 0;
    this.rows = 0;
  }

  /**
   * @param grid the cells
   * @param tables colour tables of both sides
   * @param minimum smallest notional drawn
   * @param peak notional of the last colour
   */
  paint(grid, tables, minimum, peak) {
    this.columns = grid.length;
    this.rows = grid.rows;
    if (this.columns === 0 || this.rows === 0) return;
    this.canvas.width = this.columns;
    this.canvas.height = this.rows;
    const context = this.canvas.getContext('2d');
    const image = context.createImageData(this.columns, this.rows);
    const pixels = new Uint32Array(image.data.buffer);
    const floor = Math.max(minimum, Number.MIN_VALUE);
    const over = 1 / Math.max(peak - minimum, Number.MIN_VALUE);
    grid.columns.forEach((column, x) => {
      paintSide(pixels, column.long, tables.long, x, this, floor, minimum, over);
      paintSide(pixels, column.short, tables.short, x, this, floor, minimum, over);
    });
    context.putImageData(image, 0, 0);
  }
}

/* The loop over all cells; it inlines `intensity` because a call a cell doubles its time. */
function paintSide(pixels, values, colours, x, size, floor, minimum, over) {
  if (values.length === 0) return;
  const width = size.columns;
  let at = (size.rows - 1 - values[0]) * width + x;
  for (let k = 1; k < values.length; k++, at -= width) {
    const value = values[k];
    if (value < floor) continue;
    const t = Math.sqrt((value - minimum) * over);
    pixels[at] = colours[t >= 1 ? STEPS - 1 : (t * (STEPS - 1)) | 0];
  }
}
