/**
 * Content collection of the guide's pages (content/docs/{en,ja}): where the files are, and the
 * schema of their front matter. Both languages use the same file names.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const docs = defineCollection({
  loader: glob({
    base: './content/docs',
    pattern: '{en,ja}/**/*.mdx',
    // The id is the page's address without its outer slashes: `en/2fa/index.mdx` becomes `en/2fa`.
    generateId: ({ entry }) => entry.replace(/(\/index)?\.mdx$/, ''),
  }),
  schema: z
    .object({
      title: z.string().min(1),
      description: z.string().min(1).max(200),
      keywords: z.array(z.string()).min(1),
      order: z.number().int(),
      /** The heading above the text, if it differs from the title. */
      heading: z.string().optional(),
      /** A short name for the menu; by default, the title. */
      label: z.string().optional(),
      kind: z.enum(['guide', 'home', 'practice']).default('guide'),
      /**
       * Sources of the page's facts, each with the day on which the page was last compared with it.
       */
      sources: z.array(z.object({ url: z.url(), checkedOn: z.coerce.date() })).default([]),
      /** English pages only: ids of the facts in `docs/facts.md` that the page relies on. */
      facts: z.array(z.string()).optional(),
      /** The day of the page's last change, and the hash of its text on that day. */
      changed: z.string().regex(/^\d{4}-\d{2}-\d{2} [0-9a-f]{8}$/),
      /**
       * Translations only: hashes of the English blocks that the page was last reviewed against, in
       * order.
       */
      sourceHashes: z
        .string()
        .regex(/^[0-9a-f]{8}( [0-9a-f]{8})*$/)
        .optional(),
      /**
       * Set on a translation that is published although its English page has changed; the page then
       * says so.
       */
      behind: z.literal(true).optional(),
    })
    .strict(),
});

export const collections = { docs };
