/** A button that copies one text and says in place whether that worked; the text stays selectable. */
import { useEffect, useState } from 'preact/hooks';
import { useBench } from './simulator-context.ts';

/** How long the outcome stands beside the button. */
const SHOWN_MS = 8_000;

type Props = {
  /** The text, or a way to get it at the moment of the press. */
  text: string | (() => string);
  children: string;
};

export function CopyButton({ text, children }: Props) {
  const { t } = useBench();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  useEffect(() => {
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
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
