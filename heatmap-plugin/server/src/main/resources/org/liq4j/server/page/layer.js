/* SPDX-License-Identifier: MIT */

/** What the chart library asks of anything that draws on a series. */
export class Layer {
  constructor() {
    this.panes = [];
  }

  /** Adds a place among the other drawings ('bottom', 'normal', 'top') and what draws there, in the named coordinates. */
  pane(place, space, draw) {
    const renderer = {draw: target => target[space](draw)};
    this.panes.push({zOrder: () => place, renderer: () => renderer});
  }

  attached({chart, series, requestUpdate}) {
    this.chart = chart;
    this.series = series;
    this.requestUpdate = requestUpdate;
  }

  paneViews() {
    return this.panes;
  }

  /** Takes over what is to be drawn from now on. */
  show(values) {
    Object.assign(this, values);
    this.requestUpdate?.();
  }
}
