/**
 * A button that copies a text and shows beside itself whether that worked. The text can still be
 * selected and copied by hand.
 */
import { useEffect, useState } from 'preact/hooks';
import { useSimulator } from './simulator-context.ts';

/** The time for which the result is shown, in milliseconds. */
const SHOWN_MS = 8_000;

type Props = {
  /** The text, or a function that returns the text at the moment of the press. */
  text: string | (() => string);
  children: string;
};

export function CopyButton({ text, children }: Props) {
  const { t, announce } = useSimulator();
  // A new object for each press, so that its time begins again.
  const [outcome, setOutcome] = useState<{ readonly is: 'copied' | 'copyFailed' }>();
  useEffect(() => {
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const now = await copyText(typeof text === 'string' ? text : text());
    setOutcome({ is: now });
    announce('polite', t(`simulator:do.${now}`));
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => void copy()}>
        {children}
      </button>
      {outcome && <span class="outcome">{t(`simulator:do.${outcome.is}`)}</span>}
    </>
  );
}

/**
 * Never throws: the browser can refuse access to the clipboard, and has no clipboard on a page
 * without HTTPS.
 */
export async function copyText(text: string): Promise<'copied' | 'copyFailed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'copyFailed';
  }
}
