import { firstOfEach, groupBy } from './group-by.ts';
import type { Row } from './rows.ts';
import type { ShownParticipations } from './show-participations.ts';

type Link = Row<'ParticipationTenure'>;

/** Which participations bear out which tenures, as shown: those of one article that became one say it one after another. */
export function showLinks(
  links: readonly Link[],
  { shownById, joined }: ShownParticipations,
  tenureIdOf: (link: Link) => number,
): readonly Link[] {
  const orders = new Map(joined.flatMap((rows) => rows.map(({ id }, order) => [id, order] as const)));
  const orderOf = ({ participationId }: Link) => orders.get(participationId) ?? 0;
  const shownId = ({ participationId }: Link) => shownById.get(participationId)?.id ?? participationId;
  return [...groupBy(links, shownId).values()].flatMap((group) => {
    const inOrder = group.toSorted(
      (one, other) => orderOf(one) - orderOf(other) || one.position - other.position,
    );
    const shown = firstOfEach(
      inOrder.map((link) => ({
        participationId: shownId(link),
        tenureId: tenureIdOf(link),
        position: link.position,
      })),
      ({ tenureId }) => tenureId,
    );
    const isJoined = group.some(({ participationId }) => orders.has(participationId));
    return isJoined ? shown.map((link, position) => ({ ...link, position })) : shown;
  });
}
