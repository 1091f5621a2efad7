/* SPDX-License-Identifier: MIT */
import {element, fill, options, segments, toggle} from './dom.js';
import {bandName} from './heat-request.js';
import {bandLabel} from './format.js';
import {PANES} from './panes.js';

/** The settings beside the chart: model, filters, what is drawn, panes, overlays and strategies. */
export class Panel {
  constructor(host, view) {
    this.view = view;
    this.model = section('Model');
    this.filters = section('Show');
    this.drawing = section('Chart');
    this.panes = section('Panes');
    this.layers = section('Overlays and signals');
    this.pins = section('Pinned clusters');
    this.clusters = section('Clusters now');
    this.messages = section('Live run');
    this.alerts = section('Alerts');
    this.quality = section('Data');
    fill(host, [this.model, this.filters, this.drawing, this.panes, this.layers, this.messages, this.clusters, this.pins,
      this.alerts, this.quality].map(part => part.root));
  }

  draw(catalog, instrument) {
    this.drawModel(catalog);
    this.drawFilters(instrument);
    this.drawChart();
    fill(this.panes.body, element('div', {class: 'chips'}, PANES.map(([name, label]) =>
      toggle(label, this.view.list('panes').includes(name), on => this.flip('panes', name, on)))),
    this.picker('Indicator pane', 'indicator', catalog.indicators ?? []));
    fill(this.layers.body, this.picker('Strategy', 'strategy', catalog.strategies ?? []),
      (catalog.overlays ?? []).map(overlay => toggle(overlay.name,
        this.view.list('overlays').includes(overlay.name), on => this.flip('overlays', overlay.name, on), overlay.description)));
  }

  drawModel(catalog) {
    const view = this.view;
    const select = element('select', {'aria-label': 'Model', onchange: () => view.change({model: select.value, parameters: ''})});
    options(select, catalog.models.map(model => [model.name, model.name]), view.model);
    const model = catalog.models.find(each => each.name === view.model);
    const values = view.modelValues();
    fill(this.model.body, select, model ? element('p', {class: 'note'}, model.description) : null,
      (model?.parameters ?? []).map(parameter => this.parameter(parameter, values)));
  }

  parameter(parameter, values) {
    const numeric = Number.isFinite(Number(parameter.default)) && parameter.default !== '';
    const value = values.get(parameter.name) ?? parameter.default;
    const change = () => {
      if (!input.checkValidity()) return input.reportValidity();
      if (input.value === String(parameter.default) || input.value === '') values.delete(parameter.name);
      else values.set(parameter.name, input.value);
      return this.view.change({parameters: [...values].map(pair => pair.join('=')).join(',')});
    };
    const input = element('input', {type: numeric ? 'number' : 'text', value, min: parameter.minimum,
      max: parameter.maximum, step: 'any', spellcheck: 'false', onchange: change});
    const hint = [parameter.description, parameter.values].filter(text => text).join(' ');
    return element('label', {class: 'parameter', title: hint},
      element('span', {}, parameter.name, parameter.unit ? element('small', {}, parameter.unit) : undefined), input);
  }

  drawFilters(instrument) {
    const view = this.view;
    const side = element('div', {class: 'segments small wide', role: 'radiogroup', 'aria-label': 'Side'});
    segments(side, 'side', [['both', 'Both'], ['long', 'Long ▼'], ['short', 'Short ▲']], view.side, value => view.change({side: value}));
    const off = new Set(view.list('bands'));
    const bands = instrument.leverages ?? [];
    const venues = instrument.venues ?? [];
    const chosen = view.venues === '' ? venues : view.list('venues');
    fill(this.filters.body, side,
      bands.length > 1 ? caption('Leverage') : null,
      bands.length > 1 ? element('div', {class: 'chips', id: 'leverages'}, bands.map(band =>
        toggle(bandLabel(band), !off.has(bandName(band)), on => {
          if (on) off.delete(bandName(band));
          else off.add(bandName(band));
          view.change({bands: [...off].join(',')});
        }))) : null,
      venues.length > 1 ? caption('Venues') : null,
      venues.length > 1 ? element('div', {class: 'chips', id: 'venues'}, venues.map(venue =>
        toggle(venue, chosen.includes(venue), on => {
          const next = venues.filter(each => each === venue ? on : chosen.includes(each));
          // Without any venue there is no heat to ask for: the last one stays on.
          if (next.length === 0) this.drawFilters(instrument);
          else view.change({venues: next.length === venues.length ? '' : next.join(',')});
        }))) : null);
  }

  drawChart() {
    const view = this.view;
    const kind = element('div', {class: 'segments small wide', role: 'radiogroup', 'aria-label': 'Price'});
    segments(kind, 'kind', [['candles', 'Candles'], ['line', 'Close line']], view.kind, value => view.change({kind: value}));
    fill(this.drawing.body, kind, element('div', {class: 'chips'},
      [['spot', 'Spot line'], ['labels', 'Cluster labels'], ['profile', 'Profile'], ['smooth', 'Smooth cells']]
        .map(([key, label]) => toggle(label, view[key], on => view.change({[key]: on})))));
  }

  picker(label, key, choices) {
    const select = element('select', {onchange: () => this.view.change({[key]: select.value})});
    const chosen = this.view[key];
    const known = choices.map(choice => [choice.name, choice.name]);
    if (chosen !== '' && !known.some(([name]) => name === chosen)) known.push([chosen, chosen]);
    options(select, [['', 'none'], ...known], chosen);
    return element('label', {class: 'parameter'}, element('span', {}, label), select);
  }

  flip(key, name, on) {
    const names = this.view.list(key).filter(each => each !== name);
    this.view.change({[key]: (on ? [...names, name] : names).join(',')});
  }
}

function section(title) {
  const body = element('div', {class: 'section-body'});
  const root = element('details', {class: 'section', open: true}, element('summary', {}, title), body);
  return {root, body};
}

function caption(text) {
  return element('div', {class: 'tag'}, text);
}
