// Events, claims without a place, the legend, and the map as a table.
let listedDay = null;
function drawLists() {
  if (listedDay === dayIndex) return;
  listedDay = dayIndex;
  const events = claimsOn.get(today()) || [];
  fill(byId('events'), claimItems(events, 'web.events.none'));
  fill(byId('ticker'), events.length ? events.slice(0, 12).map((index) => {
    const claim = data.claims[index];
    return el('li', {}, el('button', { type: 'button', onclick: () => open({ type: 'claims', title: claimText(claim),
      claims: [index] }) }, key(claim.col), el('bdi', {}, claimText(claim)), el('span', { class: 'hint' },
      ` — ${who(claim)}, ${W('factuality.' + claim.f)}`)));
  }) : el('li', { class: 'hint' }, W('web.events.none')));
  drawUnlocated();
}

const unlocated = data.claims.map((claim, index) => index).filter((index) => !data.claims[index].loc);
function drawUnlocated() {
  const known = unlocated.filter((index) => claimShown(data.claims[index]));
  byId('unlocated-count').textContent = `(${known.length})`;
  if (byId('unlocated-frame').open) fill(byId('unlocated'), claimItems(known, 'web.unlocated.none'));
}

function drawTable() {
  if (!byId('table-frame').open) return;
  const tiles = tilesOn(viewIndex, dayIndex);
  const rows = [];
  let unknown = 0;
  for (let at = 0; at < tiles.length; at += 3) {
    const [unit, shape] = [tiles[at], tiles[at + 1]];
    const state = data.states[tiles[at + 2]];
    if (state.st === 'unknown') {
      unknown += 1;
      continue;
    }
    rows.push([unitName(unit), el('tr', {}, el('td', {}, el('button', { type: 'button', onclick: () => {
      map.fitBounds(boundsOf(shape), { maxZoom: 9, padding: [30, 30], animate: false });
      open({ type: 'area', at: middleOf(shape), view: viewIndex });
    } }, el('bdi', {}, unitName(unit)))), el('td', {}, el('bdi', {}, provinceName(unit))),
    el('td', {}, partyNames(state.h) || '–'), el('td', {}, W('status.' + state.st)), el('td', {}, state.says))]);
  }
  rows.sort((a, b) => a[0].localeCompare(b[0], data.words.language));
  fill(byId('table'), el('table', {},
    el('caption', {}, `${longDate(today())} · ${viewName(data.views[viewIndex], true)} · ${W('web.table.unknown',
      { count: unknown, units: data.unitWord })}`),
    el('thead', {}, el('tr', {}, ['area', 'province', 'holder', 'status', 'says'].map(
      (name) => el('th', { scope: 'col' }, W('web.table.' + name))))), el('tbody', {}, rows.map(([, row]) => row))));
}

let legendView = null;
function drawLegend() {
  if (legendView === viewIndex) return;
  legendView = viewIndex;
  const used = new Map([['unknown', unknownState.col]]);
  for (const unit of changes(viewIndex)) {
    for (const parts of unit.parts) {
      for (let at = 1; at < parts.length; at += 2) {
        const state = data.states[parts[at]];
        if (!used.has(state.k) || used.get(state.k).length < state.col.length) used.set(state.k, state.col);
      }
    }
  }
  const rows = data.parties.filter((item) => item.shown)
    .map((item) => el('li', {}, swatch('solid', [item.colour]), el('b', {}, item.name)));
  for (const pattern of data.patterns) {
    if (used.has(pattern)) {
      rows.push(el('li', {}, swatch(pattern, used.get(pattern)), el('span', {}, W('legend.' + pattern))));
    }
  }
  const line = (className) => svg('svg', { width: 30, height: 18, class: 'swatch', 'aria-hidden': 'true',
    focusable: 'false' }, svg('path', { d: 'M2 9 H28', class: className, fill: 'none' }));
  rows.push(el('li', {}, line('front front-front'), el('span', {}, W('legend.front'))));
  if (data.facts.some((facts) => facts.some((border) => border.s.length))) {
    rows.push(el('li', {}, line('border-key'), el('span', {}, W('legend.border'))));
  }
  if (data.places.length) {
    rows.push(el('li', {}, svg('svg', { width: 30, height: 18, class: 'swatch', 'aria-hidden': 'true', focusable: 'false' },
      svg('circle', { cx: 15, cy: 9, r: 6, class: 'place' })), el('span', {}, W('legend.place'))));
  }
  fill(byId('legend-rows'), rows);
}
