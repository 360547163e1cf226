/** Which scenarios the reader has brought to their goal: names only, kept on their machine. */
const KEY = 'reached';

export function reachedScenarios(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberReached(id: string): void {
  const reached = reachedScenarios();
  if (reached.includes(id)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...reached, id]));
  } catch {
    // Blocked or full: the check mark holds until the page is left.
  }
}
