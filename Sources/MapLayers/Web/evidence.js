// Why: what stands behind an area, place, front or border, claim by claim.
function who(claim) { return claim.who || W(claim.rel === 'reporter' ? 'reporter' : 'someone'); }

function claimShown(claim) { return claim.on <= currentDay().d; }

function claimText(claim) {
  const object = [claim.pa, W('predicate.' + claim.pr), claim.pl].filter(Boolean).join(' ');
  return object;
}

function claimCard(index) {
  const claim = data.claims[index];
  const link = safeLink(claim.url);
  const against = (list, key) => list.map((other) => el('p', { class: 'contradiction' },
    W(key, { who: who(data.claims[other]) }), ' — ', el('q', { dir: 'auto' }, data.claims[other].q)));
  return el('li', { class: 'claim' },
    el('p', { class: 'claim-head' },
      el('span', { class: 'key', 'aria-hidden': 'true' }, keyOf(claim)),
      el('bdi', { class: 'claimant' }, who(claim)), ` · ${W('relation.' + claim.rel)} · ${W('factuality.' + claim.f)}`),
    el('p', { class: 'claim-what' }, claimText(claim), claim.x ? ` · ${claim.x}` : '',
      claim.w ? ` · ${dateRange(claim.w[0], claim.w[1])}` : ''),
    el('blockquote', { dir: 'auto' }, claim.q),
    against(claim.con || [], 'web.claim.contradicts'), against(claim.by || [], 'web.claim.contradicted'),
    el('p', { class: 'source' }, claim.t ? el('cite', { dir: 'auto' }, claim.t) : null, claim.t ? ' · ' : null,
      W('web.claim.source', { source: claim.src || '–', date: longDate(claim.d) || '–' }),
      claim.adm ? ` · ${W('web.claim.admission')}` : '',
      ` · ${W('web.claim.confidence', { value: percent(claim.cf) })}`,
      link ? [' · ', el('a', { href: link, rel: 'noopener noreferrer nofollow', target: '_blank' },
        W('web.claim.link'))] : null));
}

function keyOf(claim) {
  return svg('svg', { width: 12, height: 12, class: 'key-dot', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: 6, cy: 6, r: 5, fill: claim.col || '#999999' }));
}

function claimList(indices) {
  return indices.length ? el('ul', { class: 'claims' }, indices.map(claimCard)) : el('p', { class: 'hint' },
    W('web.claims.none'));
}

function facts(rows) {
  return el('dl', {}, rows.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => [el('dt', {}, W(key)), el('dd', {}, value)]));
}

function daysBefore(date) {
  const days = Math.round((Date.parse(currentDay().d) - Date.parse(date)) / 86400000);
  return days > 0 ? `${longDate(date)} (${W(days === 1 ? 'web.day.ago' : 'web.days.ago', { days })})` : longDate(date);
}

function unitHeading(unit) {
  return unit && el('h3', {}, el('span', {}, el('bdi', {}, unit.n), unit.p ? `, ${unit.p}` : ''));
}

function areaEvidence({ state, size }, where) {
  const unit = where && unitAt(where.lat, where.lng);
  const marks = [[state.ch, 'web.changing'], [state.sta, 'web.stale'], [state.bes, 'web.besieged']]
    .filter(([on]) => on).map(([, key]) => W(key)).join(', ');
  return [
    unitHeading(unit),
    el('p', { class: 'says' }, swatch(state.k, state.col), el('span', {}, state.says + '.')),
    facts([
      ['web.field.status', W('status.' + state.st) + (marks ? `, ${marks}` : '')],
      ['web.field.basis', state.st === 'unknown' ? null : W('basis.' + state.b)],
      ['web.field.precision', state.st === 'unknown' ? null : W('precision.' + state.p)],
      ['web.field.since', state.e1 && state.l && state.e1 !== state.l ? dateRange(state.e1, state.l)
        : longDate(state.s || state.l || state.e1)],
      ['web.field.holder', partyNames(state.h)],
      ['web.field.beside', partyNames(state.e)],
      ['web.field.denied', partyNames(state.den)],
      ['web.field.last', state.last ? daysBefore(state.last) : null],
      ['web.field.area', size ? `${number(size)} km²` : null],
    ]),
    el('h3', {}, W('web.claims')), claimList(state.c)];
}

function borderEvidence({ border, facts: known }) {
  return [
    el('h3', {}, W('web.border', { name: border.n })),
    facts([
      ['web.field.length', `${number(border.km)} km`],
      ['web.field.published', border.pub ? `${number(border.pub)} km${border.by ? `, ${border.by}` : ''}` : null],
      ['web.field.mapped', known.m.map(([index, lo, hi]) => `${party(index).name}: ${range(lo, hi)}`).join('; ')],
    ]),
    known.s.map((stated) => el('p', { class: 'says' }, el('span', {}, stated.says + '.'))),
    el('h3', {}, W('web.claims')), claimList([...new Set(known.s.flatMap((stated) => stated.c))])];
}

function range(lo, hi) {
  return percent(lo) === percent(hi) ? percent(lo) : W('date.range', { earliest: percent(lo), latest: percent(hi) });
}

// Shows what stands behind an item of the map.
function open(item, where) {
  let content = [];
  if (item.type === 'area') content = areaEvidence(item, where);
  if (item.type === 'nothing') {
    const unit = where && unitAt(where.lat, where.lng);
    content = [unitHeading(unit),
      el('p', { class: 'says' }, W('says.unknown') + '.')];
  }
  if (item.type === 'front') content = [el('h3', {}, W('web.front')), el('p', { class: 'says' }, item.says + '.')];
  if (item.type === 'border') content = borderEvidence(item);
  if (item.type === 'place') {
    content = [el('h3', {}, el('span', {}, el('bdi', {}, item.place.n), item.place.in ? `, ${item.place.in}` : '')),
      claimList(item.claims)];
  }
  select(item.type === 'area' ? item.area : null);
  fill(byId('evidence-body'), content);
  document.body.classList.add('chosen');
  const panel = byId('panel');
  panel.scrollTop = 0;
  if (matchMedia('(max-width: 760px)').matches) byId('evidence').scrollIntoView({ block: 'start' });
}
