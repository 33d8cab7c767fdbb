import type { Message } from '../define.ts';

/** Reading aloud: its buttons, and what it says of itself. */
export const speechMessages = {
  speech: { cs: 'Čtení nahlas', en: 'Reading aloud', de: 'Vorlesen', pl: 'Czytanie na głos', he: 'הקראה' },
  on: { cs: 'Číst nahlas', en: 'Read aloud', de: 'Vorlesen', pl: 'Czytaj na głos', he: 'להקריא' },
  off: { cs: 'Nečíst', en: 'Do not read', de: 'Nicht vorlesen', pl: 'Nie czytaj', he: 'ללא הקראה' },
  pause: { cs: 'Pozastavit', en: 'Pause', de: 'Anhalten', pl: 'Wstrzymaj', he: 'השהיה' },
  repeat: { cs: 'Zopakovat', en: 'Repeat', de: 'Wiederholen', pl: 'Powtórz', he: 'להקריא שוב' },
  slower: { cs: 'Pomaleji', en: 'Slower', de: 'Langsamer', pl: 'Wolniej', he: 'לאט יותר' },
  faster: { cs: 'Rychleji', en: 'Faster', de: 'Schneller', pl: 'Szybciej', he: 'מהר יותר' },
  rate: {
    cs: 'Rychlost {step} z {count}',
    en: 'Speed {step} of {count}',
    de: 'Tempo {step} von {count}',
    pl: 'Tempo {step} z {count}',
    he: 'מהירות {step} מתוך {count}',
  },
  started: {
    cs: 'Čtení nahlas je zapnuté. Šipkami přecházíte od jedné položky k druhé, tlačítkem Potvrdit ji otevřete. Tlačítko Nápověda vše zopakuje.',
    en: 'Reading aloud is on. The arrows lead from one item to the next, the Select key opens it. The Help key explains everything.',
    de: 'Das Vorlesen ist eingeschaltet. Mit den Pfeilen gehen Sie von einem Eintrag zum nächsten, die Auswahltaste öffnet ihn. Die Hilfetaste erklärt alles.',
    pl: 'Czytanie na głos jest włączone. Strzałki prowadzą od jednej pozycji do następnej, klawisz wyboru ją otwiera. Klawisz pomocy wszystko wyjaśnia.',
    he: 'ההקראה פועלת. החיצים מובילים מפריט לפריט, ומקש הבחירה פותח אותו. מקש העזרה מסביר הכול.',
  },
  stopped: {
    cs: 'Čtení nahlas je vypnuté.',
    en: 'Reading aloud is off.',
    de: 'Das Vorlesen ist ausgeschaltet.',
    pl: 'Czytanie na głos jest wyłączone.',
    he: 'ההקראה כבויה.',
  },
  noVoice: {
    cs: 'Pro tento jazyk zde není hlas.',
    en: 'There is no voice for this language here.',
    de: 'Für diese Sprache gibt es hier keine Stimme.',
    pl: 'Dla tego języka nie ma tu głosu.',
    he: 'אין כאן קול לשפה הזאת.',
  },
  place: {
    cs: '{position} z {count}',
    en: '{position} of {count}',
    de: '{position} von {count}',
    pl: '{position} z {count}',
    he: '{position} מתוך {count}',
  },
} as const satisfies Record<string, Message>;

/** What something is, said after its name. */
export const spokenRoleMessages = {
  button: { cs: 'tlačítko', en: 'button', de: 'Taste', pl: 'przycisk', he: 'לחצן' },
  link: { cs: 'odkaz', en: 'link', de: 'Verweis', pl: 'odnośnik', he: 'קישור' },
  heading: { cs: 'nadpis', en: 'heading', de: 'Überschrift', pl: 'nagłówek', he: 'כותרת' },
  dialog: { cs: 'okno', en: 'window', de: 'Fenster', pl: 'okno', he: 'חלון' },
  field: { cs: 'textové pole', en: 'text field', de: 'Textfeld', pl: 'pole tekstowe', he: 'שדה טקסט' },
  picture: { cs: 'obrázek', en: 'picture', de: 'Bild', pl: 'obraz', he: 'תמונה' },
} as const satisfies Record<string, Message>;

/** How something is, said last. */
export const spokenStateMessages = {
  chosen: { cs: 'zvoleno', en: 'chosen', de: 'gewählt', pl: 'wybrane', he: 'נבחר' },
  notChosen: { cs: 'nezvoleno', en: 'not chosen', de: 'nicht gewählt', pl: 'niewybrane', he: 'לא נבחר' },
  open: { cs: 'otevřeno', en: 'open', de: 'geöffnet', pl: 'otwarte', he: 'פתוח' },
  shut: { cs: 'zavřeno', en: 'closed', de: 'geschlossen', pl: 'zamknięte', he: 'סגור' },
  unavailable: {
    cs: 'nedostupné',
    en: 'not available',
    de: 'nicht verfügbar',
    pl: 'niedostępne',
    he: 'לא זמין',
  },
} as const satisfies Record<string, Message>;
