// Names that appear with zoom and never lie on each other: the more important first, each in the first free place.
const labelPane = map.getPane('labels');
const measure = document.createElement('canvas').getContext('2d');
const labelFonts = { country: [13, 600], capital: [13, 700], city: [12, 600], province: [11, 500], unit: [10.5, 400],
  place: [12, 700], foreign: [11, 400], 'foreign-capital': [11.5, 600] };
const widths = new Map();
function widthOf(text, kind) {
  const key = kind + text;
  if (!widths.has(key)) {
    const [size, weight] = labelFonts[kind];
    measure.font = `${weight} ${size}px system-ui, sans-serif`;
    widths.set(key, measure.measureText(text).width * (kind === 'country' || kind === 'province' ? 1.14 : 1) + 4);
  }
  return widths.get(key);
}

const baseLabels = data.labels.map(([n, k, x, y, z]) => ({ n, k, at: [x, y], z }));
let unitLabels = null;
function namesOfUnits() {
  unitLabels ||= data.units.map((n, unit) => ({ n, k: 'unit', at: middleOf(unit), z: data.unitZoom }));
  return unitLabels;
}

function labelsOfDay(zoom) {
  const claimed = placesShown().map((place) => ({ n: place.n, at: place.at, k: 'place', z: 0 }));
  const taken = new Set(claimed.map((label) => label.n));
  const others = baseLabels.filter((label) => !taken.has(label.n));
  const isCapital = (label) => label.k === 'capital';
  return others.filter(isCapital).concat(claimed, others.filter((label) => !isCapital(label)), zoom >= data.unitZoom ? namesOfUnits() : []);
}

function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

// What lies over the map, from its corner: no name is set beneath it.
let covered = [];
function findCovered() {
  const frame = byId('map').getBoundingClientRect();
  covered = ['#compare', '#stamp', '#difference-box', '.leaflet-control-zoom', '#left-name', '#right-name']
    .map((selector) => document.querySelector(selector).getBoundingClientRect()).filter((box) => box.width)
    .map((box) => ({ x: box.left - frame.left - 2, y: box.top - frame.top - 2, width: box.width + 4, height: box.height + 4 }));
}

function drawLabels() {
  const zoom = map.getZoom();
  const size = map.getSize();
  const labels = labelsOfDay(zoom);
  const onScreen = (label) => {
    const at = map.latLngToContainerPoint(point(label.at));
    return at.x < -40 || at.y < -20 || at.x > size.x + 40 || at.y > size.y + 20 ? null : at;
  };
  // Marks of places are kept free before any name is set.
  const placed = labels.filter((label) => label.k === 'place').map(onScreen).filter(Boolean)
    .map((at) => ({ x: at.x - 6, y: at.y - 6, width: 12, height: 12 })).concat(covered);
  const nodes = [];
  for (const label of labels) {
    if (zoom < label.z) continue;
    const at = onScreen(label);
    if (!at) continue;
    const kind = labelFonts[label.k] ? label.k : 'city';
    const width = widthOf(label.n, kind);
    const height = labelFonts[kind][0] + 3;
    const gap = kind === 'place' ? 8 : 5;
    const dotted = kind === 'city' || kind === 'capital' || kind === 'place' || kind.startsWith('foreign');
    const spots = dotted ? [[gap, -height / 2], [-width - gap, -height / 2], [-width / 2, -height - gap],
      [-width / 2, gap], [gap - 2, -height - 2], [gap - 2, 2], [-width - gap + 2, -height - 2], [-width - gap + 2, 2]]
      : [[-width / 2, -height / 2]];
    const dot = { x: at.x - 3, y: at.y - 3, width: 6, height: 6 };
    if (dotted && kind !== 'place' && kind !== 'capital' && placed.some((box) => overlap(box, dot))) continue;
    const free = spots.map(([x, y]) => ({ x: at.x + x, y: at.y + y, width, height })).find((box) => box.x > 0 && box.y > 0
      && box.x + box.width < size.x && box.y + box.height < size.y && !placed.some((other) => overlap(box, other)));
    if (!free) continue;
    placed.push(free);
    if (dotted) placed.push(dot);
    const name = el('span', { class: 'label label-' + kind, dir: 'auto' }, label.n);
    L.DomUtil.setPosition(name, map.containerPointToLayerPoint([free.x, free.y]).round());
    nodes.push(name);
    if (dotted && kind !== 'place') {
      const mark = el('span', { class: 'dot dot-' + kind });
      L.DomUtil.setPosition(mark, map.containerPointToLayerPoint([at.x - 2.5, at.y - 2.5]).round());
      nodes.push(mark);
    }
  }
  labelPane.replaceChildren(...nodes);
}
// On a new day names move only if other places have claims.
let labelledPlaces = '';
function drawLabelsOfDay() {
  const places = placesShown().map((place) => place.n).join();
  if (places === labelledPlaces) return;
  labelledPlaces = places;
  drawLabels();
}
map.on('moveend zoomend viewreset resize', () => {
  findCovered();
  drawLabels();
  drawPlaces();
});
