/** What a key pressed outside of any entry field asks for. */
export interface KeyActions {
  readonly search: () => void;
  readonly shortcuts: () => void;
  readonly assistant: () => void;
  readonly units: () => void;
  readonly theme: () => void;
  readonly go: (key: string) => void;
}

/** Single letters, and `g` with the letter of a page. Keys meant for a field, a dialog or the browser are left alone. */
export function keyHandler(actions: KeyActions): (event: KeyboardEvent) => void {
  let going = false;
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const wasGoing = going;
    going = event.key === 'g';
    if (wasGoing) {
      actions.go(event.key);
      return;
    }
    const run = {
      '/': actions.search,
      '?': actions.shortcuts,
      a: actions.assistant,
      u: actions.units,
      t: actions.theme,
    }[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input:not([type=checkbox]), select, textarea, [role=dialog], dialog') !== null)
  );
}
