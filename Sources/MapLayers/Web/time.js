// Date, perspective and view: the slider, the keys, and the address that remembers them.
let dayIndex = data.days.length - 1;
let viewIndex = 0;
let timer = null;
function currentDay() { return data.days[dayIndex]; }
function currentView() { return currentDay().v[viewIndex]; }

function viewName(view, long) {
  const known = data.parties.find((item) => item.id === view);
  if (known) return long ? W('perspective.party', { name: known.name }) : known.name;
  return W(`perspective.${view}${long ? '' : '.short'}`);
}

// What the lists show now, so that a step of the slider draws only what changes.
const listed = {};

function drawLists() {
  const today = [];
  const nowhere = [];
  data.claims.forEach((claim, index) => {
    if (!claimShown(claim)) return;
    if (claim.on === currentDay().d) today.push(index);
    if (!claim.loc) nowhere.push(index);
  });
  const list = (id, indices, none) => listed[id] !== indices.join() && fill(byId(id), indices.length ? indices.map(claimCard)
    : el('li', { class: 'hint' }, W(none)));
  list('events', today, 'web.events.none');
  list('unlocated', nowhere, 'web.unlocated.none');
  listed.events = today.join();
  listed.unlocated = nowhere.join();
}

function drawTable() {
  if (!byId('table-frame').open) return;
  const rows = currentView().t.map(([stateIndex, areaIndex, size, name]) => {
    const state = data.states[stateIndex];
    return el('tr', {}, el('td', {}, el('button', { type: 'button', onclick: () => {
      map.fitBounds(L.latLngBounds(area(areaIndex).flat(2)), { maxZoom: 9, padding: [30, 30] });
      open({ type: 'area', state, area: areaIndex, size }, null);
    } }, el('bdi', {}, name))), el('td', {}, W('status.' + state.st)), el('td', {}, state.says));
  });
  fill(byId('table'), el('table', {}, el('thead', {}, el('tr', {}, ['area', 'status', 'says'].map(
    (key) => el('th', { scope: 'col' }, W('web.table.' + key))))), el('tbody', {}, rows)));
}

function drawLegend() {
  const used = new Map();
  for (const day of data.days) {
    for (const [stateIndex] of day.v[viewIndex].t) {
      const state = data.states[stateIndex];
      if (!used.has(state.k)) used.set(state.k, state.col);
    }
  }
  const rows = data.parties.filter((item) => item.shown).map((item) => el('li', {}, swatch('solid', [item.colour]), el('b', {}, item.name)));
  for (const pattern of data.patterns) {
    if (used.has(pattern)) {
      rows.push(el('li', {}, swatch(pattern, used.get(pattern)), el('span', {}, W('legend.' + pattern))));
    }
  }
  const line = (className) => svg('svg', { width: 34, height: 20, class: 'swatch', 'aria-hidden': 'true',
    focusable: 'false' }, svg('path', { d: 'M2 10 H32', class: className, fill: 'none' }));
  rows.push(el('li', {}, line('front front-front'), el('span', {}, W('legend.front'))));
  if (data.days.some((day) => day.b.some((border) => border.s.length))) {
    rows.push(el('li', {}, line('border-key'), el('span', {}, W('legend.border'))));
  }
  fill(byId('legend-rows'), rows);
}

function draw() {
  const day = currentDay();
  byId('date').textContent = longDate(day.d);
  byId('subtitle').textContent = `${longDate(day.d)} · ${viewName(data.views[viewIndex], true)}`;
  const slider = byId('slider');
  slider.value = String(dayIndex);
  slider.setAttribute('aria-valuetext', longDate(day.d));
  byId('stamp').textContent = `${longDate(day.d)} · ${data.known ? W('web.known', { date: longDate(data.known) })
    : W('web.known.all')} · ${W('web.program')} · ${data.attribution}`;
  drawDay();
  drawLabels();
  drawLists();
  drawTable();
  drawCoverage();
  drawCurve();
  remember();
}

function goTo(index) {
  const next = Math.max(0, Math.min(data.days.length - 1, index));
  if (next === dayIndex) return;
  dayIndex = next;
  select(null);
  draw();
}

function play(on) {
  clearInterval(timer);
  timer = null;
  if (on) {
    if (dayIndex === data.days.length - 1) goTo(0);
    timer = setInterval(() => {
      if (dayIndex === data.days.length - 1) play(false);
      else goTo(dayIndex + 1);
    }, 700);
  }
  const button = byId('play');
  button.setAttribute('aria-pressed', String(on));
  button.setAttribute('aria-label', W(on ? 'web.pause' : 'web.play'));
  button.textContent = on ? '❚❚' : '▶';
}

let remembered = '';
function remember() {
  const { lat, lng } = map.getCenter();
  remembered = `#d=${currentDay().d}&v=${data.views[viewIndex]}&m=${map.getZoom()}/${lat.toFixed(3)}/${lng.toFixed(3)}`;
  try { history.replaceState(null, '', remembered); } catch { /* a sandboxed frame keeps no address */ }
}

// Takes date, perspective and view from the address; what it does not say, or says wrongly, stays.
function recall() {
  const said = new URLSearchParams(location.hash.slice(1));
  const day = data.days.findIndex((item) => item.d === said.get('d'));
  if (day >= 0) dayIndex = day;
  const view = data.views.indexOf(said.get('v'));
  if (view >= 0) viewIndex = view;
  const [zoom, lat, lon] = (said.get('m') || '').split('/').map(Number);
  if ([zoom, lat, lon].every(Number.isFinite) && said.get('m')) map.setView([lat, lon], zoom, { animate: false });
  else wholeTheatre();
}

// The whole theatre, clear of the line of sources that may lie over the map's foot.
function wholeTheatre() {
  const stamp = byId('stamp');
  const foot = getComputedStyle(stamp).position === 'absolute' ? stamp.offsetHeight : 0;
  map.fitBounds(theatreBounds, { paddingTopLeft: [8, 8], paddingBottomRight: [8, foot + 8], animate: false });
}
