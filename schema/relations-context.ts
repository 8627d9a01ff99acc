import type { AgreementStatus } from '../src/domain/agreement.ts';
import type { ArticleFilter, DayRange } from '../src/domain/filter.ts';
import type { Page, PageRequest } from '../src/domain/page.ts';
import type {
  Contacts,
  Encounter,
  EncounterScope,
  TenureConflict,
  TimelineStretch,
  TimelineUnit,
} from '../src/domain/relations.ts';
import type { Agreement, Engagement } from '../src/generated/prisma/client.ts';
import type { Loader } from './context.ts';

/** How those on record stand to each other. Each is one statement for all that ask together, and one for totals. */
export interface Relations {
  /** Those with most days in common first, twenty at most. */
  readonly conflictsOfTenure: Loader<number, readonly TenureConflict[]>;
  /** Null for a report that counts no more. */
  readonly statusStepOfReport: Loader<number, StatusStep | null>;
  readonly encounters: (scope: EncounterScope) => {
    /** Of everybody, each two of them once. */
    readonly all: (request: PageRequest) => Promise<Page<Encounter>>;
    readonly of: (participantId: number, request: PageRequest) => Promise<Page<Encounter>>;
    readonly engagements: (encounter: Encounter, request: PageRequest) => Promise<Page<Engagement>>;
  };
  readonly between: {
    readonly engagements: (codes: TwoCodes, request: PageRequest) => Promise<Page<Engagement>>;
    readonly agreements: (codes: TwoCodes, request: PageRequest) => Promise<Page<Agreement>>;
    readonly contacts: (codes: TwoCodes) => Promise<Contacts>;
  };
  /** Rejects with a `Refusal` (`BAD_FILTER`) for more stretches than a timeline has. */
  readonly timeline: (request: TimelineRequest) => Promise<readonly TimelineStretch[]>;
}

type TwoCodes = readonly [string, string];

interface StatusStep {
  readonly before: AgreementStatus | null;
  readonly after: AgreementStatus;
}

interface TimelineRequest {
  readonly unit: TimelineUnit;
  readonly filter: ArticleFilter;
  readonly days: DayRange | null;
}
