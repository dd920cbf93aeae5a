// Status is told by pattern, in the colours of the parties. Each pattern is made once, when first needed: on the map it
// keeps its size when the map is zoomed.
const patternSheet = svg('svg', { width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false', class: 'patterns' },
  svg('defs', {}));
document.body.append(patternSheet);

function stripe(width, size, at, colour) {
  return svg('rect', { x: at, y: 0, width, height: size, fill: colour });
}

const drawings = {
  dense: ([a]) => ({ size: 5, turn: 45, marks: [stripe(3.4, 5, 0, a)] }),
  stripes: ([a]) => ({ size: 9, turn: 45, marks: [stripe(3.2, 9, 0, a)] }),
  cross: ([a, b]) => ({ size: 9, turn: 45, marks: [stripe(3, 9, 0, a),
    svg('rect', { x: 0, y: 0, width: 9, height: 3, fill: b || a })] }),
  bands: (colours) => ({ size: 6 * colours.length, turn: 0,
    marks: colours.map((colour, at) => stripe(6, 6 * colours.length, 6 * at, colour)) }),
  dots: ([a]) => ({ size: 8, turn: 45, marks: [svg('circle', { cx: 4, cy: 4, r: 1.9, fill: a })] }),
  'dots-ring': ([a]) => ({ size: 9, turn: 45,
    marks: [svg('circle', { cx: 4.5, cy: 4.5, r: 2, fill: 'none', stroke: a, 'stroke-width': 1.1 })] }),
  'dots-two': ([a, b]) => ({ size: 14, turn: 45, marks: [svg('circle', { cx: 3.5, cy: 3.5, r: 1.9, fill: a }),
    svg('circle', { cx: 10.5, cy: 10.5, r: 1.9, fill: a }), svg('circle', { cx: 10.5, cy: 3.5, r: 1.9, fill: b || a }),
    svg('circle', { cx: 3.5, cy: 10.5, r: 1.9, fill: b || a })] }),
  vacated: ([a]) => ({ size: 12, turn: 0, marks: [svg('rect', { x: 0, y: 0, width: 6, height: 2.6, fill: a })] }),
};

const made = new Map();
// Patterns on the map, with the turn of each.
const onMap = [];
let mapScale = 1;
function turned(turn) { return `scale(${1 / mapScale}) rotate(${turn})`; }
function scalePatterns(scale) {
  mapScale = scale;
  for (const [pattern, turn] of onMap) pattern.setAttribute('patternTransform', turned(turn));
}

// The value of a fill attribute, and its opacity, for a pattern in some colours.
function paint(pattern, colours, isOnMap) {
  if (pattern === 'solid') return { fill: colours[0], opacity: 0.82 };
  if (pattern === 'pale') return { fill: colours[0], opacity: 0.25 };
  const draw = drawings[pattern];
  if (!draw) return { fill: colours[0], opacity: 0.28 };
  const key = pattern + colours.join('') + (isOnMap ? 'map' : '');
  if (!made.has(key)) {
    const id = 'p' + made.size;
    const { size, turn, marks } = draw(colours);
    const wash = pattern.startsWith('dots') || pattern === 'vacated' ? 0.1 : 0.16;
    const node = svg('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse',
      patternTransform: isOnMap ? turned(turn) : `rotate(${turn})` },
    svg('rect', { x: 0, y: 0, width: size, height: size, class: 'pattern-paper' }),
    svg('rect', { x: 0, y: 0, width: size, height: size, fill: colours[0], 'fill-opacity': wash }), marks);
    if (isOnMap) onMap.push([node, turn]);
    patternSheet.firstChild.append(node);
    made.set(key, id);
  }
  return { fill: `url(#${made.get(key)})`, opacity: 1 };
}

// A fill of two halves.
function halves(left, right) {
  const key = `half${left}${right}`;
  if (!made.has(key)) {
    const id = 'p' + made.size;
    patternSheet.firstChild.append(svg('linearGradient', { id },
      svg('stop', { offset: '50%', 'stop-color': left }), svg('stop', { offset: '50%', 'stop-color': right })));
    made.set(key, id);
  }
  return `url(#${made.get(key)})`;
}

// A little square of a pattern, for the legend and the evidence.
function swatch(pattern, colours) {
  const drawing = pattern === 'unknown' ? { class: 'land' } : null;
  const { fill: value, opacity } = paint(pattern, colours, false);
  return svg('svg', { width: 30, height: 18, class: 'swatch', 'aria-hidden': 'true', focusable: 'false' },
    svg('rect', { x: 0.5, y: 0.5, width: 29, height: 17, stroke: pattern === 'unknown' ? '#8a8a8a' : colours[0],
      ...(drawing || { fill: value, 'fill-opacity': opacity }) }));
}
