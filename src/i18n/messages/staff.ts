import type { Change, HistoryEntry, Installing } from '../../../electron/contract/staff.ts';
import type { Message } from '../define.ts';

/** The sections of the panel. */
export const staffSectionMessages = {
  now: { cs: 'Nyní', en: 'Now', de: 'Jetzt', pl: 'Teraz', he: 'כעת' },
  releases: { cs: 'Vydání', en: 'Releases', de: 'Ausgaben', pl: 'Wydania', he: 'מהדורות' },
  health: { cs: 'Stav kiosku', en: 'Health', de: 'Zustand', pl: 'Stan', he: 'מצב העמדה' },
  test: { cs: 'Zkouška', en: 'Self-test', de: 'Selbsttest', pl: 'Test', he: 'בדיקה' },
  report: { cs: 'Hlášení', en: 'Report', de: 'Bericht', pl: 'Raport', he: 'דוח' },
  kiosk: { cs: 'Kiosek', en: 'Kiosk', de: 'Kiosk', pl: 'Kiosk', he: 'העמדה' },
} as const satisfies Record<string, Message>;

/** What is on show, and what belongs to every section. */
export const staffMessages = {
  sections: { cs: 'Oddíly panelu', en: 'Sections', de: 'Bereiche', pl: 'Części panelu', he: 'חלקי הלוח' },
  onShow: { cs: 'Vystaveno', en: 'On show', de: 'Gezeigt wird', pl: 'Pokazywane', he: 'מוצג כעת' },
  nothingShown: {
    cs: 'Kiosek zatím nic neukazuje',
    en: 'The kiosk shows nothing yet',
    de: 'Der Kiosk zeigt noch nichts',
    pl: 'Kiosk nic jeszcze nie pokazuje',
    he: 'העמדה עדיין אינה מציגה דבר',
  },
  nothingShownHint: {
    cs: 'Zasuňte flash disk s vydáním výstavy; kiosek jej sám přečte.',
    en: 'Insert a stick with a release of the exhibition; the kiosk reads it by itself.',
    de: 'Stecken Sie einen USB-Stick mit einer Ausgabe der Ausstellung ein; der Kiosk liest ihn von selbst.',
    pl: 'Włóż pendrive z wydaniem wystawy; kiosk sam go odczyta.',
    he: 'יש לחבר התקן USB ובו מהדורה של התערוכה; העמדה תקרא אותו מעצמה.',
  },
  release: {
    cs: 'Vydání {release}',
    en: 'Release {release}',
    de: 'Ausgabe {release}',
    pl: 'Wydanie {release}',
    he: 'מהדורה {release}',
  },
  since: { cs: 'Od', en: 'Since', de: 'Seit', pl: 'Od', he: 'מאז' },
  published: { cs: 'Publikováno', en: 'Published', de: 'Veröffentlicht', pl: 'Opublikowano', he: 'פורסם' },
  languages: { cs: 'Jazyky', en: 'Languages', de: 'Sprachen', pl: 'Języki', he: 'שפות' },
  exhibitId: {
    cs: 'Značka výstavy',
    en: 'Exhibit id',
    de: 'Kennung der Ausstellung',
    pl: 'Znak wystawy',
    he: 'מזהה התערוכה',
  },
  state: { cs: 'Stav', en: 'State', de: 'Status', pl: 'Status', he: 'מצב' },
  onTrial: {
    cs: 'na zkoušku: kdyby selhalo, kiosek se sám vrátí k předchozímu',
    en: 'on trial: if it failed, the kiosk would return to the earlier one by itself',
    de: 'auf Probe: Bei einem Fehler kehrt der Kiosk von selbst zur vorigen zurück',
    pl: 'na próbę: w razie błędu kiosk sam wróci do poprzedniego',
    he: 'בניסיון: אם תיכשל, העמדה תחזור מעצמה למהדורה הקודמת',
  },
  confirmed: {
    cs: 'běží v pořádku',
    en: 'runs well',
    de: 'läuft einwandfrei',
    pl: 'działa prawidłowo',
    he: 'פועל כראוי',
  },
  caseCode: { cs: 'Kód případu', en: 'Case code', de: 'Fallkennung', pl: 'Kod przypadku', he: 'קוד המקרה' },
  safeShown: {
    cs: 'Návštěvníci vidí vydání {release} beze změny.',
    en: 'Visitors see release {release}, unchanged.',
    de: 'Das Publikum sieht unverändert Ausgabe {release}.',
    pl: 'Zwiedzający widzą wydanie {release} bez zmian.',
    he: 'הקהל רואה את מהדורה {release}, ללא שינוי.',
  },
  safeNone: {
    cs: 'V kiosku se nic nezměnilo.',
    en: 'Nothing was changed in the kiosk.',
    de: 'Im Kiosk wurde nichts verändert.',
    pl: 'W kiosku nic się nie zmieniło.',
    he: 'דבר לא השתנה בעמדה.',
  },
  cancel: { cs: 'Zrušit', en: 'Cancel', de: 'Abbrechen', pl: 'Anuluj', he: 'ביטול' },
  back: { cs: 'Zpět', en: 'Back', de: 'Zurück', pl: 'Wstecz', he: 'חזרה' },
  closesIn: {
    cs: 'Nikdo se nedotýká obrazovky. Panel se zavře za {seconds, plural, one {# sekundu} few {# sekundy} other {# sekund}}.',
    en: 'Nobody is touching the screen. The panel closes in {seconds, plural, one {# second} other {# seconds}}.',
    de: 'Niemand berührt den Bildschirm. Der Personalbereich schließt sich in {seconds, plural, one {# Sekunde} other {# Sekunden}}.',
    pl: 'Nikt nie dotyka ekranu. Panel zamknie się za {seconds, plural, one {# sekundę} few {# sekundy} other {# sekund}}.',
    he: 'איש אינו נוגע במסך. הלוח ייסגר בעוד {seconds, plural, one {שנייה אחת} two {שתי שניות} other {# שניות}}.',
  },
  stay: {
    cs: 'Zůstat v panelu',
    en: 'Stay in the panel',
    de: 'Geöffnet lassen',
    pl: 'Zostań w panelu',
    he: 'להישאר בלוח',
  },
} as const satisfies Record<string, Message>;

/** Why the shell did not do what was asked. */
export const staffRefusals = {
  busy: {
    cs: 'Teď to nejde, probíhá něco jiného. Počkejte, až to skončí.',
    en: 'Not now: something else is going on. Wait until it has ended.',
    de: 'Das geht gerade nicht, es läuft etwas anderes. Warten Sie, bis es beendet ist.',
    pl: 'Teraz nie można, trwa coś innego. Poczekaj, aż się zakończy.',
    he: 'לא כעת: פעולה אחרת מתבצעת. יש להמתין לסיומה.',
  },
  gone: {
    cs: 'To už tu není. Zkontrolujte, zda je flash disk zasunutý.',
    en: 'That is no longer there. Check that the stick is in.',
    de: 'Das ist nicht mehr da. Prüfen Sie, ob der USB-Stick steckt.',
    pl: 'Tego już nie ma. Sprawdź, czy pendrive jest włożony.',
    he: 'זה כבר אינו שם. יש לוודא שההתקן מחובר.',
  },
  'not-writable': {
    cs: 'Na flash disk nelze zapisovat. Použijte jiný, nebo na něm vypněte ochranu proti zápisu.',
    en: 'The stick cannot be written to. Use another one, or switch its write protection off.',
    de: 'Auf den USB-Stick kann nicht geschrieben werden. Nehmen Sie einen anderen oder schalten Sie den Schreibschutz aus.',
    pl: 'Na pendrivie nie można zapisywać. Użyj innego albo wyłącz ochronę przed zapisem.',
    he: 'לא ניתן לכתוב להתקן. יש להשתמש בהתקן אחר או לבטל את ההגנה מפני כתיבה.',
  },
  failed: {
    cs: 'Nepodařilo se to. Zkuste to znovu; pokud to nepomůže, restartujte kiosek.',
    en: 'That did not work. Try again; if it does not help, restart the kiosk.',
    de: 'Das hat nicht geklappt. Versuchen Sie es noch einmal; hilft das nicht, starten Sie den Kiosk neu.',
    pl: 'Nie udało się. Spróbuj ponownie; jeśli to nie pomoże, uruchom kiosk jeszcze raz.',
    he: 'הפעולה לא הצליחה. אפשר לנסות שוב; אם זה לא עוזר, יש להפעיל את העמדה מחדש.',
  },
} as const satisfies Record<string, Message>;

export const phaseMessages = {
  copying: {
    cs: 'Kopíruje se z flash disku',
    en: 'Copying from the stick',
    de: 'Wird vom USB-Stick kopiert',
    pl: 'Kopiowanie z pendrive’a',
    he: 'העתקה מן ההתקן',
  },
  checking: { cs: 'Kontroluje se', en: 'Checking', de: 'Wird geprüft', pl: 'Sprawdzanie', he: 'בדיקה' },
  rehearsing: {
    cs: 'Zkouší se mimo obrazovku',
    en: 'Trying it out of sight',
    de: 'Wird im Hintergrund erprobt',
    pl: 'Próba w tle',
    he: 'ניסיון מאחורי הקלעים',
  },
} as const satisfies Record<Installing['phase'], Message>;

export const changeMessages = {
  added: {
    cs: 'přidáno {count}',
    en: '{count} added',
    de: '{count} neu',
    pl: 'dodano {count}',
    he: '{count, plural, one {תוספת אחת} two {שתי תוספות} other {# תוספות}}',
  },
  changed: {
    cs: 'změněno {count}',
    en: '{count} changed',
    de: '{count} geändert',
    pl: 'zmieniono {count}',
    he: '{count, plural, one {שינוי אחד} two {שני שינויים} other {# שינויים}}',
  },
  removed: {
    cs: 'odebráno {count}',
    en: '{count} removed',
    de: '{count} entfernt',
    pl: 'usunięto {count}',
    he: '{count, plural, one {הסרה אחת} two {שתי הסרות} other {# הסרות}}',
  },
} as const satisfies Record<Change, Message>;

export const oneChangeMessages = {
  added: { cs: 'nové', en: 'new', de: 'neu', pl: 'nowe', he: 'חדש' },
  changed: { cs: 'změněno', en: 'changed', de: 'geändert', pl: 'zmienione', he: 'שונה' },
  removed: { cs: 'odebráno', en: 'removed', de: 'entfernt', pl: 'usunięte', he: 'הוסר' },
} as const satisfies Record<Change, Message>;

export const historyMessages = {
  installed: {
    cs: 'Vydání {release} bylo vystaveno.',
    en: 'Release {release} was put on show.',
    de: 'Ausgabe {release} wurde gezeigt.',
    pl: 'Pokazano wydanie {release}.',
    he: 'מהדורה {release} הוצגה.',
  },
  'rolled-back': {
    cs: 'Personál vrátil vydání {release}.',
    en: 'Staff brought back release {release}.',
    de: 'Das Personal hat Ausgabe {release} zurückgeholt.',
    pl: 'Personel przywrócił wydanie {release}.',
    he: 'הצוות החזיר את מהדורה {release}.',
  },
  'rolled-back-by-itself': {
    cs: 'Kiosek se sám vrátil k vydání {release}, protože novější selhalo.',
    en: 'The kiosk returned to release {release} by itself, because the newer one failed.',
    de: 'Der Kiosk kehrte von selbst zu Ausgabe {release} zurück, weil die neuere versagte.',
    pl: 'Kiosk sam wrócił do wydania {release}, bo nowsze zawiodło.',
    he: 'העמדה חזרה מעצמה למהדורה {release}, כי החדשה נכשלה.',
  },
  refused: {
    cs: 'Vydání {release} nebylo nainstalováno.',
    en: 'Release {release} was not installed.',
    de: 'Ausgabe {release} wurde nicht installiert.',
    pl: 'Nie zainstalowano wydania {release}.',
    he: 'מהדורה {release} לא הותקנה.',
  },
  cancelled: {
    cs: 'Instalace vydání {release} byla zrušena.',
    en: 'The installation of release {release} was cancelled.',
    de: 'Die Installation von Ausgabe {release} wurde abgebrochen.',
    pl: 'Anulowano instalację wydania {release}.',
    he: 'התקנת מהדורה {release} בוטלה.',
  },
  repaired: {
    cs: 'Poškozené soubory vydání {release} byly opraveny.',
    en: 'Damaged files of release {release} were mended.',
    de: 'Beschädigte Dateien von Ausgabe {release} wurden ersetzt.',
    pl: 'Naprawiono uszkodzone pliki wydania {release}.',
    he: 'קבצים פגומים של מהדורה {release} תוקנו.',
  },
} as const satisfies Record<HistoryEntry['kind'], Message>;
