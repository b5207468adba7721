import { useCallback, useRef } from 'preact/hooks';

/**
 * Answers from the background may come late. Each call of the function begins a turn and gives a test of whether a newer
 * one has begun since: what was read before a change is then never shown after it.
 */
export function useTurns(): () => () => boolean {
  const newest = useRef(0);
  return useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    return () => mine === newest.current;
  }, []);
}
