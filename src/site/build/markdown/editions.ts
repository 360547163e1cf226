import { place } from './place.ts';

/**
 * Tells a label or picture which edition of Docker's screens it stands in, and a label whether it
 * is the first of its kind there. Done on the source, where nesting is plain to see; a component
 * does not know what surrounds it.
 */
const attribute = (name, value) => ({ type: 'mdxJsxAttribute', name, value });

const valueOf = (node, name) => node.attributes.find((a) => a.name === name)?.value;

function editionAround(node, context) {
  for (let at = context.parent(node); at; at = context.parent(at)) {
    if (at.name === 'Edition') return valueOf(at, 'is');
  }
  return 'today';
}

function complete(node, context) {
  if (node.name === 'Edition') {
    if (context.data.editionChoice) return;
    context.data.editionChoice = true;
    return { ...node, attributes: [...node.attributes, attribute('choice', null)] };
  }
  if (node.name !== 'UI' && node.name !== 'Screen') return;
  const edition = valueOf(node, 'edition') ?? editionAround(node, context);
  const written =
    node.name === 'UI' ? `k="${valueOf(node, 'k')}"` : `name="${valueOf(node, 'name')}"`;
  const key = `${edition} ${valueOf(node, 'k')}`;
  const met = (context.data.labels ??= new Set());
  const first = node.name === 'UI' && !met.has(key);
  met.add(key);
  return {
    ...node,
    attributes: [
      ...node.attributes.filter(({ name }) => name !== 'edition'),
      attribute('edition', edition),
      attribute('at', place(context, written)),
      ...(first ? [attribute('first', null)] : []),
    ],
  };
}

export const editions = {
  name: 'editions',
  mdxJsxFlowElement: complete,
  mdxJsxTextElement: complete,
};
