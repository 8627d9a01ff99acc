import { z } from 'zod';

/**
 * What can be set from outside, by environment variables:
 *
 * | variable | what | default |
 * |---|---|---|
 * | `CHANCERY_DATABASE` | the database file, as `file:` and a path | `file:./data/chancery.db` |
 * | `CHANCERY_HOST` | name or address to listen at | `127.0.0.1` |
 * | `CHANCERY_PORT` | port to listen at; 0 for any free one | `4000` |
 */
export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
}

/** A setting that can't be meant so. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
}

/** The settings in an environment, the process's own unless told. Throws a ConfigInvalid that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  return Object.freeze({
    databaseUrl: readVariable(env, 'CHANCERY_DATABASE', DatabaseUrl),
    host: readVariable(env, 'CHANCERY_HOST', Host),
    port: readVariable(env, 'CHANCERY_PORT', Port),
  });
}

const DatabaseUrl = z
  .string()
  .regex(/^file:[^?]+$/, 'file: and a path, such as file:./data/chancery.db')
  .default('file:./data/chancery.db');

const Host = z.string().regex(/^\S+$/, 'a host name or an address, such as 127.0.0.1').default('127.0.0.1');

const PORT = 'a port number from 0 to 65535';
const Port = z
  .string()
  .regex(/^\d+$/, PORT)
  .transform(Number)
  .pipe(z.number().max(65_535, PORT))
  .default(4000);

/** A variable that is set to nothing counts as not set: that is how shells and compose files unset one. */
function readVariable<T>(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  schema: z.ZodType<T>,
): T {
  const found = env[name] === '' ? undefined : env[name];
  const result = schema.safeParse(found);
  if (result.success) return result.data;
  throw new ConfigInvalid(`Expected ${name} to be ${result.error.issues[0]?.message}, found "${found}"`);
}
