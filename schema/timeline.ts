import { EVERY_ARTICLE } from '../src/domain/filter.ts';
import type { TimelineStretch as Stretch, TimelineUnit } from '../src/domain/relations.ts';
import { MAX_STRETCHES } from '../src/domain/relations.ts';
import { ArticleFilterInput } from './article-filter.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { DateRange } from './date-range.ts';
import { refusing } from './errors.ts';
import { readDays, readFilter } from './read-filter.ts';

const timelineUnit = closedList<TimelineUnit>('TimelineUnit', {
  description: 'How a time is cut into stretches.',
  values: {
    DAY: 'Days.',
    WEEK: 'Weeks as ISO 8601 has them, from Monday to Sunday.',
    MONTH: 'Months of the calendar.',
    YEAR: 'Years of the calendar.',
  },
});

const TimelineStretch = builder.objectRef<Stretch>('TimelineStretch').implement({
  description: 'A stretch of time, and how much falls into it.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'Its first day; of a week the Monday.' }),
    articles: t.exposeInt('articles', {
      description: 'Articles published in it, by the wall time that was printed.',
    }),
    engagements: t.exposeInt('engagements', {
      description:
        'Engagements in it that the articles wanted tell of, whenever those were published: by the first day they may take place on, else the day of their first report.',
    }),
    agreements: t.exposeInt('agreements', {
      description:
        'Agreements in it that the articles wanted tell of, likewise: by the first day they may be of, else the day of their first report.',
    }),
  }),
});

builder.queryField('timeline', (t) =>
  t.field({
    type: [TimelineStretch],
    extensions: { listSize: 100, cost: 3 },
    description: `How much there was when: articles, and the engagements and agreements they tell of, the earliest first. A stretch without any is left out; more than ${MAX_STRETCHES} are refused, with \`BAD_FILTER\`: ask for fewer days or longer stretches.`,
    args: {
      by: t.arg({ type: timelineUnit.ref, required: true, description: 'How long the stretches are.' }),
      days: t.arg({
        type: DateRange,
        description: 'The days it covers; all when left out. A stretch at an end may be covered in part.',
      }),
      where: t.arg({ type: ArticleFilterInput, description: 'Which articles; all when left out.' }),
    },
    resolve: (_query, { by, days, where }, { relations, loaders }) =>
      refusing(async () =>
        relations.timeline({
          unit: by,
          filter: await readFilter(where, EVERY_ARTICLE, loaders),
          days: days ? readDays('days', days) : null,
        }),
      ),
  }),
);
