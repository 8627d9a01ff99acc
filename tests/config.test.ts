import { describe, expect, it } from 'vitest';
import { ConfigInvalid, readConfig } from '../src/config.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({ databaseUrl: 'file:./data/chancery.db', host: '127.0.0.1', port: 4000 });
  });

  it('takes what the environment says', () => {
    const env = { CHANCERY_DATABASE: 'file:/var/record.db', CHANCERY_HOST: '::1', CHANCERY_PORT: '0' };
    expect(readConfig(env)).toEqual({ databaseUrl: 'file:/var/record.db', host: '::1', port: 0 });
  });

  it('takes a variable set to nothing for one not set', () => {
    expect(readConfig({ CHANCERY_PORT: '', CHANCERY_HOST: '' })).toEqual(readConfig({}));
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each([
    [
      'CHANCERY_DATABASE',
      'postgresql://localhost/chancery',
      'file: and a path, such as file:./data/chancery.db',
    ],
    ['CHANCERY_DATABASE', 'file:', 'file: and a path, such as file:./data/chancery.db'],
    ['CHANCERY_HOST', 'my host', 'a host name or an address, such as 127.0.0.1'],
    ['CHANCERY_PORT', 'http', 'a port number from 0 to 65535'],
    ['CHANCERY_PORT', '65536', 'a port number from 0 to 65535'],
    ['CHANCERY_PORT', '-1', 'a port number from 0 to 65535'],
    ['CHANCERY_PORT', '4000.5', 'a port number from 0 to 65535'],
  ])('refuses %s=%s and says what it expected', (name, value, expected) => {
    const reading = () => readConfig({ [name]: value });
    expect(reading).toThrow(ConfigInvalid);
    expect(reading).toThrow(`Expected ${name} to be ${expected}, found "${value}"`);
  });
});
