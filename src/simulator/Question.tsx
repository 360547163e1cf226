/**
 * A question, shown in place, before the reader loses an exercise in progress. The focus moves to
 * the answer that loses nothing.
 */
import { useEffect, useRef } from 'preact/hooks';

type Props = {
  id: string;
  text: string;
  no: string;
  yes: string;
  answer: (yes: boolean) => void;
};

export function Question({ id, text, no, yes, answer }: Props) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), [text]);
  return (
    <div class="question" role="group" aria-labelledby={id}>
      <p id={id}>{text}</p>
      <div class="row">
        <button type="button" class="press" ref={safe} onClick={() => answer(false)}>
          {no}
        </button>
        <button type="button" class="press" onClick={() => answer(true)}>
          {yes}
        </button>
      </div>
    </div>
  );
}
