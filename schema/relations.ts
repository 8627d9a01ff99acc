import { EVERY_ENGAGEMENT } from '../src/domain/filter.ts';
import { Refusal } from '../src/domain/refusal.ts';
import type { Participant as ParticipantRow } from '../src/generated/prisma/client.ts';
import { Agreement, AgreementConnection } from './agreement.ts';
import { builder } from './builder.ts';
import type { Loaders } from './context.ts';
import { Country } from './country.ts';
import { Encounter, EncounterConnection, withScope } from './encounter.ts';
import { Engagement, EngagementConnection } from './engagement.ts';
import { refusing } from './errors.ts';
import { page } from './page.ts';

interface TwoCountries {
  readonly countries: readonly [ParticipantRow, ParticipantRow];
  readonly codes: readonly [string, string];
}

const Relations = builder.objectRef<TwoCountries>('Relations').implement({
  description: 'What two countries have to do with each other.',
  fields: (t) => ({
    country: t.field({
      type: Country,
      description: 'One of them.',
      resolve: ({ countries: [country] }) => country,
    }),
    with: t.field({
      type: Country,
      description: 'The other one.',
      resolve: ({ countries: [, other] }) => other,
    }),
    engagements: t.connection(
      {
        type: Engagement,
        extensions: { baseCost: 50 },
        description:
          'Engagements both have a part in, planned and cancelled ones too, newest first: each takes part, has somebody there who speaks for it or an ambassador accredited to it, or is where it takes place.',
        resolve: ({ codes }, args, { relations }) =>
          page(args, (request) => relations.between.engagements(codes, request)),
      },
      EngagementConnection,
    ),
    agreements: t.connection(
      {
        type: Agreement,
        extensions: { baseCost: 50 },
        description: 'Agreements both are party to, with others or alone, newest first.',
        resolve: ({ codes }, args, { relations }) =>
          page(args, (request) => relations.between.agreements(codes, request)),
      },
      AgreementConnection,
    ),
    encounters: t.connection(
      {
        type: Encounter,
        extensions: { baseCost: 50 },
        description:
          'Who met whom: each two persons who took part in the same engagements, `participant` speaking for `country` there and `with` for the other one. Those who met most often first, of them those who met last.',
        resolve: ({ countries: [one, other] }, args, { relations }) =>
          page(args, async (request) => {
            const scope = {
              among: 'PERSON' as const,
              speakingFor: [one.id, other.id] as const,
              filter: EVERY_ENGAGEMENT,
            };
            return withScope(await relations.encounters(scope).all(request), scope);
          }),
      },
      EncounterConnection,
    ),
    firstContact: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of the first of their engagements that was held; null when none has a day.',
      resolve: async ({ codes }, _args, { relations }) => (await relations.between.contacts(codes)).first,
    }),
    lastContact: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of the last of them, likewise; null when none has a day.',
      resolve: async ({ codes }, _args, { relations }) => (await relations.between.contacts(codes)).last,
    }),
  }),
});

builder.queryField('relations', (t) =>
  t.field({
    type: Relations,
    description:
      'What two countries have to do with each other. Refused, with `NOT_FOUND`, for a country that no article has named, and with `BAD_FILTER` for a country with itself.',
    args: {
      country: t.arg({ type: 'CountryCode', required: true, description: 'One of them.' }),
      with: t.arg({ type: 'CountryCode', required: true, description: 'The other one.' }),
    },
    resolve: (_query, { country, with: other }, { loaders }) =>
      refusing(async () => {
        if (country === other) {
          throw new Refusal(
            'BAD_FILTER',
            `Expected \`with\` to be another country than ${country}, found the same`,
          );
        }
        const countries = await Promise.all([findCountry(loaders, country), findCountry(loaders, other)]);
        return { countries, codes: [country, other] as const };
      }),
  }),
);

async function findCountry({ country }: Loaders, code: string): Promise<ParticipantRow> {
  const found = await country.load(code);
  if (found === null) {
    throw new Refusal('NOT_FOUND', `Expected a country that an article has named, found none for "${code}"`);
  }
  return found;
}
