// Two perspectives beside each other: a line across the map, one on its left, the other on its right.
const swipe = byId('swipe');
function divider() { return (map.getSize().x * Number(swipe.value)) / 100; }

function clipSheets() {
  const both = [sheets.areas, sheets.fronts];
  for (const pair of both) {
    pair.forEach((node, at) => {
      if (otherIndex < 0) node.removeAttribute('clip-path');
      else node.setAttribute('clip-path', at ? 'url(#right)' : 'url(#left)');
    });
  }
  if (otherIndex < 0) return;
  const x = map.project(map.containerPointToLatLng([divider(), 0]), planeZoom).x;
  clipLeft.setAttribute('x', x - planeWidth);
  clipLeft.setAttribute('width', planeWidth);
  clipRight.setAttribute('x', x);
  clipRight.setAttribute('width', planeWidth);
  byId('divider').style.left = `${divider()}px`;
}

// Whether there is evidence enough to say that two perspectives differ: for half of the units, from both.
function mayDiffer() {
  return otherIndex >= 0 && [viewIndex, otherIndex].every((view) => {
    const figures = figuresOn(view);
    return figures.n * 2 >= figures.of;
  });
}

function drawDifferences() {
  const box = byId('differences');
  const can = mayDiffer();
  box.disabled = !can;
  byId('differences-why').textContent = can || otherIndex < 0 ? '' : W('web.compare.few', {
    count: Math.min(figuresOn(viewIndex).n, figuresOn(otherIndex).n), total: unitCount, units: data.unitWord });
  let d = '';
  let count = 0;
  if (can && box.checked) {
    for (let unit = 0; unit < unitCount; unit += 1) {
      const [left, right] = [viewIndex, otherIndex].map((view) => {
        const parts = partsOf(unit, view);
        return parts.filter((none, at) => at % 2).map((state) => sideOf[state]).join(' ');
      });
      if (left !== right) {
        d += shapePath(unit);
        count += 1;
      }
    }
  }
  sheets.differences.replaceChildren(...(d ? [svg('path', { d, class: 'difference' })] : []));
  if (can && box.checked) {
    byId('differences-why').textContent = W('web.compare.count', { count, total: unitCount, units: data.unitWord });
  }
}

function compareWith(index) {
  otherIndex = index === viewIndex ? -1 : index;
  document.body.classList.toggle('comparing', otherIndex >= 0);
  byId('other').value = otherIndex < 0 ? '' : data.views[otherIndex];
  if (otherIndex >= 0) {
    byId('left-name').textContent = viewName(data.views[viewIndex], false);
    byId('right-name').textContent = viewName(data.views[otherIndex], false);
  }
  clipSheets();
  findCovered();
  drawLabels();
}

swipe.addEventListener('input', () => {
  clipSheets();
  drawPlaces();
});
byId('differences').addEventListener('change', drawDifferences);
