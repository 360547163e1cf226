/** Starts each browser with a new profile and with accessibility for Orca. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf, type BrowserName } from './programs.ts';

/** Command and arguments. `languages` are the reader's preferred languages, such as `ja,en`. */
type Start = (
  profile: string,
  languages: string,
  address: string,
) => readonly [command: string, ...args: string[]];

/** Prevents first-run pages, questions, and downloads from taking the focus. */
const FIREFOX_PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.automaticallyPopup': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Chromium offers to translate Japanese pages; this setting in the profile prevents that. */
const CHROMIUM_PREFERENCES = { translate: { enabled: false } };

export const START: Readonly<Record<BrowserName, Start>> = {
  Firefox(profile, languages, address) {
    const preferences = { ...FIREFOX_PREFERENCES, 'intl.accept_languages': languages };
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    return [pathOf('Firefox'), '--profile', profile, '--no-remote', '--new-instance', address];
  },
  Chromium(profile, languages, address) {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(CHROMIUM_PREFERENCES));
    return [
      pathOf('Chromium'),
      '--force-renderer-accessibility',
      '--ozone-platform=x11',
      '--start-maximized',
      '--no-sandbox',
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      '--disable-gpu',
      '--disable-sync',
      `--user-data-dir=${profile}`,
      `--accept-lang=${languages}`,
      address,
    ];
  },
};
