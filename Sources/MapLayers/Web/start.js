// Puts the page together.
for (const node of document.querySelectorAll('[data-w]')) node.textContent = W(node.dataset.w);
for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', W(node.dataset.label));
searchBox.placeholder = W('web.search');
byId('title').textContent = W('web.title', { theatre: data.theatre });
byId('map').setAttribute('aria-label', W('web.map', { theatre: data.theatre }));
byId('slider').max = String(data.days.length - 1);
byId('credit').textContent = data.attribution;
if (data.days.length < 2) document.body.classList.add('one-day');
if (data.views.length < 2) document.body.classList.add('one-view');

const views = byId('views');
function setView(index) {
  viewIndex = index;
  if (otherIndex === index) otherIndex = -1;
  compareWith(otherIndex);
  views.querySelectorAll('input')[index].checked = true;
  drawLegend();
  draw();
}
data.views.forEach((view, index) => {
  const input = el('input', { type: 'radio', name: 'view', value: view, onchange: () => setView(index) });
  views.append(el('label', { title: viewName(view, true) }, input, el('span', {}, viewName(view, false))));
  byId('other').append(el('option', { value: view }, viewName(view, false)));
});
byId('other').addEventListener('change', (event) => {
  compareWith(data.views.indexOf(event.target.value));
  draw();
});

fill(byId('about-body'), data.about.map((line) => el('p', {}, line)));
fill(byId('evidence-body'), el('p', { class: 'hint' }, W('web.evidence.hint')));
map.setView(theatreBounds.getCenter(), 5, { animate: false });
drawBase();
recall();
const placed = new URLSearchParams(location.hash.slice(1)).has('m');
play(false);
setView(viewIndex);
// What has been drawn around the map may have changed its size.
map.invalidateSize({ animate: false });
if (!placed) wholeTheatre();

byId('slider').addEventListener('input', (event) => goTo(Number(event.target.value)));
byId('table-frame').addEventListener('toggle', drawTable);
byId('unlocated-frame').addEventListener('toggle', drawUnlocated);
byId('previous').addEventListener('click', () => goTo(dayIndex - 1));
byId('next').addEventListener('click', () => goTo(dayIndex + 1));
byId('play').addEventListener('click', () => play(timer === null));
document.addEventListener('keydown', (event) => {
  if (event.target.matches('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ',') goTo(dayIndex - 1);
  if (event.key === '.') goTo(dayIndex + 1);
});
for (const [type, on] of [['keydown', true], ['pointerdown', false]]) {
  document.addEventListener(type, () => document.body.classList.toggle('by-keys', on), true);
}
map.on('moveend', remember);
addEventListener('hashchange', () => {
  if (location.hash === remembered) return;
  recall();
  setView(viewIndex);
});
new ResizeObserver(() => {
  map.invalidateSize({ animate: false });
  drawCurve();
}).observe(byId('map'));

// Paper has its own size: the map is laid out for it, and back again.
let before = null;
addEventListener('beforeprint', () => {
  before = { centre: map.getCenter(), zoom: map.getZoom() };
  document.body.classList.add('printing');
  map.invalidateSize({ animate: false });
  wholeTheatre();
});
addEventListener('afterprint', () => {
  document.body.classList.remove('printing');
  map.invalidateSize({ animate: false });
  if (before) map.setView(before.centre, before.zoom, { animate: false });
});
document.body.classList.add('ready');
