/* SPDX-License-Identifier: MIT */
import {address} from './api.js';

/** Pauses between attempts in milliseconds: the first, and the longest it grows to. */
const RETRY = 2000;
const SLOWEST_RETRY = 30000;

/** What a frame has an entry of for each column. */
const COLUMN_KEYS = ['open', 'high', 'low', 'close', 'long', 'short', 'totalLong', 'totalShort'];

/**
 * Frames of one view from the server.
 *
 * States: CONNECTING, then LIVE, STALE or ENDED as the server says; RECONNECTING after the connection broke, until
 * the next frame. The browser resumes by itself with the id of the last event; where it gives up, as after an error
 * status, a new connection is tried with growing pauses.
 */
export class LiveFeed {
  constructor(handlers) {
    this.handlers = handlers;
    this.source = undefined;
    this.timer = 0;
    this.pause = RETRY;
  }

  open(parameters) {
    this.close();
    this.parameters = parameters;
    this.handlers.state('CONNECTING', '');
    this.connect();
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }

  connect() {
    const source = new EventSource(address('frames', this.parameters));
    this.source = source;
    const received = name => source.addEventListener(name, event => {
      if (source !== this.source) return;
      if (name === 'delta') this.pause = RETRY;
      this.handlers[name](JSON.parse(event.data));
    });
    ['full', 'delta'].forEach(received);
    source.addEventListener('status', event => {
      if (source !== this.source) return;
      const status = JSON.parse(event.data);
      this.handlers.state(status.state, status.message ?? '');
      // A replay has no more to say, or the server ends; it may come back, which is asked with growing pauses.
      if (status.state === 'ENDED') {
        this.close();
        this.retry();
      }
    });
    source.addEventListener('error', () => {
      if (source !== this.source) return;
      this.handlers.state('RECONNECTING', 'the connection to the server broke');
      if (source.readyState !== EventSource.CLOSED) return;
      this.retry();
    });
  }

  retry() {
    this.timer = setTimeout(() => this.connect(), this.pause);
    this.pause = Math.min(SLOWEST_RETRY, this.pause * 2);
  }
}

/** A full frame in the shape of a delta: the column that still forms stands by itself. */
export function asDelta(frame) {
  if (frame.forming !== true) return frame;
  const last = frame.open.length - 1;
  const columns = Object.fromEntries(COLUMN_KEYS.map(key => [key, frame[key].slice(0, last)]));
  const forming = Object.fromEntries(COLUMN_KEYS.map(key => [key, frame[key][last]]));
  return {firstEnd: frame.firstEnd, ...columns, forming: {...forming, end: frame.firstEnd + last * frame.columnMillis},
    reading: frame.reading};
}
