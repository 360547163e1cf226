/** Where a node stands, as `content/docs/ja/2fa/index.mdx:12`, for messages to the author. */
export const place = (context, node) => {
  const file = decodeURIComponent(context.fileURL?.pathname ?? 'unknown file');
  const line = node.position?.start.line;
  return file.slice(Math.max(0, file.indexOf('content/docs/'))) + (line ? `:${line}` : '');
};
