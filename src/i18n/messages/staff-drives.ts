import type { Message } from '../define.ts';

/** What is on the sticks, what would change, and how the installation goes. */
export const staffDriveMessages = {
  drives: { cs: 'Flash disky', en: 'Sticks', de: 'USB-Sticks', pl: 'Pendrive’y' },
  none: {
    cs: 'Není zasunutý žádný flash disk.',
    en: 'No stick is inserted.',
    de: 'Es steckt kein USB-Stick.',
    pl: 'Nie włożono żadnego pendrive’a.',
  },
  noneHint: {
    cs: 'Nové vydání výstavy přinesou kurátoři na flash disku. Po zasunutí se tu ukáže, co je na něm.',
    en: 'The curators bring a new release of the exhibition on a stick. Once it is in, you see here what it holds.',
    de: 'Das Ausstellungsteam bringt eine neue Ausgabe auf einem USB-Stick. Sobald er steckt, sehen Sie hier, was darauf ist.',
    pl: 'Kuratorzy przynoszą nowe wydanie wystawy na pendrivie. Po jego włożeniu zobaczysz tu, co na nim jest.',
  },
  stick: { cs: 'Flash disk', en: 'Stick', de: 'USB-Stick', pl: 'Pendrive' },
  folder: { cs: 'Složka', en: 'Folder', de: 'Ordner', pl: 'Folder' },
  quoted: { cs: '„{label}“', en: '“{label}”', de: '„{label}“', pl: '„{label}”' },
  nameless: { cs: 'bez názvu', en: 'without a name', de: 'ohne Namen', pl: 'bez nazwy' },
  reading: {
    cs: 'Čte se a ověřuje se podpis muzea.',
    en: 'Reading it and checking the museum’s signature.',
    de: 'Wird gelesen; die Signatur des Museums wird geprüft.',
    pl: 'Trwa odczyt i sprawdzanie podpisu muzeum.',
  },
  same: {
    cs: 'Obsahuje vydání {release}, které je už vystaveno. Nemusíte nic dělat.',
    en: 'It holds release {release}, which is on show already. There is nothing to do.',
    de: 'Er enthält Ausgabe {release}, die schon gezeigt wird. Sie müssen nichts tun.',
    pl: 'Zawiera wydanie {release}, które jest już pokazywane. Nie musisz nic robić.',
  },
  damaged: {
    cs: 'V kiosku {count, plural, one {je poškozený # soubor} few {jsou poškozené # soubory} other {je poškozených # souborů}} vydání {release}. Z tohoto flash disku se dají opravit.',
    en: '{count, plural, one {# file} other {# files}} of release {release} in the kiosk {count, plural, one {is} other {are}} damaged. This stick can mend that.',
    de: 'Im Kiosk {count, plural, one {ist # Datei} other {sind # Dateien}} von Ausgabe {release} beschädigt. Von diesem USB-Stick lässt sich das beheben.',
    pl: 'W kiosku {count, plural, one {jest uszkodzony # plik} few {są uszkodzone # pliki} other {jest uszkodzonych # plików}} wydania {release}. Można to naprawić z tego pendrive’a.',
  },
  mend: { cs: 'Opravit soubory', en: 'Mend the files', de: 'Dateien ersetzen', pl: 'Napraw pliki' },
  toCopy: {
    cs: 'Zkopíruje se {copied} z celkových {total}.',
    en: '{copied} of {total} in all will be copied.',
    de: 'Kopiert werden {copied} von insgesamt {total}.',
    pl: 'Skopiowane zostanie {copied} z {total} ogółem.',
  },
  install: {
    cs: 'Nainstalovat vydání {release}',
    en: 'Install release {release}',
    de: 'Ausgabe {release} installieren',
    pl: 'Zainstaluj wydanie {release}',
  },
  installHint: {
    cs: 'Návštěvníky instalace nevyruší; nové vydání uvidí, až bude celé, zkontrolované a u kiosku nikdo nebude.',
    en: 'Installing disturbs no visitor; they see the new release once it is whole, checked, and nobody is at the kiosk.',
    de: 'Die Installation stört niemanden; zu sehen ist die neue Ausgabe erst, wenn sie vollständig und geprüft ist und niemand am Kiosk steht.',
    pl: 'Instalacja nikomu nie przeszkadza; nowe wydanie pojawi się, gdy będzie całe i sprawdzone, a przy kiosku nikogo nie będzie.',
  },
  whatChanges: { cs: 'Co se změní', en: 'What will change', de: 'Was sich ändert', pl: 'Co się zmieni' },
  notes: {
    cs: 'Kurátoři k tomu píší',
    en: 'The curators write',
    de: 'Das Ausstellungsteam schreibt dazu',
    pl: 'Kuratorzy piszą',
  },
  noChanges: {
    cs: 'Žádná položka se nemění.',
    en: 'No entry changes.',
    de: 'Kein Eintrag ändert sich.',
    pl: 'Żadna pozycja się nie zmienia.',
  },
  media: {
    cs: 'Obrazy a nahrávky',
    en: 'Images and recordings',
    de: 'Bilder und Aufnahmen',
    pl: 'Obrazy i nagrania',
  },
  andMore: {
    cs: 'a {count, plural, one {# další položka} few {# další položky} other {# dalších položek}}',
    en: 'and {count, plural, one {# more entry} other {# more entries}}',
    de: 'und {count, plural, one {# weiterer Eintrag} other {# weitere Einträge}}',
    pl: 'i {count, plural, one {# kolejna pozycja} few {# kolejne pozycje} other {# kolejnych pozycji}}',
  },
  mayPull: {
    cs: 'Flash disk můžete vytáhnout.',
    en: 'You may pull the stick.',
    de: 'Sie können den USB-Stick abziehen.',
    pl: 'Możesz wyjąć pendrive.',
  },
  leaveIn: {
    cs: 'Nechte flash disk zasunutý.',
    en: 'Leave the stick in.',
    de: 'Lassen Sie den USB-Stick stecken.',
    pl: 'Zostaw pendrive włożony.',
  },
} as const satisfies Record<string, Message>;

export const staffJobMessages = {
  installing: {
    cs: 'Instaluje se vydání {release}',
    en: 'Installing release {release}',
    de: 'Ausgabe {release} wird installiert',
    pl: 'Instalowanie wydania {release}',
  },
  bytes: {
    cs: '{done} z {total}',
    en: '{done} of {total}',
    de: '{done} von {total}',
    pl: '{done} z {total}',
  },
  left: {
    cs: 'zbývá asi {time}',
    en: 'about {time} left',
    de: 'noch etwa {time}',
    pl: 'pozostało około {time}',
  },
  cancelling: { cs: 'Ruší se…', en: 'Cancelling…', de: 'Wird abgebrochen…', pl: 'Anulowanie…' },
  cancelInstall: {
    cs: 'Zrušit instalaci',
    en: 'Cancel the installation',
    de: 'Installation abbrechen',
    pl: 'Anuluj instalację',
  },
  ready: {
    cs: 'Vydání {release} je připraveno',
    en: 'Release {release} is ready',
    de: 'Ausgabe {release} ist bereit',
    pl: 'Wydanie {release} jest gotowe',
  },
  readyHint: {
    cs: 'Je zkopírované, zkontrolované a vyzkoušené. Ukáže se, jakmile zavřete panel a u kiosku nikdo nebude.',
    en: 'It is copied, checked and tried out. It shows as soon as you close the panel and nobody is at the kiosk.',
    de: 'Sie ist kopiert, geprüft und erprobt. Zu sehen ist sie, sobald Sie den Personalbereich schließen und niemand am Kiosk steht.',
    pl: 'Jest skopiowane, sprawdzone i wypróbowane. Pokaże się, gdy zamkniesz panel i przy kiosku nikogo nie będzie.',
  },
  showNow: { cs: 'Ukázat hned', en: 'Show it now', de: 'Jetzt zeigen', pl: 'Pokaż teraz' },
  doNotShow: { cs: 'Neukazovat', en: 'Do not show it', de: 'Nicht zeigen', pl: 'Nie pokazuj' },
  done: {
    cs: 'Vydání {release} je vystaveno',
    en: 'Release {release} is on show',
    de: 'Ausgabe {release} wird gezeigt',
    pl: 'Wydanie {release} jest pokazywane',
  },
  failed: {
    cs: 'Vydání {release} se nenainstalovalo',
    en: 'Release {release} was not installed',
    de: 'Ausgabe {release} wurde nicht installiert',
    pl: 'Wydania {release} nie zainstalowano',
  },
} as const satisfies Record<string, Message>;
