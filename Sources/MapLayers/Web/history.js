// What holds on a day from a perspective. The data say only what changes; the rest is found by the last change.
let dayIndex = data.days.length - 1;
let viewIndex = 0;
// The perspective to compare with, or -1.
let otherIndex = -1;

const unknownState = data.states[0];
unknownState.says = W('says.unknown');
for (const state of data.states) {
  state.h ||= [];
  state.e ||= [];
  state.c ||= [];
  state.b ||= 'baseline';
  state.p ||= 'exact';
}

// Per unit: the days of its changes, and what it is made of from each on: shape, state, shape, state, ...
const changesOf = [];
function changes(view) {
  if (!changesOf[view]) {
    const units = Array.from({ length: unitCount }, (none, unit) => ({ days: [0], parts: [[unit, 0]] }));
    const from = numbersIn(data.tiles[view] || '');
    let day = 0;
    while (from.more()) {
      day += from.next();
      let unit = -1;
      for (let left = from.next(); left > 0; left -= 1) {
        unit += from.next() + 1;
        const count = from.next();
        const parts = count ? [] : [unit, from.next()];
        while (parts.length < count * 2) {
          const part = from.next();
          parts.push(part ? unitCount + part - 1 : unit, from.next());
        }
        const known = units[unit];
        if (known.days.at(-1) === day) known.parts[known.parts.length - 1] = parts;
        else {
          known.days.push(day);
          known.parts.push(parts);
        }
      }
    }
    changesOf[view] = units;
  }
  return changesOf[view];
}
// The last entry of an ascending list that is not beyond a value.
function lastUpTo(list, value) {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
function partsOf(unit, view = viewIndex, day = dayIndex) {
  const known = changes(view)[unit];
  return known.parts[lastUpTo(known.days, day)];
}

// All tiles of a day: unit, shape, state, unit, shape, state, ...
function tilesOn(view, day) {
  const tiles = [];
  for (let unit = 0; unit < unitCount; unit += 1) {
    const parts = partsOf(unit, view, day);
    for (let at = 0; at < parts.length; at += 2) tiles.push(unit, parts[at], parts[at + 1]);
  }
  return tiles;
}

// The tile at a position in grid steps, or null.
function tileAt(x, y, view = viewIndex) {
  const unit = unitAt(x, y);
  return unit < 0 ? null : tileIn(unit, x, y, view);
}
function tileIn(unit, x, y, view) {
  const parts = partsOf(unit, view);
  for (let at = 0; at < parts.length; at += 2) {
    if (inside(parts[at], x, y)) return { unit, shape: parts[at], state: data.states[parts[at + 1]] };
  }
  return { unit, shape: parts[0], state: data.states[parts[1]] };
}

// Lists of day, number, day, number, ...
function numberOn(pairs, day) {
  let low = 0;
  let high = pairs.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pairs[middle * 2] <= day) low = middle;
    else high = middle - 1;
  }
  return pairs[low * 2 + 1];
}
const noFigures = { n: 0, of: unitCount, rows: [], stated: [], flags: [] };
function figuresOn(view = viewIndex, day = dayIndex) {
  return data.figures[numberOn(data.figuresAt[view] || [], day)] || noFigures;
}
function rowsOf(figures) {
  return figures.rows.map(([p, lo, hi, obs, km2, units]) => ({ p, lo, hi, obs, km2, units }));
}
function statedOf(figures) { return figures.stated.map((index) => data.stated[index]); }
// How long the line between two sides is, all its stretches together.
function lengthOn(view, sides) { return (data.fronts[numberOn(data.frontsAt[view] || [], dayIndex)] || {})[sides] || 0; }
const noBorder = { m: [], s: [] };
function borderOn(border) { return (data.facts[numberOn(data.factsAt, dayIndex)] || [])[border] || noBorder; }

// Claims by the day that they are about, and by source.
function today() { return data.days[dayIndex]; }
const claimsOn = new Map();
data.claims.forEach((claim, index) => {
  if (!claimsOn.has(claim.on)) claimsOn.set(claim.on, []);
  claimsOn.get(claim.on).push(index);
});
function claimShown(claim) { return claim.on <= today(); }
