import { contextBridge, ipcRenderer } from 'electron';
import type { KioskApi } from './contract/api.ts';
import type { Answer, Calls, Channel, EventName, Listener } from './contract/calls.ts';
import { refuseDragging, type DragTarget } from './lockdown/dragging.ts';

/**
 * The only bridge between stage and shell. Electron's checklist 20: functions with names, never a raw channel, and
 * never Electron's event object, whose `sender` would hand the stage all of `ipcRenderer`.
 */
const call =
  <C extends Channel>(channel: C) =>
  (...args: Calls[C]['args']): Promise<Answer<C>> =>
    ipcRenderer.invoke(channel, ...args) as Promise<Answer<C>>;

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
  beginVisit: call('visits:begin'),
  keepAwake: call('visits:keep-awake'),
  endVisit: call('visits:end'),
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
  onUpdateNoticed: on('updates:noticed'),
} satisfies KioskApi);

refuseDragging(globalThis as unknown as DragTarget);
