// Claimed, observed, mapped: the figures of the day, their denominators, and what to beware of.
function statedLine(stated) {
  return el('li', {}, el('span', { class: 'value' }, stated.value), ' ', el('span', {}, stated.says),
    stated.by ? el('span', { class: 'contradiction' }, ` · ${W('web.coverage.contradicted', { who: stated.by })}`) : null,
    el('button', { type: 'button', class: 'link', onclick: () => open({ type: 'claims', title: stated.value + ' '
      + stated.says, claims: stated.c }) }, W('web.claims.show', { count: stated.c.length })));
}

// A bar of the whole territory: what is held for certain, what may be held, and a tick for every stated share.
function shareBar(row, stated) {
  const colour = party(row.p).colour;
  const x = (share) => Math.max(0, Math.min(1, share)) * 300;
  return svg('svg', { viewBox: '0 0 300 22', preserveAspectRatio: 'none', class: 'share', role: 'img',
    'aria-label': `${party(row.p).name}: ${range(row.lo, row.hi)}` },
  svg('rect', { x: 0, y: 7, width: 300, height: 10, class: 'share-all' }),
  svg('rect', { x: x(row.lo), y: 7, width: Math.max(x(row.hi) - x(row.lo), 0), height: 10, fill: colour,
    'fill-opacity': 0.22 }),
  svg('rect', { x: 0, y: 7, width: Math.max(x(row.lo), row.lo > 0 ? 1.5 : 0), height: 10, fill: colour }),
  stated.filter((item) => item.lo !== null && item.p === row.p).map((item) => svg('path', {
    d: `M${x(item.lo)} 1 V21`, class: 'share-tick' })));
}

function partyFigures(row, stated, title) {
  return el('div', { class: 'party' },
    el('h3', {}, swatch('solid', [party(row.p).colour]), ' ', party(row.p).name,
      title ? el('span', { class: 'hint' }, title) : null),
    shareBar(row, stated),
    facts([
      ['web.coverage.observed', W('web.coverage.amount', { share: percent(row.obs), km2: number(row.km2), count: row.units,
        units: row.units === 1 ? data.unitOne : data.unitWord })],
      ['web.coverage.mapped', W('web.coverage.mapped.range', { lo: percent(row.lo), hi: percent(row.hi) })],
    ]));
}

let shownFigures = '';
function drawCoverage() {
  const figures = figuresOn();
  const other = otherIndex >= 0 ? figuresOn(otherIndex) : null;
  const stamp = [data.figures.indexOf(figures), viewIndex, otherIndex, other ? data.figures.indexOf(other) : ''].join();
  if (stamp === shownFigures) return;
  shownFigures = stamp;
  const stated = statedOf(figures);
  const rows = rowsOf(figures);
  const parts = [el('p', { class: 'evidence-count' }, W('web.coverage.evidence', { count: figures.n, total: figures.of,
    units: data.unitWord }))];
  if (other) {
    parts.push(el('p', { class: 'hint' }, `${viewName(data.views[otherIndex], true)}: ${W('web.coverage.evidence',
      { count: other.n, total: other.of, units: data.unitWord })}`));
  }
  for (const row of rows) {
    const own = stated.filter((item) => item.p === row.p);
    parts.push(partyFigures(row, stated, other ? viewName(data.views[viewIndex], false) : ''),
      own.length ? el('ul', { class: 'stated' }, own.map(statedLine)) : null);
    const beside = other && rowsOf(other).find((item) => item.p === row.p);
    if (beside) parts.push(partyFigures(beside, statedOf(other), viewName(data.views[otherIndex], false)));
  }
  const others = stated.filter((item) => !rows.some((row) => row.p === item.p));
  if (others.length) parts.push(el('ul', { class: 'stated' }, others.map(statedLine)));
  if (!stated.length) parts.push(el('p', { class: 'hint' }, W('web.coverage.none')));
  if (figures.flags.length) {
    parts.push(el('div', { class: 'flags', role: 'note' }, el('h3', {}, W('web.coverage.flags')),
      el('ul', {}, figures.flags.map((flag) => el('li', {}, flag)))));
  }
  fill(byId('coverage-body'), parts);
}
