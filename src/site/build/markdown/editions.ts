/**
 * Adds attributes to labels and pictures in a page: the edition of Docker's screens they belong to,
 * the position in the source for error messages, and, for a label, whether it is the first use of
 * its key in a section, because readers often arrive at a section by a link. A picture also gets the
 * step it belongs to. This is done on the syntax tree because a component cannot see the elements
 * around it.
 */
import type { MdastPluginDefinition, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { place, type Context } from './place.ts';

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

const isElement = (node: Readonly<{ type: string }>): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const attribute = (name: string, value: string | null) =>
  ({ type: 'mdxJsxAttribute', name, value }) as const;

/** The text of an attribute, or undefined if it is missing or an expression. */
function valueOf(node: Element, name: string): string | undefined {
  const found = node.attributes.find(
    (each) => each.type === 'mdxJsxAttribute' && each.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

function editionAround(node: Element, context: Context): string {
  for (let at = context.parent(node); at; at = context.parent(at)) {
    if (isElement(at) && at.name === 'Edition') return valueOf(at, 'is') ?? 'today';
  }
  return 'today';
}

/**
 * The step that a picture belongs to: its number, and the control that it operates, so that the
 * picture can show the number there. Nothing for a picture outside the steps.
 */
function stepAround(node: Element, context: Context): readonly ReturnType<typeof attribute>[] {
  for (let at = context.parent(node); at; at = context.parent(at)) {
    if (!isElement(at) || at.name !== 'Step') continue;
    return [
      attribute('step', String(context.data['step'])),
      attribute('control', controlOf(valueOf(at, 'does') ?? '')),
    ];
  }
  return [];
}

/** The control in Docker's screens that a step's act goes through. */
function controlOf(does: string): string {
  const [act, what = ''] = does.split(':');
  if (act === 'saved-codes.keep-recovery-code') return 'copy-recovery-code';
  if (act === 'hub.submit') return what === 'recovery-code' ? 'verify' : 'enable';
  return what;
}

function complete<Node extends Element>(node: Node, context: Context): Node | undefined {
  if (node.name === 'Edition') {
    if (context.data['editionChoice']) return undefined;
    context.data['editionChoice'] = true;
    return { ...node, attributes: [...node.attributes, attribute('choice', null)] };
  }
  // Elements are visited in the order of the text.
  if (node.name === 'Steps') context.data['step'] = 0;
  if (node.name === 'Step') context.data['step'] = Number(context.data['step']) + 1;
  if (node.name !== 'Label' && node.name !== 'Screen') return undefined;
  const edition = valueOf(node, 'edition') ?? editionAround(node, context);
  const written =
    node.name === 'Label' ? `k="${valueOf(node, 'k')}"` : `name="${valueOf(node, 'name')}"`;
  const key = `${edition} ${valueOf(node, 'k')}`;
  const met = (context.data['labels'] ??= new Set<string>()) as Set<string>;
  const first = node.name === 'Label' && !met.has(key);
  met.add(key);
  const others = node.attributes.filter((each) => !('name' in each && each.name === 'edition'));
  return {
    ...node,
    attributes: [
      ...others,
      attribute('edition', edition),
      attribute('at', place(context, written)),
      ...(first ? [attribute('first', null)] : []),
      ...(node.name === 'Screen' ? stepAround(node, context) : []),
    ],
  };
}

export const editionBlocks: MdastPluginDefinition = {
  name: 'editions',
  heading(node, context) {
    if (node.depth === 2) context.data['labels'] = new Set<string>();
  },
  mdxJsxFlowElement: complete,
  mdxJsxTextElement: complete,
};
