/** A button that copies one text and says in place whether that worked; the text stays selectable. */
import { useState } from 'preact/hooks';
import { useBench } from './bench-context.ts';

type Props = {
  /** The text, or a way to get it at the moment of the press. */
  text: string | (() => string);
  children: string;
};

export function CopyButton({ text, children }: Props) {
  const { t } = useBench();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const copy = async () => {
    setOutcome(await copyText(typeof text === 'string' ? text : text()));
  };
  return (
    <>
      <button type="button" class="press" onClick={copy}>
        {children}
      </button>
      <span role="status" class="outcome">
        {outcome && t(`practice:do.${outcome}`)}
      </span>
    </>
  );
}

/** Fails without throwing: the clipboard may be refused, or absent on a page without https. */
export async function copyText(text: string): Promise<'copied' | 'copyFailed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
}
