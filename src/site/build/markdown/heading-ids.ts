/**
 * Reads the id of a heading from the comment at its end, and makes the heading a link to itself, for
 * who wants to send someone there: a heading is written with a trailing MDX comment that holds
 * `#prerequisites`.
 *
 * Both languages carry the same English ids, so an address with an anchor survives the language
 * switch. A heading without an id, or an id used twice on a page, stops the build with file and line.
 */
import { place } from './place.ts';

const ID = /^\s*\/\*\s*#([a-z0-9-]+)\s*\*\/\s*$/;

export const headingIds = {
  name: 'heading-ids',
  heading(node, context) {
    const last = node.children.at(-1);
    const id = last?.type === 'mdxTextExpression' && ID.exec(last.value)?.[1];
    if (!id) {
      const text = context.textContent(node).trim();
      throw new Error(`${place(context, text)}: this heading needs an id: ## Text {/* #its-id */}`);
    }
    const seen = (context.data.headingIds ??= new Set());
    if (seen.has(id)) throw new Error(`${place(context, `#${id}`)}: the id #${id} stands twice`);
    seen.add(id);
    const children = node.children.slice(0, -1);
    const tail = children.at(-1);
    if (tail?.type === 'text') {
      children[children.length - 1] = { type: 'text', value: tail.value.trimEnd() };
    }
    const link = { type: 'link', url: `#${id}`, children };
    return { type: 'heading', depth: node.depth, children: [link], data: { hProperties: { id } } };
  },
};
