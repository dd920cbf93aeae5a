// Shapes from arcs: every line of the map is stored once, as steps on a grid of 1/scale degrees, and areas name their
// arcs; ~n is arc n backwards.
const arcs = new Map();
function arc(index) {
  let points = arcs.get(index);
  if (!points) {
    const steps = data.arcs[index];
    points = [];
    let x = 0;
    let y = 0;
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at];
      y += steps[at + 1];
      points.push([y / data.scale, x / data.scale]);
    }
    arcs.set(index, points);
  }
  return points;
}

function chain(references) {
  const points = [];
  for (const reference of references) {
    const part = reference < 0 ? arc(~reference).slice().reverse() : arc(reference);
    for (let at = points.length ? 1 : 0; at < part.length; at += 1) points.push(part[at]);
  }
  return points;
}

const areaCache = new Map();
function area(index) {
  if (!areaCache.has(index)) areaCache.set(index, polygons(data.areas[index]));
  return areaCache.get(index);
}
const boxCache = new Map();
function areaBox(index) {
  if (!boxCache.has(index)) boxCache.set(index, L.latLngBounds(area(index).flat(2)));
  return boxCache.get(index);
}
function polygons(references) { return references.map((polygon) => polygon.map(chain)); }
function point(at) { return [at[1] / data.scale, at[0] / data.scale]; }

function insideRing(ring, lat, lon) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [yi, xi] = ring[i];
    const [yj, xj] = ring[j];
    if ((yi > lat) !== (yj > lat) && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
function insideArea(shape, lat, lon) {
  return shape.some((rings) => rings.reduce((inside, ring) => inside !== insideRing(ring, lat, lon), false));
}

// The unit at a position, or null.
function unitAt(lat, lon) {
  return data.base.units.find((unit) => {
    unit.shape ||= polygons(unit.r);
    unit.box ||= L.latLngBounds(unit.shape.flat(2));
    return unit.box.contains([lat, lon]) && insideArea(unit.shape, lat, lon);
  }) || null;
}
