import { askBackground } from '../shared/background.ts';

/** Opens a profile in the side panel; `refused` is told why where the browser does not allow it from a page. */
export function openPanelOr(refused: (reason: string) => void): (entity: string) => void {
  return (entity) => {
    askBackground('open-panel', { entity }).then(
      (outcome) => outcome.ok || refused(outcome.reason),
      (error) => refused(String(error)),
    );
  };
}
