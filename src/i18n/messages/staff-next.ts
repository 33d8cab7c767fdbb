import type { UpdateCode } from '../../../electron/contract/update-codes.ts';
import type { Message } from '../define.ts';

const writeAgain = {
  cs: 'Zapište vydání na flash disk znovu a před vyjmutím jej bezpečně odeberte. Pokud se to opakuje, použijte jiný flash disk.',
  en: 'Write the release to the stick again and eject it before you pull it. If it happens once more, use another stick.',
  de: 'Schreiben Sie die Ausgabe noch einmal auf den USB-Stick und werfen Sie ihn vor dem Abziehen aus. Wiederholt sich der Fehler, nehmen Sie einen anderen Stick.',
  pl: 'Zapisz wydanie na pendrivie jeszcze raz i przed wyjęciem bezpiecznie go odłącz. Jeśli to się powtórzy, użyj innego pendrive’a.',
  he: 'יש לכתוב את המהדורה להתקן מחדש ולהוציא אותו באופן בטוח לפני השליפה. אם זה קורה שוב, יש להשתמש בהתקן אחר.',
} as const satisfies Message;

const makeAgain = {
  cs: 'Požádejte kurátory, aby vydání znovu vytvořili a zapsali.',
  en: 'Ask the curators to make the release again and to write it to the stick.',
  de: 'Bitten Sie das Ausstellungsteam, die Ausgabe neu zu erstellen und zu schreiben.',
  pl: 'Poproś kuratorów, aby ponownie przygotowali wydanie i zapisali je.',
  he: 'יש לבקש מצוות התערוכה להכין את המהדורה מחדש ולכתוב אותה להתקן.',
} as const satisfies Message;

const setClock = {
  cs: 'Požádejte technika, aby na kiosku nastavil správné datum a čas. Potom flash disk vytáhněte a znovu zasuňte.',
  en: 'Ask a technician to set the kiosk’s date and time. Then pull the stick and put it back in.',
  de: 'Bitten Sie den technischen Dienst, Datum und Uhrzeit des Kiosks zu stellen. Ziehen Sie danach den USB-Stick ab und stecken Sie ihn wieder ein.',
  pl: 'Poproś technika o ustawienie właściwej daty i godziny. Potem wyjmij pendrive i włóż go ponownie.',
  he: 'יש לבקש מן התמיכה הטכנית לכוון את התאריך והשעה של העמדה. לאחר מכן יש לשלוף את ההתקן ולחבר אותו שוב.',
} as const satisfies Message;

const doNotUse = {
  cs: 'Tento flash disk nepoužívejte. Odložte jej a zeptejte se kurátorů, zda je od nich.',
  en: 'Do not use this stick. Put it aside and ask the curators whether it comes from them.',
  de: 'Verwenden Sie diesen USB-Stick nicht. Legen Sie ihn beiseite und fragen Sie das Ausstellungsteam, ob er von dort stammt.',
  pl: 'Nie używaj tego pendrive’a. Odłóż go i zapytaj kuratorów, czy pochodzi od nich.',
  he: 'אין להשתמש בהתקן הזה. יש להניח אותו בצד ולברר עם צוות התערוכה אם הוא הגיע ממנו.',
} as const satisfies Message;

/** What to do next: one thing, which the person in front of the kiosk can do or can ask somebody for. */
export const updateNext = {
  'stick-removed': {
    cs: 'Zasuňte jej znovu a spusťte instalaci ještě jednou. Co už je zkopírováno, se znovu nekopíruje.',
    en: 'Put it back in and start the installation again. What has been copied is not copied twice.',
    de: 'Stecken Sie ihn wieder ein und starten Sie die Installation noch einmal. Was schon kopiert ist, wird nicht erneut kopiert.',
    pl: 'Włóż go ponownie i jeszcze raz uruchom instalację. To, co już skopiowano, nie będzie kopiowane drugi raz.',
    he: 'יש לחבר אותו שוב ולהתחיל את ההתקנה מחדש. מה שכבר הועתק לא יועתק פעם נוספת.',
  },
  'stick-unreadable': {
    cs: 'Vytáhněte jej a znovu zasuňte. Pokud to nepomůže, zapište vydání na jiný flash disk.',
    en: 'Pull it and put it back in. If that does not help, write the release to another stick.',
    de: 'Ziehen Sie ihn ab und stecken Sie ihn wieder ein. Hilft das nicht, schreiben Sie die Ausgabe auf einen anderen Stick.',
    pl: 'Wyjmij go i włóż ponownie. Jeśli to nie pomoże, zapisz wydanie na innym pendrivie.',
    he: 'יש לשלוף אותו ולחבר אותו שוב. אם זה לא עוזר, יש לכתוב את המהדורה להתקן אחר.',
  },
  'nothing-found': {
    cs: 'Zkontrolujte, zda je to správný flash disk. Složka od kurátorů na něm musí být celá, s původními názvy souborů.',
    en: 'Check that it is the right stick. It must hold the curators’ whole folder, with the files’ own names.',
    de: 'Prüfen Sie, ob es der richtige USB-Stick ist. Darauf muss der ganze Ordner des Ausstellungsteams liegen, mit unveränderten Dateinamen.',
    pl: 'Sprawdź, czy to właściwy pendrive. Musi na nim być cały folder od kuratorów, z niezmienionymi nazwami plików.',
    he: 'יש לוודא שזה ההתקן הנכון. עליו להכיל את כל התיקייה מצוות התערוכה, עם שמות הקבצים המקוריים.',
  },
  'copy-incomplete': writeAgain,
  'filesystem-unknown': {
    cs: 'Zapište vydání na flash disk naformátovaný jako exFAT nebo FAT32.',
    en: 'Write the release to a stick that is formatted as exFAT or FAT32.',
    de: 'Schreiben Sie die Ausgabe auf einen USB-Stick, der mit exFAT oder FAT32 formatiert ist.',
    pl: 'Zapisz wydanie na pendrivie sformatowanym jako exFAT lub FAT32.',
    he: 'יש לכתוב את המהדורה להתקן המאותחל כ־exFAT או כ־FAT32.',
  },
  'not-trusted-yet': {
    cs: 'Požádejte technika, aby do kiosku uložil veřejný klíč muzea.',
    en: 'Ask a technician to give the kiosk the museum’s public key.',
    de: 'Bitten Sie den technischen Dienst, den öffentlichen Schlüssel des Museums im Kiosk zu hinterlegen.',
    pl: 'Poproś technika o wgranie do kiosku klucza publicznego muzeum.',
    he: 'יש לבקש מן התמיכה הטכנית להזין לעמדה את המפתח הציבורי של המוזיאון.',
  },
  'signature-invalid': doNotUse,
  'metadata-invalid': writeAgain,
  'too-large': doNotUse,
  'older-repository': {
    cs: 'Vyžádejte si od kurátorů flash disk s nejnovějším vydáním.',
    en: 'Ask the curators for a stick with the newest release.',
    de: 'Lassen Sie sich vom Ausstellungsteam einen USB-Stick mit der neuesten Ausgabe geben.',
    pl: 'Poproś kuratorów o pendrive z najnowszym wydaniem.',
    he: 'יש לבקש מצוות התערוכה התקן ובו המהדורה החדשה ביותר.',
  },
  expired: {
    cs: 'Požádejte kurátory, aby vydání znovu podepsali a zapsali na flash disk.',
    en: 'Ask the curators to sign the release again and to write it to the stick.',
    de: 'Bitten Sie das Ausstellungsteam, die Ausgabe neu zu signieren und auf den Stick zu schreiben.',
    pl: 'Poproś kuratorów, aby ponownie podpisali wydanie i zapisali je na pendrivie.',
    he: 'יש לבקש מצוות התערוכה לחתום על המהדורה מחדש ולכתוב אותה להתקן.',
  },
  'clock-behind': setClock,
  'clock-ahead': setClock,
  'other-kind': {
    cs: 'Zkontrolujte, zda je to správný flash disk, a obraťte se na toho, kdo jej připravil.',
    en: 'Check that it is the right stick, and ask whoever prepared it.',
    de: 'Prüfen Sie, ob es der richtige USB-Stick ist, und wenden Sie sich an die Person, die ihn vorbereitet hat.',
    pl: 'Sprawdź, czy to właściwy pendrive, i zwróć się do osoby, która go przygotowała.',
    he: 'יש לוודא שזה ההתקן הנכון ולפנות אל מי שהכין אותו.',
  },
  'other-exhibit': {
    cs: 'Použijte flash disk pro tuto výstavu. Má-li kiosek ukazovat jinou, musí jej technik nově nastavit.',
    en: 'Use the stick for this exhibition. If the kiosk is to show another one, a technician has to set it up anew.',
    de: 'Nehmen Sie den USB-Stick für diese Ausstellung. Soll der Kiosk eine andere zeigen, muss ihn der technische Dienst neu einrichten.',
    pl: 'Użyj pendrive’a z tą wystawą. Jeśli kiosk ma pokazywać inną, technik musi go skonfigurować na nowo.',
    he: 'יש להשתמש בהתקן של התערוכה הזאת. כדי שהעמדה תציג תערוכה אחרת, על התמיכה הטכנית להגדיר אותה מחדש.',
  },
  'app-too-old': {
    cs: 'Požádejte technika o aktualizaci programu. Potom flash disk zasuňte znovu.',
    en: 'Ask a technician to update the program. Then put the stick back in.',
    de: 'Bitten Sie den technischen Dienst, das Programm zu aktualisieren. Stecken Sie den USB-Stick danach wieder ein.',
    pl: 'Poproś technika o aktualizację programu. Potem włóż pendrive ponownie.',
    he: 'יש לבקש מן התמיכה הטכנית לעדכן את התוכנה. לאחר מכן יש לחבר את ההתקן שוב.',
  },
  'schema-unknown': {
    cs: 'Sdělte kurátorům verzi programu z oddílu Stav kiosku, ať vydání vytvoří pro ni.',
    en: 'Tell the curators the program’s version from the section Health, so that they make the release for it.',
    de: 'Nennen Sie dem Ausstellungsteam die Programmversion aus dem Bereich Zustand, damit die Ausgabe dafür erstellt wird.',
    pl: 'Podaj kuratorom wersję programu z części Stan, aby przygotowali wydanie dla niej.',
    he: 'יש למסור לצוות התערוכה את גרסת התוכנה מן החלק ״מצב העמדה״, כדי שהמהדורה תוכן עבורה.',
  },
  'older-release': {
    cs: 'Nemusíte nic dělat. Chcete-li se ke staršímu vydání vrátit, otevřete oddíl Vydání.',
    en: 'There is nothing to do. To return to an earlier release, open the section Releases.',
    de: 'Sie müssen nichts tun. Möchten Sie zu einer früheren Ausgabe zurück, öffnen Sie den Bereich Ausgaben.',
    pl: 'Nie musisz nic robić. Aby wrócić do wcześniejszego wydania, otwórz część Wydania.',
    he: 'אין צורך לעשות דבר. כדי לחזור למהדורה קודמת יש לפתוח את החלק ״מהדורות״.',
  },
  'number-taken': {
    cs: 'Požádejte kurátory, aby obsah publikovali znovu pod novým číslem.',
    en: 'Ask the curators to publish the content again under a new number.',
    de: 'Bitten Sie das Ausstellungsteam, den Inhalt unter einer neuen Nummer zu veröffentlichen.',
    pl: 'Poproś kuratorów, aby opublikowali tę treść pod nowym numerem.',
    he: 'יש לבקש מצוות התערוכה לפרסם את התוכן שוב תחת מספר חדש.',
  },
  'manifest-missing': writeAgain,
  'manifest-invalid': makeAgain,
  'file-missing': writeAgain,
  'not-a-file': doNotUse,
  'size-mismatch': writeAgain,
  'hash-mismatch': writeAgain,
  'database-foreign': doNotUse,
  'database-damaged': makeAgain,
  'content-empty': {
    cs: 'Obraťte se na kurátory: vydání musí mít obsah ve všech jazycích, které slibuje.',
    en: 'Tell the curators: a release must hold content in every language that it promises.',
    de: 'Wenden Sie sich an das Ausstellungsteam: Eine Ausgabe braucht Inhalte in allen Sprachen, die sie verspricht.',
    pl: 'Zwróć się do kuratorów: wydanie musi zawierać treść we wszystkich językach, które zapowiada.',
    he: 'יש לפנות אל צוות התערוכה: מהדורה חייבת להכיל תוכן בכל שפה שהיא מבטיחה.',
  },
  'disk-full': {
    cs: 'Požádejte technika, aby na disku uvolnil místo. Kolik ho zbývá, ukazuje oddíl Stav kiosku.',
    en: 'Ask a technician to make room on the disk. The section Health says how much is left.',
    de: 'Bitten Sie den technischen Dienst, Platz zu schaffen. Wie viel frei ist, zeigt der Bereich Zustand.',
    pl: 'Poproś technika o zwolnienie miejsca na dysku. Ile go zostało, pokazuje część Stan.',
    he: 'יש לבקש מן התמיכה הטכנית לפנות מקום בדיסק. החלק ״מצב העמדה״ מראה כמה נותר.',
  },
  'store-unwritable': {
    cs: 'Restartujte kiosek a zkuste to znovu. Pokud to nepomůže, zavolejte technika.',
    en: 'Restart the kiosk and try again. If that does not help, call a technician.',
    de: 'Starten Sie den Kiosk neu und versuchen Sie es noch einmal. Hilft das nicht, rufen Sie den technischen Dienst.',
    pl: 'Uruchom kiosk ponownie i spróbuj jeszcze raz. Jeśli to nie pomoże, wezwij technika.',
    he: 'יש להפעיל את העמדה מחדש ולנסות שוב. אם זה לא עוזר, יש להזעיק את התמיכה הטכנית.',
  },
  'rehearsal-failed': {
    cs: 'Uložte hlášení na flash disk a předejte je kurátorům s číslem vydání a kódem případu.',
    en: 'Save a report to a stick and give it to the curators, with the number of the release and the case code.',
    de: 'Speichern Sie einen Bericht auf einem USB-Stick und geben Sie ihn mit Ausgabennummer und Fallkennung an das Ausstellungsteam.',
    pl: 'Zapisz raport na pendrivie i przekaż go kuratorom z numerem wydania i kodem przypadku.',
    he: 'יש לשמור דוח בהתקן USB ולמסור אותו לצוות התערוכה, עם מספר המהדורה וקוד המקרה.',
  },
  busy: {
    cs: 'Počkejte, až skončí, a potom to zkuste znovu.',
    en: 'Wait until it has ended, then try again.',
    de: 'Warten Sie, bis sie beendet ist, und versuchen Sie es dann noch einmal.',
    pl: 'Poczekaj, aż się zakończy, i spróbuj ponownie.',
    he: 'יש להמתין עד שיסתיים ולנסות שוב.',
  },
  cancelled: {
    cs: 'Můžete ji kdykoli spustit znovu. Co už je zkopírováno, se znovu nekopíruje.',
    en: 'You can start it again at any time. What has been copied is not copied twice.',
    de: 'Sie können sie jederzeit wieder starten. Was schon kopiert ist, wird nicht erneut kopiert.',
    pl: 'Możesz ją w każdej chwili uruchomić ponownie. To, co już skopiowano, nie będzie kopiowane drugi raz.',
    he: 'אפשר להתחיל אותה שוב בכל עת. מה שכבר הועתק לא יועתק פעם נוספת.',
  },
  'worker-lost': {
    cs: 'Zkuste to znovu. Pokud se to opakuje, restartujte kiosek a uložte hlášení pro technika.',
    en: 'Try again. If it happens once more, restart the kiosk and save a report for a technician.',
    de: 'Versuchen Sie es noch einmal. Wiederholt es sich, starten Sie den Kiosk neu und speichern Sie einen Bericht für den technischen Dienst.',
    pl: 'Spróbuj jeszcze raz. Jeśli to się powtórzy, uruchom kiosk ponownie i zapisz raport dla technika.',
    he: 'יש לנסות שוב. אם זה חוזר, יש להפעיל את העמדה מחדש ולשמור דוח בשביל התמיכה הטכנית.',
  },
  internal: {
    cs: 'Zkuste to znovu. Pokud se to opakuje, uložte hlášení a předejte je technikovi s kódem případu.',
    en: 'Try again. If it happens once more, save a report and give it to a technician with the case code.',
    de: 'Versuchen Sie es noch einmal. Wiederholt es sich, speichern Sie einen Bericht und geben Sie ihn mit der Fallkennung an den technischen Dienst.',
    pl: 'Spróbuj jeszcze raz. Jeśli to się powtórzy, zapisz raport i przekaż go technikowi z kodem przypadku.',
    he: 'יש לנסות שוב. אם זה חוזר, יש לשמור דוח ולמסור אותו לתמיכה הטכנית עם קוד המקרה.',
  },
} as const satisfies Record<UpdateCode, Message>;
