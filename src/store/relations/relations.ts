import type { Reader } from '../reader.ts';
import { createBetweenCountries } from './between-countries.ts';
import { createEncounters } from './encounters.ts';
import { createStatusStepLoader } from './report-history.ts';
import { createConflictLoader } from './tenure-conflicts.ts';
import type { TimelineRequest } from './timeline.ts';
import { readTimeline } from './timeline.ts';

export type Relations = ReturnType<typeof createRelations>;

/** How those on record stand to each other. It remembers what it loaded, so make a new one for each request. */
export function createRelations(reader: Reader) {
  return {
    conflictsOfTenure: createConflictLoader(reader),
    statusStepOfReport: createStatusStepLoader(reader),
    encounters: createEncounters(reader),
    between: createBetweenCountries(reader),
    timeline: (request: TimelineRequest) => readTimeline(reader, request),
  };
}
