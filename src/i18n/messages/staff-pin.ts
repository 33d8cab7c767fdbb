import type { PinProblem } from '../../state/staff-door.svelte.ts';
import type { Message } from '../define.ts';

/** The PIN pad, and the screen that asks a museum for its first PIN. */
export const staffPinMessages = {
  staff: { cs: 'Pro personál', en: 'For staff', de: 'Für das Personal', pl: 'Dla personelu', he: 'לצוות' },
  panel: {
    cs: 'Panel personálu',
    en: 'Staff panel',
    de: 'Personalbereich',
    pl: 'Panel personelu',
    he: 'לוח הצוות',
  },
  enter: { cs: 'Zadejte PIN', en: 'Enter the PIN', de: 'PIN eingeben', pl: 'Wpisz PIN', he: 'הקשת קוד PIN' },
  typed: {
    cs: '{count, plural, =0 {Není zadána žádná číslice} one {Zadána # číslice} few {Zadány # číslice} other {Zadáno # číslic}}',
    en: '{count, plural, =0 {No digits entered} one {# digit entered} other {# digits entered}}',
    de: '{count, plural, =0 {Keine Ziffer eingegeben} one {# Ziffer eingegeben} other {# Ziffern eingegeben}}',
    pl: '{count, plural, =0 {Nie wpisano cyfr} one {Wpisano # cyfrę} few {Wpisano # cyfry} other {Wpisano # cyfr}}',
    he: '{count, plural, =0 {לא הוקשה שום ספרה} one {הוקשה ספרה אחת} two {הוקשו שתי ספרות} other {הוקשו # ספרות}}',
  },
  erase: {
    cs: 'Smazat číslici',
    en: 'Erase a digit',
    de: 'Ziffer löschen',
    pl: 'Usuń cyfrę',
    he: 'מחיקת ספרה',
  },
  open: { cs: 'Otevřít', en: 'Open', de: 'Öffnen', pl: 'Otwórz', he: 'פתיחה' },
  wait: {
    cs: 'Další pokus bude možný za {time}.',
    en: 'You can try again in {time}.',
    de: 'Der nächste Versuch ist in {time} möglich.',
    pl: 'Następna próba będzie możliwa za {time}.',
    he: 'אפשר לנסות שוב בעוד {time}.',
  },
  choose: {
    cs: 'Zvolte PIN muzea',
    en: 'Choose the museum’s PIN',
    de: 'PIN des Museums festlegen',
    pl: 'Ustal PIN muzeum',
    he: 'בחירת קוד PIN למוזיאון',
  },
  repeat: {
    cs: 'Zadejte týž PIN ještě jednou',
    en: 'Enter the same PIN once more',
    de: 'Dieselbe PIN noch einmal eingeben',
    pl: 'Wpisz ten sam PIN jeszcze raz',
    he: 'הקשת אותו קוד פעם נוספת',
  },
  repeatHint: {
    cs: 'Tak zjistíme překlep, dokud se dá opravit.',
    en: 'This finds a slip while it can still be mended.',
    de: 'So fällt ein Tippfehler auf, solange er sich noch beheben lässt.',
    pl: 'W ten sposób pomyłka wyjdzie na jaw, póki można ją poprawić.',
    he: 'כך מתגלה טעות הקשה כל עוד אפשר לתקן אותה.',
  },
  what: {
    cs: 'PIN otevírá panel, ve kterém personál aktualizuje výstavu z flash disku, vrací dřívější vydání a kontroluje stav kiosku. Návštěvníci jej nepotřebují.',
    en: 'The PIN opens the panel in which staff update the exhibition from a USB stick, bring back an earlier release and check the kiosk. Visitors never need it.',
    de: 'Die PIN öffnet den Personalbereich, in dem Sie die Ausstellung per USB-Stick aktualisieren, eine frühere Ausgabe zurückholen und den Zustand des Kiosks prüfen. Das Publikum braucht sie nie.',
    pl: 'PIN otwiera panel, w którym personel aktualizuje wystawę z pendrive’a, przywraca wcześniejsze wydanie i sprawdza stan kiosku. Zwiedzający go nie potrzebują.',
    he: 'הקוד פותח את הלוח שבו הצוות מעדכן את התערוכה מהתקן USB, מחזיר מהדורה קודמת ובודק את העמדה. הקהל אינו זקוק לו.',
  },
  form: {
    cs: 'Má 6 až 12 číslic. Nevolte samé stejné číslice, řadu jako 123456 ani datum, které zná každý.',
    en: 'It has 6 to 12 digits. Avoid one digit repeated, a run such as 123456, and a date that everybody knows.',
    de: 'Sie hat 6 bis 12 Ziffern. Vermeiden Sie lauter gleiche Ziffern, Folgen wie 123456 und Daten, die jeder kennt.',
    pl: 'Ma od 6 do 12 cyfr. Unikaj samych jednakowych cyfr, ciągów takich jak 123456 i dat, które wszyscy znają.',
    he: 'הקוד בן 6 עד 12 ספרות. כדאי להימנע מספרה אחת שחוזרת, מרצף כגון 123456 ומתאריך שהכול מכירים.',
  },
  write: {
    cs: 'Zapište jej a uložte tam, kde má muzeum klíče. Na kiosek jej nelepte.',
    en: 'Write it down and keep it where the museum keeps its keys. Do not stick it to the kiosk.',
    de: 'Schreiben Sie sie auf und verwahren Sie sie bei den Schlüsseln des Hauses. Kleben Sie sie nicht an den Kiosk.',
    pl: 'Zapisz go i przechowuj tam, gdzie muzeum trzyma klucze. Nie przyklejaj go do kiosku.',
    he: 'יש לרשום אותו ולשמור אותו במקום שבו נשמרים מפתחות המוזיאון. אין להדביק אותו על העמדה.',
  },
  lost: {
    cs: 'Kdo PIN ztratí, nastaví nový: technik k tomu potřebuje přístup k počítači v kiosku. Výstava mezitím běží dál.',
    en: 'If the PIN is lost, a technician with access to the computer inside the kiosk sets another one. The exhibition goes on meanwhile.',
    de: 'Geht die PIN verloren, kann eine Fachkraft mit Zugang zum Rechner im Kiosk eine neue setzen. Die Ausstellung läuft solange weiter.',
    pl: 'Gdy PIN się zgubi, nowy ustawi technik, który ma dostęp do komputera w kiosku. Wystawa działa w tym czasie dalej.',
    he: 'אם הקוד אבד, התמיכה הטכנית קובעת קוד חדש דרך המחשב שבתוך העמדה. בינתיים התערוכה ממשיכה לפעול.',
  },
  next: { cs: 'Dále', en: 'Next', de: 'Weiter', pl: 'Dalej', he: 'הבא' },
  save: { cs: 'Uložit PIN', en: 'Save the PIN', de: 'PIN speichern', pl: 'Zapisz PIN', he: 'שמירת הקוד' },
  differ: {
    cs: 'Oba PINy se liší. Zvolte PIN znovu.',
    en: 'The two PINs differ. Please choose it again.',
    de: 'Die beiden PINs stimmen nicht überein. Bitte wählen Sie sie noch einmal.',
    pl: 'Oba PIN-y się różnią. Ustal PIN jeszcze raz.',
    he: 'שני הקודים אינם זהים. יש לבחור קוד מחדש.',
  },
} as const satisfies Record<string, Message>;

export const staffPinProblems = {
  'wrong-pin': {
    cs: 'Tento PIN nesouhlasí. Zkuste to znovu.',
    en: 'That is not the PIN. Please try again.',
    de: 'Diese PIN stimmt nicht. Bitte versuchen Sie es noch einmal.',
    pl: 'To nie ten PIN. Spróbuj jeszcze raz.',
    he: 'הקוד שגוי. אפשר לנסות שוב.',
  },
  wait: {
    cs: 'Po několika chybných pokusech je třeba chvíli počkat.',
    en: 'After several wrong attempts there is a short wait.',
    de: 'Nach mehreren falschen Eingaben ist etwas Geduld nötig.',
    pl: 'Po kilku błędnych próbach trzeba chwilę poczekać.',
    he: 'לאחר כמה ניסיונות שגויים יש להמתין מעט.',
  },
  'no-pin': {
    cs: 'Kiosek zatím žádný PIN nemá. Zavřete toto okno a zkuste to znovu.',
    en: 'This kiosk has no PIN yet. Close this and try again.',
    de: 'Dieser Kiosk hat noch keine PIN. Schließen Sie dieses Fenster und versuchen Sie es noch einmal.',
    pl: 'Ten kiosk nie ma jeszcze PIN-u. Zamknij to okno i spróbuj ponownie.',
    he: 'לעמדה זו אין עדיין קוד. יש לסגור את החלון ולנסות שוב.',
  },
  'too-easy': {
    cs: 'Tento PIN by uhodl každý. Zvolte prosím jiný.',
    en: 'Anybody could guess that PIN. Please choose another one.',
    de: 'Diese PIN ist zu leicht zu erraten. Bitte wählen Sie eine andere.',
    pl: 'Taki PIN łatwo odgadnąć. Wybierz inny.',
    he: 'קל לנחש את הקוד הזה. יש לבחור קוד אחר.',
  },
  failed: {
    cs: 'PIN se nepodařilo ověřit. Zkuste to znovu; pokud to nepomůže, restartujte kiosek.',
    en: 'The PIN could not be checked. Try again; if that does not help, restart the kiosk.',
    de: 'Die PIN konnte nicht geprüft werden. Versuchen Sie es noch einmal; hilft das nicht, starten Sie den Kiosk neu.',
    pl: 'Nie udało się sprawdzić PIN-u. Spróbuj jeszcze raz; jeśli to nie pomoże, uruchom kiosk ponownie.',
    he: 'לא ניתן היה לבדוק את הקוד. אפשר לנסות שוב; אם זה לא עוזר, יש להפעיל את העמדה מחדש.',
  },
} as const satisfies Record<PinProblem, Message>;
