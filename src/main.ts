import './lib/no-eval.ts';
import { mount } from 'svelte';
import './styles/base.css';
import App from './App.svelte';
import { connectKiosk } from './bridge/kiosk.ts';
import Unavailable from './screens/idle/Unavailable.svelte';

const target = document.getElementById('stage');
if (!target) throw new Error('the page has no #stage');

const kiosk = connectKiosk();
const [exhibit, settings] = await Promise.all([kiosk.openExhibit(), kiosk.readSettings()]);

if (exhibit.ok && settings.ok)
  mount(App, { target, props: { kiosk, exhibit: exhibit.value, settings: settings.value } });
else mount(Unavailable, { target });
