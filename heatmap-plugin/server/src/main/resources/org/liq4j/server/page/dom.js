/* SPDX-License-Identifier: MIT */

/** The element with this id; it is part of the page, so a missing one is a fault of the page. */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element '${id}'`);
  return element;
}

/**
 * Makes an element. What comes from the server only ever goes through `textContent` or an attribute, never through
 * markup.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name === 'class') made.className = value;
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat()) {
    if (child === undefined || child === null) continue;
    made.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return made;
}

/** Replaces what an element holds. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat().filter(child => child !== undefined && child !== null)
    .map(child => child instanceof Node ? child : document.createTextNode(String(child))));
}

/** A set of radio buttons drawn as one strip; `choices` are [value, label, title]. */
export function segments(host, name, choices, chosen, change) {
  fill(host, choices.map(([value, label, title]) => element('label', {title},
    element('input', {type: 'radio', name, value, checked: value === chosen, onchange: () => change(value)}),
    element('span', {}, label))));
}

/** Options of a select element; `choices` are [value, label]. */
export function options(select, choices, chosen) {
  fill(select, choices.map(([value, label]) => element('option', {value, selected: value === chosen}, label)));
}

/** A labelled check box. */
export function toggle(label, checked, change, title) {
  return element('label', {class: 'toggle', title},
    element('input', {type: 'checkbox', checked, onchange: event => change(event.target.checked)}),
    element('span', {}, label));
}

/** Runs the last of a burst of calls, `milliseconds` after it. */
export function debounced(milliseconds, action) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}
