// What lies at a point of the map: a place, a border with a stated share, a front, else the area.
function nearArc(reference, at, reach) {
  const points = planeArc(reference < 0 ? ~reference : reference);
  for (let i = 2; i < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i - 2], points[i - 1], points[i], points[i + 1]];
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((at.x - ax) * dx + (at.y - ay) * dy) / (dx * dx + dy * dy || 1)));
    if (Math.hypot(at.x - ax - along * dx, at.y - ay - along * dy) <= reach) return true;
  }
  return false;
}

function pick(latlng, isTouch) {
  const scale = 2 ** (planeZoom - map.getZoom());
  const at = map.project(latlng, planeZoom);
  const pixels = (count) => count * scale;
  const [x, y] = [latlng.lng * data.scale, latlng.lat * data.scale];
  const side = otherIndex >= 0 && map.latLngToContainerPoint(latlng).x > divider() ? 1 : 0;
  const view = side ? otherIndex : viewIndex;
  const reach = isTouch ? 16 : 9;
  let place = null;
  let nearest = pixels(reach);
  for (const candidate of placesShown()) {
    const far = Math.hypot(planeX(candidate.at[0]) - at.x, planeY(candidate.at[1]) - at.y);
    if (far <= nearest) {
      nearest = far;
      place = candidate;
    }
  }
  if (place) return { type: 'place', place, view };
  for (let border = 0; border < data.borders.length; border += 1) {
    if (borderOn(border).s.length
      && borderShapes[border].flat(2).some((arc) => nearArc(arc, at, pixels(isTouch ? 12 : 5)))) return { type: 'border', border };
  }
  const tile = tileAt(x, y, view);
  const box = tile && boxOf(tile.shape);
  // Around a small area everything is near its edge: the area is meant.
  const isSmall = box && tile.state.st !== 'unknown'
    && Math.min(planeX(box[2]) - planeX(box[0]), planeY(box[1]) - planeY(box[3])) < pixels(28);
  if (!isSmall) {
    const lines = linesOn(view);
    const edge = lines.find((line) => (line.kind !== 'limit' || !tile || tile.state.st === 'unknown')
      && nearArc(line.arc, at, pixels(isTouch ? 8 : 3)));
    if (edge) {
      return { type: 'front', edge, arcs: lines.filter((line) => line.sides === edge.sides).map((line) => line.arc), view };
    }
  }
  return tile ? { type: 'area', at: [x, y], view } : null;
}

map.on('click', (event) => {
  const found = pick(event.latlng, event.originalEvent && event.originalEvent.pointerType === 'touch');
  if (found) open(found);
});
// With the keyboard: what lies under the cross in the middle.
byId('map').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.target !== byId('map')) return;
  const found = pick(map.getCenter(), true);
  if (found) open(found);
  event.preventDefault();
});
