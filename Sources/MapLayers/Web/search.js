// Finds units, places, towns, sources and words of quotes.
const searchBox = byId('search');
function folded(text) {
  return String(text || '').normalize('NFD').replace(/\p{M}/gu, '').replace(/['’‘ʻ`-]/g, ' ').toLowerCase();
}

let searchItems = null;
function itemsToFind() {
  if (searchItems) return searchItems;
  const fly = (bounds) => map.fitBounds(bounds, { maxZoom: 8, padding: [30, 30], animate: false });
  searchItems = [];
  const add = (name, kind, choose, more) => searchItems.push({ name, kind, choose, text: folded(`${name} ${more || ''}`) });
  for (const place of data.places) {
    add(place.n, 'web.search.place', () => {
      map.setView(point(place.at), Math.max(map.getZoom(), 7.5), { animate: false });
      open({ type: 'place', place, view: viewIndex });
    }, place.in);
  }
  data.units.forEach((name, unit) => add(`${name}, ${provinceName(unit)}`, 'web.search.unit', () => {
    fly(boundsOf(unit));
    open({ type: 'area', at: middleOf(unit), view: viewIndex });
  }));
  for (const [name, kind, x, y] of data.labels) {
    if (kind === 'city' || kind === 'capital') add(name, 'web.search.city', () => {
      map.setView(point([x, y]), Math.max(map.getZoom(), 7.5), { animate: false });
      open({ type: 'area', at: [x, y], view: viewIndex });
    });
  }
  const bySource = new Map();
  data.claims.forEach((claim, index) => {
    for (const name of new Set([claim.src, who(claim)])) {
      if (!name) continue;
      if (!bySource.has(name)) bySource.set(name, []);
      bySource.get(name).push(index);
    }
  });
  for (const [name, claims] of bySource) add(name, 'web.search.source', () => open({ type: 'claims', title: name, claims }));
  data.claims.forEach((claim, index) => add(claim.q, 'web.search.quote', () => open({ type: 'claims', title: claimText(claim),
    claims: [index] }), `${claim.t || ''} ${claim.pl || ''}`));
  return searchItems;
}

function find() {
  const wanted = folded(searchBox.value).trim();
  const found = wanted.length < 2 ? [] : itemsToFind().filter((item) => item.text.includes(wanted))
    .sort((a, b) => b.text.startsWith(wanted) - a.text.startsWith(wanted)).slice(0, 12);
  fill(byId('found'), found.map((item) => el('li', {}, el('button', { type: 'button', onclick: () => {
    closeSearch();
    item.choose();
  } }, el('bdi', {}, item.name), el('span', { class: 'hint' }, W(item.kind))))));
  byId('found').hidden = !found.length;
  byId('found-count').textContent = wanted.length < 2 ? '' : W('web.search.found', { count: found.length });
}
function closeSearch() {
  byId('found').hidden = true;
  searchBox.value = '';
  byId('found-count').textContent = '';
}
searchBox.addEventListener('input', find);
byId('search-frame').addEventListener('keydown', (event) => {
  const choices = [...byId('found').querySelectorAll('button')];
  const at = choices.indexOf(document.activeElement);
  if (event.key === 'Escape') {
    closeSearch();
    searchBox.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    (choices[at + (event.key === 'ArrowDown' ? 1 : -1)] || searchBox).focus();
    event.preventDefault();
  } else if (event.key === 'Enter' && event.target === searchBox && choices.length) {
    choices[0].click();
    event.preventDefault();
  }
});
byId('search-frame').addEventListener('focusout', (event) => {
  if (!byId('search-frame').contains(event.relatedTarget)) byId('found').hidden = true;
});
