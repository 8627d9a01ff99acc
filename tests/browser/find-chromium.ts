import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium that `CHROMIUM_PATH` names, else the first in a usual place. Throws, saying how to get one, without any. */
export function getChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named ? [named].find(existsSync) : USUAL_PLACES.find(existsSync);
  if (found) return found;
  throw new Error(
    `Expected a Chromium ${named ? `at CHROMIUM_PATH, ${named}` : `in one of ${USUAL_PLACES.join(', ')}`}, found none. ` +
      'Install one (Debian and Ubuntu: `apt-get install chromium`; macOS: `brew install --cask chromium`) ' +
      'or set CHROMIUM_PATH to the one you have.',
  );
}
