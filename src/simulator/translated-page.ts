/**
 * A browser's own translation puts elements of its own in the place of our text nodes. Preact would
 * go on writing into the nodes that were taken out, and the page would show what was true before:
 * "2FA is off" after it was turned on. So text that changes always comes in a new element. Where an
 * element may hold the focus only a span inside it is new.
 */
import { h, options, type ComponentChild, type VNode } from 'preact';

const FOCUSABLE = new Set(['a', 'button', 'summary']);

const childrenOf = ({ props }: VNode): readonly ComponentChild[] =>
  ([] as ComponentChild[]).concat(props.children as ComponentChild[]);

const isText = (child: ComponentChild): child is string | number =>
  (typeof child === 'string' && child.trim() !== '') || typeof child === 'number';

const before = options.vnode;

options.vnode = (vnode) => {
  before?.(vnode);
  if (typeof vnode.type !== 'string') return;
  const texts = childrenOf(vnode).filter(isText);
  if (texts.length === 0) return;
  if (FOCUSABLE.has(vnode.type)) {
    vnode.props.children = childrenOf(vnode).map((child) =>
      isText(child) ? h('span', { key: child }, child) : child,
    );
  } else {
    vnode.key ??= texts.join(' ');
  }
};
