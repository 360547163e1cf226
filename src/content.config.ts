/** The guide's pages: content/docs/{en,ja}, same file names in both, and what their front matter must hold. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const docs = defineCollection({
  loader: glob({
    base: './content/docs',
    pattern: '{en,ja}/**/*.mdx',
    // `en/2fa/index.mdx` is `en/2fa`, the page's address without slashes at its ends.
    generateId: ({ entry }) => entry.replace(/(\/index)?\.mdx$/, ''),
  }),
  schema: z
    .object({
      title: z.string().min(1),
      description: z.string().min(1).max(200),
      keywords: z.array(z.string()).min(1),
      order: z.number().int(),
      /** A short name for the page list; the title where it is left out. */
      label: z.string().optional(),
      kind: z.enum(['guide', 'home', 'practice']).default('guide'),
      /** Where the facts come from, and the day each was last held against its source. */
      sources: z.array(z.object({ url: z.url(), checkedOn: z.coerce.date() })).default([]),
      /** The day the page was last changed, and the hash of its text on that day. */
      changed: z.string().regex(/^\d{4}-\d{2}-\d{2} [0-9a-f]{8}$/),
      /** Translations: hashes of the English blocks the page was last reviewed against, in order. */
      sourceHashes: z
        .string()
        .regex(/^[0-9a-f]{8}( [0-9a-f]{8})*$/)
        .optional(),
      /** A translation released although the English has changed since; the page says so. */
      behind: z.literal(true).optional(),
    })
    .strict(),
});

export const collections = { docs };
