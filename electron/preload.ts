import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { KioskApi } from './contract/api.ts';
import { areSmall, CallRate, stageRate } from './contract/call-limits.ts';
import type { Answer, Calls, Channel, EventName, Listener } from './contract/calls.ts';
import { fail } from './contract/result.ts';
import { lockPage } from './lockdown/lock-page.ts';
import { capLoudness, endSounds } from './lockdown/loudness.ts';
import { hideOwnControls } from './lockdown/own-controls.ts';
import type { PageEvents } from './lockdown/page-events.ts';
import { takeOut } from './lockdown/take-out.ts';

const rate = new CallRate(stageRate, () => performance.now());

/**
 * The only bridge between stage and shell. Electron's checklist 20: functions with names, never a raw channel, and
 * never Electron's event object, whose `sender` would hand the stage all of `ipcRenderer`. A call that is too large, or one
 * too many, ends here, in the page's own process, and costs the shell nothing.
 */
const call =
  <C extends Channel>(channel: C) =>
  async (...args: Calls[C]['args']): Promise<Answer<C>> => {
    if (!rate.take()) return fail('too-many-calls');
    if (!areSmall(args)) return fail('invalid-arguments');
    return (await ipcRenderer.invoke(channel, ...args)) as Answer<C>;
  };

const on =
  <E extends EventName>(name: E) =>
  (listener: Listener<E>): (() => void) => {
    const forward = (_event: unknown, news: Parameters<Listener<E>>[0]) => listener(news);
    ipcRenderer.on(name, forward);
    return () => void ipcRenderer.off(name, forward);
  };

contextBridge.exposeInMainWorld('kiosk', {
  openExhibit: call('exhibit:open'),
  openAbout: call('exhibit:about'),
  listStories: call('stories:list'),
  openStory: call('stories:open'),
  openChapter: call('chapters:open'),
  listEvents: call('events:list'),
  openEvent: call('events:open'),
  listPlaces: call('places:list'),
  openPlace: call('places:open'),
  listRoutes: call('routes:list'),
  openRoute: call('routes:open'),
  listPeople: call('people:list'),
  openPerson: call('people:open'),
  listTerms: call('terms:list'),
  openTerm: call('terms:open'),
  listSources: call('sources:list'),
  openSource: call('sources:open'),
  search: call('search:find'),
  readSettings: call('settings:read'),
  readHours: call('hours:read'),
  beginVisit: call('visits:begin'),
  keepAwake: call('visits:keep-awake'),
  takeTime: call('visits:take-time'),
  endVisit: call('visits:end'),
  readSpokenLanguages: call('speech:languages'),
  sayText: call('speech:say'),
  stopSpeech: call('speech:stop'),
  endRehearsal: call('rehearsals:end'),
  tellShown: call('stage:shown'),
  tellAlive: call('stage:alive'),
  askStaff: call('staff:ask'),
  choosePin: call('staff:choose-pin'),
  unlockStaff: call('staff:unlock'),
  lockStaff: call('staff:lock'),
  readStaffState: call('staff:state'),
  installOffer: call('staff:install'),
  cancelUpdate: call('staff:cancel'),
  showRelease: call('staff:show'),
  rollBack: call('staff:roll-back'),
  readHealth: call('staff:health'),
  scrubStore: call('staff:scrub'),
  exportReport: call('staff:export-report'),
  restartKiosk: call('staff:restart'),
  quitKiosk: call('staff:quit'),
  onVisitWarned: on('visits:warned'),
  onVisitResumed: on('visits:resumed'),
  onVisitEnded: on('visits:ended'),
  onStaffCalled: on('staff:called'),
  onStaffChanged: on('staff:changed'),
  onStaffWarned: on('staff:warned'),
  onStaffClosed: on('staff:closed'),
  onHoursChanged: on('hours:changed'),
  onKeypadPressed: on('keypad:pressed'),
  onUpdateNoticed: on('updates:noticed'),
} satisfies KioskApi);

lockPage(globalThis as unknown as PageEvents);
hideOwnControls(webFrame);
void takeOut(webFrame);
void capLoudness(webFrame);
ipcRenderer.on('visits:ended' satisfies EventName, () => endSounds(globalThis as unknown as EventTarget));
