import { countOut } from './spell-out.ts';

/** How far down, in pixels, the top of the page still counts as seen. */
const NEAR_TOP = 240;

export interface UnseenOptions {
  /** Says how many there are, and leads to them. */
  readonly button: HTMLButtonElement;
  /** Where they are. */
  readonly target: HTMLElement;
}

/**
 * Counts articles that arrive while the page is in the background or its reader further down: on a button that leads to
 * them, and in the title. The count ends when the top of the page is seen.
 */
export function countUnseen({ button, target }: UnseenOptions): () => void {
  const { title } = document;
  let count = 0;
  const isSeen = () => document.visibilityState === 'visible' && window.scrollY <= NEAR_TOP;
  const show = () => {
    button.hidden = count === 0;
    button.textContent = countOut(count, 'new article');
    document.title = count === 0 ? title : `(${count}) ${title}`;
  };
  const look = () => {
    if (count === 0 || !isSeen()) return;
    count = 0;
    show();
  };
  button.addEventListener('click', () => {
    window.scrollTo({ top: 0 });
    target.focus({ preventScroll: true });
  });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('scroll', look, { passive: true });
  return () => {
    if (isSeen()) return;
    count += 1;
    show();
  };
}
