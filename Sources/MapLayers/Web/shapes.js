// Shapes from arcs: every line of the map is stored once, as steps on a grid of 1/scale degrees. Shapes are polygons of
// rings of arcs; `~n` is arc n backwards. Units come first, then their parts, then neighbours, then borders.
const digitOf = new Uint8Array(128);
let digitCount = 0;
for (let code = 32; code < 127; code += 1) {
  if (!'"\\<>&'.includes(String.fromCharCode(code))) digitOf[code] = digitCount++;
}

// Numbers as text: 70 digits end a number, 20 more say that it goes on.
function numbersIn(text) {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let weight = 1; ; weight *= 20) {
      const digit = digitOf[text.charCodeAt(at++)];
      value += digit * weight;
      if (digit < 70) return value;
    }
  };
  return { more: () => at < text.length, next, signed: () => { const n = next(); return n % 2 ? -(n + 1) / 2 : n / 2; } };
}

// Each arc as x, y, x, y, ... in grid steps. It is written where it is first used, beginning where the last one ended.
const unitCount = data.units.length;
const firstNeighbour = unitCount + data.parts;
const firstBorder = firstNeighbour + data.neighbours;
const arcs = [];
const shapes = [];
(() => {
  const from = numbersIn(data.shapes);
  const list = (item) => Array.from({ length: from.next() }, item);
  const beginOf = (reference) => {
    const points = arcs[reference < 0 ? ~reference : reference];
    return reference < 0 ? [points[points.length - 2], points[points.length - 1]] : [points[0], points[1]];
  };
  // The arcs that begin at a point, the newest last.
  const beginning = new Map();
  const keyOf = ([x, y]) => (x + 2 ** 20) * 2 ** 22 + y;
  let start = [0, 0];
  const newArc = ([x, y], end) => {
    const points = new Int32Array(from.next() * 2 + 2);
    points.set([x, y]);
    for (let at = 2; at < points.length - (end ? 2 : 0); at += 2) {
      points[at] = x += from.signed();
      points[at + 1] = y += from.signed();
    }
    if (end) points.set(end, points.length - 2);
    const arc = arcs.push(points) - 1;
    for (const reference of [arc, ~arc]) {
      const key = keyOf(beginOf(reference));
      if (beginning.has(key)) beginning.get(key).push(reference);
      else beginning.set(key, [reference]);
    }
    return arc;
  };
  const ring = (isClosed) => {
    const references = [];
    for (let left = from.next(); left > 0; left -= 1) {
      const code = from.next();
      const here = references.length ? beginOf(~references.at(-1)) : null;
      let reference;
      if (code && here) {
        const back = ~references.at(-1);
        const known = beginning.get(keyOf(here)).filter((other) => other !== back);
        reference = code > known.length ? back : known[known.length - code];
      } else if (code) {
        const arc = arcs.length - (code >> 1);
        reference = code % 2 ? ~arc : arc;
        start = beginOf(reference);
      } else {
        if (!here) start = [start[0] + from.signed(), start[1] + from.signed()];
        reference = newArc(here || start, isClosed && left === 1 ? start : null);
      }
      references.push(reference);
    }
    return references;
  };
  while (from.more()) shapes.push(list(() => list(() => ring(shapes.length < firstBorder))));
})();
const countryShapes = shapes.slice(firstNeighbour, firstBorder);
const borderShapes = shapes.slice(firstBorder);

// The plane that everything is drawn on: pixels of zoom 10, so that whole numbers are fine enough.
const planeZoom = 10;
const planeWidth = 256 * 2 ** planeZoom;
function planeX(x) { return Math.round((x / data.scale / 360 + 0.5) * planeWidth); }
function planeY(y) {
  const sine = Math.sin((Math.max(-85, Math.min(85, y / data.scale)) * Math.PI) / 180);
  return Math.round((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * planeWidth);
}

// Arcs on the plane, and as the steps of a path, forwards and backwards; made when first drawn.
const planeArcs = new Array(arcs.length);
function planeArc(index) {
  if (!planeArcs[index]) {
    const points = arcs[index];
    const plane = new Int32Array(points.length);
    for (let at = 0; at < points.length; at += 2) {
      plane[at] = planeX(points[at]);
      plane[at + 1] = planeY(points[at + 1]);
    }
    planeArcs[index] = plane;
  }
  return planeArcs[index];
}
const stepTexts = [new Array(arcs.length), new Array(arcs.length)];
function steps(reference) {
  const back = reference < 0 ? 1 : 0;
  const index = back ? ~reference : reference;
  if (stepTexts[back][index] === undefined) {
    const plane = planeArc(index);
    const parts = [];
    if (back) {
      for (let at = plane.length - 4; at >= 0; at -= 2) parts.push(plane[at] - plane[at + 2], plane[at + 1] - plane[at + 3]);
    } else {
      for (let at = 2; at < plane.length; at += 2) parts.push(plane[at] - plane[at - 2], plane[at + 1] - plane[at - 1]);
    }
    stepTexts[back][index] = parts.length ? 'l' + parts.join(' ') : '';
  }
  return stepTexts[back][index];
}
function startOf(reference) {
  const plane = planeArc(reference < 0 ? ~reference : reference);
  const at = reference < 0 ? plane.length - 2 : 0;
  return `M${plane[at]} ${plane[at + 1]}`;
}
function ringPath(ring) { return startOf(ring[0]) + ring.map(steps).join(''); }
const shapePaths = new Map();
function shapePath(id) {
  if (!shapePaths.has(id)) shapePaths.set(id, pathOf(shapes[id]));
  return shapePaths.get(id);
}
function pathOf(shape) { return shape.map((rings) => rings.map((ring) => ringPath(ring) + 'z').join('')).join(''); }
function arcPath(reference) { return startOf(reference) + steps(reference); }
// The arcs of a shape, whichever way they run.
const arcsOfShapes = [];
function arcsOf(id) {
  arcsOfShapes[id] ||= Int32Array.from(shapes[id].flat(2), (reference) => (reference < 0 ? ~reference : reference));
  return arcsOfShapes[id];
}

// Every line between two units or at the edge, with the units on its sides.
const unitArcs = (() => {
  const sides = new Map();
  for (let unit = 0; unit < unitCount; unit += 1) {
    for (const arc of arcsOf(unit)) {
      if (sides.has(arc)) sides.get(arc).push(unit);
      else sides.set(arc, [unit]);
    }
  }
  return sides;
})();

// Boxes and points in grid steps.
const boxes = new Map();
function boxOf(id) {
  if (!boxes.has(id)) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const arc of arcsOf(id)) {
      const points = arcs[arc];
      for (let at = 0; at < points.length; at += 2) {
        box[0] = Math.min(box[0], points[at]);
        box[1] = Math.min(box[1], points[at + 1]);
        box[2] = Math.max(box[2], points[at]);
        box[3] = Math.max(box[3], points[at + 1]);
      }
    }
    boxes.set(id, box);
  }
  return boxes.get(id);
}
function inside(id, x, y) {
  const box = boxOf(id);
  if (x < box[0] || y < box[1] || x > box[2] || y > box[3]) return false;
  let within = false;
  for (const arc of arcsOf(id)) {
    const points = arcs[arc];
    for (let at = 2; at < points.length; at += 2) {
      const [xi, yi, xj, yj] = [points[at], points[at + 1], points[at - 2], points[at - 1]];
      if ((yi > y) !== (yj > y) && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within;
    }
  }
  return within;
}
// The unit at a position in grid steps, or -1.
function unitAt(x, y) {
  for (let unit = 0; unit < unitCount; unit += 1) if (inside(unit, x, y)) return unit;
  return -1;
}
// A point well within a unit: where its name stands.
const middles = new Map();
function middleOf(id) {
  if (!middles.has(id)) {
    const box = boxOf(id);
    const y = Math.round((box[1] + box[3]) / 2) + 0.5;
    const cuts = [];
    for (const arc of arcsOf(id)) {
      const points = arcs[arc];
      for (let at = 2; at < points.length; at += 2) {
        const [xi, yi, xj, yj] = [points[at], points[at + 1], points[at - 2], points[at - 1]];
        if ((yi > y) !== (yj > y)) cuts.push(((xj - xi) * (y - yi)) / (yj - yi) + xi);
      }
    }
    cuts.sort((a, b) => a - b);
    let best = [box[0], box[2]];
    let widest = 0;
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      if (cuts[at + 1] - cuts[at] > widest) {
        widest = cuts[at + 1] - cuts[at];
        best = [cuts[at], cuts[at + 1]];
      }
    }
    middles.set(id, [(best[0] + best[1]) / 2, y]);
  }
  return middles.get(id);
}
function point(at) { return [at[1] / data.scale, at[0] / data.scale]; }
function boundsOf(id) { const box = boxOf(id); return L.latLngBounds([point(box.slice(0, 2)), point(box.slice(2))]); }
