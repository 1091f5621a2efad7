/* SPDX-License-Identifier: MIT */
import {read} from './api.js';
import {element, fill} from './dom.js';
import {price, time} from './format.js';

/** Milliseconds between two questions: alerts of data that do not come are told between bars. */
const EVERY = 10000;

/** Messages shown: the newest. */
const SHOWN = 50;

/** Signals and alerts of the live run behind the page, which is one of their sinks. */
export class Messages {
  constructor(section, announce) {
    this.section = section;
    this.announce = announce;
    this.timer = 0;
    this.newest = undefined;
    this.show([]);
  }

  /** Begins to ask for the messages of an instrument. */
  follow(instrument) {
    this.stop();
    this.newest = undefined;
    this.instrument = instrument;
    this.ask();
  }

  stop() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  async ask() {
    const {signal} = this.asking = new AbortController();
    try {
      this.show((await read('messages', {instrument: this.instrument}, signal)).messages);
    } catch (error) {
      if (error.name === 'AbortError') return;
      // The state of the connection is shown above; what was said stays.
    }
    if (!signal.aborted) this.timer = setTimeout(() => this.ask(), EVERY);
  }

  show(messages) {
    this.section.root.hidden = messages.length === 0;
    const newest = messages.at(-1);
    if (newest && this.newest !== undefined && newest.id !== this.newest) this.announce.textContent = newest.text;
    this.newest = newest?.id ?? '';
    fill(this.section.body, element('ul', {class: 'rows alerts', id: 'messages'}, messages.slice(-SHOWN).reverse()
      .map(message => element('li', {'data-kind': message.kind}, element('span', {}, message.text,
        element('small', {}, `${time(message.at)} UTC${message.price === undefined ? '' : ` · ${price(message.price)}`}`))))));
  }
}
