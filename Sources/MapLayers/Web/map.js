// The map: Leaflet moves and zooms it, one drawing holds all that lies on it.
const map = L.map('map', { zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 3, maxZoom: 9.5,
  zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, keyboardPanDelta: 60,
  inertia: !matchMedia('(prefers-reduced-motion: reduce)').matches });
L.control.zoom({ position: 'topright', zoomInTitle: W('web.zoom.in'), zoomOutTitle: W('web.zoom.out') }).addTo(map);
for (const [name, level] of [['sheet', 300], ['places', 420], ['labels', 450]]) {
  const pane = map.createPane(name);
  pane.style.zIndex = level;
  pane.style.pointerEvents = 'none';
}
const theatreBounds = L.latLngBounds([point(data.box.slice(0, 2)), point(data.box.slice(2))]);

const clipLeft = svg('rect', { height: planeWidth, y: 0 });
const clipRight = svg('rect', { height: planeWidth, y: 0 });
const plane = svg('g', {});
const sheet = svg('svg', { class: 'sheet', width: 1, height: 1, 'aria-hidden': 'true', focusable: 'false' },
  svg('defs', {}, svg('clipPath', { id: 'left' }, clipLeft), svg('clipPath', { id: 'right' }, clipRight)), plane);
map.getPane('sheet').append(sheet);
function group(className) {
  const node = svg('g', { class: className });
  plane.append(node);
  return node;
}
const sheets = { base: group('base'), areas: [group('areas'), group('areas')], hairlines: group('hairlines'),
  fronts: [group('fronts'), group('fronts')], differences: group('differences'), borders: group('borders'),
  selection: group('selected') };

function placeSheet() {
  const scale = 2 ** (map.getZoom() - planeZoom);
  const origin = map.getPixelOrigin();
  plane.setAttribute('transform', `translate(${-origin.x} ${-origin.y}) scale(${scale})`);
  sheets.hairlines.setAttribute('class', 'hairlines' + (map.getZoom() >= 6.5 ? ' near' : ''));
  if (scale !== mapScale) scalePatterns(scale);
  clipSheets();
}

function drawBase() {
  const path = (d, className, parent) => parent.append(svg('path', { d, class: className }));
  path(countryShapes.map(pathOf).join(''), 'country', sheets.base);
  // Neighbours are drawn coarser: along their borders no sea is to shine through.
  path(borderShapes.map((lines) => lines.flat().map(ringPath).join('')).join(''), 'seam', sheets.base);
  let land = '';
  for (let unit = 0; unit < unitCount; unit += 1) land += shapePath(unit);
  path(land, 'land', sheets.base);
  const lines = { unit: '', province: '', outline: '' };
  for (const [arc, units] of unitArcs) {
    const kind = units.length < 2 ? 'outline' : data.province[units[0]] !== data.province[units[1]] ? 'province' : 'unit';
    lines[kind] += arcPath(arc);
  }
  for (const kind of ['unit', 'province', 'outline']) path(lines[kind], kind + '-line', sheets.hairlines);
}

// Who holds a side of a line, as far as lines tell sides apart.
const sideOf = data.states.map((state) => {
  if (state.st === 'unknown' || state.st === 'vacated') return 'u';
  if (state.st === 'contested' || state.st === 'disputed') {
    return 'd' + [...new Set(state.h.concat(state.e))].sort((a, b) => a - b).join(',');
  }
  return 'h' + state.h.join(',');
});
function lineKind(a, b) {
  if (a === b) return '';
  if (a[0] === 'u' || b[0] === 'u') return 'limit';
  return a[0] === 'd' || b[0] === 'd' ? 'contested' : 'front';
}

// The states and units on the two sides of every arc, as state + 1; 0 where nothing lies.
function sidesOn(tiles) {
  const sides = { a: new Int32Array(arcs.length), b: new Int32Array(arcs.length), unitA: new Int32Array(arcs.length),
    unitB: new Int32Array(arcs.length) };
  for (let at = 0; at < tiles.length; at += 3) {
    for (const arc of arcsOf(tiles[at + 1])) {
      const second = sides.a[arc] !== 0;
      (second ? sides.b : sides.a)[arc] = tiles[at + 2] + 1;
      (second ? sides.unitB : sides.unitA)[arc] = tiles[at];
    }
  }
  return sides;
}
// The lines of a view now, for clicks.
function linesOn(view) {
  const { a, b, unitA, unitB } = sidesOn(tilesOn(view, dayIndex));
  const lines = [];
  for (let arc = 0; arc < arcs.length; arc += 1) {
    const ends = [a[arc] - 1, b[arc] - 1];
    const kind = b[arc] ? lineKind(sideOf[ends[0]], sideOf[ends[1]]) : '';
    if (kind) {
      lines.push({ arc, kind, states: ends, units: [unitA[arc], unitB[arc]], sides: ends.map((end) => sideOf[end]).sort().join(' ') });
    }
  }
  return lines;
}

// What lies on the two sheets now, tile by tile and line by line: a step of the slider touches only what changes.
const sheetsNow = [0, 1].map(() => ({ tiles: new Map(), units: new Array(unitCount).fill(null), kinds: [], lines: [], isNew: false }));

function drawUnit(at, unit, parts) {
  const now = sheetsNow[at];
  let count = 0;
  for (let i = 0; parts && i < parts.length; i += 2) {
    const state = data.states[parts[i + 1]];
    if (state.k === 'unknown') continue;
    const key = `${unit}/${count}`;
    count += 1;
    let node = now.tiles.get(key);
    if (!node) {
      node = svg('path', {});
      sheets.areas[at].append(node);
      now.tiles.set(key, node);
    }
    if (node.shape !== parts[i]) {
      node.setAttribute('d', shapePath(parts[i]));
      node.shape = parts[i];
    }
    const look = state.k + state.col.join('');
    if (node.look !== look) {
      const { fill: fillColor, opacity } = paint(state.k, state.col, true);
      node.setAttribute('class', 'area area-' + state.k);
      node.setAttribute('fill', fillColor);
      node.setAttribute('fill-opacity', opacity);
      node.setAttribute('stroke', state.col[0]);
      node.look = look;
    }
  }
  for (let key = `${unit}/${count}`; now.tiles.has(key); key = `${unit}/${count += 1}`) {
    now.tiles.get(key).remove();
    now.tiles.delete(key);
  }
}

function drawTiles(at, view) {
  const now = sheetsNow[at];
  for (let unit = 0; unit < unitCount; unit += 1) {
    const parts = view < 0 ? null : partsOf(unit, view);
    if (now.units[unit] === parts) continue;
    now.isNew = true;
    now.units[unit] = parts;
    drawUnit(at, unit, parts);
  }
}

function drawLines(at, view) {
  const now = sheetsNow[at];
  if (!now.isNew) return;
  now.isNew = false;
  const { a, b } = sidesOn(view < 0 ? [] : tilesOn(view, dayIndex));
  for (let arc = 0; arc < arcs.length; arc += 1) {
    const kind = b[arc] ? lineKind(sideOf[a[arc] - 1], sideOf[b[arc] - 1]) : '';
    if ((now.kinds[arc] || '') === kind) continue;
    now.kinds[arc] = kind;
    let node = now.lines[arc];
    if (!kind) {
      node.remove();
      now.lines[arc] = null;
      continue;
    }
    if (!node) {
      node = now.lines[arc] = svg('path', { d: arcPath(arc) });
      sheets.fronts[at].append(node);
    }
    node.setAttribute('class', 'front front-' + kind);
  }
}

function put(parent, known, key, d, make) {
  if (known.has(key)) return;
  const node = make();
  node.setAttribute('d', d);
  parent.append(node);
  known.set(key, node);
}
function drop(known, kept) {
  for (const [key, node] of known) {
    if (!kept.has(key)) {
      node.remove();
      known.delete(key);
    }
  }
}

const drawnBorders = new Map();
function drawBorders() {
  const kept = new Set();
  data.borders.forEach((border, at) => {
    const facts = borderOn(at);
    if (!facts.s.length) return;
    const colour = party(facts.s[0].p)?.colour || '#777777';
    for (const className of ['border-halo', 'border-stated']) {
      const key = className + at + colour;
      put(sheets.borders, drawnBorders, key, borderShapes[at].flat().map(ringPath).join(''),
        () => svg('path', className === 'border-stated' ? { class: className, stroke: colour } : { class: className }));
      kept.add(key);
    }
  });
  drop(drawnBorders, kept);
}

// A place in its holder's colour: full where held, halves where two contend, a ring where only claimed.
function placeLook(state) {
  if (!state || state.k === 'unknown' || state.k === 'vacated') return { class: 'place' };
  if (state.k === 'stripes' || state.k === 'dots-ring') return { class: 'place place-ring', stroke: state.col[0] };
  const [first, second] = state.col;
  return { class: 'place place-held', fill: second ? halves(first, second) : first };
}

const placeSheetNode = svg('svg', { class: 'sheet', width: 1, height: 1, 'aria-hidden': 'true', focusable: 'false' });
map.getPane('places').append(placeSheetNode);
function placesShown() { return data.places.filter((place) => place.c.some((claim) => claimShown(data.claims[claim]))); }
let placesNow = '';
function drawPlaces() {
  const marks = placesShown().map((place) => {
    const at = map.latLngToLayerPoint(point(place.at));
    const isRight = otherIndex >= 0 && map.latLngToContainerPoint(point(place.at)).x > divider();
    place.unit ??= unitAt(place.at[0], place.at[1]);
    const tile = place.unit < 0 ? null : tileIn(place.unit, place.at[0], place.at[1], isRight ? otherIndex : viewIndex);
    return { at, look: placeLook(tile && tile.state) };
  });
  const key = JSON.stringify(marks);
  if (key === placesNow) return;
  placesNow = key;
  placeSheetNode.replaceChildren(...marks.map(({ at, look }) => svg('circle', { cx: at.x, cy: at.y, r: 6, ...look })));
}

// In two steps, each short: areas, then what lies on them.
function drawAreas() {
  drawTiles(0, viewIndex);
  drawTiles(1, otherIndex);
}
function drawMarks() {
  drawLines(0, viewIndex);
  drawLines(1, otherIndex);
  drawDifferences();
  drawBorders();
  drawPlaces();
}

function select(d) {
  sheets.selection.replaceChildren(...(d ? [svg('path', { d, class: 'selection' })] : []));
}
map.on('viewreset zoom zoomend', placeSheet);
map.on('move', () => { if (otherIndex >= 0) clipSheets(); });
