// Coverage over time: of every party the mapped range as a band, its sure part as a line, what independent voices alone
// leave of it as a dotted line, and stated shares as marks.
const curveHeight = 64;
let curveView = null;
let nowLine = null;
let curveWidth = 0;

function curveX(day) { return data.days.length < 2 ? 0 : (day / (data.days.length - 1)) * curveWidth; }
function curveY(share) { return curveHeight - 16 - share * (curveHeight - 22); }

// The steps of a party's share over the days: only where the figures change.
function shareSteps(view, index, part) {
  const pairs = data.figuresAt[view] || [];
  const points = [];
  let last = null;
  for (let at = 0; at < pairs.length; at += 2) {
    const row = data.figures[pairs[at + 1]].rows.find(([p]) => p === index);
    const value = row ? row[part] : null;
    if (value === last) continue;
    if (last !== null) points.push([pairs[at], last]);
    if (value !== null) points.push([pairs[at], value]);
    last = value;
  }
  if (last !== null) points.push([data.days.length - 1, last]);
  return points.map(([day, share]) => `${curveX(day).toFixed(1)},${curveY(share).toFixed(1)}`);
}

function statedMarks() {
  const seen = new Set();
  const marks = [];
  const pairs = data.figuresAt[viewIndex] || [];
  for (let at = 0; at < pairs.length; at += 2) {
    for (const index of data.figures[pairs[at + 1]].stated) {
      const item = data.stated[index];
      const key = item.c.join();
      if (item.lo === null || seen.has(key)) continue;
      seen.add(key);
      marks.push(svg('path', { d: `M${curveX(pairs[at])} ${curveY(item.lo) - 5} l5 5 -5 5 -5 -5z`, class: 'stated-mark',
        fill: party(item.p)?.colour || '#777777' }, svg('title', {}, `${item.value} ${item.says}`)));
    }
  }
  return marks;
}

// Ticks where a month or a year begins, as many as there is room for.
function timeTicks() {
  const ticks = [];
  let lastAt = -Infinity;
  const years = data.days.length > 1 && Date.parse(data.days.at(-1)) - Date.parse(data.days[0]) > 500 * 86400000;
  data.days.forEach((day, at) => {
    const part = day.slice(0, years ? 4 : 7);
    if (at && data.days[at - 1].slice(0, years ? 4 : 7) === part) return;
    const x = curveX(at);
    if (x - lastAt < 64 || x > curveWidth - 40) return;
    lastAt = x;
    const [year, month] = part.split('-');
    ticks.push(svg('path', { d: `M${x} 4 V${curveHeight - 14}`, class: 'tick' }), svg('text', { x: x + 3, y: curveHeight - 3,
      class: 'axis' }, years ? year : W('month.' + Number(month))));
  });
  return ticks;
}

function drawCurve() {
  const frame = byId('curve');
  if (data.days.length < 2) return;
  const width = Math.max(frame.clientWidth - 48, 100);
  if (curveView !== viewIndex || width !== curveWidth) {
    curveView = viewIndex;
    curveWidth = width;
    const independent = data.views.indexOf('independent');
    const marks = timeTicks();
    data.parties.forEach((item, index) => {
      const lower = shareSteps(viewIndex, index, 1);
      const upper = shareSteps(viewIndex, index, 2);
      if (!item.shown || lower.length < 2) return;
      marks.push(svg('polygon', { points: lower.concat(upper.slice().reverse()).join(' '), fill: item.colour,
        'fill-opacity': 0.08 }),
      svg('polyline', { points: upper.join(' '), class: 'curve-upper', stroke: item.colour }),
      svg('polyline', { points: lower.join(' '), class: 'curve-lower', stroke: item.colour }));
      if (independent >= 0 && independent !== viewIndex) {
        marks.push(svg('polyline', { points: shareSteps(independent, index, 1).join(' '), class: 'curve-independent',
          stroke: item.colour }));
      }
    });
    marks.push(...statedMarks());
    for (const share of [0, 1]) {
      marks.push(svg('text', { x: curveWidth + 6, y: curveY(share) + (share ? 5 : 2), class: 'axis' }, percent(share)));
    }
    nowLine = svg('path', { class: 'now' });
    fill(frame, svg('svg', { viewBox: `-8 0 ${curveWidth + 48} ${curveHeight}`, role: 'img', 'aria-label': W('web.curve') },
      marks, nowLine));
  }
  nowLine.setAttribute('d', `M${curveX(dayIndex)} 2 V${curveHeight - 14}`);
}

// A click or a finger on the curve chooses its day.
byId('curve').addEventListener('pointerdown', (event) => {
  const choose = (where) => {
    const box = byId('curve').getBoundingClientRect();
    goTo(Math.round(((where.clientX - box.left - 8) / Math.max(curveWidth, 1)) * (data.days.length - 1)));
  };
  choose(event);
  const stop = new AbortController();
  addEventListener('pointermove', choose, { signal: stop.signal });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => stop.abort(), { signal: stop.signal });
});
