import type { OpenDoor } from '../../../electron/contract/staff.ts';
import type { Message } from '../define.ts';

export const staffHealthMessages = {
  disk: {
    cs: 'Volné místo na disku',
    en: 'Free disk space',
    de: 'Freier Speicherplatz',
    pl: 'Wolne miejsce na dysku',
  },
  diskFree: {
    cs: '{free} z {total}',
    en: '{free} of {total}',
    de: '{free} von {total}',
    pl: '{free} z {total}',
  },
  database: {
    cs: 'Databáze výstavy',
    en: 'The exhibition’s database',
    de: 'Datenbank der Ausstellung',
    pl: 'Baza danych wystawy',
  },
  whole: { cs: 'v pořádku', en: 'whole', de: 'in Ordnung', pl: 'w porządku' },
  damaged: {
    cs: 'poškozená: vraťte dřívější vydání nebo nainstalujte vydání z flash disku',
    en: 'damaged: bring back an earlier release, or install one from a stick',
    de: 'beschädigt: Holen Sie eine frühere Ausgabe zurück oder installieren Sie eine vom USB-Stick',
    pl: 'uszkodzona: przywróć wcześniejsze wydanie albo zainstaluj wydanie z pendrive’a',
  },
  none: { cs: 'žádná', en: 'none', de: 'keine', pl: 'brak' },
  uptime: {
    cs: 'Program běží',
    en: 'The program has run for',
    de: 'Das Programm läuft seit',
    pl: 'Program działa od',
  },
  machineUptime: {
    cs: 'Počítač běží',
    en: 'The computer has run for',
    de: 'Der Rechner läuft seit',
    pl: 'Komputer działa od',
  },
  starts: {
    cs: 'Spuštění za 30 dní',
    en: 'Starts in 30 days',
    de: 'Starts in 30 Tagen',
    pl: 'Uruchomienia w ciągu 30 dni',
  },
  replacements: {
    cs: 'Obnovení obrazovky za 30 dní',
    en: 'Screen restored in 30 days',
    de: 'Bildschirm erneuert in 30 Tagen',
    pl: 'Odnowienia ekranu w ciągu 30 dni',
  },
  memory: {
    cs: 'Paměť programu',
    en: 'Memory in use',
    de: 'Belegter Arbeitsspeicher',
    pl: 'Pamięć programu',
  },
  clock: { cs: 'Hodiny kiosku', en: 'The kiosk’s clock', de: 'Uhr des Kiosks', pl: 'Zegar kiosku' },
  versions: { cs: 'Verze', en: 'Versions', de: 'Versionen', pl: 'Wersje' },
  scrub: {
    cs: 'Soubory výstavy',
    en: 'The exhibition’s files',
    de: 'Dateien der Ausstellung',
    pl: 'Pliki wystawy',
  },
  scrubNever: {
    cs: 'Ještě nebyly zkontrolovány.',
    en: 'They have not been checked yet.',
    de: 'Sie wurden noch nicht geprüft.',
    pl: 'Nie były jeszcze sprawdzane.',
  },
  scrubRunning: {
    cs: 'Kontroluje se: {done} z {total}',
    en: 'Checking: {done} of {total}',
    de: 'Wird geprüft: {done} von {total}',
    pl: 'Sprawdzanie: {done} z {total}',
  },
  scrubWhole: {
    cs: '{at}: {checked, plural, one {zkontrolován # soubor, je v pořádku} few {zkontrolovány # soubory, všechny jsou v pořádku} other {zkontrolováno # souborů, všechny jsou v pořádku}}.',
    en: '{at}: {checked, plural, one {# file checked, it is whole} other {# files checked, all are whole}}.',
    de: '{at}: {checked, plural, one {# Datei geprüft, sie ist in Ordnung} other {# Dateien geprüft, alle sind in Ordnung}}.',
    pl: '{at}: {checked, plural, one {sprawdzono # plik, jest w porządku} few {sprawdzono # pliki, wszystkie są w porządku} other {sprawdzono # plików, wszystkie są w porządku}}.',
  },
  scrubDamaged: {
    cs: '{at}: {damaged, plural, one {# soubor je poškozený} few {# soubory jsou poškozené} other {# souborů je poškozených}}. Zasuňte flash disk s tímto vydáním, dají se z něj opravit.',
    en: '{at}: {damaged, plural, one {# file is} other {# files are}} damaged. Insert a stick with this release to mend that.',
    de: '{at}: {damaged, plural, one {# Datei ist} other {# Dateien sind}} beschädigt. Stecken Sie einen USB-Stick mit dieser Ausgabe ein, um das zu beheben.',
    pl: '{at}: {damaged, plural, one {# plik jest uszkodzony} few {# pliki są uszkodzone} other {# plików jest uszkodzonych}}. Włóż pendrive z tym wydaniem, aby to naprawić.',
  },
  scrubStart: {
    cs: 'Zkontrolovat soubory',
    en: 'Check the files',
    de: 'Dateien prüfen',
    pl: 'Sprawdź pliki',
  },
  open: {
    cs: 'Co nechává otevřené operační systém',
    en: 'What the operating system leaves open',
    de: 'Was das Betriebssystem offen lässt',
    pl: 'Co zostawia otwarte system operacyjny',
  },
  nothingOpen: {
    cs: 'Nic takového nebylo zjištěno.',
    en: 'Nothing was found.',
    de: 'Es wurde nichts gefunden.',
    pl: 'Nic takiego nie znaleziono.',
  },
} as const satisfies Record<string, Message>;

/** What is open, and what a technician does about it. */
export const openDoorMessages = {
  'sandbox-off': {
    cs: 'Program běží bez izolovaného prostoru (sandboxu). Technik jej má spustit pod běžným účtem a bez přepínače no-sandbox.',
    en: 'The program runs without its sandbox. A technician should start it under an ordinary account, without the switch no-sandbox.',
    de: 'Das Programm läuft ohne Sandbox. Der technische Dienst soll es unter einem gewöhnlichen Konto und ohne den Schalter no-sandbox starten.',
    pl: 'Program działa bez piaskownicy (sandbox). Technik powinien uruchamiać go na zwykłym koncie, bez przełącznika no-sandbox.',
  },
  'runs-as-root': {
    cs: 'Program běží pod účtem správce. Technik mu má dát vlastní účet bez zvláštních práv.',
    en: 'The program runs as an administrator. A technician should give it an account of its own, without special rights.',
    de: 'Das Programm läuft mit Administratorrechten. Der technische Dienst soll ihm ein eigenes Konto ohne besondere Rechte geben.',
    pl: 'Program działa na koncie administratora. Technik powinien dać mu osobne konto bez specjalnych uprawnień.',
  },
  'virtual-consoles': {
    cs: 'Klávesami lze přejít na textovou konzoli. Technik je má vypnout; do té doby ke kiosku nepřipojujte klávesnici.',
    en: 'Keys lead to a text console. A technician should switch that off; until then attach no keyboard to the kiosk.',
    de: 'Tasten führen zu einer Textkonsole. Der technische Dienst soll das abschalten; bis dahin gehört keine Tastatur an den Kiosk.',
    pl: 'Klawiszami można przejść do konsoli tekstowej. Technik powinien to wyłączyć; do tego czasu nie podłączaj klawiatury do kiosku.',
  },
  'auto-mount-writable': {
    cs: 'Systém připojuje flash disky i pro zápis a spouštění. Technik má nastavit připojování jen pro čtení.',
    en: 'The system mounts sticks for writing and running too. A technician should have them mounted for reading only.',
    de: 'Das System bindet USB-Sticks auch zum Schreiben und Ausführen ein. Der technische Dienst soll sie nur lesend einbinden.',
    pl: 'System montuje pendrive’y także do zapisu i uruchamiania. Technik powinien ustawić montowanie tylko do odczytu.',
  },
  'sysrq-keys': {
    cs: 'Klávesami Alt+SysRq lze počítač zastavit nebo restartovat. Technik je má vypnout; do té doby ke kiosku nepřipojujte klávesnici.',
    en: 'Alt+SysRq and a letter can stop or restart the computer. A technician should switch that off; until then attach no keyboard to the kiosk.',
    de: 'Mit Alt+S-Abf und einem Buchstaben lässt sich der Rechner anhalten oder neu starten. Der technische Dienst soll das abschalten; bis dahin gehört keine Tastatur an den Kiosk.',
    pl: 'Klawiszami Alt+SysRq można zatrzymać komputer albo uruchomić go ponownie. Technik powinien to wyłączyć; do tego czasu nie podłączaj klawiatury do kiosku.',
  },
  'usb-unguarded': {
    cs: 'Ochrana portů USB (usbguard) je nainstalovaná, ale neběží: kiosek přijme i cizí klávesnici. Technik ji má spustit.',
    en: 'The guard of the USB ports (usbguard) is installed but does not run: the kiosk takes any keyboard. A technician should start it.',
    de: 'Der Schutz der USB-Anschlüsse (usbguard) ist installiert, läuft aber nicht: Der Kiosk nimmt auch fremde Tastaturen an. Der technische Dienst soll ihn starten.',
    pl: 'Ochrona portów USB (usbguard) jest zainstalowana, ale nie działa: kiosk przyjmie każdą klawiaturę. Technik powinien ją uruchomić.',
  },
  'runtime-outdated': {
    cs: 'Prohlížečové jádro programu je zastaralé. Technik má nainstalovat novou verzi Vitríny.',
    en: 'The browser inside the program is out of date. A technician should install a new version of Vitrína.',
    de: 'Der Browser im Programm ist veraltet. Der technische Dienst soll eine neue Version von Vitrína installieren.',
    pl: 'Przeglądarka wewnątrz programu jest przestarzała. Technik powinien zainstalować nową wersję programu Vitrína.',
  },
  'not-supervised': {
    cs: 'Kdyby program skončil, nikdo jej znovu nespustí. Technik jej má zařadit pod dohled systému (služba s watchdogem).',
    en: 'If the program ended, nothing would start it again. A technician should set up its service with a watchdog.',
    de: 'Endet das Programm, startet es niemand neu. Der technische Dienst soll den Dienst mit Watchdog einrichten.',
    pl: 'Gdyby program się zakończył, nic go nie uruchomi. Technik powinien skonfigurować usługę z watchdogiem.',
  },
  'program-writable': {
    cs: 'Účet, pod kterým kiosek běží, může program měnit. Technik má soubory programu svěřit jinému účtu.',
    en: 'The account that runs the kiosk could change the program. A technician should let another account own its files.',
    de: 'Das Konto, unter dem der Kiosk läuft, kann das Programm verändern. Der technische Dienst soll dessen Dateien einem anderen Konto geben.',
    pl: 'Konto, na którym działa kiosk, może zmieniać program. Technik powinien przekazać pliki programu innemu kontu.',
  },
} as const satisfies Record<OpenDoor, Message>;
