import type { Message } from '../define.ts';

/** What keys do, as the help tells it to those who use them. */
export const keypadMessages = {
  title: {
    cs: 'Ovládání klávesami',
    en: 'Using the keys',
    de: 'Bedienung mit Tasten',
    pl: 'Obsługa klawiszami',
    he: 'הפעלה במקשים',
  },
  sideways: {
    cs: 'Vlevo a vpravo přecházíte od položky k položce.',
    en: 'Left and right lead from item to item.',
    de: 'Links und rechts führen von Eintrag zu Eintrag.',
    pl: 'W lewo i w prawo przechodzisz od pozycji do pozycji.',
    he: 'שמאלה וימינה עוברים מפריט לפריט.',
  },
  vertical: {
    cs: 'Nahoru a dolů přejdete k tomu, co je výš nebo níž, a posunete text.',
    en: 'Up and down lead to what stands above or below, and move the text.',
    de: 'Nach oben und unten kommen Sie zu dem, was darüber oder darunter steht, und bewegen den Text.',
    pl: 'W górę i w dół przechodzisz do tego, co jest wyżej lub niżej, i przesuwasz tekst.',
    he: 'למעלה ולמטה עוברים אל מה שנמצא מעל או מתחת, ומזיזים את הטקסט.',
  },
  /** In the place of the one before, while everything is read aloud. */
  verticalAloud: {
    cs: 'Dolů se čte dál, nahoru se vracíte, vždy o jeden text nebo položku.',
    en: 'Down reads on and up goes back, by one text or item at a time.',
    de: 'Nach unten wird weitergelesen, nach oben geht es zurück, jeweils um einen Text oder Eintrag.',
    pl: 'W dół czytasz dalej, w górę wracasz, zawsze o jeden tekst lub pozycję.',
    he: 'למטה ממשיכים לקרוא, למעלה חוזרים, בכל פעם קטע אחד או פריט אחד.',
  },
  select: {
    cs: 'Potvrdit (na klávesnici Enter) otevře položku, na které jste.',
    en: 'Select (Enter on a keyboard) opens the item you are on.',
    de: 'Auswählen (auf einer Tastatur Enter) öffnet den Eintrag, auf dem Sie stehen.',
    pl: 'Wybór (na klawiaturze Enter) otwiera pozycję, na której jesteś.',
    he: 'בחירה (במקלדת Enter) פותחת את הפריט הנוכחי.',
  },
  selectAloud: {
    cs: 'Potvrdit (na klávesnici Enter) otevře položku, na které jste; na textu odtud čte dál.',
    en: 'Select (Enter on a keyboard) opens the item you are on; on a text it reads on from there.',
    de: 'Auswählen (auf einer Tastatur Enter) öffnet den Eintrag, auf dem Sie stehen; auf einem Text wird von dort weitergelesen.',
    pl: 'Wybór (na klawiaturze Enter) otwiera pozycję, na której jesteś; na tekście czyta dalej od tego miejsca.',
    he: 'בחירה (במקלדת Enter) פותחת את הפריט הנוכחי; על טקסט היא ממשיכה לקרוא ממנו.',
  },
  back: {
    cs: 'Zpět (na klávesnici Esc) zavře, co je otevřené, nebo se vrátí na předchozí stránku.',
    en: 'Back (Esc on a keyboard) closes what is open, or leads to the page before.',
    de: 'Zurück (auf einer Tastatur Esc) schließt, was geöffnet ist, oder führt zur vorigen Seite.',
    pl: 'Wstecz (na klawiaturze Esc) zamyka to, co jest otwarte, albo prowadzi do poprzedniej strony.',
    he: 'חזרה (במקלדת Esc) סוגרת את מה שפתוח, או מובילה אל העמוד הקודם.',
  },
  /** Before the keys that a keyboard has not. */
  further: {
    cs: 'Panel s klávesami má navíc:',
    en: 'A keypad has these keys, too:',
    de: 'Ein Tastenfeld hat außerdem diese Tasten:',
    pl: 'Panel z klawiszami ma ponadto:',
    he: 'בלוח המקשים יש גם:',
  },
  home: {
    cs: 'Úvod vede na začátek výstavy.',
    en: 'Home leads to the beginning of the exhibition.',
    de: 'Start führt zum Anfang der Ausstellung.',
    pl: 'Start prowadzi na początek wystawy.',
    he: 'המקש ״ראשי״ מוביל אל תחילת התערוכה.',
  },
  help: {
    cs: 'Nápověda otevře toto vysvětlení.',
    en: 'Help opens this explanation.',
    de: 'Hilfe öffnet diese Erklärung.',
    pl: 'Pomoc otwiera to wyjaśnienie.',
    he: 'עזרה פותחת את ההסבר הזה.',
  },
  speech: {
    cs: 'Klávesa pro čtení nahlas čtení zapne, pozastaví a znovu spustí.',
    en: 'The key for reading aloud begins it, pauses it and lets it go on.',
    de: 'Die Taste für das Vorlesen schaltet es ein, hält es an und lässt es weitergehen.',
    pl: 'Klawisz czytania na głos włącza je, wstrzymuje i wznawia.',
    he: 'מקש ההקראה מתחיל אותה, משהה אותה וממשיך אותה.',
  },
  volume: {
    cs: 'Plus a minus mění hlasitost.',
    en: 'Plus and minus change the volume.',
    de: 'Plus und Minus ändern die Lautstärke.',
    pl: 'Plus i minus zmieniają głośność.',
    he: 'פלוס ומינוס משנים את עוצמת הקול.',
  },
} as const satisfies Record<string, Message>;

/** What somebody does who has one switch, and what the kiosk does for them. */
export const switchMessages = {
  title: {
    cs: 'Ovládání jedním spínačem',
    en: 'Using one switch',
    de: 'Bedienung mit einem Taster',
    pl: 'Obsługa jednym przyciskiem',
    he: 'הפעלה במתג אחד',
  },
  begin: {
    cs: 'Stiskněte spínač a na obrazovce se objeví rámeček.',
    en: 'Press the switch, and a frame appears on the screen.',
    de: 'Drücken Sie den Taster, und auf dem Bildschirm erscheint ein Rahmen.',
    pl: 'Naciśnij przycisk, a na ekranie pojawi się ramka.',
    he: 'לוחצים על המתג, ועל המסך מופיעה מסגרת.',
  },
  light: {
    cs: 'Rámeček se po obrazovce pohybuje sám: nejprve po několika položkách najednou, potom po jedné.',
    en: 'The frame moves over the screen by itself: first over a few items at a time, then over one at a time.',
    de: 'Der Rahmen wandert von selbst über den Bildschirm: zuerst über mehrere Einträge auf einmal, dann über einzelne.',
    pl: 'Ramka sama przesuwa się po ekranie: najpierw po kilku pozycjach naraz, potem po jednej.',
    he: 'המסגרת נעה מעצמה על המסך: תחילה על כמה פריטים יחד, ואחר כך על פריט אחד בכל פעם.',
  },
  press: {
    cs: 'Stiskněte spínač, když je vaše položka v rámečku: poprvé vyberete skupinu, podruhé položku otevřete. Když ji necháte přejít, rámeček se k ní vrátí.',
    en: 'Press the switch when your item is in the frame: first to choose the group, then to open the item. If you let it pass, the frame comes back to it.',
    de: 'Drücken Sie den Taster, wenn Ihr Eintrag im Rahmen ist: zuerst wählen Sie die Gruppe, dann öffnen Sie den Eintrag. Lassen Sie ihn vorbeiziehen, so kommt der Rahmen wieder.',
    pl: 'Naciśnij przycisk, gdy Twoja pozycja jest w ramce: najpierw wybierasz grupę, potem otwierasz pozycję. Jeśli ją przepuścisz, ramka do niej wróci.',
    he: 'לוחצים על המתג כשהפריט הרצוי נמצא במסגרת: תחילה לבחירת הקבוצה, ואחר כך לפתיחת הפריט. אם הוא חולף, המסגרת תשוב אליו.',
  },
} as const satisfies Record<string, Message>;
