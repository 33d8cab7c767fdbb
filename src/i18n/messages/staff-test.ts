import type { Message } from '../define.ts';

export const staffTestMessages = {
  touch: { cs: 'Dotyk', en: 'Touch', de: 'Berührung', pl: 'Dotyk', he: 'מגע' },
  touchHint: {
    cs: 'Přejeďte prstem celou plochu; pole, která reagují, se vyplní. Zkuste i více prstů najednou.',
    en: 'Draw a finger over the whole screen; fields that answer fill up. Try several fingers at once too.',
    de: 'Fahren Sie mit dem Finger über die ganze Fläche; Felder, die reagieren, füllen sich. Probieren Sie auch mehrere Finger zugleich.',
    pl: 'Przesuń palcem po całym ekranie; pola, które reagują, się wypełnią. Spróbuj też kilku palców naraz.',
    he: 'יש להעביר אצבע על פני כל המסך; משבצות שמגיבות מתמלאות. כדאי לנסות גם כמה אצבעות בבת אחת.',
  },
  touchState: {
    cs: '{touched} z {total} polí, nejvíce {fingers, plural, one {# prst} few {# prsty} other {# prstů}} najednou',
    en: '{touched} of {total} fields, at most {fingers, plural, one {# finger} other {# fingers}} at once',
    de: '{touched} von {total} Feldern, höchstens {fingers, plural, one {# Finger} other {# Finger}} zugleich',
    pl: '{touched} z {total} pól, najwięcej {fingers, plural, one {# palec} few {# palce} other {# palców}} naraz',
    he: '{touched} מתוך {total} משבצות, לכל היותר {fingers, plural, one {אצבע אחת} two {שתי אצבעות} other {# אצבעות}} בבת אחת',
  },
  touchDone: {
    cs: 'Celá plocha reaguje.',
    en: 'The whole screen answers.',
    de: 'Die ganze Fläche reagiert.',
    pl: 'Cały ekran reaguje.',
    he: 'כל המסך מגיב.',
  },
  colours: { cs: 'Obraz', en: 'Picture', de: 'Bild', pl: 'Obraz', he: 'תמונה' },
  coloursHint: {
    cs: 'Celá plocha ukáže jednu barvu po druhé. Hledejte body, které svítí jinak. Dotykem přejdete dál.',
    en: 'The whole screen shows one colour after the other. Look for points that shine differently. A touch leads on.',
    de: 'Die ganze Fläche zeigt eine Farbe nach der anderen. Achten Sie auf Punkte, die anders leuchten. Eine Berührung führt weiter.',
    pl: 'Cały ekran pokazuje kolejne kolory. Szukaj punktów, które świecą inaczej. Dotknięcie przechodzi dalej.',
    he: 'המסך כולו מציג צבע אחר צבע. יש לחפש נקודות שמאירות אחרת. נגיעה מעבירה הלאה.',
  },
  ruler: { cs: 'Měřítko', en: 'Ruler', de: 'Maßstab', pl: 'Miarka', he: 'סרגל' },
  rulerHint: {
    cs: 'Přiložte k obrazovce pravítko. Nesedí-li milimetry, opravte v nastavení kiosku úhlopříčku obrazovky.',
    en: 'Hold a ruler against the screen. If the millimetres differ, correct the screen’s diagonal in the kiosk’s settings.',
    de: 'Halten Sie ein Lineal an den Bildschirm. Stimmen die Millimeter nicht, berichtigen Sie in den Einstellungen des Kiosks die Bildschirmdiagonale.',
    pl: 'Przyłóż linijkę do ekranu. Jeśli milimetry się nie zgadzają, popraw w ustawieniach kiosku przekątną ekranu.',
    he: 'יש להצמיד סרגל אל המסך. אם המילימטרים אינם תואמים, יש לתקן את אלכסון המסך בהגדרות העמדה.',
  },
  sound: { cs: 'Zvuk', en: 'Sound', de: 'Ton', pl: 'Dźwięk', he: 'צליל' },
  soundHint: {
    cs: 'Zazní tichý tón. Ozve se na té straně, kterou jste zvolili?',
    en: 'A quiet tone sounds. Does it come from the side that you chose?',
    de: 'Es erklingt ein leiser Ton. Kommt er von der gewählten Seite?',
    pl: 'Zabrzmi cichy dźwięk. Czy dochodzi z wybranej strony?',
    he: 'נשמע צליל שקט. האם הוא בא מן הצד שנבחר?',
  },
  left: { cs: 'Vlevo', en: 'Left', de: 'Links', pl: 'Z lewej', he: 'שמאל' },
  right: { cs: 'Vpravo', en: 'Right', de: 'Rechts', pl: 'Z prawej', he: 'ימין' },
  begin: { cs: 'Spustit', en: 'Start', de: 'Starten', pl: 'Rozpocznij', he: 'התחלה' },
} as const satisfies Record<string, Message>;
