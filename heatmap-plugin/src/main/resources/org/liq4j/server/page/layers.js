/* SPDX-License-Identifier: MIT */
import {read} from './api.js';

/** Overlays of plugins that the view chose: title, lines, bands and markers each. */
export function overlaysOf(view, span, signal) {
  return Promise.all(view.list('overlays').map(name => read('overlay', {...span, name}, signal)));
}

/** Signals of the strategy that the view chose. */
export async function signalsOf(view, span, signal) {
  if (view.strategy === '') return [];
  const answer = await read('signals', {...span, strategy: view.strategy}, signal);
  return answer.signals;
}
