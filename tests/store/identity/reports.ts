import type { ReportedAgreement } from '../../../src/store/identity/known-agreement.ts';
import type { ReportedEngagement } from '../../../src/store/identity/known-engagement.ts';
import type { Reported } from '../../../src/store/identity/reported.ts';
import { day } from '../build-bulletin.ts';

let wordings = 0;

/** A report in an article of its own, published on a day. */
function reportedOn(published: string | null): Reported {
  wordings += 1;
  return {
    articleId: wordings,
    revisionId: wordings,
    publishedAt: published === null ? null : new Date(`${published}T08:00:00Z`),
    day: published === null ? null : day(published),
    current: true,
    position: 0,
  };
}

type Told<Report> = Partial<Report> & { readonly on?: string | null };

export function agreementReport({
  on = '2026-02-02',
  ...told
}: Told<ReportedAgreement> = {}): ReportedAgreement {
  return {
    ...reportedOn(on),
    title: 'Plan for Rivers',
    kind: 'PLAN',
    status: 'SIGNED',
    place: null,
    date: null,
    period: null,
    partyIds: [],
    ...told,
  };
}

export function engagementReport({
  on = '2026-02-02',
  ...told
}: Told<ReportedEngagement> = {}): ReportedEngagement {
  return {
    ...reportedOn(on),
    kind: 'MEETING',
    title: null,
    status: 'HELD',
    place: null,
    countryId: null,
    start: null,
    end: null,
    participantIds: [],
    ...told,
  };
}
