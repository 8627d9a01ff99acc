import type { GraphQLEnumType } from 'graphql';
import { isEnumType } from 'graphql';
import { describe, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { AGREEMENT_KINDS, AGREEMENT_STATUSES } from '../../src/domain/agreement.ts';
import { BULLETIN_FORMATS } from '../../src/domain/bulletin.ts';
import { CHANGE_KINDS } from '../../src/domain/change.ts';
import { DATE_PRECISIONS } from '../../src/domain/date-span.ts';
import { DIAGNOSTIC_SEVERITIES } from '../../src/domain/diagnostic.ts';
import { ENGAGEMENT_KINDS, ENGAGEMENT_STATUSES } from '../../src/domain/engagement.ts';
import { PARTICIPANT_KINDS, PARTICIPATION_ROLES } from '../../src/domain/participant.ts';
import { TOPICS } from '../../src/domain/topic.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { runQuery } from './run-operation.ts';

const LISTS = {
  AgreementKind: AGREEMENT_KINDS,
  AgreementStatus: AGREEMENT_STATUSES,
  BulletinFormat: BULLETIN_FORMATS,
  // A gap is told, and never stored.
  ChangeKind: [...CHANGE_KINDS, 'GAP'],
  DatePrecision: DATE_PRECISIONS,
  DiagnosticSeverity: DIAGNOSTIC_SEVERITIES,
  EngagementKind: ENGAGEMENT_KINDS,
  EngagementStatus: ENGAGEMENT_STATUSES,
  ParticipantKind: PARTICIPANT_KINDS,
  ParticipationRole: PARTICIPATION_ROLES,
  Topic: TOPICS,
};

describe('closed lists', () => {
  it('hold the values of the domain, under names GraphQL takes', ({ expect }) => {
    for (const [name, values] of Object.entries(LISTS)) {
      expect(
        getEnum(name)
          .getValues()
          .map(({ value }) => value)
          .toSorted(),
      ).toEqual([...values].toSorted());
    }
    expect(getEnum('BulletinFormat').getValue('RSS_2_0')).toMatchObject({ value: 'rss-2.0' });
  });

  it('do not pass on a value that is none of theirs', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    await database.writer.agreement.update({ where: { id: 1 }, data: { status: 'FORGOTTEN' } });
    const { errors } = await runQuery(database, '{ agreements(first: 1) { nodes { status } } }');
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^Expected one of REFERENCED, .* as AgreementStatus, found FORGOTTEN$/,
        ),
      },
    ]);
  });
});

function getEnum(name: string): GraphQLEnumType {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`Expected an enum ${name}, found ${type}`);
  return type;
}
