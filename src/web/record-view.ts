import { createAnnouncer } from './announcer.ts';
import { createArticleList } from './article-list.ts';
import { describeInstant } from './describe-times.ts';
import { element, getElement } from './element.ts';
import type { LoadText, RecordView } from './follow-record.ts';
import { countUnseen } from './unseen.ts';

/** Articles shown at most; a page that is open all day does not grow. */
const MOST_ARTICLES = 200;

/** The part of the page that shows the record. */
export interface RecordPart extends RecordView {
  /** Begins anew with nothing shown: the service has another record than before. */
  readonly startOver: () => void;
}

export function findRecordPart(): RecordPart {
  const container = getElement('articles', HTMLElement);
  let loadText: LoadText = async () => null;
  const list = createArticleList(container, { limit: MOST_ARTICLES, loadText: (id) => loadText(id) });
  const announce = createAnnouncer(getElement('announcer', HTMLElement));
  const countArrival = countUnseen({ button: getElement('unseen', HTMLButtonElement), target: container });
  const note = createNote(getElement('notes', HTMLElement));
  return {
    show: list.show,
    arrive: (article) => {
      const known = list.find(article.id)?.currentRevision.recordedAt;
      const card = list.show(article);
      // What came in while the page was opened may have been shown already.
      if (known === article.currentRevision.recordedAt) return;
      card.classList.add('arrived');
      announce(article.headline);
      countArrival();
    },
    find: list.find,
    ids: list.ids,
    open: (load) => {
      loadText = load;
      container.setAttribute('aria-busy', 'false');
    },
    noteGap: (at) =>
      note(
        `Found at ${describeInstant(at)}: the service no longer keeps all that changed while this page was away. What is shown was read anew; articles may be missing.`,
      ),
    startOver: () => {
      list.clear();
      note('The service has another record than before. This is what it holds.');
    },
  };
}

/** Shows the last thing to note until it is dismissed. */
function createNote(place: HTMLElement): (text: string) => void {
  return (text) => {
    const dismiss = element('button', { type: 'button' }, 'Dismiss');
    dismiss.addEventListener('click', () => place.replaceChildren());
    place.replaceChildren(element('p', {}, text), dismiss);
  };
}
