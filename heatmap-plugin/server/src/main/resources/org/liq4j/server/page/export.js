/* SPDX-License-Identifier: MIT */

/** Saves the chart as a picture with a line that says what it shows. */
export function savePicture(heatChart, title, name) {
  const chart = heatChart.chart.takeScreenshot(true, false);
  const ratio = chart.width / heatChart.host.clientWidth;
  const canvas = document.createElement('canvas');
  const band = Math.round(30 * ratio);
  canvas.width = chart.width;
  canvas.height = chart.height + band;
  const context = canvas.getContext('2d');
  const style = getComputedStyle(document.body);
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, 0, band);
  context.fillStyle = style.color;
  context.font = `${Math.round(13 * ratio)}px ${style.fontFamily}`;
  context.textBaseline = 'middle';
  context.fillText(title, 12 * ratio, band / 2);
  canvas.toBlob(blob => save(blob, `${name}.png`));
}

/** Saves the cells shown: a line a cell that is not empty. */
export function saveCells(grid, name) {
  const lines = [`end_utc,price_low,price_high,long_${grid.unit.toLowerCase()},short_${grid.unit.toLowerCase()},complete`];
  grid.columns.forEach((column, i) => {
    const end = new Date(grid.end(i)).toISOString();
    for (let row = 0; row < grid.rows; row++) {
      const long = grid.long(i, row);
      const short = grid.short(i, row);
      if (long > 0 || short > 0) {
        lines.push(`${end},${grid.edges[row]},${grid.edges[row + 1]},${long},${short},${!grid.isForming(i)}`);
      }
    }
  });
  save(new Blob([lines.join('\n'), '\n'], {type: 'text/csv'}), `${name}.csv`);
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
