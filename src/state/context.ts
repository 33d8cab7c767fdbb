import { createContext } from 'svelte';
import type { Exhibit } from '../../content/schema/model.ts';
import type { EntryRef } from '../../content/schema/ids.ts';
import type { KioskApi } from '../../electron/contract/api.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Scanner } from '../keypad/scanner.ts';
import type { Guide } from '../speech/guide.svelte.ts';
import type { Display } from './display.svelte.ts';
import type { Navigation, Step } from './navigation.svelte.ts';
import type { Sheets } from './sheets.svelte.ts';
import type { StaffDesk } from './staff.svelte.ts';
import type { Visit } from './visit.svelte.ts';

/** Shared state, set once in App.svelte (the step once per screen). Components take it from here, never from modules. */
export const [getKiosk, setKiosk] = createContext<KioskApi>();
export const [getExhibit, setExhibit] = createContext<Exhibit>();
export const [getVisit, setVisit] = createContext<Visit>();
export const [getNavigation, setNavigation] = createContext<Navigation>();
export const [getDisplay, setDisplay] = createContext<Display>();
export const [getGuide, setGuide] = createContext<Guide>();
/** Undefined on a kiosk without a switch. */
export const [getScanner, setScanner] = createContext<Pick<Scanner, 'isOn'> | undefined>();
export const [getSheets, setSheets] = createContext<Sheets>();
export const [getStep, setStep] = createContext<Step>();
/** Says the interface's own words in the language of those who read them: the visitor's, in the panel that of staff. */
export const [getSpeaker, setSpeaker] = createContext<{ readonly say: Translate }>();
/** Only inside the staff panel. */
export const [getDesk, setDesk] = createContext<StaffDesk>();
/** Opens what a link in a text points at: a term in place, everything else as a screen. */
export const [getOpenEntry, setOpenEntry] = createContext<(entry: EntryRef) => void>();
