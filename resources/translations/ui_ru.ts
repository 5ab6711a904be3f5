<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AddColleague</name>
    <message>
        <source>Add a colleague’s own key</source>
        <translation>Добавить собственный ключ коллеги</translation>
    </message>
    <message>
        <source>Add the key</source>
        <translation>Добавить ключ</translation>
    </message>
    <message>
        <source>Your colleague makes an age identity with the program age-keygen, keeps that file, and sends you the line that begins with age1. They then unlock with “Use an identity file…”; no passphrase is shared.</source>
        <translation>Ваш коллега создаёт файл с ключом программой age-keygen, хранит его у себя и присылает вам строку, которая начинается с age1. Открывать он будет через «Файл с ключом (age identity)…»; общей парольной фразы не нужно.</translation>
    </message>
    <message>
        <source>Name or code of the colleague</source>
        <translation>Имя или код коллеги</translation>
    </message>
    <message>
        <source>Their recipient, the line that begins with age1</source>
        <translation>Его открытый ключ: строка, которая начинается с age1</translation>
    </message>
    <message>
        <source>Compare the line with your colleague by another way than it came, for example by telephone. Whoever exchanged it on the way would open this vault in their place.</source>
        <translation>Сверьте строку с коллегой другим путём, чем она пришла, например по телефону. Кто подменил бы её в дороге, открывал бы это хранилище вместо коллеги.</translation>
    </message>
    <message>
        <source>Its checksum is right. In short:</source>
        <translation>Контрольная сумма верна. Коротко:</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Пока ничего не набрано</translation>
    </message>
    <message>
        <source>Character {place} behind age1 is probably wrong</source>
        <translation>Вероятно, неверен знак номер {place} после age1</translation>
    </message>
    <message>
        <source>Not a whole recipient: it has 62 characters and its own checksum</source>
        <translation>Это не весь открытый ключ: в нём 62 знака и своя контрольная сумма</translation>
    </message>
</context>
<context>
    <name>AddLocked</name>
    <message>
        <source>Add files without unlocking…</source>
        <translation>Добавить файлы, не открывая хранилище…</translation>
    </message>
    <message>
        <source>I compared them: the same groups stand on the recovery sheet</source>
        <translation>Сверено: на листе восстановления те же группы</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>The files will be encrypted for this recipient:</source>
        <translation>Файлы будут зашифрованы для этого получателя:</translation>
    </message>
    <message>
        <source>Whoever can change the folder of the vault can change that too. Compare the groups with the recovery sheet before you add anything.</source>
        <translation>Кто может изменить папку хранилища, может изменить и это. Прежде чем что-либо добавлять, сверьте группы с листом восстановления.</translation>
    </message>
    <message>
        <source>Drop files here, or choose them. They wait in the vault and are no evidence until somebody who can unlock it accepts them; it is recorded for ever that anyone with the folder could have put them there. Keep your own copy until then.</source>
        <translation>Перетащите файлы сюда или выберите их. Они ждут в хранилище и не являются доказательствами, пока их не примет тот, кто может его открыть; навсегда записывается, что положить их туда мог любой, у кого есть папка. До тех пор храните свою копию.</translation>
    </message>
    <message>
        <source>Recipient in short: {groups}</source>
        <translation>Получатель кратко: {groups}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait in the vault now. They are no evidence yet: keep your own copy.</source>
        <translation>
            <numerusform>%n файл теперь ждёт в хранилище. Это ещё не доказательство: храните свою копию.</numerusform>
            <numerusform>%n файла теперь ждут в хранилище. Это ещё не доказательства: храните свою копию.</numerusform>
            <numerusform>%n файлов теперь ждут в хранилище. Это ещё не доказательства: храните свою копию.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were left out.</source>
        <translation>
            <numerusform>Ещё %n файл пропущен.</numerusform>
            <numerusform>Ещё %n файла пропущены.</numerusform>
            <numerusform>Ещё %n файлов пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Не добавлено</translation>
    </message>
    <message>
        <source>Add files without unlocking</source>
        <translation>Добавить файлы, не открывая хранилище</translation>
    </message>
</context>
<context>
    <name>AddPassphrase</name>
    <message>
        <source>Add a passphrase</source>
        <translation>Добавить парольную фразу</translation>
    </message>
    <message>
        <source>For a colleague</source>
        <translation>Для коллеги</translation>
    </message>
    <message>
        <source>Another one for myself</source>
        <translation>Ещё одну для себя</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>Добавить парольную фразу</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Создаётся ключ…</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Назад, на предыдущую страницу</translation>
    </message>
    <message>
        <source>Name or code of whoever will open with it</source>
        <translation>Имя или код того, кто будет ею открывать</translation>
    </message>
    <message>
        <source>The recovery key is nobody’s, so say whose this passphrase is. If it is yours, write your own name or code.</source>
        <translation>Ключ восстановления ничей, поэтому укажите, чья это парольная фраза. Если ваша, напишите своё имя или код.</translation>
    </message>
    <message>
        <source>Let your colleague type it themselves. With a passphrase that you know you could sign in their name; the vault tells them so at every opening until they change it.</source>
        <translation>Пусть коллега наберёт её сам. Зная его парольную фразу, вы могли бы подписывать от его имени; хранилище говорит ему об этом при каждом открытии, пока он её не сменит.</translation>
    </message>
    <message>
        <source>Both passphrases open the vault as you, and what you record is signed by the same key.</source>
        <translation>Обе парольные фразы открывают хранилище как вас, и записи подписываются одним и тем же ключом.</translation>
    </message>
</context>
<context>
    <name>AheadPart</name>
    <message>
        <source>Version {version} was issued for another forum: {forum}. Its marks stay, whoever gets the bundle. To have marks of the forum above, issue the list for it.</source>
        <translation>Версия {version} выпущена для другого органа: {forum}. Её обозначения останутся, кто бы ни получил сборник. Чтобы обозначения были как принято в органе, выбранном выше, выпустите опись для него.</translation>
    </message>
    <message>
        <source>Exhibit {mark}: {said}</source>
        <translation>Доказательство {mark}: {said}</translation>
    </message>
    <message numerus="yes">
        <source>Exhibit {mark}: {item} is a redacted version, %n place(s) painted over</source>
        <translation>
            <numerusform>Доказательство {mark}: {item} — закрашенная копия, закрашено %n место</numerusform>
            <numerusform>Доказательство {mark}: {item} — закрашенная копия, закрашено %n места</numerusform>
            <numerusform>Доказательство {mark}: {item} — закрашенная копия, закрашено %n мест</numerusform>
        </translation>
    </message>
    <message>
        <source>page {pages}</source>
        <translation>страница {pages}</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>Nothing was changed. What is here can be looked at as before.</source>
        <translation>Ничего не изменено. То, что здесь есть, можно смотреть, как раньше.</translation>
    </message>
    <message>
        <source>Bring back from a second copy…</source>
        <translation>Вернуть из второй копии…</translation>
    </message>
    <message>
        <source>Open for looking only</source>
        <translation>Открыть только для просмотра</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Назад, к парольной фразе</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Продолжить без этого</translation>
    </message>
    <message>
        <source>First: look for a second copy</source>
        <translation>Сначала поищите вторую копию</translation>
    </message>
    <message>
        <source>Only where no copy has it: go on without it</source>
        <translation>Только если этого нет ни в одной копии: продолжить без этого</translation>
    </message>
    <message>
        <source>What is lost stays lost here. That you went on stands in the record for ever, with your reason.</source>
        <translation>Утраченное останется здесь утраченным. То, что вы продолжили, навсегда будет в журнале вместе с вашей причиной.</translation>
    </message>
    <message>
        <source>Numbers that the lost part may have given are not given again, so lists may have gaps.</source>
        <translation>Номера, которые могли быть присвоены в утраченной части, больше не присваиваются, поэтому в списках могут быть пропуски.</translation>
    </message>
    <message>
        <source>What proves the loss is kept in the folder recovered.</source>
        <translation>То, что доказывает утрату, хранится в папке recovered.</translation>
    </message>
    <message>
        <source>What you know of it. It must not say what only you may know: it can be printed.</source>
        <translation>Что вам об этом известно. Не пишите того, что можно знать только вам: это может быть напечатано.</translation>
    </message>
    <message>
        <source>This vault was set back to an older state</source>
        <translation>Это хранилище вернули в более старое состояние</translation>
    </message>
    <message>
        <source>This is another record than the one seen here before</source>
        <translation>Это другой журнал, не тот, который был здесь раньше</translation>
    </message>
    <message>
        <source>A part of the record cannot be read</source>
        <translation>Часть журнала не читается</translation>
    </message>
    <message>
        <source>Two copies went different ways. If you know which one is right, go back and open that one. If you go on with this one, keep the other: the place Check can bring in what it has.</source>
        <translation>Две копии разошлись. Если вы знаете, какая из них верная, вернитесь и откройте её. Если продолжите с этой, сохраните другую: раздел «Проверка» может внести то, что в ней есть.</translation>
    </message>
    <message>
        <source>On another disk, a stick, a backup: a copy that is whole has what is missing here, and then nothing is lost. Every file is verified before it takes its place.</source>
        <translation>На другом диске, на флешке, в резервной копии: в целой копии есть то, чего не хватает здесь, и тогда ничего не потеряно. Каждый файл проверяется, прежде чем встать на место.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the record, which this vault has seen, are missing.</source>
        <translation>
            <numerusform>Не хватает %n части журнала, которую это хранилище видело.</numerusform>
            <numerusform>Не хватает %n частей журнала, которые это хранилище видело.</numerusform>
            <numerusform>Не хватает %n частей журнала, которые это хранилище видело.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the record are damaged or missing.</source>
        <translation>
            <numerusform>%n часть журнала повреждена или отсутствует.</numerusform>
            <numerusform>%n части журнала повреждены или отсутствуют.</numerusform>
            <numerusform>%n частей журнала повреждены или отсутствуют.</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be read here ends on {moment}; whatever was recorded after that is not here.</source>
        <translation>Читаемое здесь заканчивается {moment}; того, что записано позже, здесь нет.</translation>
    </message>
    <message>
        <source>Reading the copy</source>
        <translation>Чтение копии</translation>
    </message>
    <message>
        <source>Folder of the second copy</source>
        <translation>Папка второй копии</translation>
    </message>
    <message>
        <source>What stood in the record of before may be missing in the one that lies here now.</source>
        <translation>То, что было в прежнем журнале, в нынешнем может отсутствовать.</translation>
    </message>
    <message>
        <source>Recorded between {since} and {until}.</source>
        <translation>Записано между {since} и {until}.</translation>
    </message>
</context>
<context>
    <name>AnotherWordDialog</name>
    <message>
        <source>Is it the removed word?</source>
        <translation>Это удалённое слово?</translation>
    </message>
    <message>
        <source>Stopped. Nothing was given out.</source>
        <translation>Остановлено. Ничего не выдано.</translation>
    </message>
    <message>
        <source>At these places a machine read, unsurely, a word that is one letter from a removed one. Look at each picture. Where the removed word stands in the frame, close this and cover it. Where it is another word that may be seen, tick it. That is recorded, for this place and this removed word alone.</source>
        <translation>В этих местах машина неуверенно прочитала слово, которое от удалённого отличается одной буквой. Посмотрите каждое изображение. Если в рамке стоит удалённое слово, закройте это окно и закрасьте его. Если там другое слово и его можно показать, поставьте отметку. Это записывается только для этого места и этого удалённого слова.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{item}, page {page}</source>
        <translation>{item}, страница {page}</translation>
    </message>
    <message>
        <source>What stands there: {where}</source>
        <translation>Что там стоит: {where}</translation>
    </message>
    <message>
        <source>Is it “{term}”, which was removed?</source>
        <translation>Это удалённое слово «{term}»?</translation>
    </message>
    <message>
        <source>No, it is another word, and may be seen</source>
        <translation>Нет, это другое слово, его можно показать</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer a challenge</source>
        <translation>Ответить на проверочный запрос</translation>
    </message>
    <message>
        <source>Text of the challenge</source>
        <translation>Текст запроса</translation>
    </message>
    <message>
        <source>Open its file…</source>
        <translation>Открыть файл запроса…</translation>
    </message>
    <message>
        <source>Open the file of the challenge</source>
        <translation>Открыть файл с проверочным запросом</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Ваша собственная парольная фраза</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Показать слова</translation>
    </message>
    <message>
        <source>Use an identity file…</source>
        <translation>Файл с ключом (age identity)…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Words to send back: {words}</source>
        <translation>Слова для ответа: {words}</translation>
    </message>
    <message>
        <source>The challenge that you were sent</source>
        <translation>Запрос, который вам прислали</translation>
    </message>
    <message>
        <source>Paste its text, or open its file. Your key shows that it still opens their vault; your passphrase stays with you.</source>
        <translation>Вставьте его текст или откройте его файл. Ваш ключ покажет, что он всё ещё открывает их хранилище; парольная фраза остаётся у вас.</translation>
    </message>
    <message>
        <source>Your own passphrase for that vault</source>
        <translation>Ваша парольная фраза от того хранилища</translation>
    </message>
    <message>
        <source>The words to send back</source>
        <translation>Слова для ответа</translation>
    </message>
    <message>
        <source>Tell them by a way on which the other knows you, best by telephone. With them their copy of the vault opens with your key alone, so be sure that you can be reached until they are back.</source>
        <translation>Сообщите их так, чтобы вас узнали, лучше по телефону. После этого их копию хранилища откроет только ваш ключ, поэтому будьте на связи, пока они не вернутся.</translation>
    </message>
    <message>
        <source>Identity file</source>
        <translation>Файл с ключом</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Показать таблицей</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Галерея</translation>
    </message>
    <message>
        <source>Show as a gallery</source>
        <translation>Показать галереей</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
</context>
<context>
    <name>BundleView</name>
    <message>
        <source>Check a bundle</source>
        <translation>Проверить комплект</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Назад, на предыдущую страницу</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>This page is being drawn…</source>
        <translation>Страница готовится…</translation>
    </message>
    <message>
        <source>This page cannot be shown here.</source>
        <translation>Эту страницу нельзя показать здесь.</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>recorded</source>
        <translation>записано</translation>
    </message>
    <message numerus="yes">
        <source>What you write here goes onto the cards of all %n items. Fields left alone stay as they are.</source>
        <translation>
            <numerusform>Написанное здесь попадёт в карточку %n единицы. Незаполненные поля останутся как есть.</numerusform>
            <numerusform>Написанное здесь попадёт в карточки всех %n единиц. Незаполненные поля останутся как есть.</numerusform>
            <numerusform>Написанное здесь попадёт в карточки всех %n единиц. Незаполненные поля останутся как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save card</source>
        <translation>Сохранить карточку</translation>
    </message>
    <message numerus="yes">
        <source>Save to %n items</source>
        <translation>
            <numerusform>Сохранить для %n единицы</numerusform>
            <numerusform>Сохранить для %n единиц</numerusform>
            <numerusform>Сохранить для %n единиц</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Отменить правки</translation>
    </message>
    <message>
        <source>Goes into the record with Save, or when you go on to another item.</source>
        <translation>Попадёт в журнал, когда вы нажмёте «Сохранить» или перейдёте к другому материалу.</translation>
    </message>
    <message>
        <source>From before the lock. Read it; it goes into the record only after you save or change it.</source>
        <translation>Осталось с прошлого раза. Прочтите: в журнал это попадёт, только когда вы его сохраните или измените.</translation>
    </message>
    <message>
        <source>Press to fold away.</source>
        <translation>Нажмите, чтобы свернуть.</translation>
    </message>
    <message>
        <source>Press to open.</source>
        <translation>Нажмите, чтобы раскрыть.</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Завести дело</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Edit case</source>
        <translation>Изменить дело</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>This stands at the head of every exhibit list. Write it in the languages that the court reads; a title in one of them is enough to begin.</source>
        <translation>Это стоит в начале каждой описи доказательств. Пишите на языках, которые читает суд; для начала достаточно названия на одном из них.</translation>
    </message>
    <message>
        <source>Title of the case</source>
        <translation>Название дела</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Суд или орган</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Subject matter</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Номер дела</translation>
    </message>
    <message>
        <source>Day of the hearing, as 2026-04-01</source>
        <translation>День заседания, как 2026-04-01</translation>
    </message>
    <message>
        <source>Not saved. Write the day of the hearing as 01.04.2026, or leave it empty.</source>
        <translation>Не сохранено. Напишите день заседания как 01.04.2026 или оставьте поле пустым.</translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change your passphrase</source>
        <translation>Сменить парольную фразу</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Сменить парольную фразу</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Меняется…</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Назад, на предыдущую страницу</translation>
    </message>
    <message>
        <source>The old passphrase opens this copy no more. Copies made before (a second copy, a backup) still open with it: bring them up to date, or remove them.</source>
        <translation>Старая парольная фраза больше не откроет эту копию. Копии, сделанные раньше (вторая копия, резервная копия), она ещё открывает: обновите их или удалите.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Проверить всё</translation>
    </message>
    <message>
        <source>Quick check</source>
        <translation>Быстрая проверка</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Ожидает окончания другой работы</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>нарушения</translation>
    </message>
    <message>
        <source>Failures found: {count}</source>
        <translation>Обнаружено нарушений: {count}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>No failure found.</source>
        <translation>Нарушений не обнаружено.</translation>
    </message>
    <message>
        <source>entries of the log: {count}</source>
        <translation>записей журнала: {count}</translation>
    </message>
    <message>
        <source>originals: {count}</source>
        <translation>оригиналов: {count}</translation>
    </message>
    <message>
        <source>read: {size}</source>
        <translation>прочитано: {size}</translation>
    </message>
    <message>
        <source>Full check</source>
        <translation>Полная проверка</translation>
    </message>
    <message>
        <source>Checkpoint: {groups}</source>
        <translation>Контрольная точка: {groups}</translation>
    </message>
    <message>
        <source>Stopped. A check that was not finished says nothing about the vault.</source>
        <translation>Остановлено. Незаконченная проверка ничего не говорит о хранилище.</translation>
    </message>
    <message>
        <source>Everything that is not named below is there and opens.</source>
        <translation>Всё, что не названо ниже, на месте и открывается.</translation>
    </message>
    <message>
        <source>Everything that is not named below could be read and is what the log says.</source>
        <translation>Всё, что не названо ниже, удалось прочитать, и оно таково, как сказано в журнале.</translation>
    </message>
    <message>
        <source>Every stored file is there and opens; the originals were not read to their end. Only a full check compares every byte.</source>
        <translation>Каждый хранимый файл на месте и открывается; оригиналы не прочитаны до конца. Каждый байт сверяет только полная проверка.</translation>
    </message>
    <message>
        <source>Every original gives the SHA-256 that the log names, and the log follows from its first entry to this checkpoint. Whether this is the newest copy, only a checkpoint noted outside can tell.</source>
        <translation>Каждый оригинал даёт тот SHA-256, который назван в журнале, и журнал непрерывен от первой записи до этой контрольной точки. Новейшая ли это копия, покажет только контрольная точка, записанная в другом месте.</translation>
    </message>
    <message>
        <source>Checkpoint at that time</source>
        <translation>Контрольная точка на тот момент</translation>
    </message>
    <message>
        <source>Is everything still what it was?</source>
        <translation>Всё ли осталось таким, каким было?</translation>
    </message>
    <message>
        <source>“Check everything” decrypts every original, compares it with the SHA-256 in the log, and verifies the whole log with its signatures. It takes about as long as copying the vault.</source>
        <translation>«Проверить всё» расшифровывает каждый оригинал, сверяет его с SHA-256 из журнала и проверяет весь журнал вместе с подписями. Это занимает примерно столько же времени, сколько копирование хранилища.</translation>
    </message>
    <message>
        <source>“Quick check” verifies the log in full, but only opens the originals: good after a copy or a crash, when there is little time.</source>
        <translation>«Быстрая проверка» полностью проверяет журнал, но оригиналы только открывает: годится после копирования или сбоя, когда времени мало.</translation>
    </message>
    <message>
        <source>Nothing is written. You can look around meanwhile, and stop at any time; changes wait until it has ended.</source>
        <translation>Ничего не записывается. Пока идёт проверка, можно смотреть другие разделы и остановить её в любой момент; изменения подождут её окончания.</translation>
    </message>
    <message>
        <source>ways to open the vault: {count}</source>
        <translation>способов открыть хранилище: {count}</translation>
    </message>
    <message>
        <source>Take in what no entry names</source>
        <translation>Принять то, чего нет ни в одной записи</translation>
    </message>
    <message numerus="yes">
        <source>%n stored file(s) taken in. What they were called and where they came from is not known: say it on their cards.</source>
        <translation>
            <numerusform>Принят %n файл. Как он назывался и откуда он, неизвестно: укажите это в его карточке.</numerusform>
            <numerusform>Приняты %n файла. Как они назывались и откуда они, неизвестно: укажите это в их карточках.</numerusform>
            <numerusform>Принято %n файлов. Как они назывались и откуда они, неизвестно: укажите это в их карточках.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Принято</translation>
    </message>
</context>
<context>
    <name>ConsentingDialog</name>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Nobody is recorded to have said anything yet.</source>
        <translation>Пока не записано, чтобы кто-нибудь что-то сказал.</translation>
    </message>
    <message>
        <source>Record that they agree</source>
        <translation>Записать: согласие есть</translation>
    </message>
    <message>
        <source>Record that they do not agree, or no longer</source>
        <translation>Записать: согласия нет или оно отозвано</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>everything of case {case}</source>
        <translation>всё по делу {case}</translation>
    </message>
    <message>
        <source>Recorded: {person} agrees.</source>
        <translation>Записано: {person} — согласие есть.</translation>
    </message>
    <message>
        <source>Recorded: {person} does not agree. What left the vault before stays where it is; from now on it is held back. A redacted version may go in its place.</source>
        <translation>Записано: {person} — согласия нет. То, что уже вышло из хранилища, остаётся там, где оно есть; с этого времени оно задерживается. Вместо него можно передать копию с закрашенными местами.</translation>
    </message>
    <message>
        <source>Write the day as 26.11.2026, or leave it empty.</source>
        <translation>Напишите день так: 26.11.2026, или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>A name and how it was said are one line each, of at most 200 characters.</source>
        <translation>Имя и то, как это сказано, — по одной строке, не длиннее 200 знаков.</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>согласие есть</translation>
    </message>
    <message>
        <source>Does not agree, or no longer</source>
        <translation>согласия нет или оно отозвано</translation>
    </message>
    <message>
        <source>{what} (a later word counts)</source>
        <translation>{what} (действует сказанное позже)</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>for {recipient} · {scope} · {about}</source>
        <translation>для: {recipient} · {scope} · {about}</translation>
    </message>
    <message>
        <source>What people who are named or seen agreed to. Of whom anything is recorded, and who did not agree for a recipient, holds a bundle for that recipient back. Of people whom nobody asked, no program can know.</source>
        <translation>На что согласились люди, которые названы или видны. Если о человеке что-то записано, а согласия для получателя он не дал, сборник для этого получателя задерживается. О людях, которых никто не спросил, программа знать не может.</translation>
    </message>
    <message>
        <source>What people said, the latest first</source>
        <translation>Что сказали люди, последнее сверху</translation>
    </message>
    <message>
        <source>To take a word back, choose it here, and record below that they no longer agree.</source>
        <translation>Чтобы отозвать согласие, выберите его здесь и запишите ниже, что его больше нет.</translation>
    </message>
    <message>
        <source>About {about}</source>
        <translation>О чём: {about}</translation>
    </message>
    <message>
        <source>on paper, by voice message</source>
        <translation>на бумаге, голосовым сообщением</translation>
    </message>
    <message>
        <source>Who: a name, or a code</source>
        <translation>Кто: имя или код</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>What may be shown</source>
        <translation>Что можно показать</translation>
    </message>
    <message>
        <source>How they said it</source>
        <translation>Как это сказано</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>В какой день</translation>
    </message>
</context>
<context>
    <name>ContentsCard</name>
    <message>
        <source>Issued list</source>
        <translation>Выпущенная опись</translation>
    </message>
    <message>
        <source>Why it is issued anew; may stay empty</source>
        <translation>Почему выпускается заново; можно не заполнять</translation>
    </message>
    <message>
        <source>Issue the list now</source>
        <translation>Выпустить опись сейчас</translation>
    </message>
    <message>
        <source>Only some of its exhibits</source>
        <translation>Только некоторые доказательства из неё</translation>
    </message>
    <message>
        <source>Exhibits that go out</source>
        <translation>Доказательства, которые передаются</translation>
    </message>
    <message>
        <source>What is confidential, under seal or for the court alone goes out if you tick it here. What a person did not agree to never goes out as it is.</source>
        <translation>Конфиденциальное, опечатанное или предназначенное только суду уйдёт, если отметить его здесь. То, на что человек не дал согласия, в исходном виде не уходит никогда.</translation>
    </message>
    <message>
        <source>Also a short core bundle of the most important exhibits</source>
        <translation>Ещё и краткий сборник самых важных доказательств</translation>
    </message>
    <message>
        <source>Exhibits of the core bundle</source>
        <translation>Доказательства краткого сборника</translation>
    </message>
    <message>
        <source>Declarations that go in</source>
        <translation>Заявления, которые войдут</translation>
    </message>
    <message>
        <source>Version {version} of {day}</source>
        <translation>Версия {version} от {day}</translation>
    </message>
    <message numerus="yes">
        <source>No list is issued yet. A bundle is made of an issued list, which never changes again, so that everybody cites the same numbers. It takes the %n exhibit(s) of the case as they stand.</source>
        <translation>
            <numerusform>Опись ещё не выпущена. Сборник составляется по выпущенной описи: она больше не меняется, и все ссылаются на одни и те же номера. В неё войдёт %n доказательство дела в нынешнем виде.</numerusform>
            <numerusform>Опись ещё не выпущена. Сборник составляется по выпущенной описи: она больше не меняется, и все ссылаются на одни и те же номера. В неё войдут %n доказательства дела в нынешнем виде.</numerusform>
            <numerusform>Опись ещё не выпущена. Сборник составляется по выпущенной описи: она больше не меняется, и все ссылаются на одни и те же номера. В неё войдут %n доказательств дела в нынешнем виде.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are not as version {version} says. Issue the list anew, or go on with the version as it was.</source>
        <translation>
            <numerusform>%n доказательство не такое, как в версии {version}. Выпустите опись заново или продолжайте с прежней версией.</numerusform>
            <numerusform>%n доказательства не такие, как в версии {version}. Выпустите опись заново или продолжайте с прежней версией.</numerusform>
            <numerusform>%n доказательств не такие, как в версии {version}. Выпустите опись заново или продолжайте с прежней версией.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case stands as the last version says.</source>
        <translation>Дело в том же виде, что и в последней версии.</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>конфиденциально</translation>
    </message>
    <message>
        <source>under seal</source>
        <translation>опечатано</translation>
    </message>
    <message>
        <source>for the court alone</source>
        <translation>только для суда</translation>
    </message>
    <message>
        <source>What it shows: {text}</source>
        <translation>Что это показывает: {text}</translation>
    </message>
    <message>
        <source>What it does not: {text}</source>
        <translation>Чего не показывает: {text}</translation>
    </message>
    <message>
        <source>Declarations; facts are filled in, what a person states stays empty</source>
        <translation>Заявления; сведения вписаны, то, что заявляет человек, не заполнено</translation>
    </message>
    <message>
        <source>2. What goes out</source>
        <translation>2. Что передаётся</translation>
    </message>
</context>
<context>
    <name>CopyReminder</name>
    <message>
        <source>There is no second copy of this vault yet. If this disk dies, everything in it is gone.</source>
        <translation>Второй копии этого хранилища ещё нет. Если этот диск выйдет из строя, всё в нём пропадёт.</translation>
    </message>
    <message>
        <source>The second copy was last brought up to date on {moment}.</source>
        <translation>Вторая копия в последний раз обновлена {moment}.</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Вторая копия</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>CourtFields</name>
    <message>
        <source>More for the court</source>
        <translation>Ещё для суда</translation>
    </message>
    <message numerus="yes">
        <source>%n filled in</source>
        <translation>
            <numerusform>заполнено: %n</numerusform>
            <numerusform>заполнено: %n</numerusform>
            <numerusform>заполнено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to fold away.</source>
        <translation>Нажмите, чтобы свернуть.</translation>
    </message>
    <message>
        <source>Press to open.</source>
        <translation>Нажмите, чтобы раскрыть.</translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>Locking…</source>
        <translation>Запирается…</translation>
    </message>
</context>
<context>
    <name>CreateView</name>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Where it stands and who keeps it</source>
        <translation>Где оно будет и кто его хранит</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>The way back in</source>
        <translation>Запасной вход</translation>
    </message>
    <message>
        <source>New vault, step {number} of 3</source>
        <translation>Новое хранилище, шаг {number} из 3</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Создать хранилище</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Хранилище создаётся…</translation>
    </message>
    <message>
        <source>Back to place and keeper</source>
        <translation>Назад к месту и хранителю</translation>
    </message>
</context>
<context>
    <name>CustodyColumn</name>
    <message>
        <source>WHAT THIS CAN SHOW</source>
        <translation>ЧТО ЭТО МОЖЕТ ПОКАЗАТЬ</translation>
    </message>
    <message>
        <source>WHO VOUCHES FOR IT</source>
        <translation>КТО ЭТО ПОДТВЕРЖДАЕТ</translation>
    </message>
    <message>
        <source>RECORDED</source>
        <translation>ЗАПИСАНО</translation>
    </message>
    <message>
        <source>{moment} · by {custodian} · entry {number}</source>
        <translation>{moment} · {custodian} · запись {number}</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Custody</source>
        <translation>Хранение</translation>
    </message>
    <message>
        <source>Save custody report as PDF…</source>
        <translation>Сохранить отчёт о хранении в PDF…</translation>
    </message>
    <message>
        <source>The report is written to {path}. That file is not encrypted.</source>
        <translation>Отчёт записан в файл {path}. Этот файл не зашифрован.</translation>
    </message>
    <message>
        <source>Save custody report</source>
        <translation>Сохранение отчёта о хранении</translation>
    </message>
    <message>
        <source>Entries of the log, newest first</source>
        <translation>Записи журнала, сначала новые</translation>
    </message>
    <message>
        <source>Log, or what vouches for it</source>
        <translation>Журнал или его подтверждения</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>Подтверждения извне</translation>
    </message>
    <message>
        <source>Handovers…</source>
        <translation>Передачи…</translation>
    </message>
    <message>
        <source>Handovers from and to other vaults</source>
        <translation>Передачи из других хранилищ и в них</translation>
    </message>
</context>
<context>
    <name>DeclaringDialog</name>
    <message>
        <source>Declaration</source>
        <translation>Заявление</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Остановлено. Ничего не записано.</translation>
    </message>
    <message>
        <source>Leave both to be ticked by hand</source>
        <translation>Оставить оба варианта, отметить от руки</translation>
    </message>
    <message>
        <source>Inside the United States</source>
        <translation>В Соединённых Штатах</translation>
    </message>
    <message>
        <source>Outside the United States</source>
        <translation>За пределами Соединённых Штатов</translation>
    </message>
    <message>
        <source>Exhibits that it is about</source>
        <translation>О каких доказательствах</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The declaration is written to {path}. That file is not encrypted. Nothing in it is ticked or signed: whoever declares reads it, fills in what is empty, and signs.</source>
        <translation>Заявление записано в {path}. Этот файл не зашифрован. В нём ничего не отмечено и не подписано: кто заявляет, тот читает его, заполняет пустое и подписывает.</translation>
    </message>
    <message>
        <source>It names exhibits {marks}, with their titles, although they are under seal, confidential, for the court alone, or not to be disclosed. Think of whom it is for.</source>
        <translation>В ней названы доказательства {marks} с заголовками, хотя они под печатью, конфиденциальны, только для суда или не подлежат раскрытию. Подумайте, кому она предназначена.</translation>
    </message>
    <message>
        <source>One page for every exhibit.</source>
        <translation>На каждое доказательство своя страница.</translation>
    </message>
    <message>
        <source>The forum of this case asks for it.</source>
        <translation>Орган по этому делу его требует.</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>Что это доказывает</translation>
    </message>
    <message>
        <source>What it does not prove</source>
        <translation>Чего это не доказывает</translation>
    </message>
    <message>
        <source>Words that a law prescribes</source>
        <translation>Слова, которые предписывает закон</translation>
    </message>
    <message>
        <source>{name}: compared with {source} on {day}.</source>
        <translation>{name}: сверено с источником {source}, {day}.</translation>
    </message>
    <message>
        <source>{name}: written from memory after {source}; a lawyer has to look.</source>
        <translation>{name}: записано по памяти ({source}); нужен взгляд юриста.</translation>
    </message>
    <message>
        <source>Save the declaration</source>
        <translation>Сохранение заявления</translation>
    </message>
    <message>
        <source>Which declaration</source>
        <translation>Какое заявление</translation>
    </message>
    <message>
        <source>Where it will be signed</source>
        <translation>Где его подпишут</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Доказательства</translation>
    </message>
</context>
<context>
    <name>Diverged</name>
    <message>
        <source>Bring in what it has</source>
        <translation>Внести то, что в ней есть</translation>
    </message>
    <message>
        <source>How did the two come about? Recorded for ever.</source>
        <translation>Как получились две копии? Записывается навсегда.</translation>
    </message>
    <message>
        <source>Two copies went different ways</source>
        <translation>Две копии разошлись</translation>
    </message>
    <message>
        <source>What the other copy has can be recorded here again, with its own times and custodians, and its signatures are kept. Some of it gets new numbers. The other folder is not changed.</source>
        <translation>То, что есть в другой копии, можно записать здесь ещё раз, с его временем и хранителями, а подписи сохраняются. Часть получит новые номера. Другая папка не меняется.</translation>
    </message>
    <message>
        <source>Bring in only a copy of which you know who wrote to it: whoever knows the recovery key could have made one.</source>
        <translation>Вносите только копию, о которой вы знаете, кто в неё писал: её мог сделать любой, кто знает ключ восстановления.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) brought in.</source>
        <translation>
            <numerusform>Внесена %n запись.</numerusform>
            <numerusform>Внесены %n записи.</numerusform>
            <numerusform>Внесено %n записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) came along.</source>
        <translation>
            <numerusform>С ними пришёл %n оригинал.</numerusform>
            <numerusform>С ними пришли %n оригинала.</numerusform>
            <numerusform>С ними пришло %n оригиналов.</numerusform>
        </translation>
    </message>
    <message>
        <source>New numbers: {numbers}.</source>
        <translation>Новые номера: {numbers}.</translation>
    </message>
    <message>
        <source>Work in this vault only from now on, and bring the other folder up to date from it.</source>
        <translation>Теперь работайте только в этом хранилище и обновите из него другую папку.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Look at these places…</source>
        <translation>Посмотреть эти места…</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to take in. The files themselves stay where they are.</source>
        <translation>Отпустите, чтобы принять. Сами файлы останутся на своём месте.</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>Bundles built before</source>
        <translation>Ранее составленные сборники</translation>
    </message>
    <message>
        <source>Build the same again…</source>
        <translation>Составить такой же заново…</translation>
    </message>
    <message>
        <source>Note the submission…</source>
        <translation>Записать обращение…</translation>
    </message>
    <message>
        <source>Note that this bundle was submitted</source>
        <translation>Записать, что этот сборник подан</translation>
    </message>
    <message>
        <source>The same again is the same bytes, with the same digest, as long as the same person with the same keys builds it. It is refused where somebody has taken back what they agreed to.</source>
        <translation>Такой же — значит до байта тот же, с той же контрольной суммой, если его составляет тот же человек теми же ключами. Если кто-то отозвал своё согласие, будет отказано.</translation>
    </message>
    <message>
        <source>Built before</source>
        <translation>Составлено раньше</translation>
    </message>
    <message>
        <source>Entry {entry}, {moment}: version {version} of the list</source>
        <translation>Запись {entry}, {moment}: версия описи {version}</translation>
    </message>
    <message>
        <source>begun, not finished</source>
        <translation>начато, не закончено</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Enlarged</name>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Pixels made by a separate process, for looking. The original is stored unchanged.</source>
        <translation>Изображение построено отдельным процессом только для просмотра. Оригинал хранится без изменений.</translation>
    </message>
    <message>
        <source>The words of the file, without its form. The original is stored unchanged.</source>
        <translation>Слова файла без его оформления. Оригинал хранится без изменений.</translation>
    </message>
    <message>
        <source>Only the beginning of the text is shown.</source>
        <translation>Показано только начало текста.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Page {page} of {pages} is being drawn…</source>
        <translation>Страница {page} из {pages} готовится…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>This page cannot be shown here.</source>
        <translation>Эту страницу нельзя показать здесь.</translation>
    </message>
    <message>
        <source>Words whose font is not in the file are shown in another one.</source>
        <translation>Слова, шрифта которых нет в файле, показаны другим шрифтом.</translation>
    </message>
    <message>
        <source>Preview of {title}</source>
        <translation>Просмотр: {title}</translation>
    </message>
</context>
<context>
    <name>EntryDetail</name>
    <message>
        <source>Facts of the chosen entry</source>
        <translation>Сведения выбранной записи</translation>
    </message>
    <message>
        <source>Choose an entry to see all that it holds.</source>
        <translation>Выберите запись, чтобы увидеть всё её содержание.</translation>
    </message>
    <message>
        <source>Entry {number}: {event}</source>
        <translation>Запись {number}: {event}</translation>
    </message>
    <message>
        <source>{local} ({utc}), by the clock of the keeper’s computer</source>
        <translation>{local} ({utc}), по часам компьютера хранителя</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Добавить папку</translation>
    </message>
    <message>
        <source>There is no image and no file to paste. Copy one first, then come back here.</source>
        <translation>В буфере нет ни изображения, ни файла. Сначала скопируйте что-нибудь, затем вернитесь сюда.</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Нечего вставить</translation>
    </message>
    <message>
        <source>Stopped; what was finished is kept.</source>
        <translation>Остановлено; сделанное сохранено.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) taken in.</source>
        <translation>
            <numerusform>Принята %n единица.</numerusform>
            <numerusform>Приняты %n единицы.</numerusform>
            <numerusform>Принято %n единиц.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Paste an image or files</source>
        <translation>Вставить изображение или файлы</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>The search or a filter hides what is new.</source>
        <translation>Новое скрыто поиском или фильтром.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Search all that is written     /</source>
        <translation>Искать во всём написанном     /</translation>
    </message>
    <message>
        <source>Search all that is written</source>
        <translation>Искать во всём написанном</translation>
    </message>
</context>
<context>
    <name>ExhibitEditor</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что показывает</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Исключить…</translation>
    </message>
    <message>
        <source>Withdraw this exhibit</source>
        <translation>Исключить это доказательство</translation>
    </message>
    <message>
        <source>Exhibit {number}</source>
        <translation>Доказательство № {number}</translation>
    </message>
    <message>
        <source>from the card: {text}</source>
        <translation>из карточки: {text}</translation>
    </message>
    <message>
        <source>withdrawn: printed as “not used”</source>
        <translation>исключено: печатается «не используется»</translation>
    </message>
    <message>
        <source>from an earlier time, not recorded: change it, or press Ctrl+S</source>
        <translation>с прошлого раза, не записано: измените или нажмите Ctrl+S</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>ещё не записано</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>записано</translation>
    </message>
    <message>
        <source>Only where the list should say something else than the cards</source>
        <translation>Только если в описи должно стоять не то, что в карточках</translation>
    </message>
    <message>
        <source>Items of this exhibit</source>
        <translation>Единицы этого доказательства</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>items of an exhibit</comment>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitsView</name>
    <message>
        <source>Exhibits</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Withdraw exhibit {number}?</source>
        <translation>Исключить доказательство № {number}?</translation>
    </message>
    <message>
        <source>Its number stays in the list, printed as “not used”, so that the other numbers do not change. The items stay in the vault and can be listed again.</source>
        <translation>Его номер останется в описи с пометкой «не используется», чтобы остальные номера не изменились. Единицы останутся в хранилище, их можно внести снова.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>withdrawn, not used</source>
        <translation>исключено, не используется</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n единица</numerusform>
            <numerusform>%n единицы</numerusform>
            <numerusform>%n единиц</numerusform>
        </translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Дел пока нет</translation>
    </message>
    <message>
        <source>A case holds the list that a court, a prosecutor or a UN body gets: numbered exhibits with what each of them shows. Its title and the court stand at the head of the list.</source>
        <translation>В деле хранится опись, которую получает суд, прокурор или орган ООН: пронумерованные доказательства и что каждое из них показывает. В начале описи стоят название дела и суд.</translation>
    </message>
    <message>
        <source>Create a case</source>
        <translation>Завести дело</translation>
    </message>
    <message>
        <source>No exhibits yet</source>
        <translation>Доказательств пока нет</translation>
    </message>
    <message>
        <source>Go to Evidence, choose one or more items, and press “Add to exhibits”. They get numbers here.</source>
        <translation>Перейдите в «Материалы», выберите одну или несколько единиц и нажмите «Внести в доказательства». Здесь они получат номера.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Edit this case</source>
        <translation>Изменить это дело</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Новое дело…</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>В этом порядке</translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt+↑ and Alt+↓</source>
        <translation>Порядок меняется перетаскиванием или клавишами Alt+↑ и Alt+↓</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Look at what leaves</source>
        <translation>Посмотреть, что уйдёт</translation>
    </message>
    <message>
        <source>That file has no line that begins with age1. Ask for the public key, not the identity.</source>
        <translation>В этом файле нет строки, которая начинается с age1. Попросите открытый ключ, а не закрытый.</translation>
    </message>
    <message>
        <source>Version {version} of the list is issued. It never changes again.</source>
        <translation>Версия описи {version} выпущена. Она больше не изменится.</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Выпущено</translation>
    </message>
    <message>
        <source>Stopped. The bundle is built and has verified itself; what came after it was not finished.</source>
        <translation>Остановлено. Сборник составлен и проверил себя; то, что шло следом, не закончено.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Начинается</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>Rules of a forum</source>
        <translation>Правила органа</translation>
    </message>
    <message>
        <source>File with the public key</source>
        <translation>Файл с открытым ключом</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Остановлено. Ничего не записано.</translation>
    </message>
    <message>
        <source>New folder for the bundle</source>
        <translation>Новая папка для сборника</translation>
    </message>
    <message>
        <source>New folder for the same bundle</source>
        <translation>Новая папка для такого же сборника</translation>
    </message>
    <message>
        <source>This bundle was built by rules from a file of your own. Choose that file.</source>
        <translation>Этот сборник составлен по правилам из вашего файла. Выберите этот файл.</translation>
    </message>
    <message>
        <source>Stopped. No folder is left. If writing had begun, the record says that a bundle was to go out.</source>
        <translation>Остановлено. Папки не осталось. Если запись уже началась, в журнале сказано, что сборник собирались передать.</translation>
    </message>
    <message>
        <source>Issue the list first.</source>
        <translation>Сначала выпустите опись.</translation>
    </message>
    <message>
        <source>Tick at least one exhibit.</source>
        <translation>Отметьте хотя бы одно доказательство.</translation>
    </message>
    <message>
        <source>Put in the public key of the recipient.</source>
        <translation>Впишите открытый ключ получателя.</translation>
    </message>
    <message>
        <source>Go to the exhibits</source>
        <translation>Перейти к доказательствам</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Дел ещё нет</translation>
    </message>
    <message>
        <source>A bundle is made of the exhibits of a case. Create a case first, and put items into it.</source>
        <translation>Сборник составляется из доказательств дела. Сначала создайте дело и добавьте в него материалы.</translation>
    </message>
    <message>
        <source>No exhibit in this case yet</source>
        <translation>В этом деле ещё нет доказательств</translation>
    </message>
    <message>
        <source>Choose items under Evidence and add them to the exhibits. What stands there can go out as a bundle.</source>
        <translation>Выберите материалы в разделе «Материалы» и добавьте их в доказательства. То, что там есть, можно передать сборником.</translation>
    </message>
    <message>
        <source>A numbered bundle with index, exhibits, originals and what shows their custody. You see everything that would leave before anything is written.</source>
        <translation>Пронумерованный сборник с указателем, доказательствами, подлинниками и сведениями об их хранении. Всё, что уйдёт, вы увидите до того, как что-либо будет записано.</translation>
    </message>
</context>
<context>
    <name>FacetField</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>FactChoice</name>
    <message>
        <source>Facts that may be seen</source>
        <translation>Сведения, которые могут быть видны</translation>
    </message>
</context>
<context>
    <name>FactsColumn</name>
    <message>
        <source>THE FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>READ FROM THE FILE</source>
        <translation>ПРОЧИТАНО ИЗ ФАЙЛА</translation>
    </message>
    <message>
        <source>Anybody can set these in a file; they are hints, not proof.</source>
        <translation>Это в файле может вписать кто угодно: подсказки, а не доказательства.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Имя файла</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>{size} ({bytes} bytes)</source>
        <translation>{size} ({bytes} байт)</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>буфер обмена</translation>
    </message>
    <message>
        <source>{moment} (the file’s own time, which anybody can set)</source>
        <translation>{moment} (время самого файла, его может задать кто угодно)</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Файл изменён</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Уничтожена</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) active</source>
        <translation>
            <numerusform>Действует %n фильтр</numerusform>
            <numerusform>Действуют %n фильтра</numerusform>
            <numerusform>Действуют %n фильтров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Show all</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Remove all filters and show all items</source>
        <translation>Убрать все фильтры и показать всё</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Убрать этот фильтр</translation>
    </message>
    <message>
        <source>Remove the filter {name}</source>
        <translation>Убрать фильтр «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n item(s)</source>
        <translation>
            <numerusform>{shown} из %n единицы</numerusform>
            <numerusform>{shown} из %n единиц</numerusform>
            <numerusform>{shown} из %n единиц</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no such date that can be read, and are left out.</source>
        <translation>
            <numerusform>У %n единицы нет такой даты, которую можно прочесть; она не показана.</numerusform>
            <numerusform>У %n единиц нет такой даты, которую можно прочесть; они не показаны.</numerusform>
            <numerusform>У %n единиц нет такой даты, которую можно прочесть; они не показаны.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which date</source>
        <translation>Какая дата</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Evidence</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Cases and exhibits</source>
        <translation>Дела и доказательства</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>Выдано</translation>
    </message>
    <message>
        <source>Vault and sessions</source>
        <translation>Хранилище и сеансы</translation>
    </message>
    <message>
        <source>Outside time</source>
        <translation>Внешнее время</translation>
    </message>
    <message>
        <source>Alarms and checks</source>
        <translation>Тревоги и проверки</translation>
    </message>
    <message>
        <source>Item, as E-17</source>
        <translation>Единица, например E-17</translation>
    </message>
    <message>
        <source>Only entries about this item, as E-17</source>
        <translation>Только записи об этой единице, например E-17</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Все {count}</translation>
    </message>
    <message>
        <source>{text} is no number of an item. They look like E-000017.</source>
        <translation>{text} — не номер единицы. Номера выглядят так: E-000017.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>The log begins with entry 0, so the newest number is one less than the count.</source>
        <translation>Журнал начинается с записи 0, поэтому последний номер на единицу меньше количества.</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>What was found</source>
        <translation>Что обнаружено</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ForumCard</name>
    <message>
        <source>Forum</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Use rules of a forum from a file of your own</source>
        <translation>Взять правила органа из своего файла</translation>
    </message>
    <message>
        <source>1. For whom</source>
        <translation>1. Для кого</translation>
    </message>
    <message>
        <source>Court, prosecutor or body</source>
        <translation>Суд, прокуратура или иной орган</translation>
    </message>
    <message>
        <source>Languages of the program&apos;s own words</source>
        <translation>Языки слов самой программы</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of this forum nobody has confirmed yet. A lawyer has to look before anybody relies on them.</source>
        <translation>
            <numerusform>%n правило этого органа ещё никем не подтверждено. Прежде чем на него полагаться, нужен взгляд юриста.</numerusform>
            <numerusform>%n правила этого органа ещё никем не подтверждены. Прежде чем на них полагаться, нужен взгляд юриста.</numerusform>
            <numerusform>%n правил этого органа ещё никем не подтверждены. Прежде чем на них полагаться, нужен взгляд юриста.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide these rules</source>
        <translation>Скрыть эти правила</translation>
    </message>
    <message>
        <source>Show these rules with their sources</source>
        <translation>Показать эти правила и их источники</translation>
    </message>
</context>
<context>
    <name>ForumDialog</name>
    <message>
        <source>Forum and numbers</source>
        <translation>Куда и как нумеровать</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Use rules of a forum from a file of your own</source>
        <translation>Взять правила органа из своего файла</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Rules of a forum</source>
        <translation>Правила органа</translation>
    </message>
    <message>
        <source>For which forum</source>
        <translation>Для какого органа</translation>
    </message>
    <message>
        <source>Whose side</source>
        <translation>На чьей стороне</translation>
    </message>
    <message>
        <source>The list is printed with the columns, words and margins of this forum. You can change it at any time; what was issued stays as it was.</source>
        <translation>Опись печатается с графами, словами и полями, которые там приняты. Изменить это можно в любое время; что выпущено, остаётся как было.</translation>
    </message>
    <message>
        <source>The rules of this file are used for the page and when you issue the list, until the vault is locked. The case keeps the forum that is recorded in it, because a file may not be there another day.</source>
        <translation>Правила из этого файла действуют для страницы и при выпуске описи, пока хранилище не закрыто. В деле остаётся тот орган, который в нём записан: завтра файла может не быть.</translation>
    </message>
</context>
<context>
    <name>GivingDialog</name>
    <message>
        <source>Hand over to another vault</source>
        <translation>Передать в другое хранилище</translation>
    </message>
    <message>
        <source>Stopped. No package was written. The record says that it was to be handed over.</source>
        <translation>Остановлено. Пакет не записан. В журнале стоит, что его собирались передать.</translation>
    </message>
    <message>
        <source>Choose invitation…</source>
        <translation>Выбрать приглашение…</translation>
    </message>
    <message>
        <source>Look at what would be seen</source>
        <translation>Посмотреть, что будет видно</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Передать…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Save the page to sign as PDF…</source>
        <translation>Сохранить страницу для подписей в PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>To {name}, vault {vault}. Only that vault can open the package.</source>
        <translation>Кому: {name}, хранилище {vault}. Открыть пакет сможет только оно.</translation>
    </message>
    <message>
        <source>The package is written to {path}. This vault still has the items; nothing was destroyed.</source>
        <translation>Пакет записан в {path}. Материалы остаются и в этом хранилище; ничего не уничтожено.</translation>
    </message>
    <message>
        <source>Invitation of the vault that receives</source>
        <translation>Приглашение принимающего хранилища</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Сохранить пакет</translation>
    </message>
    <message>
        <source>Save the page to sign</source>
        <translation>Сохранить страницу для подписей</translation>
    </message>
    <message>
        <source>Exhibits to hand over</source>
        <translation>Доказательства для передачи</translation>
    </message>
    <message>
        <source>The other keeper gets the originals with their cards, and what shows their custody so far. You keep what you have. Your own notes stay here.</source>
        <translation>Другой хранитель получит оригиналы с их карточками и то, что показывает, как они хранились до сих пор. Всё ваше остаётся у вас. Ваши заметки остаются здесь.</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Reason, in one line: signed, and read by the other keeper</source>
        <translation>Причина, в одну строку: подписывается, её прочтёт другой хранитель</translation>
    </message>
    <message>
        <source>The other keeper sends you an invitation, made in their vault under Custody.</source>
        <translation>Другой хранитель присылает вам приглашение: он делает его в своём хранилище, в разделе «Хранение».</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Compare these eight groups with the other keeper by telephone before you go on:</source>
        <translation>Прежде чем продолжать, сверьте эти восемь групп с другим хранителем по телефону:</translation>
    </message>
    <message>
        <source>What would be seen there</source>
        <translation>Что будет там видно</translation>
    </message>
    <message>
        <source>Read these eight groups to the other keeper by telephone; their vault shows the same for the package:</source>
        <translation>Прочтите эти восемь групп другому хранителю по телефону; его хранилище покажет для пакета те же:</translation>
    </message>
    <message>
        <source>When the receipt comes back, take it in under Custody, “Handovers…”.</source>
        <translation>Когда вернётся расписка, примите её в разделе «Хранение», «Передачи…».</translation>
    </message>
</context>
<context>
    <name>GivingOut</name>
    <message>
        <source>Give out…</source>
        <translation>Выдать…</translation>
    </message>
    <message>
        <source>Give exhibits out</source>
        <translation>Выдать доказательства</translation>
    </message>
    <message>
        <source>Proof for somebody without a vault…</source>
        <translation>Комплект для того, у кого нет хранилища…</translation>
    </message>
    <message>
        <source>Hand over to another vault…</source>
        <translation>Передать в другое хранилище…</translation>
    </message>
    <message>
        <source>Declaration…</source>
        <translation>Заявление…</translation>
    </message>
    <message>
        <source>What people agreed to…</source>
        <translation>На что согласились люди…</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Hand over to new keys</source>
        <translation>Передать новым ключам</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose the folder that the new vault goes into</source>
        <translation>Выбрать папку, в которую поместить новое хранилище</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Handing over…</source>
        <translation>Передаётся…</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Назад, на предыдущую страницу</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Ожидает окончания другой работы</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the new vault stays, and this one is as it was.</source>
        <translation>Остановлено. От нового хранилища ничего не осталось, а это такое же, как было.</translation>
    </message>
    <message>
        <source>Everything is encrypted anew in a new folder, with a new recovery key. The record goes on: numbers, dates, proofs and printed checkpoints stay as they are.</source>
        <translation>Всё шифруется заново в новой папке, с новым ключом восстановления. Журнал продолжается: номера, даты, доказательства и напечатанные контрольные точки остаются как есть.</translation>
    </message>
    <message>
        <source>This vault and every copy of it still open with the old keys: what somebody can read today stays readable for them there. Only what is added later in the new vault is out of their reach.</source>
        <translation>Это хранилище и каждая его копия по-прежнему открываются старыми ключами: то, что кто-то может прочесть сегодня, останется для него читаемым там. Недоступно ему только то, что добавят позже в новом хранилище.</translation>
    </message>
    <message>
        <source>It needs as much room as this vault. You can stop at any time.</source>
        <translation>Нужно столько же места, сколько занимает это хранилище. Остановить можно в любой момент.</translation>
    </message>
    <message>
        <source>Where the new vault stands</source>
        <translation>Где будет новое хранилище</translation>
    </message>
    <message>
        <source>Folder that the new vault goes into</source>
        <translation>Папка, в которую поместить новое хранилище</translation>
    </message>
    <message>
        <source>Name of the new vault’s own folder</source>
        <translation>Имя собственной папки нового хранилища</translation>
    </message>
    <message>
        <source>Which colleagues stay</source>
        <translation>Кто из коллег остаётся</translation>
    </message>
    <message>
        <source>Nobody else has an age key of their own here.</source>
        <translation>Больше ни у кого здесь нет собственного ключа age.</translation>
    </message>
    <message>
        <source>Passphrases cannot be carried over. A colleague who opens with one gets a new one in the new vault, in the place Keys.</source>
        <translation>Парольные фразы перенести нельзя. Коллега, который открывает такой фразой, получит новую в новом хранилище, в разделе «Ключи».</translation>
    </message>
</context>
<context>
    <name>HandedOver</name>
    <message>
        <source>Go on to the new vault</source>
        <translation>Перейти к новому хранилищу</translation>
    </message>
    <message>
        <source>Go on without a sheet for now</source>
        <translation>Пока продолжить без листа</translation>
    </message>
    <message>
        <source>A new recovery sheet: the old one does not open the new vault</source>
        <translation>Новый лист восстановления: старый не открывает новое хранилище</translation>
    </message>
    <message>
        <source>The new vault is made, and open</source>
        <translation>Новое хранилище создано и открыто</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) were encrypted anew and read back.</source>
        <translation>
            <numerusform>%n оригинал зашифрован заново и прочитан обратно.</numerusform>
            <numerusform>%n оригинала зашифрованы заново и прочитаны обратно.</numerusform>
            <numerusform>%n оригиналов зашифрованы заново и прочитаны обратно.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not carried over, because the old vault has it damaged or not at all: {files}</source>
        <translation>Не перенесено, потому что в старом хранилище это повреждено или отсутствует: {files}</translation>
    </message>
    <message>
        <source>It also opens with the age key of: {names}.</source>
        <translation>Его открывает и ключ age, чей владелец: {names}.</translation>
    </message>
    <message>
        <source>No key was made for: {names}. For whoever of them stays, add one in the place Keys.</source>
        <translation>Ключ не создан для: {names}. Тем из них, кто остаётся, добавьте ключ в разделе «Ключи».</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting file(s) stayed in the inbox of the old vault: decide on them there.</source>
        <translation>
            <numerusform>%n ожидающий файл остался во входящих старого хранилища: решите о нём там.</numerusform>
            <numerusform>%n ожидающих файла остались во входящих старого хранилища: решите о них там.</numerusform>
            <numerusform>%n ожидающих файлов остались во входящих старого хранилища: решите о них там.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder recovered stayed in the old vault.</source>
        <translation>
            <numerusform>%n файл в папке recovered остался в старом хранилище.</numerusform>
            <numerusform>%n файла в папке recovered остались в старом хранилище.</numerusform>
            <numerusform>%n файлов в папке recovered остались в старом хранилище.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old vault could not record that it was handed over. The new one is complete all the same.</source>
        <translation>Старое хранилище не смогло записать, что оно передано. Новое всё равно полное.</translation>
    </message>
    <message>
        <source>The old vault in {old} is closed now. It and every copy of it still open with the old keys: check the new vault, make a second copy of it, then destroy the old ones. A second copy of the old vault cannot be brought up to date with the new.</source>
        <translation>Старое хранилище в {old} теперь закрыто. Оно и каждая его копия по-прежнему открываются старыми ключами: проверьте новое хранилище, сделайте его вторую копию, затем уничтожьте старые. Вторую копию старого хранилища нельзя обновить из нового.</translation>
    </message>
    <message>
        <source>Parts of the log that cannot be read stayed in the old vault, as the log says: {files}. Do not destroy the old vault before you gave them up.</source>
        <translation>Части журнала, которые не читаются, остались в старом хранилище, как и сказано в журнале: {files}. Не уничтожайте старое хранилище, пока не отказались от них.</translation>
    </message>
</context>
<context>
    <name>HandingDialog</name>
    <message>
        <source>The page is written to {path}. That file is not encrypted.</source>
        <translation>Страница записана в {path}. Этот файл не зашифрован.</translation>
    </message>
</context>
<context>
    <name>Holders</name>
    <message>
        <source>Who can open this vault</source>
        <translation>Кто может открыть это хранилище</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Сменить…</translation>
    </message>
    <message>
        <source>Change the passphrase that opened the vault now</source>
        <translation>Сменить парольную фразу, которой сейчас открыто хранилище</translation>
    </message>
    <message>
        <source>Remove key {key} of {name}</source>
        <translation>Удалить ключ {key}, держатель {name}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>On every recovery sheet, sealed or open. It always opens, and cannot be removed.</source>
        <translation>На каждом листе восстановления, запечатанном или открытом. Он открывает всегда, и удалить его нельзя.</translation>
    </message>
    <message>
        <source>Kept on paper</source>
        <translation>Хранится на бумаге</translation>
    </message>
    <message>
        <source>It opened the vault now</source>
        <translation>Им сейчас открыто хранилище</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Сведения о выбранном</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Хранение</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Что показать</translation>
    </message>
    <message>
        <source>Capture card</source>
        <translation>Карточка фиксации</translation>
    </message>
    <message>
        <source>Choose an item to see what it is, to describe it, and to read its history.</source>
        <translation>Выберите единицу, чтобы увидеть, что это, описать её и прочитать её историю.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n единица</numerusform>
            <numerusform>%n единицы</numerusform>
            <numerusform>%n единиц</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last} · {size}</source>
        <translation>{first} – {last} · {size}</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>Saved as {path}. That copy is not encrypted; the record says that it was made.</source>
        <translation>Сохранено как {path}. Эта копия не зашифрована; в журнале записано, что она сделана.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Add to exhibits</source>
        <translation>Внести в доказательства</translation>
    </message>
    <message>
        <source>Save original…</source>
        <translation>Сохранить оригинал…</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Сохранение оригинала</translation>
    </message>
    <message>
        <source>These are one post</source>
        <translation>Это одна публикация</translation>
    </message>
    <message>
        <source>Separate again</source>
        <translation>Снова разделить</translation>
    </message>
    <message>
        <source>Separate the screenshots of this post again</source>
        <translation>Снова разделить снимки этой публикации</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Уничтожить…</translation>
    </message>
    <message>
        <source>Destroy this item for ever</source>
        <translation>Уничтожить эту единицу навсегда</translation>
    </message>
    <message>
        <source>{item} is destroyed. Bring the second copy up to date, which destroys it there too.</source>
        <translation>{item}: уничтожено. Обновите вторую копию: тогда это будет уничтожено и там.</translation>
    </message>
    <message>
        <source>These damaged files may hold a part of it; look at them yourself: {files}</source>
        <translation>Эти повреждённые файлы могут содержать его часть; посмотрите их сами: {files}</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Уничтожено</translation>
    </message>
    <message>
        <source>Redact…</source>
        <translation>Закрасить…</translation>
    </message>
    <message>
        <source>Make a redacted version of this item</source>
        <translation>Сделать копию этой единицы с закрашенными местами</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Согласие…</translation>
    </message>
    <message>
        <source>What people agreed to</source>
        <translation>На что согласились люди</translation>
    </message>
</context>
<context>
    <name>IssuingDialog</name>
    <message>
        <source>Issue this list</source>
        <translation>Выпустить опись</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Выпустить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Version {number} will be issued as it stands now, in {languages}. An issued list never changes again: what you change later goes into the next version.</source>
        <translation>Будет выпущена версия {number}, как она есть сейчас; языки: {languages}. Выпущенная опись больше не меняется: что вы измените потом, войдёт в следующую версию.</translation>
    </message>
    <message>
        <source>Changed since version {number}</source>
        <translation>Изменилось с версии {number}</translation>
    </message>
    <message>
        <source>Nothing changed since then.</source>
        <translation>С тех пор ничего не изменилось.</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Что в ней стоит</translation>
    </message>
    <message>
        <source>Issue version {number}</source>
        <translation>Выпустить версию {number}</translation>
    </message>
    <message>
        <source>Version {number} of the list is issued. You find it under “Issued lists…”.</source>
        <translation>Версия {number} описи выпущена. Она есть в «Выпущенные описи…».</translation>
    </message>
    <message>
        <source>withdrawn, not used</source>
        <translation>исключено, не используется</translation>
    </message>
    <message>
        <source>Why it is issued, in one line; may stay empty</source>
        <translation>Зачем она выпускается, одной строкой; можно оставить пустым</translation>
    </message>
    <message>
        <source>The reason is kept in the record with the list.</source>
        <translation>Причина остаётся в журнале вместе с описью.</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Stopped. Nothing was taken in, and nothing was recorded.</source>
        <translation>Остановлено. Ничего не принято и ничего не записано.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
</context>
<context>
    <name>KeyAdvice</name>
    <message>
        <source>You opened with the recovery key. What you record now is signed by a new custodian called recovery, and every proof says so. Give yourself a passphrase of your own, and open with that.</source>
        <translation>Вы открыли ключом восстановления. То, что вы теперь записываете, подписывает новый хранитель по имени recovery, и об этом говорится в каждом доказательстве. Заведите собственную парольную фразу и открывайте ею.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>Give yourself a passphrase…</source>
        <translation>Завести парольную фразу…</translation>
    </message>
    <message>
        <source>{maker} made your passphrase and knows it, so could sign in your name. Change it, unless that was you.</source>
        <translation>Вашу парольную фразу создал не вы: {maker} знает её и мог бы подписывать от вашего имени. Смените её, если только это были не вы сами.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Ваша парольная фраза</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>Сменить…</translation>
    </message>
</context>
<context>
    <name>KeyFindings</name>
    <message>
        <source>Noticed about the keys</source>
        <translation>Замечено о ключах</translation>
    </message>
    <message>
        <source>Set {file} aside, in the folder recovered</source>
        <translation>Отложить {file} в папку recovered</translation>
    </message>
    <message>
        <source>Set it aside</source>
        <translation>Отложить</translation>
    </message>
</context>
<context>
    <name>KeyboardLine</name>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Клавиатура: {language}</translation>
    </message>
    <message>
        <source>Latin letters typed</source>
        <translation>набраны латинские буквы</translation>
    </message>
    <message>
        <source>Cyrillic letters typed</source>
        <translation>набраны кириллические буквы</translation>
    </message>
    <message>
        <source>letters of several scripts typed</source>
        <translation>набраны буквы разных алфавитов</translation>
    </message>
    <message>
        <source>not every keyboard has these letters</source>
        <translation>эти буквы есть не на каждой клавиатуре</translation>
    </message>
</context>
<context>
    <name>KeysView</name>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Add a passphrase…</source>
        <translation>Добавить парольную фразу…</translation>
    </message>
    <message>
        <source>Add a colleague’s own key…</source>
        <translation>Добавить собственный ключ коллеги…</translation>
    </message>
    <message>
        <source>Seal this copy…</source>
        <translation>Запечатать эту копию…</translation>
    </message>
    <message>
        <source>Answer a challenge…</source>
        <translation>Ответить на проверочный запрос…</translation>
    </message>
    <message>
        <source>Added. Both passphrases open the vault as you.</source>
        <translation>Добавлено. Обе парольные фразы открывают хранилище как вас.</translation>
    </message>
    <message>
        <source>Added. {name} becomes a custodian, with a signing key of their own, when they open this vault for the first time.</source>
        <translation>Добавлено. {name} станет хранителем с собственным ключом подписи, когда впервые откроет это хранилище.</translation>
    </message>
    <message>
        <source>Changed. The old passphrase opens this copy no more; copies made before still open with it.</source>
        <translation>Изменено. Старая парольная фраза эту копию больше не открывает; копии, сделанные раньше, ещё открывает.</translation>
    </message>
    <message>
        <source>Removed. Copies of that key which somebody kept still open.</source>
        <translation>Удалено. Копии этого ключа, которые кто-то сохранил, по-прежнему открывают.</translation>
    </message>
    <message>
        <source>The file lies in the folder recovered now. It may still open; find out whose it was.</source>
        <translation>Файл теперь лежит в папке recovered. Возможно, он ещё открывает; выясните, чей он был.</translation>
    </message>
    <message>
        <source>Sealed. This copy opens with the key of {name} alone. The window is still open: lock it now.</source>
        <translation>Запечатано. Эту копию открывает только ключ, который держит {name}. Окно ещё открыто: заблокируйте его сейчас.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Запереть</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>The challenge is saved as {path}. Nothing has changed yet.</source>
        <translation>Запрос сохранён как {path}. Пока ничего не изменилось.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Before a journey</source>
        <translation>Перед поездкой</translation>
    </message>
    <message>
        <source>Where you may be made to open the vault, leave this copy with a colleague’s key alone while you travel. The colleague stays at home, and shows first that their key opens, by answering a challenge.</source>
        <translation>Если вас могут заставить открыть хранилище, на время поездки оставьте у этой копии только ключ коллеги. Коллега остаётся дома и сначала показывает, что его ключ открывает: отвечает на проверочный запрос.</translation>
    </message>
    <message>
        <source>Keys and recovery</source>
        <translation>Ключи и восстановление</translation>
    </message>
    <message>
        <source>Hand over to new keys…</source>
        <translation>Передать новым ключам…</translation>
    </message>
    <message>
        <source>When somebody must not open it any more</source>
        <translation>Когда кто-то больше не должен его открывать</translation>
    </message>
    <message>
        <source>Removing a key does not take away what its holder knows or kept. Handing over makes a new vault that no old key opens, and goes on with the same record.</source>
        <translation>Удаление ключа не отнимает того, что его владелец знает или сохранил. При передаче создаётся новое хранилище, которое не открывает ни один старый ключ, а журнал продолжается тот же.</translation>
    </message>
</context>
<context>
    <name>KinLine</name>
    <message>
        <source>Redacted version of {item}</source>
        <translation>Копия {item} с закрашенными местами</translation>
    </message>
    <message>
        <source>Its redacted version {item}</source>
        <translation>Её копия с закрашенными местами: {item}</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Languages of the printed page</source>
        <translation>Языки печатной страницы</translation>
    </message>
</context>
<context>
    <name>LeftOpen</name>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Продолжить писать</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Не завершено</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>What you are typing could not be kept for the case of a lock. Save it soon.</source>
        <translation>То, что вы пишете, не удалось сберечь на случай блокировки. Сохраните это в ближайшее время.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Не сбережено</translation>
    </message>
    <message>
        <source>Taking in was interrupted: {places}. “Go on” takes in what is missing, and nothing twice.</source>
        <translation>Приём прервался: {places}. «Продолжить» примет то, чего не хватает, и ничего дважды.</translation>
    </message>
    <message>
        <source>You were still writing when the vault was last closed: {what}. It is not recorded.</source>
        <translation>Когда хранилище закрылось в прошлый раз, вы ещё писали: {what}. Это не записано.</translation>
    </message>
    <message>
        <source>Taken up again, and not recorded yet, in these places: {places}. Go to each of them.</source>
        <translation>Снова открыто и ещё не записано в этих разделах: {places}. Зайдите в каждый из них.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) belong to nothing in this vault and cannot be taken up.</source>
        <translation>
            <numerusform>%n часть ни к чему в этом хранилище не относится, её нельзя продолжить.</numerusform>
            <numerusform>%n части ни к чему в этом хранилище не относятся, их нельзя продолжить.</numerusform>
            <numerusform>%n частей ни к чему в этом хранилище не относятся, их нельзя продолжить.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) among the drafts did not come from this vault. They were set aside and not shown.</source>
        <translation>
            <numerusform>%n файл среди черновиков не от этого хранилища. Он отложен и не показан.</numerusform>
            <numerusform>%n файла среди черновиков не от этого хранилища. Они отложены и не показаны.</numerusform>
            <numerusform>%n файлов среди черновиков не от этого хранилища. Они отложены и не показаны.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{places} and %n more</source>
        <comment>places of an intake</comment>
        <translation>
            <numerusform>{places} и ещё %n</numerusform>
            <numerusform>{places} и ещё %n</numerusform>
            <numerusform>{places} и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and others</source>
        <translation>{first} и другие</translation>
    </message>
    <message>
        <source>the card of {items}</source>
        <translation>карточка {items}</translation>
    </message>
    <message>
        <source>exhibit {number}</source>
        <translation>доказательство №&#xa0;{number}</translation>
    </message>
    <message>
        <source>submission {number}</source>
        <translation>обращение {number}</translation>
    </message>
    <message>
        <source>a new submission</source>
        <translation>новое обращение</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>дело</translation>
    </message>
    <message>
        <source>a new case</source>
        <translation>новое дело</translation>
    </message>
    <message>
        <source>Forget what you were writing?</source>
        <translation>Забыть то, что вы писали?</translation>
    </message>
    <message>
        <source>It was never recorded, and it cannot be brought back.</source>
        <translation>Это не было записано, и вернуть его будет нельзя.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>What was left out</source>
        <translation>Что пропущено</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close the list of what was left out</source>
        <translation>Закрыть список пропущенного</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) left out; everything else was taken in.</source>
        <translation>
            <numerusform>Пропущен %n источник; всё остальное принято.</numerusform>
            <numerusform>Пропущено %n источника; всё остальное принято.</numerusform>
            <numerusform>Пропущено %n источников; всё остальное принято.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: {taken} of {all}.</source>
        <translation>Принято: {taken} из {all}.</translation>
    </message>
</context>
<context>
    <name>ListOnPaper</name>
    <message>
        <source>Save list…</source>
        <translation>Сохранить опись…</translation>
    </message>
    <message>
        <source>The list is written to {path}. That file is not encrypted.</source>
        <translation>Опись записана в файл {path}. Этот файл не зашифрован.</translation>
    </message>
    <message>
        <source>Save exhibit list</source>
        <translation>Сохранение описи доказательств</translation>
    </message>
</context>
<context>
    <name>ListStanding</name>
    <message>
        <source>Forum and numbers…</source>
        <translation>Куда и нумерация…</translation>
    </message>
    <message>
        <source>Issue this list…</source>
        <translation>Выпустить опись…</translation>
    </message>
    <message>
        <source>Issued lists…</source>
        <translation>Выпущенные описи…</translation>
    </message>
    <message>
        <source>Version {number} was issued for another forum: {forum}. Its marks stay as they are. To have marks of this forum, issue the list anew.</source>
        <translation>Версия {number} выпущена для другого органа: {forum}. Её обозначения не меняются. Чтобы обозначения были как принято здесь, выпустите опись заново.</translation>
    </message>
    <message>
        <source>This version of the program does not know the forum of this case.</source>
        <translation>Эта версия программы не знает органа этого дела.</translation>
    </message>
    <message>
        <source>For: {forum}</source>
        <translation>Куда: {forum}</translation>
    </message>
    <message>
        <source>still missing: {count}</source>
        <translation>ещё не хватает: {count}</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Ещё не выпущена</translation>
    </message>
    <message>
        <source>Changed since version {number}</source>
        <translation>Изменилось с версии {number}</translation>
    </message>
    <message>
        <source>Version {number}, issued on {day}</source>
        <translation>Версия {number}, выпущена {day}</translation>
    </message>
    <message>
        <source>unconfirmed rules: {count}</source>
        <translation>не подтверждено: {count}</translation>
    </message>
</context>
<context>
    <name>Made</name>
    <message>
        <source>Where the words still stand</source>
        <translation>Где эти слова ещё стоят</translation>
    </message>
    <message>
        <source>The original stays in the vault as it is. To give the redacted version out in its place, withdraw the exhibit that has the original, add the version with any other items of that exhibit, and issue the list anew. Words in pictures were read by a machine, which misses some: look at every page yourself.</source>
        <translation>Оригинал остаётся в хранилище, как есть. Чтобы передать закрашенную копию вместо него, исключите доказательство с оригиналом, внесите копию вместе с остальными единицами этого доказательства, если они есть, и выпустите опись заново. Слова на изображениях читала машина, часть она пропускает: посмотрите каждую страницу сами.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{item} is the redacted version of {parent}.</source>
        <translation>{item} — копия {parent} с закрашенными местами.</translation>
    </message>
    <message>
        <source>Platform, times, device and how it was obtained are taken over from the card of the original; account, address, people and texts are not, as they may say what is hidden.</source>
        <translation>Платформа, время, устройство и способ получения перенесены из карточки оригинала; аккаунт, адрес, люди и тексты — нет: в них может стоять то, что скрыто.</translation>
    </message>
    <message>
        <source>These texts still say what was removed. Change them before they leave:</source>
        <translation>В этих текстах ещё стоит то, что удалено. Измените их прежде, чем они выйдут:</translation>
    </message>
    <message>
        <source>Names and cards of other items, and texts of cases and exhibits do not say these words.</source>
        <translation>В именах и карточках других единиц, в текстах дел и доказательств этих слов нет.</translation>
    </message>
    <message>
        <source>Titles, cards and names of other items may say what the boxes hide: look at them yourself.</source>
        <translation>Названия, карточки и имена других единиц могут говорить то, что закрыто рамками: посмотрите сами.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open for looking only: nothing can be added or changed.</source>
        <translation>Открыто только для просмотра: ничего нельзя добавить или изменить.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Продолжить работу</translation>
    </message>
    <message>
        <source>Looking only</source>
        <translation>Только просмотр</translation>
    </message>
    <message>
        <source>Work is still under way.</source>
        <translation>Работа ещё идёт.</translation>
    </message>
    <message>
        <source>Stop it and close? What is finished is kept.</source>
        <translation>Остановить её и закрыть? Сделанное сохранится.</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Drop files or folders anywhere here, or paste a screenshot. Each is encrypted as it is and recorded; the originals stay where they are and are not changed.</source>
        <translation>Перетащите сюда файлы или папки либо вставьте снимок экрана. Каждый файл шифруется как есть и записывается в журнал; исходные файлы остаются на месте и не меняются.</translation>
    </message>
    <message>
        <source>Take in your first evidence</source>
        <translation>Примите первый материал</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>Показать все единицы</translation>
    </message>
    <message>
        <source>No item has all these words. Try fewer of them, or only the beginning of one.</source>
        <translation>Ни в одной единице нет всех этих слов. Попробуйте меньше слов или только начало одного.</translation>
    </message>
    <message>
        <source>No item fits all of this at once. Remove a filter above, or use fewer words in the search.</source>
        <translation>Ничто не отвечает всему этому сразу. Уберите один из фильтров выше или сократите поиск.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Ещё раз то же самое</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Пока ничего не набрано</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Другие слова</translation>
    </message>
    <message>
        <source>Propose other words</source>
        <translation>Предложить другие слова</translation>
    </message>
    <message>
        <source>Proposed, drawn at random</source>
        <translation>Предложено, выбрано случайно</translation>
    </message>
    <message>
        <source>Write them on paper, learn them, burn the paper; or keep it apart from this computer. You may type a passphrase of your own instead.</source>
        <translation>Запишите их на бумаге, выучите и сожгите бумагу либо храните её отдельно от этого компьютера. Можно набрать и собственную парольную фразу.</translation>
    </message>
    <message>
        <source>Not typed again yet</source>
        <translation>Ещё не набрано повторно</translation>
    </message>
    <message>
        <source>Both are the same</source>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>The same so far</source>
        <translation>Пока совпадает</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>Не совпадают</translation>
    </message>
    <message>
        <source>Proposed words: {words}</source>
        <translation>Предложенные слова: {words}</translation>
    </message>
    <message>
        <source>Weak, and not taken: a machine can guess it. Add some words</source>
        <translation>Слабая, не принимается: её может подобрать машина. Добавьте слов</translation>
    </message>
    <message>
        <source>Middling: it is taken, but a few words more would help</source>
        <translation>Средняя: принимается, но ещё несколько слов не помешают</translation>
    </message>
    <message>
        <source>Strong. Sayings, songs and names can be guessed all the same</source>
        <translation>Сильная. Поговорки, песни и имена всё равно можно угадать</translation>
    </message>
    <message>
        <source>The words are English on purpose: every keyboard can type them, anywhere.</source>
        <translation>Слова намеренно английские: их можно набрать на любой клавиатуре, где угодно.</translation>
    </message>
</context>
<context>
    <name>NumberingChoice</name>
    <message>
        <source>As the forum asks</source>
        <translation>Как принято в этом органе</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>без нулей</translation>
    </message>
    <message>
        <source>Before the number</source>
        <translation>Перед номером</translation>
    </message>
    <message>
        <source>Digits, filled up with zeros</source>
        <translation>Цифр, с нулями впереди</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Начать с</translation>
    </message>
    <message>
        <source>After the number</source>
        <translation>После номера</translation>
    </message>
    <message>
        <source>Printed as: {marks} …</source>
        <translation>Печатается: {marks} …</translation>
    </message>
    <message>
        <source>Write what stands before the number, such as PX- or AB, without a digit beside the number.</source>
        <translation>Напишите, что стоит перед номером, например PX- или AB, без цифры рядом с номером.</translation>
    </message>
    <message>
        <source>How exhibits are numbered</source>
        <translation>Как нумеруются доказательства</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>All as one exhibit</source>
        <translation>Все как одно доказательство</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Items to list: {count}. Create the case first; they wait here.</source>
        <translation>Единиц для описи: {count}. Сначала заведите дело; они подождут здесь.</translation>
    </message>
    <message>
        <source>Items to list in “{case}”: {count}. How shall they stand there?</source>
        <translation>Единиц для описи дела «{case}»: {count}. Как их внести?</translation>
    </message>
    <message>
        <source>As an exhibit</source>
        <translation>Как доказательство</translation>
    </message>
    <message>
        <source>Each as its own exhibit</source>
        <translation>Каждую как отдельное доказательство</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>From outside</source>
        <translation>Подтверждения извне</translation>
    </message>
    <message>
        <source>Ask for time stamps…</source>
        <translation>Запросить отметки времени…</translation>
    </message>
    <message>
        <source>Take in an answer…</source>
        <translation>Принять ответ…</translation>
    </message>
    <message>
        <source>Print a letter…</source>
        <translation>Напечатать письмо…</translation>
    </message>
    <message>
        <source>Print a letter to be stamped</source>
        <translation>Напечатать письмо, на котором поставят печать</translation>
    </message>
    <message>
        <source>Ask a witness…</source>
        <translation>Обратиться к свидетелю…</translation>
    </message>
    <message>
        <source>Cosign for somebody else…</source>
        <translation>Заверить чужой журнал…</translation>
    </message>
    <message>
        <source>An authority for time stamps, the keeper of another vault, a notary: each can state that this log existed no later than a certain time, and with it all that is in it. This computer never goes online. What is asked is written into files that you carry away, and what they answer comes back in files. Nothing of the content is in them.</source>
        <translation>Служба отметок времени, хранитель другого хранилища, нотариус: каждый может заявить, что этот журнал, а с ним и всё, что в нём есть, существовал не позднее некоторого времени. Этот компьютер никогда не выходит в сеть. Запросы записываются в файлы, которые вы уносите, и ответы приходят в файлах. Из содержания в них нет ничего.</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Ожидает окончания другой работы</translation>
    </message>
    <message>
        <source>It is in the record, and counts.</source>
        <translation>Это внесено в записи и учитывается.</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>It is in the record, and does not count: nobody named from another source who made it.</source>
        <translation>Это внесено в записи, но не учитывается: по другому источнику никто не назвал, кто это сделал.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>The letter is {path}. Have it dated, signed and stamped by a notary, a registry or a post office, keep the paper, and take a scan of it in below.</source>
        <translation>Письмо: {path}. Пусть нотариус, регистратор или почта поставят на нём дату, подпись и печать; бумагу сохраните, а скан примите ниже.</translation>
    </message>
    <message>
        <source>The offer is {path}. Give it to the keeper of the other vault, and tell them your public key by another way: {key}</source>
        <translation>Предложение: {path}. Передайте его хранителю другого хранилища, а свой открытый ключ сообщите иным путём: {key}</translation>
    </message>
    <message>
        <source>The cosigned checkpoint is {path}. Give it back, and tell them your public key by another way: {key}</source>
        <translation>Заверенная контрольная точка: {path}. Верните её, а свой открытый ключ сообщите иным путём: {key}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>New folder for the requests</source>
        <translation>Новая папка для запросов</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Сохранить письмо</translation>
    </message>
    <message>
        <source>Save the offer to the witness</source>
        <translation>Сохранить предложение свидетелю</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Что пришло в ответ</translation>
    </message>
    <message>
        <source>A time stamp came back</source>
        <translation>Пришла отметка времени</translation>
    </message>
    <message>
        <source>Whoever signed it is known only by the authority’s root certificate, a .pem file that you have from somewhere else than the answer: best from the authority’s own site.</source>
        <translation>Кто её подписал, известно только по корневому сертификату службы: это файл .pem, который у вас не из ответа, а из другого источника, лучше всего с сайта самой службы.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Choose the root certificate…</source>
        <translation>Выбрать корневой сертификат…</translation>
    </message>
    <message>
        <source>Root certificate of the authority</source>
        <translation>Корневой сертификат службы</translation>
    </message>
    <message>
        <source>Without it the time stamp is kept as that of an unknown authority: anyone could have made it, and it does not count. You can take the same answer in again later, with the root.</source>
        <translation>Без него отметка времени хранится как отметка неизвестной службы: изготовить её мог кто угодно, и она не учитывается. Тот же ответ можно принять снова позже, вместе с корневым сертификатом.</translation>
    </message>
    <message>
        <source>A cosigned checkpoint came back</source>
        <translation>Пришла заверенная контрольная точка</translation>
    </message>
    <message>
        <source>The witness is known only by their public key, told by another way than this file.</source>
        <translation>Свидетель известен только по его открытому ключу, который сообщён иным путём, чем этот файл.</translation>
    </message>
    <message>
        <source>Public key of the witness, base64</source>
        <translation>Открытый ключ свидетеля, base64</translation>
    </message>
    <message>
        <source>Without it the cosignature is kept as that of an unknown witness: anyone could have made it, and it does not count.</source>
        <translation>Без него подпись хранится как подпись неизвестного свидетеля: изготовить её мог кто угодно, и она не учитывается.</translation>
    </message>
    <message>
        <source>Scans of the stamped page</source>
        <translation>Сканы страницы с печатью</translation>
    </message>
    <message>
        <source>The stamped page of letter {number}</source>
        <translation>Страница с печатью: письмо {number}</translation>
    </message>
    <message>
        <source>The scans become items. What you write here is your word; the paper shows it, so keep it.</source>
        <translation>Сканы станут материалами. То, что вы напишете здесь, — ваше слово; показывает это сама бумага, сохраните её.</translation>
    </message>
    <message>
        <source>Who stamped it</source>
        <translation>Кто поставил печать</translation>
    </message>
    <message>
        <source>Day beside the stamp, as 2026-11-20</source>
        <translation>День рядом с печатью, например 2026-11-20</translation>
    </message>
    <message>
        <source>Offer of the other vault</source>
        <translation>Предложение другого хранилища</translation>
    </message>
    <message>
        <source>Cosign for somebody else</source>
        <translation>Заверить чужой журнал</translation>
    </message>
    <message>
        <source>Your vault looks whether their log goes on from the last checkpoint that it saw of it, signs that, and records it. Where it does not go on, nothing is signed: that is an alarm.</source>
        <translation>Ваше хранилище смотрит, продолжает ли чужой журнал ту контрольную точку, которую оно видело последней, подписывает это и вносит в записи. Если не продолжает, ничего не подписывается: это тревога.</translation>
    </message>
    <message>
        <source>Cosign and save…</source>
        <translation>Заверить и сохранить…</translation>
    </message>
    <message>
        <source>Their public key, told by another way; needed where they have new keys</source>
        <translation>Их открытый ключ, сообщённый иным путём; нужен, если ключи у них новые</translation>
    </message>
    <message>
        <source>Save the cosigned checkpoint</source>
        <translation>Сохранить заверенную контрольную точку</translation>
    </message>
    <message>
        <source>Take in the stamped page of letter {number}</source>
        <translation>Принять страницу с печатью: письмо {number}</translation>
    </message>
    <message>
        <source>Take in the stamped page…</source>
        <translation>Принять страницу с печатью…</translation>
    </message>
</context>
<context>
    <name>OverdueReminder</name>
    <message>
        <source>No answer is recorded from {authority}; it was due on {day}.</source>
        <translation>Ответ не записан: {authority}. Срок был {day}.</translation>
    </message>
    <message numerus="yes">
        <source>No answer is recorded to %n submission(s) whose deadline has passed.</source>
        <translation>
            <numerusform>Нет записи об ответе на %n обращение, срок которого истёк.</numerusform>
            <numerusform>Нет записи об ответе на %n обращения, срок которых истёк.</numerusform>
            <numerusform>Нет записи об ответе на %n обращений, срок которых истёк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>PackingCard</name>
    <message>
        <source>Also as one zip file beside the folder, not encrypted</source>
        <translation>Ещё и одним файлом zip рядом с папкой, без шифрования</translation>
    </message>
    <message>
        <source>Also as one encrypted file for one recipient (age)</source>
        <translation>Ещё и одним зашифрованным файлом для одного получателя (age)</translation>
    </message>
    <message>
        <source>Their public key, the line that begins with age1</source>
        <translation>Его открытый ключ: строка, которая начинается с age1</translation>
    </message>
    <message>
        <source>Read it from a file…</source>
        <translation>Прочитать из файла…</translation>
    </message>
    <message>
        <source>Read the public key from a file</source>
        <translation>Прочитать открытый ключ из файла</translation>
    </message>
    <message>
        <source>Only whoever holds the key to it can open the encrypted file, with any age program; nobody can help if it is lost. It hides what is inside, not that something was sent, to whom, or how large it is. What they unpack there is in the open again. Ask them for the key on a way that you trust: with another key, another person could read it.</source>
        <translation>Зашифрованный файл откроет только тот, у кого есть ключ к нему, любой программой age; если ключ потерян, не поможет никто. Шифрование скрывает содержимое, но не то, что нечто отправлено, кому и какого размера. Распакованное там снова открыто. Попросите ключ по пути, которому доверяете: с чужим ключом файл прочтёт другой человек.</translation>
    </message>
    <message>
        <source>3. As what</source>
        <translation>3. В каком виде</translation>
    </message>
    <message>
        <source>A folder is written where you choose. Nothing in it is encrypted; it can be read without this program.</source>
        <translation>Папка записывается туда, куда вы укажете. В ней ничего не зашифровано; её можно читать без этой программы.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Look for it</source>
        <translation>Искать</translation>
    </message>
    <message>
        <source>Words to be removed</source>
        <translation>Слова, которые убрать</translation>
    </message>
    <message>
        <source>Leave these words</source>
        <translation>Оставить эти слова</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Рамки</translation>
    </message>
    <message>
        <source>Add a box</source>
        <translation>Добавить рамку</translation>
    </message>
    <message>
        <source>Delete the box</source>
        <translation>Удалить рамку</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message numerus="yes">
        <source>found %n time(s), on page {pages}</source>
        <translation>
            <numerusform>найдено %n раз, страница {pages}</numerusform>
            <numerusform>найдено %n раза, страница {pages}</numerusform>
            <numerusform>найдено %n раз, страница {pages}</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” has other endings in other cases, which are not found. To find these too, give the part that stays: “{stem}”.</source>
        <translation>У слова «{word}» в других падежах другие окончания, и так его не найти. Чтобы найти и их, наберите неизменную часть: «{stem}».</translation>
    </message>
    <message>
        <source>“{word}” has other endings in other cases, which are not found. Give each of its forms: what stays of it is too short.</source>
        <translation>У слова «{word}» в других падежах другие окончания, и так его не найти. Наберите каждую его форму: неизменная часть слишком коротка.</translation>
    </message>
    <message>
        <source>Box {number}, page {page}: {x}, {y}, {width} x {height} {ground}</source>
        <translation>Рамка {number}, стр. {page}: {x}, {y}, {width} x {height} {ground}</translation>
    </message>
    <message>
        <source>A name, a number, an address</source>
        <translation>Имя, номер, адрес</translation>
    </message>
    <message>
        <source>Everywhere in the text. Give every spelling.</source>
        <translation>Везде в тексте. Дайте каждое написание.</translation>
    </message>
    <message>
        <source>Draw them with the mouse; or add one, and move it with the arrow keys, size it with Shift and arrows.</source>
        <translation>Рисуйте мышью; или добавьте рамку, двигайте её стрелками, размер меняйте стрелками с Shift.</translation>
    </message>
    <message>
        <source>Ground of this box, and of what you add</source>
        <translation>Основание этой рамки и того, что добавите</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Name of a private person (NAME)</source>
        <translation>Имя частного лица (NAME)</translation>
    </message>
    <message>
        <source>Contact data (CONTACT)</source>
        <translation>Контактные данные (CONTACT)</translation>
    </message>
    <message>
        <source>A child (CHILD)</source>
        <translation>Ребёнок (CHILD)</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Другое…</translation>
    </message>
    <message>
        <source>Code: at most 12 Latin letters and figures</source>
        <translation>Код: до 12 латинских букв и цифр</translation>
    </message>
    <message>
        <source>Languages of what is written on boxes and below pages</source>
        <translation>Языки надписей на рамках и под страницами</translation>
    </message>
    <message>
        <source>In a box stands the first one. A version that is made stays as it is.</source>
        <translation>В рамке стоит первый из них. Сделанная копия остаётся такой, какая есть.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Сверху</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Высота</translation>
    </message>
    <message>
        <source>read in the picture: look whether all is covered</source>
        <translation>прочитано на изображении: посмотрите, всё ли закрыто</translation>
    </message>
    <message>
        <source>NOT FOUND. Nothing is painted over for it. If a version is made, the words are recorded with it.</source>
        <translation>НЕ НАЙДЕНО. Ради них ничего не закрашено. Если копия будет сделана, слова запишутся вместе с ней.</translation>
    </message>
    <message>
        <source>Page {pages} could not be read by the machine. Draw a box over every name there.</source>
        <translation>Страницу {pages} машина прочитать не смогла. Нарисуйте там рамку поверх каждого имени.</translation>
    </message>
    <message>
        <source>This is a picture. A machine reads the words in it and misses some: draw boxes over the rest.</source>
        <translation>Это изображение. Слова на нём читает машина и часть пропускает: нарисуйте рамки поверх остального.</translation>
    </message>
    <message>
        <source>Page {pages} is or has a picture. A machine reads the words in it and misses some: draw boxes there.</source>
        <translation>Стр. {pages} — изображение, или на ней есть изображение. Слова на нём читает машина, часть она пропускает: нарисуйте там рамки.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Скрыть парольную фразу</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Показать парольную фразу</translation>
    </message>
</context>
<context>
    <name>PinningDialog</name>
    <message>
        <source>Compare a checkpoint kept outside</source>
        <translation>Сверить контрольную точку, сохранённую в другом месте</translation>
    </message>
    <message>
        <source>Stopped. Nothing was compared.</source>
        <translation>Остановлено. Ничего не сверено.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Take the checkpoint from a file</source>
        <translation>Взять контрольную точку из файла</translation>
    </message>
    <message>
        <source>Compare with the log</source>
        <translation>Сверить с журналом</translation>
    </message>
    <message>
        <source>Record that it was compared</source>
        <translation>Внести в записи, что сверено</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>This checkpoint is one of this log, after %n entry(s): up to there the log is what it was then.</source>
        <translation>
            <numerusform>Эта контрольная точка есть в журнале, число записей до неё: %n. До этого места журнал тот же, каким был тогда.</numerusform>
            <numerusform>Эта контрольная точка есть в журнале, число записей до неё: %n. До этого места журнал тот же, каким был тогда.</numerusform>
            <numerusform>Эта контрольная точка есть в журнале, число записей до неё: %n. До этого места журнал тот же, каким был тогда.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) came later.</source>
        <translation>
            <numerusform>Позже добавлена %n запись.</numerusform>
            <numerusform>Позже добавлены %n записи.</numerusform>
            <numerusform>Позже добавлено %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came later.</source>
        <translation>Позже ничего не записано.</translation>
    </message>
    <message>
        <source>Signed by the key of custodian {custodian}.</source>
        <translation>Подписана ключом хранителя {custodian}.</translation>
    </message>
    <message>
        <source>The record says now that this checkpoint was compared.</source>
        <translation>В записи внесено, что эта контрольная точка сверена.</translation>
    </message>
    <message>
        <source>This is no checkpoint of this vault. Needed are eight groups of five letters and digits, or the whole text of a checkpoint. Compare with the paper: the digits 0, 1, 8 and 9 never occur.</source>
        <translation>Это не контрольная точка этого хранилища. Нужны восемь групп по пять букв и цифр или весь текст контрольной точки. Сверьте с бумагой: цифр 0, 1, 8 и 9 в ней не бывает.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Не сверено</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Тревога</translation>
    </message>
    <message>
        <source>File with a checkpoint</source>
        <translation>Файл с контрольной точкой</translation>
    </message>
    <message>
        <source>A checkpoint on paper, with a colleague or with a notary shows whether this vault was set back or written anew. Type its eight groups, paste its text, or take a file. Nothing is written while it is compared.</source>
        <translation>Контрольная точка на бумаге, у коллеги или у нотариуса показывает, не возвращено ли это хранилище к прежнему состоянию и не переписано ли оно. Наберите её восемь групп, вставьте её текст или возьмите файл. При сверке ничего не записывается.</translation>
    </message>
    <message>
        <source>Checkpoint that was kept outside</source>
        <translation>Контрольная точка, сохранённая в другом месте</translation>
    </message>
</context>
<context>
    <name>PostBar</name>
    <message>
        <source>Screenshots of this post</source>
        <translation>Снимки этой публикации</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Previous screenshot</source>
        <translation>Предыдущий снимок</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Next screenshot</source>
        <translation>Следующий снимок</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move this screenshot up in the post</source>
        <translation>Поставить этот снимок выше в публикации</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Move this screenshot down in the post</source>
        <translation>Поставить этот снимок ниже в публикации</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} из {count}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Enlarge</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Preview of {title}</source>
        <translation>Просмотр: {title}</translation>
    </message>
    <message>
        <source>Press Enter to enlarge it.</source>
        <translation>Чтобы увеличить, нажмите Enter.</translation>
    </message>
</context>
<context>
    <name>PrintedPages</name>
    <message>
        <source>Printed pages</source>
        <translation>Печатные страницы</translation>
    </message>
    <message>
        <source>This exhibit as printed</source>
        <translation>Это доказательство на печати</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Как на печати</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger pages</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Напечатать опись</translation>
    </message>
    <message>
        <source>this exhibit; the list follows</source>
        <translation>это доказательство; опись готовится</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
</context>
<context>
    <name>ProfileFacts</name>
    <message>
        <source>Know this before anything leaves</source>
        <translation>Что знать, прежде чем что-то отдать</translation>
    </message>
    <message>
        <source>Languages that it takes</source>
        <translation>На каких языках принимают</translation>
    </message>
    <message>
        <source>Written from memory: a lawyer has to look</source>
        <translation>Записано по памяти: нужен взгляд юриста</translation>
    </message>
    <message>
        <source>Read in the source that is named</source>
        <translation>Прочитано в названном источнике</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>Everything that it needs is written.</source>
        <translation>Всё, что нужно, написано.</translation>
    </message>
    <message>
        <source>Missing in the case: {what}. Write it under “Edit…”.</source>
        <translation>Не хватает в деле: {what}. Напишите это через «Изменить…».</translation>
    </message>
    <message>
        <source>Missing: {what}, in {exhibits}.</source>
        <translation>Не хватает: {what}; {exhibits}.</translation>
    </message>
    <message>
        <source>No source was read. Written down on {day}.</source>
        <translation>Источник не прочитан. Записано {day}.</translation>
    </message>
    <message>
        <source>Source: {source}. Looked at on {day}.</source>
        <translation>Источник: {source}. Просмотрено {day}.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop this job</source>
        <translation>Остановить эту работу</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>Root certificate of a time-stamp authority…</source>
        <translation>Корневой сертификат службы отметок времени…</translation>
    </message>
    <message>
        <source>Root certificates of time-stamp authorities</source>
        <translation>Корневые сертификаты служб отметок времени</translation>
    </message>
    <message>
        <source>Choose the folder and check it…</source>
        <translation>Выбрать папку и проверить…</translation>
    </message>
    <message>
        <source>A bundle from somebody</source>
        <translation>Чужой комплект</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Ожидает окончания другой работы</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>нарушения</translation>
    </message>
    <message>
        <source>Failures found: {count}</source>
        <translation>Обнаружено нарушений: {count}</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>No failure found.</source>
        <translation>Нарушений не обнаружено.</translation>
    </message>
    <message>
        <source>Stopped. A check that was not finished says nothing about the bundle.</source>
        <translation>Остановлено. Незаконченная проверка ничего не говорит о комплекте.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Is it the right folder, the one with manifest-sha256.txt in it? If so, leave it as it is, and ask whoever gave it to you.</source>
        <translation>Та ли это папка? Нужна та, в которой лежит manifest-sha256.txt. Если та, оставьте её как есть и спросите того, кто её передал.</translation>
    </message>
    <message>
        <source>No failure means that these are the files that two keys signed, and that the entries shown stand in the log of that vault. It does not show who made the content, that it is true, or that the record is complete.</source>
        <translation>Если нарушений нет, перед вами те самые файлы, которые подписаны двумя ключами, а показанные записи стоят в журнале того хранилища. Это не показывает, кто создал содержание, что оно правдиво или что записи полны.</translation>
    </message>
    <message>
        <source>Nothing from outside was compared: anyone can make keys, and with them all of this. Ask for the checkpoint on another way.</source>
        <translation>Ни с чем со стороны не сравнивалось: создать ключи, а с ними и всё это, может кто угодно. Попросите контрольную точку иным путём.</translation>
    </message>
    <message>
        <source>Checks a folder with evidence that somebody gave to you: whether its files are those that were signed, and whether the log shows them. Nothing is written, and nothing leaves this computer.</source>
        <translation>Проверяет папку с доказательствами, которую вам передали: те ли в ней файлы, которые были подписаны, и показывает ли их журнал. Ничего не записывается и ничего не уходит с этого компьютера.</translation>
    </message>
    <message>
        <source>If you have the checkpoint or a key from somewhere else (a printed list, a letter, by telephone), write it here. Only then can anything show that the whole folder was not made anew. Else leave it all empty.</source>
        <translation>Если контрольная точка или ключ есть у вас из другого источника (напечатанная опись, письмо, телефон), впишите их сюда. Только тогда что-то может показать, что вся папка не сделана заново. Иначе оставьте всё пустым.</translation>
    </message>
    <message>
        <source>Checkpoint: eight groups of five characters</source>
        <translation>Контрольная точка: восемь групп по пять знаков</translation>
    </message>
    <message>
        <source>Public key of the vault or of its custodian, base64</source>
        <translation>Открытый ключ хранилища или хранителя, base64</translation>
    </message>
    <message>
        <source>Public keys of its witnesses, base64</source>
        <translation>Открытые ключи его свидетелей, base64</translation>
    </message>
    <message>
        <source>Folder of the bundle</source>
        <translation>Папка комплекта</translation>
    </message>
</context>
<context>
    <name>ProvingDialog</name>
    <message>
        <source>Give out a proof</source>
        <translation>Выдать комплект для проверки</translation>
    </message>
    <message>
        <source>Stopped. No folder was written. If writing had begun, the record says that it was to go out.</source>
        <translation>Остановлено. Папка не записана. Если запись уже началась, в журнале стоит, что комплект собирались выдать.</translation>
    </message>
    <message>
        <source>Exhibits to give out</source>
        <translation>Доказательства для выдачи</translation>
    </message>
    <message>
        <source>Give out the scans of stamped letters too</source>
        <translation>Выдать и сканы писем с печатью</translation>
    </message>
    <message>
        <source>Look at what would be seen</source>
        <translation>Посмотреть, что будет видно</translation>
    </message>
    <message>
        <source>Give out, unencrypted…</source>
        <translation>Выдать незашифрованным…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>To be given out, unencrypted: exhibit {numbers} of {case}.</source>
        <translation>
            <numerusform>Будет выдано незашифрованным: доказательство {numbers} дела {case}.</numerusform>
            <numerusform>Будут выданы незашифрованными: доказательства {numbers} дела {case}.</numerusform>
            <numerusform>Будут выданы незашифрованными: доказательства {numbers} дела {case}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. The folder is written, and was not checked: check it under Check before it goes out.</source>
        <translation>Остановлено. Папка записана, но не проверена: прежде чем её отдать, проверьте её в разделе «Проверка».</translation>
    </message>
    <message>
        <source>The folder is {path}. Nothing in it is encrypted. HOW-TO.txt in it says how to verify it.</source>
        <translation>Папка: {path}. В ней ничего не зашифровано. Как её проверить, сказано в файле HOW-TO.ru.txt.</translation>
    </message>
    <message>
        <source>It is being checked as whoever gets it would check it.</source>
        <translation>Она проверяется так, как её проверит получатель.</translation>
    </message>
    <message>
        <source>Failures found: {count}. Do not give this folder out; check the vault.</source>
        <translation>Обнаружено нарушений: {count}. Не отдавайте эту папку; проверьте хранилище.</translation>
    </message>
    <message>
        <source>The folder was read again and checked. No failure found; below stands what it does not show.</source>
        <translation>Папка прочитана снова и проверена. Нарушений не обнаружено; ниже сказано, чего она не показывает.</translation>
    </message>
    <message>
        <source>New folder for the proof</source>
        <translation>Новая папка для комплекта</translation>
    </message>
    <message>
        <source>Whoever gets the folder can verify without this program that these exhibits are what was taken in, and sees nothing of the rest of the vault. Nothing is written before you have seen what would be seen.</source>
        <translation>Получатель папки сможет без этой программы проверить, что эти доказательства — именно то, что было принято, и не увидит ничего другого из хранилища. Ничего не записывается, пока вы не посмотрели, что будет видно.</translation>
    </message>
    <message>
        <source>An earlier checkpoint that they hold; may stay empty</source>
        <translation>Более ранняя контрольная точка, которая есть у получателя; можно оставить пустым</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Доказательства</translation>
    </message>
    <message>
        <source>Without them it is said that a letter was stamped, when and by whom.</source>
        <translation>Без них сказано лишь, что на письме поставлена печать, когда и кем.</translation>
    </message>
    <message>
        <source>With it the folder proves that your record went on from there.</source>
        <translation>С ней папка доказывает, что ваши записи продолжаются с того места.</translation>
    </message>
    <message>
        <source>Take a tick away to keep a fact back, or set one to let it be seen. The text above follows. Facts without which nothing is proved do not stand here, nor notes, which never leave.</source>
        <translation>Снимите отметку, чтобы сведение не было видно, или поставьте её, чтобы было. Текст выше изменится. Здесь нет сведений, без которых ничего не доказать, и нет заметок: они не покидают хранилище.</translation>
    </message>
    <message>
        <source>What would be seen</source>
        <translation>Что будет видно</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Give these eight groups on another way too, on paper or by telephone: only with them can somebody see that no other keys were put in.</source>
        <translation>Передайте эти восемь групп ещё и иным путём, на бумаге или по телефону: только по ним можно увидеть, что ключи не подменены.</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Destroy an item</source>
        <translation>Уничтожение единицы</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Destroy for ever</source>
        <translation>Уничтожить навсегда</translation>
    </message>
    <message>
        <source>Destroy {item}?</source>
        <translation>Уничтожить {item}?</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>Destroyed: its content, its name, its card, what was read from it, and what was typed for it. Nobody can bring them back from this vault, with whatever key.</source>
        <translation>Уничтожается: содержание, имя, карточка, то, что из неё прочитано, и то, что для неё набрано. Вернуть это из хранилища не сможет никто, ни с каким ключом.</translation>
    </message>
    <message>
        <source>Staying for ever: that there was an item with this number, when it was taken in, that and why it was destroyed, and the sums of the log, so that every checkpoint still fits.</source>
        <translation>Остаётся навсегда: что была единица с этим номером, когда её приняли, что и почему её уничтожили, и контрольные суммы журнала, так что все контрольные точки по-прежнему сходятся.</translation>
    </message>
    <message>
        <source>Not reached: the second copy follows when it is next brought up to date. Other copies, backups, printed lists, saved originals and the file that it came from are yours to see to.</source>
        <translation>Не затронуто: вторая копия последует при следующем обновлении. О других копиях, резервных копиях, напечатанных описях, сохранённых оригиналах и исходном файле позаботьтесь сами.</translation>
    </message>
    <message>
        <source>Why? Recorded for ever and printed: it must not say what the thing was.</source>
        <translation>Почему? Записывается навсегда и печатается: причина не должна говорить, что это было.</translation>
    </message>
    <message>
        <source>Type {item} to confirm</source>
        <translation>Для подтверждения наберите {item}</translation>
    </message>
    <message>
        <source>Its content stays: {items} has the same. Destroy that too if it has to go.</source>
        <translation>Содержание остаётся: такое же у {items}. Если и оно должно исчезнуть, уничтожьте и это.</translation>
    </message>
    <message>
        <source>Texts of exhibits that also held other items stay, and may speak of it.</source>
        <translation>Тексты доказательств, в которые входили и другие единицы, остаются и могут о ней говорить.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>Redacted versions made of it stay, with the words that were removed from them: {items}. Destroy those too if they have to go.</source>
        <translation>Остаются копии с закрашенными местами, сделанные из неё, вместе со словами, которые из них убраны: {items}. Если и они должны исчезнуть, уничтожьте и их.</translation>
    </message>
</context>
<context>
    <name>ReceivingDialog</name>
    <message>
        <source>Handovers from and to other vaults</source>
        <translation>Передачи из других хранилищ и в них</translation>
    </message>
    <message>
        <source>Save an invitation…</source>
        <translation>Сохранить приглашение…</translation>
    </message>
    <message>
        <source>Take in a package…</source>
        <translation>Принять пакет…</translation>
    </message>
    <message>
        <source>Take in a receipt…</source>
        <translation>Принять расписку…</translation>
    </message>
    <message>
        <source>Take in, and save the receipt…</source>
        <translation>Принять и сохранить расписку…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Save the page to sign as PDF…</source>
        <translation>Сохранить страницу для подписей в PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Write its receipt again…</source>
        <translation>Записать расписку ещё раз…</translation>
    </message>
    <message>
        <source>Handovers so far</source>
        <translation>Передачи до сих пор</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Пока нет.</translation>
    </message>
    <message>
        <source>The invitation is written to {path}; no secret is in it. Send it to whoever is to hand items over to you, and read these eight groups to them by telephone: {short}</source>
        <translation>Приглашение записано в {path}; тайны в нём нет. Отправьте его тому, кто будет передавать вам материалы, и прочтите ему по телефону эти восемь групп: {short}</translation>
    </message>
    <message>
        <source>A package from {name}, vault {vault}</source>
        <translation>Пакет от: {name}, хранилище {vault}</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), handed over on {day} by their clock.</source>
        <translation>
            <numerusform>%n единица, передано {day} по их часам.</numerusform>
            <numerusform>%n единицы, передано {day} по их часам.</numerusform>
            <numerusform>%n единиц, передано {day} по их часам.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason, as they say: {reason}</source>
        <translation>Причина, с их слов: {reason}</translation>
    </message>
    <message>
        <source>Taken in: {items}. {record} keeps their custody from before.</source>
        <translation>Принято: {items}. {record} хранит сведения о прежнем хранении.</translation>
    </message>
    <message>
        <source>The receipt is written to {path}, not encrypted: send it back to {name}.</source>
        <translation>Расписка записана в {path}, она не зашифрована: отправьте её обратно ({name}).</translation>
    </message>
    <message>
        <source>But the receipt was not written.</source>
        <translation>Но расписка не записана.</translation>
    </message>
    <message>
        <source>The receipt is written to {path}, as it was signed then. That file is not encrypted.</source>
        <translation>Расписка записана в {path}, какой она была подписана тогда. Этот файл не зашифрован.</translation>
    </message>
    <message numerus="yes">
        <source>{name} took %n item(s) in on {day}, by their clock.</source>
        <translation>
            <numerusform>{name}: принята %n единица {day}, по их часам.</numerusform>
            <numerusform>{name}: принято %n единицы {day}, по их часам.</numerusform>
            <numerusform>{name}: принято %n единиц {day}, по их часам.</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt is kept as {item}. This vault still has the items.</source>
        <translation>Расписка хранится как {item}. Материалы остаются и в этом хранилище.</translation>
    </message>
    <message>
        <source>Save an invitation</source>
        <translation>Сохранить приглашение</translation>
    </message>
    <message>
        <source>Package from another vault</source>
        <translation>Пакет из другого хранилища</translation>
    </message>
    <message>
        <source>Receipt that came back</source>
        <translation>Вернувшаяся расписка</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Сохранить расписку</translation>
    </message>
    <message>
        <source>Save the page to sign</source>
        <translation>Сохранить страницу для подписей</translation>
    </message>
    <message numerus="yes">
        <source>From {name}, vault {vault}: %n item(s), taken in on {day}.</source>
        <translation>
            <numerusform>От: {name}, хранилище {vault}: %n единица, принято {day}.</numerusform>
            <numerusform>От: {name}, хранилище {vault}: %n единицы, принято {day}.</numerusform>
            <numerusform>От: {name}, хранилище {vault}: %n единиц, принято {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To {name}, vault {vault}: %n item(s), handed over on {day}.</source>
        <translation>
            <numerusform>Кому: {name}, хранилище {vault}: %n единица, передано {day}.</numerusform>
            <numerusform>Кому: {name}, хранилище {vault}: %n единицы, передано {day}.</numerusform>
            <numerusform>Кому: {name}, хранилище {vault}: %n единиц, передано {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt: taken in there on {day}.</source>
        <translation>Расписка: там принято {day}.</translation>
    </message>
    <message>
        <source>Compare these eight groups with the other keeper by telephone before you go on:</source>
        <translation>Прежде чем продолжать, сверьте эти восемь групп с другим хранителем по телефону:</translation>
    </message>
    <message>
        <source>Somebody is to hand items over to you: send them an invitation of this vault.</source>
        <translation>Кто-то собирается передать вам материалы: отправьте ему приглашение этого хранилища.</translation>
    </message>
    <message>
        <source>Somebody handed items over to you. Their package is verified first; all of it is taken in, or nothing.</source>
        <translation>Вам передали материалы. Пакет сначала проверяется; принимается всё или ничего.</translation>
    </message>
    <message>
        <source>Somebody whom you handed items over to sent the receipt back.</source>
        <translation>Тот, кому вы передали материалы, прислал расписку.</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Language of the sheet</source>
        <translation>Язык листа</translation>
    </message>
    <message>
        <source>Save the sheet as PDF…</source>
        <translation>Сохранить лист в PDF…</translation>
    </message>
    <message>
        <source>I have written the words down, apart from the sheet</source>
        <translation>Слова записаны мной отдельно от листа</translation>
    </message>
    <message>
        <source>Making the sheet…</source>
        <translation>Лист составляется…</translation>
    </message>
    <message>
        <source>The sheet is saved as {path}. These words open it. They are shown only now.</source>
        <translation>Лист сохранён: {path}. Его открывают эти слова. Они показаны только сейчас.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>Without the passphrase nothing in this vault can be read, by anybody. The recovery sheet is the way back in. It is sealed with words of its own: print it and keep it in one place, keep its words in another, for example each with a person whom you trust.</source>
        <translation>Без парольной фразы никто и ничего в этом хранилище не прочитает. Лист восстановления — запасной вход. Он запечатан собственными словами: напечатайте лист и храните его в одном месте, а слова — в другом, например у разных людей, которым доверяете.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Сохранение листа восстановления</translation>
    </message>
    <message>
        <source>Words that open the sheet: {words}</source>
        <translation>Слова, которые открывают лист: {words}</translation>
    </message>
    <message>
        <source>Sealed with words of its own</source>
        <translation>Запечатан собственными словами</translation>
    </message>
    <message>
        <source>Open, to be deposited elsewhere</source>
        <translation>Открытый, для хранения в другом месте</translation>
    </message>
    <message>
        <source>The open sheet bears the key in plain letters. Whoever sees it, or a photo of it, reads everything in this vault for ever, and no change of passphrase helps. Make it only to deposit it elsewhere at once.</source>
        <translation>На открытом листе ключ напечатан как есть. Кто увидит его или его фотографию, навсегда прочтёт всё в этом хранилище, и смена парольной фразы не поможет. Делайте его, только чтобы сразу отдать на хранение в другое место.</translation>
    </message>
    <message>
        <source>Print the sheet…</source>
        <translation>Напечатать лист…</translation>
    </message>
    <message>
        <source>The open sheet is saved as {path}. Take it off this computer now, and delete the file.</source>
        <translation>Открытый лист сохранён как {path}. Сейчас же унесите его с этого компьютера и удалите файл.</translation>
    </message>
    <message>
        <source>The sheet goes to the printer. These words open it. They are shown only now.</source>
        <translation>Лист отправлен на принтер. Эти слова открывают его. Они показаны только сейчас.</translation>
    </message>
    <message>
        <source>The open sheet goes to the printer. Fetch it at once.</source>
        <translation>Открытый лист отправлен на принтер. Заберите его сразу.</translation>
    </message>
    <message>
        <source>Form of the sheet: {form}</source>
        <translation>Вид листа: {form}</translation>
    </message>
    <message>
        <source>Sent to the printer. The print system may keep a copy of the page.</source>
        <translation>Отправлено на принтер. Система печати может сохранить копию страницы.</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>The printer took no page.</source>
        <translation>Принтер не принял ни одной страницы.</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Не напечатано</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save the sheet as PDF, and print that file elsewhere.</source>
        <translation>Этот компьютер не знает ни одного принтера. Сохраните лист в PDF и напечатайте этот файл в другом месте.</translation>
    </message>
    <message>
        <source>Make the open sheet?</source>
        <translation>Сделать открытый лист?</translation>
    </message>
    <message>
        <source>Whoever sees it, or a photo of it, reads everything in this vault for ever.</source>
        <translation>Кто увидит его или его фотографию, навсегда прочтёт всё в этом хранилище.</translation>
    </message>
    <message>
        <source>Make it open</source>
        <translation>Сделать открытый</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Не делать</translation>
    </message>
</context>
<context>
    <name>RecoveryQuestion</name>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open for looking only</source>
        <translation>Открыть только для просмотра</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Назад, к парольной фразе</translation>
    </message>
    <message>
        <source>This is the recovery key</source>
        <translation>Это ключ восстановления</translation>
    </message>
    <message>
        <source>It is nobody’s own key. What is recorded from now on is signed by a new custodian called recovery, and every proof says so.</source>
        <translation>Это ничей ключ. Всё, что будет записано с этого момента, подпишет новый хранитель по имени recovery, и об этом говорится в каждом доказательстве.</translation>
    </message>
    <message>
        <source>Afterwards give yourself a passphrase of your own, in the place Keys. If you only want to look, nothing is recorded.</source>
        <translation>Затем заведите себе собственную парольную фразу в разделе «Ключи». Если вы хотите только посмотреть, ничего не записывается.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Открывается…</translation>
    </message>
</context>
<context>
    <name>RedactingDialog</name>
    <message>
        <source>Redact</source>
        <translation>Закрасить</translation>
    </message>
    <message>
        <source>Stopped. No redacted version was made, and nothing was recorded.</source>
        <translation>Остановлено. Копия с закрашенными местами не сделана, ничего не записано.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Show what it would look like</source>
        <translation>Показать, как это будет</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Redact {item}</source>
        <translation>Закрасить {item}</translation>
    </message>
    <message>
        <source>The code of a ground has at most 12 Latin letters, figures, dots, lines: R1, for example.</source>
        <translation>Код основания — до 12 латинских букв, цифр, точек, чёрточек: например, R1.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>These words cannot be looked for: needed are 2 to 200 characters with letters or figures.</source>
        <translation>Эти слова искать нельзя: нужно от 2 до 200 знаков, среди них буквы или цифры.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>{page}, with what will be painted over</source>
        <translation>{page}, и что на ней будет закрашено</translation>
    </message>
    <message>
        <source>What is marked is kept nowhere. Close once more to leave it; or go on.</source>
        <translation>Отмеченное нигде не сохраняется. Закройте ещё раз, чтобы его оставить, или продолжайте.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больше</translation>
    </message>
</context>
<context>
    <name>RemoveKey</name>
    <message>
        <source>Remove a key of {name}</source>
        <translation>Удалить ключ: {name}</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>Удалить ключ</translation>
    </message>
    <message>
        <source>From now on this key does not open this copy of the vault. The record keeps that it did, and until when.</source>
        <translation>С этого момента ключ не открывает эту копию хранилища. В записях остаётся, что он открывал и до какого времени.</translation>
    </message>
    <message>
        <source>You opened with this key. Once the vault is locked, these still open it: {keys}; and the recovery key.</source>
        <translation>Вы открыли этим ключом. Когда хранилище будет заперто, его откроют ещё: {keys}; и ключ восстановления.</translation>
    </message>
    <message>
        <source>What this does not do</source>
        <translation>Чего это не делает</translation>
    </message>
    <message>
        <source>A copy of the key that somebody kept still opens any copy of this vault: on another disk, in a backup, on a stick, in what flash memory keeps of deleted files.</source>
        <translation>Копия ключа, которую кто-то сохранил, по-прежнему открывает любую копию этого хранилища: на другом диске, в резервной копии, на флеш-накопителе, в том, что флеш-память хранит от удалённых файлов.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Удаляется…</translation>
    </message>
    <message>
        <source>Whoever opened the vault once may know its recovery key, which opens it for ever, also what is added later. Where that matters, hand the vault over to new keys instead.</source>
        <translation>Кто хоть раз открыл хранилище, может знать его ключ восстановления, который открывает его навсегда, в том числе добавленное позже. Если это важно, лучше передайте хранилище новым ключам.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>The requests are written</source>
        <translation>Запросы записаны</translation>
    </message>
    <message>
        <source>1. Carry this folder to a computer that is online: {path}</source>
        <translation>1. Отнесите эту папку на компьютер, который подключён к сети: {path}</translation>
    </message>
    <message>
        <source>2. Run one of these lines there, in that folder; two are better than one. They send a digest and a random number, nothing of the content.</source>
        <translation>2. Выполните там, в этой папке, одну из этих строк; две лучше, чем одна. Они отправляют хеш и случайное число, из содержания — ничего.</translation>
    </message>
    <message>
        <source>3. Bring back the files that end in .tsr, and press “Take in an answer…” for each.</source>
        <translation>3. Принесите обратно файлы, имя которых кончается на .tsr, и для каждого нажмите «Принять ответ…».</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>QR code of the request to {authority}, as base64</source>
        <translation>QR-код запроса к {authority}, в base64</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Скопировать строку</translation>
    </message>
    <message>
        <source>Copy the line for {name}</source>
        <translation>Скопировать строку для {name}</translation>
    </message>
    <message>
        <source>Line for {name}: {line}</source>
        <translation>Строка для {name}: {line}</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>The page as it would be</source>
        <translation>Страница, какой она будет</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Make the redacted version</source>
        <translation>Сделать закрашенную копию</translation>
    </message>
    <message>
        <source>Back to the boxes</source>
        <translation>Назад к рамкам</translation>
    </message>
    <message>
        <source>Why? For the record; it is not printed. May stay empty.</source>
        <translation>Почему? Для журнала; не печатается. Можно не заполнять.</translation>
    </message>
    <message>
        <source>So it would look; nothing is made yet. Look at every page. Only what is black here is hidden. Where words follow a box in the same line, their place tells how long the hidden words are: make such a box wider.</source>
        <translation>Так это будет выглядеть; пока ничего не сделано. Посмотрите каждую страницу. Закрыто только то, что здесь чёрное. Если за рамкой в той же строке идут слова, их место выдаёт длину закрытых слов: сделайте такую рамку шире.</translation>
    </message>
    <message>
        <source>This page cannot be shown here.</source>
        <translation>Эту страницу нельзя показать здесь.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Nothing of this is encrypted unless it says so here. Keep it as you would keep the papers themselves.</source>
        <translation>Всё это не зашифровано, если здесь не сказано иное. Храните это так же, как сами бумаги.</translation>
    </message>
    <message>
        <source>Note the submission…</source>
        <translation>Записать обращение…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Назад к выбору</translation>
    </message>
    <message>
        <source>Give these eight groups on another way too, on paper or by telephone: only with them can somebody see that no other keys were put in.</source>
        <translation>Передайте эти восемь групп ещё и иным путём, на бумаге или по телефону: только по ним можно увидеть, что ключи не подменены.</translation>
    </message>
    <message>
        <source>The bundle is built</source>
        <translation>Сборник составлен</translation>
    </message>
    <message>
        <source>Its own verifier, which whoever gets it can run too, found no failure.</source>
        <translation>Его собственная программа проверки, которую может запустить и получатель, нарушений не нашла.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n notice(s); they stand below.</source>
        <translation>
            <numerusform>Есть %n замечание, оно ниже.</numerusform>
            <numerusform>Есть %n замечания, они ниже.</numerusform>
            <numerusform>Есть %n замечаний, они ниже.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n том</numerusform>
            <numerusform>%n тома</numerusform>
            <numerusform>%n томов</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages}, {volumes}; recorded as entry {entry}.</source>
        <translation>{pages}, {volumes}; внесено как запись {entry}.</translation>
    </message>
    <message>
        <source>The folder, not encrypted: {path}</source>
        <translation>Папка, не зашифрована: {path}</translation>
    </message>
    <message>
        <source>Larger than this forum takes: {files}</source>
        <translation>Больше, чем принимает этот орган: {files}</translation>
    </message>
    <message>
        <source>It is being read as whoever gets it will read it.</source>
        <translation>Сборник читается так, как его прочтёт получатель.</translation>
    </message>
    <message>
        <source>Encrypted for your recipient: {path}</source>
        <translation>Зашифровано для вашего получателя: {path}</translation>
    </message>
    <message>
        <source>The zip, not encrypted: {path}</source>
        <translation>Файл zip, не зашифрован: {path}</translation>
    </message>
    <message>
        <source>Failures found: {count}. Do not give it out; check the vault.</source>
        <translation>Обнаружено нарушений: {count}. Не передавайте сборник; проверьте хранилище.</translation>
    </message>
    <message>
        <source>Read again: no failure found. Below stands what the bundle does not show.</source>
        <translation>Прочитано заново: нарушений не найдено. Ниже сказано, чего сборник не показывает.</translation>
    </message>
    <message>
        <source>Of a kind that this forum does not take: {files}</source>
        <translation>Такого вида эта инстанция не принимает: {files}</translation>
    </message>
</context>
<context>
    <name>ReviewPart</name>
    <message>
        <source>Build the bundle, unencrypted…</source>
        <translation>Составить сборник, без шифрования…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the choices</source>
        <translation>Назад к выбору</translation>
    </message>
    <message>
        <source>What leaves: version {version} of the list, for: {forum}</source>
        <translation>Что уйдёт: версия описи {version}, для: {forum}</translation>
    </message>
    <message>
        <source>Not what this forum takes</source>
        <translation>Чего эта инстанция не принимает</translation>
    </message>
    <message>
        <source>Would stop the bundle</source>
        <translation>Из-за этого сборник не будет сделан</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) above wait for your yes.</source>
        <translation>
            <numerusform>%n группа выше ждёт вашего согласия.</numerusform>
            <numerusform>%n группы выше ждут вашего согласия.</numerusform>
            <numerusform>%n групп выше ждут вашего согласия.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not to this forum</source>
        <translation>Этому органу нельзя</translation>
    </message>
    <message>
        <source>Exhibit {mark}: {reason}.</source>
        <translation>Доказательство {mark}: {reason}.</translation>
    </message>
    <message>
        <source>Put a sheet in their place, and look again</source>
        <translation>Вставить вместо них лист и посмотреть снова</translation>
    </message>
    <message>
        <source>Nothing is built like this. You can put a sheet in their place that says only the number, go back and leave them out, or tick one there that may go all the same. What a person did not agree to goes only as a redacted version.</source>
        <translation>В таком виде ничего не составляется. Можно вставить вместо них лист, на котором стоит только номер, вернуться и исключить их или отметить там то, что всё же можно передать. То, на что человек не дал согласия, уйдёт только закрашенным.</translation>
    </message>
    <message>
        <source>Goes out although it is kept back</source>
        <translation>Передаётся, хотя закрыто</translation>
    </message>
    <message>
        <source>To know before</source>
        <translation>Что нужно знать заранее</translation>
    </message>
    <message>
        <source>The list was issued for another forum: {forum}. Its marks stay as they are.</source>
        <translation>Опись выпущена для другого органа: {forum}. Её обозначения не меняются.</translation>
    </message>
    <message>
        <source>By its number alone, with a sheet in its place: exhibit {line}.</source>
        <translation>Только номер, вместо него лист: доказательство {line}.</translation>
    </message>
    <message>
        <source>This forum asks for it, and nobody has written it: {missing}. Write it under Exhibits, and issue the list anew.</source>
        <translation>Этот орган требует, но не вписано: {missing}. Впишите это в разделе «Доказательства» и выпустите опись заново.</translation>
    </message>
    <message>
        <source>What cannot be hidden</source>
        <translation>Чего нельзя скрыть</translation>
    </message>
    <message>
        <source>the originals, byte for byte: the program does not find everything that is inside them</source>
        <translation>подлинники целиком, до байта: программа находит в них не всё</translation>
    </message>
    <message>
        <source>on the pages made of them: who wrote remarks, and who takes part in mails and chats</source>
        <translation>на страницах, сделанных из них: кто писал пометки и кто участвует в письмах и чатах</translation>
    </message>
    <message>
        <source>I have read this, and it may leave</source>
        <translation>Я это прочёл (прочла), и это можно передать</translation>
    </message>
    <message>
        <source>{group}: I have read this, and it may leave</source>
        <translation>{group}: я это прочёл (прочла), и это можно передать</translation>
    </message>
    <message>
        <source>What must not be known is covered with “Redact…” under Evidence, or its exhibit is left out. In brackets stands where it is: the exhibit with the item, a part of the bundle, or an entry of the record.</source>
        <translation>То, чего знать не должны, закройте («Материалы», «Закрасить…») или не включайте это доказательство. В скобках указано, где оно стоит: доказательство и материал, часть сборника или запись журнала.</translation>
    </message>
    <message>
        <source>Look yourself</source>
        <translation>Посмотрите сами</translation>
    </message>
    <message>
        <source>It goes out on these consents</source>
        <translation>Передаётся на основании этих согласий</translation>
    </message>
    <message>
        <source>The program names senders, authors and who left remarks; in no file does it look for names in the running text.</source>
        <translation>Программа называет отправителей, авторов и тех, кто оставил пометки; имён в самом тексте она не ищет ни в одном файле.</translation>
    </message>
</context>
<context>
    <name>SampleGuide</name>
    <message>
        <source>Its passphrase is in {file}, beside it.</source>
        <translation>Его парольная фраза лежит рядом, в файле {file}.</translation>
    </message>
    <message>
        <source>This is the sample case; people and posts are invented. Every file is an item, kept as it was. Choose one to see what is known of it.</source>
        <translation>Это учебное дело; люди и публикации вымышлены. Каждый файл — единица хранения, сохранённая как есть. Выберите любую, чтобы увидеть, что о ней известно.</translation>
    </message>
    <message>
        <source>Next: exhibits</source>
        <translation>Далее: доказательства</translation>
    </message>
    <message>
        <source>Items become numbered exhibits here. The page beside the list is what a court would get.</source>
        <translation>Здесь единицы становятся пронумерованными доказательствами. Страница рядом с описью — то, что получит суд.</translation>
    </message>
    <message>
        <source>Next: custody</source>
        <translation>Далее: хранение</translation>
    </message>
    <message>
        <source>Everything that was done is written down here, and nothing can be taken out unnoticed.</source>
        <translation>Здесь записано всё, что делалось, и ничто нельзя изъять незаметно.</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Далее: проверка</translation>
    </message>
    <message>
        <source>A check decrypts every original and compares it with the record. Try one.</source>
        <translation>Проверка расшифровывает каждый оригинал и сверяет его с журналом. Попробуйте.</translation>
    </message>
    <message>
        <source>Sample case</source>
        <translation>Учебное дело</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Next: submissions</source>
        <translation>Далее: обращения</translation>
    </message>
    <message>
        <source>What was handed to an authority is followed here. What is overdue stands first.</source>
        <translation>Здесь видно, что подано в органы. Просроченное стоит первым.</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>Seal this copy before a journey</source>
        <translation>Запечатать эту копию перед поездкой</translation>
    </message>
    <message>
        <source>Make a challenge</source>
        <translation>Создать запрос</translation>
    </message>
    <message>
        <source>Take up one that I saved…</source>
        <translation>Взять сохранённый ранее…</translation>
    </message>
    <message>
        <source>QR code with the text of the challenge</source>
        <translation>QR-код с текстом запроса</translation>
    </message>
    <message>
        <source>Save it as a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>I have gone through every other copy of this vault</source>
        <translation>Я проверил все другие копии этого хранилища</translation>
    </message>
    <message>
        <source>Recovery sheets and identity files stay at home</source>
        <translation>Листы восстановления и файлы с ключами остаются дома</translation>
    </message>
    <message>
        <source>Seal this copy</source>
        <translation>Запечатать эту копию</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>1. Whose key stays</source>
        <translation>1. Чей ключ остаётся</translation>
    </message>
    <message>
        <source>Every key of this copy but theirs is removed: until you are back you cannot open it, even under pressure. So that nobody is locked out by a forgotten passphrase, they first show that their key opens.</source>
        <translation>Все ключи этой копии, кроме ключа коллеги, удаляются: до возвращения вы не сможете её открыть даже под давлением. Чтобы никто не остался снаружи из-за забытой парольной фразы, коллега сначала показывает, что его ключ открывает.</translation>
    </message>
    <message>
        <source>Nobody else has a key that opens. Add a colleague first.</source>
        <translation>Ни у кого больше нет ключа, который открывает. Сначала добавьте коллегу.</translation>
    </message>
    <message>
        <source>Text of the challenge</source>
        <translation>Текст запроса</translation>
    </message>
    <message>
        <source>2. Send it to them</source>
        <translation>2. Отправьте запрос коллеге</translation>
    </message>
    <message>
        <source>Send the file or the text on a way that only they read: it holds their key, wrapped. They choose “Answer a challenge” on their first page, and get seven words, which they tell you, best by telephone.</source>
        <translation>Отправьте файл или текст так, чтобы его прочёл только коллега: в нём его ключ, в обёртке. На первой странице коллега выбирает «Ответить на проверочный запрос», получает семь слов и сообщает их вам, лучше по телефону.</translation>
    </message>
    <message>
        <source>3. Their words</source>
        <translation>3. Слова коллеги</translation>
    </message>
    <message>
        <source>The seven words that they sent back</source>
        <translation>Семь слов, которые сообщил коллега</translation>
    </message>
    <message>
        <source>A second copy was last brought up to date on {time}. It opens with your passphrase as before.</source>
        <translation>Вторая копия обновлялась в последний раз {time}. Ваша парольная фраза открывает её, как и прежде.</translation>
    </message>
    <message>
        <source>Sealing stops your passphrase on this copy only. Second copies, backups, sticks, other computers, snapshots of the file system and what somebody else has open as before; flash memory may keep bytes of the removed keys.</source>
        <translation>Ваша парольная фраза перестаёт открывать только эту копию. Вторые и резервные копии, флеш-накопители, другие компьютеры, снимки файловой системы и то, что есть у других, открываются, как прежде; флеш-память может хранить остатки удалённых ключей.</translation>
    </message>
    <message>
        <source>The challenge that they answered</source>
        <translation>Запрос, на который ответил коллега</translation>
    </message>
    <message>
        <source>Save the challenge</source>
        <translation>Сохранение запроса</translation>
    </message>
    <message>
        <source>Add nothing in another copy until you are back: two copies that went on apart are troublesome to join.</source>
        <translation>Ничего не добавляйте в другой копии, пока не вернётесь: две разошедшиеся копии трудно соединить.</translation>
    </message>
</context>
<context>
    <name>SecondCopyCard</name>
    <message>
        <source>Bring up to date</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Choose a folder for the copy…</source>
        <translation>Выбрать папку для копии…</translation>
    </message>
    <message>
        <source>Bring back from the copy…</source>
        <translation>Вернуть из копии…</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>Вторая копия</translation>
    </message>
    <message>
        <source>There is none yet. Choose a folder on another disk: everything is copied there as it is, encrypted, and read back. If this disk dies, the copy is the vault.</source>
        <translation>Её ещё нет. Выберите папку на другом диске: всё копируется туда как есть, зашифрованным, и читается обратно. Если этот диск выйдет из строя, хранилищем станет копия.</translation>
    </message>
    <message>
        <source>Last brought up to date on {moment}, in {place}. Keep it apart from this computer.</source>
        <translation>В последний раз обновлена {moment}, в {place}. Храните её отдельно от этого компьютера.</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Ожидает окончания другой работы</translation>
    </message>
    <message>
        <source>Written to {place} and read back: {size}.</source>
        <translation>Записано в {place} и прочитано обратно: {size}.</translation>
    </message>
    <message numerus="yes">
        <source>%n destroyed original(s) were destroyed there too.</source>
        <translation>
            <numerusform>%n уничтоженный оригинал уничтожен и там.</numerusform>
            <numerusform>%n уничтоженных оригинала уничтожены и там.</numerusform>
            <numerusform>%n уничтоженных оригиналов уничтожены и там.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) that were there before have the right size and were not read again.</source>
        <translation>
            <numerusform>%n оригинал, который уже был там, нужного размера и заново не читался.</numerusform>
            <numerusform>%n оригинала, которые уже были там, нужного размера и заново не читались.</numerusform>
            <numerusform>%n оригиналов, которые уже были там, нужного размера и заново не читались.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vault itself lacks %n original(s) that this copy has; they were read there, and are good. Bring them back from it.</source>
        <translation>
            <numerusform>В самом хранилище не хватает %n оригинала, который есть в этой копии; там он прочитан и исправен. Верните его из неё.</numerusform>
            <numerusform>В самом хранилище не хватает %n оригиналов, которые есть в этой копии; там они прочитаны и исправны. Верните их из неё.</numerusform>
            <numerusform>В самом хранилище не хватает %n оригиналов, которые есть в этой копии; там они прочитаны и исправны. Верните их из неё.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy is not whole: the vault itself lacks something. Check the vault.</source>
        <translation>Копия неполна: чего-то недостаёт в самом хранилище. Проверьте хранилище.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Обновлена</translation>
    </message>
    <message>
        <source>Not whole</source>
        <translation>Неполна</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) brought back: {files}.</source>
        <translation>
            <numerusform>Возвращён %n файл: {files}.</numerusform>
            <numerusform>Возвращено %n файла: {files}.</numerusform>
            <numerusform>Возвращено %n файлов: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This copy has nothing good in place of %n file(s) either: {files}. If there is another copy, try that one.</source>
        <translation>
            <numerusform>В этой копии тоже нет исправного %n файла: {files}. Если есть другая копия, попробуйте её.</numerusform>
            <numerusform>В этой копии тоже нет исправных %n файлов: {files}. Если есть другая копия, попробуйте её.</numerusform>
            <numerusform>В этой копии тоже нет исправных %n файлов: {files}. Если есть другая копия, попробуйте её.</numerusform>
        </translation>
    </message>
    <message>
        <source>This copy has nothing that could be brought back.</source>
        <translation>В этой копии нет ничего, что можно было бы вернуть.</translation>
    </message>
    <message>
        <source>The vault is open for looking only, so this is not in the record. Lock it and unlock it again.</source>
        <translation>Хранилище открыто только для просмотра, поэтому это не записано. Закройте его и откройте снова.</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>Stopped. What is copied stays; the next time goes on from there.</source>
        <translation>Остановлено. Скопированное остаётся; в следующий раз работа продолжится с этого места.</translation>
    </message>
    <message>
        <source>Folder for the second copy: empty, or the copy of before</source>
        <translation>Папка для второй копии: пустая или с прежней копией</translation>
    </message>
    <message>
        <source>Folder of the second copy</source>
        <translation>Папка второй копии</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Внесено</translation>
    </message>
</context>
<context>
    <name>SeenBox</name>
    <message>
        <source>What would be seen</source>
        <translation>Что будет видно</translation>
    </message>
    <message>
        <source>{item}: the whole content, {size}, with all that is inside the file: {path}</source>
        <translation>{item}: всё содержимое, {size}, со всем, что есть внутри файла: {path}</translation>
    </message>
    <message>
        <source>Of the record, these entries with these facts; every other fact stays a salted digest:</source>
        <translation>Из журнала — эти записи с этими сведениями; вместо всех других сведений остаются хеши с солью:</translation>
    </message>
    <message>
        <source>Not shown: {names}</source>
        <translation>Не видно: {names}</translation>
    </message>
    <message>
        <source>No time stamp goes with it: no outside party vouches for any date here.</source>
        <translation>Отметки времени с этим не выдаются: ни одна дата здесь не подтверждена посторонним лицом.</translation>
    </message>
    <message numerus="yes">
        <source>Time stamp over %n entry(s): {time}, said to be by {who}</source>
        <translation>
            <numerusform>Отметка времени, записей: %n; {time}, названа служба: {who}</numerusform>
            <numerusform>Отметка времени, записей: %n; {time}, названа служба: {who}</numerusform>
            <numerusform>Отметка времени, записей: %n; {time}, названа служба: {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cosignature over %n entry(s): {time}, said to be by {who}</source>
        <translation>
            <numerusform>Подпись свидетеля, записей: %n; {time}, назван свидетель: {who}</numerusform>
            <numerusform>Подпись свидетеля, записей: %n; {time}, назван свидетель: {who}</numerusform>
            <numerusform>Подпись свидетеля, записей: %n; {time}, назван свидетель: {who}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stamped letter {number} over %n entry(s): {day}, by {who}, as you wrote</source>
        <translation>
            <numerusform>Письмо {number} с печатью, записей: %n; {day}, кто поставил, с ваших слов: {who}</numerusform>
            <numerusform>Письмо {number} с печатью, записей: %n; {day}, кто поставил, с ваших слов: {who}</numerusform>
            <numerusform>Письмо {number} с печатью, записей: %n; {day}, кто поставил, с ваших слов: {who}</numerusform>
        </translation>
    </message>
    <message>
        <source>What cannot be hidden, whoever gets it:</source>
        <translation>Что нельзя скрыть, кто бы это ни получил:</translation>
    </message>
    <message numerus="yes">
        <source>that the record has %n entry(s) now, and which places these have in it</source>
        <translation>
            <numerusform>что в журнале теперь записей: %n, и какие места занимают в нём эти</numerusform>
            <numerusform>что в журнале теперь записей: %n, и какие места занимают в нём эти</numerusform>
            <numerusform>что в журнале теперь записей: %n, и какие места занимают в нём эти</numerusform>
        </translation>
    </message>
    <message>
        <source>the times of these entries, the custodian of each, and when the vault was made</source>
        <translation>время этих записей, хранитель каждой и когда создано хранилище</translation>
    </message>
    <message>
        <source>in steps of 8, how many facts each entry has</source>
        <translation>с точностью до 8, сколько сведений в каждой записи</translation>
    </message>
    <message>
        <source>the vault&apos;s number {vault} and its keys, which link all that is ever given out of it</source>
        <translation>номер хранилища {vault} и его ключи: по ним видно, что всё выданное — из одного хранилища</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>Это окно</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Lock when nobody touches it for</source>
        <translation>Запирать, если никто не работает</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>While files are being taken in or checked the window waits with this lock until they are done. These settings last until the program ends; nothing of them is written to the disk.</source>
        <translation>Пока файлы принимаются или проверяются, окно откладывает запирание до конца этой работы. Настройки действуют до закрытия программы; на диск они не записываются.</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Это хранилище</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Recipient, its public key</source>
        <translation>Открытый ключ, которым зашифровано (recipient)</translation>
    </message>
    <message>
        <source>Checkpoint: note it elsewhere, and you can tell later that nothing was taken away</source>
        <translation>Контрольная точка: запишите её в другом месте, и позже будет видно, что ничего не изъято</translation>
    </message>
    <message>
        <source>The vault is also locked before this computer sleeps, and when its screen is locked.</source>
        <translation>Хранилище запирается и перед сном этого компьютера, и при блокировке его экрана.</translation>
    </message>
    <message>
        <source>The vault is also locked before this computer sleeps. When its screen is locked, this system does not tell the program: lock by hand with Ctrl+L before you walk away.</source>
        <translation>Хранилище запирается и перед сном этого компьютера. О блокировке экрана эта система программе не сообщает: прежде чем отойти, заприте его сами клавишами Ctrl+L.</translation>
    </message>
    <message>
        <source>The vault is also locked when the screen of this computer is locked. Before it sleeps, this system does not tell the program: lock by hand with Ctrl+L before you close the lid.</source>
        <translation>Хранилище запирается и при блокировке экрана этого компьютера. О переходе в сон эта система программе не сообщает: прежде чем закрыть крышку, заприте его сами клавишами Ctrl+L.</translation>
    </message>
    <message>
        <source>This system does not tell the program when it sleeps or when its screen is locked: lock by hand with Ctrl+L before you close the lid or walk away.</source>
        <translation>Эта система не сообщает программе ни о переходе в сон, ни о блокировке экрана: прежде чем закрыть крышку или отойти, заприте хранилище сами клавишами Ctrl+L.</translation>
    </message>
</context>
<context>
    <name>SheetEntry</name>
    <message>
        <source>Text of the sheet</source>
        <translation>Текст листа</translation>
    </message>
    <message>
        <source>Open a file with its text…</source>
        <translation>Открыть файл с этим текстом…</translation>
    </message>
    <message>
        <source>The sheet’s own seven words</source>
        <translation>Семь собственных слов листа</translation>
    </message>
    <message>
        <source>Unlock with the sheet</source>
        <translation>Открыть листом</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Назад, к парольной фразе</translation>
    </message>
    <message>
        <source>Opening the sheet…</source>
        <translation>Лист открывается…</translation>
    </message>
    <message>
        <source>What stands on the recovery sheet</source>
        <translation>Что стоит на листе восстановления</translation>
    </message>
    <message>
        <source>Scan the code on the sheet with a camera that is not online, or type the text in its frame, line by line. Capitals and small letters differ. An open sheet has one line, which begins with AGE-SECRET-KEY-1.</source>
        <translation>Считайте код с листа камерой, которая не подключена к сети, или наберите текст из рамки строка за строкой. Большие и малые буквы различаются. На открытом листе одна строка, она начинается с AGE-SECRET-KEY-1.</translation>
    </message>
    <message>
        <source>File with the text of the sheet</source>
        <translation>Файл с текстом листа</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Exhibits of the case</source>
        <translation>Доказательства по делу</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>QR code with the text of the checkpoint</source>
        <translation>QR-код с текстом контрольной точки</translation>
    </message>
    <message>
        <source>as of entry {number}</source>
        <translation>по состоянию на запись {number}</translation>
    </message>
    <message>
        <source>Checkpoint: {groups}</source>
        <translation>Контрольная точка: {groups}</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Контрольная точка</translation>
    </message>
    <message>
        <source>Write these 40 characters down or photograph the code, and keep them away from this computer. They change with every entry.</source>
        <translation>Запишите эти 40 знаков или сфотографируйте код и храните их отдельно от этого компьютера. Они меняются с каждой записью.</translation>
    </message>
    <message>
        <source>Compare one kept outside…</source>
        <translation>Сверить сохранённую…</translation>
    </message>
    <message>
        <source>Compare a checkpoint kept outside</source>
        <translation>Сверить контрольную точку, сохранённую в другом месте</translation>
    </message>
    <message>
        <source>What this record can show</source>
        <translation>Что могут показать эти записи</translation>
    </message>
    <message>
        <source>Own record: the log says what was taken in, when and by whom. Whoever keeps an older checkpoint can have it shown that no entry before it was changed or taken away.</source>
        <translation>Собственные записи: в журнале сказано, что, когда и кем принято. Тот, у кого есть более ранняя контрольная точка, может потребовать доказательства, что ни одна запись до неё не изменена и не удалена.</translation>
    </message>
    <message>
        <source>All other dates rest on the keeper’s word and clock, the order of entries on the keeper alone.</source>
        <translation>Все остальные даты основаны на слове хранителя и его часах, порядок записей — только на слове хранителя.</translation>
    </message>
    <message>
        <source>Nothing here shows who made the content, that it is true, that it was online, or that the record is complete.</source>
        <translation>Ничто здесь не показывает, кто создал содержание, что оно правдиво, что оно было размещено в сети или что записи полны.</translation>
    </message>
    <message>
        <source>Where the log stands</source>
        <translation>Докуда дошёл журнал</translation>
    </message>
</context>
<context>
    <name>SubmissionDetail</name>
    <message>
        <source>Edit or add the answer…</source>
        <translation>Изменить или внести ответ…</translation>
    </message>
    <message>
        <source>Edit this submission, or add the answer</source>
        <translation>Изменить это обращение или внести ответ</translation>
    </message>
    <message>
        <source>Attach the receipt…</source>
        <translation>Приложить квитанцию…</translation>
    </message>
    <message>
        <source>Take a file in as the receipt</source>
        <translation>Принять файл как квитанцию</translation>
    </message>
    <message>
        <source>Attach the answer…</source>
        <translation>Приложить ответ…</translation>
    </message>
    <message>
        <source>Take a file in as the answer</source>
        <translation>Принять файл как ответ</translation>
    </message>
</context>
<context>
    <name>SubmissionForm</name>
    <message>
        <source>Submission</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Record the submission</source>
        <translation>Записать обращение</translation>
    </message>
    <message>
        <source>Edit submission {number}</source>
        <translation>Изменить обращение {number}</translation>
    </message>
    <message>
        <source>New submission</source>
        <translation>Новое обращение</translation>
    </message>
    <message>
        <source>You wrote this before the vault was locked. It is not recorded yet.</source>
        <translation>Это вы написали до того, как хранилище закрылось. Оно ещё не записано.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Не записано</translation>
    </message>
    <message>
        <source>of {moment}, entry {number}</source>
        <translation>от {moment}, запись {number}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>Only to whom and when it was sent are needed. All else can be added later.</source>
        <translation>Нужно только указать, кому и когда отправлено. Остальное можно внести позже.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>What, when and how</source>
        <translation>Что, когда и как</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Квитанция</translation>
    </message>
    <message>
        <source>Until when an answer is due</source>
        <translation>До какого дня нужен ответ</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Что из этого вышло</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SubmissionList</name>
    <message>
        <source>Submissions, overdue first</source>
        <translation>Обращения, сначала просроченные</translation>
    </message>
</context>
<context>
    <name>SubmissionsView</name>
    <message>
        <source>Submissions</source>
        <translation>Обращения</translation>
    </message>
    <message>
        <source>Submissions of which case</source>
        <translation>Обращения какого дела</translation>
    </message>
    <message>
        <source>Save annex as PDF…</source>
        <translation>Сохранить приложение в PDF…</translation>
    </message>
    <message>
        <source>Save the annex of remedies tried as PDF</source>
        <translation>Сохранить приложение об использованных средствах защиты в PDF</translation>
    </message>
    <message>
        <source>…as a table</source>
        <translation>…таблицей</translation>
    </message>
    <message>
        <source>Save the annex of remedies tried as a table (CSV)</source>
        <translation>Сохранить приложение об использованных средствах защиты таблицей (CSV)</translation>
    </message>
    <message>
        <source>New submission…</source>
        <translation>Новое обращение…</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Ожидает окончания другой работы</translation>
    </message>
    <message>
        <source>The file is evidence of the case now, and belongs to {number}. Keep the original too.</source>
        <translation>Файл теперь среди материалов дела и относится к {number}. Сохраните и подлинник.</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>The annex is written to {path}. That file is not encrypted.</source>
        <translation>Приложение записано в {path}. Этот файл не зашифрован.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Stopped. Nothing was attached.</source>
        <translation>Остановлено. Ничего не приложено.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Квитанция</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Save the annex</source>
        <translation>Сохранить приложение</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Все дела</translation>
    </message>
    <message>
        <source>sent on {day}</source>
        <translation>отправлено {day}</translation>
    </message>
    <message>
        <source>No case yet</source>
        <translation>Дел пока нет</translation>
    </message>
    <message>
        <source>What is submitted belongs to a case: it says who complains, and of what. Create one first.</source>
        <translation>Обращение относится к делу: в нём сказано, кто и на что жалуется. Сначала создайте дело.</translation>
    </message>
    <message>
        <source>Go to the exhibits and create a case</source>
        <translation>Перейти к доказательствам и создать дело</translation>
    </message>
    <message>
        <source>Nothing submitted yet</source>
        <translation>Ничего ещё не подано</translation>
    </message>
    <message>
        <source>Write down here what you handed to the police, a prosecutor, a court or a UN body: when, how, with which receipt, and by when an answer is due. What is overdue then stands first, and the list can be printed to show which remedies you tried.</source>
        <translation>Записывайте здесь, что вы подали в полицию, прокуратуру, суд или орган ООН: когда, как, с какой квитанцией и до какого дня нужен ответ. Просроченное окажется первым, а список можно напечатать, чтобы показать, какие средства защиты вы использовали.</translation>
    </message>
    <message>
        <source>Record a submission</source>
        <translation>Записать обращение</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Назад, на предыдущую страницу</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Use an identity file…</source>
        <translation>Файл с ключом (age identity)…</translation>
    </message>
    <message>
        <source>Another vault…</source>
        <translation>Другое хранилище…</translation>
    </message>
    <message>
        <source>This vault is locked</source>
        <translation>Хранилище заперто</translation>
    </message>
    <message>
        <source>Vault {id}</source>
        <translation>Хранилище {id}</translation>
    </message>
    <message>
        <source>Vault {id}. Last written {time}, as the file times say.</source>
        <translation>Хранилище {id}. Последняя запись: {time}, судя по времени файлов.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Открывается…</translation>
    </message>
    <message>
        <source>Open for looking only</source>
        <translation>Открыть только для просмотра</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Заперто</translation>
    </message>
    <message>
        <source>Identity file</source>
        <translation>Файл с ключом</translation>
    </message>
    <message>
        <source>Use the recovery sheet…</source>
        <translation>Лист восстановления…</translation>
    </message>
    <message>
        <source>Without the passphrase: a file with your own age key, or the recovery sheet, sealed or open.</source>
        <translation>Без парольной фразы: файл с вашим собственным ключом age или лист восстановления, запечатанный или открытый.</translation>
    </message>
    <message>
        <source>That copy has nothing of what is missing here. Nothing was changed; look for another one.</source>
        <translation>В этой копии нет того, чего не хватает здесь. Ничего не изменено; поищите другую.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Issued lists</source>
        <translation>Выпущенные описи</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Printed pages</source>
        <translation>Печатные страницы</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>This list was issued by rules from a file: {forum}. Choose that file first, under “Forum and numbers…”.</source>
        <translation>Эта опись выпущена по правилам из файла: {forum}. Сначала выберите этот файл: «Куда и нумерация…».</translation>
    </message>
    <message>
        <source>Version {number}, issued on {day}</source>
        <translation>Версия {number}, выпущена {day}</translation>
    </message>
    <message>
        <source>Version {number} is written to {path}. That file is not encrypted.</source>
        <translation>Версия {number} записана в {path}. Этот файл не зашифрован.</translation>
    </message>
    <message>
        <source>The first list: nothing to compare it with.</source>
        <translation>Первая опись: сравнивать не с чем.</translation>
    </message>
    <message>
        <source>No exhibit changed since the version before.</source>
        <translation>С прежней версии ни одно доказательство не изменилось.</translation>
    </message>
    <message>
        <source>Save exhibit list</source>
        <translation>Сохранение описи доказательств</translation>
    </message>
    <message>
        <source>Which version</source>
        <translation>Какая версия</translation>
    </message>
    <message>
        <source>Changed since the version before</source>
        <translation>Изменилось с прежней версии</translation>
    </message>
    <message>
        <source>Each as it was issued; nothing here can be changed.</source>
        <translation>Каждая такая, какой была выпущена; изменить здесь ничего нельзя.</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message numerus="yes">
        <source>%n file(s) were added while the vault was locked and wait to be reviewed.</source>
        <translation>
            <numerusform>%n файл добавлен, пока хранилище было закрыто, и ожидает просмотра.</numerusform>
            <numerusform>%n файла добавлены, пока хранилище было закрыто, и ожидают просмотра.</numerusform>
            <numerusform>%n файлов добавлены, пока хранилище было закрыто, и ожидают просмотра.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Просмотреть…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Waiting to be reviewed</source>
        <translation>Ожидает просмотра</translation>
    </message>
    <message>
        <source>Files that wait</source>
        <translation>Ожидающие файлы</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Accept what is chosen</source>
        <translation>Принять выбранное</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Reject what is chosen</source>
        <translation>Отклонить выбранное</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Выбрать все</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Anyone with the vault’s folder could have put these there, and chosen their names and times. Accept what you know the origin of: the item says for ever that it came this way.</source>
        <translation>Положить их сюда и выбрать их имена и время мог любой, у кого есть папка хранилища. Принимайте то, происхождение чего вам известно: единица навсегда хранит запись о том, что пришла этим путём.</translation>
    </message>
    <message>
        <source>Reason, when you reject: it is recorded</source>
        <translation>Причина, если отклоняете: она записывается</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) taken in. Each says for ever that it came this way.</source>
        <translation>
            <numerusform>Принята %n единица. Запись о том, что она пришла этим путём, остаётся навсегда.</numerusform>
            <numerusform>Приняты %n единицы. Запись о том, что они пришли этим путём, остаётся навсегда.</numerusform>
            <numerusform>Принято %n единиц. Запись о том, что они пришли этим путём, остаётся навсегда.</numerusform>
        </translation>
    </message>
    <message>
        <source>Content brought back: {items}.</source>
        <translation>Содержимое возвращено: {items}.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) rejected and removed; that is recorded.</source>
        <translation>
            <numerusform>%n файл отклонён и удалён; это записано.</numerusform>
            <numerusform>%n файла отклонены и удалены; это записано.</numerusform>
            <numerusform>%n файлов отклонены и удалены; это записано.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) were left as they are.</source>
        <translation>
            <numerusform>Ещё %n файл оставлен как есть.</numerusform>
            <numerusform>Ещё %n файла оставлены как есть.</numerusform>
            <numerusform>Ещё %n файлов оставлены как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>It says of itself: {name}, added {moment}.</source>
        <translation>Сам файл сообщает о себе: {name}, добавлен {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen.</source>
        <translation>
            <numerusform>Выбран %n файл.</numerusform>
            <numerusform>Выбрано %n файла.</numerusform>
            <numerusform>Выбрано %n файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be taken in: {file}</source>
        <translation>Принять нельзя: {file}</translation>
    </message>
    <message>
        <source>Holds the lost content of {item}: {name}</source>
        <translation>Хранит утраченное содержимое {item}: {name}</translation>
    </message>
    <message>
        <source>It says more than can be listed here. All of it is recorded if you accept it.</source>
        <translation>Файл сообщает о себе больше, чем можно показать здесь. Если вы его примете, всё это будет записано.</translation>
    </message>
</context>
<context>
    <name>WaitingPreview</name>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Keeps what you collect encrypted and unchanged on this computer, writes down who did what and when, and prints exhibit lists for a court. It never goes online.</source>
        <translation>Хранит собранное на этом компьютере зашифрованным и неизменным, записывает, кто что сделал и когда, и печатает описи доказательств для суда. В сеть не выходит никогда.</translation>
    </message>
    <message>
        <source>Making a vault for the sample case</source>
        <translation>Создаётся хранилище для учебного дела</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Не сделано</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Открыть хранилище</translation>
    </message>
    <message>
        <source>Choose the folder of a vault on this computer or on a stick. You need its passphrase.</source>
        <translation>Выберите папку хранилища на этом компьютере или на флеш-накопителе. Понадобится его парольная фраза.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>Создать хранилище</translation>
    </message>
    <message>
        <source>One vault for each client or matter. Takes two minutes, and paper to write a passphrase on.</source>
        <translation>Одно хранилище на каждого доверителя или дело. Нужны две минуты и бумага, чтобы записать парольную фразу.</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Создать…</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Сначала осмотреться</translation>
    </message>
    <message>
        <source>The sample case shows the whole work on invented people and posts. It goes where you say.</source>
        <translation>Учебное дело показывает всю работу на вымышленных людях и публикациях. Оно ляжет туда, куда вы скажете.</translation>
    </message>
    <message>
        <source>Open the sample case…</source>
        <translation>Открыть учебное дело…</translation>
    </message>
    <message>
        <source>Check a bundle…</source>
        <translation>Проверить комплект…</translation>
    </message>
    <message>
        <source>Check a bundle from somebody</source>
        <translation>Проверить чужой комплект</translation>
    </message>
    <message>
        <source>A folder with evidence that somebody gave to you; no vault is needed</source>
        <translation>Папка с доказательствами, которую вам передали; хранилище не нужно</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Папка хранилища</translation>
    </message>
    <message>
        <source>Where shall the sample vault be put?</source>
        <translation>Куда положить хранилище с примером?</translation>
    </message>
    <message>
        <source>Answer a challenge…</source>
        <translation>Ответить на проверочный запрос…</translation>
    </message>
    <message>
        <source>Answer a colleague’s challenge</source>
        <translation>Ответить на проверочный запрос коллеги</translation>
    </message>
    <message>
        <source>A colleague who seals a vault before a journey sent you one</source>
        <translation>Его прислал вам коллега, который запечатывает хранилище перед поездкой</translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>not stated</source>
        <translation>не указано</translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message numerus="yes">
        <source>%n thing(s) were noticed while opening. The place Check tells them.</source>
        <translation>
            <numerusform>При открытии замечено обстоятельство (%n). О нём сказано в разделе «Проверка».</numerusform>
            <numerusform>При открытии замечены обстоятельства (%n). О них сказано в разделе «Проверка».</numerusform>
            <numerusform>При открытии замечены обстоятельства (%n). О них сказано в разделе «Проверка».</numerusform>
        </translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Замечено</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Запереть</translation>
    </message>
    <message>
        <source>Lock the vault now</source>
        <translation>Запереть хранилище сейчас</translation>
    </message>
    <message>
        <source>Your decision and your reason stand in the record now, as entry {entries}.</source>
        <translation>Ваше решение и его причина теперь в журнале, запись {entries}.</translation>
    </message>
    <message>
        <source>Kept as evidence of what is lost: {files}.</source>
        <translation>Сохранено как доказательство утраты: {files}.</translation>
    </message>
    <message>
        <source>Check everything now, and make a second copy.</source>
        <translation>Теперь проверьте всё и сделайте вторую копию.</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Записано</translation>
    </message>
</context>
<context>
    <name>_PlaceStep</name>
    <message>
        <source>for example K-1</source>
        <translation>например K-1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose the folder that the vault goes into</source>
        <translation>Выбрать папку, в которой будет хранилище</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the beginning</source>
        <translation>Назад к началу</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Кто хранит</translation>
    </message>
    <message>
        <source>A name or a code. It stands in the record and on printed pages, and cannot be taken back.</source>
        <translation>Имя или код. Стоит в записях и на печатных страницах, отозвать его нельзя.</translation>
    </message>
    <message>
        <source>Folder that the vault goes into</source>
        <translation>Папка, в которой будет хранилище</translation>
    </message>
    <message>
        <source>Name of the vault&apos;s own folder</source>
        <translation>Имя собственной папки хранилища</translation>
    </message>
    <message>
        <source>One vault for each client or matter: two lists from one vault show that they belong together. Whoever sees the folder sees its name, so let the name tell nothing.</source>
        <translation>Одно хранилище на каждого доверителя или дело: две описи из одного хранилища показывают, что они связаны. Кто видит папку, видит и её имя, поэтому пусть имя ни о чём не говорит.</translation>
    </message>
    <message>
        <source>Write who keeps the vault: a name or a code. It stands in the record and on printed pages.</source>
        <translation>Напишите, кто хранит: имя или код. Он стоит в записях и на печатных страницах.</translation>
    </message>
</context>
<context>
    <name>_RecoveryStep</name>
    <message>
        <source>Go on and add your first evidence</source>
        <translation>Далее: принять первый материал</translation>
    </message>
    <message>
        <source>Go on without a sheet for now</source>
        <translation>Пока продолжить без листа</translation>
    </message>
    <message>
        <source>The vault is made, and open.</source>
        <translation>Хранилище создано и открыто.</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>Открываем хранилище…</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>{field}: unknown, or withheld for safety</source>
        <translation>{field}: неизвестно или не указывается ради безопасности</translation>
    </message>
    <message>
        <source>Unknown, or withheld for safety (Alt+Down)</source>
        <translation>Неизвестно или не указывается ради безопасности (Alt+↓)</translation>
    </message>
    <message>
        <source>Alt and Down: unknown, or withheld for safety</source>
        <translation>Alt и стрелка вниз: неизвестно или не указывается ради безопасности</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Оставить пустым</translation>
    </message>
    <message>
        <source>different values, kept as they are</source>
        <translation>разные значения, остаются как есть</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>разные значения</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>ЧТО ЭТО</translation>
    </message>
    <message>
        <source>WHERE IT WAS POSTED</source>
        <translation>ГДЕ ОПУБЛИКОВАНО</translation>
    </message>
    <message>
        <source>HOW IT WAS CAPTURED</source>
        <translation>КАК ЗАФИКСИРОВАНО</translation>
    </message>
    <message>
        <source>WHAT IT SAYS</source>
        <translation>ЧТО СКАЗАНО</translation>
    </message>
    <message>
        <source>TRANSLATION</source>
        <translation>ПЕРЕВОД</translation>
    </message>
    <message>
        <source>CONSENT AND NOTE</source>
        <translation>СОГЛАСИЕ И ЗАМЕТКА</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What it is, in a few words</source>
        <translation>Что это, в нескольких словах</translation>
    </message>
    <message>
        <source>Which network, site or messenger</source>
        <translation>Какая сеть, сайт или мессенджер</translation>
    </message>
    <message>
        <source>Its handle, as @…</source>
        <translation>Имя аккаунта, в виде @…</translation>
    </message>
    <message>
        <source>As it was seen in the address bar</source>
        <translation>Как в адресной строке</translation>
    </message>
    <message>
        <source>The time exactly as displayed</source>
        <translation>Время точно так, как показано</translation>
    </message>
    <message>
        <source>Seen on the screen, remembered, …</source>
        <translation>Видно на экране, по памяти…</translation>
    </message>
    <message>
        <source>Who handed it over; a code will do</source>
        <translation>Кто передал; достаточно кода</translation>
    </message>
    <message>
        <source>Who else saw it; a code will do</source>
        <translation>Кто ещё видел; достаточно кода</translation>
    </message>
    <message>
        <source>Its tags, as kk, ru</source>
        <translation>Обозначения языков, как kk, ru</translation>
    </message>
    <message>
        <source>Whom it is about; codes will do</source>
        <translation>О ком это; достаточно кодов</translation>
    </message>
    <message>
        <source>The number of that item, as E-000017</source>
        <translation>Номер той единицы, в виде E-000017</translation>
    </message>
    <message>
        <source>When the translation was made</source>
        <translation>Когда сделан перевод</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>What can be seen or heard, without judging it</source>
        <translation>Что видно или слышно, без оценок</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Платформа</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Shown name</source>
        <translation>Отображаемое имя</translation>
    </message>
    <message>
        <source>The name that the account shows</source>
        <translation>Имя, которое показывает аккаунт</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Зафиксировано</translation>
    </message>
    <message>
        <source>How that time is known</source>
        <translation>Откуда известно это время</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>Как получено</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>От кого получено</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Phone or computer used</source>
        <translation>Какой телефон или компьютер</translation>
    </message>
    <message>
        <source>Browser or app</source>
        <translation>Браузер или приложение</translation>
    </message>
    <message>
        <source>What it was shown in, with version</source>
        <translation>В чём показано, с версией</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Свидетель</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Что утверждается</translation>
    </message>
    <message>
        <source>What it asserts, in its own words</source>
        <translation>Что утверждает, его собственными словами</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Кого касается</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Расшифровка</translation>
    </message>
    <message>
        <source>Its words, written down</source>
        <translation>Слова, записанные текстом</translation>
    </message>
    <message>
        <source>Translation of</source>
        <translation>Перевод чего</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Переводчик</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Имя или код</translation>
    </message>
    <message>
        <source>Date of translation</source>
        <translation>Дата перевода</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Who agreed to which use</source>
        <translation>Кто согласился на какое использование</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутренняя заметка</translation>
    </message>
    <message>
        <source>Never leaves the vault</source>
        <translation>Никогда не покидает хранилище</translation>
    </message>
    <message>
        <source>Write the number of an item, for example E-000017.</source>
        <translation>Напишите номер единицы, например E-000017.</translation>
    </message>
    <message>
        <source>unknown or withheld</source>
        <translation>неизвестно или не указано</translation>
    </message>
    <message>
        <source>As 14.03.2026 or 2026-03-14, or with 09:30</source>
        <translation>14.03.2026 или 2026-03-14, можно с 09:30</translation>
    </message>
    <message>
        <source>Write a date as 2026-03-14 or 14.03.2026. A time may follow: 14.03.2026 09:30.</source>
        <translation>Запишите дату как 2026-03-14 или 14.03.2026. После неё может стоять время: 14.03.2026 09:30.</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Do not delete anything. Bring the file back from a second copy of the vault, then check again.</source>
        <translation>Ничего не удаляйте. Верните файл из второй копии хранилища и проверьте снова.</translation>
    </message>
    <message>
        <source>Stop adding to this vault. Copy the whole folder away as it is, and compare with a second copy or a checkpoint that you noted.</source>
        <translation>Ничего больше не добавляйте в это хранилище. Скопируйте всю папку в другое место как есть и сравните со второй копией или с записанной вами контрольной точкой.</translation>
    </message>
    <message>
        <source>Ask who else could write to this folder. Leave the file where it is until that is clear; it may be evidence.</source>
        <translation>Выясните, кто ещё мог писать в эту папку. До тех пор оставьте файл на месте: он может быть доказательством.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Ничего делать не нужно.</translation>
    </message>
    <message>
        <source>It is whole again as soon as that file is brought back from a second copy.</source>
        <translation>Всё восстановится, как только этот файл будет возвращён из второй копии.</translation>
    </message>
    <message>
        <source>It is whole again as soon as that item is.</source>
        <translation>Всё восстановится вместе с этой единицей.</translation>
    </message>
    <message>
        <source>A part of the log is missing: later parts are there, this one is not.</source>
        <translation>Часть журнала отсутствует: более поздние части есть, а этой нет.</translation>
    </message>
    <message>
        <source>A part of the log cannot be read, or does not verify.</source>
        <translation>Часть журнала не читается или не проходит проверку.</translation>
    </message>
    <message>
        <source>This file stands in the log but carries no signature of this vault: it was not written by it.</source>
        <translation>Этот файл стоит в журнале, но на нём нет подписи этого хранилища: его записало не оно.</translation>
    </message>
    <message>
        <source>A copy of another part of the log, or a part of another history, stands in this place.</source>
        <translation>На этом месте стоит копия другой части журнала или часть другой истории.</translation>
    </message>
    <message>
        <source>This vault has seen more entries than the log holds now: it was set back to an older state.</source>
        <translation>Это хранилище видело больше записей, чем сейчас в журнале: его вернули в более старое состояние.</translation>
    </message>
    <message>
        <source>The log is not the one that this vault has seen: two copies of it went different ways.</source>
        <translation>Это не тот журнал, который видело хранилище: две его копии разошлись.</translation>
    </message>
    <message>
        <source>This entry stood in {file}, which cannot be read.</source>
        <translation>Эта запись стояла в файле {file}, который не читается.</translation>
    </message>
    <message>
        <source>The log names this stored file, but it is gone.</source>
        <translation>Журнал называет этот хранимый файл, но его нет.</translation>
    </message>
    <message>
        <source>This stored file is not what the log says.</source>
        <translation>Этот хранимый файл не таков, как сказано в журнале.</translation>
    </message>
    <message>
        <source>The disk refused to read this stored file.</source>
        <translation>Диск отказался прочитать этот хранимый файл.</translation>
    </message>
    <message>
        <source>Copy the whole vault to another disk as soon as you can; this disk may be failing. Then check there.</source>
        <translation>Как можно скорее скопируйте всё хранилище на другой диск: этот, возможно, выходит из строя. Затем проверьте там.</translation>
    </message>
    <message>
        <source>As far as the log can be read, every key of whoever signed this part had been removed before. It counts, because a key may have been added in the part that is lost.</source>
        <translation>Насколько журнал можно прочесть, все ключи того, кто подписал эту часть, были до этого удалены. Она засчитывается, потому что в утраченной части мог быть добавлен ключ.</translation>
    </message>
    <message>
        <source>Ask that person, by another way, whether they recorded it.</source>
        <translation>Спросите этого человека другим путём, он ли это записал.</translation>
    </message>
    <message>
        <source>This folder is a second copy that is behind: bringing it up to date was cut off before it ended. What was destroyed or removed in the vault may still be here.</source>
        <translation>Эта папка — отставшая вторая копия: её обновление прервалось, не дойдя до конца. Здесь ещё может быть то, что в хранилище уничтожено или удалено.</translation>
    </message>
    <message>
        <source>Open the vault that this is a copy of, and bring the copy up to date again.</source>
        <translation>Откройте хранилище, копией которого она является, и обновите копию снова.</translation>
    </message>
    <message>
        <source>This entry is signed, but what it says is not of its form; it counts for nothing.</source>
        <translation>Эта запись подписана, но сказанное в ней не соответствует её форме; она не учитывается.</translation>
    </message>
    <message>
        <source>Another version of the program may have written it. Check with the newest version.</source>
        <translation>Возможно, её записала другая версия программы. Проверьте новейшей версией.</translation>
    </message>
    <message>
        <source>The content of this item stands in {file}, which cannot be read.</source>
        <translation>Содержание этой единицы находится в файле {file}, который не читается.</translation>
    </message>
    <message>
        <source>The content of this item can be read, but the entry that took it in stood in {file}.</source>
        <translation>Содержание этой единицы читается, но запись о её приёме стояла в файле {file}.</translation>
    </message>
    <message>
        <source>This exhibit contains {item}, whose content cannot be read.</source>
        <translation>В это доказательство входит {item}, содержание которой не читается.</translation>
    </message>
    <message>
        <source>This exhibit contains {item}, whose record cannot be read.</source>
        <translation>В это доказательство входит {item}, запись о которой не читается.</translation>
    </message>
    <message>
        <source>The log does not know this key: somebody may have added a way to open the vault.</source>
        <translation>Журнал не знает этого ключа: возможно, кто-то добавил способ открыть хранилище.</translation>
    </message>
    <message>
        <source>The log says that this key was removed, but it is there again.</source>
        <translation>В журнале сказано, что этот ключ удалён, но он снова здесь.</translation>
    </message>
    <message>
        <source>This key is not the one that the log knows; its passphrase may no longer open.</source>
        <translation>Это не тот ключ, который известен журналу; его парольная фраза может больше не открывать.</translation>
    </message>
    <message>
        <source>The disk refused to read this key.</source>
        <translation>Диск отказался прочитать этот ключ.</translation>
    </message>
    <message>
        <source>The log knows this key, but it is gone; its passphrase no longer opens the vault.</source>
        <translation>Журнал знает этот ключ, но его нет; его парольная фраза больше не открывает хранилище.</translation>
    </message>
    <message>
        <source>No entry names this stored file: an intake may have been cut off before it counted.</source>
        <translation>Ни одна запись не называет этот хранимый файл: возможно, приём прервался раньше, чем был засчитан.</translation>
    </message>
    <message>
        <source>Files were added while the vault was locked and wait for a decision: {count}. They are no evidence yet.</source>
        <translation>Файлы, добавленные в запертое хранилище, ждут решения: {count}. Доказательствами они ещё не являются.</translation>
    </message>
    <message>
        <source>Accept what you know the origin of; anyone with the folder could have put them there.</source>
        <translation>Примите то, происхождение чего вам известно: положить их туда мог любой, у кого есть папка.</translation>
    </message>
    <message>
        <source>This is no inbox file of this vault: it cannot be taken in.</source>
        <translation>Это не файл для входящих этого хранилища: принять его нельзя.</translation>
    </message>
    <message>
        <source>Anyone with the folder could have put it there. Move it elsewhere, or reject it.</source>
        <translation>Положить его туда мог любой, у кого есть папка. Переместите его в другое место или отклоните.</translation>
    </message>
    <message>
        <source>The stored file of {item} is missing or damaged, and this inbox file holds its content.</source>
        <translation>Хранимого файла {item} нет или он повреждён, а в этом файле из входящих есть его содержимое.</translation>
    </message>
    <message>
        <source>Review the inbox and accept it: that brings the content back.</source>
        <translation>Просмотрите входящие и примите его: содержимое вернётся.</translation>
    </message>
    <message>
        <source>This file is larger than {limit} GB, the most that a file in the inbox may have.</source>
        <translation>Этот файл больше {limit} ГБ, а больше файлу во входящих быть нельзя.</translation>
    </message>
    <message>
        <source>Anyone with the folder could have put it there. Delete it from the folder inbox yourself.</source>
        <translation>Положить его туда мог любой, у кого есть папка. Удалите его из папки inbox сами.</translation>
    </message>
    <message>
        <source>This inbox file was accepted or rejected before, and counts once.</source>
        <translation>Этот файл из входящих уже был принят или отклонён и считается один раз.</translation>
    </message>
    <message>
        <source>This inbox file was accepted or rejected before; it was removed.</source>
        <translation>Этот файл из входящих уже был принят или отклонён; он удалён.</translation>
    </message>
    <message>
        <source>There are many files in the inbox that cannot be taken in: {count}.</source>
        <translation>Во входящих много файлов, которые нельзя принять: {count}.</translation>
    </message>
    <message>
        <source>This file is no part of the vault.</source>
        <translation>Этот файл не относится к хранилищу.</translation>
    </message>
    <message>
        <source>Move it elsewhere if you put it there; else ask who did.</source>
        <translation>Если его положили вы, уберите его; если нет, выясните, кто.</translation>
    </message>
    <message>
        <source>This text is missing or was changed. It only says what the folder is and how to open it.</source>
        <translation>Этот текст отсутствует или изменён. В нём лишь сказано, что это за папка и как её открыть.</translation>
    </message>
    <message>
        <source>Do not follow what it says. Bring it back from a second copy of the vault.</source>
        <translation>Не следуйте тому, что в нём сказано. Верните его из второй копии хранилища.</translation>
    </message>
    <message>
        <source>Left by a job that was cut off; it holds nothing that counts, and is encrypted.</source>
        <translation>Осталось от прерванной работы; ничего значимого не содержит и зашифровано.</translation>
    </message>
    <message>
        <source>Somebody opened the vault with the recovery key and signed from here on as a new custodian.</source>
        <translation>Кто-то открыл хранилище ключом восстановления и с этого места подписывает как новый хранитель.</translation>
    </message>
    <message>
        <source>If that was neither you nor somebody you asked, the recovery sheet is in other hands.</source>
        <translation>Если это были не вы и не тот, кого вы просили, лист восстановления в чужих руках.</translation>
    </message>
    <message>
        <source>Who signed this part of the log cannot be verified: the entry that introduced them cannot be read.</source>
        <translation>Проверить, кто подписал эту часть журнала, нельзя: запись, которая его представила, не читается.</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Нарушение</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Замечание</translation>
    </message>
    <message>
        <source>Exhibit {number} of {case}</source>
        <translation>Доказательство № {number}, {case}</translation>
    </message>
    <message>
        <source>Entry {number} of the log</source>
        <translation>Запись журнала {number}</translation>
    </message>
    <message>
        <source>Item {item}</source>
        <translation>Единица {item}</translation>
    </message>
    <message>
        <source>A change of keys was cut off after it was recorded.</source>
        <translation>Изменение ключей было прервано после того, как его записали.</translation>
    </message>
    <message>
        <source>Lock the vault and unlock it again: that finishes the change.</source>
        <translation>Заблокируйте хранилище и откройте его снова: тогда изменение завершится.</translation>
    </message>
    <message>
        <source>A change of keys that had been cut off was finished when the vault was unlocked: the new key opens, the old one does not.</source>
        <translation>Прерванное изменение ключей завершено при открытии хранилища: новый ключ открывает, старый — нет.</translation>
    </message>
    <message>
        <source>If you typed an old passphrase, use the new one from now on.</source>
        <translation>Если вы ввели старую парольную фразу, с этого момента вводите новую.</translation>
    </message>
    <message>
        <source>A custodian came by a key that nobody had made for them. Whoever did it could open this vault.</source>
        <translation>Хранитель пришёл с ключом, которого для него никто не создавал. Кто это сделал, мог открыть это хранилище.</translation>
    </message>
    <message>
        <source>Ask who has the recovery key or an old copy of a key, and whether it was they.</source>
        <translation>Узнайте, у кого есть ключ восстановления или старая копия ключа и не их ли это рук дело.</translation>
    </message>
    <message>
        <source>The second copy knows facts that this part of the log has lost.</source>
        <translation>Вторая копия содержит сведения, которые утратила эта часть журнала.</translation>
    </message>
    <message>
        <source>Something that this entry said is missing, and no later entry says that it was destroyed.</source>
        <translation>Часть сказанного в этой записи отсутствует, и ни одна более поздняя запись не говорит, что это уничтожено.</translation>
    </message>
    <message>
        <source>This item is recorded as destroyed, but something of it is still there.</source>
        <translation>По записям эта единица уничтожена, но что-то от неё ещё осталось.</translation>
    </message>
    <message>
        <source>Lock the vault and unlock it again: that finishes it.</source>
        <translation>Заблокируйте хранилище и откройте его снова: тогда уничтожение завершится.</translation>
    </message>
    <message>
        <source>Destroying this item had been cut off; it was finished when the vault was unlocked.</source>
        <translation>Уничтожение этой единицы было прервано; оно завершено при открытии хранилища.</translation>
    </message>
    <message>
        <source>This damaged file may hold a part of what was destroyed; it cannot be read.</source>
        <translation>В этом повреждённом файле может оставаться часть уничтоженного; прочитать его нельзя.</translation>
    </message>
    <message>
        <source>Delete it yourself, if you do not need it.</source>
        <translation>Удалите его сами, если он вам не нужен.</translation>
    </message>
    <message>
        <source>This entry claims to have destroyed what other entries say that are not about it.</source>
        <translation>Эта запись утверждает, что уничтожено сказанное в записях, которые к ней не относятся.</translation>
    </message>
    <message>
        <source>Files wait in the inbox of the second copy alone: {count}.</source>
        <translation>Файлов, которые ждут только во входящих второй копии: {count}.</translation>
    </message>
    <message>
        <source>Somebody added them there. To decide on them, copy them from its folder inbox into that of the vault.</source>
        <translation>Кто-то добавил их туда. Чтобы принять по ним решение, скопируйте их из её папки inbox в папку inbox хранилища.</translation>
    </message>
    <message>
        <source>The index for searching was damaged. It was set aside and made anew from the log; nothing is lost.</source>
        <translation>Указатель для поиска был повреждён. Он отложен и создан заново по журналу; ничего не потеряно.</translation>
    </message>
    <message>
        <source>Look after the disk. The damaged file is in the folder recovered of the vault.</source>
        <translation>Проверьте диск. Повреждённый файл лежит в папке recovered хранилища.</translation>
    </message>
    <message>
        <source>The index for searching is damaged and could not be made anew now. Nothing is lost by it.</source>
        <translation>Указатель для поиска повреждён, и создать его заново сейчас не удалось. Из-за этого ничего не потеряно.</translation>
    </message>
    <message>
        <source>Bring back what else is named here, close other programs that use the vault, and check again.</source>
        <translation>Верните прочее, что здесь названо, закройте другие программы, которые используют хранилище, и проверьте снова.</translation>
    </message>
    <message>
        <source>This part of the log was signed by somebody whose key had been removed before. It does not count.</source>
        <translation>Эту часть журнала подписал тот, чей ключ до этого был удалён. Она не в счёт.</translation>
    </message>
    <message>
        <source>What this entry brought in from another copy is not what was signed there.</source>
        <translation>То, что эта запись внесла из другой копии, — не то, что было подписано там.</translation>
    </message>
    <message>
        <source>This file is among the stored files, but it is not of this vault.</source>
        <translation>Этот файл лежит среди сохранённых, но не принадлежит этому хранилищу.</translation>
    </message>
    <message>
        <source>This vault was handed over to new keys: work goes on in the new vault, not here.</source>
        <translation>Это хранилище передано новым ключам: работа продолжается в новом хранилище, а не здесь.</translation>
    </message>
    <message>
        <source>What you record here is missing in the new vault. Destroy this copy when you need it no more.</source>
        <translation>Того, что вы запишете здесь, в новом хранилище не будет. Уничтожьте эту копию, когда она станет не нужна.</translation>
    </message>
    <message>
        <source>Up to commit {commit}, the log was recorded under earlier keys. They open nothing in this vault.</source>
        <translation>До фиксации {commit} журнал записан с прежними ключами. В этом хранилище они ничего не открывают.</translation>
    </message>
    <message>
        <source>A key was added in the other copy. It does not open this vault.</source>
        <translation>В другой копии был добавлен ключ. Это хранилище он не открывает.</translation>
    </message>
    <message>
        <source>If it should, make one in the place Keys.</source>
        <translation>Если он должен открывать, создайте ключ в разделе «Ключи».</translation>
    </message>
    <message>
        <source>A key was removed in the other copy.</source>
        <translation>В другой копии был удалён ключ.</translation>
    </message>
    <message>
        <source>If it is still in use here, remove it here too.</source>
        <translation>Если он ещё используется здесь, удалите его и здесь.</translation>
    </message>
    <message>
        <source>An item was destroyed in the other copy.</source>
        <translation>В другой копии материал был уничтожен.</translation>
    </message>
    <message>
        <source>If this vault still has it, destroy it here too.</source>
        <translation>Если он ещё есть в этом хранилище, уничтожьте его и здесь.</translation>
    </message>
    <message>
        <source>Take it in here, or leave it: this file may stay.</source>
        <translation>Примите его здесь или оставьте: этот файл может остаться.</translation>
    </message>
    <message>
        <source>Commit {number} of the log</source>
        <translation>Фиксация журнала {number}</translation>
    </message>
    <message>
        <source>Ask who else could write to this folder; the file may be evidence. Where it took the place of a part of the log, bring that part back from a second copy.</source>
        <translation>Спросите, кто ещё мог писать в эту папку; файл может быть доказательством. Если он занял место части журнала, верните эту часть из второй копии.</translation>
    </message>
    <message>
        <source>This entry gives {number}, which an earlier entry gave to something else; it counts for nothing.</source>
        <translation>Эта запись даёт {number}, а его более ранняя запись уже дала другому; она не учитывается.</translation>
    </message>
    <message>
        <source>Somebody who can open this vault recorded it with another program: find out who. What it took in is still stored.</source>
        <translation>Её записал другой программой кто-то, кто может открыть это хранилище: выясните, кто. То, что она приняла, по-прежнему хранится.</translation>
    </message>
    <message>
        <source>This vault lies on {type}: it can lose files when power fails or the disk goes.</source>
        <translation>Хранилище лежит на {type}: там файлы могут пропасть, если пропадёт питание или диск вынут.</translation>
    </message>
    <message>
        <source>Always eject the disk first. Better keep the vault on a disk of this computer.</source>
        <translation>Всегда сначала извлекайте диск средствами системы. Лучше держите хранилище на диске этого компьютера.</translation>
    </message>
    <message>
        <source>The handover to new keys was cut off, and no new vault is at {path} now.</source>
        <translation>Передача новым ключам была прервана, и в {path} нового хранилища сейчас нет.</translation>
    </message>
    <message>
        <source>If it is elsewhere, work in it, and not here. If not, hand over again.</source>
        <translation>Если оно в другом месте, работайте в нём, а не здесь. Если его нет, передайте заново.</translation>
    </message>
    <message>
        <source>This vault lies on a disk that is reached over a network or another system ({type}): what was written may be lost with the connection, and a second program may not be kept away.</source>
        <translation>Хранилище лежит на диске, доступном через сеть или другую систему ({type}): записанное может пропасть вместе с соединением, а вторая программа — не быть остановлена.</translation>
    </message>
    <message>
        <source>Move the vault to a disk of this computer, and keep a second copy in this place.</source>
        <translation>Перенесите хранилище на диск этого компьютера, а в этом месте держите вторую копию.</translation>
    </message>
    <message>
        <source>This answer from outside is not good, and vouches for no date: {reason}.</source>
        <translation>Этот ответ извне негоден и никакой даты не подтверждает: {reason}.</translation>
    </message>
    <message>
        <source>Only somebody who could open this vault can have recorded it, or the part of the log that it is over is damaged. Ask for a new one.</source>
        <translation>Записать его мог только тот, кто мог открыть это хранилище, или повреждена та часть журнала, к которой он относится. Запросите новый.</translation>
    </message>
    <message>
        <source>The certificate of the last time stamp ends on {until}, and no later one lasts longer.</source>
        <translation>Сертификат последней отметки времени действует до {until}, и более поздней отметки с большим сроком нет.</translation>
    </message>
    <message>
        <source>Ask for a new time stamp over the log before that day.</source>
        <translation>До этого дня запросите новую отметку времени для журнала.</translation>
    </message>
    <message>
        <source>This list was issued in the other copy, and is no version here; this vault may have one of the same number that says something else.</source>
        <translation>Эта опись составлена в другой копии и здесь версией не считается; в этом хранилище может быть версия с тем же номером, в которой сказано другое.</translation>
    </message>
    <message>
        <source>Tell whoever has it, and issue the list anew: it gets a number that neither copy has used.</source>
        <translation>Сообщите тому, у кого она есть, и составьте опись заново: она получит номер, которого нет ни в одной копии.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Evidence, as a gallery</source>
        <translation>Материалы, галерея</translation>
    </message>
    <message>
        <source>Evidence, as a table</source>
        <translation>Материалы, таблица</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Публикации</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Voice and video</source>
        <translation>Голос и видео</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Сохранённые страницы</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Прочие файлы</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Публикация</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Saved page</source>
        <translation>Сохранённая страница</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>stored, not examined yet</source>
        <translation>сохранено, не осмотрено</translation>
    </message>
    <message>
        <source>stored, could not be examined</source>
        <translation>сохранено, осмотреть не удалось</translation>
    </message>
    <message>
        <source>stored, changed while it was read</source>
        <translation>сохранено, менялось при чтении</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Title or file name</source>
        <translation>Название или имя файла</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Платформа</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>withheld for safety</source>
        <translation>не указано в целях безопасности</translation>
    </message>
    <message>
        <source>own screenshot</source>
        <translation>собственный снимок экрана</translation>
    </message>
    <message>
        <source>received from somebody</source>
        <translation>получено от другого лица</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>скачано</translation>
    </message>
    <message>
        <source>exported by the application</source>
        <translation>выгружено из приложения</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>отсканировано</translation>
    </message>
    <message>
        <source>photographed</source>
        <translation>сфотографировано</translation>
    </message>
    <message>
        <source>same as {item}</source>
        <translation>то же, что {item}</translation>
    </message>
    <message>
        <source>no card yet</source>
        <translation>карточки пока нет</translation>
    </message>
    <message numerus="yes">
        <source>%n screenshots</source>
        <translation>
            <numerusform>%n снимок экрана</numerusform>
            <numerusform>%n снимка экрана</numerusform>
            <numerusform>%n снимков экрана</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>уничтожено</translation>
    </message>
    <message>
        <source>Destroyed on {moment}: {reason}</source>
        <translation>Уничтожено {moment}: {reason}</translation>
    </message>
    <message>
        <source>verified by reading back</source>
        <translation>подтверждено чтением с диска</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>Width in pixels</source>
        <translation>Ширина, пиксели</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Высота, пиксели</translation>
    </message>
    <message>
        <source>Form of the picture</source>
        <translation>Формат изображения</translation>
    </message>
    <message>
        <source>Pictures in the file</source>
        <translation>Изображений в файле</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Locked by a password</source>
        <translation>Закрыт паролем</translation>
    </message>
    <message>
        <source>Place (latitude, longitude)</source>
        <translation>Место (широта, долгота)</translation>
    </message>
    <message>
        <source>Only its beginning was read</source>
        <translation>Прочитано только начало</translation>
    </message>
    <message>
        <source>Bytes behind the picture</source>
        <translation>Байты после изображения</translation>
    </message>
    <message>
        <source>What they look like</source>
        <translation>На что они похожи</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Digitised</source>
        <translation>Оцифровано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Zone of that time</source>
        <translation>Часовой пояс этого времени</translation>
    </message>
    <message>
        <source>Maker of the camera</source>
        <translation>Изготовитель камеры</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ориентация</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Объектив</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Написано в</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Создано в</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Holds scripts</source>
        <translation>Содержит сценарии</translation>
    </message>
    <message>
        <source>Holds attachments</source>
        <translation>Содержит вложения</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Message number</source>
        <translation>Номер письма</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>Not readable for {library}</source>
        <translation>Не читается для {library}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Hidden copy to</source>
        <translation>Скрытая копия</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Ответы направлять</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Отправил</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>Пришло через</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Folder:</source>
        <translation>Папка:</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Write a day as 2026-03-14, a month as 2026-03, or a year.</source>
        <translation>Напишите день так: 2026-03-14, месяц так: 2026-03, или год.</translation>
    </message>
    <message>
        <source>as 2026-03</source>
        <translation>как 2026-03</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Person or account</source>
        <translation>Лицо или аккаунт</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Платформа</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Осталось сделать</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Зафиксировано</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>File’s own time</source>
        <translation>Время самого файла</translation>
    </message>
    <message>
        <source>no card yet</source>
        <translation>карточки пока нет</translation>
    </message>
    <message>
        <source>in no exhibit</source>
        <translation>не внесено в доказательства</translation>
    </message>
    <message>
        <source>no case</source>
        <translation>без дела</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>с {first}</translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation>по {last}</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>PDF, to print or to send</source>
        <translation>PDF, чтобы печатать или послать</translation>
    </message>
    <message>
        <source>Word (DOCX), to edit</source>
        <translation>Word (DOCX), чтобы править</translation>
    </message>
    <message>
        <source>Table (CSV), for a spreadsheet</source>
        <translation>Таблица (CSV)</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Examined by a separate process: {result}.</source>
        <translation>Осмотрено отдельным процессом: {result}.</translation>
    </message>
    <message>
        <source>Card: {fields}.</source>
        <translation>Карточка: {fields}.</translation>
    </message>
    <message>
        <source>Made exhibit {exhibit} of case {case}.</source>
        <translation>Внесено как доказательство № {exhibit} дела {case}.</translation>
    </message>
    <message>
        <source>Exhibit {exhibit} of case {case} was changed.</source>
        <translation>Доказательство № {exhibit} дела {case} изменено.</translation>
    </message>
    <message>
        <source>The exhibits of case {case} were put in another order.</source>
        <translation>Порядок доказательств дела {case} изменён.</translation>
    </message>
    <message>
        <source>Exhibit {exhibit} of case {case} was withdrawn.</source>
        <translation>Доказательство № {exhibit} дела {case} исключено из описи.</translation>
    </message>
    <message>
        <source>The original was saved outside the vault, unencrypted.</source>
        <translation>Оригинал сохранён вне хранилища незашифрованным.</translation>
    </message>
    <message>
        <source>Its stored content was missing or damaged, and was brought back from a file of the inbox.</source>
        <translation>Его хранимого содержимого не было или оно было повреждено; оно возвращено из файла во входящих.</translation>
    </message>
    <message>
        <source>Taken in from {path}.</source>
        <translation>Принято из {path}.</translation>
    </message>
    <message>
        <source>Its content is the same as that of {same_as}.</source>
        <translation>Содержание то же, что у {same_as}.</translation>
    </message>
    <message>
        <source>Pasted from the clipboard.</source>
        <translation>Вставлено из буфера обмена.</translation>
    </message>
    <message>
        <source>Accepted from the open inbox: anyone with the vault&apos;s folder could have put it there.</source>
        <translation>Принят из открытых входящих: положить его туда мог любой, у кого есть папка хранилища.</translation>
    </message>
    <message>
        <source>Recorded: {kind}.</source>
        <translation>Записано: {kind}.</translation>
    </message>
    <message>
        <source>its kind is {type}</source>
        <translation>тип: {type}</translation>
    </message>
    <message>
        <source>that process crashed over it</source>
        <translation>сбой этого процесса</translation>
    </message>
    <message>
        <source>it took too long and was stopped</source>
        <translation>длилось слишком долго и остановлено</translation>
    </message>
    <message>
        <source>it needs too much memory</source>
        <translation>требует слишком много памяти</translation>
    </message>
    <message>
        <source>its answer was not of its form</source>
        <translation>ответ не той формы</translation>
    </message>
    <message>
        <source>Not shown: who made it, that it is true, that it was online, or that nothing is missing.</source>
        <translation>Не показано: кто это создал, что это правда, что это было в сети, что ничего не пропущено.</translation>
    </message>
    <message>
        <source>The file was being changed while it was read; these are the bytes that were read.</source>
        <translation>Файл менялся во время чтения; здесь те байты, которые были прочитаны.</translation>
    </message>
    <message>
        <source>A screenshot is the least sound form of capture. What it is worth rests on the statement of the person who made it.</source>
        <translation>Снимок экрана — наименее надёжный способ фиксации. Его вес опирается на заявление того, кто этот снимок сделал.</translation>
    </message>
    <message>
        <source>One post, {post}, from top to bottom: {items}.</source>
        <translation>Одна публикация, {post}, сверху вниз: {items}.</translation>
    </message>
    <message>
        <source>The items of the post {post} were separated again.</source>
        <translation>Единицы публикации {post} снова разделены.</translation>
    </message>
    <message>
        <source>Destroyed: {reason}</source>
        <translation>Уничтожено: {reason}</translation>
    </message>
    <message>
        <source>Taken in. What was recorded of it is destroyed.</source>
        <translation>Принято. Всё, что было об этом записано, уничтожено.</translation>
    </message>
    <message>
        <source>What this entry said of the item is destroyed.</source>
        <translation>То, что эта запись говорила о единице, уничтожено.</translation>
    </message>
    <message>
        <source>The entries still stand in their place in the record; what they said of the item was taken out. Second copies made before still hold it until they are brought up to date.</source>
        <translation>Записи остаются на своих местах; то, что они говорили о единице, убрано. Вторые копии, сделанные раньше, ещё содержат её, пока их не обновят.</translation>
    </message>
    <message>
        <source>The same content lay in the vault already, damaged. What was taken in took its place.</source>
        <translation>Такое же содержимое уже было в хранилище, но повреждённое. Принятое заняло его место.</translation>
    </message>
    <message>
        <source>Came from another vault, {from_vault}, where it was {from_item}, taken in on {day}.</source>
        <translation>Передано из другого хранилища, {from_vault}, где это была {from_item}, принятая {day}.</translation>
    </message>
    <message>
        <source>Keeps the custody of what was handed over, from before it was here.</source>
        <translation>Хранит сведения о том, как переданное хранилось прежде.</translation>
    </message>
    <message>
        <source>Handed over to {to_name}. This vault still has it.</source>
        <translation>Передано: {to_name}. В этом хранилище она остаётся.</translation>
    </message>
    <message>
        <source>Taken in from a package of {from_name}.</source>
        <translation>Принято из пакета; передал(а) {from_name}.</translation>
    </message>
    <message>
        <source>{to_name} sent the receipt: taken in there on {day}.</source>
        <translation>{to_name}: прислана расписка, там принято {day}.</translation>
    </message>
    <message>
        <source>The redacted version {item} was made out of {parent}.</source>
        <translation>Из {parent} создана копия с закрашенными местами: {item}.</translation>
    </message>
    <message>
        <source>{person} agreed that it may be given out.</source>
        <translation>{person}: дано согласие на передачу.</translation>
    </message>
    <message>
        <source>{person} does not agree, or no longer, that it is given out.</source>
        <translation>{person}: согласия на передачу нет или оно отозвано.</translation>
    </message>
    <message>
        <source>Made by this program out of another item.</source>
        <translation>Создано этой программой из другого материала.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Age key of their own</source>
        <translation>Собственный ключ age</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>с {time}</translation>
    </message>
    <message>
        <source>key {name}</source>
        <translation>ключ {name}</translation>
    </message>
    <message>
        <source>Yours: it opened the vault now</source>
        <translation>Ваш: им сейчас открыто хранилище</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваш</translation>
    </message>
    <message>
        <source>Not opened yet</source>
        <translation>Ещё не открывал</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Does not open: its file is not the one that the record knows</source>
        <translation>Не открывает: его файл не тот, который известен записям</translation>
    </message>
    <message>
        <source>{maker} made this passphrase and knows it, until {holder} changes it after opening with it.</source>
        <translation>Эту парольную фразу создал и знает не только держатель: {maker}. Так до тех пор, пока {holder} не откроет ею и не сменит её.</translation>
    </message>
    <message>
        <source>{maker} made this passphrase and knows it, so could sign in your name. Change it now.</source>
        <translation>Эту парольную фразу создал и знает {maker} и мог бы подписывать от вашего имени. Смените её сейчас.</translation>
    </message>
    <message>
        <source>Whoever opened with the recovery key</source>
        <translation>тот, кто открыл ключом восстановления</translation>
    </message>
    <message>
        <source>it is no challenge of a vault</source>
        <translation>это не проверочный запрос хранилища</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>он повреждён</translation>
    </message>
    <message>
        <source>its key is damaged</source>
        <translation>ключ в нём повреждён</translation>
    </message>
    <message>
        <source>its key is not one of a vault</source>
        <translation>ключ в нём не от хранилища</translation>
    </message>
    <message>
        <source>its words are damaged</source>
        <translation>слова в нём повреждены</translation>
    </message>
    <message>
        <source>what it holds are not seven words of the list</source>
        <translation>в нём не семь слов из списка</translation>
    </message>
    <message>
        <source>this vault did not make it, or it was changed</source>
        <translation>его создало не это хранилище, или его изменили</translation>
    </message>
    <message>
        <source>it is for another key</source>
        <translation>он для другого ключа</translation>
    </message>
    <message>
        <source>the words are not those of the challenge</source>
        <translation>слова не те, что в запросе</translation>
    </message>
</context>
<context>
    <name>ladder</name>
    <message>
        <source>Own record</source>
        <translation>Собственные записи</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Свидетель</translation>
    </message>
    <message>
        <source>Outside time</source>
        <translation>Внешняя отметка времени</translation>
    </message>
    <message>
        <source>Notary, stamped paper</source>
        <translation>Нотариус, бумага с печатью</translation>
    </message>
    <message>
        <source>What was taken in and by whom, as the log says; and, for whoever keeps an older checkpoint, that nothing before it was changed or taken away. It shows no date: that rests on the keeper’s word and on this computer’s clock.</source>
        <translation>Что и кем принято, как сказано в журнале; а для того, у кого есть более ранняя контрольная точка, — что до неё ничего не изменено и не удалено. Даты это не показывает: она основана на слове хранителя и на часах этого компьютера.</translation>
    </message>
    <message>
        <source>The keeper of another vault signs that they saw the log by some time, and that it goes on from what they saw before. It does not show that they are independent, or that their clock is right.</source>
        <translation>Хранитель другого хранилища подписывает, что видел журнал не позднее некоторого времени и что журнал продолжает виденное им раньше. Это не показывает, что он независим и что его часы идут верно.</translation>
    </message>
    <message>
        <source>An authority for time stamps states by when the log existed. It does not show that the authority is the one that it says: compare its root certificate with the one that it publishes.</source>
        <translation>Служба отметок времени заявляет, не позднее какого времени существовал журнал. Это не показывает, что это именно та служба, которой она себя называет: сравните её корневой сертификат с тем, который она публикует.</translation>
    </message>
    <message>
        <source>Somebody outside stamps and dates a page with the checkpoint; here the keeper alone says who, so look at that page. It does not show what is in the vault: they saw the page, not the files.</source>
        <translation>Постороннее лицо ставит печать и дату на странице с контрольной точкой; кто это, здесь говорит только хранитель, поэтому смотрите на саму страницу. Это не показывает, что лежит в хранилище: видели страницу, а не файлы.</translation>
    </message>
    <message>
        <source>In the record since {moment}, as entry {number}.</source>
        <translation>В записях с {moment}, запись {number}.</translation>
    </message>
    <message>
        <source>No later than {moment}, stated by {who}.</source>
        <translation>Не позднее {moment}; заявлено: {who}.</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>Не достигнута.</translation>
    </message>
    <message>
        <source>Not reached: {who} is said to state something, but nobody named that party from another source. Anyone could have made it; it shows nothing.</source>
        <translation>Не достигнута: нечто будто бы заявляет {who}, но по другому источнику эту сторону никто не назвал. Изготовить это мог кто угодно; это ничего не показывает.</translation>
    </message>
    <message>
        <source>These exact bytes existed no later than {moment} (stated by {who}).</source>
        <translation>В точности эти байты существовали не позднее {moment} (заявлено: {who}).</translation>
    </message>
    <message>
        <source>These exact bytes existed no later than {moment} (stated by {who} on a stamped page, which the keeper holds: look at it).</source>
        <translation>В точности эти байты существовали не позднее {moment} (заявлено: {who}, на странице с печатью, которая у хранителя: посмотрите её).</translation>
    </message>
    <message>
        <source>Another vault had seen the log with these bytes no later than {moment}, by its own clock (key {who}).</source>
        <translation>Другое хранилище видело журнал с этими байтами не позднее {moment} по собственным часам (ключ {who}).</translation>
    </message>
    <message>
        <source>No outside party vouches for any date here.</source>
        <translation>Ни одна дата здесь не подтверждена посторонним лицом.</translation>
    </message>
    <message>
        <source>The order of entries between two anchors rests on the keeper alone.</source>
        <translation>Порядок записей между двумя внешними отметками подтверждает только сам хранитель.</translation>
    </message>
    <message>
        <source>The order of the entries rests on the keeper alone.</source>
        <translation>Порядок записей подтверждает только сам хранитель.</translation>
    </message>
    <message>
        <source>It is stated of the log of the vault that this came from ({log}).</source>
        <translation>Это сказано о журнале хранилища, из которого это пришло ({log}).</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>Numbers: 1, 2, 3</source>
        <translation>Числа: 1, 2, 3</translation>
    </message>
    <message>
        <source>Letters: A … Z, AA, AB</source>
        <translation>Буквы: A … Z, AA, AB</translation>
    </message>
    <message>
        <source>Letters: A … Z, AA, BB</source>
        <translation>Буквы: A … Z, AA, BB</translation>
    </message>
    <message>
        <source>Letters before a number: PX-001</source>
        <translation>Буквы перед числом: PX-001</translation>
    </message>
    <message>
        <source>Initials of the witness: AB1</source>
        <translation>Инициалы свидетеля: AB1</translation>
    </message>
    <message>
        <source>Annex 1</source>
        <translation>Приложение 1</translation>
    </message>
    <message>
        <source>Annex No. 1</source>
        <translation>Приложение № 1</translation>
    </message>
    <message>
        <source>Bates numbers: ABC000001</source>
        <translation>Номера Бейтса: ABC000001</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save the list as PDF, and print that file elsewhere.</source>
        <translation>На этом компьютере нет принтера. Сохраните опись как PDF и напечатайте этот файл в другом месте.</translation>
    </message>
    <message>
        <source>Pages sent to the printer: {count}. The print system may keep a copy of them.</source>
        <translation>Отправлено на принтер страниц: {count}. Система печати может сохранить их копию.</translation>
    </message>
    <message>
        <source>The printer took no page.</source>
        <translation>Принтер не принял ни одной страницы.</translation>
    </message>
    <message>
        <source>Exhibit {mark}</source>
        <translation>Доказательство {mark}</translation>
    </message>
    <message>
        <source>{field} at the head of the list</source>
        <translation>{field} в начале описи</translation>
    </message>
    <message>
        <source>{field} of {exhibits}</source>
        <translation>{field} – {exhibits}</translation>
    </message>
    <message>
        <source>Not written in this language yet: {language}. Missing: {what}.</source>
        <translation>На этом языке ещё не написано: {language}. Не хватает: {what}.</translation>
    </message>
    <message>
        <source>The list tells all of exhibits {marks}, with title, file name and SHA-256. A bundle would hold them back: they are under seal, confidential, for the court alone, or not to be disclosed. Think of whom the list is for.</source>
        <translation>В описи полностью названы доказательства {marks}: название, имя файла, SHA-256. В сборник они не вошли бы: они под печатью, конфиденциальны, только для суда или не подлежат раскрытию. Подумайте, кому предназначена опись.</translation>
    </message>
    <message>
        <source>Title, texts, card or file name of exhibits {marks} say what was removed from a redacted version. Change them first.</source>
        <translation>В названии, текстах, карточке или имени файла доказательств {marks} стоит то, что удалено в копии с закрашенными местами. Сначала измените их.</translation>
    </message>
    <message>
        <source>Added: {mark}  {title}</source>
        <translation>Добавлено: {mark}  {title}</translation>
    </message>
    <message>
        <source>Withdrawn: {mark}  {title}</source>
        <translation>Отозвано: {mark}  {title}</translation>
    </message>
    <message>
        <source>Head of the list</source>
        <translation>Начало описи</translation>
    </message>
    <message>
        <source>{old} is now {new}:  {title}</source>
        <translation>{old} теперь {new}:  {title}</translation>
    </message>
    <message>
        <source>Changed: {mark}  {title}</source>
        <translation>Изменено: {mark}  {title}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>Vault created</source>
        <translation>Хранилище создано</translation>
    </message>
    <message>
        <source>Vault restored</source>
        <translation>Хранилище восстановлено</translation>
    </message>
    <message>
        <source>Custodian added</source>
        <translation>Добавлен хранитель</translation>
    </message>
    <message>
        <source>Unlocking key added</source>
        <translation>Добавлен ключ доступа</translation>
    </message>
    <message>
        <source>Unlocking key removed</source>
        <translation>Удалён ключ доступа</translation>
    </message>
    <message>
        <source>Working session begun</source>
        <translation>Начат сеанс работы</translation>
    </message>
    <message>
        <source>File taken in</source>
        <translation>Файл принят на хранение</translation>
    </message>
    <message>
        <source>File from the inbox accepted</source>
        <translation>Файл из входящих принят</translation>
    </message>
    <message>
        <source>File from the inbox rejected</source>
        <translation>Файл из входящих отклонён</translation>
    </message>
    <message>
        <source>File examined by the program</source>
        <translation>Файл осмотрен программой</translation>
    </message>
    <message>
        <source>Description changed</source>
        <translation>Изменено описание</translation>
    </message>
    <message>
        <source>Content differs from the record</source>
        <translation>Содержимое расходится с записью</translation>
    </message>
    <message>
        <source>Derivative made</source>
        <translation>Создана производная копия</translation>
    </message>
    <message>
        <source>Original saved outside the vault</source>
        <translation>Оригинал сохранён вне хранилища</translation>
    </message>
    <message>
        <source>Stored file missing</source>
        <translation>Хранимый файл отсутствует</translation>
    </message>
    <message>
        <source>Check done</source>
        <translation>Выполнена проверка</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Заведено дело</translation>
    </message>
    <message>
        <source>Case data changed</source>
        <translation>Изменены данные дела</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Дело закрыто</translation>
    </message>
    <message>
        <source>Items added to a case</source>
        <translation>Единицы включены в дело</translation>
    </message>
    <message>
        <source>Items removed from a case</source>
        <translation>Единицы исключены из дела</translation>
    </message>
    <message>
        <source>Exhibit added</source>
        <translation>Добавлено доказательство</translation>
    </message>
    <message>
        <source>Exhibit changed</source>
        <translation>Изменено описание доказательства</translation>
    </message>
    <message>
        <source>Order of exhibits changed</source>
        <translation>Изменён порядок доказательств</translation>
    </message>
    <message>
        <source>Exhibit withdrawn</source>
        <translation>Доказательство исключено из описи</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Сохранён черновик</translation>
    </message>
    <message>
        <source>Exhibit list issued</source>
        <translation>Выпущена опись доказательств</translation>
    </message>
    <message>
        <source>Bundle exported</source>
        <translation>Выгружен комплект документов</translation>
    </message>
    <message>
        <source>Submission recorded</source>
        <translation>Записана подача</translation>
    </message>
    <message>
        <source>Submission updated</source>
        <translation>Обновлены сведения о подаче</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Handover accepted</source>
        <translation>Передача принята</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Дано согласие</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Checkpoint noted outside the vault</source>
        <translation>Контрольная точка записана вне хранилища</translation>
    </message>
    <message>
        <source>Clock of the computer jumped</source>
        <translation>Скачок часов компьютера</translation>
    </message>
    <message>
        <source>Gap in the log</source>
        <translation>Пропуск в журнале</translation>
    </message>
    <message>
        <source>Log branched</source>
        <translation>Журнал разветвился</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Изменена настройка</translation>
    </message>
    <message>
        <source>Content destroyed</source>
        <translation>Содержимое уничтожено</translation>
    </message>
    <message>
        <source>Making of a bundle begun</source>
        <translation>Начато составление комплекта документов</translation>
    </message>
    <message>
        <source>Bundle built; it verified itself</source>
        <translation>Комплект документов составлен и проверил сам себя</translation>
    </message>
    <message>
        <source>Added, as the inbox file says</source>
        <translation>Добавлен, по словам файла из входящих</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Заявитель</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Байт</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Changed while it was read</source>
        <translation>Изменялся во время чтения</translation>
    </message>
    <message>
        <source>Source of the time</source>
        <translation>Источник времени</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Суд или орган</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Хранитель</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Exhibit record</source>
        <translation>Запись о доказательстве</translation>
    </message>
    <message>
        <source>Format of the vault</source>
        <translation>Формат хранилища</translation>
    </message>
    <message>
        <source>Bytes of the inbox file</source>
        <translation>Размер файла из входящих, байт</translation>
    </message>
    <message>
        <source>SHA-256 of the inbox file</source>
        <translation>SHA-256 файла из входящих</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Единицы</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Открытый ключ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Time of the file, which anybody can set</source>
        <translation>Время файла, его может задать кто угодно</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Exact bytes of the name, base64</source>
        <translation>Точные байты имени, base64</translation>
    </message>
    <message>
        <source>Clock now</source>
        <translation>Часы сейчас</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Номер дела</translation>
    </message>
    <message>
        <source>Exhibit records in order</source>
        <translation>Записи о доказательствах по порядку</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Where the file lay</source>
        <translation>Где лежал файл</translation>
    </message>
    <message>
        <source>Entry before</source>
        <translation>Предыдущая запись</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>SHA-256 of the program</source>
        <translation>SHA-256 программы</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Encrypted to</source>
        <translation>Зашифровано для</translation>
    </message>
    <message>
        <source>With the recovery key</source>
        <translation>Ключом восстановления</translation>
    </message>
    <message>
        <source>Answer to the request in entry</source>
        <translation>Ответ на запрос в записи</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Same content as</source>
        <translation>То же содержание, что у</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Что показывает</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Файл ключа</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>Вид ключа</translation>
    </message>
    <message>
        <source>SHA-256 of the key file</source>
        <translation>SHA-256 файла ключа</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Subject matter</source>
        <translation>Предмет</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Средства</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Хранилище</translation>
    </message>
    <message>
        <source>Public key of the vault</source>
        <translation>Открытый ключ хранилища</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Goes out although it is kept back, and why</source>
        <translation>Передаётся, хотя закрыто, и почему закрыто</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитан</translation>
    </message>
    <message>
        <source>the examining process crashed</source>
        <translation>сбой осматривающего процесса</translation>
    </message>
    <message>
        <source>not finished in time</source>
        <translation>не завершён вовремя</translation>
    </message>
    <message>
        <source>needs too much memory</source>
        <translation>требует слишком много памяти</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>парольная фраза</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>буфер обмена</translation>
    </message>
    <message>
        <source>the open inbox: anyone with the folder could have put it there</source>
        <translation>открытые входящие: положить его туда мог любой, у кого есть папка</translation>
    </message>
    <message>
        <source>the clock of this computer</source>
        <translation>часы этого компьютера</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>очищено</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Конфиденциальность</translation>
    </message>
    <message>
        <source>May the government see it</source>
        <translation>Можно ли показать правительству</translation>
    </message>
    <message>
        <source>Element or article</source>
        <translation>Элемент состава или статья</translation>
    </message>
    <message>
        <source>Will it be offered</source>
        <translation>Будет ли представлено</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Marks in order</source>
        <translation>Обозначения по порядку</translation>
    </message>
    <message>
        <source>How exhibits are numbered</source>
        <translation>Как нумеруются доказательства</translation>
    </message>
    <message>
        <source>Objections and answers</source>
        <translation>Возражения и ответы</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Сторона</translation>
    </message>
    <message>
        <source>For which forum</source>
        <translation>Для какого органа</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Day of the status</source>
        <translation>День этого состояния</translation>
    </message>
    <message>
        <source>Sponsoring witness</source>
        <translation>Кто о нём свидетельствует</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>заявитель</translation>
    </message>
    <message>
        <source>claimant</source>
        <translation>истец</translation>
    </message>
    <message>
        <source>plaintiff</source>
        <translation>истец (plaintiff)</translation>
    </message>
    <message>
        <source>prosecution</source>
        <translation>обвинение</translation>
    </message>
    <message>
        <source>government</source>
        <translation>правительство</translation>
    </message>
    <message>
        <source>defendant</source>
        <translation>обвиняемый или ответчик</translation>
    </message>
    <message>
        <source>respondent</source>
        <translation>ответчик</translation>
    </message>
    <message>
        <source>victim</source>
        <translation>потерпевший</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>третье лицо</translation>
    </message>
    <message>
        <source>both sides together</source>
        <translation>обе стороны вместе</translation>
    </message>
    <message>
        <source>the court</source>
        <translation>суд</translation>
    </message>
    <message>
        <source>public</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>конфиденциально</translation>
    </message>
    <message>
        <source>under seal</source>
        <translation>под печатью суда</translation>
    </message>
    <message>
        <source>for the court alone (ex parte)</source>
        <translation>только для суда (ex parte)</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>обозначено</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>представлено</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>исключено</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>expected to be offered</source>
        <translation>будет представлено</translation>
    </message>
    <message>
        <source>may be offered if the need arises</source>
        <translation>может быть представлено при необходимости</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>К чему относится</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Items of one post</source>
        <translation>Единицы одной публикации</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Публикация</translation>
    </message>
    <message>
        <source>none: they stand for themselves again</source>
        <translation>нет: они снова отдельные</translation>
    </message>
    <message>
        <source>Entries without what they said of it</source>
        <translation>Записи, из которых убраны сведения об этом</translation>
    </message>
    <message>
        <source>Content removed</source>
        <translation>Содержимое удалено</translation>
    </message>
    <message>
        <source>Commit of another branch, kept</source>
        <translation>Фиксация другой ветви, сохранена</translation>
    </message>
    <message>
        <source>Tree after it</source>
        <translation>Дерево после этого</translation>
    </message>
    <message>
        <source>Entries after it</source>
        <translation>Записей после этого</translation>
    </message>
    <message>
        <source>Tree before it</source>
        <translation>Дерево до этого</translation>
    </message>
    <message>
        <source>Entries before it</source>
        <translation>Записей до этого</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Commits that can be read again</source>
        <translation>Фиксации, которые снова читаются</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Фиксация</translation>
    </message>
    <message>
        <source>Commits that cannot be read</source>
        <translation>Фиксации, которые нельзя прочитать</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 файла</translation>
    </message>
    <message>
        <source>As it stood in the other branch</source>
        <translation>Как было в другой ветви</translation>
    </message>
    <message>
        <source>Highest number that may have been given</source>
        <translation>Наибольший номер, который мог быть присвоен</translation>
    </message>
    <message>
        <source>Kept as evidence</source>
        <translation>Сохранено как свидетельство</translation>
    </message>
    <message>
        <source>SHA-256 of what is kept</source>
        <translation>SHA-256 сохранённого</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Дерево</translation>
    </message>
    <message>
        <source>Last shared commit</source>
        <translation>Последняя общая фиксация</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Записей</translation>
    </message>
    <message>
        <source>a stored file that no entry named</source>
        <translation>сохранённый файл, о котором не говорила ни одна запись</translation>
    </message>
    <message>
        <source>the log ended earlier than the vault had seen</source>
        <translation>журнал кончался раньше, чем видело хранилище</translation>
    </message>
    <message>
        <source>the log was another one than the vault had seen</source>
        <translation>журнал был не тот, который видело хранилище</translation>
    </message>
    <message>
        <source>the end of the log could not be read</source>
        <translation>конец журнала не удалось прочитать</translation>
    </message>
    <message>
        <source>a copy that went another way was brought in</source>
        <translation>внесена копия, которая разошлась с хранилищем</translation>
    </message>
    <message>
        <source>Not what it should be</source>
        <translation>Не то, что должно быть</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>From item</source>
        <translation>С единицы</translation>
    </message>
    <message>
        <source>Where the copy lay</source>
        <translation>Где лежала копия</translation>
    </message>
    <message>
        <source>To item</source>
        <translation>По единицу</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Что проверено</translation>
    </message>
    <message>
        <source>Public key of the vault before</source>
        <translation>Прежний открытый ключ хранилища</translation>
    </message>
    <message>
        <source>what was taken in, read back from the disk</source>
        <translation>принятое, перечитано с диска</translation>
    </message>
    <message>
        <source>Confirmation from outside requested</source>
        <translation>Запрошено подтверждение извне</translation>
    </message>
    <message>
        <source>Confirmation from outside received</source>
        <translation>Получено подтверждение извне</translation>
    </message>
    <message>
        <source>Checkpoint of another vault cosigned</source>
        <translation>Подписана контрольная точка другого хранилища</translation>
    </message>
    <message>
        <source>Entries when it was seen before</source>
        <translation>Записей, когда его видели прежде</translation>
    </message>
    <message>
        <source>Public key of the custodian</source>
        <translation>Открытый ключ хранителя</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>Кто подтверждает</translation>
    </message>
    <message>
        <source>Log of the other vault</source>
        <translation>Журнал другого хранилища</translation>
    </message>
    <message>
        <source>Stamped by</source>
        <translation>Кто поставил печать</translation>
    </message>
    <message>
        <source>Day on the paper</source>
        <translation>День на бумаге</translation>
    </message>
    <message>
        <source>Public key of the witness</source>
        <translation>Открытый ключ свидетеля</translation>
    </message>
    <message>
        <source>somebody with a stamp, on a letter</source>
        <translation>тот, кто ставит печать на письме</translation>
    </message>
    <message>
        <source>another vault, as a witness</source>
        <translation>другое хранилище, как свидетель</translation>
    </message>
    <message>
        <source>Answers the handover in entry</source>
        <translation>Отвечает на передачу в записи</translation>
    </message>
    <message>
        <source>Taken in there</source>
        <translation>Принято там</translation>
    </message>
    <message>
        <source>Entry there</source>
        <translation>Запись там</translation>
    </message>
    <message>
        <source>Item there</source>
        <translation>Единица там</translation>
    </message>
    <message>
        <source>Public key of the vault that handed over</source>
        <translation>Открытый ключ передавшего хранилища</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>From the vault</source>
        <translation>Из хранилища</translation>
    </message>
    <message>
        <source>Number of the handover</source>
        <translation>Номер передачи</translation>
    </message>
    <message>
        <source>Taken in there, by their clock</source>
        <translation>Принято там, по их часам</translation>
    </message>
    <message>
        <source>Receipt, kept as</source>
        <translation>Расписка хранится как</translation>
    </message>
    <message>
        <source>Custody from before, kept as</source>
        <translation>Прежнее хранение, хранится как</translation>
    </message>
    <message>
        <source>SHA-256 of the signed statement</source>
        <translation>SHA-256 подписанного заявления</translation>
    </message>
    <message>
        <source>Public key of the vault that receives</source>
        <translation>Открытый ключ принимающего хранилища</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>To the vault</source>
        <translation>В хранилище</translation>
    </message>
    <message>
        <source>another vault, in a package</source>
        <translation>другое хранилище, в пакете</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>The answer itself, an item</source>
        <translation>Сам ответ (единица)</translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation>Номер ответа</translation>
    </message>
    <message>
        <source>Day of the answer</source>
        <translation>День ответа</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Bundle, given out in entry</source>
        <translation>Комплект, выдан записью</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Answer due by</source>
        <translation>Ответ нужен до</translation>
    </message>
    <message>
        <source>Where that deadline is written</source>
        <translation>Где указан этот срок</translation>
    </message>
    <message>
        <source>Version of the exhibit list</source>
        <translation>Версия описи</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest</source>
        <translation>SHA-256 манифеста</translation>
    </message>
    <message>
        <source>On which way</source>
        <translation>Каким путём</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Дальнейший шаг</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Что из этого вышло</translation>
    </message>
    <message>
        <source>The receipt itself, an item</source>
        <translation>Сама квитанция (единица)</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Номер квитанции</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Кто отправил</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>What was handed in</source>
        <translation>Что подано</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>портал</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>электронная почта</translation>
    </message>
    <message>
        <source>post</source>
        <translation>почта</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>нарочно</translation>
    </message>
    <message>
        <source>another way</source>
        <translation>иным путём</translation>
    </message>
    <message>
        <source>Their number for it</source>
        <translation>Номер в этом органе</translation>
    </message>
    <message>
        <source>How they said it</source>
        <translation>Как это сказано</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Made out of</source>
        <translation>Создано из</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Лицо</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Как создано</translation>
    </message>
    <message>
        <source>Painted over: page, place, size, ground</source>
        <translation>Закрашено: страница, место, размер, основание</translation>
    </message>
    <message>
        <source>Terms removed, never given out</source>
        <translation>Удалённые слова, никогда не выдаются</translation>
    </message>
    <message>
        <source>Who may get it</source>
        <translation>Кому можно передать</translation>
    </message>
    <message>
        <source>What may be shown</source>
        <translation>Что можно показать</translation>
    </message>
    <message>
        <source>redaction: pages as pictures, with parts painted over</source>
        <translation>закрашивание: страницы как изображения, части которых закрашены</translation>
    </message>
    <message>
        <source>their name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>their picture</source>
        <translation>изображение</translation>
    </message>
    <message>
        <source>their name and their picture</source>
        <translation>имя и изображение</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>кому угодно</translation>
    </message>
    <message>
        <source>another item, out of which this program made it</source>
        <translation>другой материал, из которого это создала программа</translation>
    </message>
    <message>
        <source>Goes on from the bundle of entry</source>
        <translation>Продолжает сборник из записи</translation>
    </message>
    <message>
        <source>Seen by the person and let go, by kind</source>
        <translation>Человек видел и разрешил передать, по видам</translation>
    </message>
    <message>
        <source>Exhibits of the core bundle</source>
        <translation>Доказательства краткого сборника</translation>
    </message>
    <message>
        <source>Declarations in it</source>
        <translation>Заявления в нём</translation>
    </message>
    <message>
        <source>Exhibits in it</source>
        <translation>Доказательства в нём</translation>
    </message>
    <message>
        <source>About the bundle of entry</source>
        <translation>О сборнике из записи</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Орган</translation>
    </message>
    <message>
        <source>Found by its own verifier</source>
        <translation>Результат его собственной проверки</translation>
    </message>
    <message>
        <source>In it by number alone, and why</source>
        <translation>В нём только номером, и почему</translation>
    </message>
    <message>
        <source>Day of the hearing</source>
        <translation>День заседания</translation>
    </message>
    <message>
        <source>How exhibits of a party are numbered</source>
        <translation>Как нумеруются доказательства стороны</translation>
    </message>
    <message>
        <source>SHA-256 of the file with the rules</source>
        <translation>SHA-256 файла с правилами</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something failed that has no name. Please report it.</source>
        <translation>Произошёл сбой, у которого нет имени. Сообщите о нём.</translation>
    </message>
    <message>
        <source>This cannot be done as asked.</source>
        <translation>Сделать так, как запрошено, нельзя.</translation>
    </message>
    <message>
        <source>The vault stays locked.</source>
        <translation>Хранилище остаётся запертым.</translation>
    </message>
    <message>
        <source>This computer refused. Free space or permission may be missing.</source>
        <translation>Компьютер отказал. Возможно, не хватает места или прав.</translation>
    </message>
    <message>
        <source>Something stored is not what it should be. The place Check tells what.</source>
        <translation>Что-то из хранимого не таково, каким должно быть. Подробности — в разделе «Проверка».</translation>
    </message>
    <message>
        <source>This program broke one of its own rules. What was recorded before stays. Please report it.</source>
        <translation>Программа нарушила собственное правило. Записанное раньше сохранено. Сообщите об этом.</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>Остановлено. Сделанное сохранено.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was begun.</source>
        <translation>Остановлено. Ничего не начато.</translation>
    </message>
    <message>
        <source>{path} exists already, and nothing is ever overwritten. Choose another name.</source>
        <translation>{path} уже существует, а поверх ничего не записывается. Выберите другое имя.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} нет на месте.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} не читается: {reason}.</translation>
    </message>
    <message>
        <source>There is no item {item} in this vault.</source>
        <translation>В этом хранилище нет единицы {item}.</translation>
    </message>
    <message>
        <source>Stopped, nothing was given out: these could not be searched for what was removed or held back: {places}. Leave out what cannot be read, or take in a copy that opens without a password; an archive or an office file of more than 160 MB, unpacked or in parts; what took too long to search, split; 7z and rar unpacked; a drawing of an old office program printed to a PDF. A stroke and a number behind an item (E-…/3) mean the third picture or document in it.</source>
        <translation>Остановлено, ничего не выдано: не удалось проверить, нет ли здесь того, что было скрыто или не выдаётся: {places}. Исключите то, что не читается, или примите копию, которая открывается без пароля; архив или офисный файл больше 160 МБ — распакованным или по частям; то, на что поиску не хватило времени, — по частям; 7z и rar — распакованными; рисунок старой офисной программы — напечатанным в PDF. Черта и число после единицы (E-…/3) — третье изображение или документ внутри неё.</translation>
    </message>
    <message>
        <source>Stopped, nothing was given out: something that was removed would still be there. Look at: {places}. Change titles and texts that say it, or redact that item too; or make the version from which it was removed anew without this word, and withdraw the old one. The name that a file came with stays: leave its exhibit out, or add the file again under a name that says nothing, and exhibit that. Where it says member, look in the files inside of it. Where it says pixels, a machine reads the words in the picture: draw a box there. A stroke and a number behind an item (E-…/3) mean the third picture or document in it: take it out of there, redact it, and give that out instead. Where it says unread: unpack it, or print it to a PDF, take that in, and leave the other out.</source>
        <translation>Остановлено, ничего не выдано: удалённое всё ещё было бы там. Посмотрите: {places}. Измените названия и тексты, где это сказано, или закрасьте и тот материал; либо сделайте закрашенную копию, из которой это удалено, заново, не убирая этого слова, и исключите прежнюю. Имя, с которым файл пришёл, не изменить: не включайте его доказательство или примите файл ещё раз под именем, которое ничего не говорит, и включите в доказательства его. Где стоит member, ищите в файлах внутри него. Где стоит pixels, машина читает слова на изображении: нарисуйте там рамку. Черта и число после единицы (E-…/3) — третье изображение или документ внутри неё: достаньте его оттуда, закрасьте и выдайте вместо неё. Где стоит unread: распакуйте это или напечатайте в PDF, примите результат, а сам файл исключите.</translation>
    </message>
    <message>
        <source>Stopped, nothing was given out: in the picture a machine was not sure of a word, and read one that was removed, but for one letter. Look at these places and say what stands there.</source>
        <translation>Остановлено, ничего не выдано: на изображении машина не была уверена в слове и прочитала то, что от удалённого отличается одной буквой. Посмотрите эти места и укажите, что там стоит.</translation>
    </message>
    <message>
        <source>There is no case {case} in this vault.</source>
        <translation>В этом хранилище нет дела {case}.</translation>
    </message>
    <message>
        <source>Several cases answer to {case}: {ids}.</source>
        <translation>Под {case} подходит несколько дел: {ids}.</translation>
    </message>
    <message>
        <source>{item} is no exhibit in use in case {case}.</source>
        <translation>{item} не является действующим доказательством дела {case}.</translation>
    </message>
    <message>
        <source>{item} is exhibit {number} of case {case} already.</source>
        <translation>{item} уже доказательство № {number} дела {case}.</translation>
    </message>
    <message>
        <source>This value cannot be used for {field}: {value}. Expected: {expected}.</source>
        <translation>Такое значение поля {field} не подходит: {value}. Ожидается: {expected}.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Менять нечего.</translation>
    </message>
    <message>
        <source>There is no field {field}. The fields are: {known}.</source>
        <translation>Поля {field} нет. Есть поля: {known}.</translation>
    </message>
    <message>
        <source>The character {character} ({codepoint}) is in no font of this program, so nothing was printed. It stands in: {text}</source>
        <translation>Знака {character} ({codepoint}) нет ни в одном шрифте программы, поэтому ничего не напечатано. Он стоит в тексте: {text}</translation>
    </message>
    <message>
        <source>{path} looks like a folder that {service} copies to other computers. Choose a place that stays on this one.</source>
        <translation>{path} похожа на папку, которую {service} копирует на другие компьютеры. Выберите место, которое остаётся на этом.</translation>
    </message>
    <message>
        <source>{path} holds something else than a copy of this vault. Choose a new or an empty folder.</source>
        <translation>В {path} лежит не копия этого хранилища. Выберите новую или пустую папку.</translation>
    </message>
    <message>
        <source>There is no copy of this vault in {path}. Choose another folder, or look whether its disk is connected.</source>
        <translation>В {path} нет копии этого хранилища. Выберите другую папку или проверьте, подключён ли диск.</translation>
    </message>
    <message>
        <source>{path} and the vault lie in one another, so a copy there would go with it. Choose a folder elsewhere, best on another disk.</source>
        <translation>{path} и хранилище лежат одно в другом, и копия пропала бы вместе с ним. Выберите другую папку, лучше всего на другом диске.</translation>
    </message>
    <message>
        <source>That is too much to record in one step: {bytes} bytes, the limit is {limit}. Do it in parts.</source>
        <translation>Это слишком много для одной записи: {bytes} байт, предел — {limit}. Сделайте по частям.</translation>
    </message>
    <message>
        <source>The signing key in this keyslot is not the one that the record knows for custodian {custodian}. Nothing is written with it; unlock with the recovery identity and check the vault.</source>
        <translation>Ключ подписи в этом файле ключа — не тот, который записи знают у хранителя {custodian}. Им ничего не записано; откройте ключом восстановления и проверьте хранилище.</translation>
    </message>
    <message>
        <source>The vault is open for looking only, so nothing can be recorded.</source>
        <translation>Хранилище открыто только для просмотра, поэтому ничего нельзя записать.</translation>
    </message>
    <message>
        <source>Nothing was added: compare {fingerprint} with the recovery sheet of this vault first.</source>
        <translation>Ничего не добавлено: сначала сверьте {fingerprint} с листом восстановления этого хранилища.</translation>
    </message>
    <message>
        <source>There is no file {file} in the inbox.</source>
        <translation>Файла {file} во входящих нет.</translation>
    </message>
    <message>
        <source>{file} is no inbox file of this vault ({reason}). Anyone with the folder could have put it there; it was left as it is.</source>
        <translation>{file} — не файл для входящих этого хранилища ({reason}). Положить его туда мог любой, у кого есть папка; он оставлен как есть.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} GB, the most that a file in the inbox may have, so it is not taken in. Anyone with the folder could have put it there. If you know what it is, add the original here; delete this file from the folder yourself.</source>
        <translation>{file} больше {limit} ГБ, а больше файлу во входящих быть нельзя, поэтому он не принят. Положить его туда мог любой, у кого есть папка. Если вы знаете, что это, добавьте оригинал здесь; этот файл удалите из папки сами.</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} GB, the most that can be added while the vault is locked. Keep it, and add it when the vault is unlocked.</source>
        <translation>{path} больше {limit} ГБ, а больше в запертое хранилище добавить нельзя. Сохраните его и добавьте, когда хранилище будет открыто.</translation>
    </message>
    <message>
        <source>{file} was kept: the stored file of {item} is missing or damaged, and this one holds its content. Accept it: that brings the content back.</source>
        <translation>{file} оставлен: хранимого файла {item} нет или он повреждён, а в этом есть его содержимое. Примите его: содержимое вернётся.</translation>
    </message>
    <message>
        <source>{file} is a copy of one that was accepted or rejected before. It was removed, and counts once.</source>
        <translation>{file} — копия файла, который уже был принят или отклонён. Она удалена, считается один файл.</translation>
    </message>
    <message>
        <source>This time stamp does not count: {reason}. Nothing was recorded.</source>
        <translation>Эта отметка времени здесь не засчитывается: {reason}. Ничего не записано.</translation>
    </message>
    <message>
        <source>This is a picture or a page, not a time stamp. The scan of a stamped letter is taken in with the button beside that letter in the list below. Nothing was recorded.</source>
        <translation>Это картинка или страница, а не отметка времени. Скан письма с печатью принимают кнопкой рядом с этим письмом в списке ниже. Ничего не записано.</translation>
    </message>
    <message>
        <source>This is a request for a time stamp, as this vault wrote it. Carry it to the authority (HOW-TO.txt beside it says how), and take in the answer, the file that ends in .tsr. Nothing was recorded.</source>
        <translation>Это запрос на отметку времени, который записало это хранилище. Отправьте его службе (как — сказано в HOW-TO.ru.txt рядом с ним) и примите ответ, файл с окончанием .tsr. Ничего не записано.</translation>
    </message>
    <message>
        <source>The certificate that was named as the root is the one of the signer itself, issued by {issuer}. Take the root certificate of the authority from its own site. Nothing was recorded.</source>
        <translation>Сертификат, названный корневым, — это сертификат самого подписавшего, его выдал {issuer}. Возьмите корневой сертификат службы с её собственного сайта. Ничего не записано.</translation>
    </message>
    <message>
        <source>This was offered to a witness, and no other vault has cosigned it. Give it to the keeper of another vault, and take in the file that they make of it. Nothing was recorded.</source>
        <translation>Это предложение свидетелю, и другое хранилище его ещё не заверило. Передайте его хранителю другого хранилища и примите файл, который он из него сделает. Ничего не записано.</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>Нужна парольная фраза.</translation>
    </message>
    <message>
        <source>No key of this vault opens with that passphrase. Check keyboard layout and capitals, and try again.</source>
        <translation>Ни один ключ этого хранилища не открывается этой парольной фразой. Проверьте раскладку клавиатуры и заглавные буквы и попробуйте снова.</translation>
    </message>
    <message>
        <source>That identity is not the one of this vault and opens none of its keys. Choose another file.</source>
        <translation>Этот ключ не от этого хранилища и не открывает ни одного из его ключей. Выберите другой файл.</translation>
    </message>
    <message>
        <source>That file holds no age identity: a line that begins with AGE-SECRET-KEY-1 is missing or damaged.</source>
        <translation>В этом файле нет ключа age: строки, которая начинается с AGE-SECRET-KEY-1, нет, или она повреждена.</translation>
    </message>
    <message>
        <source>{path} is no evidence vault. Choose another folder.</source>
        <translation>{path} — не хранилище доказательств. Выберите другую папку.</translation>
    </message>
    <message>
        <source>{path} has the keys and the record of a vault, but its file VAULT is missing or damaged. Bring that file back from a second copy of the vault.</source>
        <translation>В {path} есть ключи и записи хранилища, но файл VAULT отсутствует или повреждён. Верните этот файл из второй копии хранилища.</translation>
    </message>
    <message>
        <source>{path} has format {found}; this program knows up to {known}. Use a newer version of it.</source>
        <translation>У {path} формат {found}; эта программа знает форматы до {known}. Возьмите более новую версию.</translation>
    </message>
    <message>
        <source>{path} encrypts to another recipient than expected: {fingerprint} in short. Somebody may have exchanged its file VAULT, so nothing was added. Look for an honest copy of the vault, and tell its keeper.</source>
        <translation>{path} шифрует не для того получателя, которого ожидали: кратко {fingerprint}. Файл VAULT могли подменить, поэтому ничего не добавлено. Найдите подлинную копию хранилища и сообщите его хранителю.</translation>
    </message>
    <message>
        <source>{path} is in use by another program that writes to it. Close that one and try again.</source>
        <translation>{path} занято другой программой, которая туда пишет. Закройте её и попробуйте снова.</translation>
    </message>
    <message>
        <source>The disk of {path} is full. Free some space and try again; what was recorded before stays.</source>
        <translation>На диске с {path} нет места. Освободите место и попробуйте снова; записанное раньше сохранено.</translation>
    </message>
    <message>
        <source>Writing {path} failed: {reason}. What was recorded before stays; look after the disk, then check the vault.</source>
        <translation>Не удалось записать {path}: {reason}. Записанное раньше сохранено; проверьте диск, затем хранилище.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>{path} нельзя записать: {reason}. Выберите другое место.</translation>
    </message>
    <message>
        <source>Reading {path} failed: {reason}. Look after the disk and its permissions, then check the vault.</source>
        <translation>Не удалось прочитать {path}: {reason}. Проверьте диск и права доступа, затем хранилище.</translation>
    </message>
    <message>
        <source>There is not enough memory: {needed} bytes are needed. Close other programs and try again.</source>
        <translation>Не хватает памяти: нужно {needed} байт. Закройте другие программы и попробуйте снова.</translation>
    </message>
    <message>
        <source>The system library {library} is missing. Install it: {install}</source>
        <translation>Нет системной библиотеки {library}. Установите её: {install}</translation>
    </message>
    <message>
        <source>The pages could not be set: {reason}. Nothing was written.</source>
        <translation>Страницы не удалось сверстать: {reason}. Ничего не записано.</translation>
    </message>
    <message>
        <source>A stored file is not of its form ({what}: {reason}). Check the vault to see what it concerns.</source>
        <translation>Хранимый файл не той формы ({what}: {reason}). Проверьте хранилище, чтобы узнать, чего это касается.</translation>
    </message>
    <message>
        <source>The header of an encrypted file was altered ({what}). Check the vault to see what it concerns.</source>
        <translation>Заголовок зашифрованного файла изменён ({what}). Проверьте хранилище, чтобы узнать, чего это касается.</translation>
    </message>
    <message>
        <source>A key file asks for more or less work than is accepted ({found}, not {minimum} to {maximum}). It was not made by this program; use another copy of the vault.</source>
        <translation>Файл ключа требует больше или меньше вычислений, чем допустимо ({found}, а не от {minimum} до {maximum}). Его сделала не эта программа; возьмите другую копию хранилища.</translation>
    </message>
    <message>
        <source>An encrypted file is damaged ({what}: {reason}). Check the vault to see what it concerns.</source>
        <translation>Зашифрованный файл повреждён ({what}: {reason}). Проверьте хранилище, чтобы узнать, чего это касается.</translation>
    </message>
    <message>
        <source>A stored file does not open with the keys of this vault. Check the vault to see which.</source>
        <translation>Один из хранимых файлов не открывается ключами этого хранилища. Проверьте хранилище, чтобы узнать, какой.</translation>
    </message>
    <message>
        <source>The stored file {file} is damaged ({reason}). Everything else can still be used; bring this file back from a second copy of the vault.</source>
        <translation>Хранимый файл {file} повреждён ({reason}). Всем остальным можно пользоваться; верните этот файл из второй копии хранилища.</translation>
    </message>
    <message>
        <source>The stored file {file} is missing. Everything else can still be used; bring it back from a second copy of the vault.</source>
        <translation>Хранимого файла {file} нет. Всем остальным можно пользоваться; верните его из второй копии хранилища.</translation>
    </message>
    <message>
        <source>The record cannot be trusted at {file}: {reason}. Nothing may be added. Bring the file back from a second copy of the vault. Unlocking shows how to go on where none has it.</source>
        <translation>Журналу нельзя доверять в месте {file}: {reason}. Ничего нельзя добавить. Верните файл из второй копии хранилища. Если его нет ни в одной, при открытии показано, как продолжить.</translation>
    </message>
    <message>
        <source>A checkpoint from outside is not one of this log. Record nothing more; keep the vault and every copy as they are.</source>
        <translation>Контрольная точка, хранившаяся снаружи, не относится к этому журналу. Больше ничего не записывайте; сохраните хранилище и все копии как есть.</translation>
    </message>
    <message>
        <source>ALARM: no commit of this log has the checkpoint {short}. First compare every character with what was kept. If it is right, the vault was set back or its log written anew: record nothing more and keep every copy.</source>
        <translation>ТРЕВОГА: ни одна фиксация этого журнала не имеет контрольной точки {short}. Сначала сверьте каждый знак с тем, что хранилось. Если всё верно, хранилище вернули к прежнему состоянию или журнал написали заново: больше ничего не записывайте и сохраните все копии.</translation>
    </message>
    <message>
        <source>What {path} holds beside this vault is too much to bring in: its record needs {megabytes} MB or more, and all of it has to fit into {limit} MB. Nothing was copied or recorded. Keep both; open the other one, save the originals that are needed, and add them here.</source>
        <translation>В {path} слишком много того, чего нет в этом хранилище: его запись занимает {megabytes} МБ или больше, а вся она должна уместиться в {limit} МБ. Ничего не скопировано и не записано. Сохраните обе; откройте другую, сохраните нужные оригиналы и добавьте их здесь.</translation>
    </message>
    <message>
        <source>The second copy in {path} has commit {copy_commit}, this vault ends at {vault_commit}: the vault was set back, or somebody worked in the copy. Nothing was written; find out which before you go on.</source>
        <translation>Во второй копии в {path} есть фиксация {copy_commit}, а это хранилище кончается на {vault_commit}: хранилище вернули к прежнему состоянию, или кто-то работал в копии. Ничего не записано; прежде чем продолжать, выясните, что произошло.</translation>
    </message>
    <message>
        <source>From commit {commit} on, the second copy in {path} went another way than this vault. Nothing was written there; keep both, and find out who wrote to the copy.</source>
        <translation>С фиксации {commit} вторая копия в {path} пошла другим путём, чем это хранилище. Там ничего не записано; сохраните обе и выясните, кто писал в копию.</translation>
    </message>
    <message>
        <source>The index for searching is damaged ({reason}) and cannot be made anew now. Nothing is lost by it: lock the vault and unlock it again, then check it to see what else is damaged.</source>
        <translation>Указатель для поиска повреждён ({reason}), и сейчас его нельзя создать заново. Из-за этого ничего не потеряно: заблокируйте хранилище и откройте его снова, затем проверьте, что ещё повреждено.</translation>
    </message>
    <message>
        <source>The index fell out of step with the record ({found} instead of {expected}). What was recorded is safe. Please report this.</source>
        <translation>Индекс разошёлся с записями ({found} вместо {expected}). Записанное в сохранности. Сообщите об этом.</translation>
    </message>
    <message>
        <source>The process that looks at files could not be started: {reason}. Please report this.</source>
        <translation>Не удалось запустить процесс, который осматривает файлы: {reason}. Сообщите об этом.</translation>
    </message>
    <message>
        <source>This is no public key: {value}. Needed are 44 characters of base64 that end in =, as the other keeper reads them out or prints them.</source>
        <translation>Это не открытый ключ: {value}. Нужны 44 знака base64 с «=» в конце, как их читает вслух или печатает другой хранитель.</translation>
    </message>
    <message>
        <source>This is no invitation of another vault: {value}. The other keeper makes one in their vault under Custody, “Handovers…”.</source>
        <translation>Это не приглашение другого хранилища: {value}. Другой хранитель делает его в своём хранилище, в разделе «Хранение», «Передачи…».</translation>
    </message>
    <message>
        <source>Write who stamped the letter: the office or person whose stamp it is.</source>
        <translation>Напишите, кто поставил печать на письме: учреждение или лицо, чья это печать.</translation>
    </message>
    <message>
        <source>This day cannot be that of the stamp: {value}. Needed is a day as 2026-11-20, from that of the letter to today.</source>
        <translation>Это не может быть днём печати: {value}. Нужен день вида 2026-11-20, от дня письма до сегодняшнего.</translation>
    </message>
    <message>
        <source>This is no checkpoint of this vault: {value}. Needed are eight groups of five letters and digits, or its whole text.</source>
        <translation>Это не контрольная точка этого хранилища: {value}. Нужны восемь групп по пять букв и цифр или весь её текст.</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Looking at items</source>
        <translation>Осмотр единиц</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Checking the record</source>
        <translation>Проверка записей</translation>
    </message>
    <message>
        <source>Checking originals</source>
        <translation>Проверка оригиналов</translation>
    </message>
    <message>
        <source>Encrypting</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Copying originals</source>
        <translation>Копирование оригиналов</translation>
    </message>
    <message>
        <source>Copying the record</source>
        <translation>Копирование записей</translation>
    </message>
    <message>
        <source>Bringing files back</source>
        <translation>Возвращение файлов</translation>
    </message>
    <message>
        <source>Reading the bundle</source>
        <translation>Чтение комплекта</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>There is no post {post} in this vault, or it was separated.</source>
        <translation>В этом хранилище нет публикации {post}, или она была разделена.</translation>
    </message>
    <message>
        <source>{item} belongs to the post {post} already. Separate that one first, then join them anew.</source>
        <translation>{item} уже входит в публикацию {post}. Сначала разделите её, затем объедините заново.</translation>
    </message>
    <message>
        <source>This passphrase can be guessed by a program that tries many. Take the seven random words that are proposed, or a long sentence of your own that stands in no book.</source>
        <translation>Эту парольную фразу может подобрать программа, которая перебирает многие. Возьмите предложенные семь случайных слов или своё длинное предложение, которого нет ни в одной книге.</translation>
    </message>
    <message>
        <source>This passphrase opens a key of this vault already. Choose another one.</source>
        <translation>Эта парольная фраза уже открывает один из ключей этого хранилища. Выберите другую.</translation>
    </message>
    <message>
        <source>{key} names no one key that serves here. There are: {known}.</source>
        <translation>{key} не указывает на один подходящий ключ. Есть такие: {known}.</translation>
    </message>
    <message>
        <source>Nobody could open this vault without that key. Add another key first.</source>
        <translation>Без этого ключа хранилище никто не откроет. Сначала добавьте другой ключ.</translation>
    </message>
    <message>
        <source>You did not open this vault by a passphrase that is in use, so there is none to change. Unlock with the passphrase that is to be changed.</source>
        <translation>Вы открыли хранилище не действующей парольной фразой, поэтому менять нечего. Откройте его той парольной фразой, которую нужно сменить.</translation>
    </message>
    <message>
        <source>The record says that this key is no longer in use, or does not know it. Nothing is written with it. Unlock with another key or with the recovery identity, and check the vault.</source>
        <translation>По записям этот ключ больше не действует, или они его не знают. С ним ничего не записывается. Откройте другим ключом или ключом восстановления и проверьте хранилище.</translation>
    </message>
    <message>
        <source>The change of keys is recorded, but the files of the keys could not be brought in line: {reason}. Lock the vault and unlock it again, which finishes the change; until then the old key still opens.</source>
        <translation>Изменение ключей записано, но файлы ключей не удалось привести в соответствие: {reason}. Заблокируйте хранилище и откройте его снова, это завершит изменение; до тех пор открывает и старый ключ.</translation>
    </message>
    <message>
        <source>What you are typing is too long to be kept over a lock: {bytes} bytes, the limit is {limit}. Save it.</source>
        <translation>То, что вы пишете, слишком длинно, чтобы сберечь его на время блокировки: {bytes} байт, предел — {limit}. Сохраните это.</translation>
    </message>
    <message>
        <source>{item} was destroyed on {at}: {reason}. Nothing of it is left in this vault but its number.</source>
        <translation>{item}: уничтожено {at}, причина: {reason}. В этом хранилище остался только номер.</translation>
    </message>
    <message>
        <source>{item} stands in exhibits in use: {exhibits}. Withdraw them first.</source>
        <translation>{item} входит в действующие доказательства: {exhibits}. Сначала исключите их.</translation>
    </message>
    <message>
        <source>That it is destroyed is recorded, but carrying it out stopped: {reason}. Parts of it may still be there. Check the disk, then lock the vault and unlock it again: that finishes it.</source>
        <translation>Уничтожение записано, но его выполнение остановилось: {reason}. Часть могла остаться. Проверьте диск, затем заблокируйте хранилище и откройте его снова: тогда оно завершится.</translation>
    </message>
    <message>
        <source>That cannot be used: {reason}. Nothing was changed.</source>
        <translation>Это использовать нельзя: {reason}. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Nothing was sealed: these key files would still open this copy: {files}. Move them off this disk first.</source>
        <translation>Ничего не запечатано: эти файлы ключей всё ещё открывали бы эту копию: {files}. Сначала уберите их с этого диска.</translation>
    </message>
    <message>
        <source>That is not what stands on a recovery sheet. Needed is its text from the first dash to the last, or the line that begins with AGE-SECRET-KEY-1.</source>
        <translation>Это не то, что стоит на листе восстановления. Нужен его текст от первой чёрточки до последней или строка, которая начинается с AGE-SECRET-KEY-1.</translation>
    </message>
    <message>
        <source>Line {lines} below the mark BEGIN is not as it was printed. Compare it with the sheet, character by character.</source>
        <translation>Строка {lines} под пометкой BEGIN не такая, как напечатано. Сверьте её с листом знак за знаком.</translation>
    </message>
    <message>
        <source>A sealed sheet has {needed} words of its own; {typed} were typed. They stand on another paper than the sheet, and are not the passphrase of the vault.</source>
        <translation>У запечатанного листа своих слов {needed}, а набрано {typed}. Они записаны на другой бумаге, не на листе, и это не парольная фраза хранилища.</translation>
    </message>
    <message>
        <source>Word {place} is none that a sheet has. Look at its spelling; all are English, in small letters.</source>
        <translation>Слова номер {place} на листах не бывает. Проверьте, как оно написано; все слова английские, малыми буквами.</translation>
    </message>
    <message>
        <source>The words do not open this sheet. Either they belong to another sheet, or a character in lines {lines} below the mark BEGIN differs from the paper.</source>
        <translation>Эти слова не открывают лист. Либо они от другого листа, либо какой-то знак в строках {lines} под пометкой BEGIN не такой, как на бумаге.</translation>
    </message>
    <message>
        <source>Character {place} behind AGE-SECRET-KEY-1 is probably wrong. Compare it with the sheet.</source>
        <translation>Вероятно, неверен знак номер {place} после AGE-SECRET-KEY-1. Сверьте его с листом.</translation>
    </message>
    <message>
        <source>The disk of {path} is full: about {missing} MB more are needed. Free so much and add it again; what was recorded before stays.</source>
        <translation>На диске с {path} нет места: нужно ещё примерно {missing} МБ. Освободите столько и добавьте файлы снова; записанное раньше сохранено.</translation>
    </message>
    <message>
        <source>The key is not as it was printed: several characters are wrong, or some are missing.</source>
        <translation>Ключ не такой, как напечатано: несколько знаков неверны или каких-то не хватает.</translation>
    </message>
    <message>
        <source>Rejecting</source>
        <translation>Отклонение</translation>
    </message>
    <message>
        <source>Nothing of that kind is lost here: {accepted}. Nothing was recorded.</source>
        <translation>Ничего такого здесь не утрачено: {accepted}. Ничего не записано.</translation>
    </message>
    <message>
        <source>{file} is among the stored files, but it is not of this vault. It was left as it is; find out who put it there.</source>
        <translation>{file} лежит среди сохранённых файлов, но не принадлежит этому хранилищу. Он оставлен как есть; выясните, кто его туда положил.</translation>
    </message>
    <message>
        <source>The disk did not confirm what was written to {path}: {reason}. Nothing more is recorded until you lock the vault and unlock it again. Then check the vault to see what is there, and look after the disk.</source>
        <translation>Диск не подтвердил запись в {path}: {reason}. Больше ничего не записывается, пока вы не закроете хранилище и не откроете его снова. Затем проверьте хранилище, чтобы увидеть, что сохранилось, и проверьте диск.</translation>
    </message>
    <message>
        <source>Reading back from the disk</source>
        <translation>Чтение с диска для проверки</translation>
    </message>
    <message>
        <source>The record holds {log_commit} commits, but this vault has seen {index_commit}: it was set back to an older state. Nothing was changed; look for the newer copy. Unlocking shows how to go on where there is none.</source>
        <translation>В журнале фиксаций: {log_commit}, а это хранилище видело {index_commit}: его вернули в более старое состояние. Ничего не изменено; поищите более новую копию. Если её нет, при открытии показано, как продолжить.</translation>
    </message>
    <message>
        <source>Commit {commit} is not the one that this vault has seen: two copies went different ways. Nothing was changed; keep both. Unlocking shows how to go on with this one; the place Check then brings in what the other one has.</source>
        <translation>Фиксация {commit} не та, которую видело это хранилище: две копии разошлись. Ничего не изменено; сохраните обе. При открытии показано, как продолжить с этой; затем раздел «Проверка» внесёт то, что есть в другой.</translation>
    </message>
    <message>
        <source>Encrypting originals anew</source>
        <translation>Оригиналы шифруются заново</translation>
    </message>
    <message>
        <source>Encrypting the record anew</source>
        <translation>Журнал шифруется заново</translation>
    </message>
    <message>
        <source>The vault&apos;s file {path} does not belong to these keys or this record. Somebody may have exchanged it, or the first file of the log; nothing was accepted, nothing changed. Use another copy of the vault.</source>
        <translation>Файл хранилища {path} не подходит к этим ключам или записям. Возможно, подменили его или первый файл журнала; ничего не принято и ничего не изменено. Возьмите другую копию хранилища.</translation>
    </message>
    <message>
        <source>The disk of the second copy did not confirm what was written to {path}: {reason}. Nothing more goes there before you lock the vault and unlock it again; the vault itself is as it was. Look after that disk.</source>
        <translation>Диск второй копии не подтвердил запись в {path}: {reason}. Больше туда ничего не записывается, пока вы не заблокируете хранилище и не откроете его снова; само хранилище осталось как было. Проверьте тот диск.</translation>
    </message>
    <message>
        <source>Whether the checkpoint {short} is of this log cannot be said: {files} cannot be read. Bring them back first.</source>
        <translation>Нельзя сказать, из этого ли журнала контрольная точка {short}: не читается {files}. Сначала верните это из второй копии.</translation>
    </message>
    <message>
        <source>{missing} cannot be proved: {files} cannot be read. Bring it back from a second copy. Nothing was written.</source>
        <translation>Доказать {missing} нельзя: не читается {files}. Верните это из второй копии. Ничего не записано.</translation>
    </message>
    <message>
        <source>This cosignature does not count: {reason}. Nothing was recorded.</source>
        <translation>Эта подпись свидетеля не засчитывается: {reason}. Ничего не записано.</translation>
    </message>
    <message>
        <source>There is no letter {entry} in this vault. Its number stands on the foot of the page. Nothing was taken in.</source>
        <translation>Письма {entry} в этом хранилище нет. Его номер стоит внизу страницы. Ничего не принято.</translation>
    </message>
    <message>
        <source>This cannot be cosigned: {reason}. Nothing was recorded. Ask its keeper for a new file.</source>
        <translation>Это нельзя подписать как свидетель: {reason}. Ничего не записано. Попросите у хранителя новый файл.</translation>
    </message>
    <message>
        <source>ALARM: {origin} now offers {size} entries, but this vault saw {seen} on {at}. Either the file is an old one, or that vault was set back. Nothing was signed or recorded. Keep the file, and ask its keeper for a new one.</source>
        <translation>ТРЕВОГА: {origin} теперь предъявляет {size} записей, а это хранилище видело {seen} — {at}. Либо файл старый, либо то хранилище вернули к прежнему состоянию. Ничего не подписано и не записано. Сохраните файл и попросите у хранителя новый.</translation>
    </message>
    <message>
        <source>ALARM: what {origin} offers after {size} entries is not the record that this vault saw after {seen}, on {at}. It was written anew, or two copies went different ways. Nothing was signed or recorded. Keep the file as it is, and ask its keeper.</source>
        <translation>ТРЕВОГА: то, что {origin} предъявляет после {size} записей, — не тот журнал, который это хранилище видело после {seen}, {at}. Его написали заново, или две копии пошли разными путями. Ничего не подписано и не записано. Сохраните файл как есть и спросите хранителя.</translation>
    </message>
    <message>
        <source>ALARM: nothing in the file shows that {origin}, after {size} entries, goes on from what this vault saw after {seen}, on {at}. Nothing was signed or recorded. Keep the file, and ask its keeper for a new one.</source>
        <translation>ТРЕВОГА: ничто в файле не показывает, что {origin} после {size} записей продолжает то, что это хранилище видело после {seen}, {at}. Ничего не подписано и не записано. Сохраните файл и попросите у хранителя новый.</translation>
    </message>
    <message>
        <source>ALARM: this is signed as {origin} by the key {key}; known is {known}. Nothing was signed or recorded. Ask its keeper in person whether the vault was handed over to new keys.</source>
        <translation>ТРЕВОГА: это подписано от имени {origin} ключом {key}, а известен {known}. Ничего не подписано и не записано. Лично спросите хранителя, было ли хранилище передано под новые ключи.</translation>
    </message>
    <message>
        <source>The receipt of that handover was taken in before: entry {entry}, {at}. Nothing was recorded.</source>
        <translation>Расписка об этой передаче уже принята: запись {entry}, {at}. Ничего не записано.</translation>
    </message>
    <message>
        <source>ALARM: that checkpoint counts {pinned} entries, this log has {size}. The vault was set back, or entries were cut off. Record nothing more, keep every copy, and look for the newer one. Signed by this vault&apos;s key: {signed}; by custodian: {by}.</source>
        <translation>ТРЕВОГА: в той контрольной точке {pinned} записей, в этом журнале — {size}. Хранилище вернули к прежнему состоянию, или записи отрезали. Больше ничего не записывайте, сохраните все копии и найдите более новую. Подписана ключом этого хранилища: {signed}; хранителем: {by}.</translation>
    </message>
    <message>
        <source>ALARM: the first {pinned} entries of this log are not those of that checkpoint. The log was written anew, or another copy went another way. Record nothing more and keep every copy. Signed by this vault&apos;s key: {signed}; by custodian: {by}.</source>
        <translation>ТРЕВОГА: первые {pinned} записей этого журнала — не те, что в той контрольной точке. Журнал написали заново, или другая копия пошла своим путём. Больше ничего не записывайте и сохраните все копии. Подписана ключом этого хранилища: {signed}; хранителем: {by}.</translation>
    </message>
    <message>
        <source>This package was not taken in, and nothing was recorded. It failed at step {step}. Ask whoever handed it over to make it again, and compare the short form by telephone.</source>
        <translation>Пакет не принят, и ничего не записано. Проверка не прошла на шаге {step}. Попросите передающего сделать его заново и сверьте краткую форму по телефону.</translation>
    </message>
    <message>
        <source>This package is for another vault than this one, so it does not open here. Give it to whoever it is for, or have it made again with an invitation of this vault.</source>
        <translation>Этот пакет для другого хранилища, поэтому здесь он не открывается. Передайте его тому, для кого он, или попросите сделать его заново по приглашению этого хранилища.</translation>
    </message>
    <message>
        <source>This package was taken in before: entry {entry}, {at}. It counts once, and nothing was recorded.</source>
        <translation>Этот пакет уже принят: запись {entry}, {at}. Он считается один раз, и ничего не записано.</translation>
    </message>
    <message>
        <source>This receipt does not count, so nothing was recorded. Ask for it again.</source>
        <translation>Эта расписка не засчитывается, поэтому ничего не записано. Попросите её ещё раз.</translation>
    </message>
    <message>
        <source>This receipt belongs to no handover of this vault. Nothing was recorded.</source>
        <translation>Эта расписка не относится ни к одной передаче из этого хранилища. Ничего не записано.</translation>
    </message>
    <message>
        <source>{file} is no profile that can be used. Line {line}: {reason}.</source>
        <translation>Файл {file} нельзя использовать как профиль. Строка {line}: {reason}.</translation>
    </message>
    <message>
        <source>There is no profile {profile}. The profiles are: {known}.</source>
        <translation>Профиля {profile} нет. Есть такие профили: {known}.</translation>
    </message>
    <message>
        <source>The list of case {case} was never issued as version {version}. Versions issued: {issued}.</source>
        <translation>Опись по делу {case} не выпускалась в версии {version}. Выпущено версий: {issued}.</translation>
    </message>
    <message>
        <source>Case {case} has no exhibit in use, so there is no list to issue. Add one first.</source>
        <translation>В деле {case} нет действующих доказательств, поэтому выпускать нечего. Сначала добавьте хотя бы одно.</translation>
    </message>
    <message>
        <source>Binding the pages</source>
        <translation>Страницы сшиваются</translation>
    </message>
    <message>
        <source>{item} is attached to {submissions} as a receipt or an answer. Take it off there first.</source>
        <translation>{item} приложено к {submissions} как квитанция или ответ. Сначала уберите его там.</translation>
    </message>
    <message>
        <source>There is no submission {submission} in this vault.</source>
        <translation>В этом хранилище нет обращения {submission}.</translation>
    </message>
    <message>
        <source>{item} has no pages that could be painted over: only a picture or a PDF can be redacted here. Print it to a PDF, take that in, and redact it.</source>
        <translation>В {item} нет страниц, которые можно закрасить: здесь можно закрашивать только изображение или PDF. Напечатайте в PDF, примите его и закрасьте там.</translation>
    </message>
    <message>
        <source>{item} is too long to be redacted at once. Take it in again in parts, and redact each.</source>
        <translation>{item} слишком велик, чтобы закрасить его за один раз. Примите его по частям и закрасьте каждую.</translation>
    </message>
    <message>
        <source>The pages of {item} cannot be shown, so they cannot be painted over. Nothing was made. If it has a password, take in a copy without one.</source>
        <translation>Страницы {item} нельзя показать, поэтому нельзя и закрасить. Ничего не создано. Если есть пароль, примите копию без пароля.</translation>
    </message>
    <message>
        <source>Painting over pages</source>
        <translation>Закрашивание страниц</translation>
    </message>
    <message>
        <source>The bundle could not be made: {reason}. Nothing of it was left; the record says that it was begun. Try again, and leave out the exhibit that is named, if one is.</source>
        <translation>Сборник не удалось составить: {reason}. От него ничего не осталось; в записи сказано, что его начали составлять. Попробуйте ещё раз, а если названо доказательство, исключите его.</translation>
    </message>
    <message>
        <source>Entry {entry} recorded no bundle of this case.</source>
        <translation>Запись {entry} не говорит о сборнике этого дела.</translation>
    </message>
    <message>
        <source>Not built: {exhibits} must not go to this forum as they are. Nothing was recorded. Leave them out, or put a sheet in their place.</source>
        <translation>Не составлено: {exhibits} нельзя передавать этому органу в таком виде. Ничего не записано. Исключите их или вставьте вместо них лист.</translation>
    </message>
    <message>
        <source>Making pages of exhibits</source>
        <translation>Страницы доказательств</translation>
    </message>
    <message>
        <source>Setting cover, index and annexes</source>
        <translation>Обложка, оглавление и приложения</translation>
    </message>
    <message>
        <source>The bundle verifies itself</source>
        <translation>Сборник проверяет сам себя</translation>
    </message>
    <message>
        <source>{path} is one file. Unpack it first, then choose the folder that comes out of it.</source>
        <translation>{path} — это один файл. Сначала распакуйте его, затем выберите папку, которая из него получится.</translation>
    </message>
    <message>
        <source>{custodian} signed the checkpoint of this bundle, with keys that are not open now. Only they can build it again byte for byte. Build a new one instead, or ask them.</source>
        <translation>Контрольную точку этого комплекта подписал хранитель {custodian}, ключами, которые сейчас не открыты. Побайтно собрать его заново может только он. Соберите новый комплект или обратитесь к нему.</translation>
    </message>
    <message>
        <source>This is no public key that something can be encrypted for: {value}. Needed is the whole line that begins with age1, from whoever is to get the file.</source>
        <translation>Для такого открытого ключа нельзя зашифровать: {value}. Нужна вся строка, которая начинается с age1, от того, кто получит файл.</translation>
    </message>
    <message>
        <source>Reading whom files name</source>
        <translation>Чтение, кого называют файлы</translation>
    </message>
    <message>
        <source>Nothing would be painted over in {item}: there is no box, and the words were not found. In a picture a machine reads some words and misses others: draw a box.</source>
        <translation>В {item} ничего не было бы закрашено: нет ни одной рамки, и слова не найдены. На изображении машина одни слова читает, а другие пропускает: нарисуйте рамку.</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Чтение изображений</translation>
    </message>
    <message>
        <source>Reading pictures for what was removed</source>
        <translation>Чтение изображений: нет ли на них удалённого</translation>
    </message>
    <message>
        <source>Searching every file for what must not leave</source>
        <translation>Поиск во всех файлах того, что не должно выйти наружу</translation>
    </message>
    <message>
        <source>Binding the core bundle</source>
        <translation>Краткий сборник сшивается</translation>
    </message>
    <message>
        <source>Writing a file for each exhibit</source>
        <translation>Для каждого доказательства пишется отдельный файл</translation>
    </message>
    <message>
        <source>its first lines were altered</source>
        <translation>его начало изменено</translation>
    </message>
    <message>
        <source>it was altered or cut off</source>
        <translation>он изменён или обрезан</translation>
    </message>
    <message>
        <source>it is not encrypted for this vault</source>
        <translation>он зашифрован не для этого хранилища</translation>
    </message>
    <message>
        <source>it asks for another amount of work than is accepted</source>
        <translation>он требует не того объёма вычислений, который принимается</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>он изменился, пока его читали</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>он слишком велик</translation>
    </message>
    <message>
        <source>it is not of the form that it should have</source>
        <translation>его форма не такая, какой должна быть</translation>
    </message>
</context>
<context>
    <name>outside</name>
    <message>
        <source>The log up to entry {entry} existed no later than {moment}.</source>
        <translation>Журнал до записи {entry} существовал не позднее {moment}.</translation>
    </message>
    <message>
        <source>Somebody is said to state that the log up to entry {entry} existed by {moment}.</source>
        <translation>Будто бы кто-то заявляет, что журнал до записи {entry} существовал к {moment}.</translation>
    </message>
    <message>
        <source>Stated by {who}.</source>
        <translation>Заявлено: {who}.</translation>
    </message>
    <message>
        <source>Signature and chain lead to the root that you named. Compare its SHA-256 with what the authority publishes: {digest}</source>
        <translation>Подпись и цепочка ведут к корневому сертификату, который назвали вы. Сравните его SHA-256 с тем, что публикует служба: {digest}</translation>
    </message>
    <message>
        <source>It does not count: nobody named the authority’s root, so the signature is not verified, and anyone could have made it. Take the same answer in again together with the root certificate. SHA-256 of the certificate that signed: {digest}</source>
        <translation>Не учитывается: корневой сертификат службы никто не назвал, поэтому подпись не проверена, и изготовить это мог кто угодно. Примите тот же ответ снова вместе с корневым сертификатом. SHA-256 сертификата, которым подписано: {digest}</translation>
    </message>
    <message>
        <source>The signature is by the key that you named for this witness.</source>
        <translation>Подпись сделана ключом, который вы назвали для этого свидетеля.</translation>
    </message>
    <message>
        <source>It does not count: nobody named the key of this witness, so the signature is not verified, and anyone could have made it. Ask them for their public key by another way, and take the same file in again with it.</source>
        <translation>Не учитывается: ключ этого свидетеля никто не назвал, поэтому подпись не проверена, и изготовить это мог кто угодно. Узнайте открытый ключ иным путём и примите с ним тот же файл снова.</translation>
    </message>
    <message>
        <source>Renew: its certificate ends on {day}. Ask for a new time stamp before that day; it covers all that came before.</source>
        <translation>Обновите: её сертификат кончается {day}. До этого дня запросите новую отметку времени; она охватит всё, что было до неё.</translation>
    </message>
    <message>
        <source>So you said when you took the scan in: {items}. Keep the paper; it is what a court will look at.</source>
        <translation>Так вы указали, когда принимали скан: {items}. Сохраните бумагу: суд будет смотреть на неё.</translation>
    </message>
    <message>
        <source>Letter {number}</source>
        <translation>Письмо {number}</translation>
    </message>
    <message>
        <source>Offer to a witness</source>
        <translation>Предложение свидетелю</translation>
    </message>
    <message>
        <source>Time stamps: {authority}</source>
        <translation>Отметки времени: {authority}</translation>
    </message>
    <message>
        <source>Asked for over the log up to entry {entry}. No answer was taken in yet; one is enough.</source>
        <translation>Запрошены для журнала до записи {entry}. Ответ пока не принят; одного достаточно.</translation>
    </message>
    <message>
        <source>Made over the log up to entry {entry}. No stamped page was taken in yet.</source>
        <translation>Составлено для журнала до записи {entry}. Страница с печатью пока не принята.</translation>
    </message>
    <message>
        <source>Written over the log up to entry {entry}. Nothing came back yet.</source>
        <translation>Записано для журнала до записи {entry}. Ответа пока нет.</translation>
    </message>
    <message>
        <source>Entry {entry}</source>
        <translation>Запись {entry}</translation>
    </message>
    <message>
        <source>The answer that is recorded there is not good. It shows nothing: {reason}.</source>
        <translation>Ответ, который там записан, негоден. Он ничего не показывает: {reason}.</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>на бумаге</translation>
    </message>
    <message>
        <source>signed by you</source>
        <translation>подписано вами</translation>
    </message>
    <message>
        <source>Cosigned for {who}</source>
        <translation>Заверено для {who}</translation>
    </message>
    <message>
        <source>Its log up to entry {entry}, on {moment}. Seen for the first time: nothing to compare.</source>
        <translation>Его журнал до записи {entry}, {moment}. Виден впервые: сравнить не с чем.</translation>
    </message>
    <message>
        <source>Its log up to entry {entry}, on {moment}. Since you saw it last, it only grew.</source>
        <translation>Его журнал до записи {entry}, {moment}. С прошлого раза он только рос.</translation>
    </message>
    <message>
        <source>No outside party vouches for any date yet.</source>
        <translation>Пока ни одна дата не подтверждена посторонним лицом.</translation>
    </message>
    <message>
        <source>Outside parties vouch for the log up to entry {entry}.</source>
        <translation>Журнал до записи {entry} подтверждают посторонние.</translation>
    </message>
    <message>
        <source>What was recorded since rests on your word and clock alone.</source>
        <translation>Записанное позже основано только на вашем слове и ваших часах.</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>учитывается</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>негодно</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>This has no place in a bundle.</source>
        <translation>Этому нет места в комплекте.</translation>
    </message>
    <message>
        <source>A file without which nothing can be said is missing.</source>
        <translation>Нет файла, без которого ничего сказать нельзя.</translation>
    </message>
    <message>
        <source>The manifest has not the form of one.</source>
        <translation>Перечень файлов не имеет нужной формы.</translation>
    </message>
    <message>
        <source>The manifest lists this file, and it is not there.</source>
        <translation>Этот файл есть в перечне, но его нет в папке.</translation>
    </message>
    <message>
        <source>The manifest does not list this file.</source>
        <translation>Этого файла нет в перечне.</translation>
    </message>
    <message>
        <source>This file is not the one that the manifest lists.</source>
        <translation>Это не тот файл, который назван в перечне.</translation>
    </message>
    <message>
        <source>This is no Ed25519 public key in the one form.</source>
        <translation>Это не открытый ключ Ed25519 в единственно допустимой форме.</translation>
    </message>
    <message>
        <source>The checkpoint has not the form of one by a vault and its custodian.</source>
        <translation>Контрольная точка не имеет формы, которую дают ей хранилище и хранитель.</translation>
    </message>
    <message>
        <source>The vault&apos;s signature is not valid.</source>
        <translation>Подпись хранилища недействительна.</translation>
    </message>
    <message>
        <source>The custodian&apos;s signature is not valid.</source>
        <translation>Подпись хранителя недействительна.</translation>
    </message>
    <message>
        <source>This has not the form of a note over a bundle.</source>
        <translation>Это не имеет формы подписанного текста о комплекте.</translation>
    </message>
    <message>
        <source>This note is of another vault.</source>
        <translation>Этот текст относится к другому хранилищу.</translation>
    </message>
    <message>
        <source>Another manifest was signed.</source>
        <translation>Подписан другой перечень файлов.</translation>
    </message>
    <message>
        <source>Another checkpoint was signed.</source>
        <translation>Подписана другая контрольная точка.</translation>
    </message>
    <message>
        <source>This is not what the note beside it says.</source>
        <translation>Это не то, что сказано в подписанном тексте рядом.</translation>
    </message>
    <message>
        <source>This has not the form of an entry with its proof.</source>
        <translation>Это не имеет формы записи с её доказательством.</translation>
    </message>
    <message>
        <source>The entry has another number than its file.</source>
        <translation>У записи другой номер, чем у её файла.</translation>
    </message>
    <message>
        <source>The entry is not in the tree of the checkpoint.</source>
        <translation>Записи нет в дереве контрольной точки.</translation>
    </message>
    <message>
        <source>The log is not whole: that earlier entries here are of it, this entry alone says.</source>
        <translation>Журнал не цел: что более ранние записи здесь — из него, говорит одна эта запись.</translation>
    </message>
    <message>
        <source>The entry that created the vault is not shown.</source>
        <translation>Не показана запись о создании хранилища.</translation>
    </message>
    <message>
        <source>The log names another vault or key.</source>
        <translation>Журнал называет другое хранилище или другой ключ.</translation>
    </message>
    <message>
        <source>A custodian is introduced again.</source>
        <translation>Хранитель введён повторно.</translation>
    </message>
    <message>
        <source>No entry that is shown introduces this key.</source>
        <translation>Ни одна показанная запись не вводит этот ключ.</translation>
    </message>
    <message>
        <source>This is no earlier checkpoint with its proof.</source>
        <translation>Это не более ранняя контрольная точка с её доказательством.</translation>
    </message>
    <message>
        <source>An earlier checkpoint is not signed by vault and custodian.</source>
        <translation>Более ранняя контрольная точка не подписана хранилищем и хранителем.</translation>
    </message>
    <message>
        <source>The log did not go on from this checkpoint.</source>
        <translation>Журнал не продолжает эту контрольную точку.</translation>
    </message>
    <message>
        <source>That the log went on from an earlier checkpoint here, this entry alone says.</source>
        <translation>Что журнал продолжает более раннюю контрольную точку отсюда, говорит одна эта запись.</translation>
    </message>
    <message>
        <source>Its custodian is not introduced.</source>
        <translation>Её хранитель не введён.</translation>
    </message>
    <message>
        <source>No signature of its custodian over it is shown.</source>
        <translation>Не показана подпись её хранителя под ней.</translation>
    </message>
    <message>
        <source>It does not say which content it took in.</source>
        <translation>Не сказано, какое содержание принято.</translation>
    </message>
    <message>
        <source>There is not one file of this item.</source>
        <translation>У этой единицы не ровно один файл.</translation>
    </message>
    <message>
        <source>This is not what was taken in.</source>
        <translation>Это не то, что было принято.</translation>
    </message>
    <message>
        <source>No entry that is shown took this in.</source>
        <translation>Ни одна показанная запись этого не принимала.</translation>
    </message>
    <message>
        <source>No exhibit is shown.</source>
        <translation>Не показано ни одного доказательства.</translation>
    </message>
    <message>
        <source>Not every item of this exhibit is shown.</source>
        <translation>Показаны не все единицы этого доказательства.</translation>
    </message>
    <message>
        <source>The checkpoint from outside is not one that this bundle goes on from.</source>
        <translation>Контрольная точка из другого источника не из тех, которые продолжает этот комплект.</translation>
    </message>
    <message>
        <source>The key from outside is neither the vault&apos;s nor the custodian&apos;s.</source>
        <translation>Ключ из другого источника — не ключ хранилища и не ключ хранителя.</translation>
    </message>
    <message>
        <source>Key not compared with anything outside this bundle.</source>
        <translation>Ключ не сравнивался ни с чем за пределами этого комплекта.</translation>
    </message>
    <message>
        <source>No outside party vouches for any date here.</source>
        <translation>Ни одна дата здесь не подтверждена посторонним лицом.</translation>
    </message>
    <message>
        <source>This has not the form of a time stamp by a certificate that is for time stamps alone.</source>
        <translation>Это не имеет формы отметки времени с сертификатом, который служит только для отметок времени.</translation>
    </message>
    <message>
        <source>This is not an answer that grants the time stamp beside it.</source>
        <translation>Это не ответ, которым выдана отметка времени рядом.</translation>
    </message>
    <message>
        <source>The earlier checkpoint that it should be over is not here, or did not verify.</source>
        <translation>Более ранней контрольной точки, под которой она должна стоять, здесь нет, или она не прошла проверку.</translation>
    </message>
    <message>
        <source>It is over something else than the earlier checkpoint of its number.</source>
        <translation>Она поставлена не на более раннюю контрольную точку с её номером.</translation>
    </message>
    <message>
        <source>Its certificates name a root from outside, and its signature does not lead there.</source>
        <translation>Её сертификаты называют корневой сертификат из другого источника, но подпись к нему не ведёт.</translation>
    </message>
    <message>
        <source>These exact bytes existed no later than {time} (stated by {authority}): {items}; SHA-256 of its certificate: {certificate}.</source>
        <translation>Эти самые байты существовали не позднее {time} (утверждает {authority}): {items}; SHA-256 сертификата: {certificate}.</translation>
    </message>
    <message>
        <source>Anchor unknown: {authority} is said to state that these exact bytes existed no later than {time}: {items}; its signature is not verified, and anybody could have made it; SHA-256 of its certificate: {certificate}.</source>
        <translation>Служба отметок времени неизвестна: сказано, что {authority} утверждает, что эти самые байты существовали не позднее {time}: {items}; подпись не проверена, изготовить её мог кто угодно; SHA-256 сертификата: {certificate}.</translation>
    </message>
    <message>
        <source>When this time stamp was made, the log had taken in none of the items here.</source>
        <translation>Когда ставилась эта отметка времени, ни одна из показанных здесь единиц ещё не была принята в журнал.</translation>
    </message>
    <message>
        <source>No time stamp here covers it: when it was taken in rests on the keeper&apos;s word and clock alone.</source>
        <translation>Ни одна отметка времени здесь этого не охватывает: когда это принято, известно только со слов хранителя и по его часам.</translation>
    </message>
    <message>
        <source>This has not the form of a cosignature by another vault.</source>
        <translation>Это не имеет формы подписи свидетеля — другого хранилища.</translation>
    </message>
    <message>
        <source>It bears the name of a witness&apos;s key from outside, and is not by that key.</source>
        <translation>Она названа именем ключа свидетеля из другого источника, но сделана не этим ключом.</translation>
    </message>
    <message>
        <source>The witness {witness} had seen no other history of this log in its first {size} entries, and says so at {time} by its own clock.</source>
        <translation>Свидетель {witness} не видел другой истории этого журнала в его первых записях ({size}) и подтвердил это в {time} по своим часам.</translation>
    </message>
    <message>
        <source>Witness unknown: {witness} is said to have seen no other history of this log in its first {size} entries, at {time}; its signature is not verified, and anybody could have made it.</source>
        <translation>Свидетель неизвестен: сказано, что {witness} не видел другой истории этого журнала в его первых записях ({size}), время {time}; подпись не проверена, изготовить её мог кто угодно.</translation>
    </message>
    <message>
        <source>The bundle as a whole</source>
        <translation>Комплект в целом</translation>
    </message>
    <message>
        <source>Failure {code}</source>
        <translation>Нарушение {code}</translation>
    </message>
    <message>
        <source>Notice {code}</source>
        <translation>Замечание {code}</translation>
    </message>
    <message>
        <source>{item} itself is withheld, its digest too; that {copy} is a redacted copy of it, the keeper&apos;s record says, and nothing here shows it.</source>
        <translation>{item} не передаётся, и SHA-256 этой единицы скрыт; что {copy} — её копия с закрашенными местами, говорит лишь запись хранителя, и ничто здесь этого не показывает.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Would any of them be in danger if their name were read by somebody else?</source>
        <translation>Не окажется ли кто-то из них в опасности, если его имя прочтёт посторонний?</translation>
    </message>
    <message>
        <source>Accounts and display names</source>
        <translation>Аккаунты и имена в них</translation>
    </message>
    <message>
        <source>Places on the map</source>
        <translation>Места на карте</translation>
    </message>
    <message>
        <source>Names of files and folders</source>
        <translation>Имена файлов и папок</translation>
    </message>
    <message>
        <source>Addresses on the internet</source>
        <translation>Адреса в интернете</translation>
    </message>
    <message>
        <source>Devices, and what else is inside the files</source>
        <translation>Устройства и прочее внутри файлов</translation>
    </message>
    <message>
        <source>The originals go out as they are. A serial number or a program can lead to a person.</source>
        <translation>Подлинники уходят как есть. Серийный номер или программа могут вывести на человека.</translation>
    </message>
    <message>
        <source>What you wrote about the case, its exhibits and items</source>
        <translation>Что вы написали о деле, доказательствах и материалах</translation>
    </message>
    <message>
        <source>Only the beginnings stand here. Do they name somebody?</source>
        <translation>Здесь только начала. Не назван ли в них кто-то?</translation>
    </message>
    <message>
        <source>Times and time zones</source>
        <translation>Время и часовые пояса</translation>
    </message>
    <message>
        <source>Parties outside who vouch for dates</source>
        <translation>Сторонние лица, которые ручаются за даты</translation>
    </message>
    <message>
        <source>it is under seal</source>
        <translation>оно опечатано</translation>
    </message>
    <message>
        <source>it is for the court alone</source>
        <translation>оно только для суда</translation>
    </message>
    <message>
        <source>it is confidential</source>
        <translation>оно конфиденциально</translation>
    </message>
    <message>
        <source>it is not to be disclosed to the government</source>
        <translation>его нельзя раскрывать государству</translation>
    </message>
    <message>
        <source>a person in it did not agree, or took it back</source>
        <translation>человек, о котором в нём речь, не дал согласия или отозвал его</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>обложка</translation>
    </message>
    <message>
        <source>list</source>
        <translation>опись</translation>
    </message>
    <message>
        <source>custody pages</source>
        <translation>страницы о хранении</translation>
    </message>
    <message>
        <source>inside the file</source>
        <translation>внутри файла</translation>
    </message>
    <message>
        <source>name of the bundle</source>
        <translation>имя сборника</translation>
    </message>
    <message>
        <source>{person} agreed to be seen, but not to be named.</source>
        <translation>{person}: согласие на показ есть, на имя — нет.</translation>
    </message>
    <message>
        <source>{person} agreed to be named, but not to be seen.</source>
        <translation>{person}: согласие назвать имя есть, на показ — нет.</translation>
    </message>
    <message>
        <source>{person} did not agree to be named or seen, or took it back.</source>
        <translation>{person}: нет согласия ни на имя, ни на показ, или оно отозвано.</translation>
    </message>
    <message>
        <source>a redacted version (Evidence, “Redact…”)</source>
        <translation>закрашенная копия («Материалы», «Закрасить…»)</translation>
    </message>
    <message>
        <source>the redacted version {items}</source>
        <translation>закрашенная копия {items}</translation>
    </message>
    <message>
        <source>Files with others in them, of which only the names are told. Whom do those name or show? {files}</source>
        <translation>Файлы, внутри которых есть другие файлы: названы только их имена. Кого называют или показывают те? {files}</translation>
    </message>
    <message>
        <source>Term {number} is “{term}”.</source>
        <translation>term {number} — это «{term}».</translation>
    </message>
    <message>
        <source>These say what was removed from an item, or what is held back, or cannot be searched for it: {places}. Change them or redact them too; or make the version from which it was removed anew without this word, and withdraw the old one. The name that a file came with stays: leave its exhibit out, or add the file again under a name that says nothing. What pictures show is looked for when the bundle is built.</source>
        <translation>Здесь стоит то, что удалено из единицы или не передаётся, либо проверить это нельзя: {places}. Измените эти тексты или закрасьте и там; либо сделайте закрашенную копию, из которой это удалено, заново, не убирая этого слова, и исключите прежнюю. Имя, с которым файл пришёл, не изменить: не включайте его доказательство или примите файл ещё раз под именем, которое ничего не говорит. Что видно на изображениях, проверяется при создании сборника.</translation>
    </message>
    <message>
        <source>Exhibit {mark}: {field}</source>
        <translation>доказательство {mark}: {field}</translation>
    </message>
    <message>
        <source>Case: {field}</source>
        <translation>дело: {field}</translation>
    </message>
    <message>
        <source>{name}, who keeps the vault</source>
        <translation>{name}, хранитель</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>запись {number}</translation>
    </message>
    <message>
        <source>{mark}: {reason}</source>
        <translation>{mark}: {reason}</translation>
    </message>
    <message>
        <source>They stand inside the files, as the phone or camera wrote them. One can lead to a home.</source>
        <translation>Они стоят внутри файлов, как их записал телефон или камера. Место может привести к дому.</translation>
    </message>
    <message>
        <source>If they agree, record it: under Exhibits, “Give out…”, “What people agreed to…”. Otherwise {redacted} can go in its place: withdraw the exhibit that has the original, add it with any other items of that exhibit, and issue the list anew.</source>
        <translation>Если согласие есть, запишите его: «Доказательства», «Выдать…», «На что согласились люди…». Иначе на его место может встать {redacted}: исключите доказательство с оригиналом, добавьте её вместе с остальными единицами этого доказательства, если они есть, и выпустите опись заново.</translation>
    </message>
    <message>
        <source>Sound, film, or files that the program cannot read. Whom do they name or show? {files}</source>
        <translation>Звук, видео или файлы, которые программа не читает. Кого они называют или показывают? {files}</translation>
    </message>
    <message>
        <source>Files that open with a password only: {files}</source>
        <translation>Файлы, которые открываются только с паролем: {files}</translation>
    </message>
    <message>
        <source>Files that could not be read. Whom do they name? {files}</source>
        <translation>Файлы, которые не удалось прочитать. Кого они называют? {files}</translation>
    </message>
    <message>
        <source>{person} agreed to be named: entry {entry}, exhibits {marks}.</source>
        <translation>{person}: согласие быть названным лицом, запись {entry}, доказательства {marks}.</translation>
    </message>
    <message>
        <source>{person} agreed to be seen: entry {entry}, exhibits {marks}.</source>
        <translation>{person}: согласие на показ изображения, запись {entry}, доказательства {marks}.</translation>
    </message>
    <message>
        <source>{person} agreed to be named and seen: entry {entry}, exhibits {marks}.</source>
        <translation>{person}: согласие на имя и изображение, запись {entry}, доказательства {marks}.</translation>
    </message>
    <message>
        <source>This forum takes no files of this kind: {files}</source>
        <translation>Эта инстанция не принимает файлы такого вида: {files}</translation>
    </message>
    <message>
        <source>Pictures, in which the program looks for no names. Whom do they name or show? {files}</source>
        <translation>Изображения, в которых программа не ищет имён. Кого они называют или показывают? {files}</translation>
    </message>
    <message>
        <source>PDF files, of which the program reads remarks alone for names. Whom do their pages name? {files}</source>
        <translation>Файлы PDF, в которых программа читает имена только в пометках. Кого называют их страницы? {files}</translation>
    </message>
    <message>
        <source>What came with items from another vault is destroyed or damaged, so who vouched for these before is not named: {files}</source>
        <translation>То, что пришло вместе с материалами из другого хранилища, уничтожено или повреждено; кто подтверждал их раньше, не названо: {files}</translation>
    </message>
    <message>
        <source>Files that name more people than are listed here: {files}</source>
        <translation>Файлы, в которых названо больше людей, чем здесь перечислено: {files}</translation>
    </message>
</context>
<context>
    <name>submissions</name>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>срок скоро</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидание</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>завершено</translation>
    </message>
    <message>
        <source>Write to whom it was sent.</source>
        <translation>Напишите, кому отправлено.</translation>
    </message>
    <message>
        <source>Write the day of sending as 06.03.2026, or with the time as 06.03.2026 14:20. It cannot be a day to come. Where you do not know it, write: unknown</source>
        <translation>Напишите день отправки как 06.03.2026 или со временем как 06.03.2026 14:20. Этот день не может быть в будущем. Если он вам не известен, напишите: неизвестно</translation>
    </message>
    <message>
        <source>Write the last day for the answer as 26.03.2026. It cannot be before the day of sending.</source>
        <translation>Напишите последний день для ответа как 26.03.2026. Он не может быть раньше дня отправки.</translation>
    </message>
    <message>
        <source>Write the day of the answer as 20.03.2026: from the day of sending on, and not a day to come.</source>
        <translation>Напишите день ответа как 20.03.2026: не раньше дня отправки и не в будущем.</translation>
    </message>
    <message>
        <source>Write the number of pages as a whole number.</source>
        <translation>Напишите число страниц целым числом.</translation>
    </message>
    <message>
        <source>Write the number of an item of this vault, as E-17.</source>
        <translation>Напишите номер единицы этого хранилища, например E-17.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>ответ получен</translation>
    </message>
    <message>
        <source>answered late</source>
        <translation>ответ с опозданием</translation>
    </message>
    <message>
        <source>answered on {day}</source>
        <translation>ответ от {day}</translation>
    </message>
    <message>
        <source>answer was due on {day}</source>
        <translation>ответ ожидался до {day}</translation>
    </message>
    <message>
        <source>answer is due today</source>
        <translation>ответ нужен сегодня</translation>
    </message>
    <message numerus="yes">
        <source>answer is due on {day}, in %n day(s)</source>
        <translation>
            <numerusform>ответ нужен до {day}, через %n день</numerusform>
            <numerusform>ответ нужен до {day}, через %n дня</numerusform>
            <numerusform>ответ нужен до {day}, через %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>taken</name>
    <message numerus="yes">
        <source>%n item(s) taken in, read back from the disk and found the same.</source>
        <translation>
            <numerusform>Принята %n единица, перечитана с диска и совпала.</numerusform>
            <numerusform>Приняты %n единицы, перечитаны с диска и совпали.</numerusform>
            <numerusform>Принято %n единиц, перечитаны с диска и совпали.</numerusform>
        </translation>
    </message>
    <message>
        <source>The originals still lie, not encrypted, in {places}. They were not changed.</source>
        <translation>Исходные файлы по-прежнему лежат незашифрованными: {places}. Они не изменены.</translation>
    </message>
    <message>
        <source>If they must not stay there, remove them now.</source>
        <translation>Если им нельзя там оставаться, удалите их сейчас.</translation>
    </message>
    <message>
        <source>{items} cannot be read back from the disk as they were taken in. Keep the originals, look after the disk, and take these files in again: that mends what is stored.</source>
        <translation>{items}: с диска не читается то, что было принято. Сохраните исходные файлы, проверьте диск и примите эти файлы ещё раз: это исправит сохранённое.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Не подтверждено</translation>
    </message>
    <message>
        <source>Stopped. What is called stored was not read back from the disk: check the vault later.</source>
        <translation>Остановлено. То, что отмечено словом «сохранено», не было перечитано с диска: проверьте хранилище позже.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Подтверждено</translation>
    </message>
</context>
</TS>
