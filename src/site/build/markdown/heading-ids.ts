/**
 * Takes a heading's id from the MDX comment at its end (`#prerequisites`) and turns the heading
 * into a link to itself, so that readers can copy the link.
 *
 * Both languages use the same English ids, so a link with an anchor works after a language switch.
 * A heading without an id, or an id that is used twice on a page, stops the build with file and
 * line.
 */
import type { MdastPluginDefinition } from 'satteri';
import { place } from './place.ts';

const ID = /^\s*\/\*\s*#([a-z0-9-]+)\s*\*\/\s*$/;

export const headingIds: MdastPluginDefinition = {
  name: 'heading-ids',
  heading(node, context) {
    const last = node.children.at(-1);
    const id = last?.type === 'mdxTextExpression' ? ID.exec(last.value)?.[1] : undefined;
    if (!id) {
      const text = context.textContent(node).trim();
      throw new Error(`${place(context, text)}: this heading needs an id: ## Text {/* #its-id */}`);
    }
    const seen = (context.data['headingIds'] ??= new Set<string>()) as Set<string>;
    if (seen.has(id)) throw new Error(`${place(context, `#${id}`)}: the id #${id} is used twice`);
    seen.add(id);
    const children = node.children.slice(0, -1);
    const tail = children.at(-1);
    if (tail?.type === 'text') {
      children[children.length - 1] = { type: 'text', value: tail.value.trimEnd() };
    }
    return {
      type: 'heading',
      depth: node.depth,
      children: [{ type: 'link', url: `#${id}`, children }],
      data: { hProperties: { id } },
    };
  },
};
