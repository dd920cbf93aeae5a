'use strict';
// Words, dates and elements. All text of the data reaches the page as text nodes, never as markup.
const data = JSON.parse(document.getElementById('data').textContent);

function W(key, values) {
  const text = Object.hasOwn(data.words, key) ? data.words[key] : key;
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (slot, name) => (Object.hasOwn(values, name) ? String(values[name]) : slot));
}

function byId(id) { return document.getElementById(id); }

// An element with attributes, properties that start with "on", and children: elements or texts.
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  append(node, children);
  return node;
}

const svgSpace = 'http://www.w3.org/2000/svg';
function svg(tag, attributes, ...children) {
  const node = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === '') continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
}

function longDate(iso) {
  if (!iso) return '';
  const [year, month, day] = iso.split('-').map(Number);
  return W('date.long', { day, month: W('month.' + month), year });
}

function dateRange(earliest, latest) {
  if (earliest && latest && earliest !== latest) {
    return W('date.range', { earliest: longDate(earliest), latest: longDate(latest) });
  }
  return longDate(latest || earliest);
}

function percent(share) {
  const value = share * 100;
  return (value > 0 && value < 0.1 ? value.toFixed(2) : String(Math.round(value * 10) / 10)) + '\u00a0%';
}

function number(value) {
  return value >= 10 ? Math.round(value).toLocaleString(data.words.language) : String(Math.round(value * 10) / 10);
}

// An address that a reader may follow, or null: nothing but http and https ever becomes a link.
function safeLink(address) {
  if (typeof address !== 'string') return null;
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

function party(index) { return data.parties[index]; }
function partyNames(indices) { return indices.map((index) => party(index).name).join(', '); }
