import type { IsoDate } from '../../domain/date-span.ts';
import { EVERY_AGREEMENT, EVERY_ENGAGEMENT } from '../../domain/filter.ts';
import type { PageRequest } from '../../domain/page.ts';
import type { Contacts } from '../../domain/relations.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { isWantedAgreement } from '../filter/agreement-filter.ts';
import { allOf } from '../filter/conditions.ts';
import { isWantedEngagement } from '../filter/engagement-filter.ts';
import { agreements, engagements } from '../page-sources.ts';
import type { Reader } from '../reader.ts';
import { readPage } from '../root-page.ts';

/** Codes of two countries. */
export type TwoCountries = readonly [string, string];

/** What two countries have to do with each other. One statement each, and one for each total. */
export function createBetweenCountries(reader: Reader) {
  return {
    engagements: (countries: TwoCountries, request: PageRequest) =>
      readPage(reader, engagements, { request, where: engagementsOfBoth(countries), order: null }),
    agreements: (countries: TwoCountries, request: PageRequest) =>
      readPage(reader, agreements, { request, where: agreementsOfBoth(countries), order: null }),
    /** The days of the first and the last engagement of both that was held. */
    contacts: async (countries: TwoCountries): Promise<Contacts> => {
      const [row] = await reader.$queryRaw<{ first: IsoDate | null; last: IsoDate | null }[]>`
        SELECT MIN("sortDate") AS "first", MAX("sortDate") AS "last" FROM "Engagement"
        WHERE "status" = 'HELD' AND ${engagementsOfBoth(countries)}`;
      return { first: row?.first ?? null, last: row?.last ?? null };
    },
  };
}

function engagementsOfBoth(countries: TwoCountries): Prisma.Sql {
  return allOf(countries.map((code) => isWantedEngagement({ ...EVERY_ENGAGEMENT, countries: [code] })));
}

function agreementsOfBoth(countries: TwoCountries): Prisma.Sql {
  return allOf(countries.map((code) => isWantedAgreement({ ...EVERY_AGREEMENT, countries: [code] })));
}
