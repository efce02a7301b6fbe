import type { EnglishOf } from '../english-of.ts';
import type { offline as zh } from '../zh/offline.ts';

/** Use without a network, and the change to a newer build. */
export const offline: EnglishOf<typeof zh> = {
  'offline.update.title': 'A new version is ready',
  'offline.update.ready':
    'It starts with a reload. Nothing that is saved is touched; all open Qibu windows of this browser reload together; text in forms that has not been submitted is lost, so submit it first.',
  'offline.update.asked': 'Waiting for every window to finish saving…',
  'offline.update.stopped': 'Everything is saved; reloading…',
  'offline.update.held':
    'Not reloaded: a Qibu window could not finish saving, or did not answer. Nothing that is saved has changed. Finish there or close that window, then try again.',
  'offline.update.reload': 'Reload',
  'offline.update.later': 'Later',
};
