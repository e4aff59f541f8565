/** What a chart's tooltip says: a head, a row for each series with the key of its line, and a line below. */
export interface Tip {
  readonly title: string;
  readonly aside: string;
  readonly rows: readonly TipRow[];
  readonly foot: string;
}

export interface TipRow {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** Class that colours the key. */
  readonly tone: string;
  readonly dash: readonly number[];
}

/** Built with DOM calls: a string of HTML with styles would be refused by the page's content security policy. */
export function tipElement(tip: Tip): HTMLElement {
  const head = element('p', 'tip-head', element('b', '', tip.title), element('span', '', tip.aside));
  const rows = tip.rows.map((row) =>
    element(
      'p',
      'tip-row',
      lineKey(row.tone, row.dash),
      element('span', 'tip-name', row.name),
      element('span', 'tip-value', row.value, ' ', element('small', '', row.unit)),
    ),
  );
  return element('div', 'tip', head, ...rows, element('p', 'tip-foot', tip.foot));
}

function lineKey(tone: string, dash: readonly number[]): Element {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  svg.setAttribute('class', `line-key ${tone}`);
  svg.setAttribute('viewBox', '0 0 18 10');
  path.setAttribute('d', 'M0 5H18');
  path.setAttribute('stroke-dasharray', dash.join(' '));
  svg.append(path);
  return svg;
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}
