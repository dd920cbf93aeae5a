// Puts the page together.
for (const node of document.querySelectorAll('[data-w]')) node.textContent = W(node.dataset.w);
byId('title').textContent = W('web.title', { theatre: data.theatre });
byId('map').setAttribute('aria-label', W('web.map', { theatre: data.theatre }));
byId('slider').max = String(data.days.length - 1);
byId('slider').setAttribute('aria-label', W('web.date'));
byId('previous').setAttribute('aria-label', W('web.previous'));
byId('next').setAttribute('aria-label', W('web.next'));
byId('panel').setAttribute('aria-label', W('web.evidence'));
if (data.days.length < 2) document.body.classList.add('one-day');

const views = byId('views');
views.setAttribute('aria-label', W('web.perspective'));
data.views.forEach((view, index) => {
  const input = el('input', { type: 'radio', name: 'view', value: view, onchange: () => {
    viewIndex = index;
    drawLegend();
    draw();
  } });
  views.append(el('label', { title: viewName(view, true) }, input, el('span', {}, viewName(view, false))));
});

fill(byId('about-body'), data.about.map((line) => el('p', {}, line)));
fill(byId('evidence-body'), el('p', { class: 'hint' }, W('web.evidence.hint')));
drawBase();
recall();
function markView() { views.querySelectorAll('input')[viewIndex].checked = true; }
markView();
play(false);
drawLegend();
const placed = new URLSearchParams(location.hash.slice(1)).has('m');
draw();
// What has been drawn around the map may have changed its size.
map.invalidateSize({ animate: false });
if (!placed) wholeTheatre();

byId('slider').addEventListener('input', (event) => goTo(Number(event.target.value)));
byId('table-frame').addEventListener('toggle', drawTable);
byId('previous').addEventListener('click', () => goTo(dayIndex - 1));
byId('next').addEventListener('click', () => goTo(dayIndex + 1));
byId('play').addEventListener('click', () => play(timer === null));
document.addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ',') goTo(dayIndex - 1);
  if (event.key === '.') goTo(dayIndex + 1);
});
map.on('moveend', remember);
addEventListener('hashchange', () => {
  if (location.hash === remembered) return;
  recall();
  markView();
  drawLegend();
  draw();
});
new ResizeObserver(() => {
  map.invalidateSize({ animate: false });
  drawCurve();
}).observe(byId('map'));
addEventListener('beforeprint', () => map.invalidateSize({ animate: false }));
