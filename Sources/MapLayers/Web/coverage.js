// Claimed, observed, mapped: the figures of the day, their denominators, and what to beware of.
function statedLine(stated) {
  return el('li', {}, el('span', { class: 'value' }, stated.value), ' ', el('span', {}, stated.says),
    stated.by ? el('span', { class: 'contradiction' }, ` · ${W('web.coverage.contradicted', { who: stated.by })}`) : null,
    el('details', {}, el('summary', {}, W('web.claims')), claimList(stated.c)));
}

// A bar of the whole territory: what is held for certain, what may be held, and a tick for every stated share.
function shareBar(row, stated) {
  const colour = party(row.p).colour;
  const x = (share) => Math.max(0, Math.min(1, share)) * 300;
  return svg('svg', { viewBox: '0 0 300 26', preserveAspectRatio: 'none', class: 'share', role: 'img',
    'aria-label': `${party(row.p).name}: ${range(row.lo, row.hi)}` },
  svg('rect', { x: 0, y: 9, width: 300, height: 12, class: 'share-all' }),
  svg('rect', { x: x(row.lo), y: 9, width: Math.max(x(row.hi) - x(row.lo), 0), height: 12, fill: colour,
    'fill-opacity': 0.18 }),
  svg('rect', { x: 0, y: 9, width: Math.max(x(row.lo), row.lo > 0 ? 1.5 : 0), height: 12, fill: colour }),
  stated.filter((item) => item.lo !== null && item.p === row.p).map((item) => svg('path', {
    d: `M${x(item.lo)} 2 V24`, class: 'share-tick', stroke: colour })));
}

function drawCoverage() {
  const figures = currentView().g;
  const parts = [el('p', { class: 'hint' }, W('web.coverage.evidence', { count: figures.n, total: figures.of,
    units: data.unitWord }))];
  for (const row of figures.rows) {
    const stated = figures.stated.filter((item) => item.p === row.p);
    parts.push(el('div', { class: 'party' },
      el('h3', {}, svg('svg', { width: 12, height: 12, 'aria-hidden': 'true', focusable: 'false' },
        svg('rect', { width: 12, height: 12, rx: 2, fill: party(row.p).colour })), ' ', party(row.p).name),
      shareBar(row, figures.stated),
      facts([
        ['web.coverage.observed', `${percent(row.obs)} · ${number(row.km2)} km² · ${row.units} ${row.units === 1 ? data.unitOne : data.unitWord}`],
        ['web.coverage.mapped', W('web.coverage.mapped.range', { lo: percent(row.lo), hi: percent(row.hi) })],
      ]),
      stated.length ? el('ul', { class: 'stated' }, stated.map(statedLine)) : null));
  }
  const others = figures.stated.filter((item) => !figures.rows.some((row) => row.p === item.p));
  if (others.length) parts.push(el('ul', { class: 'stated' }, others.map(statedLine)));
  if (!figures.stated.length) parts.push(el('p', { class: 'hint' }, W('web.coverage.none')));
  if (figures.flags.length) {
    parts.push(el('div', { class: 'flags', role: 'note' }, el('h3', {}, W('web.coverage.flags')),
      el('ul', {}, figures.flags.map((flag) => el('li', {}, flag)))));
  }
  fill(byId('coverage-body'), parts);
}

// Stated shares as dots, mapped ranges as bands, over the days of the export.
function drawCurve() {
  const days = data.days;
  const frame = byId('curve');
  if (days.length < 2) return fill(frame);
  const width = Math.max(frame.clientWidth - 12, 100);
  const height = 54;
  const x = (at) => (at / (days.length - 1)) * width;
  const y = (share) => height - 4 - share * (height - 8);
  const marks = [];
  data.parties.forEach((item, index) => {
    const upper = [];
    const lower = [];
    days.forEach((day, at) => {
      const row = day.v[viewIndex].g.rows.find((candidate) => candidate.p === index);
      if (!row) return;
      upper.push(`${x(at).toFixed(1)},${y(row.hi).toFixed(1)}`);
      lower.unshift(`${x(at).toFixed(1)},${y(row.lo).toFixed(1)}`);
    });
    if (upper.length > 1) {
      marks.push(svg('polygon', { points: upper.concat(lower).join(' '), fill: item.colour, 'fill-opacity': 0.07 }),
        svg('polyline', { points: upper.join(' '), fill: 'none', stroke: item.colour, 'stroke-width': 1.2,
          'stroke-dasharray': '3 3' }),
        svg('polyline', { points: lower.join(' '), fill: 'none', stroke: item.colour, 'stroke-width': 2.4 }));
    }
  });
  const seen = new Set();
  days.forEach((day, at) => day.v[viewIndex].g.stated.forEach((item) => {
    const key = item.c.join();
    if (item.lo === null || seen.has(key)) return;
    seen.add(key);
    marks.push(svg('circle', { cx: x(at), cy: y(item.lo), r: 4, fill: party(item.p)?.colour || '#777777', class: 'stated-dot' }));
  }));
  for (const share of [0, 1]) {
    marks.push(svg('text', { x: 0, y: y(share) + (share ? 9 : -3), class: 'axis' }, percent(share)));
  }
  marks.push(svg('path', { d: `M${x(dayIndex)} 0 V${height}`, class: 'now' }));
  fill(frame, svg('svg', { viewBox: `-6 0 ${width + 12} ${height}`, role: 'img',
    'aria-label': W('web.curve') }, marks));
  return frame;
}
