// Names that appear with zoom and never lie on each other: the more important first, each in the first free place.
const labelPane = map.getPane('labels');
const measure = document.createElement('canvas').getContext('2d');
const labelFonts = { country: [13, 600], capital: [13, 700], city: [12, 600], province: [11, 500], unit: [10.5, 400],
  place: [12, 600], foreign: [11, 400] };

const baseLabels = data.base.labels.map(([n, k, x, y, z]) => ({ n, k, at: [x, y], z }))
  .concat(data.base.units.filter((unit) => unit.at).map((unit) => ({ n: unit.n, k: 'unit', at: unit.at, z: 8.5 })));

function labelsOfDay() {
  const claimed = data.places.filter((place) => place.c.some((claim) => claimShown(data.claims[claim])))
    .map((place) => ({ n: place.n, at: place.at, k: 'place', z: 0, o: 4 }));
  const taken = new Set(claimed.map((label) => label.n));
  return claimed.concat(baseLabels.filter((label) => !taken.has(label.n)));
}

function drawLabels() {
  const zoom = map.getZoom();
  const size = map.getSize();
  const labels = labelsOfDay();
  // Marks of places are kept free before any name is set.
  const placed = labels.filter((label) => label.k === 'place').map((label) => map.latLngToContainerPoint(point(label.at)))
    .map((at) => ({ x: at.x - 6, y: at.y - 6, width: 12, height: 12 }));
  const nodes = [];
  for (const label of labels) {
    if (zoom < label.z) continue;
    const at = map.latLngToContainerPoint(point(label.at));
    if (at.x < -40 || at.y < -20 || at.x > size.x + 40 || at.y > size.y + 20) continue;
    const [fontSize, weight] = labelFonts[label.k] || labelFonts.city;
    measure.font = `${weight} ${fontSize}px system-ui, sans-serif`;
    const width = measure.measureText(label.n).width * (label.k === 'country' || label.k === 'province' ? 1.12 : 1) + 4;
    const height = fontSize + 3;
    const gap = label.k === 'place' ? 8 : 5;
    const centred = [[-width / 2, -height / 2]];
    const beside = [[gap, -height / 2], [-width - gap, -height / 2], [-width / 2, -height - gap], [-width / 2, gap],
      [gap - 2, -height - 2], [gap - 2, 2], [-width - gap + 2, -height - 2], [-width - gap + 2, 2]];
    const dotted = label.k === 'city' || label.k === 'capital' || label.k === 'place' || label.k === 'foreign';
    const inside = (box) => box.x > 0 && box.y > 0 && box.x + box.width < size.x && box.y + box.height < size.y;
    const covered = dotted && label.k !== 'place' && placed.some((box) => at.x > box.x - 3 && at.x < box.x + box.width + 3
      && at.y > box.y - 3 && at.y < box.y + box.height + 3);
    if (covered) continue;
    const free = (dotted ? beside : centred).map(([x, y]) => ({ x: at.x + x, y: at.y + y, width, height }))
      .find((box) => inside(box) && !placed.some((other) => box.x < other.x + other.width && other.x < box.x + box.width
        && box.y < other.y + other.height && other.y < box.y + box.height));
    if (!free) continue;
    placed.push(free);
    if (dotted) placed.push({ x: at.x - 3, y: at.y - 3, width: 6, height: 6 });
    const name = el('span', { class: 'label label-' + label.k, dir: 'auto' }, label.n);
    L.DomUtil.setPosition(name, map.containerPointToLayerPoint([free.x, free.y]).round());
    nodes.push(name);
    if (dotted && label.k !== 'place') {
      const dot = el('span', { class: 'dot dot-' + label.k });
      L.DomUtil.setPosition(dot, map.containerPointToLayerPoint([at.x - 2.5, at.y - 2.5]).round());
      nodes.push(dot);
    }
  }
  labelPane.replaceChildren(...nodes);
}
map.on('moveend zoomend viewreset resize', drawLabels);
map.on('zoomstart', () => labelPane.replaceChildren());
