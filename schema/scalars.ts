import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { isIsoDate } from '../src/domain/date-span.ts';

/** An instant; serialised in UTC. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC as RFC 3339 writes it, such as `2026-02-02T04:10:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
});

export const UrlScalar = new GraphQLScalarType({
  ...GraphQLURL.toConfig(),
  description: 'An absolute URL.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
});

export const DateScalar = stringScalar({
  name: 'Date',
  description: 'A calendar day, such as `2026-02-03`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  expected: 'a calendar day such as 2026-02-03',
  accepts: isIsoDate,
});

export const LocalTimeScalar = stringScalar({
  name: 'LocalTime',
  description:
    'A wall time as printed, without a zone: `2026-02-02T09:10`, or `2026-02-02` where no time was printed.',
  expected: 'a wall time such as 2026-02-02T09:10 or 2026-02-02',
  accepts: isLocalTime,
});

export const TimeZoneScalar = stringScalar({
  name: 'TimeZone',
  description: 'A time zone: an IANA name such as `Asia/Almaty`, or an offset from UTC such as `+03:00`.',
  expected: 'a time zone such as Asia/Almaty or +03:00',
  accepts: (value) => /^[A-Za-z][\w+\-/]*$|^[+-]\d{2}:\d{2}$/.test(value),
});

export const CountryCodeScalar = stringScalar({
  name: 'CountryCode',
  description:
    'A country: two capital letters of ISO 3166-1 alpha-2, or `SU`, `YU`, `CS`, `DD` for states that are no more.',
  expected: 'a country code of two capital letters such as KZ',
  accepts: (value) => /^[A-Z]{2}$/.test(value),
});

interface StringScalarOptions {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  readonly expected: string;
  readonly accepts: (value: string) => boolean;
}

/** A scalar that travels as a string. A client's bad value is told to the client; a bad value of ours is a bug. */
function stringScalar({
  expected,
  accepts,
  ...config
}: StringScalarOptions): GraphQLScalarType<string, string> {
  const isAccepted = (value: unknown): value is string => typeof value === 'string' && accepts(value);
  const describe = (value: unknown) => `Expected ${expected}, found ${JSON.stringify(value)}`;
  return new GraphQLScalarType({
    ...config,
    serialize: (value) => {
      if (isAccepted(value)) return value;
      throw new TypeError(describe(value));
    },
    parseValue: (value) => {
      if (isAccepted(value)) return value;
      throw new GraphQLError(describe(value));
    },
  });
}

function isLocalTime(value: string): boolean {
  const [day = '', time, ...rest] = value.split('T');
  return (
    isIsoDate(day) && rest.length === 0 && (time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time))
  );
}
