import './lib/no-eval.ts';
import { mount } from 'svelte';
import './styles/base.css';
import App from './App.svelte';
import type { StageSettings } from '../electron/contract/settings.ts';
import { connectKiosk } from './bridge/kiosk.ts';
import { startHeartbeat } from './lib/heartbeat.ts';
import Unavailable from './screens/idle/Unavailable.svelte';

const target = document.getElementById('stage');
if (!target) throw new Error('the page has no #stage');

/** Where even the settings cannot be read: sizes that are right for most panels. */
const plainSettings: StageSettings = {
  panelDiagonalInches: 24,
  scanSeconds: 0,
  isRehearsal: false,
  isIdlePreview: false,
};

const kiosk = connectKiosk();
startHeartbeat(kiosk, target);
const [opened, read] = await Promise.all([kiosk.openExhibit(), kiosk.readSettings()]);
const settings = read.ok ? read.value : plainSettings;

if (!settings.isRehearsal) {
  if (opened.ok) mount(App, { target, props: { kiosk, exhibit: opened.value, settings } });
  else mount(Unavailable, { target, props: { kiosk, settings } });
} else if (opened.ok) {
  const { default: Rehearsal } = await import('./screens/rehearsal/Rehearsal.svelte');
  mount(Rehearsal, { target, props: { kiosk, exhibit: opened.value, settings } });
} else void kiosk.endRehearsal([`the exhibit was answered by ${opened.code}`]);
