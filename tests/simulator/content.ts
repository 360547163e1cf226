/** What a part of the simulator tells a reader: its texts, names, states, and links, in order. */

/** Elements that a reader can press or enter a text in, and those that assistive technology names. */
const NAMED = new Set([
  ...['a', 'button', 'details', 'form', 'input', 'label', 'legend', 'option', 'select', 'summary'],
  ...['h2', 'h3', 'h4', 'img', 'nav', 'section', 'time'],
]);

const TOLD =
  /^(aria-\w+|role|href|for|id|type|name|value|alt|tabindex|lang|translate|hidden|inert|open|start|datetime|inputmode|autocomplete|placeholder|scope)$/;

const nameOf = ({ name, value }: Attr): string => (value === '' ? name : `${name}=${value}`);

/** One line for each text, and for each element that has a name or a state. */
export function contentOf(place: Node): readonly string[] {
  return [...place.childNodes].flatMap((node): readonly string[] => {
    if (node instanceof Element) {
      const tag = node.tagName.toLowerCase();
      if (tag === 'svg') return [];
      const told = [...node.attributes].filter(({ name }) => TOLD.test(name)).map(nameOf);
      if (node instanceof HTMLInputElement && node.checked) told.push('checked');
      if (node instanceof HTMLSelectElement) told.push(`value=${node.value}`);
      const line = [tag, ...told.toSorted()].join(' ');
      const isTold = NAMED.has(tag) || told.length > 0;
      return [...(isTold ? [line] : []), ...contentOf(node)];
    }
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    return node.nodeType === 3 && text !== '' ? [`“${text}”`] : [];
  });
}
