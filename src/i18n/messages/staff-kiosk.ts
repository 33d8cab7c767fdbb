import type { Message } from '../define.ts';

export const staffReleasesMessages = {
  earlier: {
    cs: 'Dřívější vydání',
    en: 'Earlier releases',
    de: 'Frühere Ausgaben',
    pl: 'Wcześniejsze wydania',
    he: 'מהדורות קודמות',
  },
  none: {
    cs: 'Kiosek zatím žádné dřívější vydání nemá.',
    en: 'The kiosk has no earlier release yet.',
    de: 'Der Kiosk hat noch keine frühere Ausgabe.',
    pl: 'Kiosk nie ma jeszcze wcześniejszego wydania.',
    he: 'אין עדיין בעמדה מהדורה קודמת.',
  },
  bringBack: {
    cs: 'Vrátit vydání {release}',
    en: 'Bring back release {release}',
    de: 'Ausgabe {release} zurückholen',
    pl: 'Przywróć wydanie {release}',
    he: 'החזרת מהדורה {release}',
  },
  bringBackHint: {
    cs: 'Návštěvníci uvidí vydání {release} místo toho, které je vystaveno teď. Nic se nesmaže a můžete se kdykoli vrátit.',
    en: 'Visitors will see release {release} instead of the one on show now. Nothing is deleted, and you can return at any time.',
    de: 'Das Publikum sieht dann Ausgabe {release} statt der jetzigen. Nichts wird gelöscht, und Sie können jederzeit zurück.',
    pl: 'Zwiedzający zobaczą wydanie {release} zamiast obecnego. Nic nie zostanie usunięte i w każdej chwili można wrócić.',
    he: 'הקהל יראה את מהדורה {release} במקום זו המוצגת כעת. דבר לא יימחק, ואפשר לשוב בכל עת.',
  },
  history: { cs: 'Co se stalo', en: 'History', de: 'Verlauf', pl: 'Historia', he: 'היסטוריה' },
  noHistory: {
    cs: 'Zatím se nic nestalo.',
    en: 'Nothing has happened yet.',
    de: 'Bisher ist nichts geschehen.',
    pl: 'Nic się jeszcze nie wydarzyło.',
    he: 'עדיין לא קרה דבר.',
  },
} as const satisfies Record<string, Message>;

export const staffReportMessages = {
  what: {
    cs: 'Hlášení popisuje stav kiosku, historii aktualizací, verze a počty chyb. O návštěvnících v něm není nic. Je podepsané tímto kioskem.',
    en: 'The report describes the kiosk’s health, the history of updates, versions and counts of errors. It says nothing about visitors. It is signed by this kiosk.',
    de: 'Der Bericht beschreibt den Zustand des Kiosks, den Verlauf der Aktualisierungen, Versionen und Fehlerzahlen. Über Besucherinnen und Besucher steht nichts darin. Er ist von diesem Kiosk signiert.',
    pl: 'Raport opisuje stan kiosku, historię aktualizacji, wersje i liczbę błędów. O zwiedzających nic w nim nie ma. Jest podpisany przez ten kiosk.',
    he: 'הדוח מתאר את מצב העמדה, את היסטוריית העדכונים, את הגרסאות ואת מספר התקלות. אין בו דבר על המבקרות והמבקרים. הוא חתום בידי עמדה זו.',
  },
  noStick: {
    cs: 'Zasuňte flash disk, na který se má hlášení uložit.',
    en: 'Insert a stick to save the report to.',
    de: 'Stecken Sie einen USB-Stick ein, auf dem der Bericht gespeichert werden soll.',
    pl: 'Włóż pendrive, na którym ma być zapisany raport.',
    he: 'יש לחבר התקן USB לשמירת הדוח.',
  },
  save: {
    cs: 'Uložit na flash disk',
    en: 'Save to the stick',
    de: 'Auf USB-Stick speichern',
    pl: 'Zapisz na pendrivie',
    he: 'שמירה בהתקן',
  },
  saving: { cs: 'Ukládá se…', en: 'Saving…', de: 'Wird gespeichert…', pl: 'Zapisywanie…', he: 'נשמר…' },
  saved: {
    cs: 'Hlášení je na flash disku „{label}“ v souboru:',
    en: 'The report is on the stick “{label}”, in the file:',
    de: 'Der Bericht liegt auf dem USB-Stick „{label}“ in der Datei:',
    pl: 'Raport jest na pendrivie „{label}” w pliku:',
    he: 'הדוח נמצא בהתקן ״{label}״, בקובץ:',
  },
} as const satisfies Record<string, Message>;

export const staffMachineMessages = {
  pin: { cs: 'PIN', en: 'PIN', de: 'PIN', pl: 'PIN', he: 'קוד PIN' },
  changePin: { cs: 'Změnit PIN', en: 'Change the PIN', de: 'PIN ändern', pl: 'Zmień PIN', he: 'שינוי הקוד' },
  currentPin: {
    cs: 'Zadejte dosavadní PIN',
    en: 'Enter the present PIN',
    de: 'Bisherige PIN eingeben',
    pl: 'Wpisz dotychczasowy PIN',
    he: 'הקשת הקוד הנוכחי',
  },
  newPin: {
    cs: 'Zadejte nový PIN',
    en: 'Enter a new PIN',
    de: 'Neue PIN eingeben',
    pl: 'Wpisz nowy PIN',
    he: 'הקשת קוד חדש',
  },
  pinChanged: {
    cs: 'Nový PIN platí.',
    en: 'The new PIN is in force.',
    de: 'Die neue PIN gilt.',
    pl: 'Nowy PIN obowiązuje.',
    he: 'הקוד החדש בתוקף.',
  },
  power: { cs: 'Program', en: 'Program', de: 'Programm', pl: 'Program', he: 'תוכנה' },
  restart: { cs: 'Restartovat', en: 'Restart', de: 'Neu starten', pl: 'Uruchom ponownie', he: 'הפעלה מחדש' },
  restartAsk: {
    cs: 'Restartovat kiosek?',
    en: 'Restart the kiosk?',
    de: 'Kiosk neu starten?',
    pl: 'Uruchomić kiosk ponownie?',
    he: 'להפעיל את העמדה מחדש?',
  },
  restartHint: {
    cs: 'Obrazovka na několik sekund zhasne, potom se výstava vrátí na začátek. Nic se neztratí.',
    en: 'The screen goes dark for a few seconds, then the exhibition begins anew. Nothing is lost.',
    de: 'Der Bildschirm wird einige Sekunden dunkel, dann beginnt die Ausstellung von vorn. Nichts geht verloren.',
    pl: 'Ekran zgaśnie na kilka sekund, potem wystawa zacznie się od początku. Nic nie zginie.',
    he: 'המסך יחשיך לשניות אחדות, ואז התערוכה תתחיל מחדש. דבר לא יאבד.',
  },
  quit: {
    cs: 'Ukončit do systému',
    en: 'Quit to the desktop',
    de: 'Zum Desktop beenden',
    pl: 'Zakończ i przejdź do systemu',
    he: 'יציאה אל שולחן העבודה',
  },
  quitAsk: {
    cs: 'Ukončit výstavu a otevřít počítač?',
    en: 'End the exhibition and open the computer?',
    de: 'Ausstellung beenden und Rechner freigeben?',
    pl: 'Zakończyć wystawę i otworzyć komputer?',
    he: 'לסיים את התערוכה ולפתוח את המחשב?',
  },
  quitHint: {
    cs: 'Návštěvníci neuvidí výstavu a kdokoli bude moci ovládat počítač. Zůstaňte u kiosku, dokud ji znovu nespustíte.',
    en: 'Visitors will not see the exhibition, and anybody can use the computer. Stay at the kiosk until you have started it again.',
    de: 'Die Ausstellung ist dann nicht zu sehen, und jeder kann den Rechner bedienen. Bleiben Sie am Kiosk, bis Sie sie wieder gestartet haben.',
    pl: 'Zwiedzający nie zobaczą wystawy, a komputera będzie mógł użyć każdy. Zostań przy kiosku, dopóki jej nie uruchomisz ponownie.',
    he: 'התערוכה לא תוצג לקהל, וכל אחד יוכל להשתמש במחשב. יש להישאר ליד העמדה עד להפעלתה מחדש.',
  },
} as const satisfies Record<string, Message>;
