/* SPDX-License-Identifier: MIT */

const BASE = '/api/v1';

/** What went wrong with a request, in words for the reader: what was asked and why it failed. */
export class ApiError extends Error {
  constructor(what, why, status) {
    super(`${what}: ${why}`);
    this.what = what;
    this.why = why;
    this.status = status;
  }
}

/** Trades the token of the address for a session cookie; the token leaves the address before anything else happens. */
export async function openSession() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get('token');
  if (token === null) return;
  fragment.delete('token');
  const rest = fragment.toString();
  history.replaceState(null, '', rest ? `#${rest}` : location.pathname);
  const answer = await fetch('/session', {method: 'POST', headers: {Authorization: `Bearer ${token}`}});
  if (!answer.ok) throw new ApiError('Opening the session', `the server refused the token (${answer.status})`, answer.status);
}

/** Query text of the values given; what is empty or undefined is left out. */
export function query(values) {
  const made = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') made.set(key, String(value));
  }
  return made.toString();
}

/** Address of a resource. */
export function address(resource, values) {
  return `${BASE}/${resource}?${query(values)}`;
}

/**
 * Reads a resource.
 *
 * @throws {ApiError} saying field, value and rule where the server did; an `AbortError` passes through
 */
export async function read(resource, values = {}, signal = undefined) {
  const what = `Reading ${resource}`;
  let answer;
  try {
    answer = await fetch(address(resource, values), {signal, headers: {Accept: 'application/json'}});
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError(what, 'the server does not answer; is liq4j serve still running?', 0);
  }
  if (answer.ok) return answer.json();
  throw new ApiError(what, await reason(answer), answer.status);
}

async function reason(answer) {
  if (answer.status === 401) return 'the server asks for a token: open the address that liq4j serve printed';
  try {
    const {error} = await answer.json();
    if (error.rule) return `${error.field} ${error.value ?? ''} – ${error.rule}`;
    return error.message;
  } catch {
    return `the server answered ${answer.status}`;
  }
}
