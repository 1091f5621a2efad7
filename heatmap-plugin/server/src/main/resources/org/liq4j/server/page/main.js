/* SPDX-License-Identifier: MIT */
import {openSession, read} from './api.js';
import {byId, element, fill} from './dom.js';
import {Page} from './page.js';
import {choose} from './theme.js';
import {View} from './view.js';

/** Starts the page: session, view from the link, catalogue of what the server has, then the page itself. */
async function start() {
  choose('');
  try {
    await openSession();
    const view = new View();
    view.read(location.hash);
    choose(view.theme);
    const catalog = await read('instruments');
    if (catalog.instruments.length === 0) throw new Error('The server has no instrument: start it with data to serve.');
    const page = new Page(view, catalog);
    globalThis.liq4j = page;
    await page.start();
  } catch (error) {
    byId('status').dataset.state = 'ERROR';
    byId('status').lastElementChild.textContent = 'Failed';
    fill(byId('problems'), element('p', {}, error.message),
      element('button', {type: 'button', onclick: () => location.reload()}, 'Try again'));
  }
}

start();
