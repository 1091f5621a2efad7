/* SPDX-License-Identifier: MIT */

const FONT = '-apple-system, BlinkMacSystemFont, "Segoe UI", Inter, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", '
  + 'Arial, system-ui, sans-serif';

const DARK = {
  dark: true, font: FONT, background: '#0b0e14', text: '#e6e9ef', quiet: '#8b93a3', line: '#1c212c', hover: '#2b3342',
  gridLine: 'rgba(255,255,255,0.028)', cross: 'rgba(230,233,239,0.45)', crossLabel: '#2b3342', spot: '#e6e9ef',
  up: '#f4f6f9', down: '#10141c', outline: '#dfe4ec', wick: '#c9d0db', long: '#4aa3f5', short: '#ff7a59',
  strip: 'rgba(11,14,20,0.86)', label: 'rgba(11,14,20,0.82)', pin: '#ffffff', neutral: '#7d8697', accent: '#4cc38a',
  overlays: ['#e879f9', '#f5b942', '#5eead4'],
};
const LIGHT = {
  dark: false, font: FONT, background: '#ffffff', text: '#161b26', quiet: '#5d6678', line: '#e4e8ee', hover: '#c9d0db',
  gridLine: 'rgba(16,24,40,0.035)', cross: 'rgba(22,27,38,0.5)', crossLabel: '#39424f', spot: '#161b26',
  up: '#ffffff', down: '#161b26', outline: '#161b26', wick: '#2a3140', long: '#1668c4', short: '#d2431f',
  strip: 'rgba(255,255,255,0.88)', label: 'rgba(255,255,255,0.88)', pin: '#111827', neutral: '#8a93a3', accent: '#12805c',
  overlays: ['#a21caf', '#b45309', '#0f766e'],
};
const system = matchMedia('(prefers-color-scheme: light)');
let chosen = '';

/** Colours for what is drawn on canvases; style sheets carry the same for the rest. */
export function colours() {
  return isDark() ? DARK : LIGHT;
}

/** Whether the page is dark now. */
export function isDark() {
  return chosen === '' ? !system.matches : chosen === 'dark';
}

/** Chooses `dark`, `light` or, if empty, what the system prefers. */
export function choose(theme) {
  chosen = theme === 'dark' || theme === 'light' ? theme : '';
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
}

/** Tells of changes of the system's preference. */
export function onSystemChange(listener) {
  system.addEventListener('change', listener);
}
