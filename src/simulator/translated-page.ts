/**
 * Keeps changing text correct on a page that the browser translates. The browser's translation
 * replaces text nodes by elements. Preact would continue to write into the removed nodes, and the
 * page would still show the old text, such as "2FA is off" after 2FA was turned on. So changed text
 * is always rendered in a new element. An element that can have the focus, has a role, or is a live
 * region stays, and only a span inside it is new, since screen readers do not announce a replaced
 * live region.
 */
import { h, options, type ComponentChild, type VNode } from 'preact';

const FOCUSABLE = new Set(['a', 'button', 'summary']);

const childrenOf = ({ props }: VNode): readonly ComponentChild[] =>
  ([] as ComponentChild[]).concat(props.children as ComponentChild[]);

const isText = (child: ComponentChild): child is string | number =>
  (typeof child === 'string' && child.trim() !== '') || typeof child === 'number';

const stays = ({ type, props }: VNode): boolean =>
  FOCUSABLE.has(type as string) || 'role' in props || 'aria-live' in props;

// eslint-disable-next-line @typescript-eslint/unbound-method -- Preact calls hooks without `this`.
const before = options.vnode;

options.vnode = (vnode) => {
  before?.(vnode);
  if (typeof vnode.type !== 'string') return;
  const texts = childrenOf(vnode).filter(isText);
  if (texts.length === 0) return;
  if (stays(vnode)) {
    // This hook gives the span its key, too.
    vnode.props.children = childrenOf(vnode).map((child) =>
      isText(child) ? h('span', null, child) : child,
    );
  } else {
    vnode.key ??= texts.join(' ');
  }
};
