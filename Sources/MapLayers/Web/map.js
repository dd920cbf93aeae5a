// The map: base, areas of the day, fronts, borders, places.
const map = L.map('map', { zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 3, maxZoom: 11,
  zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches, fadeAnimation: false,
  renderer: L.svg({ padding: 0.6 }) });
L.control.zoom({ position: 'topright', zoomInTitle: W('web.zoom.in'), zoomOutTitle: W('web.zoom.out') }).addTo(map);
for (const [name, level] of [['base', 200], ['areas', 300], ['hairlines', 340], ['fronts', 360], ['places', 420],
  ['labels', 450]]) {
  const pane = map.createPane(name);
  pane.style.zIndex = level;
  if (name === 'base' || name === 'hairlines' || name === 'labels') pane.style.pointerEvents = 'none';
}
const renderers = Object.fromEntries(['base', 'areas', 'hairlines', 'fronts', 'places'].map(
  (pane) => [pane, L.svg({ pane, padding: 0.6 })]));

function drawBase() {
  const { base } = data;
  const style = (className, extra) => ({ pane: 'base', renderer: renderers.base, interactive: false, className,
    ...extra });
  for (const country of base.countries) {
    L.polygon(polygons(country.r), style('country')).addTo(map);
  }
  if (base.outline.length) L.polygon(polygons(base.outline), style('land')).addTo(map);
  const lines = (references, className) => L.polyline(references.map((reference) => arc(reference)),
    { pane: 'hairlines', renderer: renderers.hairlines, interactive: false, className }).addTo(map);
  lines(base.lines.unit, 'unit-line');
  lines(base.lines.province, 'province-line');
  lines(base.lines.outline, 'outline-line');
}

const theatreBounds = L.latLngBounds([point(data.box.slice(0, 2)), point(data.box.slice(2))]);

// Layers now on the map, by what they look like, so that a step of the slider touches only what changes.
const shown = new Map();
function show(key, make, item, kept) {
  let layer = shown.get(key);
  if (!layer) {
    layer = make().addTo(map);
    layer.on('click', (event) => {
      L.DomEvent.stopPropagation(event);
      open(layer.item, event.latlng);
    });
    shown.set(key, layer);
  }
  layer.item = item;
  kept.add(key);
}

function areaLayer(index, state) {
  const { fill: fillColor, opacity } = paint(state.k, state.col);
  return L.polygon(area(index), { pane: 'areas', renderer: renderers.areas, fillColor, fillOpacity: opacity,
    color: state.col[0], weight: state.st === 'unknown' ? 0 : 1, opacity: 0.9, className: 'area area-' + state.k });
}

// What holds at a position in a view.
function stateAt(view, lat, lon) {
  const found = view.t.find(([, areaIndex]) => {
    const box = areaBox(areaIndex);
    return box.contains([lat, lon]) && insideArea(area(areaIndex), lat, lon);
  });
  return found ? data.states[found[0]] : null;
}

// A place in its holder's colour: full where held, halves where two contend, a ring where only claimed.
function placeLook(state) {
  if (!state || state.k === 'unknown' || state.k === 'vacated') return { key: '', style: {} };
  const ring = state.k === 'stripes' || state.k === 'dots-ring';
  const [first, second] = state.col;
  return { key: state.k + state.col.join(''), style: ring ? { className: 'place place-ring', color: first, weight: 3.5 }
    : { className: 'place place-held', fillColor: second ? halves(first, second) : first, fillOpacity: 1 } };
}

function drawDay() {
  const view = currentView();
  const kept = new Set();
  for (const [stateIndex, areaIndex, size] of view.t) {
    const state = data.states[stateIndex];
    show(`a${areaIndex}${state.k}${state.col.join('')}`, () => areaLayer(areaIndex, state),
      { type: 'area', state, area: areaIndex, size }, kept);
  }
  for (const [kind, lineIndex, length, says] of view.f) {
    show(`f${lineIndex}${kind}`, () => L.polyline(data.lines[lineIndex].map(chain), { pane: 'fronts',
      renderer: renderers.fronts, className: 'front front-' + kind, bubblingMouseEvents: false }),
    { type: 'front', kind, length, says }, kept);
  }
  data.borders.forEach((border, at) => {
    const facts = currentDay().b[at];
    if (!facts.s.length) return;
    const colour = party(facts.s[0].p)?.colour || '#777777';
    show(`b${at}${colour}`, () => L.polyline(border.l.map(chain), { pane: 'fronts', renderer: renderers.fronts,
      color: colour, weight: 5, opacity: 0.95, dashArray: '9 6', lineCap: 'butt', className: 'border-stated',
      bubblingMouseEvents: false }),
    { type: 'border', border, facts }, kept);
  });
  data.places.forEach((place, at) => {
    const claims = place.c.filter((claim) => claimShown(data.claims[claim]));
    if (!claims.length) return;
    const look = placeLook(stateAt(view, ...point(place.at)));
    show(`p${at}${look.key}`, () => L.circleMarker(point(place.at), { pane: 'places', renderer: renderers.places,
      radius: 6, className: 'place', bubblingMouseEvents: false, ...look.style }),
    { type: 'place', place, claims }, kept);
  });
  for (const [key, layer] of shown) {
    if (!kept.has(key)) {
      layer.remove();
      shown.delete(key);
    }
  }
}

let selection = null;
function select(areaIndex) {
  selection?.remove();
  selection = areaIndex === null ? null : L.polygon(area(areaIndex), { pane: 'fronts', renderer: renderers.fronts,
    interactive: false, className: 'selection' }).addTo(map);
}

map.on('click', (event) => {
  const unit = unitAt(event.latlng.lat, event.latlng.lng);
  if (unit) open({ type: 'nothing' }, event.latlng);
});
