// Why: what stands behind an area, place, front or border, claim by claim.
function who(claim) { return claim.who || W(claim.rel === 'reporter' ? 'reporter' : 'someone'); }

function claimText(claim) { return [claim.pa, W('predicate.' + claim.pr), claim.pl].filter(Boolean).join(' '); }

function claimCard(index) {
  const claim = data.claims[index];
  const link = safeLink(claim.url);
  const against = (list, key) => list.map((other) => el('p', { class: 'contradiction' },
    W(key, { who: who(data.claims[other]) }), data.claims[other].q ? [' — ', el('q', { dir: 'auto' }, data.claims[other].q)] : ''));
  return el('li', { class: 'claim' },
    el('p', { class: 'claim-head' }, key(claim.col),
      el('bdi', { class: 'claimant' }, who(claim)), ` · ${W('relation.' + claim.rel)} · ${W('factuality.' + claim.f)}`),
    el('p', { class: 'claim-what' }, el('bdi', {}, claimText(claim)), claim.x ? ` · ${claim.x}` : '',
      claim.w ? ` · ${dateRange(claim.w[0], claim.w[1])}` : ''),
    claim.sen ? el('p', { class: 'hint' }, W('web.claim.sensitive')) : el('blockquote', { dir: 'auto' }, claim.q),
    against(claim.con || [], 'web.claim.contradicts'), against(claim.by || [], 'web.claim.contradicted'),
    el('p', { class: 'source' }, claim.t ? el('cite', { dir: 'auto' }, claim.t) : null, claim.t ? ' · ' : null,
      W('web.claim.source', { source: claim.src || '–', date: longDate(claim.d) || '–' }),
      claim.adm ? ` · ${W('web.claim.admission')}` : '',
      ` · ${W('web.claim.confidence', { value: percent(claim.cf) })}`,
      link ? [' · ', el('a', { href: link, rel: 'noopener noreferrer nofollow', target: '_blank' },
        W('web.claim.link'))] : null));
}

function key(colour) {
  return svg('svg', { width: 12, height: 12, class: 'key', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: 6, cy: 6, r: 5, fill: colour || '#999999' }));
}

// A list of claims; a long one opens piece by piece.
const listLength = 30;
function claimItems(indices, none, from = 0) {
  if (!indices.length) return [el('li', { class: 'hint' }, W(none))];
  const items = indices.slice(from, from + listLength).map(claimCard);
  const left = indices.length - from - listLength;
  if (left > 0) {
    const more = el('li', {}, el('button', { type: 'button', class: 'more', onclick: () => {
      more.replaceWith(...claimItems(indices, none, from + listLength));
    } }, W('web.more', { count: left })));
    items.push(more);
  }
  return items;
}
function claimList(indices) { return el('ul', { class: 'claims' }, claimItems(indices, 'web.claims.none')); }

function facts(rows) {
  return el('dl', {}, rows.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [el('dt', {}, W(name)), el('dd', {}, value)]));
}

function daysBefore(date) {
  const days = Math.round((Date.parse(today()) - Date.parse(date)) / 86400000);
  return days > 0 ? `${longDate(date)} (${W(days === 1 ? 'web.day.ago' : 'web.days.ago', { days })})` : longDate(date);
}

function unitName(unit) { return unit < 0 ? '' : data.units[unit]; }
function provinceName(unit) { return unit < 0 ? '' : data.provinces[data.province[unit]] || ''; }
function unitHeading(unit) {
  return unit < 0 ? null : el('h3', {}, el('span', {}, el('bdi', {}, unitName(unit)),
    provinceName(unit) ? [', ', el('bdi', {}, provinceName(unit))] : ''));
}

function tileEvidence({ unit, shape, state }) {
  if (state.st === 'unknown') return [unitHeading(unit), el('p', { class: 'says' }, swatch('unknown', state.col),
    el('span', {}, W(data.views[viewIndex] === 'assessed' ? 'says.unknown' : 'says.unknown.perspective') + '.'))];
  const marks = [[state.ch, 'web.changing'], [state.sta, 'web.stale'], [state.bes, 'web.besieged']]
    .filter(([on]) => on).map(([, word]) => W(word)).join(', ');
  const size = data.km2[shape];
  return [
    unitHeading(unit),
    el('p', { class: 'says' }, swatch(state.k, state.col), el('span', {}, state.says + '.')),
    facts([
      ['web.field.status', W('status.' + state.st) + (marks ? `, ${marks}` : '')],
      ['web.field.basis', W('basis.' + state.b)],
      ['web.field.precision', W('precision.' + state.p)],
      ['web.field.since', state.e1 && state.l && state.e1 !== state.l ? dateRange(state.e1, state.l)
        : longDate(state.s || state.l || state.e1)],
      ['web.field.holder', partyNames(state.h)],
      ['web.field.beside', partyNames(state.e)],
      ['web.field.denied', partyNames(state.den || [])],
      ['web.field.last', state.last ? daysBefore(state.last) : null],
      ['web.field.area', size ? `${number(size)} km²` : null],
    ]),
    el('h3', {}, W('web.claims')), claimList(state.c)];
}

function sideName(state) {
  const names = [...new Set(state.h.concat(sideOf[data.states.indexOf(state)][0] === 'd' ? state.e : []))]
    .map((index) => W('party', { name: party(index).name }));
  return names.length ? names.reduce((first, last) => W('list.and', { first, last })) : W('nobody');
}

function frontEvidence({ edge, view }) {
  const shapeOf = (unit, state) => {
    const parts = partsOf(unit, view);
    return parts[Math.max(parts.findIndex((part, at) => at % 2 && part === state) - 1, 0)];
  };
  const sides = edge.states.map((state, at) => ({ state: data.states[state], unit: edge.units[at],
    shape: shapeOf(edge.units[at], state) }))
    .sort((a, b) => (a.state.st === 'unknown') - (b.state.st === 'unknown'));
  return [
    el('h3', {}, W('web.front')),
    el('p', { class: 'says' }, W(edge.kind === 'front' ? 'says.front' : 'says.front.' + edge.kind,
      { left: sideName(sides[0].state), right: sideName(sides[1].state), km: number(lengthOn(view, edge.sides)) }) + '.'),
    sides.map((side) => el('section', { class: 'side' }, tileEvidence(side))),
  ];
}

function borderEvidence({ border }) {
  const known = borderOn(border);
  const line = data.borders[border];
  return [
    el('h3', {}, W('web.border', { name: line.n })),
    facts([
      ['web.field.length', `${number(line.km)} km`],
      ['web.field.published', line.pub ? `${number(line.pub)} km${line.by ? `, ${line.by}` : ''}` : null],
      ['web.field.mapped', known.m.map(([index, lo, hi]) => `${party(index).name}: ${range(lo, hi)}`).join('; ')],
    ]),
    known.s.map((stated) => el('p', { class: 'says' }, el('span', {}, stated.says + '.'))),
    el('h3', {}, W('web.claims')), claimList([...new Set(known.s.flatMap((stated) => stated.c))])];
}

function placeEvidence({ place, view }) {
  const tile = tileAt(place.at[0], place.at[1], view);
  const claims = place.c.filter((claim) => claimShown(data.claims[claim]));
  return [el('h3', {}, el('span', {}, el('bdi', {}, place.n), place.in ? [', ', el('bdi', {}, place.in)] : '')),
    tile ? el('p', { class: 'says' }, swatch(tile.state.k, tile.state.col), el('span', {}, tile.state.says + '.')) : null,
    el('h3', {}, W('web.claims')), claimList(claims)];
}

function range(lo, hi) {
  return percent(lo) === percent(hi) ? percent(lo) : W('date.range', { earliest: percent(lo), latest: percent(hi) });
}

// What is open now: it is looked up again when the day or the perspective changes.
let opened = null;
function showOpened() {
  if (!opened) return;
  const makers = { front: frontEvidence, border: borderEvidence, place: placeEvidence,
    claims: (item) => [el('h3', {}, el('bdi', {}, item.title)), claimList(item.claims)] };
  let content;
  if (opened.type === 'area') {
    const tile = tileAt(opened.at[0], opened.at[1], opened.view) || { unit: -1, shape: -1, state: unknownState };
    content = tileEvidence(tile);
    select(tile.unit >= 0 ? shapePath(tile.shape) : '');
  } else {
    content = makers[opened.type](opened);
    select(opened.type === 'front' ? opened.arcs.map(arcPath).join('') : opened.type === 'border'
      ? borderShapes[opened.border].flat().map(ringPath).join('') : '');
  }
  fill(byId('evidence-body'), opened.view !== undefined && opened.view !== viewIndex
    ? el('p', { class: 'hint' }, viewName(data.views[opened.view], true)) : null, content);
}

// Shows what stands behind an item of the map.
function open(item) {
  opened = item;
  showOpened();
  document.body.classList.add('chosen');
  byId('panel').scrollTop = 0;
  if (matchMedia('(max-width: 760px)').matches) byId('evidence').scrollIntoView({ block: 'start' });
}
// A front belongs to its day: when the day changes it is left.
function reopen() {
  if (!opened) return;
  if (opened.type === 'front') {
    opened = null;
    select('');
    fill(byId('evidence-body'), el('p', { class: 'hint' }, W('web.evidence.hint')));
  } else {
    if (opened.view !== undefined && opened.view !== otherIndex) opened.view = viewIndex;
    showOpened();
  }
}
