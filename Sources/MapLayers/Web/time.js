// Date, perspective and view: the slider, the keys, and the address that remembers them.
let timer = null;

function viewName(view, long) {
  const known = data.parties.find((item) => item.id === view);
  if (known) return long ? W('perspective.party', { name: known.name }) : known.name;
  return W(`perspective.${view}${long ? '' : '.short'}`);
}

// The date at once, the map in the next frame, the lists and figures after it: no task takes long, and a finger on the
// slider leaves out what it passes too fast.
function drawDate() {
  const day = today();
  const view = viewName(data.views[viewIndex], true);
  byId('date').textContent = longDate(day);
  byId('subtitle').textContent = `${longDate(day)} · ${otherIndex < 0 ? view
    : W('web.compare.title', { left: view, right: viewName(data.views[otherIndex], true) })}`;
  const slider = byId('slider');
  slider.value = String(dayIndex);
  slider.setAttribute('aria-valuetext', longDate(day));
  byId('stamp-day').textContent = `${longDate(day)} · ${data.known ? W('web.known', { date: longDate(data.known) })
    : W('web.known.all')} · ${W('web.program')}`;
}
function drawOnAreas() {
  drawMarks();
  drawLabelsOfDay();
  drawCurve();
}
// Each in a task of its own; what is costly waits for the end of the playing.
const sidework = [drawLists, drawCoverage, () => timer === null && drawTable(), () => timer === null && reopen(), remember];
function drawAfter() { for (const work of sidework) work(); }
let frameAsked = false;
let sideAsked = null;
function drawSoon() {
  drawDate();
  if (!frameAsked) {
    frameAsked = true;
    requestAnimationFrame(() => {
      drawAreas();
      requestAnimationFrame(() => {
        frameAsked = false;
        drawOnAreas();
      });
    });
  }
  if (sideAsked === null) sideAsked = setTimeout(() => doSidework(0), 120);
}
function doSidework(at) {
  sidework[at]();
  sideAsked = at + 1 < sidework.length ? setTimeout(() => doSidework(at + 1), 0) : null;
}
function draw() {
  drawDate();
  drawAreas();
  drawOnAreas();
  drawAfter();
}

function goTo(index) {
  const next = Math.max(0, Math.min(data.days.length - 1, index));
  if (next === dayIndex) return;
  dayIndex = next;
  drawSoon();
}

// A short series a day in 0.7 s; a long one in two minutes, unless less motion is wanted.
const playStep = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1000
  : Math.max(60, Math.min(700, 120000 / data.days.length));
function play(on) {
  clearInterval(timer);
  timer = null;
  if (on) {
    timer = setInterval(() => {
      if (dayIndex === data.days.length - 1) play(false);
      else goTo(dayIndex + 1);
    }, playStep);
    if (dayIndex === data.days.length - 1) goTo(0);
  } else drawSoon();
  // A reader aloud is not to be flooded.
  byId('subtitle').setAttribute('aria-live', on ? 'off' : 'polite');
  const button = byId('play');
  button.setAttribute('aria-pressed', String(on));
  button.setAttribute('aria-label', W(on ? 'web.pause' : 'web.play'));
  button.textContent = on ? '❚❚' : '▶';
}

let remembered = '';
let remembering = null;
function address() {
  const { lat, lng } = map.getCenter();
  return `#d=${today()}&v=${data.views[viewIndex]}${otherIndex < 0 ? '' : `&c=${data.views[otherIndex]}`}&m=${
    map.getZoom()}/${lat.toFixed(3)}/${lng.toFixed(3)}`;
}
// Browsers refuse an address that changes too often.
function remember() {
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    remembered = address();
    try { history.replaceState(null, '', remembered); } catch { /* a sandboxed frame keeps no address */ }
  }, 250);
}

// Takes date, perspective and view from the address; what it does not say, or says wrongly, stays.
function recall() {
  const said = new URLSearchParams(location.hash.slice(1));
  const day = data.days.indexOf(said.get('d'));
  if (day >= 0) dayIndex = day;
  const view = data.views.indexOf(said.get('v'));
  if (view >= 0) viewIndex = view;
  compareWith(data.views.indexOf(said.get('c')));
  const [zoom, lat, lon] = (said.get('m') || '').split('/').map(Number);
  if ([zoom, lat, lon].every(Number.isFinite) && said.get('m')) map.setView([lat, lon], zoom, { animate: false });
  else wholeTheatre();
}

// The whole theatre, clear of the line of sources that may lie over the map's foot and, on a phone, of what lies at its head.
function wholeTheatre() {
  const stamp = byId('stamp');
  const foot = getComputedStyle(stamp).position === 'absolute' ? stamp.offsetHeight : 0;
  map.fitBounds(theatreBounds, { paddingTopLeft: [8, map.getSize().x < 500 ? 40 : 8], paddingBottomRight: [8, foot + 8], animate: false });
}
