/**
 * What stands in the site's one field. It is apart from the rest of the bench, so that a key stroke
 * draws the site again and nothing else.
 */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';

const Typed = createContext('');
const SetTyped = createContext<(text: string) => void>(() => {});

export function TypedText({ children }: { children: ComponentChildren }) {
  const [typed, setTyped] = useState('');
  return (
    <SetTyped.Provider value={setTyped}>
      <Typed.Provider value={typed}>{children}</Typed.Provider>
    </SetTyped.Provider>
  );
}

export const useTyped = (): string => useContext(Typed);
export const useSetTyped = (): ((text: string) => void) => useContext(SetTyped);
